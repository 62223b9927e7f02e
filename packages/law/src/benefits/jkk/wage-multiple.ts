// Upah sebagai dasar santunan JKK: a rate of 80 monthly wages, PP 44/2015 Annex III. The wage is the
// reported one (PU), the bracket basis (BPU, never his income) or the project wage (JAKON).

import { multiplyRupiah, type Rupiah } from '@payung/values';
import { wageMonthlyMax } from '../../contributions/wage-limit.ts';
import { type FigureStep, stepOf } from '../../explained.ts';
import { type FactsOf, money, need, onDay } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import type { ParameterId } from '../../parameter-id.ts';

/** The accident and the wage that the cash benefits of JKK rest on. */
export const accidentFields = {
  // The day of the accident or of the diagnosis; the law of this day applies (our reading).
  accidentOn: need(
    'Tanggal kecelakaan atau diagnosis',
    'Day of the accident or of the diagnosis',
    onDay('benefits.jkk.wage_multiple'),
  ),
  wageMonthly: need(
    'Upah sebulan yang dilaporkan; BPU: dasar iuran',
    'Reported monthly wage; BPU: basis of the bracket',
    money({ most: wageMonthlyMax }),
  ),
};
export type AccidentFacts = FactsOf<typeof accidentFields>;

/** So many monthly wages, which the rates of JKK are taken of. */
export function wageMultiple({ accidentOn, wageMonthly }: AccidentFacts): {
  readonly base: Rupiah;
  readonly step: FigureStep;
} {
  const often = getParameter('benefits.jkk.wage_multiple', accidentOn);
  return { base: multiplyRupiah(wageMonthly, often.value), step: stepOf(often, often.value) };
}

/** The accident alone, for benefits that hang on no wage. */
export function accidentDay(law: ParameterId) {
  const { id, en } = accidentFields.accidentOn.about;
  return need(id, en, onDay(law));
}
