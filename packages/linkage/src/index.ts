// The door of `linkage`: who on the lists is already a participant, and who stands there twice. The
// general engine has a door of its own, `@payung/linkage/engine`.

export {
  type CaseExplanation,
  changeSentence,
  whyLost,
} from './explain/explain.ts';
export type { BirthPrecision, LinkInput, NikDamage, ParticipantInput } from './input.ts';
export { type LinkRequest, type LinkRun, link, runLink } from './link.ts';
export { type NormalName, normaliseName } from './names/normalise.ts';
export { oneToOne, type WeighedPair } from './one-to-one.ts';
export { reasonSentence, reasonText } from './reason.ts';
export { type Reason, reasons } from './reason-codes.ts';
export { type LinkedTables, relativesBar, withRelatives } from './relatives.ts';
export {
  type LinkResult,
  type LinkStatus,
  linkStatuses,
  type RowLink,
  type StepReport,
} from './result.ts';
export * from './review/index.ts';
export type { RowCard } from './row-card.ts';
export { workerModel } from './worker/model.ts';
export {
  cleanedWorkerTables,
  GatheredWorkers,
  readCleanedWorkers,
  type WorkerTables,
  workerTables,
} from './worker/tables.ts';
export { linkInputOf, type WrittenPerson } from './written-person.ts';
