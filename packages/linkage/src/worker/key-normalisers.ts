// What blocking keys of workers are made of: words of the cells that are compared, as hashes.

import type { KeyNormaliser } from '../engine/comparison.ts';
import { hashRange, hashText, mixHashes } from '../engine/hash.ts';
import { remembered } from '../engine/remembered.ts';
import { type TextWords, WordList } from '../engine/text-words.ts';
import { isExact, yearOf } from './birth.ts';
import { nameWordsOf } from './name-words.ts';

/** Before the digits of a NIK cell stand a letter and a sign. */
const nikFrom = 2;
const nikLength = 16;

/** Before a birth date stands a letter. */
const birthFrom = 1;
const monthFrom = 6;

/** At most one word per cell. */
function oneWord(hashOf: (cell: string) => number): KeyNormaliser {
  return (cells) => {
    const words = new WordList(cells.length);
    for (const cell of cells) {
      const hash = cell === '' ? 0 : hashOf(cell);
      if (hash !== 0) words.add(hash);
      words.endText();
    }
    return words.done();
  };
}

/** An age may be off by one year. */
function birthYears(cells: readonly string[]): TextWords {
  const words = new WordList(cells.length);
  for (const cell of cells) {
    if (cell !== '') {
      const year = yearOf(cell);
      const apart = cell.startsWith('a') ? 1 : 0;
      for (let each = year - apart; each <= year + apart; each += 1) words.add(each);
    }
    words.endText();
  }
  return words.done();
}

/** The sounds worth looking candidates up by; the commonest words only where there is nothing else. */
const telling = remembered((cells: readonly string[]): TextWords => {
  const { starts, words, sound, sounds, telling: isTelling } = nameWordsOf(cells);
  const hashes = Uint32Array.from(sounds, hashText);
  const list = new WordList(cells.length);
  for (let name = 0; name < cells.length; name += 1) {
    const own = words.subarray(starts[name], starts[name + 1]);
    const some = own.some((word) => isTelling[word] === 1);
    for (const word of own) {
      const number = sound[word] ?? 0;
      const counts = some ? isTelling[word] === 1 : (sounds[number]?.length ?? 0) > 1;
      if (counts) list.add(hashes[number] ?? 0);
    }
    list.endText();
  }
  return list.done();
});

/** The telling sound of a name that has only one. */
function onlyWord(cells: readonly string[]): TextWords {
  const { starts, hashes } = telling(cells);
  const list = new WordList(cells.length);
  for (let name = 0; name < cells.length; name += 1) {
    const from = starts[name] ?? 0;
    if (starts[name + 1] === from + 1) list.add(hashes[from] ?? 0);
    list.endText();
  }
  return list.done();
}

/** All sounds of a name of several words, in any order, as one. */
function wholeName(cells: readonly string[]): TextWords {
  const { starts, words, sound, sounds } = nameWordsOf(cells);
  const hashes = Uint32Array.from(sounds, hashText);
  const list = new WordList(cells.length);
  for (let name = 0; name < cells.length; name += 1) {
    const own = words.slice(starts[name], starts[name + 1]);
    for (const [at, word] of own.entries()) own[at] = hashes[sound[word] ?? 0] ?? 0;
    if (own.length > 1) list.add(own.sort().reduce(mixHashes));
    list.endText();
  }
  return list.done();
}

const startSounds = 4;

/** The first sounds of the name written in one; a name of hardly more sounds has none. */
function nameStart(cell: string): number {
  const sounds = cell.slice(cell.indexOf('|') + 1).replaceAll(' ', '');
  return sounds.length <= startSounds ? 0 : hashRange(sounds, 0, startSounds);
}

/** Part number `part` of a place cell. */
function placePart(part: number): KeyNormaliser {
  return oneWord((cell) => hashText(cell.split('|', part + 1)[part] ?? ''));
}

export const keyNormalisers: Readonly<Record<string, KeyNormaliser>> = {
  nik_first_15: oneWord((cell) =>
    cell.length >= nikFrom + nikLength ? hashRange(cell, nikFrom, nikFrom + 15) : 0,
  ),
  nik_tail: oneWord((cell) =>
    cell.startsWith('w') ? hashRange(cell, nikFrom + 6, cell.length) : 0,
  ),
  // A guessed day would put thousands under one date.
  birth_day: oneWord((cell) => (isExact(cell) ? hashRange(cell, birthFrom, cell.length) : 0)),
  birth_month_day: oneWord((cell) => (isExact(cell) ? hashRange(cell, monthFrom, cell.length) : 0)),
  birth_years: birthYears,
  name_words: telling,
  name_only_word: onlyWord,
  name_whole: wholeName,
  name_start: oneWord(nameStart),
  village: placePart(0),
  kecamatan: placePart(1),
};
