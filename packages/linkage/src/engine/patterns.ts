// An agreement pattern is the levels of all comparisons of a pair, written as one number in mixed
// radix; counts of patterns are kept in an open hash table, since there are few thousand of them.

/** Writes levels as one number and reads them back. */
export type PatternCode = {
  readonly strides: readonly number[];
  readonly sizes: readonly number[];
  /** Patterns there could be. */
  readonly size: number;
};

export function patternCode(sizes: readonly number[]): PatternCode {
  const strides: number[] = [];
  let size = 1;
  for (const each of sizes) {
    strides.push(size);
    size *= each;
  }
  // Room for the number of a rule beside the pattern in one exact number.
  if (size > 2 ** 44) throw new RangeError('Too many comparisons and levels for one model');
  return { strides, sizes, size };
}

export function levelsOfCode(code: number, { strides, sizes }: PatternCode): number[] {
  return strides.map((stride, index) => Math.floor(code / stride) % (sizes[index] ?? 1));
}

/** Counts of whole numbers below 2^53, and an index for each in the order they came. */
export class NumberCounts {
  #slots = new Int32Array(1 << 10).fill(-1);
  keys = new Float64Array(1 << 9);
  counts = new Float64Array(1 << 9);
  size = 0;

  /** Index of the number; a new number gets the next index and count 0. */
  indexOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = spread(key) & mask;
    for (;;) {
      const index = Number(this.#slots[slot]);
      if (index < 0) return this.#insert(key, slot);
      if (this.keys[index] === key) return index;
      slot = (slot + 1) & mask;
    }
  }

  add(key: number, count: number): void {
    const index = this.indexOf(key);
    this.counts[index] = Number(this.counts[index]) + count;
  }

  #insert(key: number, slot: number): number {
    const index = this.size;
    this.#slots[slot] = index;
    this.keys[index] = key;
    this.size += 1;
    if (this.size === this.keys.length) this.#grow();
    return index;
  }

  #grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    const counts = new Float64Array(this.keys.length * 2);
    counts.set(this.counts);
    this.keys = keys;
    this.counts = counts;
    const mask = this.#slots.length * 2 - 1;
    this.#slots = new Int32Array(mask + 1).fill(-1);
    for (let index = 0; index < this.size; index += 1) {
      let slot = spread(Number(keys[index])) & mask;
      while (Number(this.#slots[slot]) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index;
    }
  }
}

function spread(key: number): number {
  const low = Math.imul(key >>> 0, 0x9e3779b1);
  const high = Math.imul(Math.floor(key / 4294967296), 0x85ebca6b);
  const mixed = low ^ high;
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
