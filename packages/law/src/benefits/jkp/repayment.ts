// Penggantian JKP kepada pemberi kerja: PP 37/2021 art. 39. An employer in arrears above the limit pays
// the benefit first; after settling arrears and fine it may claim it back for some months, and BPJS TK
// pays within some working days.

import {
  addMonthsToDay,
  type Day,
  failed,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { holidaysField, workingDaysAfter } from '../../contributions/working-day.ts';
import { type Explained, givenStep, stepOf } from '../../explained.ts';
import { contradiction, money, need, onDay, record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

const paidTerm = { id: 'Manfaat JKP yang dibayar pemberi kerja', en: 'JKP the employer has paid' };

const facts = record({
  settledOn: need(
    'Tunggakan dan denda lunas pada',
    'Arrears and fine settled on',
    onDay('benefits.jkp.repayment_months'),
  ),
  claimedOn: need('Tanggal permintaan', 'Day of the claim', onDay()),
  benefitPaid: need(paidTerm.id, paidTerm.en, money()),
  holidays: holidaysField,
});

/** `value`: what the employer gets back, nothing after `claimUntil`, the last day; paid by `payBy`. */
export type JkpRepayment = Explained<Rupiah> & {
  readonly claimUntil: Day;
  readonly payBy?: Day;
  readonly refusal?: 'claimed_too_late';
};

/**
 * Penggantian manfaat JKP kepada pemberi kerja.
 *
 * @example
 * jkpRepayment({ settledOn: day('2026-01-05'), claimedOn: day('2026-04-05'), benefitPaid: rupiah(3_000_000) })
 * // { ok: true, value: { value: 3000000, payBy: '2026-04-14', … }, … }
 */
export const jkpRepayment = rule({
  id: 'benefits.jkp.repayment',
  term: { id: 'Penggantian JKP kepada pemberi kerja', en: 'Repayment of JKP to an employer' },
  sources: [{ law: 'PP 37/2021', article: '39' }],
  facts,
  decide: ({ settledOn, claimedOn, benefitPaid, holidays }): Parsed<JkpRepayment> => {
    if (claimedOn < settledOn) {
      return failed(contradiction('claimedOn', claimedOn, `>= ${settledOn}`));
    }
    const months = getParameter('benefits.jkp.repayment_months', settledOn);
    const claimUntil = addMonthsToDay(settledOn, months.value);
    const monthStep = stepOf(months, months.value);
    if (claimedOn > claimUntil) {
      return parsed({
        value: rupiah(0),
        claimUntil,
        refusal: 'claimed_too_late',
        steps: [monthStep],
      });
    }
    const days = getParameter('benefits.jkp.repayment_days', claimedOn);
    return parsed({
      value: benefitPaid,
      claimUntil,
      payBy: workingDaysAfter(claimedOn, days.value, holidays),
      steps: [
        monthStep,
        stepOf(days, days.value),
        givenStep('benefitPaid', paidTerm, benefitPaid, { amount: benefitPaid }),
      ],
    });
  },
});
