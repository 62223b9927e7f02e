// Santunan JKK karena meninggal: 60 percent of 80 monthly wages and at least the death sum of JKM,
// with berkala and burial sum. PP 44/2015 Annex III, amounts since 2 December 2019 PP 82/2019.

import { type Rupiah, subtractRupiah } from '@payung/values';
import { type Explained, rateStep, stepOf, sumStep } from '../../explained.ts';
import { record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { type Benefit, benefitOf } from '../benefit.ts';
import { type AccidentFacts, accidentFields, wageMultiple } from './wage-multiple.ts';

export type JkkDeathPart = 'santunan' | 'berkala' | 'pemakaman';

/**
 * Rupiah for the heirs, scholarship apart. A BPU has no waiting months here.
 *
 * @example
 * jkkDeathBenefit({ accidentOn: day('2026-07-01'), wageMonthly: rupiah(1_000_000) })
 * // { ok: true, value: { value: 70000000, … }, … }
 */
export const jkkDeathBenefit = rule({
  id: 'benefits.jkk.jkk_death',
  term: { id: 'Manfaat JKK karena meninggal dunia', en: 'Benefit of JKK after a death' },
  sources: [
    { law: 'PP 44/2015', article: 'Lampiran III' },
    { law: 'PP 82/2019', article: 'Lampiran III' },
  ],
  facts: record(accidentFields),
  decide: (facts): Benefit<JkkDeathPart> => {
    const santunan = deathSum(facts);
    const berkala = getParameter('benefits.jkk.berkala', facts.accidentOn);
    const burial = getParameter('benefits.jkk.pemakaman', facts.accidentOn);
    return benefitOf(
      [
        { part: 'santunan', amount: santunan.value },
        { part: 'berkala', amount: berkala.value },
        { part: 'pemakaman', amount: burial.value },
      ],
      [...santunan.steps, sumStep(berkala, berkala.value), sumStep(burial, burial.value)],
    );
  },
});

function deathSum(facts: AccidentFacts): Explained<Rupiah> {
  const rate = getParameter('benefits.jkk.death_rate', facts.accidentOn);
  const least = getParameter('benefits.jkm.santunan', facts.accidentOn);
  const wages = wageMultiple(facts);
  const byWage = rateStep(rate, rate.value, { base: wages.base });
  const steps = [wages.step, byWage];
  if (byWage.amount >= least.value) return { value: byWage.amount, steps };
  const raised = subtractRupiah(least.value, byWage.amount);
  return {
    value: least.value,
    steps: [...steps, stepOf(least, least.value, { amount: raised, adjusts: true })],
  };
}
