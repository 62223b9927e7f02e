// What a model's value should have been, for people who write models by hand.

export const expected = {
  document: 'YAML atau JSON',
  fields: (known: string) => `kunci: nilai (${known})`,
  pairsOfKeys: 'kunci: nilai',
  list: 'daftar',
  text: 'teks yang tidak kosong',
  number: (from: number, to: number) => `angka ${from} sampai ${to}`,
  sumOfOne: 'peluang yang berjumlah 1',
  atLeastOne: 'paling sedikit satu',
  order: 'keep ≤ review ≤ match',
  otherName: 'nama lain',
};
