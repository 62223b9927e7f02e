// Numbers for texts, by first use; several times faster than a Map of millions of them.

import { hashText } from './hash.ts';

/** 0 is the empty text; equal texts get one number. */
export class TextNumbers {
  readonly texts: string[] = [''];
  /**
   * Two words a slot: number of the text, 0 = free, since the empty text is never looked for; and its
   * hash beside it, so that another text is mostly told apart without leaving the slot.
   */
  #slots: Uint32Array;
  #mask: number;

  constructor(expected = 512) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(512, expected) * 2));
    this.#slots = new Uint32Array(slots * 2);
    this.#mask = slots - 1;
  }

  /** `hash`: {@link hashText} of the text, where it is known already. */
  numberOf(text: string, hash = hashText(text)): number {
    if (text === '') return 0;
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = Number(slots[2 * slot]);
      if (number === 0) return this.#add(text, hash, slot);
      if (slots[2 * slot + 1] === hash && this.texts[number] === text) return number;
    }
  }

  #add(text: string, hash: number, slot: number): number {
    const fresh = this.texts.length;
    this.#slots[2 * slot] = fresh;
    this.#slots[2 * slot + 1] = hash;
    this.texts.push(text);
    if (fresh * 2 > this.#mask) this.#grow();
    return fresh;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += 2) {
      const number = Number(old[at]);
      if (number === 0) continue;
      const hash = Number(old[at + 1]);
      let slot = hash & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = number;
      slots[2 * slot + 1] = hash;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}
