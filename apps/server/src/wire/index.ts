// The shapes of all answers, for the pages and for other programs. Only types and schemas: no
// rule, no database.

export type { PermitsWire } from '../exports/permits-on-wire.ts';
export type {
  AccountSignInWire,
  AuditWire,
  DevicesWire,
  GrantWire,
  MeWire,
  NewUserWire,
  UsersWire,
  UserWire,
} from './account.ts';
export type { AgreementsWire, DutiesWire, RegulationsWire } from './agreements.ts';
export type {
  BatchesWire,
  BatchLinesWire,
  ConfirmedWire,
  ProposalsWire,
  ProposalWire,
} from './batch.ts';
export type {
  BoardWire,
  CeremonyWire,
  ClaimAlertsWire,
  ClaimsWire,
  ClaimWire,
  NewClaimWire,
  NewHeirsWire,
  NewMoveWire,
} from './claim.ts';
export type { ColumnsWire, NewColumnsWire } from './columns.ts';
export type {
  CasesWire,
  CaseWire,
  NewCaseMoveWire,
  RecoveryWire,
  SkkBatchesWire,
  SkkCheckedWire,
  SkkPacksWire,
} from './compliance.ts';
export type {
  CoverageAnswerWire,
  CoverageCellWire,
  DefinitionsWire,
  DefinitionWire,
  EvidenceWire,
  ForecastWire,
  GapWire,
  NewBasesWire,
  NewTargetsWire,
  RankingWire,
  RegionWire,
  StatedWire,
  TargetsWire,
  TrendWire,
} from './coverage.ts';
export type {
  BuiltWire,
  DecisionsWire,
  HoldersWire,
  NewAddendumWire,
  NewDecisionWire,
  PaidWire,
  RejectedWire,
  RepairedWire,
  ReplyWire,
  SendingsWire,
} from './decision.ts';
export type {
  CalendarWire,
  FundsWire,
  LedgerWire,
  NewEntryWire,
  NewFundWire,
  ObjectionsWire,
  PlacesWire,
  StandingWire,
  VerifiedWire,
} from './funding.ts';
export type { SlipsWire } from './heirs.ts';
export type { HolidaysWire } from './holiday.ts';
export type {
  EffectWire,
  JobsWire,
  JobWire,
  NewImportWire,
  ProblemsWire,
  RowsWire,
  SaveWire,
} from './job.ts';
export type { WrittenWire } from './letters.ts';
export type {
  AnswersWire,
  CaseAskedWire,
  CaseLinkWire,
  CaseReplyWire,
  FamilyLinkWire,
  FamilyWire,
} from './links.ts';
export type {
  CommitmentWire,
  DraftKeyWire,
  MeetingsWire,
  MeetingWire,
  NewCommitmentWire,
  NewMeetingWire,
  OpeningWire,
  ReadLineWire,
  SavedDraftWire,
} from './monev.ts';
export type { ParitranaWire } from './paritrana.ts';
export type {
  CheckedPeopleWire,
  CheckPeopleWire,
  PeopleWire,
  PersonLineWire,
  PersonWire,
  RevealedWire,
  SearchPeopleWire,
} from './people.ts';
export type {
  KeptPlansWire,
  KeptPlanWire,
  NewScenarioWire,
  PlanFiguresWire,
  ScenarioWire,
} from './plan.ts';
export type { PositionWire } from './position.ts';
export type { Problem } from './problem.ts';
export type { OpenFiguresWire, StatusAskWire, StatusWire } from './public.ts';
export type {
  PublishedFigureWire,
  PublishedMomentWire,
  PublishedRegionWire,
  PublishedWire,
} from './published.ts';
export type {
  CheckedReportWire,
  MadeReportWire,
  NewReportWire,
  PreviewWire,
  ReportPaperWire,
  ReportsWire,
  ReportWire,
  SchedulesWire,
} from './report.ts';
export type {
  DecidedWire,
  DecisionBodyWire,
  NextReviewWire,
  ReviewItemWire,
  ReviewRecordWire,
  ReviewsWire,
} from './review.ts';
export type { FilesWire, HealthWire, RunWire, SessionWire, SignInWire } from './run.ts';
export type { SampleGuideWire, SampleOfficeWire } from './sample.ts';
export type { AlikeWire, NewStepWire, StepsWire } from './step.ts';
export type { CoverageWire, FundWire, ListWire, OutputFileWire, SummaryWire } from './summary.ts';
export type { UploadWire } from './upload.ts';
export type {
  BindingWire,
  PasskeyQuestionWire,
  PasskeysWire,
  PasskeyWishWire,
  WaysWire,
} from './ways.ts';
