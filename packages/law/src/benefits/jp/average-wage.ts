// Rata-rata upah tahunan tertimbang JP: PP 45/2015 art. 17(2)-(3), wages brought to today by general
// inflation. How the years are weighted was not read: we weigh by months paid, and a year's wage grows
// by each factor from the next March on (our reading, unconfirmed). Each growth is rounded half up.

import {
  addRupiah,
  type Day,
  dayParts,
  failed,
  type Issue,
  type Parsed,
  parsed,
  type Rupiah,
  rate,
  rupiah,
  subtractRupiah,
} from '@payung/values';
import { wageMonthlyMax } from '../../contributions/wage-limit.ts';
import {
  type Explained,
  type Fraction,
  givenStep,
  rateOf,
  rateStep,
  type Step,
  times,
} from '../../explained.ts';
import {
  contradiction,
  count,
  listOf,
  money,
  need,
  onDay,
  record,
  type TypeOf,
} from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { indexationDay } from './indexation.ts';

const yearFacts = record({
  year: need('Tahun', 'Year', count({ least: 2015, most: 2200 })),
  months: need('Bulan iuran', 'Contribution months', count({ least: 1, most: 12 })),
  wages: need(
    'Upah dasar iuran setahun',
    'Wages of the year that paid JP',
    money({ most: 12 * wageMonthlyMax }),
  ),
});
const facts = record({
  on: need('Hari pertama pensiun', 'First day of the pension', onDay('benefits.jp.limits')),
  years: need('Upah tiap tahun', 'Wages by year', listOf(yearFacts, { least: 1, most: 100 })),
});
export type JpWages = TypeOf<typeof facts>;

/** `value`: rupiah a year, the fact `averageWageYearly` of the pension. */
export type JpAverageWage = Explained<Rupiah> & { readonly months: number };

/**
 * Rata-rata upah tahunan tertimbang.
 *
 * @example
 * jpAverageWage({ on: day('2016-03-01'), years: [{ year: 2015, months: 6, wages: rupiah(30_000_000) }] })
 * // { ok: true, value: { value: 62010000, months: 6, … }, … }
 */
export const jpAverageWage = rule({
  id: 'benefits.jp.average_wage',
  term: { id: 'Rata-rata upah tahunan tertimbang JP', en: 'Weighted average yearly wage of JP' },
  sources: [{ law: 'PP 45/2015', article: '17 ayat (2) dan (3)' }],
  facts,
  decide: (input): Parsed<JpAverageWage> => {
    const [first, ...more] = faultsOf(input);
    return first ? failed(first, ...more) : parsed(average(input));
  },
});

function faultsOf({ on, years }: JpWages): readonly Issue[] {
  const known = years.map((each) => each.year);
  return years.flatMap(({ year, months }, at) => [
    ...(known.indexOf(year) === at ? [] : [contradiction(`years[${at}].year`, year, '1')]),
    ...(year > yearOf(on) ? [contradiction(`years[${at}].year`, year, `<= ${yearOf(on)}`)] : []),
    // JP began in July 2015.
    ...(year === 2015 && months > 6 ? [contradiction(`years[${at}].months`, months, '<= 6')] : []),
  ]);
}

/** Year by year: what was earned before grows by the factor of the year, then its own wages come in. */
function average({ on, years }: JpWages): JpAverageWage {
  const months = years.reduce((sum, each) => sum + each.months, 0);
  const steps: AmountStep[] = [];
  let running = rupiah(0);
  let wagesSoFar = rupiah(0);
  const add = (step: AmountStep) => {
    steps.push(step);
    running = addRupiah(running, step.amount);
  };
  const oldest = Math.min(...years.map((each) => each.year));
  for (let year = oldest; year <= yearOf(on); year += 1) {
    const growsOn = indexationDay(year);
    if (year > oldest && growsOn <= on) add(growth(growsOn, running));
    const own = years.find((each) => each.year === year);
    if (own === undefined) continue;
    const before = wagesSoFar;
    wagesSoFar = addRupiah(before, own.wages);
    add(ownStep(own, { before, until: wagesSoFar, often: times(12, months) }));
  }
  return { value: running, months, steps };
}

/** That wages grow by these factors is our reading: never shown as confirmed. */
function growth(on: Day, base: Rupiah): AmountStep {
  const found = getParameter('benefits.jp.indexation_rate', on);
  return { ...rateStep(found, found.value, { base }), confirmed: false };
}

/** What the average grows by with the wages of a year: shared so that no rupiah is lost. */
function ownStep(
  { year, wages }: JpWages['years'][number],
  sum: { readonly before: Rupiah; readonly until: Rupiah; readonly often: Fraction },
): AmountStep {
  const upTo = (total: Rupiah) => rateOf(total, rate(1_000_000), sum.often);
  const amount = subtractRupiah(upTo(sum.until), upTo(sum.before));
  const label = { id: `Upah ${year}`, en: `Wages of ${year}` };
  return { ...givenStep('years', label, wages, { times: sum.often }), amount };
}

type AmountStep = Step & { readonly amount: Rupiah };

function yearOf(on: Day): number {
  return dayParts(on).year;
}
