// The fields of a list of workers that a person may say a column holds, and those that may hold for all its rows.

import type { FieldName } from '@payung/intake';

export const columnFields = [
  ...(['nik', 'name', 'name_first', 'name_middle', 'name_last'] as const),
  ...(['birth', 'birth_day', 'birth_month', 'birth_year', 'birth_place', 'age'] as const),
  ...(['sex', 'sex_man', 'sex_woman'] as const),
  ...(['village', 'district', 'regency', 'address', 'hamlet', 'rt', 'rw'] as const),
  ...(['occupation', 'workplace', 'wage', 'phone', 'kk', 'kpj', 'number', 'note'] as const),
] as const satisfies readonly FieldName[];

export const constantFields = [
  'village',
  'district',
  'occupation',
  'workplace',
  'sex',
] as const satisfies readonly FieldName[];
