// Distinct texts kept as bytes: a number for each by first use, a string only for who asks. Text 0 is
// the empty one.

import { GrowingWords } from './shared-arrays.ts';
import { eachText, type Texts } from './texts.ts';

export class ByteTexts implements Texts {
  readonly #ends = new GrowingWords();
  /** Number of the text (0 = free) and its hash. */
  #slots: Uint32Array;
  #pool = new Uint8Array(1 << 14);

  /** `expected`: about how many distinct texts may come. */
  constructor(expected = 256) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(512, expected) * 4)));
    this.#ends.push(0);
  }

  get length(): number {
    return this.#ends.length;
  }

  at(index: number): string | undefined {
    if (index === 0) return '';
    if (index < 0 || index >= this.length) return undefined;
    const { buffer } = this.#pool;
    return Buffer.from(buffer).toString('utf8', this.#ends.at(index - 1), this.#ends.at(index));
  }

  [Symbol.iterator](): Iterator<string> {
    return eachText(this);
  }

  /** Where the bytes of a text stand: `pool[from … until - 1]`. */
  get pool(): Uint8Array {
    return this.#pool;
  }

  from(index: number): number {
    return index === 0 ? 0 : this.#ends.at(index - 1);
  }

  until(index: number): number {
    return this.#ends.at(index);
  }

  /** Number of the text `source[from … until - 1]`. */
  numberOf(source: Uint8Array, from: number, until: number): number {
    if (from === until) return 0;
    let hash = 0x811c9dc5;
    for (let at = from; at < until; at += 1) {
      hash = Math.imul(hash ^ Number(source[at]), 0x01000193);
    }
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length / 2 - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = Number(this.#slots[2 * slot]);
      if (number === 0) {
        this.#slots[2 * slot] = this.#ends.length;
        this.#slots[2 * slot + 1] = hash;
        return this.#keep(source, from, until);
      }
      if (this.#slots[2 * slot + 1] === hash && this.#isEqual(number, source, from, until)) {
        return number;
      }
    }
  }

  #isEqual(number: number, source: Uint8Array, from: number, until: number): boolean {
    const start = this.#ends.at(number - 1);
    if (this.#ends.at(number) - start !== until - from) return false;
    const pool = this.#pool;
    for (let at = from; at < until; at += 1) {
      if (pool[start + at - from] !== source[at]) return false;
    }
    return true;
  }

  #keep(source: Uint8Array, from: number, until: number): number {
    const number = this.#ends.length;
    const start = this.#ends.at(number - 1);
    const end = start + until - from;
    if (end > this.#pool.length) {
      const wider = new Uint8Array(Math.max(end, this.#pool.length * 2));
      wider.set(this.#pool);
      this.#pool = wider;
    }
    const pool = this.#pool;
    for (let at = from; at < until; at += 1) pool[start + at - from] = Number(source[at]);
    this.#ends.push(end);
    if (number * 4 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = slots.length / 2 - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      let slot = Number(old[at + 1]) & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = Number(old[at]);
      slots[2 * slot + 1] = Number(old[at + 1]);
    }
    this.#slots = slots;
  }
}
