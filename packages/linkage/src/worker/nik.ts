// The comparison kind `nik`: how alike two NIK cells are (linkage-design 4 A). Digits are packed as
// two words of eight four-bit digits, so that differing digits are one XOR and a count.

import type { Compare, ComparisonKind, Kept, KeptFacts, Packed } from '../engine/comparison.ts';
import { firstOf } from '../engine/kinds/exact.ts';
import { words } from '../engine/kinds/packed.ts';
import { sharedCodes, sharedCopy } from '../engine/shared-arrays.ts';
import type { TextColumn } from '../engine/table.ts';
import { digitAt, nikFlag, nikTextsOf } from './nik-texts.ts';

/**
 * Levels of the NIK, weakest first. `neighbour`: one date and kecamatan, serials next to each other, or
 * one serial and the forty of a woman's day apart, or one of them with a slip in the date: twins' and
 * namesakes' country. `similar`: kecamatan and serial agree and the date nearly, or a low serial and one
 * digit of a known region off; what strangers share by chance. `date_slip`: one digit of
 * the date is off, and at least one of the two does not fit its own row's birth date. `equal_doubtful`:
 * equal as far as both go, but one does not fit its own row's birth date: perhaps a relative's number.
 * `equal_dated`: equal, and both rows state the birth date the number holds.
 */
export const nikLevels = [
  'missing',
  'different',
  'different_doubtful',
  'similar',
  'neighbour',
  'date_slip',
  'serial_slip',
  'region_slip',
  'equal_doubtful',
  'first_15',
  'equal',
  'equal_dated',
] as const;
export type NikLevel = (typeof nikLevels)[number];

export const nikLevel: Readonly<Record<NikLevel, number>> = {
  missing: 0,
  different: 1,
  different_doubtful: 2,
  similar: 3,
  neighbour: 4,
  date_slip: 5,
  serial_slip: 6,
  region_slip: 7,
  equal_doubtful: 8,
  first_15: 9,
  equal: 10,
  equal_dated: 11,
};

const { lost, damaged, short, long, fits, misfits } = nikFlag;
/** The region hardly occurs in the run: likely a slip of a key. */
const strayRegion = 128;

type Niks = {
  readonly flags: Uint32Array;
  /** Digits 1 to 8. */
  readonly high: Uint32Array;
  /** Digits 9 to 16. */
  readonly low: Uint32Array;
  /** Digit 17 of a long cell. */
  readonly extra: Uint32Array;
};

function pack(columns: readonly TextColumn[], kept: Kept | undefined): Packed {
  const column = firstOf(columns);
  const { flags, high, low, extra } = nikTextsOf(column.texts);
  const niks = { flags: sharedCopy(flags), high, low, extra };
  markStrayRegions(niks, kept && keptRegions(column, niks, kept));
  return { ...niks, codes: sharedCodes(column) };
}

const strayNumbersMax = 2;
/** With fewer numbers every region is rare. */
const numbersMin = 1_000;

function markStrayRegions({ flags, high }: Niks, known = regionsOf({ flags, high })): void {
  const { counts, numbers } = known;
  if (numbers < numbersMin) return;
  for (let at = 0; at < flags.length; at += 1) {
    const flag = flags[at] ?? 0;
    const seen = counts.get((high[at] ?? 0) >>> 8) ?? 0;
    if (flag !== 0 && seen <= strayNumbersMax) flags[at] = flag | strayRegion;
  }
}

type Regions = {
  /** Region → numbers of it. */
  readonly counts: Map<number, number>;
  readonly numbers: number;
};

function regionsOf({ flags, high }: Pick<Niks, 'flags' | 'high'>): Regions {
  const counts = new Map<number, number>();
  let numbers = 0;
  for (let at = 0; at < flags.length; at += 1) {
    if (flags[at] === 0) continue;
    const region = (high[at] ?? 0) >>> 8;
    counts.set(region, (counts.get(region) ?? 0) + 1);
    numbers += 1;
  }
  return { counts, numbers };
}

/** For an index: how many numbers each region has. */
function keep(columns: readonly TextColumn[]): KeptFacts {
  const { counts, numbers } = regionsOf(nikTextsOf(firstOf(columns).texts));
  const regions = Uint32Array.from(counts.keys());
  return { regions, counts: Uint32Array.from(counts.values()), numbers };
}

