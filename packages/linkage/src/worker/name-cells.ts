// Name cells in numbers: written names become sequences of numbered words. A text is made of them
// only where somebody reads it.

import { ByteTexts } from '../engine/byte-texts.ts';
import { addUnit, emptyHash, finish } from '../engine/hash.ts';
import { remembered } from '../engine/remembered.ts';
import { sharedWords } from '../engine/shared-arrays.ts';
import { eachText, type Texts } from '../engine/texts.ts';
import {
  isPlainTitle,
  normaliseName,
  type PlainWord,
  plainWord,
  soundMemory,
} from '../names/normalise.ts';
import { type NameWordList, WordNumbers, wordsOfCells } from './name-words.ts';
import { SequenceNumbers } from './sequence-numbers.ts';

const [space, bar] = [32, 124];

/** The names of a run: each its words, then their sounds. */
export class NameTexts implements Texts {
  readonly list: NameWordList;

  constructor(list: NameWordList) {
    this.list = list;
  }

  get length(): number {
    return this.list.starts.length - 1;
  }

  at(index: number): string | undefined {
    const { starts, words, texts, sound, sounds } = this.list;
    const until = starts[index + 1];
    if (until === undefined) return undefined;
    const own = Array.from(words.subarray(starts[index], until));
    if (own.length === 0) return '';
    const heard = own.map((word) => sounds[sound[word] ?? 0] ?? '');
    return `${own.map((word) => texts[word] ?? '').join(' ')}|${heard.join(' ')}`;
  }

  [Symbol.iterator](): Iterator<string> {
    return eachText(this);
  }

  hashes(): Uint32Array {
    const { starts, words, texts, sound, sounds } = this.list;
    const hashes = sharedWords(this.length);
    const add = (hash: number, text: string): number => {
      let next = hash;
      for (let at = 0; at < text.length; at += 1) next = addUnit(next, text.charCodeAt(at));
      return next;
    };
    for (let name = 0; name < hashes.length; name += 1) {
      const [from, until] = [starts[name] ?? 0, starts[name + 1] ?? 0];
      if (from === until) continue;
      let hash = emptyHash;
      for (let at = from; at < until; at += 1) {
        if (at > from) hash = addUnit(hash, space);
        hash = add(hash, texts[words[at] ?? 0] ?? '');
      }
      hash = addUnit(hash, bar);
      for (let at = from; at < until; at += 1) {
        if (at > from) hash = addUnit(hash, space);
        hash = add(hash, sounds[sound[words[at] ?? 0] ?? 0] ?? '');
      }
      hashes[name] = finish(hash);
    }
    return hashes;
  }
}

/** A written name: the number of its cell, and whether `ALM.` stood before it. */
export type ReadName = { readonly cell: number; readonly dead: boolean };

type NumberedWord = {
  readonly plain: PlainWord;
  readonly numbers: readonly number[];
};

/** A word that means the same in every name, a title that goes before other words, or neither. */
type KnownWord = NumberedWord | 'title' | undefined;

const noName: ReadName = { cell: 0, dead: false };
const wordsMax = 8;

/**
 * Does what {@link normaliseName} does, in a fraction of the time: most names are plain words, and
 * what such a word becomes does not depend on those beside it.
 */
export class NameCells {
  readonly #keyOf = soundMemory();
  readonly #words = new WordNumbers();
  readonly #names = new SequenceNumbers(1 << 12);
  readonly #known = new Map<string, KnownWord>();
  readonly #written = new ByteTexts();
  /** Number of the written word → what it is. */
  readonly #byNumber: KnownWord[] = [undefined];
  /** Names that are not of plain words alone, by number what they are. */
  readonly #wholes = new ByteTexts();
  readonly #read: ReadName[] = [noName];
  readonly #parts: NumberedWord[] = [];
  readonly #own = new Uint32Array(64);

  constructor() {
    this.#names.numberOf(this.#own, 0);
  }

