// Perawatan dan pengobatan: all costs by medical need, PP 44/2015 art. 25 and Annex III. Care at
// home, since 2 December 2019 (PP 82/2019 Annex III), is limited in money and in time.

import { applyRate, type Day, formatRate, type Rupiah, sumRupiah } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { checkAmount, checkDay, lesser, requireFacts } from '../benefit.ts';

export type CareFacts = {
  readonly accidentOn: Day;
  /** By medical need, rupiah; the diagnosis of an occupational disease included. */
  readonly cost: Rupiah;
  /** A facility working with BPJS Ketenagakerjaan is paid itself. */
  readonly cooperatingFacility: boolean;
};

export type Care = Explained<Rupiah> & { readonly payee: 'facility' | 'payer' };

/**
 * Without a limit; elsewhere than at a cooperating facility it goes back to who paid.
 *
 * @example careBenefit({ accidentOn: day('2026-07-01'), cost: rupiah(44_394_930), cooperatingFacility: true }).value // 44394930
 */
export function careBenefit({ accidentOn, cost, cooperatingFacility }: CareFacts): Care {
  requireFacts(
    checkDay('accidentOn', accidentOn, 'benefits.jkk.care_rate'),
    checkAmount('cost', cost),
  );
  const rate = getParameter('benefits.jkk.care_rate', accidentOn);
  return {
    value: applyRate(cost, rate.value),
    payee: cooperatingFacility ? 'facility' : 'payer',
    steps: [stepOf(rate, formatRate(rate.value))],
  };
}

export type HomeCareFacts = {
  readonly accidentOn: Day;
  /** The cost of each month of care at home, the first month first. */
  readonly costsMonthly: readonly Rupiah[];
};

/**
 * The costs of the months within the limit of time, up to the limit of money.
 * Thirteen months of 1,000,000 each: 12000000
 */
export function homeCareBenefit({ accidentOn, costsMonthly }: HomeCareFacts): Explained<Rupiah> {
  requireFacts(
    checkDay('accidentOn', accidentOn, 'benefits.jkk.home_care_limit'),
    ...costsMonthly.map((cost, at) => checkAmount(`costsMonthly[${at}]`, cost)),
  );
  const limit = getParameter('benefits.jkk.home_care_limit', accidentOn);
  const months = getParameter('benefits.jkk.home_care_months', accidentOn);
  return {
    value: lesser(sumRupiah(costsMonthly.slice(0, months.value)), limit.value),
    steps: [stepOf(limit, limit.value), stepOf(months, months.value)],
  };
}
