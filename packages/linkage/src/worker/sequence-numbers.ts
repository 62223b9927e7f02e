// Numbers for short sequences of numbers, by first use.

import { mixHashes } from '../engine/hash.ts';
import { GrowingWords } from '../engine/shared-arrays.ts';

/** Equal sequences get one number: 0, 1, … */
export class SequenceNumbers {
  readonly #items = new GrowingWords();
  readonly #starts = new GrowingWords();
  /** Number of the sequence in the slot plus one; 0 = free. */
  readonly #slots: Uint32Array;

  /** `most`: no more sequences will come. */
  constructor(most: number) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, most * 2))));
    this.#starts.push(0);
  }

  /** How many sequences have come. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** Number of the sequence that the first `length` items make. */
  numberOf(items: Uint32Array, length: number): number {
    let hash = length;
    for (let at = 0; at < length; at += 1) hash = mixHashes(hash, items[at] ?? 0);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = Number(this.#slots[slot]) - 1;
      if (number < 0) return this.#add(items, length, slot);
      if (this.#isEqual(number, items, length)) return number;
    }
  }

  #add(items: Uint32Array, length: number, slot: number): number {
    for (let at = 0; at < length; at += 1) this.#items.push(items[at] ?? 0);
    this.#starts.push(this.#items.length);
    this.#slots[slot] = this.#starts.length - 1;
    return this.#starts.length - 2;
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
