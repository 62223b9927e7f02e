// Dasar iuran BPU: PP 44/2015 art. 17 and Annex II, 33 income brackets. Contributions and cash
// benefits of a BPU rest on the basis of his bracket, never on the income itself.

import type { Month, Rupiah } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';

/** The annex leaves gaps of Rp 1,000 between brackets: an income there belongs to the lower one. */
export function bpuBracketBasis(income: Rupiah, month: Month): Explained<Rupiah> {
  if (income < 0) throw new RangeError(`An income below zero: ${income}`);
  const table = getParameter('contributions.bpu_bracket_basis', month);
  const bracket = table.value.findLast((each) => each.from <= income);
  if (bracket === undefined) throw new RangeError('The bracket table does not start at zero');
  return { value: bracket.value, steps: [stepOf(table, bracket.value)] };
}
