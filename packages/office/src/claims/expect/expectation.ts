// Perkiraan manfaat: what a claim may bring by the law, in parts, with every step of the sum, and the
// conditions that are met, not met, or met from a day on. Potential scholarships never join the sum.

import type { Step } from '@payung/law';
import type { Day, Rupiah } from '@payung/values';

export const partNames = [
  'santunan',
  'berkala',
  'pemakaman',
  'stmb',
  'partial_disability',
  'care',
  'aid',
  'land',
  'sea',
  'air',
  'balance',
  'pension_monthly',
  'pension_lump_sum',
  'cash_months',
  'death',
  'death_benefit',
  'periodic',
  'burial',
  'jht_balance',
  'medical_abroad',
  'proven_rape',
  'failed_departure',
] as const;
export type PartName = (typeof partNames)[number];

export const conditionCodes = [
  'jkm_waiting',
  'scholarship_months',
  'employer_owes',
  'nobody_owes',
  'disease_after_work',
  'jht_not_yet',
  'jkp_obstacle',
  'jkp_claim_until',
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

/** Syarat dan masa tunggu. `on`: the day it is met, or the last day to act. */
export type Condition = {
  readonly code: ConditionCode;
  readonly met: 'yes' | 'no' | 'unconfirmed';
  readonly on?: Day;
  readonly detail?: string;
};

export type Expectation = {
  /** Day of death, accident, diagnosis, dismissal, or of the right. */
  readonly eventOn: Day;
  /** What is paid at once, or the first month of a pension: its part says which. */
  readonly expected: Rupiah;
  readonly parts: readonly { readonly part: PartName; readonly amount: Rupiah }[];
  readonly steps: readonly Step[];
  /** Potensi beasiswa of all school years still ahead, child by child. */
  readonly potential: {
    readonly amount: Rupiah;
    readonly children: readonly Rupiah[];
    readonly steps: readonly Step[];
  };
  readonly conditions: readonly Condition[];
  /** A figure it rests on was not read in the law. */
  readonly unconfirmed: boolean;
};
