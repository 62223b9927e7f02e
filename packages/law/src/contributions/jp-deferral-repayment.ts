// Pelunasan iuran JP yang ditunda: PP 49/2020 art. 17. What was deferred from August 2020 to January
// 2021 was to be paid from 15 May 2021 to 15 April 2022.

import type { Rupiah } from '@payung/values';
import { type Explained, givenStep, type Step, stepOf } from '../explained.ts';
import { money, need, onDay, record } from '../facts.ts';
import { findParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** `value` is what is to be paid; `inTime`: within the months the law gave for it. */
export type JpDeferralRepayment = Explained<Rupiah> & { readonly inTime: boolean };

const deferredTerm = { id: 'Iuran JP yang ditunda', en: 'Deferred JP contribution' };

/**
 * Whether a deferred contribution is paid within its months. It is owed in full either way.
 *
 * @example
 * jpDeferralRepayment({ deferred: rupiah(1_000_000), paidOn: day('2022-04-15') })
 * // { ok: true, value: { value: 1000000, inTime: true, … }, … }
 */
export const jpDeferralRepayment = rule({
  id: 'contributions.jp_deferral_repayment',
  term: { id: 'Pelunasan iuran JP yang ditunda', en: 'Repayment of deferred JP contributions' },
  sources: [{ law: 'PP 49/2020', article: '17' }],
  facts: record({
    deferred: need(deferredTerm.id, deferredTerm.en, money()),
    paidOn: need('Tanggal bayar', 'Day of payment', onDay('contributions.pu_jp_deferral_covid')),
  }),
  decide: ({ deferred, paidOn }): JpDeferralRepayment => {
    const time = findParameter('contributions.pu_jp_deferral_repayment', paidOn);
    const steps: readonly Step[] = time === undefined ? [] : [stepOf(time, time.value)];
    return {
      value: deferred,
      inTime: time !== undefined,
      steps: [...steps, givenStep('deferred', deferredTerm, deferred, { amount: deferred })],
    };
  },
});
