// Uang tunai JKP: PP 37/2021 art. 21 (45 percent for three months, 25 for three), since
// 7 February 2025 PP 6/2025 art. 21 (60 percent for six). The law of the day of dismissal counts
// (our reading). New work ends it; the training is paid to the provider and not part of it.

import {
  applyRate,
  type Day,
  formatRate,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  sumRupiah,
} from '@payung/values';
import { dayFaults, wholeFaults } from '../../contributions/input-fault.ts';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';

export type JkpCashInput = {
  readonly dismissedOn: Day;
  /** The last wage reported, rupiah a month. */
  readonly wageMonthly: Rupiah;
  /** Months without new work; absent: the full time. */
  readonly monthsOutOfWork?: number;
};

/** `months` sum to `total`. */
export type JkpCash = {
  readonly months: readonly Rupiah[];
  readonly total: Rupiah;
  readonly trainingMax: Rupiah;
};

/**
 * Manfaat uang tunai JKP.
 *
 * @example jkpCash({ dismissedOn: day('2025-02-07'), wageMonthly: rupiah(5_000_000) }) // { ok: true, value: { value: { total: 18000000, … }, … }, … }
 */
export function jkpCash(input: JkpCashInput): Parsed<Explained<JkpCash>> {
  const { dismissedOn, wageMonthly, monthsOutOfWork } = input;
  const faults = [
    ...dayFaults('dismissedOn', dismissedOn, 'benefits.jkp.cash_rate'),
    ...wholeFaults('wageMonthly', wageMonthly),
    ...(monthsOutOfWork === undefined
      ? []
      : wholeFaults('monthsOutOfWork', monthsOutOfWork, { min: 0, max: 1_200 })),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const rates = getParameter('benefits.jkp.cash_rate', dismissedOn);
  const longest = getParameter('benefits.jkp.months_max', dismissedOn);
  const ceiling = getParameter('contributions.jkp_wage_ceiling', dismissedOn);
  const training = getParameter('benefits.jkp.training_max', dismissedOn);
  const base = rupiah(Math.min(wageMonthly, ceiling.value));
  const count = Math.min(longest.value, monthsOutOfWork ?? longest.value);
  const months = Array.from({ length: count }, (_, at) => {
    const share = rates.value.findLast((step) => step.from <= at + 1);
    return share === undefined ? rupiah(0) : applyRate(base, share.value);
  });
  return parsed({
    value: { months, total: sumRupiah(months), trainingMax: training.value },
    steps: [
      stepOf(ceiling, ceiling.value),
      ...rates.value.map((step) => stepOf(rates, formatRate(step.value))),
      stepOf(longest, longest.value),
      stepOf(training, training.value),
    ],
  });
}
