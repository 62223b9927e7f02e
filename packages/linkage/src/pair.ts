// A compared pair of profiles: its levels and weight, what may never be automatic, and its reasons.

import type { Profile } from './profile.ts';
import type { Reason } from './reason-codes.ts';
import { areTwinNames, haveSiblingNames } from './twin-names.ts';
import { birthLevel } from './worker/birth.ts';
import { nameLevel } from './worker/name.ts';
import { areNeighbourSerials, nikLevel } from './worker/nik.ts';
import { placeLevel } from './worker/place.ts';

/** Levels as the worker's comparison kinds number them. */
export type PairLevels = {
  readonly nik: number;
  readonly name: number;
  readonly birth: number;
  /** 0 missing, 1 different, 2 equal. */
  readonly sex: number;
  readonly place: number;
};

export type Pair = PairLevels & {
  /** Profile ids, a ≤ b; equal for the records of one profile. */
  readonly a: number;
  readonly b: number;
  /** log2 of the odds that the two are one person; the prior is in. */
  readonly bits: number;
};

/** Probability of one person from odds in bits. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

export function bitsFor(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/**
 * Patterns that go to a person however high the weight: a NIK with another's name, twins, father
 * and son, two sound and different NIKs (linkage-design 4 and 7).
 */
export function findProtection(pair: Pair, one: Profile, other: Profile): Reason | undefined {
  if (isOthersNik(pair, one, other)) return 'same_nik_other_name';
  if (pair.birth === birthLevel.generation_apart) return 'generation_apart';
  if (pair.nik === nikLevel.neighbour) return 'neighbour_serial';
  if (mayBeTwins(pair) || haveTwinNames(pair, one, other)) return 'same_day_other_name';
  if (pair.nik === nikLevel.different || areNamesakes(pair, one, other)) return 'nik_different';
  return isNamed(one) && isNamed(other) ? 'birth_missing' : undefined;
}

/** A name, at most a sex and a village: father and son may share all of it. */
function isNamed({ nik, birth, mother, phone, familyCard }: Profile): boolean {
  return [nik, birth, mother, phone, familyCard].every((each) => each === undefined);
}

/**
 * One NIK under unlike names is a relative's, unless both rows state one birth date of their own: no
 * relative but a twin was born that day, and a nickname stands beside the family name.
 */
function isOthersNik(pair: Pair, one: Profile, other: Profile): boolean {
  if (pair.name > nameLevel.partly || !hasOneNik(pair, one, other)) return false;
  const stated = one.birth?.source === 'day' && other.birth?.source === 'day';
  const dated = stated && pair.birth >= birthLevel.slip;
  return !(dated && pair.name === nameLevel.partly && pair.sex !== 1);
}

/** All sixteen digits agree; a lost last digit leaves ten numbers open. */
export function hasOneNik({ nik }: Pair, one: Profile, other: Profile): boolean {
  return (
    (nik >= nikLevel.equal || nik === nikLevel.equal_doubtful) &&
    one.nik?.kind !== 'lost' &&
    other.nik?.kind !== 'lost'
  );
}

/** Two numbers that each fit their own row and differ in a known region, and no village in common. */
function areNamesakes({ nik, place }: Pair, one: Profile, other: Profile): boolean {
  const sure = one.nik?.fits === true && other.nik?.fits === true;
  return nik === nikLevel.similar && sure && place !== placeLevel.village;
}

/** One day and a family name, without a NIK that tells one from the other. */
function mayBeTwins({ nik, name, birth }: Pair): boolean {
  return (
    name <= nameLevel.partly && birth === birthLevel.equal && nik < nikLevel.equal && nik !== 1
  );
}

/** No equal NIK, no date that parts them, and names as twins have them. */
function haveTwinNames({ nik, birth }: Pair, one: Profile, other: Profile): boolean {
  const dated = birth === birthLevel.missing || birth >= birthLevel.rough;
  const numbered = nik >= nikLevel.equal || nik === nikLevel.equal_doubtful;
  return dated && !numbered && areTwinNames(one.name, other.name);
}

/**
 * Two records that twins or namesakes of one day have, told by their numbers: side by side, or one with
 * its last digit lost under another or a rhyming name. No third record that is like both makes one
 * person of them.
 */
export function areRelatives({ nik, name }: Pair, one: Profile, other: Profile): boolean {
  if (nik === nikLevel.neighbour) return true;
  if (nik !== nikLevel.first_15) return false;
  return name <= nameLevel.partly || areTwinNames(one.name, other.name);
}

