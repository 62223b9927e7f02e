// The words of a column's texts, as hashes: what keys are made of.

import { longestRun, mixFirst } from './few-words.ts';
import { hashRange, hashText, mixHashes } from './hash.ts';
import { sharedWords } from './shared-arrays.ts';
import type { Texts } from './texts.ts';

/** Words of text t: `hashes[starts[t]] … hashes[starts[t + 1] - 1]`, each once. */
export type TextWords = {
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
};

/** Gathers the words of one text after the other. */
export class WordList {
  readonly #starts: Uint32Array<SharedArrayBuffer>;
  #hashes: Uint32Array;
  #size = 0;
  #texts = 0;

  constructor(texts: number) {
    this.#starts = sharedWords(texts + 1);
    this.#hashes = new Uint32Array(texts * 2 + 16);
  }

  /** A word the text has already is not added again. */
  add(hash: number): void {
    for (let at = Number(this.#starts[this.#texts]); at < this.#size; at += 1) {
      if (this.#hashes[at] === hash) return;
    }
    if (this.#size === this.#hashes.length) {
      const wider = new Uint32Array(this.#size * 2);
      wider.set(this.#hashes);
      this.#hashes = wider;
    }
    this.#hashes[this.#size] = hash;
    this.#size += 1;
  }

  endText(): void {
    this.#texts += 1;
    this.#starts[this.#texts] = this.#size;
  }

  done(): TextWords {
    const hashes = sharedWords(this.#size);
    hashes.set(this.#hashes.subarray(0, this.#size));
    return { starts: this.#starts, hashes };
  }
}

/** The hash of each text as a whole. */
export function hashesOfTexts(texts: Texts): Uint32Array {
  if (texts.hashes !== undefined) return texts.hashes();
  const hashes = sharedWords(texts.length);
  let code = 0;
  for (const text of texts) {
    hashes[code] = hashText(text);
    code += 1;
  }
  return hashes;
}

const space = 32;

/** The words of texts whose words stand between spaces. */
export function wordsOfTexts(texts: Texts): TextWords {
  const words = new WordList(texts.length);
  for (const text of texts) {
    for (let from = 0; from < text.length; ) {
      let until = from;
      while (until < text.length && text.charCodeAt(until) !== space) until += 1;
      if (until > from) words.add(hashRange(text, from, until));
      from = until + 1;
    }
    words.endText();
  }
  return words.done();
}

/** A hash for each two words of a text, whichever comes first. */
export function pairsOfWords({ starts, hashes }: TextWords): TextWords {
  const pairs = new WordList(starts.length - 1);
  for (let text = 0; text < starts.length - 1; text += 1) {
    const until = Number(starts[text + 1]);
    for (let i = Number(starts[text]); i < until; i += 1) {
      for (let j = i + 1; j < until; j += 1) {
        const [one, other] = [Number(hashes[i]), Number(hashes[j])];
        pairs.add(mixHashes(Math.min(one, other), Math.max(one, other)));
      }
    }
    pairs.endText();
  }
  return pairs.done();
}

/** One hash for all words of a text, in any order; 0 for none. */
export function hashesInAnyOrder({ starts, hashes }: TextWords): Uint32Array<SharedArrayBuffer> {
  const all = sharedWords(starts.length - 1);
  const own = new Uint32Array(longestRun(starts));
  for (let text = 0; text < all.length; text += 1) {
    const from = Number(starts[text]);
    const many = Number(starts[text + 1]) - from;
    for (let at = 0; at < many; at += 1) own[at] = Number(hashes[from + at]);
    all[text] = mixFirst(own, many);
  }
  return all;
}
