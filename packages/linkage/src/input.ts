// What linkage is given: the rows of worker lists and the participants of BPJS Ketenagakerjaan,
// already parsed by intake, and the words for what was wrong with a NIK cell.

import type { Day, Nik, Sex } from '@payung/values';

/** Kerusakan sel NIK, the same words as in intake. */
export type NikDamage =
  | 'none'
  | 'cosmetic'
  | 'letter'
  | 'precision_lost'
  | 'scientific'
  | 'length'
  | 'dummy'
  | 'invalid'
  | 'missing';

export type BirthPrecision = 'day' | 'default_day' | 'year' | 'age';

/**
 * Satu baris daftar pekerja.
 *
 * @example { key: 'tenilo.csv:5', list: 'tenilo.csv', row: 5, nikDamage: 'missing', name: 'Yusuf Idrus' }
 */
export type LinkInput = {
  /** Unique over rows and participants together. */
  readonly key: string;
  readonly list: string;
  readonly row: number;
  readonly nik?: Nik;
  /** The digits of the cell, also when they are no usable NIK. */
  readonly nikDigits?: string;
  readonly nikDamage: NikDamage;
  readonly name: string;
  readonly birth?: Day;
  /** Absent = `day`. */
  readonly birthPrecision?: BirthPrecision;
  readonly sex?: Sex;
  /** Kemendagri code without dots, ten digits. */
  readonly village?: string;
};

/** Peserta: one record of the branch office. One person may have several (two KPJ). */
export type ParticipantInput = LinkInput & {
  readonly kpj: string;
  readonly status: 'active' | 'inactive' | 'dead';
};
