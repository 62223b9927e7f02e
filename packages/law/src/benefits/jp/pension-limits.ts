// Batas manfaat pensiun JP: PP 45/2015 art. 18, the lowest and the highest pension of a day.

import { type Day, type Rupiah, rupiah, subtractRupiah } from '@payung/values';
import { type Explained, limitStep, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';

/** Brings a pension within the limits in force; steps carry an amount where a limit moves it. */
export function pensionLimits(before: Rupiah, on: Day): Explained<Rupiah> {
  const found = getParameter('benefits.jp.limits', on);
  const { min, max } = found.value;
  const raised = rupiah(Math.max(min, before));
  const lowest = stepOf(found, min, { row: 'min' });
  return {
    value: rupiah(Math.min(max, raised)),
    steps: [
      raised === before
        ? lowest
        : { ...lowest, amount: subtractRupiah(raised, before), adjusts: true },
      limitStep(found, max, { before: raised, row: 'max' }),
    ],
  };
}
