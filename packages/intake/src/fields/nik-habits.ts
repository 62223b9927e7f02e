// What the NIKs of a file have in common, and which of them are unlike the others. A digit typed wrong
// can give another sound NIK; nothing in the row contradicts it, but the list may.

import { type Issue, issue } from '@payung/values';

export type NikHabits = {
  /** Hardly a serial of the file is higher. */
  readonly serialMax: number;
  /** Kabupaten or kota that most of the NIKs are of. */
  readonly regency?: string;
};

/** Fewer have no habits. */
const leastNiks = 50;
const homeShare = 0.8;

/** At most one in eighty may be told as unusual, or two: more of them are the habit of the list. */
const rareShare = 1 / 80;
const rareMin = 2;

/**
 * Most serials are 0001 to 0009: so many children of one sex are born in a kecamatan on one day. A
 * list of a town, or of people registered late, goes higher: where, it says itself.
 */
const serialSteps = [9, 19, 29, 49, 99, 199, 499, 999] as const;

/** Default birth days of people registered without one share long rows of serials. */
const defaultDays: ReadonlySet<string> = new Set(['0101', '3112', '0107']);

export type NikHabitFinder = {
  add(digits: string): void;
  /** Undefined: too few to tell. */
  result(): NikHabits | undefined;
};

export function nikHabitFinder(): NikHabitFinder {
  const above = serialSteps.map(() => 0);
  const regencies = new Map<string, number>();
  let niks = 0;
  return {
    add(digits) {
      niks += 1;
      const regency = digits.slice(0, 4);
      regencies.set(regency, (regencies.get(regency) ?? 0) + 1);
      if (isDefaultDay(digits)) return;
      const serial = Number(digits.slice(12));
      for (const [at, step] of serialSteps.entries()) {
        if (serial <= step) break;
        above[at] = (above[at] ?? 0) + 1;
      }
    },
    result() {
      if (niks < leastNiks) return undefined;
      const rare = Math.max(rareMin, niks * rareShare);
      const step = above.findIndex((count) => count <= rare);
      const home = [...regencies].find(([, count]) => count >= niks * homeShare);
      return {
        serialMax: serialSteps[step] ?? Number.POSITIVE_INFINITY,
        ...(home === undefined ? {} : { regency: home[0] }),
      };
    },
  };
}

/**
 * Warns of a serial that hardly anybody of the list has, and of a regency that differs in one digit
 * from the list's while the kecamatan behind it is that of the row's village. A warning only: both
 * exist (on the sample 78 of 110 mistyped NIKs are told, and 10 of 14,952 sound ones).
 */
export function nikUnlikeList(
  nik: string,
  { habits, district }: { habits: NikHabits | undefined; district: string | undefined },
): readonly Issue[] {
  if (habits === undefined) return none;
  if (Number(nik.slice(12)) > habits.serialMax && !isDefaultDay(nik)) {
    return [unusual(nik.slice(12))];
  }
  const { regency } = habits;
  const isNeighbour = regency !== undefined && digitsApart(nik.slice(0, 4), regency) === 1;
  const isHere = district?.slice(0, 4) === regency && district?.slice(4) === nik.slice(4, 6);
  return isNeighbour && isHere ? [unusual(nik.slice(0, 4))] : none;
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
