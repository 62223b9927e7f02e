// Santunan cacat total tetap: 70 percent of 80 monthly wages, with berkala. PP 44/2015 Annex III,
// berkala since 2 December 2019 PP 82/2019.

import { rateStep, sumStep } from '../../explained.ts';
import { record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { type Benefit, benefitOf } from '../benefit.ts';
import { accidentFields, wageMultiple } from './wage-multiple.ts';

export type TotalDisabilityPart = 'santunan' | 'berkala';

/**
 * Rupiah for the participant, scholarship apart.
 *
 * @example
 * totalDisabilityBenefit({ accidentOn: day('2026-07-01'), wageMonthly: rupiah(1_000_000) })
 * // { ok: true, value: { value: 68000000, … }, … }
 */
export const totalDisabilityBenefit = rule({
  id: 'benefits.jkk.total_disability',
  term: { id: 'Santunan cacat total tetap', en: 'Benefit of total permanent disability' },
  sources: [
    { law: 'PP 44/2015', article: 'Lampiran III' },
    { law: 'PP 82/2019', article: 'Lampiran III' },
  ],
  facts: record(accidentFields),
  decide: (facts): Benefit<TotalDisabilityPart> => {
    const rate = getParameter('benefits.jkk.total_disability_rate', facts.accidentOn);
    const berkala = getParameter('benefits.jkk.berkala', facts.accidentOn);
    const wages = wageMultiple(facts);
    const santunan = rateStep(rate, rate.value, { base: wages.base });
    return benefitOf(
      [
        { part: 'santunan', amount: santunan.amount },
        { part: 'berkala', amount: berkala.value },
      ],
      [wages.step, santunan, sumStep(berkala, berkala.value)],
    );
  },
});
