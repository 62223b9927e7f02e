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
  /** Kecamatan, six digits: where the village itself has no code. */
  readonly district?: string;
  /** Code of the village this one was part of before a split. */
  readonly villageBefore?: string;
  /** The village as written: compared where it has no code. */
  readonly villageWritten?: string;
  /** Nama ibu kandung, as written. */
  readonly mother?: string;
  /** Digits of a telephone number, with or without 0 or 62 before them. */
  readonly phone?: string;
  /** Nomor kartu keluarga (KK): the same household, not the same person. */
  readonly familyCard?: string;
};

/** Peserta: one record of the branch office. One person may have several (two KPJ). */
export type ParticipantInput = LinkInput & {
  readonly kpj: string;
  readonly status: 'active' | 'inactive' | 'dead';
};
