// Uang tunai JKP: PP 37/2021 art. 21 (45 percent for three months, 25 for three), since
// 7 February 2025 PP 6/2025 art. 21 (60 percent for six). The law of the day of dismissal counts
// (our reading). New work ends it; the training is paid to the provider and not part of it.

import { type Rate, type Rupiah, rate, rupiah, sumRupiah } from '@payung/values';
import { wageMonthlyMax } from '../../contributions/wage-limit.ts';
import { type Explained, rateStep, stepOf } from '../../explained.ts';
import { count, may, money, need, onDay, record, type TypeOf } from '../../facts.ts';
import type { Bracket } from '../../figure.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

const facts = record({
  dismissedOn: need('Tanggal PHK', 'Day of dismissal', onDay('benefits.jkp.cash_rate')),
  wageMonthly: need(
    'Upah terakhir yang dilaporkan',
    'Last reported monthly wage',
    money({ most: wageMonthlyMax }),
  ),
  // Absent: the full time.
  monthsOutOfWork: may('Bulan tanpa pekerjaan baru', 'Months without work', count({ most: 1_200 })),
});
export type JkpCashInput = TypeOf<typeof facts>;

/** `months` sum to `value`. */
export type JkpCash = Explained<Rupiah> & {
  readonly months: readonly Rupiah[];
  readonly trainingMax: Rupiah;
};

/**
 * Manfaat uang tunai JKP.
 *
 * @example jkpCash({ dismissedOn: day('2025-02-07'), wageMonthly: rupiah(5_000_000) }) // { ok: true, value: { value: 18000000, … }, … }
 */
export const jkpCash = rule({
  id: 'benefits.jkp.cash',
  term: { id: 'Manfaat uang tunai JKP', en: 'JKP cash benefit' },
  sources: [
    { law: 'PP 37/2021', article: '21' },
    { law: 'PP 6/2025', article: '21' },
  ],
  facts,
  decide: ({ dismissedOn, wageMonthly, monthsOutOfWork }): JkpCash => {
    const rates = getParameter('benefits.jkp.cash_rate', dismissedOn);
    const longest = getParameter('benefits.jkp.months_max', dismissedOn);
    const ceiling = getParameter('contributions.jkp_wage_ceiling', dismissedOn);
    const training = getParameter('benefits.jkp.training_max', dismissedOn);
    const base = rupiah(Math.min(wageMonthly, ceiling.value));
    const paid = Math.min(longest.value, monthsOutOfWork ?? longest.value);
    const monthly = Array.from({ length: paid }, (_, at) =>
      rateStep(rates, rateInMonth(rates.value, at + 1), { base }),
    );
    const months = monthly.map((step) => step.amount);
    return {
      value: sumRupiah(months),
      months,
      trainingMax: training.value,
      steps: [
        stepOf(ceiling, ceiling.value),
        stepOf(longest, longest.value),
        ...monthly,
        stepOf(training, training.value),
      ],
    };
  },
});

/** The first bracket begins at 0: there always is one. */
function rateInMonth(brackets: readonly Bracket<Rate>[], month: number): Rate {
  return brackets.findLast((each) => each.from <= month)?.value ?? rate(0);
}
