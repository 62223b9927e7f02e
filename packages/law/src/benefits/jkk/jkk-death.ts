// Santunan JKK karena meninggal: 60 percent of 80 monthly wages and at least the death sum of JKM,
// with berkala and burial sum. PP 44/2015 Annex III, amounts since 2 December 2019 PP 82/2019.

import { formatRate, type Rupiah } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { type Benefit, benefitOf, requireFacts } from '../benefit.ts';
import { type AccidentFacts, checkAccident, wageMultiple } from './wage-multiple.ts';

export type JkkDeathPart = 'santunan' | 'berkala' | 'pemakaman';
const parts: readonly JkkDeathPart[] = ['santunan', 'berkala', 'pemakaman'];

/**
 * Rupiah for the heirs, scholarship apart. A BPU has no waiting months here.
 *
 * @example jkkDeathBenefit({ accidentOn: day('2026-07-01'), wageMonthly: rupiah(1_000_000) }).value // 70000000
 */
export function jkkDeathBenefit(facts: AccidentFacts): Benefit<JkkDeathPart> {
  requireFacts(...checkAccident(facts));
  const santunan = deathSum(facts);
  const berkala = getParameter('benefits.jkk.berkala', facts.accidentOn);
  const burial = getParameter('benefits.jkk.pemakaman', facts.accidentOn);
  return benefitOf(
    { santunan: santunan.value, berkala: berkala.value, pemakaman: burial.value },
    parts,
    [...santunan.steps, stepOf(berkala, berkala.value), stepOf(burial, burial.value)],
  );
}

function deathSum(facts: AccidentFacts): Explained<Rupiah> {
  const rate = getParameter('benefits.jkk.death_rate', facts.accidentOn);
  const least = getParameter('benefits.jkm.santunan', facts.accidentOn);
  const byWage = wageMultiple(facts, rate.value);
  const steps = [...byWage.steps, stepOf(rate, formatRate(rate.value))];
  if (byWage.value >= least.value) return { value: byWage.value, steps };
  return { value: least.value, steps: [...steps, stepOf(least, least.value)] };
}
