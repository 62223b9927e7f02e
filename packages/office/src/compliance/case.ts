// Perkara kepatuhan of one employer as types: where it stands on the path, and what stands beside it.

import type { EnterpriseSize, RiskClass } from '@payung/law';
import type { Day } from '@payung/values';

/** Tahap perkara. Until `confirmed` it is an indication, and is called nothing else. */
export const caseStates = [
  'indication',
  'clarification',
  'confirmed',
  'dismissed',
  'letter1',
  'letter2',
  'instalments',
  'defaulted',
  'skk',
  'invited',
  'committed',
  'sued',
  'kpknl',
  'paid',
  'closed',
] as const;
export type CaseState = (typeof caseStates)[number];

/** Hasil (practice.md 2.4): paid in full, in instalments, unpaid, closed. */
export const caseOutcomes = ['paid', 'instalments', 'unpaid', 'closed'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

export type Business = {
  readonly name: string;
  readonly npp: string | null;
  readonly nib: string | null;
  readonly address: string | null;
  readonly district: string | null;
  readonly phone: string | null;
  readonly riskClass: RiskClass;
  readonly size: EnterpriseSize;
};

export type EmployerCase = {
  readonly caseNumber: number;
  readonly business: Business;
  readonly state: CaseState;
  readonly stateOn: Day;
  readonly confirmedOn: Day | null;
  readonly letter1On: Day | null;
  readonly letter2On: Day | null;
  readonly fineOn: Day | null;
  readonly servicesOn: Day | null;
  readonly liftedOn: Day | null;
  readonly skkOn: Day | null;
  readonly kpknlOn: Day | null;
  readonly invitations: number;
  readonly promisedUntil: Day | null;
  readonly outcome: CaseOutcome | null;
};
