// Batas waktu pembayaran manfaat: PP 44/2015 arts 37 and 40. JKM three, JKK seven working days
// after the papers are complete; each day later BPJS TK owes 1 percent of the sum.

import {
  addDays,
  applyRate,
  type Day,
  dayNumber,
  daysBetween,
  formatRate,
  multiplyRupiah,
  type Parsed,
  parsed,
  type Rupiah,
} from '@payung/values';
import { choiceFaults, dayFaults, fault, wholeFaults } from '../contributions/input-fault.ts';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';

export type PaymentDeadlineInput = {
  readonly program: 'JKK' | 'JKM';
  readonly amount: Rupiah;
  /** The day the papers were complete. */
  readonly completeOn: Day;
  readonly paidOn: Day;
  /** Public holidays; Saturdays and Sundays are known. */
  readonly holidays: readonly Day[];
};

/** `daysLate` by the calendar (our reading); `compensation` in rupiah, without an upper limit. */
export type PaymentDeadline = {
  readonly dueOn: Day;
  readonly daysLate: number;
  readonly compensation: Rupiah;
};

/**
 * Kapan manfaat harus dibayar, dan ganti ruginya bila terlambat.
 *
 * @example paymentDeadline({ program: 'JKM', amount: rupiah(42_000_000), completeOn, paidOn, holidays: [] })
 */
export function paymentDeadline(input: PaymentDeadlineInput): Parsed<Explained<PaymentDeadline>> {
  const { program, amount, completeOn, paidOn } = input;
  const faults = [
    ...choiceFaults('program', program, ['JKK', 'JKM']),
    ...wholeFaults('amount', amount, { min: 0 }),
    ...dayFaults('completeOn', completeOn, 'eligibility.payment_days'),
    ...(paidOn < completeOn ? [fault('paidOn', paidOn, `>= ${completeOn}`)] : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const days = getParameter('eligibility.payment_days', completeOn);
  const late = getParameter('eligibility.payment_late_rate', completeOn);
  const dueOn = workingDaysLater(completeOn, days.value[program], new Set(input.holidays));
  const daysLate = Math.max(0, daysBetween(dueOn, paidOn));
  return parsed({
    value: {
      dueOn,
      daysLate,
      compensation: multiplyRupiah(applyRate(amount, late.value), daysLate),
    },
    steps: [stepOf(days, days.value[program]), stepOf(late, formatRate(late.value))],
  });
}

function workingDaysLater(from: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let on = from;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (!isWeekend(on) && !holidays.has(on)) left -= 1;
  }
  return on;
}

/** 1970-01-01, day number 0, was a Thursday. */
function isWeekend(on: Day): boolean {
  const weekday = (((dayNumber(on) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
