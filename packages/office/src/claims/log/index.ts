// The door of the log: compliance writes its cases by the same means as claims.

export type { EventRequest } from './event.ts';
export {
  type LogRefusalCode,
  logRefusalCodes,
  performEvent,
  type WorkRefused,
  WorkStopped,
} from './log.ts';
export { findEvents, type LogLine } from './queries.ts';
