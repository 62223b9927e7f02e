// How alike two texts are: Jaro–Winkler (Winkler 1990: prefix scale 0.1, four letters at most) and
// the Damerau–Levenshtein distance with adjacent transpositions. Texts are parts of code unit arrays.

/** A part of an array of code units. */
export type Units = Uint16Array;

const prefixScale = 0.1;
const prefixMax = 4;

let takenA = new Uint8Array(64);
let takenB = new Uint8Array(64);

/**
 * Jaro–Winkler similarity of two spans, 0 to 1.
 *
 * @example jaroWinklerOf('MARTHA', 'MARHTA').toFixed(4) // '0.9611'
 */
export function jaroWinkler(
  a: Units,
  aStart: number,
  aEnd: number,
  b: Units,
  bStart: number,
  bEnd: number,
): number {
  const aLength = aEnd - aStart;
  const bLength = bEnd - bStart;
  if (aLength === 0 || bLength === 0) return aLength === bLength ? 1 : 0;
  makeRoom(aLength, bLength);
  const reach = Math.max(0, (Math.max(aLength, bLength) >> 1) - 1);
  let common = 0;
  for (let i = 0; i < aLength; i += 1) {
    const unit = a[aStart + i];
    const from = i > reach ? i - reach : 0;
    const until = i + reach + 1 < bLength ? i + reach + 1 : bLength;
    for (let j = from; j < until; j += 1) {
      if (takenB[j] === 0 && b[bStart + j] === unit) {
        takenA[i] = 1;
        takenB[j] = 1;
        common += 1;
        break;
      }
    }
  }
  if (common === 0) return 0;
  let unlike = 0;
  let j = 0;
  for (let i = 0; i < aLength; i += 1) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j += 1;
    if (a[aStart + i] !== b[bStart + j]) unlike += 1;
    j += 1;
  }
  const jaro = (common / aLength + common / bLength + (common - unlike / 2) / common) / 3;
  const prefix = commonPrefix(a, aStart, aEnd, b, bStart, bEnd);
  return jaro + prefix * prefixScale * (1 - jaro);
}

function makeRoom(aLength: number, bLength: number): void {
  const needed = Math.max(aLength, bLength);
  if (needed > takenA.length) {
    takenA = new Uint8Array(needed * 2);
    takenB = new Uint8Array(needed * 2);
  }
  for (let i = 0; i < aLength; i += 1) takenA[i] = 0;
  for (let j = 0; j < bLength; j += 1) takenB[j] = 0;
}

/** Letters at the front that both spans share, four at most. */
export function commonPrefix(
  a: Units,
  aStart: number,
  aEnd: number,
  b: Units,
  bStart: number,
  bEnd: number,
): number {
  const limit = Math.min(prefixMax, aEnd - aStart, bEnd - bStart);
  let prefix = 0;
  while (prefix < limit && a[aStart + prefix] === b[bStart + prefix]) prefix += 1;
  return prefix;
}

/**
 * No two texts with these lengths, letter sets and common prefix are more alike than this: letters
 * that only one text has cannot be common. A look before the work is done.
 */
export function jaroWinklerAtMost(
  aLength: number,
  aLetters: number,
  bLength: number,
  bLetters: number,
  prefix: number,
): number {
  const common = Math.min(
    aLength - ones(aLetters & ~bLetters),
    bLength - ones(bLetters & ~aLetters),
  );
  if (common <= 0) return 0;
  const jaro = (common / aLength + common / bLength + 1) / 3;
  return jaro + prefix * prefixScale * (1 - jaro);
}

/** Bits set in 32. */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const;

/**
 * Edits from one text to the other (insert, delete, replace, swap neighbours), counted no further
 * than `most + 1`.
 *
 * @example editsOf('RADJAK', 'RAJDAK', 2) // 1
 */
export function edits(
  a: Units,
  aStart: number,
  aEnd: number,
  b: Units,
  bStart: number,
  bEnd: number,
  most: number,
): number {
  if (Math.abs(aEnd - aStart - (bEnd - bStart)) > most) return most + 1;
  // What both begin and end with costs nothing.
  let front = 0;
  const shorter = Math.min(aEnd - aStart, bEnd - bStart);
  while (front < shorter && a[aStart + front] === b[bStart + front]) front += 1;
  let back = 0;
  while (back < shorter - front && a[aEnd - 1 - back] === b[bEnd - 1 - back]) back += 1;
  const aLength = aEnd - aStart - front - back;
  const bLength = bEnd - bStart - front - back;
  if (aLength === 0 || bLength === 0) return Math.min(most + 1, aLength + bLength);
  if (aLength === 1 && bLength === 1) return 1;
  if (aLength === 2 && bLength === 2 && isSwap(a, aStart + front, b, bStart + front)) return 1;
  return most === 1
    ? 2
    : editsByTable(a, aStart + front, aLength, b, bStart + front, bLength, most);
}

/** The two letters from there on stand in each other's place. */
function isSwap(a: Units, aAt: number, b: Units, bAt: number): boolean {
  return a[aAt] === b[bAt + 1] && a[aAt + 1] === b[bAt];
}

function editsByTable(
  a: Units,
  aStart: number,
  aLength: number,
  b: Units,
  bStart: number,
  bLength: number,
  most: number,
): number {
  if (bLength + 1 > rows[0].length) {
    const room = (bLength + 1) * 2;
    rows = [new Uint16Array(room), new Uint16Array(room), new Uint16Array(room)];
  }
  let [before, last, next] = rows;
  for (let j = 0; j <= bLength; j += 1) last[j] = j;
  for (let i = 1; i <= aLength; i += 1) {
    next[0] = i;
    let least = i;
    const unit = a[aStart + i - 1];
    for (let j = 1; j <= bLength; j += 1) {
      const other = b[bStart + j - 1];
      let cost = Number(last[j - 1]) + (unit === other ? 0 : 1);
      cost = Math.min(cost, Number(last[j]) + 1, Number(next[j - 1]) + 1);
      if (i > 1 && j > 1 && unit === b[bStart + j - 2] && a[aStart + i - 2] === other) {
        cost = Math.min(cost, Number(before[j - 2]) + 1);
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const spare = before;
    before = last;
    last = next;
    next = spare;
  }
  return Math.min(Number(last[bLength]), most + 1);
}

/** Fewer edits than this cannot do: each letter that only one text has needs one. */
export function editsAtLeast(aLetters: number, bLetters: number): number {
  return Math.max(ones(aLetters & ~bLetters), ones(bLetters & ~aLetters));
}

/** Jaro–Winkler of two texts, for few of them. */
export function jaroWinklerOf(a: string, b: string): number {
  return jaroWinkler(unitsOf(a), 0, a.length, unitsOf(b), 0, b.length);
}

/** Edits between two texts, for few of them. */
export function editsOf(a: string, b: string, most: number): number {
  return edits(unitsOf(a), 0, a.length, unitsOf(b), 0, b.length, most);
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
