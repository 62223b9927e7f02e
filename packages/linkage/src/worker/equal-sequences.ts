// Which of many short sequences of numbers are equal. All are known beforehand, so they are first spread
// by their hashes into parts that fit a core's own memory: a table of half a million names does not.

import { finish } from '../engine/hash.ts';

/** Sequence i is `items[starts[i]] … items[starts[i + 1] - 1]`. */
export type Sequences = {
  readonly starts: Uint32Array;
  readonly items: Uint16Array | Uint32Array;
};

/**
 * Sequence → the first one that is equal to it, often itself.
 *
 * @example [...firstEqual({ starts: Uint32Array.of(0, 1, 2), items: Uint32Array.of(7, 7) })] // [0, 0]
 */
export function firstEqual(sequences: Sequences): Uint32Array {
  const count = sequences.starts.length - 1;
  const hashes = hashesOf(sequences);
  const { ends, spreadHashes, spreadNumbers } = spread(hashes);
  const first = new Uint32Array(count);
  const table = new PartTable(sequences, first);
  let from = 0;
  for (let part = 0; part < ends.length; part += 1) {
    const until = Number(ends[part]);
    table.number(spreadHashes.subarray(from, until), spreadNumbers.subarray(from, until));
    from = until;
  }
  return first;
}

/**
 * Sequence → its number, equal ones with one number: 0, 1, … by first use.
 */
export function numbersOfSequences(sequences: Sequences): {
  readonly numbers: Uint32Array;
  readonly size: number;
} {
  const numbers = firstEqual(sequences);
  let size = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const first = Number(numbers[at]);
    // The first stands before all that are equal to it, so it has its number already.
    numbers[at] = first === at ? size : Number(numbers[first]);
    if (first === at) size += 1;
  }
  return { numbers, size };
}

function hashesOf({ starts, items }: Sequences): Uint32Array {
  const hashes = new Uint32Array(starts.length - 1);
  let from = Number(starts[0]);
  for (let at = 0; at < hashes.length; at += 1) {
    const until = Number(starts[at + 1]);
    let hash = until - from;
    for (let item = from; item < until; item += 1) {
      hash = Math.imul(hash ^ Number(items[item]), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes[at] = finish(hash);
    from = until;
  }
  return hashes;
}

/** About so many sequences go into a part. */
const partSequences = 512;
const partBitsMax = 12;

/** Hashes with their sequences, part after part; in a part they stand as they came. */
function spread(hashes: Uint32Array) {
  const bits = Math.floor(Math.log2(Math.max(1, hashes.length / partSequences)));
  const shift = 32 - Math.min(partBitsMax, Math.max(1, bits));
  const ends = new Uint32Array(2 ** (32 - shift));
  for (let at = 0; at < hashes.length; at += 1) {
    const part = Number(hashes[at]) >>> shift;
    ends[part] = Number(ends[part]) + 1;
  }
  let before = 0;
  for (let part = 0; part < ends.length; part += 1) {
    const own = Number(ends[part]);
    ends[part] = before;
    before += own;
  }
  const spreadHashes = new Uint32Array(hashes.length);
  const spreadNumbers = new Uint32Array(hashes.length);
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = Number(hashes[at]);
    const place = Number(ends[hash >>> shift]);
    ends[hash >>> shift] = place + 1;
    spreadHashes[place] = hash;
    spreadNumbers[place] = at;
  }
  return { ends, spreadHashes, spreadNumbers };
}

/** A table of the sequences of one part, used again for the next. */
class PartTable {
  readonly #sequences: Sequences;
  readonly #first: Uint32Array;
  /** Two words a slot: number of the sequence plus one, 0 = free; and its hash beside it. */
  #slots = new Uint32Array(4 * partSequences);

  constructor(sequences: Sequences, first: Uint32Array) {
    this.#sequences = sequences;
    this.#first = first;
  }

  number(hashes: Uint32Array, numbers: Uint32Array): void {
    const mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * hashes.length))) - 1;
    if (2 * (mask + 1) > this.#slots.length) this.#slots = new Uint32Array(2 * (mask + 1));
    const slots = this.#slots.fill(0, 0, 2 * (mask + 1));
    for (let at = 0; at < hashes.length; at += 1) {
      const [hash, number] = [Number(hashes[at]), Number(numbers[at])];
      let slot = hash & mask;
      let found = Number(slots[2 * slot]);
      while (found !== 0 && !(slots[2 * slot + 1] === hash && this.#isEqual(found - 1, number))) {
        slot = (slot + 1) & mask;
        found = Number(slots[2 * slot]);
      }
      if (found === 0) {
        slots[2 * slot] = number + 1;
        slots[2 * slot + 1] = hash;
      }
      this.#first[number] = found === 0 ? number : found - 1;
    }
  }

  #isEqual(one: number, other: number): boolean {
    const { starts, items } = this.#sequences;
    const from = Number(starts[one]);
    const fromOther = Number(starts[other]);
    const length = Number(starts[one + 1]) - from;
    if (Number(starts[other + 1]) - fromOther !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (items[from + at] !== items[fromOther + at]) return false;
    }
    return true;
  }
}
