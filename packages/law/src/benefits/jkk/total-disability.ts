// Santunan cacat total tetap: 70 percent of 80 monthly wages, with berkala. PP 44/2015 Annex III,
// berkala since 2 December 2019 PP 82/2019.

import { formatRate } from '@payung/values';
import { stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { type Benefit, benefitOf, requireFacts } from '../benefit.ts';
import { type AccidentFacts, checkAccident, wageMultiple } from './wage-multiple.ts';

export type TotalDisabilityPart = 'santunan' | 'berkala';

/**
 * Rupiah for the participant, scholarship apart.
 *
 * @example totalDisabilityBenefit({ accidentOn: day('2026-07-01'), wageMonthly: rupiah(1_000_000) }).value // 68000000
 */
export function totalDisabilityBenefit(facts: AccidentFacts): Benefit<TotalDisabilityPart> {
  requireFacts(...checkAccident(facts));
  const rate = getParameter('benefits.jkk.total_disability_rate', facts.accidentOn);
  const santunan = wageMultiple(facts, rate.value);
  const berkala = getParameter('benefits.jkk.berkala', facts.accidentOn);
  return benefitOf(
    { santunan: santunan.value, berkala: berkala.value },
    ['santunan', 'berkala'],
    [...santunan.steps, stepOf(rate, formatRate(rate.value)), stepOf(berkala, berkala.value)],
  );
}
