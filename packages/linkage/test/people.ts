// Builds invented list rows and participants for the tests: a NIK follows from kecamatan, birth
// date, sex and serial, so that twins, relatives and slips of a key can be written down in words.

import { type Day, day, isNik, type Nik, type Sex } from '@payung/values';
import type { LinkInput, NikDamage, ParticipantInput } from '../src/index.ts';

export type Person = {
  readonly name: string;
  readonly birth?: string;
  readonly sex?: Sex;
  readonly serial?: string;
  readonly district?: string;
  readonly village?: string;
};

/** The number of a person first registered in `district`; women's day carries 40. */
export function nikOf({
  birth,
  sex = 'L',
  serial = '0001',
  district = '750204',
}: Omit<Person, 'name'> & { readonly birth: string }): Nik {
  const dayField = Number(birth.slice(8, 10)) + (sex === 'P' ? 40 : 0);
  const digits = `${district}${String(dayField).padStart(2, '0')}${birth.slice(5, 7)}${birth.slice(2, 4)}${serial}`;
  if (!isNik(digits)) throw new RangeError(`Test person without a valid NIK, birth ${birth}`);
  return digits;
}

export type RowChange = {
  readonly key?: string;
  readonly list?: string;
  readonly row?: number;
  readonly nik?: Nik;
  readonly nikDigits?: string;
  readonly nikDamage?: NikDamage;
  readonly birthPrecision?: 'day' | 'default_day' | 'year' | 'age';
};

let last = 0;

/** A list row of this person; with `nikDamage` the number itself is left out. */
export function row(person: Person, change: RowChange = {}): LinkInput {
  last += 1;
  const { name, birth, sex, village } = person;
  const number = change.row ?? last;
  const list = change.list ?? 'tenilo.csv';
  const own = birth === undefined ? undefined : nikOf({ ...person, birth });
  const nik = change.nik ?? (change.nikDamage === undefined ? own : undefined);
  const written: Day | undefined = birth === undefined ? undefined : day(birth);
  return {
    key: change.key ?? `${list}:${number}`,
    list,
    row: number,
    nikDamage: change.nikDamage ?? (nik === undefined ? 'missing' : 'none'),
    name,
    ...(nik === undefined ? {} : { nik, nikDigits: nik }),
    ...(change.nikDigits === undefined ? {} : { nikDigits: change.nikDigits }),
    ...(written === undefined ? {} : { birth: written }),
    ...(change.birthPrecision === undefined ? {} : { birthPrecision: change.birthPrecision }),
    ...(sex === undefined ? {} : { sex }),
    ...(village === undefined ? {} : { village }),
  };
}

export function participant(
  person: Person,
  change: RowChange & { readonly kpj: string; readonly status?: ParticipantInput['status'] },
): ParticipantInput {
  return {
    ...row(person, { list: 'peserta.csv', ...change }),
    kpj: change.kpj,
    status: change.status ?? 'active',
  };
}
