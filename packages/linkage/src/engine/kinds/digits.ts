// Numbers that are names (ids, telephones, postcodes, house numbers): equal, or some edits apart.

import type { ComparisonKind, Params } from '../comparison.ts';
import { sharedTexts } from '../shared-arrays.ts';
import { equalShare, firstOf, packWhole } from './exact.ts';
import { remembered } from './level-memory.ts';
import { words } from './packed.ts';
import { numbersOf, onlyKnown } from './settings.ts';
import { textLevel } from './text.ts';

function editsOf(params: Params): readonly number[] {
  onlyKnown(params, ['edits']);
  return numbersOf(params, 'edits', [1], { from: 1, to: 9 }).toReversed();
}

export const digitsKind: ComparisonKind = {
  name: 'digits',
  topIsEqual: true,
  cost: 2,
  levels: (params) => [
    'missing',
    'else',
    ...editsOf(params).map((each) => `edits_${each}`),
    'equal',
  ],
  terms: (value) => [value],
  pack(columns, _params, frequencies) {
    const column = firstOf(columns);
    return { ...packWhole(column, frequencies), ...sharedTexts(column.texts) };
  },
  compile(packed, params) {
    const edits = editsOf(params);
    const equal = 2 + edits.length;
    const codes = words(packed, 'codes');
    const levelOf = remembered(textLevel(packed, { similar: [], edits, firstEdit: 2, equal }));
    return (left, right) => {
      const a = Number(codes[left]);
      const b = Number(codes[right]);
      if (a === 0 || b === 0) return 0;
      return a === b ? equal : levelOf(a, b);
    };
  },
  agreementShare: (packed, params) =>
    equalShare(packed, 2 + editsOf(params).length, (level) => level > 1),
};
