// The door of jobs inside the server: the runner, and what stands sealed in a row.

export { readEffect, readRow } from './import/row.ts';
export { type Jobs, noJobs, startJobs } from './runner.ts';
