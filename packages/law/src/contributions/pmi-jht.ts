// Iuran JHT PMI: Permenaker 4/2023, voluntary, a fixed sum a month chosen by the worker. Only the lowest
// choice was found; the others were not read, so any sum from it on is taken and the step says so.

import { failed, multiplyRupiah, type Parsed, parsed, type Rupiah } from '@payung/values';
import { type Explained, givenStep, stepOf, times } from '../explained.ts';
import { contradiction, count, money, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

const chosenTerm = { id: 'Iuran JHT sebulan yang dipilih', en: 'Chosen JHT contribution a month' };

/**
 * Iuran JHT of a migrant worker over a number of months.
 *
 * @example pmiJht({ on: day('2026-07-01'), amountMonthly: rupiah(50_000), months: 24 }) // { ok: true, value: { value: 1200000, … }, … }
 */
export const pmiJht = rule({
  id: 'contributions.pmi_jht',
  term: { id: 'Iuran JHT PMI', en: 'JHT contribution of a migrant worker' },
  sources: [{ law: 'Permenaker 4/2023' }],
  facts: record({
    on: need('Tanggal daftar', 'Day of registration', onDay('contributions.pmi_jht_min')),
    amountMonthly: need(chosenTerm.id, chosenTerm.en, money({ most: 1_000_000_000 })),
    months: need('Lama (bulan)', 'Months', count({ least: 1, most: 600 })),
  }),
  decide: ({ on, amountMonthly, months }): Parsed<Explained<Rupiah>> => {
    const least = getParameter('contributions.pmi_jht_min', on);
    if (amountMonthly < least.value) {
      return failed(contradiction('amountMonthly', amountMonthly, `>= ${least.value}`));
    }
    const amount = multiplyRupiah(amountMonthly, months);
    const work = { times: times(months), amount };
    return parsed({
      value: amount,
      steps: [
        stepOf(least, least.value),
        givenStep('amountMonthly', chosenTerm, amountMonthly, work),
      ],
    });
  },
});
