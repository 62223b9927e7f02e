// The door of the data room and its main job.

export { openRoom, type Room, type RoomFile } from './config.ts';
export { type JobStep, jobSteps, type Meter, type Progress } from './measure.ts';
export type { Program, RunOptions } from './parts.ts';
export { findResult } from './result.ts';
export { runRoom } from './run.ts';
