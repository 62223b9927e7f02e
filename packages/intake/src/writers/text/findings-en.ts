// Words of the findings in English.

import type { FindingCatalogue } from '../finding.ts';

export const findingsEn: FindingCatalogue = {
  repair_not_ours: {
    problem: 'This is no repair workbook: its mark is missing.',
    remedy: 'Send the repair workbook itself, or send this list as a new one.',
  },
  repair_other_list: {
    problem: 'This repair workbook belongs to the list “{found}”, not “{expected}”.',
    remedy: 'Open the sending “{found}” and upload the file there.',
  },
  repair_columns_moved: {
    problem: 'The column “{column}” was deleted, doubled or renamed.',
    remedy: 'Put the columns back as in the repair workbook and send it again.',
  },
  repair_row_unknown: {
    problem: 'The mark of this row does not fit the original list.',
    remedy: 'Check this row; it counts as a new one.',
  },
  repair_rows_removed: {
    problem: '{count} people of the original list are not in this file any more (rows {rows}).',
    remedy: 'Put the rows back if they still work; if they were deleted on purpose, ignore this.',
  },
  repair_rows_unmarked: {
    problem: 'The hidden column of this repair workbook is gone; it is read as a new list.',
    remedy: 'Do not use it beside its original list, so that nobody counts twice.',
  },
  value_missing: {
    problem: 'Column {column} must be filled but is empty.',
    remedy: 'Complete this person and write the file again.',
  },
  value_not_allowed: {
    problem: '“{text}” is not accepted in column {column}.',
    remedy: 'Accepted: {allowed}.',
  },
  value_too_long: {
    problem: 'Column {column} holds more than {limit} letters.',
    remedy: 'Shorten it.',
  },
  kpj_present: {
    problem: 'This person already has a KPJ.',
    remedy: 'Register by the file for continuing workers, not for new ones.',
  },
  kpj_absent: {
    problem: 'This person has no KPJ yet.',
    remedy: 'Register by the file for new workers, not for continuing ones.',
  },
  end_date_missing: {
    problem: 'A contract worker (PKWT) without an end of contract.',
    remedy: 'Fill in the end of contract.',
  },
  end_date_not_allowed: {
    problem: 'A permanent worker (PKWTT) has an end of contract.',
    remedy: 'Clear the end of contract, or make the status PKWT.',
  },
  end_before_start: {
    problem: 'The end of contract ({end}) lies before its start ({start}).',
    remedy: 'Check both dates.',
  },
  person_twice: {
    problem: 'This person was already written from row {row}.',
    remedy: 'Remove one of the rows.',
  },
  death_is_claim: {
    problem: 'A dead participant is not reported by this file.',
    remedy: 'File a JKM claim.',
  },
  blank_sheet_missing: {
    problem: 'The file has no sheet with the columns {columns}.',
    remedy: 'Download the right file from SIPP Online again.',
  },
  blank_heading_missing: {
    problem: 'The file of SIPP has no column {column}.',
    remedy: 'Download the latest file, or ask the branch office.',
  },
  blank_heading_double: {
    problem: 'The file of SIPP has the column {column} twice.',
    remedy: 'Download the file again; add no columns.',
  },
  blank_heading_unknown: {
    problem: 'The column {column} of the SIPP file is unknown and was not filled.',
    remedy: 'Ask the branch office what it means before uploading.',
  },
  blank_not_empty: {
    problem: 'The blank already holds data from row {row} on.',
    remedy: 'Download a new blank.',
  },
  blank_name_changed: {
    problem: 'The browser changed the file name “{name}”; SIPP will refuse it.',
    remedy: 'The file is written as “{expected}”. Compare with the name in SIPP.',
  },
  blank_unreadable: {
    problem: 'The file of SIPP cannot be read: {detail}.',
    remedy: 'Download it from SIPP Online again as XLSX, without opening it.',
  },
  prefilled_unsure: {
    problem: 'NIK, KPJ or birth date of this row belong to different people.',
    remedy: 'The row was not filled; compare it with our data and fill it yourself.',
  },
  prefilled_twice: {
    problem: 'This person stands in the SIPP file twice (also in row {row}).',
    remedy: 'Neither row was filled; give the KPJ that is meant and write the file again.',
  },
  prefilled_absent: {
    problem: 'This person is not in the file {file}.',
    remedy: 'Bring SIPP up to date (Refresh TK), download the file again and write it anew.',
  },
  month_other: {
    problem: 'This file is for the month {found}, not {expected}.',
    remedy: 'Download the wage file of the right month from SIPP.',
  },
  worker_code_unknown: {
    problem: 'The code (KODE_TK) of this person is not, or more than once, in the file {file}.',
    remedy: 'Fill the code in yourself, or give the KPJ that is meant.',
  },
  failed_row_unmatched: {
    problem: 'This failed row is not in the file that was sent.',
    remedy: 'Make sure the failed rows come from the same upload.',
  },
  failed_file_unreadable: {
    problem: 'The file of failed rows cannot be read: {detail}.',
    remedy: 'Download it from the history of SIPP Online again.',
  },
  profile_unreadable: {
    problem: 'The file profile cannot be used: {detail}.',
    remedy: 'Correct the profile, or start from one of those supplied.',
  },
  step_unknown: {
    problem: 'There is no step {step}.',
    remedy: 'Load the history of steps again.',
  },
  step_needed: {
    problem: 'Step {step} is used by step {later}.',
    remedy: 'Undo step {later} first.',
  },
  step_changes_nothing: {
    problem: 'No row holds “{from}” in that column.',
    remedy: 'Check the spelling.',
  },
  step_rows_changed: {
    problem: 'Row {row} no longer holds the value that step {step} replaces.',
    remedy: 'Undo the step and repeat it.',
  },
};
