// The comparison kind `birth_date`: two birth dates, each with how exactly it is known
// (linkage-design 4 C).

import { type Day, isDay } from '@payung/values';
import type { Compare, ComparisonKind, Packed } from '../engine/comparison.ts';
import { firstOf } from '../engine/kinds/exact.ts';
import { words } from '../engine/kinds/packed.ts';
import { sharedCodes, sharedWords } from '../engine/shared-arrays.ts';
import type { TextColumn } from '../engine/table.ts';
import { arrayOfTexts } from '../engine/texts.ts';
import type { BirthPrecision } from '../input.ts';

/** Where a birth date comes from: as in the list, or read from the NIK. */
export type BirthSource = BirthPrecision | 'nik';

/**
 * Levels of the birth date, weakest first. `near_year`: the same year otherwise, or one year apart.
 * `rough`: the same year where one side is no more than a year, a default day or an age. `slip`: day
 * and month swapped, one part off, or the year off by 1, 2 or 10.
 */
export const birthLevels = [
  'missing',
  'generation_apart',
  'different',
  'near_year',
  'rough',
  'slip',
  'equal',
] as const;
export type BirthLevel = (typeof birthLevels)[number];

export const birthLevel: Readonly<Record<BirthLevel, number>> = {
  missing: 0,
  generation_apart: 1,
  different: 2,
  near_year: 3,
  rough: 4,
  slip: 5,
  equal: 6,
};

/** Years between father and son at least: they may share a name. */
export const generationYears = 15;

const letters: Readonly<Record<BirthSource, string>> = {
  day: 'd',
  nik: 'n',
  default_day: 'g',
  year: 'y',
  age: 'a',
};
const sources: readonly BirthSource[] = ['day', 'nik', 'default_day', 'year', 'age'];
const roughLetters = 'gya';

/**
 * One cell of the column `birth`: a letter for how exact the date is, then the date.
 *
 * @example birthCell('1980-05-17', 'day') // 'd1980-05-17'
 */
export function birthCell(day: string, source: BirthSource): string {
  return `${letters[source]}${day}`;
}

/** What {@link birthCell} wrote. */
export function birthOfCell(cell: string): { day: Day; source: BirthSource } | undefined {
  const day = cell.slice(1);
  const source = sources.find((each) => letters[each] === cell[0]);
  return isDay(day) && source !== undefined ? { day, source } : undefined;
}

/** Whether the cell holds a day, not only a year, a default day or an age. */
export function isExact(cell: string): boolean {
  return cell !== '' && !roughLetters.includes(cell[0] ?? '');
}

export function yearOf(cell: string): number {
  return Number(cell.slice(1, 5));
}

/** The date packed in one word: year × 512 + month × 32 + day. */
function word(cell: string): number {
  return yearOf(cell) * 512 + Number(cell.slice(6, 8)) * 32 + Number(cell.slice(9, 11));
}

const exact = 1;
const rough = 2;
const age = 3;

function pack(columns: readonly TextColumn[]): Packed {
  const column = firstOf(columns);
  const dates = sharedWords(column.texts.length);
  const kinds = sharedWords(column.texts.length);
  for (const [at, cell] of arrayOfTexts(column.texts).entries()) {
    if (cell === '') continue;
    dates[at] = word(cell);
    kinds[at] = cell[0] === 'a' ? age : isExact(cell) ? exact : rough;
  }
  return { codes: sharedCodes(column), dates, kinds };
}

function compile(packed: Packed): Compare {
  const codes = words(packed, 'codes');
  const dates = words(packed, 'dates');
  const kinds = words(packed, 'kinds');
  return (left, right) => {
    const [x, y] = [codes[left] ?? 0, codes[right] ?? 0];
    const [ours, theirs] = [kinds[x] ?? 0, kinds[y] ?? 0];
    if (ours === 0 || theirs === 0) return birthLevel.missing;
    const [one, other] = [dates[x] ?? 0, dates[y] ?? 0];
    return ours === exact && theirs === exact
      ? exactLevel(one, other)
      : roughLevel(one >>> 9, other >>> 9, ours === age || theirs === age);
  };
}

function exactLevel(one: number, other: number): number {
  if (one === other) return birthLevel.equal;
  const apart = Math.abs((one >>> 9) - (other >>> 9));
  if (isSlip(one, other, apart)) return birthLevel.slip;
  if (apart >= generationYears) return birthLevel.generation_apart;
  return apart <= 1 ? birthLevel.near_year : birthLevel.different;
}

function isSlip(one: number, other: number, apart: number): boolean {
  if (apart > 0) return (one & 511) === (other & 511) && (apart <= 2 || apart === 10);
  const [month, otherMonth] = [(one >>> 5) & 15, (other >>> 5) & 15];
  const [day, otherDay] = [one & 31, other & 31];
  return month === otherMonth || day === otherDay || (month === otherDay && day === otherMonth);
}

function roughLevel(year: number, otherYear: number, isAge: boolean): number {
  const apart = Math.abs(year - otherYear);
  if (apart === 0 || (isAge && apart === 1)) return birthLevel.rough;
  if (apart === 1) return birthLevel.near_year;
  return apart >= generationYears ? birthLevel.generation_apart : birthLevel.different;
}

export const birthKind: ComparisonKind = {
  name: 'birth_date',
  cost: 1,
  levels: () => birthLevels,
  pack: (columns) => pack(columns),
  compile: (packed) => compile(packed),
};
