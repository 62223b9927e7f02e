// What blocking keys of workers are made of: words of the cells that are compared, as hashes.

import type { KeyNormaliser } from '../engine/comparison.ts';
import { longestRun, mixFirst } from '../engine/few-words.ts';
import { hashRange, hashText } from '../engine/hash.ts';
import { remembered } from '../engine/remembered.ts';
import { type TextWords, WordList } from '../engine/text-words.ts';
import type { Texts } from '../engine/texts.ts';
import { isExact, yearOf } from './birth.ts';
import { nameWordsOf } from './name-cells.ts';
import { type NikTexts, nikFlag, nikTextsOf } from './nik-texts.ts';

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

/** At most one word per NIK cell. */
function oneNikWord(hashOf: (niks: NikTexts, at: number, flags: number) => number): KeyNormaliser {
  return (cells) => {
    const niks = nikTextsOf(cells);
    const words = new WordList(cells.length);
    for (let at = 0; at < cells.length; at += 1) {
      const flags = niks.flags[at] ?? 0;
      const hash = flags === 0 ? 0 : hashOf(niks, at, flags);
      if (hash !== 0) words.add(hash);
      words.endText();
    }
    return words.done();
  };
}

/** An age may be off by one year. */
function birthYears(cells: Texts): TextWords {
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

const hashesOfSounds = remembered((sounds: readonly string[]) =>
  Uint32Array.from(sounds, hashText),
);

/** The sounds worth looking candidates up by; the commonest words only where there is nothing else. */
const telling = remembered((cells: Texts): TextWords => {
  const { starts, words, sound, sounds, telling: isTelling } = nameWordsOf(cells);
  const hashes = hashesOfSounds(sounds);
  const isLong = Uint8Array.from(sounds, (each) => (each.length > 1 ? 1 : 0));
  const list = new WordList(cells.length);
  for (let name = 0; name < cells.length; name += 1) {
    const [from, until] = [Number(starts[name]), Number(starts[name + 1])];
    let some = false;
    for (let at = from; at < until && !some; at += 1) some = isTelling[Number(words[at])] === 1;
    for (let at = from; at < until; at += 1) {
      const word = Number(words[at]);
      const number = Number(sound[word]);
      if ((some ? isTelling[word] : isLong[number]) === 1) list.add(Number(hashes[number]));
    }
    list.endText();
  }
  return list.done();
});

/** The telling sound of a name that has only one. */
function onlyWord(cells: Texts): TextWords {
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
function wholeName(cells: Texts): TextWords {
  const { starts, words, sound, sounds } = nameWordsOf(cells);
  const hashes = hashesOfSounds(sounds);
  const list = new WordList(cells.length);
  const own = new Uint32Array(longestRun(starts));
  for (let name = 0; name < cells.length; name += 1) {
    const from = Number(starts[name]);
    const many = Number(starts[name + 1]) - from;
    for (let at = 0; at < many; at += 1) {
      own[at] = Number(hashes[Number(sound[Number(words[from + at])])]);
    }
    if (many > 1) list.add(mixFirst(own, many));
    list.endText();
  }
  return list.done();
}

const startSounds = 4;

/** The first sounds of the name written in one; a name of hardly more sounds has none. */
function nameStart(cells: Texts): TextWords {
  const { starts, words, sound, sounds } = nameWordsOf(cells);
  const startOf = (text: string) =>
    text.length > startSounds ? hashRange(text, 0, startSounds) : 0;
  // Most first words are long enough alone.
  const known = Uint32Array.from(sounds, startOf);
  const list = new WordList(cells.length);
  for (let name = 0; name < cells.length; name += 1) {
    const [from, until] = [Number(starts[name]), Number(starts[name + 1])];
    let hash = from === until ? 0 : Number(known[Number(sound[Number(words[from])])]);
    if (hash === 0) {
      let start = '';
      for (let at = from; at < until && start.length <= startSounds; at += 1) {
        start += sounds[Number(sound[Number(words[at])])] ?? '';
      }
      hash = startOf(start);
    }
    if (hash !== 0) list.add(hash);
    list.endText();
  }
  return list.done();
}

/** Part number `part` of a place cell. */
function placePart(part: number): KeyNormaliser {
  return oneWord((cell) => hashText(cell.split('|', part + 1)[part] ?? ''));
}

export const keyNormalisers: Readonly<Record<string, KeyNormaliser>> = {
  nik_first_15: oneNikWord((niks, at, flags) =>
    flags & nikFlag.short ? 0 : niks.hashOf(at, 0, 15),
  ),
  nik_tail: oneNikWord((niks, at, flags) =>
    flags & (nikFlag.lost | nikFlag.damaged) ? 0 : niks.hashOf(at, 6, 16),
  ),
  // A guessed day would put thousands under one date.
  birth_day: oneWord((cell) => (isExact(cell) ? hashRange(cell, birthFrom, cell.length) : 0)),
  birth_month_day: oneWord((cell) => (isExact(cell) ? hashRange(cell, monthFrom, cell.length) : 0)),
  birth_years: birthYears,
  name_words: telling,
  name_only_word: onlyWord,
  name_whole: wholeName,
  name_start: nameStart,
  village: placePart(0),
  kecamatan: placePart(1),
};
