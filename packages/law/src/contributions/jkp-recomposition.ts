// Rekomposisi iuran JKP: PP 37/2021 art. 11, PP 6/2025 art. 11 (7 February 2025). JKP costs employer and
// worker nothing: the state pays a part, the rest is moved out of JKK and, before 2025, out of JKM.

import {
  addRupiah,
  applyRate,
  formatRate,
  type Month,
  type Rate,
  type Rupiah,
  subtractRupiah,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { findParameter, getParameter } from '../parameter.ts';

/** `value` is the JKP contribution of the month, the sum of its three origins. */
export type JkpRecomposition = Explained<Rupiah> & {
  readonly state: Rupiah;
  readonly fromJkk: Rupiah;
  readonly fromJkm: Rupiah;
  /** What the JKK fund keeps; absent during the relief of PP 7/2025, whose art. 10 was not read. */
  readonly jkkKept?: Rupiah;
  readonly jkmKept: Rupiah;
};

/** `jkk` and `jkm` are the contributions due this month, before anything is moved. */
export function jkpRecomposition(input: {
  readonly month: Month;
  readonly wage: Rupiah;
  readonly jkk: Rupiah;
  readonly jkm: Rupiah;
  readonly jkkRelieved: boolean;
}): JkpRecomposition {
  const ceiling = getParameter('contributions.jkp_wage_ceiling', input.month);
  const found = getParameter('contributions.jkp_rate', input.month);
  const basis = ceiling.value < input.wage ? ceiling.value : input.wage;
  const part = (rate: Rate) => applyRate(basis, rate);
  const [state, fromJkk, fromJkm] = [
    part(found.value.state),
    part(found.value.from_jkk),
    part(found.value.from_jkm),
  ];
  const unread = input.jkkRelieved
    ? findParameter('contributions.jkp_during_jkk_relief', input.month)
    : undefined;
  return {
    value: addRupiah(state, fromJkk, fromJkm),
    state,
    fromJkk,
    fromJkm,
    ...(unread === undefined ? { jkkKept: subtractRupiah(input.jkk, fromJkk) } : {}),
    jkmKept: subtractRupiah(input.jkm, fromJkm),
    steps: [
      stepOf(ceiling, ceiling.value),
      ...(['state', 'from_jkk', 'from_jkm'] as const).map((origin) =>
        stepOf(found, formatRate(found.value[origin])),
      ),
      ...(unread === undefined ? [] : [stepOf(unread, unread.value)]),
    ],
  };
}
