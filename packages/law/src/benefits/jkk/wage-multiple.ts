// Upah sebagai dasar santunan JKK: a rate of 80 monthly wages, PP 44/2015 Annex III. The wage is the
// reported one (PU), the bracket basis (BPU, never his income) or the project wage (JAKON).

import { applyRate, type Day, multiplyRupiah, type Rate, type Rupiah } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { checkAmount, checkDay, type FactCheck } from '../benefit.ts';

/** The accident and the wage that the cash benefits of JKK rest on. */
export type AccidentFacts = {
  /** The day of the accident or of the diagnosis; the law of this day applies (our reading). */
  readonly accidentOn: Day;
  readonly wageMonthly: Rupiah;
};

/** The day lies within the known law and the wage is above zero. */
export function checkAccident({ accidentOn, wageMonthly }: AccidentFacts): readonly FactCheck[] {
  return [
    checkDay('accidentOn', accidentOn, 'benefits.jkk.wage_multiple'),
    checkAmount('wageMonthly', wageMonthly, 1),
  ];
}

/** `rate` of 80 monthly wages, half up to whole rupiah (no rule on rounding was found). */
export function wageMultiple(facts: AccidentFacts, rate: Rate): Explained<Rupiah> {
  const times = getParameter('benefits.jkk.wage_multiple', facts.accidentOn);
  return {
    value: applyRate(multiplyRupiah(facts.wageMonthly, times.value), rate),
    steps: [stepOf(times, times.value)],
  };
}
