// Santunan sementara tidak mampu bekerja (STMB): the wage goes on while a worker cannot work.
// PP 44/2015 Annex III: 100, 75, 50 percent; since 2 December 2019 PP 82/2019: a year 100, then 50.

import {
  addMonthsToDay,
  type Day,
  daysBetween,
  failed,
  type Issue,
  monthOf,
  monthsBetween,
  type Parsed,
  parsed,
  type Rate,
  type Rupiah,
  sumRupiah,
} from '@payung/values';
import { type Explained, rateStep, stepOf, times } from '../../explained.ts';
import { contradiction, flag, need, onDay, record, type TypeOf } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { accidentFields } from './wage-multiple.ts';

const facts = record({
  ...accidentFields,
  from: need('Hari pertama tidak mampu bekerja', 'First day unable to work', onDay()),
  until: need('Hari pertama bekerja lagi', 'First day able to work again, exclusive', onDay()),
  // Who paid the wage meanwhile gets the money.
  employerPaidWage: need('Pemberi kerja membayar upah', 'The employer paid the wage', flag()),
});
export type StmbFacts = TypeOf<typeof facts>;

/** A stretch under one rate: full months and the days over. */
export type StmbPeriod = {
  readonly months: number;
  readonly days: number;
  readonly rate: Rate;
  readonly amount: Rupiah;
};

export type Stmb = Explained<Rupiah> & {
  readonly payee: 'employer' | 'participant';
  /** They sum to `value`. */
  readonly periods: readonly StmbPeriod[];
};

/**
 * Rupiah for the whole time; full months by the calendar, odd days at a thirtieth of the wage each.
 *
 * @example
 * stmbBenefit({ accidentOn: day('2026-01-01'), wageMonthly: rupiah(3_000_000), from: day('2026-01-01'), until: day('2026-02-11'), employerPaidWage: true })
 * // { ok: true, value: { value: 4000000, payee: 'employer', … }, … }
 */
export const stmbBenefit = rule({
  id: 'benefits.jkk.stmb',
  term: {
    id: 'Santunan sementara tidak mampu bekerja (STMB)',
    en: 'Benefit of temporary inability to work (STMB)',
  },
  sources: [
    { law: 'PP 44/2015', article: 'Lampiran III' },
    { law: 'PP 82/2019', article: 'Lampiran III' },
  ],
  facts,
  decide: (input): Parsed<Stmb> => {
    const [first, ...more] = faultsOf(input);
    return first ? failed(first, ...more) : parsed(paidFor(input));
  },
});

function faultsOf({ accidentOn, from, until }: StmbFacts): readonly Issue[] {
  return [
    ...(from < accidentOn ? [contradiction('from', from, `>= ${accidentOn}`)] : []),
    ...(until <= from ? [contradiction('until', until, `> ${from}`)] : []),
  ];
}

function paidFor({ accidentOn, from, until, wageMonthly, employerPaidWage }: StmbFacts): Stmb {
  const rates = getParameter('benefits.jkk.stmb_rate', accidentOn);
  const divisor = getParameter('benefits.jkk.stmb_days_month', accidentOn);
  const time = monthsAndDays(from, until);
  const worked = rates.value.flatMap(({ from: start, value: rate }, at) => {
    const end = rates.value[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const months = Math.max(0, Math.min(time.months, end) - start);
    const days = time.months >= start && time.months < end ? time.days : 0;
    if (months + days === 0) return [];
    const often = days === 0 ? times(months) : times(months * divisor.value + days, divisor.value);
    const step = rateStep(rates, rate, { base: wageMonthly, times: often });
    return [{ step, period: { months, days, rate, amount: step.amount } }];
  });
  return {
    value: sumRupiah(worked.map((each) => each.period.amount)),
    payee: employerPaidWage ? 'employer' : 'participant',
    periods: worked.map((each) => each.period),
    steps: [
      ...worked.map((each) => each.step),
      ...(time.days > 0 ? [stepOf(divisor, divisor.value)] : []),
    ],
  };
}

function monthsAndDays(from: Day, until: Day): { months: number; days: number } {
  const count = monthsBetween(monthOf(from), monthOf(until));
  const months = addMonthsToDay(from, count) > until ? count - 1 : count;
  return { months, days: daysBetween(addMonthsToDay(from, months), until) };
}
