// Jumlah manfaat JKK karena meninggal: the cash sums and the potential scholarships of the children in
// one answer, as offices announce it. What is paid now is `cash`; scholarships are paid year by year.

import { failed, type Parsed, parsed, type Rupiah } from '@payung/values';
import { contradiction, listOf, may, need, onDay, record } from '../../facts.ts';
import { rule } from '../../rule.ts';
import { type Benefit, benefitOf } from '../benefit.ts';
import { scholarshipPotential } from '../scholarship/scholarship-potential.ts';
import { grade } from '../scholarship/school-level.ts';
import { type JkkDeathPart, jkkDeathBenefit } from './jkk-death.ts';
import { accidentFields } from './wage-multiple.ts';

const facts = record({
  ...accidentFields,
  // Absent: he died on the day of the accident.
  deathOn: may('Tanggal meninggal dunia', 'Day of death', onDay()),
  children: need('Anak yang diajukan', 'Children named', listOf(grade, { most: 20 })),
});

/** `value` is cash and scholarship together. */
export type JkkDeathTotal = Benefit<JkkDeathPart | 'beasiswa'> & {
  readonly cash: Rupiah;
  readonly scholarship: Rupiah;
};

/**
 * Cash and potential scholarships after a work death.
 *
 * @example
 * jkkDeathTotal({ accidentOn: day('2022-08-22'), wageMonthly: rupiah(3_000_000), children: [{ level: 'TK', year: 1 }, { level: 'TK', year: 1 }] })
 * // { ok: true, value: { value: 340000000, cash: 166000000, scholarship: 174000000, … }, … }
 */
export const jkkDeathTotal = rule({
  id: 'benefits.jkk.jkk_death_total',
  term: {
    id: 'Jumlah manfaat JKK karena meninggal dunia dengan potensi beasiswa',
    en: 'Total of JKK after a death with potential scholarships',
  },
  sources: [...jkkDeathBenefit.sources, { law: 'PP 82/2019', article: '25' }],
  facts,
  decide: (input): Parsed<JkkDeathTotal> => {
    const { accidentOn, wageMonthly, children, deathOn = accidentOn } = input;
    if (deathOn < accidentOn) return failed(contradiction('deathOn', deathOn, `>= ${accidentOn}`));
    const cash = jkkDeathBenefit({ accidentOn, wageMonthly });
    const potential = scholarshipPotential({ eventOn: deathOn, children });
    if (!cash.ok) return cash;
    if (!potential.ok) return potential;
    const found = benefitOf<JkkDeathPart | 'beasiswa'>(
      [...cash.value.parts, { part: 'beasiswa', amount: potential.value.value }],
      [...cash.value.steps, ...potential.value.steps],
    );
    return parsed({
      ...found,
      cash: cash.value.value,
      scholarship: potential.value.value,
    });
  },
});
