// What the NIKs of a file have in common, and which of them are unlike the others. A digit typed wrong
// can give another sound NIK; nothing in the row contradicts it, but the list may.

import { type Issue, issue } from '@payung/values';

export type NikHabits = {
  /** Hardly a serial of the file is higher. */
  readonly serialMax: number;
  /** The same for the days that many people are given who were registered without a birth date. */
  readonly serialMaxOfDefaultDays: number;
  /** Kabupaten or kota that most of the NIKs are of. */
  readonly regency?: string;
  /** Regencies one digit from that one which only one row of the file is of. */
  readonly lone: ReadonlySet<string>;
};

/** Fewer have no habits. */
const leastNiks = 50;
const leastOfDefaultDays = 20;
const homeShare = 0.8;

/** At most one in eighty may be told as unusual, or two: more of them are the habit of the list. */
const rareShare = 1 / 80;
const rareMin = 2;
/** Beyond a gap, one in twenty. */
const beyondGapShare = 1 / 20;
/** Newcomers of one regency each: where more than one row in two hundred is, they are its habit. */
const loneShare = 1 / 200;

/**
 * Most serials are 0001 to 0007: so many children of one sex are born in a kecamatan on one day. A
 * list of a town, or of people registered late, goes higher: where, it says itself.
 */
const serialSteps = [
  ...[7, 8, 9, 10, 12, 14, 16, 19, 24, 29, 39, 49, 69, 99],
  ...[149, 199, 299, 499, 699, 999],
] as const;
/** Default birth days of people registered without one share long rows of serials. */
const defaultDays: ReadonlySet<string> = new Set(['0101', '3112', '0107']);

export type NikHabitFinder = {
  add(digits: string): void;
  /** Undefined: too few to tell. */
  result(): NikHabits | undefined;
};

export function nikHabitFinder(): NikHabitFinder {
  const serials = new Map<number, number>();
  const ofDefaultDays = new Map<number, number>();
  const regencies = new Map<string, number>();
  let niks = 0;
  return {
    add(digits) {
      niks += 1;
      countIn(regencies, digits.slice(0, 4));
      countIn(isDefaultDay(digits) ? ofDefaultDays : serials, Number(digits.slice(12)));
    },
    result() {
      if (niks < leastNiks) return undefined;
      const [home] = [...regencies].find(([, count]) => count >= niks * homeShare) ?? [];
      const lone = home === undefined ? [] : loneNeighbours(regencies, home);
      return {
        serialMax: highestUsual(serials),
        serialMaxOfDefaultDays: farAbove(ofDefaultDays),
        ...(home === undefined ? {} : { regency: home }),
        lone: new Set(lone.length <= niks * loneShare ? lone : []),
      };
    },
  };
}

function countIn<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * The lowest step with hardly a serial above it, or with a gap below what is above: serials are given
 * in turn, so that each is rarer than the one before, unless it was mistyped.
 */
function highestUsual(serials: ReadonlyMap<number, number>): number {
  const all = countBetween(serials, 0, serialLast);
  const rare = Math.max(rareMin, all * rareShare);
  const found = serialSteps.find((step) => {
    const above = countBetween(serials, step, serialLast);
    if (above <= rare) return true;
    const below = countBetween(serials, step / 2, step);
    return above <= all * beyondGapShare && above > below;
  });
  return found ?? serialLast;
}

/** The last of a long row is no odder than the one before; twice as high as any usual one is. */
function farAbove(serials: ReadonlyMap<number, number>): number {
  if (countBetween(serials, 0, serialLast) < leastOfDefaultDays) return serialLast;
  const usual = highestUsual(serials);
  return 2 * Math.max(...[...serials.keys()].filter((serial) => serial <= usual), 0);
}

/** How many are above `from`, up to `to`. */
function countBetween(serials: ReadonlyMap<number, number>, from: number, to: number): number {
  let sum = 0;
  for (const [serial, count] of serials) if (serial > from && serial <= to) sum += count;
  return sum;
}

const serialLast = 9_999;

function loneNeighbours(regencies: ReadonlyMap<string, number>, home: string): readonly string[] {
  return [...regencies]
    .filter(([regency, count]) => count === 1 && digitsApart(regency, home) === 1)
    .map(([regency]) => regency);
}

/**
 * Warns of a serial that hardly anybody of the list has, and of a regency that differs in one digit
 * from the list's, where nobody else is of it or the kecamatan behind it is that of the row's
 * village. A warning only: all of these exist.
 */
export function nikUnlikeList(
  nik: string,
  { habits, district }: { habits: NikHabits | undefined; district: string | undefined },
): readonly Issue[] {
  if (habits === undefined) return none;
  const { serialMax, serialMaxOfDefaultDays, regency, lone } = habits;
  const usual = isDefaultDay(nik) ? serialMaxOfDefaultDays : serialMax;
  if (Number(nik.slice(12)) > usual) return [unusual(nik.slice(12))];
  if (regency === undefined) return none;
  const own = nik.slice(0, 4);
  const isNeighbour = digitsApart(own, regency) === 1;
  const isHere = district?.slice(0, 4) === regency && district?.slice(4) === nik.slice(4, 6);
  return isNeighbour && (isHere || lone.has(own)) ? [unusual(own)] : none;
}

type NikSupport = {
  readonly regency: string;
  readonly district: string | undefined;
  readonly severity: 'note' | 'warning';
};

/**
 * The digits that nothing else in the row supports: a serial above the first, a regency one digit from
 * the list's, a kecamatan other than that of the row's village. Most of them are right all the same
 * (siblings, people who moved), one row in five of a list has one: a note, and a warning where it is asked
 * for before a comparison with the civil registry.
 */
export function nikUnproven(
  nik: string,
  { regency, district, severity }: NikSupport,
): readonly Issue[] {
  const [own, kecamatan, serial] = [nik.slice(0, 4), nik.slice(4, 6), nik.slice(12)];
  const isElsewhere = own === district?.slice(0, 4) && kecamatan !== district?.slice(4);
  const digits = [
    ...(digitsApart(own, regency) === 1 ? [own] : []),
    ...(isElsewhere ? [kecamatan] : []),
    ...(Number(serial) > 1 ? [serial] : []),
  ];
  return digits.map((each) => issue('nik_unproven', { digits: each }, { severity }));
}

const none: readonly Issue[] = [];

function unusual(digits: string): Issue {
  return issue('nik_unusual', { digits }, { severity: 'warning' });
}

function isDefaultDay(digits: string): boolean {
  const dayField = Number(digits.slice(6, 8));
  const dayOfMonth = dayField > 40 ? dayField - 40 : dayField;
  return defaultDays.has(`${String(dayOfMonth).padStart(2, '0')}${digits.slice(8, 10)}`);
}

function digitsApart(a: string, b: string): number {
  return [...a].filter((digit, at) => digit !== b[at]).length;
}
