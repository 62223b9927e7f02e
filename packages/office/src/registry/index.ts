// The door of the register: the snapshot of a run of the main job, and the register with history.

export {
  type BatchEffect,
  type BatchFile,
  type BatchKind,
  batchKinds,
  type LoadRow,
  payers,
} from './batch/batch.ts';
export {
  firstOpenMonth,
  type LoadOutcome,
  type LoadRequest,
  loadBatch,
  loadWithin,
  type RehearsalOutcome,
  rehearseLoad,
} from './batch/load.ts';
export { type Refused, refusalIssue } from './change/change.ts';
export { type Checked, type CheckRow, checkPeople, checkStatuses } from './check/check.ts';
export {
  type CorrectionOutcome,
  type CorrectionRequest,
  correctPerson,
  endReasons,
} from './correction/correction.ts';
export { findEmployers, recordEmployer } from './employers/employers.ts';
export { type BatchLine, listBatches, listLines } from './listing/batches.ts';
export type { FileLine } from './listing/file-line.ts';
export type { Page } from './listing/page.ts';
export { findPersonByNik, listPeople, type PersonLine, revealNik } from './listing/people.ts';
export { findPerson, type PersonHistory } from './listing/person.ts';
export { closeMonth, readMonth } from './months/months.ts';
export { movementCauses } from './movement/decide.ts';
export { explainMovement, findNewestFiles, type MovementOutcome } from './movement/movement.ts';
export { findOrigin } from './origin/origin.ts';
export { findOwnProtection, type OwnProtection } from './own-status/queries.ts';
export { recordContributions } from './people/contributions.ts';
export { recordDeath } from './people/death.ts';
export { mergePeople, undoMerge } from './people/merging.ts';
export { findStatus } from './people/status.ts';
export { recordDeciles, recordHousehold } from './people/wealth.ts';
export type { Doubt, DoubtCandidate, DoubtRow, Evidence } from './reading/doubt.ts';
export { participantRows, participantSourceRows } from './reading/participants.ts';
export { linkWorkers, workerRows } from './reading/workers.ts';
export type { Candidate } from './snapshot/candidate.ts';
export type {
  BatchLoad,
  ParticipantLoad,
  PersonLoad,
  PlanMonthLoad,
  RowLoad,
  RunLoad,
} from './snapshot/load.ts';
export {
  countActivePersons,
  findCandidates,
  findFinished,
  finishRun,
  loadRun,
} from './snapshot/snapshot.ts';
export {
  countUncovered,
  findMembershipSources,
  type MembershipSource,
  readSpells,
  type SpellReading,
} from './spells/spells.ts';
export { causeText } from './text/catalogue.ts';
export { type RollBackOutcome, rollBack, rollBackWithin } from './undo/roll-back.ts';
