// A compared pair of profiles: its levels and weight, what may never be automatic, and its reasons.

import type { WarehouseRow } from '@payung/engine';
import type { Model } from './model/start.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';

export type Pair = {
  readonly a: number;
  readonly b: number;
  readonly nik: number;
  readonly name: number;
  readonly birth: number;
  readonly sex: number;
  readonly place: number;
  /** Sum of the weights, without the prior. */
  readonly bits: number;
};

/** Probability of one person from the weight and the prior, both in bits. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** Prior weight: one match among as many records as there are, or as the district has at least. */
export function priorBits(records: number, model: Model): number {
  return -Math.log2(Math.max(records, model.populationMin));
}

export function bitsFor(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/**
 * Patterns that go to a person however high the weight: a NIK with another's name, twins with
 * neighbouring serials, father and son, two sound and different NIKs.
 */
export function findProtection(pair: Pair): Reason | undefined {
  if (pair.nik === 6 && pair.name <= 2) return 'same_nik_other_name';
  if (pair.nik === 3 && pair.name < 6) return 'neighbour_serial';
  if (pair.birth === -1) return 'generation_apart';
  if (pair.nik === 1) return 'nik_different';
  return undefined;
}

const nikReasons: Readonly<Record<number, Reason>> = {
  6: 'nik_equal',
  5: 'nik_first_15_equal',
  4: 'nik_one_digit_off',
  3: 'nik_one_digit_off',
  2: 'nik_similar',
  1: 'nik_different',
  [-1]: 'nik_different',
  0: 'nik_missing',
};
const nameReasons: Readonly<Record<number, Reason>> = {
  7: 'name_equal',
  6: 'name_sounds_equal',
  5: 'name_similar',
  4: 'name_shortened',
  3: 'name_shortened',
  2: 'name_partly_equal',
  1: 'name_different',
};
const birthReasons: Readonly<Record<number, Reason>> = {
  5: 'birth_equal',
  4: 'birth_nearly_equal',
  3: 'birth_year_equal',
  2: 'birth_different',
  1: 'birth_different',
  [-1]: 'birth_different',
  0: 'birth_missing',
};
const placeReasons: Readonly<Record<number, Reason>> = {
  3: 'village_equal',
  2: 'village_different',
  1: 'village_different',
  0: 'village_missing',
};

/** The evidence of a pair in words. */
export function pairReasons(pair: Pair): readonly Reason[] {
  const found: readonly (Reason | undefined)[] = [
    nikReasons[pair.nik],
    nameReasons[pair.name],
    birthReasons[pair.birth],
    pair.sex === 1 ? 'sex_different' : undefined,
    placeReasons[pair.place],
  ];
  return found.filter((reason) => reason !== undefined);
}

export function parsePair(row: WarehouseRow): Pair {
  const number = (column: string): number => {
    const value = row[column];
    if (typeof value !== 'number') throw new TypeError(`scored_pairs: ${column} is no number`);
    return value;
  };
  return {
    a: number('a'),
    b: number('b'),
    nik: number('nik'),
    name: number('name'),
    birth: number('birth'),
    sex: number('sex'),
    place: number('place'),
    bits: number('bits'),
  };
}

const birthYearsApartMax = 2;

/** Two profiles that cannot be one person unless a direct link says so (linkage-design 7). */
export function contradict(one: Profile, other: Profile): boolean {
  return (
    differentNiks(one, other) ||
    neighbours(one, other) ||
    (one.sex !== undefined && other.sex !== undefined && one.sex !== other.sex) ||
    yearsApart(one, other) > birthYearsApartMax
  );
}

/** Two sound NIKs that are not one digit apart. */
export function differentNiks(one: Profile, other: Profile): boolean {
  if (one.nik === undefined || other.nik === undefined) return false;
  if (!sound(one) || !sound(other)) return false;
  const length = one.nik.kind === 'lost' || other.nik.kind === 'lost' ? 15 : 16;
  const x = one.nik.digits.slice(0, length);
  const y = other.nik.digits.slice(0, length);
  const unequal = [...x].filter((digit, index) => digit !== y[index]).length;
  return unequal > 1 && !swapped(x, y, unequal);
}

/** Twins: one date, serials one digit apart, and not the same name. */
function neighbours(one: Profile, other: Profile): boolean {
  const [x, y] = [one.nik?.digits ?? '', other.nik?.digits ?? ''];
  if (one.nik?.kind !== 'whole' || other.nik?.kind !== 'whole' || x === y) return false;
  return x.slice(0, 12) === y.slice(0, 12) && one.name.keys.join('') !== other.name.keys.join('');
}

function sound(profile: Profile): boolean {
  return profile.nik?.kind !== 'damaged' && profile.nik?.fits !== false;
}

function swapped(x: string, y: string, unequal: number): boolean {
  if (unequal !== 2) return false;
  const at = [...x].findIndex((digit, index) => digit !== y[index]);
  return x[at] === y[at + 1] && x[at + 1] === y[at];
}

function yearsApart(one: Profile, other: Profile): number {
  if (one.birth === undefined || other.birth === undefined) return 0;
  return Math.abs(Number(one.birth.day.slice(0, 4)) - Number(other.birth.day.slice(0, 4)));
}
