// The comparison kind `person_name`: how alike two normalised names are, and how often strangers
// would be as alike (linkage-design 4 B). Names and words are numbered once; pairs of words are
// compared once and remembered.

import type {
  AgreementShare,
  Compare,
  ComparisonKind,
  Kept,
  Packed,
  TermFrequencies,
} from '../engine/comparison.ts';
import { firstOf } from '../engine/kinds/exact.ts';
import { floats, words as numbers, shorts } from '../engine/kinds/packed.ts';
import {
  type SharedTexts,
  sharedCodes,
  sharedCopy,
  sharedFloats,
  sharedTexts,
} from '../engine/shared-arrays.ts';
import { edits } from '../engine/similarity.ts';
import type { TextColumn } from '../engine/table.ts';
import type { Texts } from '../engine/texts.ts';
import { knownFrequency, usualFrequency } from '../names/frequency.ts';
import type { NormalName } from '../names/normalise.ts';
import { type Aligned, aligner, type Letters, type NameWords, similarTimes } from './align.ts';
import { keepNames } from './kept-names.ts';
import { nameWordsOf } from './name-cells.ts';
import { nameFact, nameFacts, numberNames } from './name-numbers.ts';
import { namesakes, rarestShare, wholeNameShare } from './namesakes.ts';

/**
 * Levels of the name, weakest first. `partly`: all words but one agree. `one_word`: a name of one
 * word stands in the other. `contained`: a shorter name of two words or more stands in the other.
 * `similar`: as many words, all alike. `sounds_equal`: the same sounds in any order.
 */
export const nameLevels = [
  'missing',
  'different',
  'partly',
  'one_word',
  'contained',
  'similar',
  'sounds_equal',
  'equal',
] as const;
export type NameLevel = (typeof nameLevels)[number];

export const nameLevel: Readonly<Record<NameLevel, number>> = {
  missing: 0,
  different: 1,
  partly: 2,
  one_word: 3,
  contained: 4,
  similar: 5,
  sounds_equal: 6,
  equal: 7,
};

/**
 * One cell of the columns `name` and `mother`: the words, then their sounds.
 *
 * @example nameCell(normaliseName('H. Hassan Djafar')) // 'HASSAN DJAFAR|HASAN JAPAR'
 */
export function nameCell({ tokens, keys }: NormalName): string {
  return tokens.length === 0 ? '' : `${tokens.join(' ')}|${keys.join(' ')}`;
}

/** Records the frequencies known beforehand are worth; in short lists they rule. */
const knownRecords = 2_000;

/** How likely a name holds a word of this sound. */
function wordShares(frequencies: TermFrequencies): (key: string) => number {
  const { records } = frequencies;
  return (key) => {
    const before = knownFrequency.get(key) ?? usualFrequency;
    const seen = records === 0 ? 0 : frequencies.share(key) * records;
    return (seen + knownRecords * before) / (records + knownRecords);
  };
}

/** The frequency terms of a name: its words by sound. */
function terms(cell: string): readonly string[] {
  return [...new Set(cell.slice(cell.indexOf('|') + 1).split(' '))];
}

/** {@link terms} of all names at once. */
function countTerms(cells: Texts, uses: Uint32Array): ReadonlyMap<string, number> {
  const { starts, words, sound, sounds } = nameWordsOf(cells);
  const counts = new Uint32Array(sounds.length);
  for (let name = 0; name < cells.length; name += 1) {
    const [from, until] = [starts[name] ?? 0, starts[name + 1] ?? 0];
    for (let at = from; at < until; at += 1) {
      const own = sound[words[at] ?? 0] ?? 0;
      let before = from;
      while (before < at && sound[words[before] ?? 0] !== own) before += 1;
      if (before === at) counts[own] = (counts[own] ?? 0) + (uses[name] ?? 0);
    }
  }
  return new Map(sounds.map((text, number) => [text, counts[number] ?? 0]));
}

function pack(
  columns: readonly TextColumn[],
  frequencies: TermFrequencies,
  kept: Kept | undefined,
): Packed {
  const column = firstOf(columns);
  const list = nameWordsOf(column.texts);
  const shareOfSound = Float64Array.from(list.sounds, wordShares(frequencies));
  const sounds = sharedTexts(list.sounds);
  const { product, order, facts, joinUnits } = numberNames(list, sounds, shareOfSound);
  const share = sharedFloats(list.texts.length);
  for (const [word, number] of list.sound.entries()) share[word] = shareOfSound[number] ?? 1;
  return {
    codes: sharedCodes(column),
    facts,
    ...namesakes(columns, { order, product }, kept),
    words: sharedCopy(list.words),
    wordKey: sharedCopy(list.sound),
    share,
    ...packTexts('text', sharedTexts(list.texts)),
    ...packTexts('keyText', sounds),
    joinUnits,
  };
}

