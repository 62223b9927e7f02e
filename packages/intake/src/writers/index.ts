// The door of the writers: files that go out of the house, and those of them that come back.

// A list that came back is read like any other.
export { readSource } from '../read.ts';

export { type FilledFile, fillBlank } from './blank.ts';
export { correctedSource } from './corrected.ts';
export { csvLine } from './csv-line.ts';
export { paperDocx } from './docx.ts';
export { rowEvidence } from './evidence.ts';
export { type FailedPerson, type FailedRows, readFailedRows } from './failed-rows.ts';
export {
  bpuProfile,
  donorProfile,
  type FileProfile,
  parseFileProfile,
  profileFileName,
} from './file-profile.ts';
export {
  type Finding,
  type FindingCode,
  findingCodes,
  type Outcome,
} from './finding.ts';
export { findingText } from './finding-text.ts';
export {
  addFix,
  applyFixes,
  type Fix,
  type FixableRow,
  type FixHistory,
  type FixPlan,
  type FixView,
  fixView,
  noFixes,
  undoLast,
  undoStep,
} from './fixes.ts';
export {
  type Fitted,
  fitTo,
  type MachineColumn,
  type PrefilledTarget,
  type Target,
  type WrittenRow,
} from './grammar.ts';
export { type ListIdentity, rowKeyOf } from './identity.ts';
export {
  type HandOver,
  type NamedFile,
  type Paper,
  type Party,
  paperBlocks,
  paperText,
  type Receipt,
  type Statement,
} from './paper.ts';
export { type PeopleTable, peopleCsv, peopleWorkbook, profileWorkbook } from './people-file.ts';
export {
  fillPrefilled,
  type Prefilled,
  type UpdatedRow,
} from './prefilled.ts';
export { isRepeatable, recipeOf, withRecipe } from './recipe.ts';
export { type Registrant, registrantOf } from './registrant.ts';
export { type CellChange, type RepairedRow, type RepairOrigin, readRepair } from './repair-read.ts';
export {
  type RepairInput,
  type RowToRepair,
  repairWorkbookPieces,
  writeRepairWorkbook,
} from './repair-workbook.ts';
export { type ReturnedList, type RowRange, type SentList, sentList } from './sent-list.ts';
export {
  type SippTarget,
  sippContinuing,
  sippCorrections,
  sippLeavers,
  sippNew,
  sippWages,
} from './sipp.ts';
export { type NamedTable, tablesWorkbook } from './tables-workbook.ts';
export { withWorkerCodes } from './worker-codes.ts';
