// What the branch writes beside a rejected row, as a code and the field to repair. Words as they stand
// in practice (practice.md 2.2, file-formats.md 2); what fits none keeps its words and goes to a person.

import type { LeavingReason } from '../decision/line.ts';

/** Field of the registrant that has to be looked at. */
export type ReplyField =
  | 'nik'
  | 'name'
  | 'birth'
  | 'sex'
  | 'motherName'
  | 'occupation'
  | 'address'
  | 'phone';

export type ReplyReason = {
  readonly code: string;
  /** Absent: nothing in the row can be repaired. */
  readonly field?: ReplyField;
  /** How it is explained when he leaves the list for it. */
  readonly leaves?: LeavingReason;
};

/** In this order: the first that fits. */
const patterns: readonly (readonly [RegExp, ReplyReason])[] = [
  [/meninggal|wafat/i, { code: 'dead', leaves: 'died' }],
  [
    /sudah (?:terdaftar|menjadi peserta|peserta)|peserta aktif|double|ganda|duplikat/i,
    { code: 'already_participant', leaves: 'already_participant' },
  ],
  [/usia|umur|melewati batas/i, { code: 'age', field: 'birth', leaves: 'over_age' }],
  [
    /pindah|domisili|luar (?:daerah|wilayah)/i,
    { code: 'moved', field: 'address', leaves: 'moved' },
  ],
  [/nik.*(?:16|digit|panjang|format)|format nik/i, { code: 'nik_form', field: 'nik' }],
  [
    /nik.*(?:tidak (?:padan|ditemukan|terdaftar|valid|sesuai)|salah)|adminduk|dukcapil|tidak padan/i,
    { code: 'nik_unmatched', field: 'nik' },
  ],
  [/ibu kandung/i, { code: 'mother_name', field: 'motherName' }],
  [/tanggal lahir|tgl[._ ]?lahir/i, { code: 'birth_differs', field: 'birth' }],
  [/jenis kelamin/i, { code: 'sex_differs', field: 'sex' }],
  [/nama/i, { code: 'name_differs', field: 'name' }],
  [/pekerjaan|profesi/i, { code: 'occupation', field: 'occupation' }],
  [/alamat/i, { code: 'address', field: 'address' }],
  [/\bhp\b|telepon|nomor hp/i, { code: 'phone', field: 'phone' }],
];

/** @example replyReason('NIK tidak padan dengan Adminduk') // { code: 'nik_unmatched', field: 'nik' } */
export function replyReason(written: string): ReplyReason {
  return patterns.find(([pattern]) => pattern.test(written))?.[1] ?? { code: 'other' };
}

/** Why somebody leaves the list after an answer with this code; undefined where repair is the way. */
export function leavingFor(code: string): LeavingReason | undefined {
  return patterns.find(([, reason]) => reason.code === code)?.[1].leaves;
}
