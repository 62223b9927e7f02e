// One row of a list as a clerk means it: the person with the damages of content, before the list's
// own habits of writing (cells.ts). From it follows what intake would hand to linkage.

import type { BirthPrecision } from '@payung/intake';
import type { LinkInput } from '@payung/linkage';
import { type Day, dayOf, dayParts, day as isoDay, type Sex } from '@payung/values';
import { Damage, type DamageName } from './damage.ts';
import { damageName } from './name-damage.ts';
import { dayInMonth, otherMonth } from './near-day.ts';
import { damageNik, type NikColumn, readWrittenNik, type WrittenNik } from './nik-damage.ts';
import type { Places, SampleVillage } from './places.ts';
import type { Random } from './random.ts';
import type { Household, Resident } from './resident.ts';

export type WrittenBirth = { readonly day: Day; readonly precision: BirthPrecision };

export type Written = {
  readonly nik: WrittenNik;
  readonly name: string;
  readonly birth?: WrittenBirth;
  readonly sex?: Sex;
  readonly place?: { readonly village: SampleVillage; readonly known: 'village' | 'district' };
  readonly damages: readonly DamageName[];
};

export type Clerk = {
  readonly asOf: Day;
  readonly places: Places;
  readonly random: Random;
  /** Multiplies the rates: level of the sample times quality of the list. */
  readonly factor: number;
  readonly column: NikColumn;
};

export function writeDown(person: Resident, household: Household, clerk: Clerk): Written {
  const damage = new Damage(clerk.random, clerk.factor);
  const dead = person.diedOn !== undefined;
  if (dead) damage.note('person_dead');
  const others = household.filter((each) => each !== person);
  const relative = others.length === 0 ? undefined : clerk.random.pick(others);
  const nik = damageNik(person, relative, clerk.column, damage);
  const name = damageName({ name: person.name, sex: person.sex, dead }, damage);
  const birth = writtenBirth(person.birth, clerk.asOf, damage);
  const sex = writtenSex(person.sex, damage);
  const place = writtenPlace(person, clerk, damage);
  return {
    nik,
    name,
    ...(birth === undefined ? {} : { birth }),
    ...(sex === undefined ? {} : { sex }),
    ...(place === undefined ? {} : { place }),
    damages: damage.done,
  };
}

function writtenBirth(birth: Day, asOf: Day, damage: Damage): WrittenBirth | undefined {
  const { random } = damage;
  const year = Number(birth.slice(0, 4));
  const midYear = (each: number): Day => isoDay(`${each}-07-01`);
  if (damage.strikes('dob_missing')) {
    damage.note('dob_missing');
    return undefined;
  }
  if (damage.strikes('dob_year_only')) {
    damage.note('dob_year_only');
    return { day: midYear(year), precision: 'year' };
  }
  if (damage.strikes('dob_age_only')) {
    damage.note('dob_age_only');
    const months = Number(asOf.slice(5, 7)) >= Number(birth.slice(5, 7)) ? 0 : 1;
    return { day: midYear(year + months), precision: 'age' };
  }
  if (damage.strikes('dob_default_day')) {
    damage.note('dob_default_day');
    const day = isoDay(`${year}-${random.pick(['01-01', '12-31', '07-01'])}`);
    return { day, precision: precisionOf(day) };
  }
  const day = mistypedBirth(birth, damage);
  return { day, precision: precisionOf(day) };
}

/** Intake takes the first and last day of a year for a default. */
function precisionOf(birth: Day): BirthPrecision {
  return birth.endsWith('-01-01') || birth.endsWith('-12-31') ? 'default_day' : 'day';
}

function mistypedBirth(birth: Day, damage: Damage): Day {
  const { random } = damage;
  const { year, month, day } = dayParts(birth);
  if (day <= 12 && day !== month && damage.strikes('dob_swap_dm')) {
    damage.note('dob_swap_dm');
    return dayOf(year, day, month) ?? birth;
  }
  if (damage.strikes('dob_year_off')) {
    damage.note('dob_year_off');
    const off = random.pick([-10, -2, -1, -1, 1, 1, 2, 10]);
    return dayOf(year + off, month, day) ?? birth;
  }
  if (damage.strikes('dob_month_typo')) {
    damage.note('dob_month_typo');
    return otherMonth(birth, random);
  }
  if (damage.strikes('dob_day_typo')) {
    damage.note('dob_day_typo');
    return dayInMonth(birth, random);
  }
  return birth;
}

function writtenSex(sex: Sex, damage: Damage): Sex | undefined {
  if (damage.strikes('sex_missing')) {
    damage.note('sex_missing');
    return undefined;
  }
  if (!damage.strikes('sex_wrong')) return sex;
  damage.note('sex_wrong');
  return sex === 'L' ? 'P' : 'L';
}

function writtenPlace(person: Resident, clerk: Clerk, damage: Damage): Written['place'] {
  if (damage.strikes('village_missing')) {
    damage.note('village_missing');
    return undefined;
  }
  if (damage.strikes('village_moved')) {
    damage.note('village_moved');
    return { village: clerk.random.pick(clerk.places.villages), known: 'village' };
  }
  if (damage.strikes('village_kecamatan')) {
    damage.note('village_kecamatan');
    return { village: person.village, known: 'district' };
  }
  return { village: person.village, known: 'village' };
}

/** What linkage is handed of the row once intake has read it. */
export function linkInputOf(
  written: Written,
  at: { readonly key: string; readonly list: string; readonly row: number },
  column: NikColumn,
): LinkInput {
  const { birth, place, sex } = written;
  return {
    ...at,
    ...readWrittenNik(written.nik, column),
    name: written.name,
    ...(birth === undefined ? {} : { birth: birth.day, birthPrecision: birth.precision }),
    ...(sex === undefined ? {} : { sex }),
    ...(place?.known === 'village' ? { village: place.village.code } : {}),
  };
}
