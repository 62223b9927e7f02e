// Iuran dipungut tetapi tidak disetor: UU 24/2011 art. 55, up to 8 years or Rp 1 billion. Not
// registering workers alone is not this crime. Whether it is one a court decides, not this rule.

import { failed, type Parsed, parsed, type Rupiah, rupiah, subtractRupiah } from '@payung/values';
import { type Explained, givenStep, stepOf } from '../explained.ts';
import { contradiction, money, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** `value`: withheld from workers and not paid over. */
export type Withheld = Explained<Rupiah> & {
  /** UU 24/2011 art. 55 may apply: a matter for investigators, with its highest penalties. */
  readonly mayBeCrime: boolean;
  readonly prisonYearsMax?: number;
  readonly fineMax?: Rupiah;
};

const withheldTerm = { id: 'Iuran yang dipungut dari pekerja', en: 'Withheld from workers' };
const paidTerm = { id: 'Dari itu yang disetor', en: 'Of it paid over' };

/**
 * Iuran pekerja yang dipungut tetapi tidak disetor.
 *
 * @example withheldContribution({ on: day('2026-07-01'), withheld: rupiah(9_000_000), paidOver: rupiah(2_000_000) }) // { ok: true, value: { value: 7000000, mayBeCrime: true, prisonYearsMax: 8, … }, … }
 */
export const withheldContribution = rule({
  id: 'compliance.criminal',
  term: { id: 'Iuran dipungut, tidak disetor', en: 'Contributions withheld and not paid over' },
  sources: [{ law: 'UU 24/2011', article: '55' }],
  facts: record({
    on: need('Tanggal', 'Day', onDay('compliance.prison_years_max')),
    withheld: need(withheldTerm.id, withheldTerm.en, money({ least: 0 })),
    paidOver: need(paidTerm.id, paidTerm.en, money({ least: 0 })),
  }),
  decide: ({ on, withheld, paidOver }): Parsed<Withheld> => {
    if (paidOver > withheld) {
      return failed(contradiction('paidOver', paidOver, `<= ${withheld}`));
    }
    const value = subtractRupiah(withheld, paidOver);
    const off = subtractRupiah(rupiah(0), paidOver);
    const given = [
      givenStep('withheld', withheldTerm, withheld, { amount: withheld }),
      givenStep('paidOver', paidTerm, paidOver, { amount: off }),
    ];
    if (value === 0) return parsed({ value, mayBeCrime: false, steps: given });
    const prison = getParameter('compliance.prison_years_max', on);
    const fine = getParameter('compliance.criminal_fine_max', on);
    return parsed({
      value,
      mayBeCrime: true,
      prisonYearsMax: prison.value,
      fineMax: fine.value,
      steps: [...given, stepOf(prison, prison.value), stepOf(fine, fine.value)],
    });
  },
});
