// The closed list of issue codes. A code is stable for ever: reports, files and other programs
// refer to it. Each needs its text in text/id.ts and text/en.ts (the compiler asks for it).

/** A text that is no value. */
export const valueIssueCodes = [
  'rupiah_invalid',
  'day_invalid',
  'month_invalid',
  'rate_invalid',
] as const;

/** A whole file is refused. */
export const fileRefusalCodes = [
  'empty_file',
  'no_data_rows',
  'header_not_found',
  'missing_required_column',
  'duplicate_column',
  'multiple_sheets',
  'unsupported_format',
  'type_mismatch',
  'binary_content',
  'encoding_undecidable',
  'encoding_unsupported',
  'malformed_csv',
  'corrupt_archive',
  'corrupt_workbook',
  'encrypted_file',
  'macro_file',
  'archive_bomb',
  'archive_too_many_entries',
  'archive_entry_path',
  'archive_duplicate_entry',
  'xml_doctype_forbidden',
  'xml_too_deep',
  'too_many_columns',
  'too_many_rows',
  'cell_too_large',
  'line_too_long',
  'file_too_large',
  'bad_file_name',
] as const;

/** A row is rejected or warned about. */
export const rowIssueCodes = [
  'nik_missing',
  'nik_length',
  'nik_not_numeric',
  'nik_precision_lost',
  'nik_precision_suspect',
  'nik_region_unknown',
  'nik_region_unlisted',
  'nik_unusual',
  'nik_unproven',
  'nik_date_invalid',
  'nik_placeholder',
  'nik_serial_invalid',
  'nik_shared_by_different_people',
  'nik_dob_mismatch',
  'nik_sex_mismatch',
  'nik_cleaned',
  'name_missing',
  'name_suspicious',
  'dob_invalid',
  'dob_ambiguous',
  'dob_future',
  'dob_from_nik',
  'dob_order_from_nik',
  'age_out_of_range',
  'sex_invalid',
  'sex_from_nik',
  'wage_invalid',
  'wage_suspicious',
  'row_shape',
  'cell_too_long',
  'control_char',
  'control_char_removed',
  'encoding_broken',
  'encoding_repaired',
  'mojibake',
  'formula_without_value',
  'formula_like_text',
  'cell_error',
  'unterminated_quote',
  'hidden_row',
  'hidden_sheets',
  'external_links',
  'out_of_scope',
  'mapping_unsure',
  'possible_duplicate',
  'conflict_value',
  'region_ambiguous',
  'region_unknown',
  'dob_missing',
  'dob_order_unusual',
  'nik_is_family_card',
  'region_read_as',
  'constant_from_name',
  'kpj_missing',
  'status_unknown',
  'segment_unknown',
  'person_unidentifiable',
  'corrected_by_profile',
] as const;

/** The data room (`payung.yaml` and what it names) cannot be used as it is. */
export const roomIssueCodes = [
  'room_config_missing',
  'room_config_unreadable',
  'room_key_unknown',
  'room_key_missing',
  'room_value_invalid',
  'room_value_missing',
  'room_value_duplicate',
  'room_config_not_keys',
  'room_file_missing',
  'room_lists_empty',
  'room_table_column_missing',
  'room_region_unknown',
] as const;

/** A rule of the law cannot work with the facts it was given. */
export const lawIssueCodes = [
  'law_fact_missing',
  'law_fact_invalid',
  'law_fact_unknown',
  'law_facts_contradict',
  'law_before_rule',
  'law_beyond_known',
  'law_rule_unknown',
  'law_override_invalid',
] as const;

/** The register does not do what was asked. */
export const registerIssueCodes = [
  'register_needs_whole_tenant',
  'register_same_file_other_month',
  'register_older_file',
  'register_month_closed',
  'register_month_not_over',
  'register_already_closed',
  'register_approver_is_actor',
  'register_batch_unknown',
  'register_batch_undone',
  'register_others_depend',
  'register_not_a_participants_file',
  'register_order_of_months',
  'register_person_unknown',
  'register_already_merged',
  'register_not_merged',
  'register_dead_already',
  'register_many_would_end',
  'register_membership_unknown',
  'register_nik_of_another',
  'register_end_before_start',
  'register_nik_unknown',
] as const;

/** The program cannot start or go on. */
export const systemIssueCodes = [
  'usage',
  'home_in_use',
  'home_not_writable',
  'disk_full',
  'port_taken',
  'database_unreachable',
  'database_too_old',
  'database_encoding',
  'database_other_version',
  'platform_unsupported',
  'migration_changed',
  'key_missing',
  'output_not_empty',
  'permission_denied',
  'cancelled',
  'not_allowed',
  'not_found',
  'request_invalid',
  'profile_invalid',
  'internal',
] as const;

/** All codes. */
export const issueCodes = [
  ...valueIssueCodes,
  ...fileRefusalCodes,
  ...rowIssueCodes,
  ...roomIssueCodes,
  ...lawIssueCodes,
  ...registerIssueCodes,
  ...systemIssueCodes,
] as const;

/** One of all codes. */
export type IssueCode = (typeof issueCodes)[number];
/** A code of a rule of the law. */
export type LawIssueCode = (typeof lawIssueCodes)[number];
/** A code of the register. */
export type RegisterIssueCode = (typeof registerIssueCodes)[number];
/** A code about a row of a list. */
export type RowIssueCode = (typeof rowIssueCodes)[number];
/** A code that refuses a file. */
export type FileRefusalCode = (typeof fileRefusalCodes)[number];
