// Texts of a word or two (names, places): equal, a few edits apart, or alike by Jaro–Winkler; and
// exchanged with the text of a second column (given name and surname in each other's place).

import type { ComparisonKind, Packed, Params } from '../comparison.ts';
import { sharedCodes, sharedTexts } from '../shared-arrays.ts';
import {
  commonPrefix,
  edits,
  editsAtLeast,
  jaroWinkler,
  jaroWinklerAtMost,
} from '../similarity.ts';
import type { TextColumn } from '../table.ts';
import { equalShare, firstOf, packWhole } from './exact.ts';
import { remembered } from './level-memory.ts';
import { shorts, words } from './packed.ts';
import { numbersOf, onlyKnown } from './settings.ts';

type Settings = {
  readonly similar: readonly number[];
  /** Most edits first. */
  readonly edits: readonly number[];
  readonly crossed: boolean;
  readonly crossedLevel: number;
  readonly firstEdit: number;
  readonly equal: number;
};

const crossedAlike = 0.92;

function settingsOf(params: Params): Settings {
  onlyKnown(params, ['similar', 'edits', 'crossed']);
  const similar = numbersOf(params, 'similar', [0.8, 0.9], { from: 0.5, to: 1 });
  const most = numbersOf(params, 'edits', [], { from: 1, to: 9 }).toReversed();
  const crossed = params['crossed'] ?? false;
  if (typeof crossed !== 'boolean') throw new RangeError('crossed: true or false is needed');
  const firstEdit = 2 + similar.length + (crossed ? 1 : 0);
  return {
    similar,
    edits: most,
    crossed,
    crossedLevel: crossed ? 2 + similar.length : 0,
    firstEdit,
    equal: firstEdit + most.length,
  };
}

export const textKind: ComparisonKind = {
  name: 'text',
  topIsEqual: true,
  cost: 4,
  levels(params) {
    const settings = settingsOf(params);
    return [
      'missing',
      'else',
      ...settings.similar.map((each) => `similar_${each}`),
      ...(settings.crossed ? ['crossed'] : []),
      ...settings.edits.map((each) => `edits_${each}`),
      'equal',
    ];
  },
  terms: (value) => [value],
  pack(columns, params, frequencies) {
    const column = firstOf(columns);
    const texts = sharedTexts(column.texts);
    const packed = { ...packWhole(column, frequencies), ...texts };
    return settingsOf(params).crossed ? { ...packed, ...crossedColumn(columns) } : packed;
  },
  compile(packed, params) {
    const settings = settingsOf(params);
    const codes = words(packed, 'codes');
    const levelOf = remembered(textLevel(packed, settings));
    if (!settings.crossed) {
      return (left, right) => {
        const a = Number(codes[left]);
        const b = Number(codes[right]);
        if (a === 0 || b === 0) return 0;
        return a === b ? settings.equal : levelOf(a, b);
      };
    }
    const isCrossed = crossing(packed);
    return (left, right) => {
      const a = Number(codes[left]);
      const b = Number(codes[right]);
      const level = a === 0 || b === 0 ? 0 : a === b ? settings.equal : levelOf(a, b);
      if (level >= settings.crossedLevel) return level;
      const way = isCrossed(left, right);
      if (way === 'crossed') return settings.crossedLevel;
      return way === 'partner_missing' && level === 1 ? 0 : level;
    };
  },
  agreementShare(packed, params) {
    const { equal, crossedLevel } = settingsOf(params);
    return equalShare(packed, equal, (level) => level > 1 && level !== crossedLevel);
  },
};

function crossedColumn(columns: readonly TextColumn[]): Packed {
  const [, other] = columns;
  if (other === undefined) throw new RangeError('crossed: a second column is needed');
  const { units, starts, letters } = sharedTexts(other.texts);
  return {
    otherCodes: sharedCodes(other),
    otherUnits: units,
    otherStarts: starts,
    otherLetters: letters,
  };
}

/**
 * Whether the left text stands in the right record's second column. Only this way round, so that one
 * exchanged word counts once: the second column's own comparison asks the other way. Where that one
 * finds an exchange and the left text has nothing left to be held against, it says nothing.
 */
function crossing(
  packed: Packed,
): (left: number, right: number) => 'crossed' | 'partner_missing' | 'not' {
  const codes = words(packed, 'codes');
  const otherCodes = words(packed, 'otherCodes');
  const units = shorts(packed, 'units');
  const otherUnits = shorts(packed, 'otherUnits');
  const starts = words(packed, 'starts');
  const otherStarts = words(packed, 'otherStarts');
  const letters = words(packed, 'letters');
  const otherLetters = words(packed, 'otherLetters');
  const alike = remembered((code, other) => {
    const start = Number(starts[code]);
    const end = Number(starts[code + 1]);
    const otherStart = Number(otherStarts[other]);
    const otherEnd = Number(otherStarts[other + 1]);
    const atMost = jaroWinklerAtMost(
      end - start,
      Number(letters[code]),
      otherEnd - otherStart,
      Number(otherLetters[other]),
      commonPrefix(units, start, end, otherUnits, otherStart, otherEnd),
    );
    if (atMost < crossedAlike) return 0;
    const value = jaroWinkler(units, start, end, otherUnits, otherStart, otherEnd);
    return value >= crossedAlike ? 1 : 0;
  });
  return (left, right) => {
    const a = Number(codes[left]);
    const bOther = Number(otherCodes[right]);
    if (a !== 0 && bOther !== 0) return alike(a, bOther) === 1 ? 'crossed' : 'not';
    const b = Number(codes[right]);
    const aOther = Number(otherCodes[left]);
    const exchanged = bOther === 0 && b !== 0 && aOther !== 0 && alike(b, aOther) === 1;
    return exchanged ? 'partner_missing' : 'not';
  };
}

/** Level of two unequal texts by their numbers. */
export function textLevel(packed: Packed, settings: Omit<Settings, 'crossed' | 'crossedLevel'>) {
  const units = shorts(packed, 'units');
  const starts = words(packed, 'starts');
  const letters = words(packed, 'letters');
  const { similar, edits: most, firstEdit } = settings;
  const editsMost = most[0] ?? 0;
  const leastAlike = similar[0] ?? 2;
  return (a: number, b: number): number => {
    const aStart = Number(starts[a]);
    const aEnd = Number(starts[a + 1]);
    const bStart = Number(starts[b]);
    const bEnd = Number(starts[b + 1]);
    if (editsMost >= editsAtLeast(Number(letters[a]), Number(letters[b])) && editsMost > 0) {
      const found = edits(units, aStart, aEnd, units, bStart, bEnd, editsMost);
      if (found <= editsMost) return firstEdit + most.findLastIndex((each) => found <= each);
    }
    if (similar.length === 0) return 1;
    const prefix = commonPrefix(units, aStart, aEnd, units, bStart, bEnd);
    if (
      jaroWinklerAtMost(
        aEnd - aStart,
        Number(letters[a]),
        bEnd - bStart,
        Number(letters[b]),
        prefix,
      ) < leastAlike
    )
      return 1;
    const alike = jaroWinkler(units, aStart, aEnd, units, bStart, bEnd);
    return 2 + similar.findLastIndex((each) => alike >= each);
  };
}
