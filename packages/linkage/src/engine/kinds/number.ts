// Quantities: equal, or no further apart than the model says.

import type { ComparisonKind, Params } from '../comparison.ts';
import { sharedCodes, sharedFloats } from '../shared-arrays.ts';
import { arrayOfTexts } from '../texts.ts';
import { firstOf } from './exact.ts';
import { floats, words } from './packed.ts';
import { numbersOf, onlyKnown } from './settings.ts';

/** Widest first. */
function withinOf(params: Params): readonly number[] {
  onlyKnown(params, ['within']);
  return numbersOf(params, 'within', [1], { from: 0, to: Number.MAX_VALUE }).toReversed();
}

export const numberKind: ComparisonKind = {
  name: 'number',
  cost: 1,
  levels: (params) => [
    'missing',
    'else',
    ...withinOf(params).map((each) => `within_${each}`),
    'equal',
  ],
  pack(columns) {
    const column = firstOf(columns);
    const values = sharedFloats(column.texts.length);
    arrayOfTexts(column.texts).forEach((text, code) => {
      values[code] = code === 0 ? Number.NaN : Number(text);
    });
    return { codes: sharedCodes(column), values };
  },
  compile(packed, params) {
    const within = withinOf(params);
    const equal = 2 + within.length;
    const [codes, values] = [words(packed, 'codes'), floats(packed, 'values')];
    return (left, right) => {
      const apart = Math.abs(
        Number(values[Number(codes[left])]) - Number(values[Number(codes[right])]),
      );
      if (Number.isNaN(apart)) return 0;
      if (apart === 0) return equal;
      return 2 + within.findLastIndex((each) => apart <= each);
    };
  },
};
