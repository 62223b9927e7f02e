// The shapes of all answers, for the pages and for other programs. Only types and schemas: no
// rule, no database.

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
export type { Problem } from './problem.ts';
export type {
  PublishedFigureWire,
  PublishedMomentWire,
  PublishedRegionWire,
  PublishedWire,
} from './published.ts';
export type { FilesWire, HealthWire, RunWire, SessionWire, SignInWire } from './run.ts';
export type { CoverageWire, FundWire, ListWire, OutputFileWire, SummaryWire } from './summary.ts';
export type { UploadWire } from './upload.ts';
