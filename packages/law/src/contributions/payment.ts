// Urutan pelunasan iuran PU: the handbook of BPJS TK sets a payment off against the oldest contribution
// month first; what is left over goes to the next month or to the fine.

import {
  failed,
  type Month,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  subtractRupiah,
} from '@payung/values';
import { type Explained, givenStep, type Step, stepOf } from '../explained.ts';
import {
  contradiction,
  inMonth,
  listOf,
  money,
  need,
  onDay,
  record,
  type TypeOf,
} from '../facts.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Sisa iuran terutang of one contribution month. */
const arrearsFacts = record({
  month: need('Bulan iuran', 'Contribution month', inMonth()),
  due: need('Sisa terutang', 'Still due', money({ least: 0 })),
});
export type PuArrears = TypeOf<typeof arrearsFacts>;

/** `value` is the excess nothing was due for; `months` runs from the oldest to the newest. */
export type PuSettlement = Explained<Rupiah> & {
  readonly months: readonly {
    readonly month: Month;
    readonly paid: Rupiah;
    readonly left: Rupiah;
  }[];
};

const paymentTerm = { id: 'Pembayaran', en: 'Payment' };

const facts = record({
  paidOn: need('Tanggal bayar', 'Day of payment', onDay('contributions.pu_payment_oldest_first')),
  payment: need(paymentTerm.id, paymentTerm.en, money()),
  arrears: need('Tunggakan', 'Arrears', listOf(arrearsFacts, { most: 1_200 })),
});

/**
 * What one payment settles.
 *
 * @example
 * puSettle({ paidOn: day('2026-07-01'), payment: rupiah(500), arrears: [{ month: month('2026-02'), due: rupiah(300) }, { month: month('2026-01'), due: rupiah(300) }] })
 * // { ok: true, value: { value: 0, … }, … }
 */
export const puSettle = rule({
  id: 'contributions.payment',
  term: { id: 'Urutan pelunasan iuran PU', en: 'Order in which PU arrears are settled' },
  sources: [{ law: 'BPJS Ketenagakerjaan, proses bisnis kepesertaan', article: 'halaman 19' }],
  facts,
  decide: (input): Parsed<PuSettlement> => {
    const months = input.arrears.map((each) => each.month);
    const [first, ...more] = months
      .filter((each, at) => months.indexOf(each) !== at)
      .map((each) => contradiction('month', each, '1'));
    return first ? failed(first, ...more) : parsed(settle(input));
  },
});
function settle({ paidOn, payment, arrears }: TypeOf<typeof facts>): PuSettlement {
  const oldestFirst = [...arrears].sort((a, b) => (a.month < b.month ? -1 : 1));
  const order = getParameter('contributions.pu_payment_oldest_first', paidOn);
  const steps: Step[] = [
    stepOf(order, order.value),
    givenStep('payment', paymentTerm, payment, { amount: payment }),
  ];
  let rest = payment;
  const months = oldestFirst.map(({ month, due }) => {
    const paid = rupiah(Math.min(rest, due));
    rest = subtractRupiah(rest, paid);
    const label = { id: `Iuran ${month}`, en: `Contribution of ${month}` };
    steps.push(givenStep('arrears', label, due, { amount: subtractRupiah(rupiah(0), paid) }));
    return { month, paid, left: subtractRupiah(due, paid) };
  });
  if (rest > 0) {
    const notice = findParameter('compliance.excess_notice_days', paidOn);
    if (notice) steps.push(stepOf(notice, notice.value));
  }
  return { value: rest, months, steps };
}
