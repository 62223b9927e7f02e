// What a writer or the return of a file finds wrong: place, problem and remedy, as an issue has them.
// A closed list of its own; its words stand in text/id.ts and text/en.ts.

import type { IssueText, Place } from '@payung/values';

export const findingCodes = [
  // A repair workbook that came back.
  'repair_not_ours',
  'repair_other_list',
  'repair_columns_moved',
  'repair_row_unknown',
  'repair_rows_removed',
  'repair_rows_unmarked',
  // A person against the grammar of a target.
  'value_missing',
  'value_not_allowed',
  'value_too_long',
  'kpj_present',
  'kpj_absent',
  'end_date_missing',
  'end_date_not_allowed',
  'end_before_start',
  'person_twice',
  'death_is_claim',
  // The blank that is filled.
  'blank_sheet_missing',
  'blank_heading_missing',
  'blank_heading_double',
  'blank_heading_unknown',
  'blank_not_empty',
  'blank_name_changed',
  'blank_unreadable',
  // A workbook that came with its people in it.
  'prefilled_unsure',
  'prefilled_twice',
  'prefilled_absent',
  'month_other',
  'worker_code_unknown',
  // A row of the failed-rows file.
  'failed_row_unmatched',
  'failed_file_unreadable',
  // A profile.
  'profile_unreadable',
  // A step of correction.
  'step_unknown',
  'step_needed',
  'step_changes_nothing',
  'step_rows_changed',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Temuan penulis berkas. `data` holds no whole NIK. */
export type Finding = {
  readonly code: FindingCode;
  readonly at: Place;
  readonly data: Readonly<Record<string, string | number>>;
};

export type FindingCatalogue = Readonly<Record<FindingCode, IssueText>>;

export function finding(code: FindingCode, data: Finding['data'] = {}, at: Place = {}): Finding {
  return { code, at, data };
}

/** A value, or the findings that say why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };
