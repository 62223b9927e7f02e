// Dates as the normaliser leaves them: 1980-05-17, or the bare digits of what is no date. Equal;
// one slip of the pen (an edit, day and month exchanged); two of the three parts equal; else.

import type { ComparisonKind, Packed } from '../comparison.ts';
import { sharedTexts, sharedWords } from '../shared-arrays.ts';
import { edits } from '../similarity.ts';
import { arrayOfTexts } from '../texts.ts';
import { equalShare, firstOf, packWhole } from './exact.ts';
import { remembered } from './level-memory.ts';
import { shorts, words } from './packed.ts';
import { onlyKnown } from './settings.ts';

const level = { else: 1, parts: 2, slip: 3, equal: 4 } as const;

export const dateKind: ComparisonKind = {
  name: 'date',
  topIsEqual: true,
  cost: 2,
  levels(params) {
    onlyKnown(params, []);
    return ['missing', 'else', 'two_parts', 'slip', 'equal'];
  },
  terms: (value) => [value],
  pack(columns, _params, frequencies) {
    const column = firstOf(columns);
    const texts = arrayOfTexts(column.texts);
    const digits = texts.map((text) => text.replaceAll('-', ''));
    const parts = sharedWords(column.texts.length);
    texts.forEach((text, code) => {
      parts[code] = partsOf(text);
    });
    return { ...packWhole(column, frequencies), ...sharedTexts(digits), parts };
  },
  compile(packed) {
    const codes = words(packed, 'codes');
    const levelOf = remembered(dateLevel(packed));
    return (left, right) => {
      const a = Number(codes[left]);
      const b = Number(codes[right]);
      if (a === 0 || b === 0) return 0;
      return a === b ? level.equal : levelOf(a, b);
    };
  },
  agreementShare: (packed) => equalShare(packed, level.equal),
};

/** Year, month and day in one word; 0 = no date. */
function partsOf(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return 0;
  return (Number(match[1]) << 16) | (Number(match[2]) << 8) | Number(match[3]);
}

function dateLevel(packed: Packed): (a: number, b: number) => number {
  const units = shorts(packed, 'units');
  const starts = words(packed, 'starts');
  const parts = words(packed, 'parts');
  return (a, b) => {
    const one = Number(parts[a]);
    const other = Number(parts[b]);
    const unlike = one ^ other;
    if (one !== 0 && other !== 0 && isSwapped(one, other)) return level.slip;
    const aStart = Number(starts[a]);
    const aEnd = Number(starts[a + 1]);
    const bStart = Number(starts[b]);
    const bEnd = Number(starts[b + 1]);
    if (edits(units, aStart, aEnd, units, bStart, bEnd, 1) <= 1) return level.slip;
    if (one === 0 || other === 0) return level.else;
    const equalParts =
      Number(unlike >>> 16 === 0) + Number((unlike & 0xff00) === 0) + Number((unlike & 0xff) === 0);
    return equalParts >= 2 ? level.parts : level.else;
  };
}

function isSwapped(one: number, other: number): boolean {
  const swapped = (one & 0xffff0000) | ((one & 0xff) << 8) | ((one & 0xff00) >>> 8);
  return swapped === (other | 0);
}
