// Iuran jasa konstruksi menurut upah: PP 44/2015 art. 55. Where the wages of a project are known, JKK
// 1.74 and JKM 0.30 percent of them.

import { addRupiah } from '@payung/values';
import { rateStep } from '../explained.ts';
import { inMonth, money, need, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import type { ConstructionContribution } from './construction-by-value.ts';

/**
 * Iuran of one month where the wages of the project are known: the sum of all its workers.
 *
 * @example constructionByWages({ month: month('2026-07'), wagesMonthly: rupiah(100_000_000) }) // { ok: true, value: { value: 2040000, … }, … }
 */
export const constructionByWages = rule({
  id: 'contributions.construction_by_wages',
  term: { id: 'Iuran jasa konstruksi menurut upah', en: 'Construction contribution by wages' },
  sources: [{ law: 'PP 44/2015', article: '55' }],
  facts: record({
    month: need(
      'Bulan iuran',
      'Contribution month',
      inMonth('contributions.construction_wage_rate'),
    ),
    wagesMonthly: need('Jumlah upah sebulan', 'Wages of the month', money()),
  }),
  decide: ({ month, wagesMonthly: base }): ConstructionContribution => {
    const found = getParameter('contributions.construction_wage_rate', month);
    const jkk = rateStep(found, found.value.JKK, { base, row: 'JKK' });
    const jkm = rateStep(found, found.value.JKM, { base, row: 'JKM' });
    return {
      value: addRupiah(jkk.amount, jkm.amount),
      jkk: jkk.amount,
      jkm: jkm.amount,
      steps: [jkk, jkm],
    };
  },
});
