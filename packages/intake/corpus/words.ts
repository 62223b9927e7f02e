// The closed vocabulary of outcomes, copied from the design document on safety (section 5), not
// from the program: the corpus judges the program and must not learn its words from it.

const list = (text: string): readonly string[] => text.trim().split(/[\s,]+/);

export const refusalWords = list(`
  empty_file, no_data_rows, header_not_found, missing_required_column, duplicate_column,
  multiple_sheets, unsupported_format, type_mismatch, binary_content, encoding_undecidable,
  encoding_unsupported, malformed_csv, corrupt_archive, corrupt_workbook, encrypted_file,
  macro_file, archive_bomb, archive_too_many_entries, archive_entry_path, archive_duplicate_entry,
  xml_doctype_forbidden, xml_too_deep, too_many_columns, too_many_rows, cell_too_large,
  line_too_long, file_too_large, bad_file_name`);

export const reasonWords = list(`
  nik_missing, nik_length, nik_not_numeric, nik_precision_lost, nik_region_unknown,
  nik_date_invalid, nik_placeholder, nik_serial_invalid, nik_shared_by_different_people,
  nik_dob_mismatch, nik_sex_mismatch, name_missing, dob_invalid, dob_ambiguous, dob_future,
  age_out_of_range, sex_invalid, wage_invalid, wage_suspicious, row_shape, cell_too_long,
  control_char, encoding_broken, formula_without_value, cell_error, unterminated_quote,
  out_of_scope, mapping_unsure`);

export const warningWords = list(`
  nik_dob_mismatch, nik_sex_mismatch, nik_region_unlisted, nik_unusual, nik_cleaned,
  nik_precision_suspect,
  dob_invalid, dob_from_nik, dob_order_from_nik, age_out_of_range, wage_invalid, wage_suspicious,
  sex_from_nik, possible_duplicate, conflict_value, control_char_removed, encoding_repaired,
  formula_like_text, hidden_row, region_ambiguous, region_unknown, out_of_scope, name_suspicious,
  row_shape, mojibake`);

export const dispositionWords = list('accepted, rejected, merged, held, ignored');
