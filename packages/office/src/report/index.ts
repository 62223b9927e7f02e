// The door of the report: one PDF of one run.

export type { ReportInput } from './model.ts';
export { renderReport } from './render.ts';
export type * from './summary.ts';
