// A person as registration files want him: what the list says, what the house knows beyond it, and
// nothing that nobody said. Fields are named once; every target says under which heading they stand.

import type { Day, Nik, Rupiah, Sex } from '@payung/values';
import type { RowPlace } from '../assess.ts';
import type { RowValues } from '../row-values.ts';

/** Calon peserta atau peserta pada berkas pendaftaran. Absent = nobody said. */
export type Registrant = {
  /** Row of the list he comes from: findings name it. */
  readonly from: RowPlace & { readonly file?: string };
  readonly nik?: Nik;
  readonly passport?: string;
  readonly kpj?: string;
  readonly name: string;
  /** Gelar; never part of the name. */
  readonly title?: string;
  readonly birthPlace?: string;
  readonly birth?: Day;
  readonly sex?: Sex;
  /** Nama ibu kandung. */
  readonly motherName?: string;
  /** Masa laku identitas. A KTP is valid for life (UU 24/2013 art. 64). */
  readonly idValidUntil?: Day;
  readonly address?: string;
  readonly village?: string;
  readonly district?: string;
  readonly postcode?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Surat menyurat ke: S (address) or E (e-mail). */
  readonly lettersTo?: 'S' | 'E';
  readonly married?: boolean;
  readonly bloodGroup?: 'A' | 'B' | 'AB' | 'O';
  readonly npwp?: string;
  /** Two letters, ID for Indonesia. */
  readonly country?: string;
  readonly employeeNumber?: string;
  /** KODE_TK: the number of a worker within his employer's SIPP account. */
  readonly workerCode?: string;
  readonly bankName?: string;
  readonly bankCode?: string;
  readonly accountNumber?: string;
  readonly accountName?: string;
  /** Upah sebulan. */
  readonly wageMonthly?: Rupiah;
  /** Rapel: back pay in this month. */
  readonly backPay?: Rupiah;
  /** Lokasi pekerjaan: Kemendagri code of the regency, 4 digits; never a BPS code. */
  readonly workplace?: string;
  /** Y in the file = PKWT (contract), T = PKWTT (permanent). */
  readonly contract?: 'PKWT' | 'PKWTT';
  readonly workStart?: Day;
  readonly contractEnd?: Day;
  readonly occupation?: string;
  /** Sebab nonaktif: a letter and a digit of the employer's reference sheet. */
  readonly leaveCode?: string;
  readonly leaveDay?: Day;
  readonly leaveNote?: string;
  readonly dead?: boolean;
};

export const registrantFields = [
  'nik',
  'passport',
  'kpj',
  'name',
  'title',
  'birthPlace',
  'birth',
  'sex',
  'motherName',
  'idValidUntil',
  'address',
  'village',
  'district',
  'postcode',
  'phone',
  'email',
  'lettersTo',
  'married',
  'bloodGroup',
  'npwp',
  'country',
  'employeeNumber',
  'workerCode',
  'bankName',
  'bankCode',
  'accountNumber',
  'accountName',
  'wageMonthly',
  'backPay',
  'workplace',
  'contract',
  'workStart',
  'contractEnd',
  'occupation',
  'leaveCode',
  'leaveDay',
  'leaveNote',
] as const satisfies readonly (keyof Registrant)[];
export type RegistrantField = (typeof registrantFields)[number];

/** What a row of a list gives; the rest is added by who knows it. */
export function registrantOf(
  values: RowValues,
  from: Registrant['from'],
  nik: Nik | undefined,
): Registrant {
  const said = {
    birthPlace: values.tempat_lahir,
    birth: values.tanggal_lahir,
    sex: values.jenis_kelamin,
    occupation: values.pekerjaan,
    wageMonthly: values.upah,
    address: values.alamat,
    village: values.desa,
    district: values.kecamatan,
    phone: values.hp,
    nik: nik ?? null,
  };
  return { from, name: values.nama ?? '', ...withoutNull(said) };
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], null> };

function withoutNull<T extends object>(said: T): Present<T> {
  const present: { [Key in keyof T]?: Exclude<T[Key], null> } = {};
  for (const key in said) {
    const value = said[key];
    if (isPresent(value)) present[key] = value;
  }
  return present;
}

function isPresent<T>(value: T): value is Exclude<T, null> {
  return value !== null;
}
