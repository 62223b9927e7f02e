// The closed vocabulary of outcomes: what a list, a report and other programs are told about a row.
// Words are issue codes; not every code is a word, since a clerk is told more than a program needs.

import type { RowIssueCode } from '@payung/values';

/** Nasib baris: every record of a file ends in exactly one of these. */
export const dispositions = ['accepted', 'rejected', 'merged', 'held', 'ignored'] as const;
export type Disposition = (typeof dispositions)[number];

/** Alasan: why a row was not taken. */
export const rowReasons = [
  'nik_missing',
  'nik_length',
  'nik_not_numeric',
  'nik_precision_lost',
  'nik_region_unknown',
  'nik_date_invalid',
  'nik_placeholder',
  'nik_serial_invalid',
  'nik_shared_by_different_people',
  'nik_dob_mismatch',
  'nik_sex_mismatch',
  'name_missing',
  'dob_invalid',
  'dob_ambiguous',
  'dob_future',
  'age_out_of_range',
  'sex_invalid',
  'wage_invalid',
  'wage_suspicious',
  'row_shape',
  'cell_too_long',
  'control_char',
  'encoding_broken',
  'formula_without_value',
  'cell_error',
  'unterminated_quote',
  'out_of_scope',
  'mapping_unsure',
] as const satisfies readonly RowIssueCode[];
export type RowReason = (typeof rowReasons)[number];

/** Peringatan: what was taken and should be looked at. */
export const rowWarnings = [
  'nik_dob_mismatch',
  'nik_sex_mismatch',
  'nik_region_unlisted',
  'nik_unusual',
  'nik_unproven',
  'nik_cleaned',
  'nik_precision_suspect',
  'dob_invalid',
  'dob_from_nik',
  'dob_order_from_nik',
  'age_out_of_range',
  'wage_invalid',
  'wage_suspicious',
  'sex_from_nik',
  'possible_duplicate',
  'conflict_value',
  'control_char_removed',
  'encoding_repaired',
  'formula_like_text',
  'hidden_row',
  'region_ambiguous',
  'region_unknown',
  'out_of_scope',
  'name_suspicious',
  'row_shape',
  'mojibake',
] as const satisfies readonly RowIssueCode[];
export type RowWarning = (typeof rowWarnings)[number];

/** Catatan: true of many sound rows; nobody has to look at each, and who compares with others may. */
export const rowNotes = ['nik_unproven'] as const satisfies readonly RowWarning[];
export type RowNote = (typeof rowNotes)[number];

const reasonSet: ReadonlySet<string> = new Set(rowReasons);
const warningSet: ReadonlySet<string> = new Set(rowWarnings);
const noteSet: ReadonlySet<string> = new Set(rowNotes);

export function isReason(code: string): code is RowReason {
  return reasonSet.has(code);
}

export function isWarning(code: string): code is RowWarning {
  return warningSet.has(code);
}

export function isNote(code: string): code is RowNote {
  return noteSet.has(code);
}
