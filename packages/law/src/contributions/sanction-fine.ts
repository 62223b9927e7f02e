// Denda administratif: PP 86/2013, after two written warnings, 0.1 percent a month of the contributions
// due. It is not the fine for late payment and is added to it, never put in its place.

import type { Rupiah } from '@payung/values';
import { type Explained, rateStep, times } from '../explained.ts';
import { count, money, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/**
 * Denda administratif for a number of months, on contributions that should have been paid.
 *
 * @example sanctionFine({ on: day('2026-07-01'), contributionDue: rupiah(100_000_000), months: 3 }) // { ok: true, value: { value: 300000, … }, … }
 */
export const sanctionFine = rule({
  id: 'contributions.sanction_fine',
  term: { id: 'Denda administratif', en: 'Administrative fine' },
  sources: [{ law: 'PP 86/2013', article: '10 ayat (4)' }],
  facts: record({
    on: need('Tanggal', 'Day', onDay('contributions.sanction_fine')),
    contributionDue: need('Iuran terutang', 'Contribution due', money()),
    months: need('Bulan', 'Months', count({ least: 1, most: 1_200 })),
  }),
  decide: ({ on, contributionDue: base, months }): Explained<Rupiah> => {
    const fine = getParameter('contributions.sanction_fine', on);
    const step = rateStep(fine, fine.value, { base, times: times(months) });
    return { value: step.amount, steps: [step] };
  },
});
