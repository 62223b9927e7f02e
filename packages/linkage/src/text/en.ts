// English words of linkage: the reasons, each part of one sentence, and what sheets and
// explanations say.

import type { LinkageWords, ReasonCatalogue } from './catalogue.ts';

export const en: ReasonCatalogue = {
  not_found: 'not found among the participants',
  participant_dead: 'participation was closed by death: check, do not register',
  name_says_dead: 'the name carries ALM./ALMH. (deceased): check, do not register',
  same_nik_other_name:
    'same NIK but another name: check the identity card, perhaps a relative’s NIK',
  neighbour_serial: 'neighbouring NIK on the same birth date: perhaps twins',
  same_day_other_name: 'born on one day but the names are not wholly the same: perhaps twins',
  generation_apart: 'birth years a generation apart: perhaps father and son',
  nik_shared: 'this NIK is used by several different people, so it is not used for matching',
  two_candidates: 'fits more than one participant: choose the right one',
  contradiction: 'contradicts other data of the same person',
  possible_repeat: 'perhaps the same person as another row: compare, so that nothing is paid twice',
  uncertain: 'not enough evidence: compare both records',
  other_row_in_review: 'another row of the same person is still in review',
  through_other_row: 'matched through another row of the same person',
  repeated_in_list: 'this person already stands on an earlier row of the same list',
  several_kpj: 'this participant has more than one KPJ',
  nik_equal: 'same NIK',
  nik_first_15_equal: 'same first 15 digits of the NIK (the last was lost in Excel)',
  nik_equal_doubtful: 'NIK equal but it does not fit the birth date of one of the two',
  nik_one_digit_off: 'NIK differs by one digit',
  nik_neighbour: 'NIKs next to each other',
  nik_similar: 'NIK similar',
  nik_missing: 'NIK cannot be compared',
  nik_different: 'NIK differs',
  name_equal: 'same name',
  name_sounds_equal: 'name sounds the same',
  name_similar: 'name nearly the same',
  name_shortened: 'one name is part of the other',
  name_partly_equal: 'name partly the same',
  name_different: 'other name',
  birth_equal: 'same birth date',
  birth_nearly_equal: 'nearly the same birth date',
  birth_year_equal: 'same year of birth',
  birth_missing: 'birth date cannot be compared',
  birth_different: 'other birth date',
  sex_different: 'other sex',
  village_equal: 'same village',
  village_similar: 'name of the village equal',
  village_missing: 'village cannot be compared',
  village_different: 'other village',
};

export const enWords: LinkageWords = {
  changes: {
    one: 'If {fact}, the two are taken for one person without a look.',
    review: 'If {fact}, a person looks at the two.',
    two: 'If {fact}, the two are taken for two people.',
  },
  columns: {
    case: 'CASE',
    part: 'RECORD',
    nik: 'NIK',
    name: 'NAME',
    birth: 'BORN',
    sex: 'SEX',
    village: 'VILLAGE',
    list: 'LIST',
    row: 'ROW',
    reason: 'REASON',
    answer: 'ANSWER',
    reader: 'READER',
    mark: 'MARK',
  },
  answers: {
    same: 'SAME',
    different: 'DIFFERENT',
    same_family: 'ONE FAMILY',
    unclear: 'CANNOT TELL',
  },
  asked: 'The same person as record 1?',
  problems: {
    column_missing: 'Column {text} is missing: return the sheet with its headings as they were.',
    mark_unknown:
      'Row {row}, column {column}: mark "{text}" is not known: leave this column as it was.',
    answer_unknown:
      'Row {row}, column {column}: "{text}" is no answer: write SAME, DIFFERENT, ONE FAMILY or CANNOT TELL.',
    reader_missing: 'Row {row}, column {column}: empty: write the name of the reader.',
  },
};
