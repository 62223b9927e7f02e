// What the offices' lists call the occupations, in the words of their columns.

/** Pekerjaan of the sample; the codes are those of intake. */
export const sampleOccupations = [
  'PETANI',
  'PEDAGANG_UMKM',
  'KARYAWAN',
  'NELAYAN',
  'BURUH_BANGUNAN',
  'PRT',
  'NON_ASN',
  'ASN',
  'OJEK_SOPIR',
  'APARAT_DESA',
  'PETERNAK',
  'ROHANIWAN',
  'PENAMBANG',
] as const;

export type SampleOccupation = (typeof sampleOccupations)[number];

/** Weight among those who work. */
export const occupationWeights: Readonly<Record<SampleOccupation, number>> = {
  PETANI: 330,
  PEDAGANG_UMKM: 183,
  KARYAWAN: 129,
  NELAYAN: 56,
  BURUH_BANGUNAN: 54,
  PRT: 49,
  NON_ASN: 47,
  ASN: 40,
  OJEK_SOPIR: 35,
  APARAT_DESA: 26,
  PETERNAK: 21,
  ROHANIWAN: 16,
  PENAMBANG: 14,
};
