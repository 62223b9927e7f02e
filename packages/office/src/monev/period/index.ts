// The door of periodic reports: frozen snapshots, their papers, the check of both, who stands behind them,
// and the days on which they are made by themselves.

export { indicatorAnswers } from './indicators.ts';
export {
  isPaperFormat,
  type PaperFormat,
  paperFormats,
  periodPaper,
  type ReportFormat,
  reportFormats,
} from './papers.ts';
export {
  freezePeriod,
  listPeriods,
  type MadePaper,
  makePapers,
  modelOfPeriod,
  modelOfPreview,
  type PeriodRead,
  papersOfPeriod,
  previewPeriod,
  readPeriod,
  verifyPeriod,
} from './period.ts';
export {
  type DueReport,
  type MissedReason,
  missedReasons,
  type Schedule,
  type ScheduleKind,
  scheduleKinds,
  scheduleMonths,
  sheetOf,
} from './schedule.ts';
export {
  dueReports,
  noteMissedReport,
  readSchedules,
  schedulingTenants,
  setSchedule,
} from './scheduling.ts';
export {
  type ReportState,
  reportStates,
  type SigningStep,
  signersOf,
  signingSteps,
  stateOf as reportStateOf,
} from './signature.ts';
export { signPeriod } from './signing.ts';
export {
  type Period,
  type PeriodCoverage,
  type PeriodKind,
  periodKind,
  periodKinds,
  type ReportSheet,
  reportSheets,
} from './snapshot.ts';
