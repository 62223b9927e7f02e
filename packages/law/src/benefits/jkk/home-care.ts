// Perawatan di rumah: since 2 December 2019 (PP 82/2019 Annex III), limited in money and in time.

import { type Rupiah, rupiah, sumRupiah } from '@payung/values';
import { wageMonthlyMax } from '../../contributions/wage-limit.ts';
import { type Explained, givenStep, limitStep, stepOf } from '../../explained.ts';
import { listOf, money, need, record, type TypeOf } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { accidentDay } from './wage-multiple.ts';

const costsTerm = { id: 'Biaya tiap bulan perawatan', en: 'Cost of each month of care' };

const facts = record({
  accidentOn: accidentDay('benefits.jkk.home_care_limit'),
  // The first month first.
  costsMonthly: need(
    costsTerm.id,
    costsTerm.en,
    listOf(money({ least: 0, most: wageMonthlyMax }), { least: 1, most: 1_200 }),
  ),
});
export type HomeCareFacts = TypeOf<typeof facts>;

/**
 * The costs of the months within the limit of time, up to the limit of money.
 *
 * @example
 * homeCareBenefit({ accidentOn: day('2026-07-01'), costsMonthly: [rupiah(15_000_000), rupiah(6_000_000)] })
 * // { ok: true, value: { value: 20000000, … }, … }
 */
export const homeCareBenefit = rule({
  id: 'benefits.jkk.home_care',
  term: { id: 'Perawatan di rumah', en: 'Care at home' },
  sources: [{ law: 'PP 82/2019', article: 'Lampiran III' }],
  facts,
  decide: ({ accidentOn, costsMonthly }): Explained<Rupiah> => {
    const limit = getParameter('benefits.jkk.home_care_limit', accidentOn);
    const months = getParameter('benefits.jkk.home_care_months', accidentOn);
    const cost = sumRupiah(costsMonthly.slice(0, months.value));
    return {
      value: rupiah(Math.min(cost, limit.value)),
      steps: [
        stepOf(months, months.value),
        givenStep('costsMonthly', costsTerm, cost, { amount: cost }),
        limitStep(limit, limit.value, { before: cost }),
      ],
    };
  },
});
