// Perawatan dan pengobatan: all costs by medical need, PP 44/2015 art. 25 and Annex III.

import type { Rupiah } from '@payung/values';
import { type Explained, rateStep } from '../../explained.ts';
import { flag, money, need, record, type TypeOf } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { accidentDay } from './wage-multiple.ts';

const facts = record({
  accidentOn: accidentDay('benefits.jkk.care_rate'),
  // The diagnosis of an occupational disease included.
  cost: need('Biaya sesuai kebutuhan medis', 'Cost by medical need', money()),
  // A facility working with BPJS Ketenagakerjaan is paid itself.
  cooperatingFacility: need(
    'Fasilitas yang bekerja sama',
    'Facility working with BPJS Ketenagakerjaan',
    flag(),
  ),
});
export type CareFacts = TypeOf<typeof facts>;

export type Care = Explained<Rupiah> & { readonly payee: 'facility' | 'payer' };

/**
 * Without a limit; elsewhere than at a cooperating facility it goes back to who paid.
 *
 * @example
 * careBenefit({ accidentOn: day('2026-07-01'), cost: rupiah(44_394_930), cooperatingFacility: true })
 * // { ok: true, value: { value: 44394930, payee: 'facility', … }, … }
 */
export const careBenefit = rule({
  id: 'benefits.jkk.care',
  term: { id: 'Perawatan dan pengobatan JKK', en: 'Care and treatment under JKK' },
  sources: [{ law: 'PP 44/2015', article: '25 dan Lampiran III' }],
  facts,
  decide: ({ accidentOn, cost, cooperatingFacility }): Care => {
    const rate = getParameter('benefits.jkk.care_rate', accidentOn);
    const step = rateStep(rate, rate.value, { base: cost });
    return {
      value: step.amount,
      payee: cooperatingFacility ? 'facility' : 'payer',
      steps: [step],
    };
  },
});
