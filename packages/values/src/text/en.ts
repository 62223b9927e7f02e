// Texts of all issue codes in English.

import type { IssueCatalogue } from './catalogue.ts';
import { law } from './law-en.ts';
import { register } from './register-en.ts';

export const en: IssueCatalogue = {
  rupiah_invalid: {
    problem: 'The amount “{text}” cannot be read.',
    remedy: 'Write whole rupiah without cents, such as 16800.',
  },
  day_invalid: {
    problem: 'The date “{text}” does not exist or cannot be read.',
    remedy: 'Write year-month-day, such as 2026-06-30.',
  },
  month_invalid: {
    problem: 'The month “{text}” cannot be read.',
    remedy: 'Write year-month, such as 2026-07.',
  },
  rate_invalid: {
    problem: 'The percentage “{text}” cannot be read.',
    remedy: 'Write, for example, 1.74%.',
  },

  empty_file: {
    problem: 'This file is empty.',
    remedy: 'Send the file that holds the list.',
  },
  no_data_rows: {
    problem: 'There is no row of a person in this file.',
    remedy: 'See whether the list is in another file or sheet.',
  },
  header_not_found: {
    problem: 'No header row was found.',
    remedy: 'Make sure one row has the headings, such as No, NIK, Nama, Tanggal Lahir.',
  },
  missing_required_column: {
    problem: 'Column {columns} is missing.',
    remedy: 'Add the column with its heading and send again.',
  },
  duplicate_column: {
    problem: '{count} columns have the same heading: {columns}.',
    remedy:
      'If two lists stand side by side on one sheet, move the right one below the left one. If not, give each column a heading that says what it holds; only a copy may be removed.',
  },
  multiple_sheets: {
    problem: '{count} sheets hold a list: {sheets}.',
    remedy: 'Choose the sheet to use or split the file.',
  },
  unsupported_format: {
    problem: 'Files of type {format} cannot be read yet.',
    remedy: 'Save as XLSX or CSV and send again.',
  },
  type_mismatch: {
    problem: 'The content ({content}) does not fit the extension ({extension}).',
    remedy: 'Open it in its own program and save again as XLSX or CSV.',
  },
  binary_content: {
    problem: 'This is no text list; its content is binary.',
    remedy: 'Save the list as XLSX or CSV and send again.',
  },
  encoding_undecidable: {
    problem: 'The character encoding of this file cannot be decided.',
    remedy: 'Save again as CSV UTF-8.',
  },
  encoding_unsupported: {
    problem: 'The character encoding {encoding} is not supported.',
    remedy: 'Save again as CSV UTF-8.',
  },
  malformed_csv: {
    problem: 'The CSV is malformed: {detail}.',
    remedy: 'Save again from Excel as CSV UTF-8.',
  },
  corrupt_archive: {
    problem: 'The file is damaged or incomplete: {detail}.',
    remedy: 'Open and save it again in Excel, then send again.',
  },
  corrupt_workbook: {
    problem: 'The workbook is damaged: {detail}.',
    remedy: 'Open and save it again in Excel, then send again.',
  },
  encrypted_file: {
    problem: 'The file is locked by a password.',
    remedy: 'Remove the password in Excel, save, and send again.',
  },
  macro_file: {
    problem: 'The file holds macros, or a link that starts another program (DDE).',
    remedy:
      'Save as an ordinary XLSX without macros; links are broken by the menu Data, Edit Links.',
  },
  archive_bomb: {
    problem: 'The content of the file grows past the safe limit ({detail}).',
    remedy: 'Save again as CSV or split the file.',
  },
  archive_too_many_entries: {
    problem: 'The file holds {count} parts, more than {limit}.',
    remedy: 'Save again in Excel as an ordinary XLSX.',
  },
  archive_entry_path: {
    problem: 'The file holds a part with an improper name.',
    remedy: 'Save again in Excel as an ordinary XLSX.',
  },
  archive_duplicate_entry: {
    problem: 'The file holds two parts of one name: {name}.',
    remedy: 'Save again in Excel as an ordinary XLSX.',
  },
  xml_doctype_forbidden: {
    problem: 'The file holds a DOCTYPE declaration, which is not accepted.',
    remedy: 'Save again in Excel as an ordinary XLSX.',
  },
  xml_too_deep: {
    problem: 'The XML of the file is nested too deeply.',
    remedy: 'Save again in Excel as an ordinary XLSX.',
  },
  too_many_columns: {
    problem: 'There are {count} columns, more than {limit}.',
    remedy: 'Remove the columns not used.',
  },
  too_many_rows: {
    problem: 'More than {limit} rows.',
    remedy: 'Split the list into several files.',
  },
  cell_too_large: {
    problem: 'A cell holds more than {limit} characters.',
    remedy: 'Shorten that cell.',
  },
  line_too_long: {
    problem: 'A line is longer than {limit} bytes.',
    remedy: 'Save again from Excel as CSV UTF-8.',
  },
  file_too_large: {
    problem: 'The file is too large: {size}, while the limit is {limit}.',
    remedy: 'Split the list into several files.',
  },
  bad_file_name: {
    problem: 'The file name cannot be used.',
    remedy: 'Rename the file with letters, digits and underscores.',
  },

  nik_missing: {
    problem: 'The NIK is empty.',
    remedy: 'Enter the 16 digits from the identity or family card.',
  },
  nik_length: {
    problem: 'The NIK has {length} digits instead of 16.',
    remedy: 'Copy the NIK again from the identity or family card.',
  },
  nik_not_numeric: {
    problem: 'The NIK holds letters or signs: “{text}”.',
    remedy: 'Copy the NIK again from the identity card; it has digits only.',
  },
  nik_precision_lost: {
    problem: 'The NIK was damaged by the number format of Excel; its digits are gone.',
    remedy: 'Set the NIK column to Text and enter the NIK again from the identity card.',
  },
  nik_precision_suspect: {
    problem: 'The NIK ends in 0 in a number column; Excel may have lost the last digit.',
    remedy: 'Compare the last digit with the identity card and set the column to Text.',
  },
  nik_region_unknown: {
    problem: 'Region code {code} in the NIK is unknown.',
    remedy: 'Copy the NIK again from the identity card; if it is the same, mark it as right.',
  },
  nik_region_unlisted: {
    problem: 'District code {code} in the NIK is not in today’s register; it may be an old code.',
    remedy: 'Compare with the identity card; old codes stay valid.',
  },
  nik_unusual: {
    problem: 'The digits {digits} in the NIK are unlike those of this list; perhaps mistyped.',
    remedy: 'Compare with the identity card; if they are the same, leave them.',
  },
  nik_unproven: {
    problem:
      'Nothing else in this row supports the digits {digits} of the NIK; they may be mistyped.',
    remedy:
      'Compare with the identity card or the civil registry; if they are the same, leave them.',
  },
  nik_date_invalid: {
    problem: 'The birth date inside the NIK ({nik}) is impossible.',
    remedy: 'Copy the NIK again from the identity card.',
  },
  nik_placeholder: {
    problem: 'NIK {nik} only fills the cell; it is nobody’s number.',
    remedy: 'Enter the NIK from the identity card or leave it empty.',
  },
  nik_serial_invalid: {
    problem: 'The last four digits of NIK {nik} are impossible (0000).',
    remedy: 'Copy the NIK again from the identity card; see the column format in Excel, too.',
  },
  nik_shared_by_different_people: {
    problem: 'NIK {nik} is used by {count} different people.',
    remedy:
      'Compare each person with the own identity card; do not use the number of the head of family or the family card.',
  },
  nik_dob_mismatch: {
    problem: 'The birth date in the NIK ({inNik}) differs from the column ({inColumn}).',
    remedy: 'Compare both with the identity card; a NIK stays when a birth date is corrected.',
  },
  nik_sex_mismatch: {
    problem: 'The sex by the NIK ({inNik}) differs from the column ({inColumn}).',
    remedy: 'Compare with the identity card.',
  },
  nik_cleaned: {
    problem: 'Signs or letters in the NIK were cleaned: “{text}”.',
    remedy: 'Compare the result with the identity card.',
  },
  name_missing: {
    problem: 'The name is empty.',
    remedy: 'Enter the name as on the identity card.',
  },
  name_suspicious: {
    problem: 'The name “{text}” is unusual.',
    remedy: 'Write the full name as on the identity card.',
  },
  dob_invalid: {
    problem: 'The birth date “{text}” is impossible or cannot be read.',
    remedy: 'Write day-month-year as on the identity card, such as 17-04-1988.',
  },
  dob_ambiguous: {
    problem: 'The birth date “{text}” can be read in two ways.',
    remedy: 'Write the month in letters or use day-month-year.',
  },
  dob_future: {
    problem: 'The birth date {day} lies after the date of the data.',
    remedy: 'Correct the year of birth.',
  },
  dob_from_nik: {
    problem: 'The birth date is empty or incomplete; the one in the NIK is used.',
    remedy: 'Enter the birth date from the identity card.',
  },
  dob_order_from_nik: {
    problem: 'The order of day and month in “{text}” was decided by the NIK.',
    remedy: 'Write day-month-year.',
  },
  age_out_of_range: {
    problem: 'Age {age} lies outside {min} to {max} years.',
    remedy:
      'Check the year of birth; if it is right, this person cannot be registered in this programme.',
  },
  sex_invalid: { problem: 'The sex “{text}” cannot be read.', remedy: 'Write L or P.' },
  sex_from_nik: {
    problem: 'The sex is empty; the one in the NIK is used.',
    remedy: 'Enter L or P.',
  },
  wage_invalid: {
    problem: 'The wage “{text}” cannot be read.',
    remedy: 'Write whole rupiah, such as 3500000.',
  },
  wage_suspicious: {
    problem: 'The wage {amount} is unusual.',
    remedy: 'Check the number of zeros.',
  },
  row_shape: {
    problem: 'This row has {count} cells instead of {expected}.',
    remedy: 'Check the separators or quotes of this row.',
  },
  cell_too_long: {
    problem: 'The cell holds more than {limit} characters.',
    remedy: 'Shorten the cell.',
  },
  control_char: { problem: 'The cell holds control characters.', remedy: 'Type the cell again.' },
  control_char_removed: {
    problem: 'Control characters were removed from the cell.',
    remedy: 'Check the result.',
  },
  encoding_broken: {
    problem: 'The letters of this cell are damaged beyond repair.',
    remedy: 'Type the cell again.',
  },
  encoding_repaired: {
    problem: 'Wrongly encoded letters were repaired to “{text}”.',
    remedy: 'Check the result.',
  },
  mojibake: {
    problem: 'The letters of this cell look wrongly encoded: “{text}”.',
    remedy: 'Type the cell again.',
  },
  formula_without_value: {
    problem: 'The cell holds a formula without a result.',
    remedy: 'Copy and paste as values in Excel.',
  },
  formula_like_text: {
    problem: 'The text “{text}” looks like a formula; it is kept as text.',
    remedy: 'Remove the sign in front if it does not belong there.',
  },
  cell_error: {
    problem: 'The cell holds the Excel error {text}.',
    remedy: 'Correct the formula or type the value.',
  },
  unterminated_quote: {
    problem: 'A quotation mark is opened and never closed.',
    remedy: 'Remove or complete the quotation mark of this row.',
  },
  hidden_row: {
    problem: 'This row is hidden in Excel.',
    remedy: 'Make sure it belongs to the list.',
  },
  hidden_sheets: {
    problem: 'Hidden sheets are read as lists too: {sheets}.',
    remedy: 'Make sure that the people there belong to this list and not to an older one.',
  },
  external_links: {
    problem: 'This workbook draws values from {count} other files; its links were not followed.',
    remedy:
      'The values saved last were read. Check whether they still hold, or save as values without links.',
  },
  out_of_scope: {
    problem: 'This person is outside the region or purpose of this list: {text}.',
    remedy: 'Move the row to the list where it belongs.',
  },
  mapping_unsure: {
    problem: 'The meaning of column “{column}” is not certain.',
    remedy: 'Correct the heading of the column.',
  },
  possible_duplicate: {
    problem: 'This person may be the same as row {row}.',
    remedy: 'Remove one of them if so.',
  },
  conflict_value: {
    problem: 'The value of {column} differs from row {row} for the same person.',
    remedy: 'Make sure which is right.',
  },
  region_ambiguous: {
    problem: 'The place name “{text}” exists more than once: {places}.',
    remedy: 'Add the name of the district.',
  },
  region_unknown: {
    problem: 'The place name “{text}” is unknown.',
    remedy: 'Write the name of the village as in the official register.',
  },

  dob_missing: {
    problem: 'The birth date is empty.',
    remedy: 'Enter the birth date from the identity card.',
  },
  dob_order_unusual: {
    problem: 'The birth date “{text}” can only be read as month-day-year.',
    remedy: 'Write day-month-year.',
  },
  nik_is_family_card: {
    problem: 'The number in the NIK column seems to be that of a family card.',
    remedy: 'Enter this person’s own NIK from the identity or family card.',
  },
  region_read_as: {
    problem: 'The place name “{text}” is read as {name}.',
    remedy: 'Correct it if something else is meant.',
  },
  constant_from_name: {
    problem:
      'For column {column}, empty or missing, “{value}” is taken from the name or title of the file.',
    remedy: 'Add the column if people differ.',
  },
  kpj_missing: {
    problem: 'The KPJ is empty.',
    remedy: 'Enter the KPJ number from the branch office.',
  },
  status_unknown: {
    problem: 'The status “{text}” is unknown; it counts as inactive.',
    remedy: 'Write AKTIF or NONAKTIF.',
  },
  segment_unknown: {
    problem: 'The segment “{text}” is unknown.',
    remedy: 'Write PU, BPU, JAKON or PMI.',
  },
  person_unidentifiable: {
    problem:
      'This person cannot be told: a name alone, without readable NIK, birth date or village.',
    remedy: 'Enter the NIK, or the birth date and village.',
  },
  corrected_by_profile: {
    problem: '“{from}” is read as “{to}” by a correction kept for this sender.',
    remedy: 'Remove the correction from the profile if it no longer holds.',
  },

  room_config_missing: {
    problem: 'There is no payung.yaml in {path}.',
    remedy: 'Make a payung.yaml there; samples/contoh-boalemo/payung.yaml is an example.',
  },
  room_config_unreadable: {
    problem: 'payung.yaml cannot be read: {detail}.',
    remedy: 'Correct that line; indent with spaces, not tabs.',
  },
  room_key_unknown: {
    problem: 'Key “{key}” in payung.yaml is unknown.',
    remedy: 'Known keys: {known}.',
  },
  room_key_missing: {
    problem: 'Key “{key}” is missing in payung.yaml.',
    remedy: 'Add the line; samples/contoh-boalemo/payung.yaml is an example.',
  },
  room_value_invalid: {
    problem: 'The value “{value}” of {key} cannot be used.',
    remedy: 'Expected: {expected}.',
  },
  room_value_missing: {
    problem: '{key} is empty.',
    remedy: 'Fill in the cell.',
  },
  room_value_duplicate: {
    problem: '{key} stands in row {row} already.',
    remedy: 'Remove one of the rows.',
  },
  room_config_not_keys: {
    problem: 'payung.yaml cannot be read: it does not hold lines of key: value.',
    remedy: 'samples/contoh-boalemo/payung.yaml is an example.',
  },
  room_file_missing: {
    problem: '{path}, named in payung.yaml ({key}), does not exist.',
    remedy: 'Put the file there or correct its name in payung.yaml.',
  },
  room_lists_empty: {
    problem: 'The folder {path} holds no list.',
    remedy: 'Put worker lists (XLSX or CSV) into the folder.',
  },
  room_table_column_missing: {
    problem: 'Column {columns} is missing.',
    remedy: 'Columns needed: {expected}.',
  },
  room_region_unknown: {
    problem: 'Region code “{code}” is not in the Kemendagri register.',
    remedy: 'Use a Kemendagri code, such as 75.02 for Kabupaten Boalemo.',
  },

  ...law,
  ...register,

  usage: { problem: '{detail}', remedy: 'See: payung --help' },
  home_in_use: {
    problem: 'Payung already runs on the data folder {path} (process {pid}).',
    remedy: 'Stop it with Ctrl-C, or use another folder by PAYUNG_HOME.',
  },
  home_not_writable: {
    problem: 'The data folder {path} cannot be written.',
    remedy: 'Allow writing there, or use another folder by PAYUNG_HOME.',
  },
  disk_full: {
    problem: 'The disk is full while writing {path}.',
    remedy: 'Free some space and run again; nothing half-written was left.',
  },
  port_taken: {
    problem: 'Port {port} is taken by another program.',
    remedy: 'Stop that program, or choose another port with --port.',
  },
  database_unreachable: {
    problem: 'The database cannot be reached: {detail}.',
    remedy: 'Check DATABASE_URL and whether the server runs.',
  },
  database_too_old: {
    problem: 'The PostgreSQL server is version {version}; Payung needs 15 or later.',
    remedy: 'Upgrade the server or unset DATABASE_URL to use the built-in database.',
  },
  database_encoding: {
    problem: 'The database encoding is {encoding} instead of UTF8.',
    remedy: 'Create a new database with encoding UTF8.',
  },
  database_other_version: {
    problem:
      'The data here were made by PostgreSQL {found}; this Payung brings PostgreSQL {expected}.',
    remedy: 'Run the older Payung, or move the data to a server of your own by DATABASE_URL.',
  },
  platform_unsupported: {
    problem: 'There is no built-in database for {platform}.',
    remedy: 'Use a PostgreSQL server of your own by DATABASE_URL, or run npm ci once more.',
  },
  migration_changed: {
    problem: 'Migration {name} in the database differs from the one in the program.',
    remedy: 'Use the Payung version that made this database, or restore a backup.',
  },
  key_missing: {
    problem: 'The key for the NIK is missing at {path}, although the database holds data.',
    remedy: 'Put the key file back from a backup; without it no NIK can be read.',
  },
  output_not_empty: {
    problem: 'The output folder {path} holds files that Payung did not write.',
    remedy: 'Choose another folder with --out.',
  },
  permission_denied: {
    problem: 'No permission for {path}.',
    remedy: 'Allow reading and writing, or choose another place.',
  },
  cancelled: {
    problem: 'The job was cancelled.',
    remedy: 'Nothing half-written was left; run again if needed.',
  },
  not_allowed: {
    problem: 'You have no permission for {what}.',
    remedy: 'Enter by the address printed when Payung was started.',
  },
  not_found: { problem: '{what} was not found.', remedy: 'Check the address.' },
  request_invalid: {
    problem: 'The request cannot be read: {detail}.',
    remedy: 'Check the input and send again.',
  },
  profile_invalid: {
    problem: 'The sender’s profile cannot be used: {detail}.',
    remedy: 'Mend the profile file or run without it.',
  },
  internal: {
    problem: 'Something went wrong inside Payung (number {number}).',
    remedy: 'Your data are safe. Try again, or report this number.',
  },
};
