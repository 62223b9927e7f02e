// The door of `law`: dated figures and formulas of Jamsostek, each with its article.
// Imports only `values`, runs in a browser.

export type { Benefit } from './benefits/benefit.ts';
export { findBpuJkmWaiting } from './benefits/bpu-jkm-waiting.ts';
export {
  type JhtBalance,
  type JhtYear,
  jhtBalance,
} from './benefits/jht/balance.ts';
export {
  type JhtClaim,
  type JhtPayment,
  type JhtReason,
  type JhtRefusal,
  jhtClaim,
  jhtReasons,
} from './benefits/jht/claim.ts';
export { type AidFacts, aidBenefit } from './benefits/jkk/aid.ts';
export {
  type Care,
  type CareFacts,
  careBenefit,
  type HomeCareFacts,
  homeCareBenefit,
} from './benefits/jkk/care.ts';
export type { BodyPart, GradedPart, Injury } from './benefits/jkk/injury-rate.ts';
export { type JkkDeathPart, jkkDeathBenefit } from './benefits/jkk/jkk-death.ts';
export { type JkkDebtor, jkkDebtor } from './benefits/jkk/jkk-debtor.ts';
export {
  type PartialDisability,
  type PartialDisabilityFacts,
  partialDisabilityBenefit,
} from './benefits/jkk/partial-disability.ts';
export { type Stmb, type StmbFacts, type StmbPeriod, stmbBenefit } from './benefits/jkk/stmb.ts';
export {
  type TotalDisabilityPart,
  totalDisabilityBenefit,
} from './benefits/jkk/total-disability.ts';
export {
  type TransportFacts,
  type TransportMode,
  transportBenefit,
} from './benefits/jkk/transport.ts';
export type { AccidentFacts } from './benefits/jkk/wage-multiple.ts';
export { type AccidentCircumstance, workAccident } from './benefits/jkk/work-accident.ts';
export {
  type JkmFacts,
  type JkmMembership,
  type JkmPart,
  jkmBenefit,
} from './benefits/jkm/jkm-benefit.ts';
export { type JkpArrearsInput, jkpArrears } from './benefits/jkp/arrears.ts';
export { type JkpCash, type JkpCashInput, jkpCash } from './benefits/jkp/cash.ts';
export {
  type JkpCause,
  type JkpEligibility,
  type JkpInput,
  type JkpObstacle,
  jkpCauses,
  jkpEligibility,
} from './benefits/jkp/eligibility.ts';
export {
  type JpEvent,
  type JpPension,
  type JpPensionInput,
  type JpSurvivor,
  jpEvents,
  jpPension,
  jpSurvivors,
} from './benefits/jp/pension.ts';
export { type PmiOuterPhase, pmiOuterPhases, pmiPhaseMonths } from './benefits/pmi/phase-months.ts';
export {
  type PmiBenefit,
  type PmiEvent,
  type PmiInput,
  type PmiPart,
  type PmiPhase,
  pmiBenefit,
  pmiEvents,
  pmiPhases,
} from './benefits/pmi/pmi-benefit.ts';
export {
  type ScholarshipFacts,
  type ScholarshipPotential,
  scholarshipPotential,
} from './benefits/scholarship/scholarship-potential.ts';
export {
  type ScholarshipRightFacts,
  scholarshipRight,
} from './benefits/scholarship/scholarship-right.ts';
export {
  type ScholarshipEnd,
  type ScholarshipYear,
  type ScholarshipYearFacts,
  scholarshipYear,
} from './benefits/scholarship/scholarship-year.ts';
export type { Grade, SchoolLevel } from './benefits/scholarship/school-level.ts';
export {
  type BpuContribution,
  type BpuContributionInput,
  type BpuProgram,
  bpuContribution,
  bpuPrograms,
} from './contributions/bpu-contribution.ts';
export {
  type ConstructionContribution,
  constructionByValue,
  constructionByWages,
} from './contributions/construction.ts';
export { bpuDueDay, puDueDay } from './contributions/due-day.ts';
export {
  type EnterpriseSize,
  enterpriseSize,
  enterpriseSizes,
  mandatoryPrograms,
} from './contributions/enterprise-programs.ts';
export { nextJpCeiling } from './contributions/jp-ceiling.ts';
export { type JpEnd, jpEnd } from './contributions/jp-end.ts';
export { type LateFine, type LateFineInput, puLateFine } from './contributions/late-fine.ts';
export { type PuArrears, type PuSettlement, puSettle } from './contributions/payment.ts';
export {
  type PmiContributionInput,
  pmiContractMonths,
  pmiContribution,
  pmiPlacements,
} from './contributions/pmi-contribution.ts';
export { type PuColumns, type PuPeople, puColumns } from './contributions/pu-columns.ts';
export {
  type PuContribution,
  type PuContributionInput,
  type PuPart,
  puContribution,
} from './contributions/pu-contribution.ts';
export {
  type LabourIntensive,
  labourIntensiveIndustries,
  type RiskClass,
  riskClasses,
} from './contributions/pu-jkk-rate.ts';
export type { PuPayer, PuTerms } from './contributions/pu-line.ts';
export { type PuPay, type PuWageInput, puWageBasis } from './contributions/pu-wage.ts';
export { sanctionFine } from './contributions/sanction-fine.ts';
export { type AccidentReport, accidentReport } from './eligibility/accident-report.ts';
export { type AgeLimits, bpuRegistrationAge } from './eligibility/bpu-registration-age.ts';
export {
  type ClaimDocument,
  type ClaimDocuments,
  type ClaimDocumentsInput,
  type ClaimKind,
  claimDocuments,
  claimKinds,
} from './eligibility/claim-documents.ts';
export {
  type ClaimExpiry,
  type ClaimExpiryInput,
  claimExpiry,
} from './eligibility/claim-expiry.ts';
export {
  type HeirRelation,
  type Heirs,
  type HeirsInput,
  heirRelations,
  heirs,
} from './eligibility/heirs.ts';
export {
  type PaymentDeadline,
  type PaymentDeadlineInput,
  paymentDeadline,
} from './eligibility/payment-deadline.ts';
export {
  type RegistrationAnswer,
  type RegistrationInput,
  registrationAge,
} from './eligibility/registration-age.ts';
export type { Explained, Step } from './explained.ts';
export type { LawSource } from './figure.ts';
export { type FundSource, fundSources, isFundSource, type Payee, payees } from './fund-source.ts';
export { mayPay, type PayPermission } from './funding/may-pay.ts';
export {
  findParameter,
  getParameter,
  type InForce,
  inForceSince,
  ParameterGap,
  type ParameterId,
} from './parameter.ts';
export { type BpuLapse, bpuLapse } from './status/bpu-lapse.ts';
export {
  type BpuHistory,
  type BpuMonth,
  type BpuPayment,
  type BpuStatus,
  type BpuStatusInput,
  bpuStatus,
  bpuStatuses,
} from './status/bpu-status.ts';
export {
  type ConstructionInput,
  type ConstructionStatus,
  constructionStatus,
} from './status/construction-status.ts';
export {
  type ClaimPayer,
  type PuStatus,
  type PuStatusInput,
  puStatus,
} from './status/pu-status.ts';
export {
  bpuStatusText,
  citationText,
  claimDocumentText,
  fundSourceText,
  stepText,
  unitText,
} from './step-text.ts';
export { type Permission, permissions, type Unit } from './unit.ts';
