// The door of `law`: dated figures and formulas of Jamsostek, each with its article.
// Imports only `values`, runs in a browser.

export {
  type Day,
  day,
  type Issue,
  lawIssueLine as issueLine,
  type Month,
  month,
  type Parsed,
  type Rate,
  type Rupiah,
  rate,
  rupiah,
} from '@payung/values';
export { findAnswerText } from './answer-word.ts';
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
export { type Care, type CareFacts, careBenefit } from './benefits/jkk/care.ts';
export { type HomeCareFacts, homeCareBenefit } from './benefits/jkk/home-care.ts';
export type { BodyPart, GradedPart, Injury } from './benefits/jkk/injury-rate.ts';
export { type JkkDeathPart, jkkDeathBenefit } from './benefits/jkk/jkk-death.ts';
export { type JkkDeathTotal, jkkDeathTotal } from './benefits/jkk/jkk-death-total.ts';
export { type JkkDebtor, jkkDebtor } from './benefits/jkk/jkk-debtor.ts';
export {
  type PartialDisability,
  type PartialDisabilityFacts,
  partialDisabilityBenefit,
} from './benefits/jkk/partial-disability.ts';
export {
  type ReturnToWork,
  type ReturnToWorkNeed,
  returnToWork,
  returnToWorkNeeds,
} from './benefits/jkk/return-to-work.ts';
export {
  type Employment,
  type SeveralEmployments,
  type SeveralEmploymentsFacts,
  severalEmployments,
} from './benefits/jkk/several-employments.ts';
export { type Stmb, type StmbFacts, type StmbPeriod, stmbBenefit } from './benefits/jkk/stmb.ts';
export {
  type NoticeContent,
  noticeContents,
  type SuspectedCase,
  type SuspectedCaseFacts,
  suspectedCase,
  suspectedNotifiers,
} from './benefits/jkk/suspected-case.ts';
export {
  type TotalDisabilityPart,
  totalDisabilityBenefit,
} from './benefits/jkk/total-disability.ts';
export {
  type TransportFacts,
  type TransportMode,
  transportBenefit,
  transportModes,
} from './benefits/jkk/transport.ts';
export type { AccidentFacts } from './benefits/jkk/wage-multiple.ts';
export {
  type AccidentCircumstance,
  type WorkAccidentFacts,
  workAccident,
} from './benefits/jkk/work-accident.ts';
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
export { type JkpRepayment, jkpRepayment } from './benefits/jkp/repayment.ts';
export { jkpTraining } from './benefits/jkp/training.ts';
export { type JpAverageWage, type JpWages, jpAverageWage } from './benefits/jp/average-wage.ts';
export { type JpIndexation, jpIndexation } from './benefits/jp/indexation.ts';
export {
  type JpEvent,
  type JpPension,
  type JpPensionInput,
  type JpSurvivor,
  jpEvents,
  jpPension,
  jpSurvivors,
} from './benefits/jp/pension.ts';
export { type JpStart, jpStart } from './benefits/jp/start.ts';
export { type JpReceiver, type JpReceiverInput, jpReceiver } from './benefits/jp/survivors.ts';
export { type PmiHeirs, pmiHeirs } from './benefits/pmi/heirs.ts';
export {
  type PmiOuterPhase,
  type PmiPhaseMonths,
  pmiOuterPhases,
  pmiPhaseMonths,
} from './benefits/pmi/phase-months.ts';
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
export { type Amounts, amountsOf } from './bulk.ts';
export { type ArrearsClass, arrearsClass, arrearsClasses } from './compliance/arrears-class.ts';
export { type BenefitsOwed, benefitsOwed } from './compliance/benefits-owed.ts';
export {
  type ChangeReport,
  type ChangeReportInput,
  changeReport,
  reportedChanges,
} from './compliance/change-report.ts';
export { type Withheld, withheldContribution } from './compliance/criminal.ts';
export {
  type RegistrationDeadline,
  type RegistrationDeadlineInput,
  registrationDeadline,
} from './compliance/registration-deadline.ts';
export {
  liftingConditions,
  type SanctionAnswer,
  type SanctionStep,
  type SanctionStepsInput,
  sanctionActors,
  sanctionNext,
  sanctionSteps,
} from './compliance/steps.ts';
export {
  type Underpayment,
  type UnderpaymentInput,
  underpayment,
  underpaymentKinds,
} from './compliance/underpayment.ts';
export {
  type BpuContribution,
  type BpuContributionInput,
  type BpuProgram,
  bpuContribution,
  bpuPrograms,
} from './contributions/bpu-contribution.ts';
export { bpuDueDay } from './contributions/bpu-due-day.ts';
export {
  type ConstructionContribution,
  constructionByValue,
} from './contributions/construction-by-value.ts';
export { constructionByWages } from './contributions/construction-by-wages.ts';
export {
  type EnterpriseSize,
  enterpriseSize,
  enterpriseSizes,
} from './contributions/enterprise-size.ts';
export { type JkkReliefSettling, jkkReliefSettling } from './contributions/jkk-relief-settling.ts';
export { type JkpRecomposition, jkpRecomposition } from './contributions/jkp-recomposition.ts';
export { nextJpCeiling } from './contributions/jp-ceiling.ts';
export {
  type JpDeferralRepayment,
  jpDeferralRepayment,
} from './contributions/jp-deferral-repayment.ts';
export { type JpEnd, jpEnd } from './contributions/jp-end.ts';
export { type LateFine, type LateFineInput, puLateFine } from './contributions/late-fine.ts';
export { mandatoryPrograms } from './contributions/mandatory-programs.ts';
export { type PuArrears, type PuSettlement, puSettle } from './contributions/payment.ts';
export {
  type PmiContributionInput,
  pmiContractMonths,
  pmiContribution,
  pmiPlacements,
} from './contributions/pmi-contribution.ts';
export { pmiJht } from './contributions/pmi-jht.ts';
export { type PuColumns, type PuPeople, puColumns } from './contributions/pu-columns.ts';
export {
  type PuContribution,
  type PuContributionInput,
  type PuPart,
  puContribution,
} from './contributions/pu-contribution.ts';
export { puDueDay } from './contributions/pu-due-day.ts';
export {
  type LabourIntensive,
  labourIntensiveIndustries,
  type RiskClass,
  riskClasses,
} from './contributions/pu-jkk-rate.ts';
export type { PuPayer, PuTerms } from './contributions/pu-line.ts';
export { type PuWageInput, puWageBasis } from './contributions/pu-wage.ts';
export { sanctionFine } from './contributions/sanction-fine.ts';
export { workingDay, workingDaysAfter } from './contributions/working-day.ts';
export { type AccidentReport, accidentReport } from './eligibility/accident-report.ts';
export { type AccidentReport2, accidentReport2 } from './eligibility/accident-report-2.ts';
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
  heirDestinations,
  heirRelations,
  heirs,
} from './eligibility/heirs.ts';
export {
  type OccupationalDisease,
  occupationalDisease,
} from './eligibility/occupational-disease.ts';
export {
  type PaymentDeadline,
  type PaymentDeadlineInput,
  paymentDeadline,
} from './eligibility/payment-deadline.ts';
export {
  type RegistrationAnswer,
  type RegistrationInput,
  registrationAge,
  registrationRefusals,
} from './eligibility/registration-age.ts';
export {
  type Explained,
  type FigureStep,
  type Fraction,
  type GivenStep,
  type Step,
  stepsTotal,
} from './explained.ts';
export type { Fact, FactPart, JsonSchema } from './facts.ts';
export type { LawSource } from './figure.ts';
export { type FundSource, fundSources, isFundSource, type Payee, payees } from './fund-source.ts';
export { type MayPayInput, mayPay, type PayPermission } from './funding/may-pay.ts';
export { lawCheckedOn, parameters } from './generated/parameters.ts';
export {
  findParameter,
  getParameter,
  type InForce,
  inForceSince,
  ParameterGap,
} from './parameter.ts';
export type { ParameterId } from './parameter-id.ts';
export { type Override, parseReform, type Reform, underReform } from './reform.ts';
export { type Answer, type AnyRule, askUnder, type LawUsed, type Rule } from './rule.ts';
export { findRule, rules } from './rules.ts';
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
  constructionStatuses,
} from './status/construction-status.ts';
export {
  type ClaimPayer,
  claimPayers,
  type PuStatus,
  type PuStatusInput,
  puStatus,
} from './status/pu-status.ts';
export {
  bpuStatusText,
  citationText,
  claimDocumentText,
  explanationText,
  figureText,
  fundSourceText,
  labelText,
  stepText,
  unitText,
} from './step-text.ts';
export type { AnswerWord } from './text/catalogue.ts';
export { type Permission, permissions, type Unit } from './unit.ts';
