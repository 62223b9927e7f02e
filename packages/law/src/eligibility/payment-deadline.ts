// Batas waktu pembayaran manfaat: PP 44/2015 arts 37 and 40. JKM three, JKK seven working days
// after the papers are complete; each day later BPJS TK owes 1 percent of the sum.

import { type Day, daysBetween, failed, type Parsed, parsed, type Rupiah } from '@payung/values';
import { holidaysField, workingDaysAfter } from '../contributions/working-day.ts';
import { type Explained, rateStep, stepOf, times } from '../explained.ts';
import { choice, contradiction, money, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Above it stands a slip of the pen: the compensation of any time late stays a whole number. */
const benefitMax = 100_000_000_000;

const facts = record({
  program: need('Program', 'Programme', choice(['JKK', 'JKM'])),
  amount: need('Jumlah manfaat', 'Sum of the benefit', money({ most: benefitMax })),
  completeOn: need(
    'Tanggal berkas lengkap',
    'Day the papers were complete',
    onDay('eligibility.payment_days'),
  ),
  paidOn: need('Tanggal dibayar', 'Day of payment', onDay()),
  holidays: holidaysField,
});
export type PaymentDeadlineInput = TypeOf<typeof facts>;

/** `value` is the compensation, without an upper limit; `daysLate` by the calendar (our reading). */
export type PaymentDeadline = Explained<Rupiah> & {
  readonly dueOn: Day;
  readonly daysLate: number;
};

/**
 * Kapan manfaat harus dibayar, dan ganti ruginya bila terlambat.
 *
 * @example
 * paymentDeadline({ program: 'JKM', amount: rupiah(42_000_000), completeOn: day('2026-03-02'), paidOn: day('2026-03-06') })
 * // { ok: true, value: { value: 420000, dueOn: '2026-03-05', daysLate: 1, … }, … }
 */
export const paymentDeadline = rule({
  id: 'eligibility.payment_deadline',
  term: { id: 'Batas waktu pembayaran manfaat', en: 'Time limit to pay a benefit' },
  sources: [{ law: 'PP 44/2015', article: '37, 40' }],
  facts,
  decide: (input): Parsed<PaymentDeadline> => {
    const { completeOn, paidOn } = input;
    return paidOn < completeOn
      ? failed(contradiction('paidOn', paidOn, `>= ${completeOn}`))
      : parsed(deadlineOf(input));
  },
});

function deadlineOf(input: PaymentDeadlineInput): PaymentDeadline {
  const { program, amount, completeOn, paidOn, holidays } = input;
  const days = getParameter('eligibility.payment_days', completeOn);
  const late = getParameter('eligibility.payment_late_rate', completeOn);
  const dueOn = workingDaysAfter(completeOn, days.value[program], holidays);
  const daysLate = Math.max(0, daysBetween(dueOn, paidOn));
  const step = rateStep(late, late.value, { base: amount, times: times(daysLate) });
  return {
    value: step.amount,
    dueOn,
    daysLate,
    steps: [stepOf(days, days.value[program], { row: program }), step],
  };
}
