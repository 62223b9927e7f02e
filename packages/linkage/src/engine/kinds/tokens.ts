// Texts of several words (addresses, full names): how many words have a partner, in any order, and
// how alike the whole is where a blank was lost or gained.

import type { Compare, ComparisonKind, Packed, Params } from '../comparison.ts';
import { sharedTexts, sharedWords } from '../shared-arrays.ts';
import { commonPrefix, jaroWinkler, jaroWinklerAtMost } from '../similarity.ts';
import { arrayOfTexts } from '../texts.ts';
import { equalShare, firstOf, packWhole } from './exact.ts';
import { remembered } from './level-memory.ts';
import { shorts, words } from './packed.ts';
import { numberOf, onlyKnown } from './settings.ts';

const level = { else: 1, some: 2, most: 3, all: 4, equal: 5 } as const;
const wordsMax = 16;

type Settings = {
  readonly alike: number;
  readonly some: number;
  readonly most: number;
  readonly wholeMost: number;
  readonly wholeAll: number;
};

function settingsOf(params: Params): Settings {
  onlyKnown(params, ['alike', 'some', 'most', 'wholeMost', 'wholeAll']);
  const unit = { from: 0, to: 1 };
  return {
    alike: numberOf(params, 'alike', 0.88, unit),
    some: numberOf(params, 'some', 0.5, unit),
    most: numberOf(params, 'most', 0.75, unit),
    wholeMost: numberOf(params, 'wholeMost', 0.88, unit),
    wholeAll: numberOf(params, 'wholeAll', 0.95, unit),
  };
}

export const tokensKind: ComparisonKind = {
  name: 'tokens',
  topIsEqual: true,
  cost: 8,
  levels(params) {
    settingsOf(params);
    return ['missing', 'else', 'some_words', 'most_words', 'all_words', 'equal'];
  },
  terms: (value) => [value],
  pack(columns, _params, frequencies) {
    const column = firstOf(columns);
    const texts = arrayOfTexts(column.texts);
    const whole = sharedTexts(texts.map((text) => text.replaceAll(' ', '')));
    const tokens = tokensOf(texts);
    return { ...packWhole(column, frequencies), ...whole, ...tokens };
  },
  compile(packed, params): Compare {
    const codes = words(packed, 'codes');
    const levelOf = remembered(tokensLevel(packed, settingsOf(params)));
    return (left, right) => {
      const a = Number(codes[left]);
      const b = Number(codes[right]);
      if (a === 0 || b === 0) return 0;
      return a === b ? level.equal : levelOf(a, b);
    };
  },
  agreementShare: (packed) => equalShare(packed, level.equal),
};

/** Words of each text by number, and the words themselves. */
function tokensOf(texts: readonly string[]): Packed {
  const numbers = new Map<string, number>();
  const lists = texts.map((text) =>
    text === ''
      ? []
      : text
          .split(' ')
          .slice(0, wordsMax)
          .map((word) => {
            const number = numbers.get(word) ?? numbers.size;
            numbers.set(word, number);
            return number;
          }),
  );
  const tokenStarts = sharedWords(texts.length + 1);
  lists.forEach((list, index) => {
    tokenStarts[index + 1] = Number(tokenStarts[index]) + list.length;
  });
  const tokens = sharedWords(Number(tokenStarts[texts.length]));
  for (const [index, list] of lists.entries()) tokens.set(list, Number(tokenStarts[index]));
  const texted = sharedTexts([...numbers.keys()]);
  return {
    tokens,
    tokenStarts,
    wordUnits: texted.units,
    wordStarts: texted.starts,
    wordLetters: texted.letters,
  };
}

function tokensLevel(packed: Packed, settings: Settings): (a: number, b: number) => number {
  const partners = partnersOf(packed, settings.alike);
  const tokenStarts = words(packed, 'tokenStarts');
  const wholeAlike = alikeOf(packed, { units: 'units', starts: 'starts', letters: 'letters' });
  return (a, b) => {
    const count =
      Number(tokenStarts[a + 1]) -
      Number(tokenStarts[a]) +
      Number(tokenStarts[b + 1]) -
      Number(tokenStarts[b]);
    const share = (2 * partners(a, b)) / count;
    if (share === 1) return level.all;
    const whole = wholeAlike(a, b, settings.wholeMost);
    if (whole >= settings.wholeAll) return level.all;
    if (share >= settings.most || whole >= settings.wholeMost) return level.most;
    return share >= settings.some ? level.some : level.else;
  };
}

type Layout = { readonly units: string; readonly starts: string; readonly letters: string };

/** Jaro–Winkler of two texts by number, or 0 where it cannot reach `least`. */
function alikeOf(packed: Packed, layout: Layout) {
  const units = shorts(packed, layout.units);
  const starts = words(packed, layout.starts);
  const letters = words(packed, layout.letters);
  return (a: number, b: number, least: number): number => {
    const aStart = Number(starts[a]);
    const aEnd = Number(starts[a + 1]);
    const bStart = Number(starts[b]);
    const bEnd = Number(starts[b + 1]);
    const prefix = commonPrefix(units, aStart, aEnd, units, bStart, bEnd);
    return jaroWinklerAtMost(
      aEnd - aStart,
      Number(letters[a]),
      bEnd - bStart,
      Number(letters[b]),
      prefix,
    ) < least
      ? 0
      : jaroWinkler(units, aStart, aEnd, units, bStart, bEnd);
  };
}

/** Words with a partner: equal ones first, then alike ones, each partner once. */
function partnersOf(packed: Packed, alike: number): (a: number, b: number) => number {
  const tokens = words(packed, 'tokens');
  const tokenStarts = words(packed, 'tokenStarts');
  const layout = { units: 'wordUnits', starts: 'wordStarts', letters: 'wordLetters' };
  const wordAlike = alikeOf(packed, layout);
  const isAlike = remembered((x, y) => (wordAlike(x, y, alike) >= alike ? 1 : 0));
  return (a, b) => {
    const aStart = Number(tokenStarts[a]);
    const aEnd = Number(tokenStarts[a + 1]);
    const bStart = Number(tokenStarts[b]);
    const bEnd = Number(tokenStarts[b + 1]);
    let usedA = 0;
    let usedB = 0;
    let found = 0;
    for (const exact of [true, false]) {
      for (let i = aStart; i < aEnd; i += 1) {
        if ((usedA >>> (i - aStart)) & 1) continue;
        for (let j = bStart; j < bEnd; j += 1) {
          if ((usedB >>> (j - bStart)) & 1) continue;
          const x = Number(tokens[i]);
          const y = Number(tokens[j]);
          if (exact ? x !== y : isAlike(x, y) === 0) continue;
          usedA |= 1 << (i - aStart);
          usedB |= 1 << (j - bStart);
          found += 1;
          break;
        }
      }
    }
    return found;
  };
}
