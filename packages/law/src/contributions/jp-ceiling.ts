// Rumus batas upah JP: PP 45/2015 art. 29(3)-(4). The ceiling of the year before times growth of the
// gross domestic product, rounded down to 100. For forecasts: a published ceiling goes before it.

import { type Rupiah, rupiah, subtractRupiah } from '@payung/values';
import { type Explained, givenStep, stepOf } from '../explained.ts';
import { money, need, onDay, record, share } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { wageMonthlyMax } from './wage-limit.ts';

/**
 * The ceiling the rule gives after a year of growth (`rate`; below zero in a recession).
 *
 * @example nextJpCeiling({ on: day('2020-03-01'), ceiling: rupiah(8_512_400), growth: rate(50_200) }) // { ok: true, value: { value: 8939700, … }, … }
 */
export const nextJpCeiling = rule({
  id: 'contributions.jp_ceiling',
  term: { id: 'Batas upah JP tahun berikutnya', en: 'Next ceiling of JP' },
  sources: [{ law: 'PP 45/2015', article: '29 ayat (3)-(4)' }],
  facts: record({
    on: need('Berlaku sejak', 'In force from', onDay('contributions.pu_jp_ceiling_step')),
    ceiling: need('Batas upah tahun lalu', "Last year's ceiling", money({ most: wageMonthlyMax })),
    growth: need('Pertumbuhan PDB', 'Growth of GDP', share({ least: -999_999 })),
  }),
  decide: ({ on, ceiling, growth }): Explained<Rupiah> => {
    const step = getParameter('contributions.pu_jp_ceiling_step', on);
    const grown = BigInt(ceiling) * BigInt(1_000_000 + growth);
    const value = rupiah(Number(grown / (1_000_000n * BigInt(step.value))) * step.value);
    const label = { id: 'Batas upah tahun lalu', en: "Last year's ceiling" };
    const amount = subtractRupiah(value, ceiling);
    return {
      value,
      steps: [
        givenStep('ceiling', label, ceiling, { amount: ceiling }),
        stepOf(step, step.value, { amount, adjusts: true }),
      ],
    };
  },
});