function packTexts(name: string, { units, starts, letters }: SharedTexts): Packed {
  return { [`${name}Units`]: units, [`${name}Starts`]: starts, [`${name}Letters`]: letters };
}

function textsOf(packed: Packed, name: string): Letters {
  return {
    units: shorts(packed, `${name}Units`),
    starts: numbers(packed, `${name}Starts`),
    letters: numbers(packed, `${name}Letters`),
  };
}

function wordsOf(packed: Packed): NameWords {
  return {
    facts: numbers(packed, 'facts'),
    words: numbers(packed, 'words'),
    key: numbers(packed, 'wordKey'),
    text: textsOf(packed, 'text'),
    keyText: textsOf(packed, 'keyText'),
    share: floats(packed, 'share'),
  };
}

const slipLettersMin = 8;

function compile(packed: Packed): Compare {
  const codes = numbers(packed, 'codes');
  const facts = numbers(packed, 'facts');
  const units = shorts(packed, 'joinUnits');
  const words = wordsOf(packed);
  const align = aligner(words);
  const slips = (one: number, other: number) => {
    const from = facts[one + nameFact.letters] ?? 0;
    const until = facts[one + nameFacts + nameFact.letters] ?? 0;
    const fromTheirs = facts[other + nameFact.letters] ?? 0;
    const untilTheirs = facts[other + nameFacts + nameFact.letters] ?? 0;
    if (until - from < slipLettersMin) return false;
    return edits(units, from, until, units, fromTheirs, untilTheirs, 1) === 1;
  };
  return (left, right) => {
    const x = codes[left] ?? 0;
    const y = codes[right] ?? 0;
    if (x === 0 || y === 0) return nameLevel.missing;
    if (x === y) return nameLevel.equal;
    const [own, theirs] = [x * nameFacts, y * nameFacts];
    if (
      facts[own + nameFact.order] === facts[theirs + nameFact.order] ||
      facts[own + nameFact.join] === facts[theirs + nameFact.join]
    ) {
      return nameLevel.sounds_equal;
    }
    const level = alignedLevel(align(x, y));
    if (level >= nameLevel.similar) return level;
    return slips(own, theirs) ? nameLevel.similar : level;
  };
}

function alignedLevel({ agreeing, ours, theirs }: Aligned): number {
  const shorter = Math.min(ours, theirs);
  if (agreeing === shorter && ours === theirs) return nameLevel.similar;
  if (agreeing === shorter) return shorter === 1 ? nameLevel.one_word : nameLevel.contained;
  return agreeing > 0 && agreeing === shorter - 1 ? nameLevel.partly : nameLevel.different;
}

/** Families live together: strangers of one village share a family name that much more often. */
const familyTimes = 40;

function agreementShare(packed: Packed): AgreementShare {
  const codes = numbers(packed, 'codes');
  const align = aligner(wordsOf(packed));
  const whole = wholeNameShare(packed);
  // A name that is merely similar or part of another must not outdo the equal one.
  const least = similarTimes * rarestShare(packed);
  return (left, right, level) => {
    if (level <= nameLevel.different) return 0;
    if (level >= nameLevel.sounds_equal) return whole(left, right);
    const { agreeing, share } = align(codes[left] ?? 0, codes[right] ?? 0);
    const bySlip = level === nameLevel.similar && agreeing === 0;
    const times = level === nameLevel.partly ? familyTimes : 1;
    const found = bySlip ? similarTimes * whole(left, right) : times * share;
    return Math.min(1, Math.max(least, found));
  };
}

/** `person_name`: columns name, and where they tell namesakes apart, birth and place. */
export const nameKind: ComparisonKind = {
  name: 'person_name',
  topIsEqual: true,
  cost: 8,
  levels: () => nameLevels,
  terms,
  countTerms,
  keep: (columns) => keepNames(columns),
  pack: (columns, _, frequencies, kept) => pack(columns, frequencies, kept),
  compile: (packed) => compile(packed),
  agreementShare: (packed) => agreementShare(packed),
};