/** Regions of the kept numbers, and of those that only new rows have: no neighbour has them. */
function keptRegions({ codes }: TextColumn, { flags, high }: Niks, { facts, from }: Kept): Regions {
  const { regions, counts: kept } = facts;
  if (!(regions instanceof Uint32Array && kept instanceof Uint32Array)) {
    throw new TypeError('The regions of an index are not kept');
  }
  const counts = new Map(Array.from(regions, (region, at) => [region, kept[at] ?? 0]));
  const fresh = new Set(codes.subarray(from));
  for (const code of codes.subarray(0, from)) fresh.delete(code);
  for (const code of fresh) {
    const region = (high[code] ?? 0) >>> 8;
    if (flags[code] !== 0) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return { counts, numbers: Number(facts['numbers']) + fresh.size };
}

function compile(packed: Packed): Compare {
  const codes = words(packed, 'codes');
  const niks: Niks = {
    flags: words(packed, 'flags'),
    high: words(packed, 'high'),
    low: words(packed, 'low'),
    extra: words(packed, 'extra'),
  };
  return (left, right) => levelOf(codes[left] ?? 0, codes[right] ?? 0, niks);
}

function levelOf(x: number, y: number, niks: Niks): number {
  const { flags, high, low } = niks;
  const [ours, theirs] = [flags[x] ?? 0, flags[y] ?? 0];
  if (ours === 0 || theirs === 0) return nikLevel.missing;
  const either = ours | theirs;
  if (x === y && (either & lost) === 0) return equalLevel(ours, theirs);
  if ((either & (short | long)) !== 0) return lengthLevel(x, y, niks);
  const highXor = (high[x] ?? 0) ^ (high[y] ?? 0);
  const lowXor = ((low[x] ?? 0) ^ (low[y] ?? 0)) & (either & lost ? 0xfffffff0 : 0xffffffff);
  const differing = nibbles(highXor) + nibbles(lowXor);
  if (differing === 0) return equalLevel(ours, theirs);
  if (differing > 2) return unlike(ours, theirs);
  const both = { ours, theirs, x, y, differing, highXor, lowXor };
  return nearLevel(both, niks);
}

function equalLevel(ours: number, theirs: number): number {
  const either = ours | theirs;
  if (either & misfits) return nikLevel.equal_doubtful;
  if (either & lost) return nikLevel.first_15;
  return ours & theirs & fits ? nikLevel.equal_dated : nikLevel.equal;
}

type Near = {
  readonly ours: number;
  readonly theirs: number;
  readonly x: number;
  readonly y: number;
  readonly differing: number;
  readonly highXor: number;
  readonly lowXor: number;
};

/** One or two digits differ. Digits 1–6 are the region, 7–12 the date, 13–16 the serial. */
function nearLevel(near: Near, niks: Niks): number {
  const { ours, theirs, x, y, differing, highXor, lowXor } = near;
  const region = nibbles(highXor & 0xffffff00);
  const date = nibbles(highXor & 0xff) + nibbles(lowXor & 0xffff0000);
  const serial = nibbles(lowXor & 0xffff);
  const edit = differing === 1 || isSwap(near, niks);
  if (serial === differing) {
    if (areNeighbours(near, niks)) return nikLevel.neighbour;
    return edit ? nikLevel.serial_slip : unlike(ours, theirs);
  }
  if (date === differing) return edit ? dateLevel(near, niks) : similarDate(ours, theirs);
  if (date === 1 && serial === 1 && areSlippedNeighbours(near, niks)) return nikLevel.neighbour;
  if (region === differing && edit) {
    const serial = Math.min(serialOf(niks.low[x] ?? 0), serialOf(niks.low[y] ?? 0));
    const unknown = ((ours | theirs) & (damaged | strayRegion)) !== 0;
    return serial <= commonSerialMax && !unknown ? nikLevel.similar : nikLevel.region_slip;
  }
  return unlike(ours, theirs);
}

/** Two numbers that each fit their own date are two numbers, not one mistyped. */
function dateLevel(near: Near, niks: Niks): number {
  const { ours, theirs } = near;
  if (ours & theirs & fits) return nikLevel.different;
  if ((ours | theirs) & (misfits | damaged)) return nikLevel.date_slip;
  return isOtherSex(near, niks) ? nikLevel.neighbour : nikLevel.similar;
}

function similarDate(ours: number, theirs: number): number {
  return ours & theirs & fits ? nikLevel.different : nikLevel.similar;
}

/**
 * Serials side by side and one digit of the date off, in a number that does not hold its row's date: that
 * of a twin or namesake with a slip, or with a date corrected since. Two slips in one's own are far rarer.
 */
function areSlippedNeighbours({ ours, theirs, x, y }: Near, { low }: Niks): boolean {
  const doubtful = ((ours | theirs) & (damaged | misfits)) !== 0;
  if (!doubtful || ((ours | theirs) & lost) !== 0) return false;
  return areNeighbourSerials(serialOf(low[x] ?? 0), serialOf(low[y] ?? 0));
}

function unlike(ours: number, theirs: number): number {
  return (ours | theirs) & (damaged | misfits) ? nikLevel.different_doubtful : nikLevel.different;
}

/** Any two neighbours born on one day share a serial as low as this. */
const commonSerialMax = 5;
const neighbourSerialMax = 20;

function areNeighbours({ ours, theirs, x, y }: Near, { low }: Niks): boolean {
  if ((ours | theirs) & (lost | damaged)) return false;
  return areNeighbourSerials(serialOf(low[x] ?? 0), serialOf(low[y] ?? 0));
}

/** One day and serial, forty on the day of one: brother and sister of one birth have such numbers. */
function isOtherSex({ ours, theirs, x, y, differing }: Near, { high, low }: Niks): boolean {
  if (differing !== 1 || (ours | theirs) & lost || serialOf(low[x] ?? 0) > neighbourSerialMax) {
    return false;
  }
  const [one, other] = [(high[x] ?? 0) & 0xf0, (high[y] ?? 0) & 0xf0];
  return Math.abs(one - other) === womansTens;
}

/** Forty on the day, as the digits are packed. */
const womansTens = 0x40;

/** Serials within nine of each other and both as low as one day's registrations go. */
export function areNeighbourSerials(one: number, other: number): boolean {
  return one <= neighbourSerialMax && other <= neighbourSerialMax && Math.abs(one - other) <= 9;
}

function serialOf(low: number): number {
  return (
    ((low >>> 12) & 15) * 1000 + ((low >>> 8) & 15) * 100 + ((low >>> 4) & 15) * 10 + (low & 15)
  );
}

/** The two differing digits stand side by side and changed places. */
function isSwap({ x, y, differing, highXor, lowXor }: Near, { high, low }: Niks): boolean {
  if (differing !== 2) return false;
  for (let digit = 0; digit < 15; digit += 1) {
    const one = digitAt(highXor, lowXor, digit);
    if (one === 0) continue;
    if (one !== digitAt(highXor, lowXor, digit + 1)) return false;
    const [xHigh, xLow] = [high[x] ?? 0, low[x] ?? 0];
    const [yHigh, yLow] = [high[y] ?? 0, low[y] ?? 0];
    return digitAt(xHigh, xLow, digit) === digitAt(yHigh, yLow, digit + 1);
  }
  return false;
}

/** 15 or 17 digits against 16: one digit left out or typed twice anywhere is one slip. */
function lengthLevel(x: number, y: number, niks: Niks): number {
  const [ours, theirs] = [niks.flags[x] ?? 0, niks.flags[y] ?? 0];
  const [xLength, yLength] = [lengthOf(ours), lengthOf(theirs)];
  if (xLength === yLength) return x === y ? equalLevel(ours, theirs) : unlike(ours, theirs);
  if (Math.abs(xLength - yLength) > 1) return unlike(ours, theirs);
  const [shorter, longer] = xLength < yLength ? [x, y] : [y, x];
  return isOneLonger(shorter, longer, niks) ? nikLevel.region_slip : unlike(ours, theirs);
}

function lengthOf(flags: number): number {
  return flags & short ? 15 : flags & long ? 17 : 16;
}

/** The longer number is the shorter with one digit put in. A lost last digit may be any. */
function isOneLonger(shorter: number, longer: number, niks: Niks): boolean {
  const shortLength = lengthOf(niks.flags[shorter] ?? 0);
  const longLost = ((niks.flags[longer] ?? 0) & lost) !== 0;
  const shortLost = ((niks.flags[shorter] ?? 0) & lost) !== 0;
  let skipped = 0;
  for (let digit = 0; digit < shortLength; digit += 1) {
    const at = digit + skipped;
    const free = (longLost && at === 15) || (shortLost && digit === 15);
    if (free || cellDigit(shorter, digit, niks) === cellDigit(longer, at, niks)) continue;
    if (skipped === 1) return false;
    skipped = 1;
    digit -= 1;
  }
  return true;
}

function cellDigit(cell: number, digit: number, { high, low, extra }: Niks): number {
  return digit === 16 ? (extra[cell] ?? 0) : digitAt(high[cell] ?? 0, low[cell] ?? 0, digit);
}

/** How many of the eight four-bit digits are not 0. */
function nibbles(word: number): number {
  let bits = (word | (word >>> 1) | (word >>> 2) | (word >>> 3)) & 0x11111111;
  bits += bits >>> 16;
  bits += bits >>> 8;
  return ((bits & 15) + ((bits >>> 4) & 15)) & 15;
}

export const nikKind: ComparisonKind = {
  name: 'nik',
  cost: 1,
  levels: () => nikLevels,
  keep,
  pack: (columns, _params, _frequencies, kept) => pack(columns, kept),
  compile: (packed) => compile(packed),
};
