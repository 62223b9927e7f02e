// What a model's value should have been, for people who write models by hand: Indonesian.

import type { ExpectedWords } from './catalogue.ts';

export const id: ExpectedWords = {
  document: 'YAML atau JSON',
  fields: (known) => `kunci: nilai (${known})`,
  pairsOfKeys: 'kunci: nilai',
  list: 'daftar',
  text: 'teks yang tidak kosong',
  number: (from, to) => `angka ${from} sampai ${to}`,
  sumOfOne: 'peluang yang berjumlah 1',
  atLeastOne: 'paling sedikit satu',
  order: 'keep ≤ review ≤ match',
  otherName: 'nama lain',
};
