// Rekomposisi iuran JKP: PP 37/2021 art. 11, PP 6/2025 art. 11 (7 February 2025). JKP costs employer and
// worker nothing: the state pays a part, the rest is moved out of JKK and, before 2025, out of JKM.

import { addRupiah, type Month, type Rupiah, subtractRupiah } from '@payung/values';
import { type Explained, rateStep, stepOf } from '../explained.ts';
import { flag, inMonth, money, need, record } from '../facts.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { wageMonthlyMax } from './wage-limit.ts';

/** `value` is the JKP contribution of the month, the sum of its three origins. */
export type JkpRecomposition = Explained<Rupiah> & {
  readonly state: Rupiah;
  readonly fromJkk: Rupiah;
  readonly fromJkm: Rupiah;
  /** What the JKK fund keeps; absent during the relief of PP 7/2025, whose art. 10 was not read. */
  readonly jkkKept?: Rupiah;
  readonly jkmKept: Rupiah;
};

/**
 * Where the JKP contribution of one worker's month comes from.
 *
 * @example
 * jkpRecomposition({ month: month('2026-07'), wage: rupiah(10_000_000), jkk: rupiah(89_000), jkm: rupiah(30_000), jkkRelieved: false })
 * // { ok: true, value: { value: 18000, state: 11000, fromJkk: 7000, fromJkm: 0, … }, … }
 */
export const jkpRecomposition = rule({
  id: 'contributions.jkp_recomposition',
  term: { id: 'Rekomposisi iuran JKP', en: 'Recomposition of contributions for JKP' },
  sources: [
    { law: 'PP 37/2021', article: '11' },
    { law: 'PP 6/2025', article: '11' },
  ],
  facts: record({
    month: need('Bulan iuran', 'Contribution month', inMonth('contributions.jkp_rate')),
    wage: need('Upah sebulan', 'Monthly wage', money({ most: wageMonthlyMax })),
    jkk: need('Iuran JKK bulan itu', 'JKK contribution of the month', money({ least: 0 })),
    jkm: need('Iuran JKM bulan itu', 'JKM contribution of the month', money({ least: 0 })),
    jkkRelieved: need('JKK diringankan', 'JKK is relieved', flag()),
  }),
  decide: (input) => recompose(input),
});

/** `jkk` and `jkm` are the contributions due this month, before anything is moved. */
export function recompose(input: {
  readonly month: Month;
  readonly wage: Rupiah;
  readonly jkk: Rupiah;
  readonly jkm: Rupiah;
  readonly jkkRelieved: boolean;
}): JkpRecomposition {
  const ceiling = getParameter('contributions.jkp_wage_ceiling', input.month);
  const found = getParameter('contributions.jkp_rate', input.month);
  const base = ceiling.value < input.wage ? ceiling.value : input.wage;
  const part = (row: keyof typeof found.value) => rateStep(found, found.value[row], { base, row });
  const [state, fromJkk, fromJkm] = [part('state'), part('from_jkk'), part('from_jkm')];
  const unread = input.jkkRelieved
    ? findParameter('contributions.jkp_during_jkk_relief', input.month)
    : undefined;
  return {
    value: addRupiah(state.amount, fromJkk.amount, fromJkm.amount),
    state: state.amount,
    fromJkk: fromJkk.amount,
    fromJkm: fromJkm.amount,
    ...(unread === undefined ? { jkkKept: subtractRupiah(input.jkk, fromJkk.amount) } : {}),
    jkmKept: subtractRupiah(input.jkm, fromJkm.amount),
    steps: [
      stepOf(ceiling, ceiling.value),
      state,
      fromJkk,
      fromJkm,
      ...(unread === undefined ? [] : [stepOf(unread, unread.value)]),
    ],
  };
}
