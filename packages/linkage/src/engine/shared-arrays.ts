// Arrays that threads share, and texts laid out in them.

import { arrayOfTexts, type Texts } from './texts.ts';

export function sharedShorts(length: number): Uint16Array<SharedArrayBuffer> {
  return new Uint16Array(new SharedArrayBuffer(length * 2));
}

export function sharedWords(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

export function sharedCopy(words: Uint32Array): Uint32Array<SharedArrayBuffer> {
  const copy = sharedWords(words.length);
  copy.set(words);
  return copy;
}

export function sharedFloats(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(length * 4));
}

/** The record's text numbers as they are, copied only when not shared already. */
export function sharedCodes({
  codes,
}: {
  readonly codes: Uint32Array;
}): Uint32Array<SharedArrayBuffer> {
  return codes.buffer instanceof SharedArrayBuffer
    ? new Uint32Array(codes.buffer, codes.byteOffset, codes.length)
    : sharedCopy(codes);
}

/** Texts one after the other: text i is `units[starts[i]] … units[starts[i + 1] - 1]`. */
export type SharedTexts = {
  readonly units: Uint16Array<SharedArrayBuffer>;
  readonly starts: Uint32Array<SharedArrayBuffer>;
  /** A set of the text's letters, one bit each, for a quick look. */
  readonly letters: Uint32Array<SharedArrayBuffer>;
};

export function sharedTexts(from: Texts): SharedTexts {
  const texts = arrayOfTexts(from);
  let total = 0;
  for (const text of texts) total += text.length;
  const units = sharedShorts(total);
  const starts = sharedWords(texts.length + 1);
  const letters = sharedWords(texts.length);
  let at = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    let set = 0;
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset);
      units[at] = unit;
      set |= 1 << (unit & 31);
      at += 1;
    }
    letters[index] = set;
    starts[index + 1] = at;
  }
  return { units, starts, letters };
}

/** Words in an array that grows. */
export class GrowingWords {
  length = 0;
  #words = new Uint32Array(1024);

  push(word: number): void {
    if (this.length === this.#words.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.#words);
      this.#words = wider;
    }
    this.#words[this.length] = word;
    this.length += 1;
  }

  at(index: number): number {
    return Number(this.#words[index]);
  }

  /** What was pushed; not a copy. */
  words(): Uint32Array {
    return this.#words.subarray(0, this.length);
  }
}
