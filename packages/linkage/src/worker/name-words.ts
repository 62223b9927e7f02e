// The words of all names of a column, numbered: each word is looked up once, whatever is made of it.

import { GrowingWords } from '../engine/shared-arrays.ts';
import type { Texts } from '../engine/texts.ts';
import { weakWords } from '../names/words.ts';

export type NameWordList = {
  /** Name → where its words begin; one entry more than names. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** Word → its letters. One word may stand here twice, with two sounds. */
  readonly texts: readonly string[];
  /** Word → number of its sound. */
  readonly sound: Uint32Array;
  readonly sounds: readonly string[];
  /** Word → 1 where it may lead to candidates: no initial, none of the commonest. */
  readonly telling: Uint8Array;
};

/** The words of cells as {@link nameCell} writes them. */
export function wordsOfCells(cells: Texts): NameWordList {
  const starts = new Uint32Array(cells.length + 1);
  const words = new GrowingWords();
  const numbers = new WordNumbers();
  let name = 0;
  for (const cell of cells) {
    name += 1;
    const bar = cell.indexOf('|');
    let at = 0;
    let soundAt = bar + 1;
    while (at < bar) {
      const end = endOf(cell, at, bar);
      const soundEnd = endOf(cell, soundAt, cell.length);
      words.push(numbers.of(cell.slice(at, end), cell.slice(soundAt, soundEnd)));
      at = end + 1;
      soundAt = soundEnd + 1;
    }
    starts[name] = words.length;
  }
  return { starts, words: words.words(), ...numbers.done() };
}

function endOf(cell: string, from: number, most: number): number {
  const end = cell.indexOf(' ', from);
  return end < 0 || end > most ? most : end;
}

/** Numbers for words, each with its sound. */
export class WordNumbers {
  readonly #texts: string[] = [];
  readonly #sounds: string[] = [];
  readonly #sound = new GrowingWords();
  readonly #byText = new Map<string, number>();
  readonly #bySound = new Map<string, number>();
  /** One token sounds in two ways where its name also writes DJ. */
  readonly #otherSound = new Map<string, number>();

  of(text: string, sound: string): number {
    const known = this.#byText.get(text);
    if (known === undefined) {
      this.#byText.set(text, this.#texts.length);
      return this.#add(text, sound);
    }
    if (this.#sounds[this.#sound.at(known)] === sound) return known;
    const both = `${text} ${sound}`;
    const other = this.#otherSound.get(both) ?? this.#add(text, sound);
    this.#otherSound.set(both, other);
    return other;
  }

  #add(text: string, sound: string): number {
    const number = this.#bySound.get(sound) ?? this.#sounds.length;
    if (number === this.#sounds.length) {
      this.#sounds.push(sound);
      this.#bySound.set(sound, number);
    }
    this.#texts.push(text);
    this.#sound.push(number);
    return this.#texts.length - 1;
  }

  done() {
    const telling = Uint8Array.from(this.#texts, (text) =>
      text.length > 1 && !weakWords.has(text) ? 1 : 0,
    );
    const sound = this.#sound.words();
    return { texts: this.#texts, sounds: this.#sounds, sound, telling };
  }
}
