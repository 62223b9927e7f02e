// The door of `intake`: any worker list becomes rows, people and issues; nothing is dropped.

export {
  type BirthPrecision,
  type Column,
  type FieldName,
  fieldNames,
  type IgnoredKind,
  type ListedPerson,
  type ListFile,
  type ListRow,
  type ListSurvey,
  type NikDamage,
  nikDamages,
  type OccupationCode,
  occupationCodes,
  type Participant,
  type ParticipantRow,
  type ParticipantStatus,
  type ReadOptions,
} from './list.ts';
export { readParticipants } from './participants.ts';
export { readList } from './read.ts';
export {
  type Cell,
  type ListFormat,
  type Opened,
  openSource,
  type SheetRecord,
} from './readers/index.ts';
export { surveyList } from './survey.ts';
export { readTable, type TableRow } from './table.ts';
export { csvLine, writeRepairWorkbook } from './writers/index.ts';
