// Urutan pelunasan iuran PU: the handbook of BPJS TK sets a payment off against the oldest contribution
// month first; what is left over goes to the next month or to the fine.

import {
  type Day,
  failed,
  isMonth,
  type Month,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  subtractRupiah,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';
import { dayFaults, fault, wholeFaults } from './input-fault.ts';

/** Sisa iuran terutang of one contribution month, whole rupiah. */
export type PuArrears = { readonly month: Month; readonly due: number };

/** `value` is the excess nothing was due for; `months` runs from the oldest to the newest. */
export type PuSettlement = Explained<Rupiah> & {
  readonly months: readonly {
    readonly month: Month;
    readonly paid: Rupiah;
    readonly left: Rupiah;
  }[];
};

const paymentMax = 1_000_000_000_000_000;

/**
 * What one payment settles.
 *
 * @example
 * puSettle({ paidOn: day('2026-07-01'), payment: 500, arrears: [{ month: month('2026-02'), due: 300 }, { month: month('2026-01'), due: 300 }] })
 * // { ok: true, value: { value: 0, … }, … }
 */
export function puSettle(input: {
  readonly paidOn: Day;
  readonly payment: number;
  readonly arrears: readonly PuArrears[];
}): Parsed<PuSettlement> {
  const [first, ...more] = faultsOf(input);
  if (first) return failed(first, ...more);
  const oldestFirst = [...input.arrears].sort((a, b) => (a.month < b.month ? -1 : 1));
  let rest = rupiah(input.payment);
  const months = oldestFirst.map(({ month, due }) => {
    const paid = rupiah(Math.min(rest, due));
    rest = subtractRupiah(rest, paid);
    return { month, paid, left: subtractRupiah(rupiah(due), paid) };
  });
  const rule = getParameter('contributions.pu_payment_oldest_first', input.paidOn);
  return parsed({ value: rest, months, steps: [stepOf(rule, rule.value)] });
}

function faultsOf({ paidOn, payment, arrears }: Parameters<typeof puSettle>[0]) {
  const months = arrears.map((each) => each.month);
  const twice = months.filter((each, at) => months.indexOf(each) !== at);
  return [
    ...dayFaults('paidOn', paidOn, 'contributions.pu_payment_oldest_first'),
    ...wholeFaults('payment', payment, { max: paymentMax }),
    ...twice.map((each) => fault('month', each, '1')),
    ...arrears.flatMap(({ month, due }) => [
      ...(isMonth(month) ? [] : [fault('month', month, 'YYYY-MM')]),
      ...wholeFaults('due', due, { min: 0, max: paymentMax }),
    ]),
  ];
}
