// The values of a row as other programs get them: one name per field, text as written where it is
// text, days as days, nothing where the list says nothing.

import { type Day, nikBirthDay, nikParts, parseNik, type Rupiah, type Sex } from '@payung/values';
import type { ListedPerson } from './list.ts';
import { usableNik } from './verdict.ts';

/** Nilai baris; null where the list does not say, or says what cannot be read. */
export type RowValues = {
  readonly nik: string | null;
  readonly nama: string | null;
  readonly tempat_lahir: string | null;
  readonly tanggal_lahir: Day | null;
  readonly jenis_kelamin: Sex | null;
  readonly pekerjaan: string | null;
  readonly upah: Rupiah | null;
  readonly alamat: string | null;
  readonly desa: string | null;
  readonly kecamatan: string | null;
  readonly hp: string | null;
};

/** A year or an age is no birth date; the NIK fills what the row leaves open, and is told. */
export function rowValues(person: ListedPerson, asOf: Day): RowValues {
  const { birth } = person;
  const whole = birth && (birth.precision === 'day' || birth.precision === 'default_day');
  const nik = usableNik(person);
  return {
    nik: nik ?? null,
    nama: person.name === '' ? null : person.name,
    tempat_lahir: person.birthPlace ?? null,
    tanggal_lahir: (whole ? birth.day : birthInNik(nik, asOf)) ?? null,
    jenis_kelamin: person.sex ?? sexInNik(nik) ?? null,
    pekerjaan: written(person.occupation?.written) ?? null,
    upah: person.wageMonthly ?? null,
    alamat: written(person.address?.written) ?? null,
    desa: written(person.village?.written) ?? null,
    kecamatan: written(person.district?.written) ?? null,
    hp: person.phone ?? null,
  };
}

function written(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function birthInNik(nik: string | undefined, asOf: Day): Day | undefined {
  const read = nik === undefined ? undefined : parseNik(nik);
  return read?.ok ? nikBirthDay(read.value, asOf) : undefined;
}

function sexInNik(nik: string | undefined): Sex | undefined {
  const read = nik === undefined ? undefined : parseNik(nik);
  return read?.ok ? nikParts(read.value).sex : undefined;
}