const nikReasons: Readonly<Record<number, Reason>> = {
  [nikLevel.equal_dated]: 'nik_equal',
  [nikLevel.equal]: 'nik_equal',
  [nikLevel.first_15]: 'nik_first_15_equal',
  [nikLevel.equal_doubtful]: 'nik_equal_doubtful',
  [nikLevel.region_slip]: 'nik_one_digit_off',
  [nikLevel.serial_slip]: 'nik_one_digit_off',
  [nikLevel.date_slip]: 'nik_one_digit_off',
  [nikLevel.neighbour]: 'nik_neighbour',
  [nikLevel.similar]: 'nik_similar',
  [nikLevel.different_doubtful]: 'nik_different',
  [nikLevel.different]: 'nik_different',
  [nikLevel.missing]: 'nik_missing',
};
const nameReasons: Readonly<Record<number, Reason>> = {
  [nameLevel.equal]: 'name_equal',
  [nameLevel.sounds_equal]: 'name_sounds_equal',
  [nameLevel.similar]: 'name_similar',
  [nameLevel.contained]: 'name_shortened',
  [nameLevel.one_word]: 'name_shortened',
  [nameLevel.partly]: 'name_partly_equal',
  [nameLevel.different]: 'name_different',
};
const birthReasons: Readonly<Record<number, Reason>> = {
  [birthLevel.equal]: 'birth_equal',
  [birthLevel.slip]: 'birth_nearly_equal',
  [birthLevel.rough]: 'birth_year_equal',
  [birthLevel.near_year]: 'birth_different',
  [birthLevel.different]: 'birth_different',
  [birthLevel.generation_apart]: 'birth_different',
  [birthLevel.missing]: 'birth_missing',
};
const placeReasons: Readonly<Record<number, Reason>> = {
  [placeLevel.village]: 'village_equal',
  [placeLevel.similar]: 'village_similar',
  [placeLevel.kecamatan]: 'village_different',
  [placeLevel.different]: 'village_different',
  [placeLevel.missing]: 'village_missing',
};

/** The evidence of a pair in words. */
export function pairReasons(pair: PairLevels): readonly Reason[] {
  const found: readonly (Reason | undefined)[] = [
    nikReasons[pair.nik],
    nameReasons[pair.name],
    birthReasons[pair.birth],
    pair.sex === 1 ? 'sex_different' : undefined,
    placeReasons[pair.place],
  ];
  return found.filter((reason) => reason !== undefined);
}

const birthYearsApartMax = 2;

/** Two profiles that cannot be one person unless a direct link says so (linkage-design 7). */
export function contradict(one: Profile, other: Profile): boolean {
  if (sameNik(one, other)) return false;
  return (
    differentNiks(one, other) ||
    haveOwnDates(one, other) ||
    neighbours(one, other) ||
    mayBeTwinNumbers(one, other) ||
    differentSexes(one, other) ||
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

/** Two numbers that each hold their own row's birth date are two numbers, also one digit of it apart. */
function haveOwnDates(one: Profile, other: Profile): boolean {
  const sure = one.nik?.fits === true && other.nik?.fits === true;
  return sure && dateDigits(one) !== dateDigits(other);
}

/** Day, with forty for a woman, month and year. */
function dateDigits({ nik }: Profile): string | undefined {
  return nik?.digits.slice(6, 12);
}

/** Twins and namesakes of one day: one region and date, serials as the level `neighbour` has them. */
function neighbours(one: Profile, other: Profile): boolean {
  const [x, y] = [one.nik?.digits ?? '', other.nik?.digits ?? ''];
  if (one.nik?.kind !== 'whole' || other.nik?.kind !== 'whole' || x === y) return false;
  return x.slice(0, 12) === y.slice(0, 12) && areNeighbourSerials(+x.slice(12), +y.slice(12));
}

function sound(profile: Profile): boolean {
  return profile.nik?.kind !== 'damaged' && profile.nik?.fits !== false;
}

function swapped(x: string, y: string, unequal: number): boolean {
  if (unequal !== 2) return false;
  const at = [...x].findIndex((digit, index) => digit !== y[index]);
  return x[at] === y[at + 1] && x[at + 1] === y[at];
}

/** Two sexes, neither of which its own row's NIK denies. */
function differentSexes(one: Profile, other: Profile): boolean {
  if (one.sex === undefined || other.sex === undefined || one.sex === other.sex) return false;
  return !deniedByNik(one) && !deniedByNik(other);
}

function deniedByNik({ nik, sex }: Profile): boolean {
  if (nik === undefined || nik.kind === 'damaged') return false;
  return (Number(nik.digits[6]) >= 4 ? 'P' : 'L') !== sex;
}

/** One number on both, as far as both go, under names with a word in common. */
function sameNik(one: Profile, other: Profile): boolean {
  return (
    sameDigits(one, other) &&
    one.name.keys.some((key) => other.name.keys.includes(key)) &&
    !mayBeTwinNumbers(one, other)
  );
}

/** Twins share all digits but the last: where that is lost, two given names are two people. */
function mayBeTwinNumbers(one: Profile, other: Profile): boolean {
  const lost = one.nik?.kind === 'lost' || other.nik?.kind === 'lost';
  return lost && sameDigits(one, other) && haveSiblingNames(one.name, other.name);
}

function sameDigits(one: Profile, other: Profile): boolean {
  if (one.nik === undefined || other.nik === undefined) return false;
  const length = one.nik.kind === 'lost' || other.nik.kind === 'lost' ? 15 : 16;
  return one.nik.digits.slice(0, length) === other.nik.digits.slice(0, length);
}

/** Full years between the birth years; ten years with one day and month are a slip of a key. */
function yearsApart(one: Profile, other: Profile): number {
  if (one.birth === undefined || other.birth === undefined) return 0;
  const [x, y] = [one.birth.day, other.birth.day];
  const apart = Math.abs(Number(x.slice(0, 4)) - Number(y.slice(0, 4)));
  return apart === 10 && x.slice(4) === y.slice(4) ? 0 : apart;
}
