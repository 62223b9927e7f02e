// Name cells in numbers: written names become sequences of numbered words. A text is made of them
// only where somebody reads it.

import { ByteTexts } from '../engine/byte-texts.ts';
import { addUnit, emptyHash, finish } from '../engine/hash.ts';
import { remembered } from '../engine/remembered.ts';
import { GrowingWords, sharedWords } from '../engine/shared-arrays.ts';
import { eachText, type Texts } from '../engine/texts.ts';
import {
  comparedName,
  isPlainTitle,
  type PlainWord,
  plainWord,
  soundMemory,
} from '../names/normalise.ts';
import { numbersOfSequences } from './equal-sequences.ts';
import { type NameWordList, WordNumbers, wordsOfCells } from './name-words.ts';

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

type NumberedWord = {
  readonly plain: PlainWord;
  readonly numbers: readonly number[];
  /** As its name writes DJ for the sound of J; made when the first does. */
  oldNumbers?: readonly number[];
};

/** A word that means the same in every name, a title that goes before other words, or neither. */
type KnownWord = NumberedWord | 'title' | undefined;

/** The place of a name where nothing is written. */
const noName = 0;
const wordsMax = 8;

/** All names that were read. */
export type NamesRead = {
  readonly texts: NameTexts;
  /** Place of a read name → number of its cell. */
  readonly cells: Uint32Array;
};

/**
 * Does what `normaliseName` does, in a fraction of the time: most names are plain words, and
 * what such a word becomes does not depend on those beside it. What is read gets a place; which places
 * hold the same name is found for all of them at once.
 */
export class NameCells {
  readonly #keyOf = soundMemory();
  readonly #words = new WordNumbers();
  /** Place after place its words. */
  readonly #starts = new GrowingWords();
  readonly #items = new GrowingWords();
  /** Places of names before which `ALM.` stood. */
  readonly #dead = new Set<number>();
  readonly #known = new Map<string, KnownWord>();
  readonly #written = new ByteTexts();
  /** Number of the written word → what it is. */
  readonly #byNumber: KnownWord[] = [undefined];
  /** Names that are not of plain words alone, by number their places. */
  readonly #wholes = new ByteTexts();
  readonly #wholePlaces = new GrowingWords();
  readonly #parts: NumberedWord[] = [];

  constructor() {
    for (let start = 0; start < 2; start += 1) this.#starts.push(0);
    this.#wholePlaces.push(noName);
  }

  /** Place of a written name. */
  read(written: string | undefined): number {
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

  /** Place of the name `source[from … until - 1]`, UTF-8. */
  readBytes(source: Uint8Array, from: number, until: number): number {
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

  isDead(place: number): boolean {
    return this.#dead.has(place);
  }

  done(): NamesRead {
    const [starts, items] = [this.#starts.words(), this.#items.words()];
    const { numbers: cells, size } = numbersOfSequences({ starts, items });
    const ends = new Uint32Array(size + 1);
    const words = new GrowingWords();
    let many = 0;
    for (let place = 0; place < cells.length; place += 1) {
      // A number is new where none before is as high.
      if (cells[place] !== many) continue;
      for (let at = Number(starts[place]); at < Number(starts[place + 1]); at += 1) {
        words.push(Number(items[at]));
      }
      many += 1;
      ends[many] = words.length;
    }
    const list = { starts: ends, words: words.words(), ...this.#words.done() };
    return { texts: new NameTexts(list), cells };
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

  #plain(many: number, oldJ: boolean): number {
    const items = this.#items;
    for (let at = 0; at < many; at += 1) {
      const part = this.#parts[at];
      if (part === undefined) throw new RangeError('A word of a name is not there');
      const own = oldJ ? this.#oldNumbers(part) : part.numbers;
      for (let word = 0; word < own.length; word += 1) items.push(own[word] ?? 0);
    }
    return this.#place();
  }

  #oldNumbers(word: NumberedWord): readonly number[] {
    word.oldNumbers ??= this.#numbersOf(word.plain.tokens, word.plain.oldKeys);
    return word.oldNumbers;
  }

  /** Of the words that were added last. */
  #place(): number {
    this.#starts.push(this.#items.length);
    return this.#starts.length - 2;
  }

  /** What takes long is done once for each way a name is written. */
  #wholeBytes(source: Uint8Array, from: number, until: number): number {
    const number = this.#wholes.numberOf(source, from, until);
    if (number === this.#wholePlaces.length) {
      this.#wholePlaces.push(this.#whole(this.#wholes.at(number) ?? ''));
    }
    return this.#wholePlaces.at(number);
  }

  #whole(written: string): number {
    const { tokens, keys, dead } = comparedName(written, this.#keyOf);
    for (const word of this.#numbersOf(tokens, keys)) this.#items.push(word);
    const place = this.#place();
    if (dead) this.#dead.add(place);
    return place;
  }
}

/** The words of a column of names, in numbers or as the cells `nameCell` writes. */
export const nameWordsOf: (texts: Texts) => NameWordList = remembered((texts: Texts) =>
  texts instanceof NameTexts ? texts.list : wordsOfCells(texts),
);
