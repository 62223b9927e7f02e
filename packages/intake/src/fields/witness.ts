// Holds a NIK against the birth date and sex of its row. A difference warns, since a NIK never
// changes, also not after a corrected birth date (PP 40/2019 art. 30(2)); only what shows that the
// number is not this person's (a family card's, a filler, a relative's) takes it out of use.

import { type Day, type Issue, issue, type Sex } from '@payung/values';
import { ageMin, type Birth, shown } from './date.ts';
import type { NikReading, NikWitness } from './nik.ts';
import { nikWitness } from './nik.ts';

export type Witnessed = {
  readonly nik: NikReading;
  readonly birth?: Birth | undefined;
  readonly issues: readonly Issue[];
};

export function holdAgainst(
  nik: NikReading,
  row: { readonly birth?: Birth | undefined; readonly sex?: Sex | undefined },
  asOf: Day,
): Witnessed {
  const { birth, sex } = row;
  const witness = nik.damage === 'invalid' ? undefined : nikWitness(nik.digits);
  if (!witness || nik.digits === undefined) return { nik, birth, issues: [] };
  const difference = birth === undefined ? undefined : differenceOf(witness, birth);
  if (isFamilyCard(nik.digits, { birth, difference, asOf })) {
    const found = issue('nik_is_family_card');
    const { issues } = nik;
    // With its last digit lost a card's number says nothing any more.
    const family = nik.nik ?? undefined;
    return {
      nik: { damage: 'invalid', issues, ...(family === undefined ? {} : { family }) },
      birth,
      issues: [found],
    };
  }
  if (difference?.year && nik.digits.endsWith('0101010001')) {
    return {
      nik: { damage: 'dummy', issues: nik.issues },
      birth,
      issues: [placeholder(nik.digits)],
    };
  }
  const otherSex = sex !== undefined && witness.sex !== sex;
  const strange = isStranger(difference, otherSex);
  const issues = [
    ...(sex && otherSex ? [sexMismatch(witness.sex, sex)] : []),
    ...(difference ? [mismatch(witness, birth, strange ? 'error' : 'warning')] : []),
  ];
  const { nik: own, ...rest } = nik;
  if (strange && own !== undefined) {
    return { nik: { ...rest, damage: 'invalid' }, birth, issues };
  }
  return { nik, birth: confirmed(birth, difference, nik), issues };
}

/**
 * A corrected or mistyped date differs in one part, rarely in two. Where all three differ, or two
 * and the sex, the number is another's (of a hundred such rows of the sample, six were not): it is
 * kept as digits, to be compared and asked about, and no longer used as a key.
 */
function isStranger(difference: Difference | undefined, otherSex: boolean): boolean {
  if (difference === undefined) return false;
  const parts = [difference.year, difference.month, difference.day].filter(Boolean).length;
  return parts === 3 || (parts === 2 && otherSex);
}

type Difference = { readonly year: boolean; readonly month: boolean; readonly day: boolean };

/** What differs of what the list really says; undefined when nothing does. */
function differenceOf(witness: NikWitness, birth: Birth): Difference | undefined {
  const [year = '', month = '', dayOfMonth = ''] = birth.day.split('-');
  const exact = birth.precision === 'day' || birth.precision === 'default_day';
  const years = Math.abs((Number(year) % 100) - witness.yearOfCentury);
  // An age is a year give or take one, and two where 1999 meets 2000.
  const tolerated = birth.precision === 'age' ? 1 : 0;
  const difference = {
    year: Math.min(years, 100 - years) > tolerated,
    month: exact && Number(month) !== witness.month,
    day: exact && Number(dayOfMonth) !== witness.dayOfMonth,
  };
  return difference.year || difference.month || difference.day ? difference : undefined;
}

/**
 * Nomor KK: region, day of issue (never plus 40; cards of this form exist since 2004), serial. Its
 * date lies years after the birth of the person, or makes him a child where no birth is stated.
 */
function isFamilyCard(
  digits: string,
  row: { birth: Birth | undefined; difference: Difference | undefined; asOf: Day },
): boolean {
  const { birth, difference, asOf } = row;
  const issued = 2000 + Number(digits.slice(10, 12));
  if (Number(digits.slice(6, 8)) > 31) return false;
  if (issued < 2004 || issued > Number(asOf.slice(0, 4))) return false;
  if (birth === undefined) return cardAge(digits, asOf) < ageMin;
  if (issued <= Number(birth.day.slice(0, 4)) + 1 || !difference?.year) return false;
  return birth.precision !== 'day' || difference.month || difference.day;
}

function cardAge(digits: string, asOf: Day): number {
  return Number(asOf.slice(0, 4)) - 2000 - Number(digits.slice(10, 12));
}

/** 1 January in the NIK too: it is the registered birth date, not the clerk's stopgap. */
function confirmed(
  birth: Birth | undefined,
  difference: Difference | undefined,
  nik: NikReading,
): Birth | undefined {
  const registered = nik.nik !== undefined && difference === undefined;
  return birth?.precision === 'default_day' && registered ? { ...birth, precision: 'day' } : birth;
}

function mismatch(
  witness: NikWitness,
  birth: Birth | undefined,
  severity: 'error' | 'warning',
): Issue {
  const inNik = [witness.dayOfMonth, witness.month, witness.yearOfCentury]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const whole = birth?.precision === 'day' || birth?.precision === 'default_day';
  const inColumn = birth === undefined ? '' : whole ? shown(birth.day) : birth.day.slice(0, 4);
  return issue('nik_dob_mismatch', { inNik, inColumn }, { severity });
}

function sexMismatch(inNik: Sex, inColumn: Sex): Issue {
  return issue('nik_sex_mismatch', { inNik, inColumn }, { severity: 'warning' });
}

function placeholder(digits: string): Issue {
  return issue('nik_placeholder', { nik: `${digits.slice(0, 6)}••••••••${digits.slice(14)}` });
}
