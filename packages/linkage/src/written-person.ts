// What intake read of a person, as linkage takes it: one place where the fields of a list become those
// that are compared.

import type { Day, Nik, Sex } from '@payung/values';
import type { BirthPrecision, LinkInput, NikDamage } from './input.ts';

/** Orang seperti tertulis: what intake makes of one row. Other fields may stand beside. */
export type WrittenPerson = {
  readonly name: string;
  readonly nik?: Nik;
  readonly nikDigits?: string;
  readonly nikDamage: NikDamage;
  readonly birth?: { readonly day: Day; readonly precision: BirthPrecision };
  readonly sex?: Sex;
  readonly village?: { readonly written: string; readonly code?: string };
  readonly district?: { readonly code?: string };
  readonly phone?: string;
  /** Nomor kartu keluarga. */
  readonly kk?: string;
};

/**
 * A row of a list as it is compared.
 *
 * @example linkInputOf({ key: 'tenilo.csv#5', list: 'tenilo.csv', row: 5 }, row.person)
 */
export function linkInputOf(
  at: Pick<LinkInput, 'key' | 'list' | 'row'>,
  person: WrittenPerson,
): LinkInput {
  const { name, nikDamage, birth } = person;
  return {
    ...at,
    name,
    nikDamage,
    ...present('nik', person.nik),
    ...present('nikDigits', person.nikDigits),
    ...present('birth', birth?.day),
    ...present('birthPrecision', birth?.precision),
    ...present('sex', person.sex),
    ...present('village', person.village?.code),
    ...present('villageWritten', person.village?.written),
    ...present('district', person.district?.code),
    ...present('phone', person.phone),
    ...present('familyCard', person.kk),
  };
}

function present<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  const found: { [key in K]?: T } = {};
  if (value !== undefined) found[key] = value;
  return found;
}
