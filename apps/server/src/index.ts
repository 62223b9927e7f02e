// The door of the server: create the app (for tests), serve it (for the launcher), make a key, make
// the first administrator.

export { type FirstAdmin, makeFirstAdmin } from './accounts/first-admin.ts';
export type { IssuerSettings } from './accounts/issuer.ts';
export { createApp } from './app.ts';
export { packKeys } from './compliance/pack-keys.ts';
export { type Jobs, noJobs, startJobs } from './jobs/index.ts';
export { type Metrics, newMetrics } from './metrics/metrics.ts';
export { type MetricsDoor, openMetrics } from './metrics/metrics-door.ts';
export type {
  DeskOptions,
  Run,
  RunState,
  ServerOptions,
  Site,
  SiteOptions,
  StepDone,
} from './options.ts';
export { SampleOffice, type SamplePerson, type SampleStock } from './sample/office.ts';
export type { SampleSite } from './sample/site.ts';
export { employSample, type SampleWish } from './sample/staff.ts';
export { type Listening, serve } from './serve.ts';
export { newAccessKey } from './session.ts';
