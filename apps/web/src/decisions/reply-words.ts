// What the branch writes beside a refused row, as the office reads it; a code of a newer server stays one.

import type { TextKey, TextOf } from '../text/text.ts';

const codes: Readonly<Record<string, TextKey>> = {
  dead: 'refused_dead',
  already_participant: 'refused_already',
  age: 'refused_age',
  moved: 'refused_moved',
  nik_form: 'refused_nik_form',
  nik_unmatched: 'refused_nik_unmatched',
  mother_name: 'refused_mother_name',
  birth_differs: 'refused_birth',
  sex_differs: 'refused_sex',
  name_differs: 'refused_name',
  occupation: 'refused_occupation',
  address: 'refused_address',
  phone: 'refused_phone',
  other: 'refused_other',
};

export function refusedText(code: string, text: TextOf): string {
  const key = codes[code];
  return key === undefined ? code : text(key);
}
