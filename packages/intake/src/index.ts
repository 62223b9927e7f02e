// The door of `intake`: any worker list becomes rows, people and issues; nothing is dropped.

export { type AssessedRow, assessList, assessSource, type Beside, peopleSeen } from './assess.ts';
export { headingKey } from './columns/heading.ts';
export {
  addCounts,
  assessmentCounter,
  type ListCounts,
  noCounts,
  type RowCounts,
} from './counts.ts';
export { openGazetteer } from './fields/gazetteer.ts';
export { occupationIn } from './fields/occupation.ts';
export {
  type BirthPrecision,
  type Column,
  type FieldName,
  fieldNames,
  type IgnoredKind,
  type KnownLayout,
  type ListedPerson,
  type ListFile,
  type ListRow,
  type ListSource,
  type ListSurvey,
  type NikDamage,
  nikDamages,
  type OccupationCode,
  occupationCodes,
  type Participant,
  type ParticipantRow,
  type ParticipantStatus,
  type Profile,
  type ReadOptions,
  type TableSurvey,
} from './list.ts';
export {
  type LookedColumn,
  type LookedHeading,
  type LookedSheet,
  lookAtList,
  type ToldHeading,
} from './look.ts';
export { readParticipants, readParticipantsSource } from './participants.ts';
export { parseProfile } from './profile.ts';
export { readList } from './read.ts';
export {
  type Cell,
  type ListFormat,
  type Opened,
  openIsolated,
  openSource,
  ReaderStopped,
  type SheetRecord,
} from './readers/index.ts';
export { type RepeatFinder, repeatFinder, surveyBeside } from './repeats.ts';
export type { RowValues } from './row-values.ts';
export { nameRefusal, surveyList, surveySource } from './survey.ts';
export { readTable, type TableRow } from './table.ts';
export { registrationRefusal } from './verdict.ts';
export {
  type Disposition,
  isNote,
  type RowNote,
  type RowReason,
  type RowWarning,
} from './words.ts';
export * from './writers/index.ts';
