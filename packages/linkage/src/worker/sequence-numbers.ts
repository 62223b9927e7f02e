// Numbers for short sequences of numbers, by first use.

import { mixHashes } from '../engine/hash.ts';
import { GrowingWords } from '../engine/shared-arrays.ts';

/** Equal sequences get one number: 0, 1, … */
export class SequenceNumbers {
  readonly #items = new GrowingWords();
  readonly #starts = new GrowingWords();
  /** Two words a slot: number of the sequence plus one, 0 = free; and its hash beside it. */
  #slots: Uint32Array;
  #mask: number;

  /** `expected`: about how many sequences may come. */
  constructor(expected: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(Math.max(2, expected * 2))) - 1;
    this.#slots = new Uint32Array(2 * (this.#mask + 1));
    this.#starts.push(0);
  }

  /** How many sequences have come. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** Sequence i is `items[starts[i]] … items[starts[i + 1] - 1]`; no copies. */
  get items(): Uint32Array {
    return this.#items.words();
  }

  get starts(): Uint32Array {
    return this.#starts.words();
  }

  /** Number of the sequence that the first `length` items make. */
  numberOf(items: Uint32Array, length: number): number {
    let hash = length;
    for (let at = 0; at < length; at += 1) hash = mixHashes(hash, Number(items[at]));
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = Number(slots[2 * slot]) - 1;
      if (number < 0) return this.#add(items, length, hash, slot);
      if (slots[2 * slot + 1] === hash && this.#isEqual(number, items, length)) return number;
    }
  }

  #add(items: Uint32Array, length: number, hash: number, slot: number): number {
    for (let at = 0; at < length; at += 1) this.#items.push(Number(items[at]));
    this.#starts.push(this.#items.length);
    const many = this.size;
    this.#slots[2 * slot] = many;
    this.#slots[2 * slot + 1] = hash;
    if (many * 2 > this.#mask) this.#grow();
    return many - 1;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      let slot = Number(old[at + 1]) & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = Number(old[at]);
      slots[2 * slot + 1] = Number(old[at + 1]);
    }
    this.#slots = slots;
    this.#mask = mask;
  }

  #isEqual(number: number, items: Uint32Array, length: number): boolean {
    const from = this.#starts.at(number);
    if (this.#starts.at(number + 1) - from !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.#items.at(from + at) !== items[at]) return false;
    }
    return true;
  }
}
