// The door of the register.

export type { Candidate } from './candidate.ts';
export type {
  BatchLoad,
  ParticipantLoad,
  PersonLoad,
  PlanMonthLoad,
  RowLoad,
  RunLoad,
} from './load.ts';
export {
  countActivePersons,
  findCandidates,
  findFinished,
  finishRun,
  loadRun,
} from './registry.ts';
