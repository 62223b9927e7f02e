// The comparison kind `person_name`: how alike two normalised names are, and how often strangers
// would be as alike (linkage-design 4 B). Names and words are numbered once; pairs of words are
// compared once and remembered.

import type {
  AgreementShare,
  Compare,
  ComparisonKind,
  Packed,
  TermFrequencies,
} from '../engine/comparison.ts';
import { firstOf } from '../engine/kinds/exact.ts';
import { floats, words as numbers, shorts } from '../engine/kinds/packed.ts';
import { sharedCodes, sharedFloats, sharedTexts, sharedWords } from '../engine/shared-arrays.ts';
import { edits } from '../engine/similarity.ts';
import type { TextColumn } from '../engine/table.ts';
import { knownFrequency, usualFrequency } from '../names/frequency.ts';
import type { NormalName } from '../names/normalise.ts';
import { type Aligned, aligner, type NameWords, similarTimes, type Texts } from './align.ts';
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

function anyOrder(keys: readonly string[]): string {
  return [...keys].sort().join(' ');
}

/** The frequency terms of a name: its words by sound. */
function terms(cell: string): readonly string[] {
  return [...new Set(cell.slice(cell.indexOf('|') + 1).split(' '))];
}

class Numbering {
  readonly texts: string[] = [];
  readonly #known = new Map<string, number>();

  find(text: string): number | undefined {
    return this.#known.get(text);
  }

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }
}

function pack(columns: readonly TextColumn[], frequencies: TermFrequencies): Packed {
  const column = firstOf(columns);
  const shareOf = wordShares(frequencies);
  const { product, order, join, joins, ...rest } = numberNames(column.texts, shareOf);
  const { words, wordKeys, wordStarts, wordIds } = rest;
  const keys = new Numbering();
  const wordKey = sharedWords(words.length);
  const share = sharedFloats(words.length);
  for (const [word, key] of wordKeys.entries()) {
    wordKey[word] = keys.of(key);
    share[word] = shareOf(key);
  }
  return {
    codes: sharedCodes(column),
    order,
    join,
    ...namesakes(columns, { order, product }),
    wordStarts,
    words: wordIds,
    wordKey,
    share,
    ...packTexts('text', words),
    ...packTexts('keyText', keys.texts),
    ...packTexts('joinText', joins),
  };
}

/** Numbers for words, for names in any order, and for names written in one. */
function numberNames(cells: readonly string[], shareOf: (key: string) => number) {
  const words = new Numbering();
  const wordKeys: string[] = [];
  const orders = new Numbering();
  const joins = new Numbering();
  const ids: number[] = [];
  const wordStarts = sharedWords(cells.length + 1);
  const order = sharedWords(cells.length);
  const join = sharedWords(cells.length);
  const product = sharedFloats(cells.length);
  for (const [at, cell] of cells.entries()) {
    const [tokens = [], keys = []] =
      cell === '' ? [] : cell.split('|').map((part) => part.split(' '));
    for (const [index, token] of tokens.entries()) {
      const key = keys[index] ?? '';
      const known = words.find(token);
      // one token sounds in two ways where its name also writes DJ
      const word =
        known === undefined || wordKeys[known] === key
          ? words.of(token)
          : words.of(`${token} ${key}`);
      wordKeys[word] = key;
      ids.push(word);
    }
    wordStarts[at + 1] = ids.length;
    order[at] = orders.of(anyOrder(keys));
    join[at] = joins.of(keys.join(''));
    product[at] = keys.reduce((share, key) => share * shareOf(key), 1);
  }
  const wordIds = sharedWords(ids.length);
  wordIds.set(ids);
  return {
    words: words.texts.map((text) => text.split(' ', 1)[0] ?? ''),
    wordKeys,
    wordStarts,
    wordIds,
    order,
    join,
    joins: joins.texts,
    product,
  };
}

function packTexts(name: string, texts: readonly string[]): Packed {
  const { units, starts, letters } = sharedTexts(texts);
  return { [`${name}Units`]: units, [`${name}Starts`]: starts, [`${name}Letters`]: letters };
}

function textsOf(packed: Packed, name: string): Texts {
  return {
    units: shorts(packed, `${name}Units`),
    starts: numbers(packed, `${name}Starts`),
    letters: numbers(packed, `${name}Letters`),
  };
}

function wordsOf(packed: Packed): NameWords {
  return {
    starts: numbers(packed, 'wordStarts'),
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
  const order = numbers(packed, 'order');
  const join = numbers(packed, 'join');
  const { units, starts } = textsOf(packed, 'joinText');
  const words = wordsOf(packed);
  const align = aligner(words);
  const slips = (one: number, other: number) => {
    const from = starts[one] ?? 0;
    const until = starts[one + 1] ?? 0;
    const fromTheirs = starts[other] ?? 0;
    const untilTheirs = starts[other + 1] ?? 0;
    if (until - from < slipLettersMin) return false;
    return edits(units, from, until, units, fromTheirs, untilTheirs, 1) === 1;
  };
  return (left, right) => {
    const x = codes[left] ?? 0;
    const y = codes[right] ?? 0;
    if (x === 0 || y === 0) return nameLevel.missing;
    if (x === y) return nameLevel.equal;
    if (order[x] === order[y] || join[x] === join[y]) return nameLevel.sounds_equal;
    const level = alignedLevel(align(x, y));
    if (level >= nameLevel.similar) return level;
    return slips(join[x] ?? 0, join[y] ?? 0) ? nameLevel.similar : level;
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
  const least = similarTimes * rarestShare(codes.length);
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
  pack: (columns, _, frequencies) => pack(columns, frequencies),
  compile: (packed) => compile(packed),
  agreementShare: (packed) => agreementShare(packed),
};
