// Penyesuaian manfaat pensiun JP: PP 45/2015 arts 17(1)b, 17(4) and 18. The first year is worked out by
// the formula; each year after it is the year before times one plus general inflation, within the limits
// of the day asked about (that a running pension rises to the lowest one at once is our reading).

import {
  addMonthsToDay,
  addRupiah,
  type Day,
  day,
  failed,
  type Parsed,
  parsed,
  type Rupiah,
} from '@payung/values';
import { type Explained, givenStep, rateStep, type Step } from '../../explained.ts';
import { contradiction, money, need, onDay, record } from '../../facts.ts';
import { parameters } from '../../generated/parameters.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { pensionLimits } from './pension-limits.ts';

const pensionTerm = { id: 'Manfaat pensiun tahun pertama', en: 'Pension of the first year' };

const facts = record({
  pensionMonthly: need(pensionTerm.id, pensionTerm.en, money({ most: 1_000_000_000 })),
  startedOn: need('Hari pertama pensiun', 'First day of the pension', onDay('benefits.jp.limits')),
  on: need('Pada tanggal', 'On the day', onDay('benefits.jp.limits')),
});

/** `value`: rupiah a month on the day; `years`: how often it was indexed. */
export type JpIndexation = Explained<Rupiah> & { readonly years: number };

/**
 * Manfaat pensiun setelah penyesuaian tahunan.
 *
 * @example
 * jpIndexation({ pensionMonthly: rupiah(1_000_000), startedOn: day('2024-04-01'), on: day('2026-04-01') })
 * // { ok: true, value: { value: 1045358, years: 2, … }, … }
 */
export const jpIndexation = rule({
  id: 'benefits.jp.indexation',
  term: { id: 'Penyesuaian manfaat pensiun JP', en: 'Indexation of the JP pension' },
  sources: [{ law: 'PP 45/2015', article: '17 ayat (1) dan (4), 18' }],
  facts,
  decide: ({ pensionMonthly, startedOn, on }): Parsed<JpIndexation> => {
    if (on < startedOn) return failed(contradiction('on', on, `>= ${startedOn}`));
    const given = givenStep('pensionMonthly', pensionTerm, pensionMonthly, {
      amount: pensionMonthly,
    });
    const steps: Step[] = [given];
    let running = pensionMonthly;
    let years = 0;
    for (const each of anniversaries(startedOn, on)) {
      const found = getParameter('benefits.jp.indexation_rate', each);
      const step = rateStep(found, found.value, { base: running });
      steps.push(step);
      running = addRupiah(running, step.amount);
      years += 1;
    }
    const limited = pensionLimits(running, on);
    return parsed({ value: limited.value, years, steps: [...steps, ...limited.steps] });
  },
});

function anniversaries(startedOn: Day, on: Day): readonly Day[] {
  const days: Day[] = [];
  for (let year = 1; ; year += 1) {
    const next = addMonthsToDay(startedOn, 12 * year);
    if (next > on) return days;
    days.push(next);
  }
}

/** The day a year's factor begins; for a year not yet decreed the first of March, as in most years. */
export function indexationDay(year: number): Day {
  const { values } = parameters['benefits.jp.indexation_rate'];
  const found = values.find((each) => each.from.startsWith(`${year}-`));
  return day(found?.from ?? `${year}-03-01`);
}
