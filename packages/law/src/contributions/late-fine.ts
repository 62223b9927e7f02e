// Denda keterlambatan iuran PU: 2 percent of the contribution for each month late, simple, by the
// employer alone (PP 44/2015, PP 45/2015, PP 46/2015); 0.5 percent in the months of PP 49/2020 and PP 7/2025.

import { addMonthsToDay, type Day, type Month, type Rupiah } from '@payung/values';
import { type Explained, rateStep, stepOf, times } from '../explained.ts';
import { inMonth, may, money, need, onDay, record, type TypeOf } from '../facts.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { puDueOn } from './pu-due-day.ts';
import { type LabourIntensive, labourIntensiveFacts, puJkkRates } from './pu-jkk-rate.ts';
import { holidaysField } from './working-day.ts';

const facts = record({
  month: need('Bulan iuran', 'Contribution month', inMonth('contributions.pu_due_day')),
  // Of the employer's whole bill.
  // Above it stands a slip of the pen, and any fine of a lower debt is still a whole number.
  contributionDue: need('Iuran terutang', 'Contribution due', money({ most: 100_000_000_000_000 })),
  paidOn: need('Tanggal bayar', 'Day of payment', onDay()),
  holidays: holidaysField,
  labourIntensive: may('Industri padat karya', 'Labour-intensive industry', labourIntensiveFacts),
});
export type LateFineInput = TypeOf<typeof facts>;

/** `value` is the fine; a started month counts as one, which is unconfirmed and marked. */
export type LateFine = Explained<Rupiah> & { readonly monthsLate: number; readonly dueOn: Day };

/**
 * Denda of one contribution month paid on a day.
 *
 * @example
 * puLateFine({ month: month('2026-01'), contributionDue: rupiah(10_000_000), paidOn: day('2026-03-17') })
 * // { ok: true, value: { value: 400000, monthsLate: 2, dueOn: '2026-02-16', … }, … }
 */
export const puLateFine = rule({
  id: 'contributions.late_fine',
  term: { id: 'Denda keterlambatan iuran PU', en: 'Fine for late PU contributions' },
  sources: [{ law: 'PP 44/2015', article: '22' }, { law: 'PP 49/2020' }, { law: 'PP 7/2025' }],
  facts,
  decide: ({ month, contributionDue: base, paidOn, holidays, labourIntensive }): LateFine => {
    const due = puDueOn(month, holidays);
    const monthsLate = startedMonths(due.value, paidOn);
    const fine = fineRate(month, labourIntensive);
    const counting = getParameter('contributions.pu_late_started_month', month);
    const step = rateStep(fine, fine.value, { base, times: times(monthsLate) });
    return {
      value: step.amount,
      monthsLate,
      dueOn: due.value,
      steps: [...due.steps, stepOf(counting, counting.value), step],
    };
  },
});

function fineRate(month: Month, employer?: LabourIntensive) {
  const covid = findParameter('contributions.pu_late_fine_covid', month);
  if (covid) return covid;
  const relief = findParameter('contributions.pu_late_fine_labour_intensive', month);
  if (relief && puJkkRates(month, employer).relieved) return relief;
  return getParameter('contributions.pu_late_fine', month);
}

function startedMonths(dueOn: Day, paidOn: Day): number {
  let months = 0;
  while (addMonthsToDay(dueOn, months) < paidOn) months += 1;
  return months;
}
