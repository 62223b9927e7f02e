// Denda keterlambatan iuran PU: 2 percent of the contribution for each month late, simple, by the
// employer alone (PP 44/2015, PP 45/2015, PP 46/2015); 0.5 percent in the months of PP 49/2020 and PP 7/2025.

import {
  addMonthsToDay,
  applyRate,
  type Day,
  failed,
  formatRate,
  isDay,
  type Month,
  type Parsed,
  parsed,
  type Rupiah,
  rate,
  rupiah,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { puDueDay } from './due-day.ts';
import { fault, wholeFaults } from './input-fault.ts';
import { type LabourIntensive, labourIntensiveFaults, puJkkRates } from './pu-jkk-rate.ts';

export type LateFineInput = {
  readonly month: Month;
  /** Iuran terutang of the employer's whole bill, whole rupiah. */
  readonly contributionDue: number;
  readonly paidOn: Day;
  readonly holidays?: ReadonlySet<Day>;
  readonly labourIntensive?: LabourIntensive;
};

/** `value` is the fine; a started month counts as one, which is unconfirmed and marked. */
export type LateFine = Explained<Rupiah> & { readonly monthsLate: number; readonly dueOn: Day };

const contributionMax = 1_000_000_000_000_000;

/**
 * Denda of one contribution month paid on a day.
 *
 * @example
 * puLateFine({ month: month('2026-01'), contributionDue: 10_000_000, paidOn: day('2026-03-17') })
 * // { ok: true, value: { value: 400000, monthsLate: 2, dueOn: '2026-02-16', … }, … }
 */
export function puLateFine(input: LateFineInput): Parsed<LateFine> {
  const { month, contributionDue, paidOn, labourIntensive } = input;
  const due = puDueDay(month, input.holidays);
  const [first, ...more] = [
    ...due.issues,
    ...wholeFaults('contributionDue', contributionDue, { max: contributionMax }),
    ...(isDay(paidOn) ? [] : [fault('paidOn', paidOn, 'YYYY-MM-DD')]),
    ...(labourIntensive ? labourIntensiveFaults(labourIntensive) : []),
  ];
  if (first) return failed(first, ...more);
  if (!due.ok) return due;
  const dueOn = due.value.value;
  const monthsLate = startedMonths(dueOn, paidOn);
  const fine = fineRate(month, labourIntensive);
  const counting = getParameter('contributions.pu_late_started_month', month);
  return parsed({
    value: applyRate(rupiah(contributionDue), rate(fine.value * monthsLate)),
    monthsLate,
    dueOn,
    steps: [
      ...due.value.steps,
      stepOf(fine, formatRate(fine.value)),
      stepOf(counting, counting.value),
    ],
  });
}

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
