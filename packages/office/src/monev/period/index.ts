// The door of periodic reports: frozen snapshots, their papers, and the check of both.

export { isPaperFormat, type PaperFormat, paperFormats, periodPaper } from './papers.ts';
export {
  freezePeriod,
  listPeriods,
  type MadePaper,
  makePapers,
  modelOfPeriod,
  type PeriodRead,
  readPeriod,
  verifyPeriod,
} from './period.ts';
export { type Period, type PeriodCoverage, type PeriodKind, periodKind } from './snapshot.ts';
