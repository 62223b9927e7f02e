// Equal or not: for codes, sexes, categories.

import type { AgreementShare, ComparisonKind, Packed, TermFrequencies } from '../comparison.ts';
import { sharedCodes, sharedFloats } from '../shared-arrays.ts';
import type { TextColumn } from '../table.ts';
import { arrayOfTexts } from '../texts.ts';
import { floats, number, words } from './packed.ts';
import { onlyKnown } from './settings.ts';

export const exactKind: ComparisonKind = {
  name: 'exact',
  topIsEqual: true,
  cost: 1,
  levels(params) {
    onlyKnown(params, []);
    return ['missing', 'else', 'equal'];
  },
  terms: (value) => [value],
  pack: (columns, _params, frequencies) => packWhole(firstOf(columns), frequencies),
  compile(packed) {
    const codes = words(packed, 'codes');
    return (left, right) => {
      const a = Number(codes[left]);
      const b = Number(codes[right]);
      if (a === 0 || b === 0) return 0;
      return a === b ? 2 : 1;
    };
  },
  agreementShare: (packed) => equalShare(packed, 2),
};

/** The first column; a model without one does not get this far. */
export function firstOf(columns: readonly TextColumn[]): TextColumn {
  const [column] = columns;
  if (column === undefined) throw new RangeError('A comparison needs a column');
  return column;
}

/** The record's text numbers, and the share of each text. */
export function packWhole(column: TextColumn, frequencies: TermFrequencies): Packed {
  const shares = sharesOf(column, frequencies);
  return { codes: sharedCodes(column), shares, usual: frequencies.usual() };
}

function sharesOf(column: TextColumn, frequencies: TermFrequencies) {
  if (frequencies.records === 0) return sharedFloats(0);
  const shares = sharedFloats(column.texts.length);
  arrayOfTexts(column.texts).forEach((text, code) => {
    if (code > 0) shares[code] = frequencies.share(text);
  });
  return shares;
}

/**
 * Share of the text on which two records agree at the equal level. Where the texts are only alike, a
 * common one is like as many more strangers' as it is more common than usual, so that a slip in a
 * common text never outweighs the text itself.
 */
export function equalShare(
  packed: Packed,
  equalLevel: number,
  isAlike: (level: number) => boolean = () => false,
): AgreementShare {
  const codes = words(packed, 'codes');
  const shares = floats(packed, 'shares');
  const usual = number(packed, 'usual');
  const shareOf = (record: number) => Number(shares[Number(codes[record])] ?? 0);
  return (left, right, level, u) => {
    if (level === equalLevel) return shareOf(left);
    if (usual === 0 || !isAlike(level)) return 0;
    const share = Math.max(shareOf(left), shareOf(right));
    return share > usual ? Math.min(1, (u * share) / usual) : 0;
  };
}
