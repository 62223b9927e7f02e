// The words the law answers with: the shape of the catalogues in each language.

import type { JhtRefusal } from '../benefits/jht/claim.ts';
import type { JkpObstacle } from '../benefits/jkp/eligibility.ts';
import type { ArrearsClass } from '../compliance/arrears-class.ts';
import type { liftingConditions, SanctionStep, sanctionActors } from '../compliance/steps.ts';
import type { underpaymentKinds } from '../compliance/underpayment.ts';
import type { ClaimDocument } from '../eligibility/claim-documents.ts';
import type { HeirRelation, heirDestinations } from '../eligibility/heirs.ts';
import type { registrationRefusals } from '../eligibility/registration-age.ts';
import type { FundSource } from '../fund-source.ts';
import type { BpuStatus } from '../status/bpu-status.ts';
import type { ConstructionStatus } from '../status/construction-status.ts';
import type { ClaimPayer } from '../status/pu-status.ts';
import type { Permission, Unit } from '../unit.ts';

/** A word of an answer; those of the status of a BPU stand in `bpuStatuses`. */
export type AnswerWord =
  | ClaimPayer
  | ConstructionStatus
  | JkpObstacle
  | JhtRefusal
  | (typeof registrationRefusals)[number]
  | HeirRelation
  | (typeof heirDestinations)[number]
  | ArrearsClass
  | SanctionStep
  | (typeof sanctionActors)[number]
  | (typeof liftingConditions)[number]
  | (typeof underpaymentKinds)[number];

export type LawTexts = {
  readonly units: Readonly<Record<Unit, string>>;
  readonly permissions: Readonly<Record<Permission, string>>;
  readonly fundSources: Readonly<Record<FundSource, string>>;
  readonly claimDocuments: Readonly<Record<ClaimDocument, string>>;
  readonly bpuStatuses: Readonly<Record<BpuStatus, string>>;
  readonly article: string;
  readonly since: string;
  readonly period: string;
  readonly unconfirmed: string;
  readonly assumed: string;
  readonly total: string;
  readonly answerWords: Readonly<Record<AnswerWord, string>>;
};