  read(written: string | undefined): ReadName {
    if (written === undefined || written === '') return noName;
    const parts = written.split(' ', wordsMax + 1);
    if (parts.length > wordsMax) return this.#whole(written);
    let [many, oldJ] = [0, false];
    for (const [at, part] of parts.entries()) {
      const word = this.#wordOf(part);
      if (word === 'title' && many === 0 && at < parts.length - 1) continue;
      if (word === undefined || word === 'title') return this.#whole(written);
      oldJ ||= word.plain.writesDj;
      this.#parts[many] = word;
      many += 1;
    }
    return this.#plain(many, oldJ);
  }

  /** The name `source[from … until - 1]`, UTF-8. */
  readBytes(source: Uint8Array, from: number, until: number): ReadName {
    if (from === until) return noName;
    let [many, oldJ] = [0, false];
    for (let at = from; at <= until; ) {
      let end = at;
      while (end < until && source[end] !== space) end += 1;
      const number = this.#written.numberOf(source, at, end);
      if (number === this.#byNumber.length) {
        this.#byNumber.push(this.#wordOf(this.#written.at(number) ?? ''));
      }
      const word = this.#byNumber[number];
      if (word === 'title' && many === 0 && end < until) {
        at = end + 1;
        continue;
      }
      if (word === undefined || word === 'title' || many === wordsMax) {
        return this.#wholeBytes(source, from, until);
      }
      oldJ ||= word.plain.writesDj;
      this.#parts[many] = word;
      many += 1;
      at = end + 1;
    }
    return this.#plain(many, oldJ);
  }

  texts(): NameTexts {
    const { starts, items } = this.#names;
    return new NameTexts({ starts, words: items, ...this.#words.done() });
  }

  #wordOf(written: string): KnownWord {
    const known = this.#known.get(written);
    if (known !== undefined || this.#known.has(written)) return known;
    const word = this.#readWord(written);
    this.#known.set(written, word);
    return word;
  }

  #readWord(written: string): KnownWord {
    if (isPlainTitle(written)) return 'title';
    const plain = plainWord(written, this.#keyOf);
    return plain && { plain, numbers: this.#numbersOf(plain.tokens, plain.keys) };
  }

  #numbersOf(tokens: readonly string[], keys: readonly string[]): readonly number[] {
    return tokens.map((token, at) => this.#words.of(token, keys[at] ?? ''));
  }

  #plain(many: number, oldJ: boolean): ReadName {
    let length = 0;
    for (let at = 0; at < many; at += 1) {
      const part = this.#parts[at];
      if (part === undefined) throw new RangeError('A word of a name is not there');
      const { plain, numbers } = part;
      const own = oldJ ? this.#numbersOf(plain.tokens, plain.oldKeys) : numbers;
      for (let word = 0; word < own.length; word += 1) {
        this.#own[length] = own[word] ?? 0;
        length += 1;
      }
    }
    return { cell: this.#names.numberOf(this.#own, length), dead: false };
  }

  /** What takes long is done once for each way a name is written. */
  #wholeBytes(source: Uint8Array, from: number, until: number): ReadName {
    const number = this.#wholes.numberOf(source, from, until);
    const known = this.#read[number];
    if (known !== undefined) return known;
    const read = this.#whole(this.#wholes.at(number) ?? '');
    this.#read[number] = read;
    return read;
  }

  #whole(written: string): ReadName {
    const { tokens, keys, dead } = normaliseName(written, this.#keyOf);
    const own = Uint32Array.from(this.#numbersOf(tokens, keys));
    return { cell: this.#names.numberOf(own, own.length), dead };
  }
}

/** The words of a column of names, in numbers or as the cells `nameCell` writes. */
export const nameWordsOf: (texts: Texts) => NameWordList = remembered((texts: Texts) =>
  texts instanceof NameTexts ? texts.list : wordsOfCells(texts),
);
