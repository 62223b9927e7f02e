// Santunan sementara tidak mampu bekerja (STMB): the wage goes on while a worker cannot work.
// PP 44/2015 Annex III: 100, 75, 50 percent; since 2 December 2019 PP 82/2019: a year 100, then 50.

import {
  addMonthsToDay,
  type Day,
  daysBetween,
  formatRate,
  isDay,
  monthOf,
  monthsBetween,
  type Rate,
  type Rupiah,
  rupiah,
  sumRupiah,
} from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { factIssue, requireFacts } from '../benefit.ts';
import { type AccidentFacts, checkAccident } from './wage-multiple.ts';

export type StmbFacts = AccidentFacts & {
  /** First day unable to work. */
  readonly from: Day;
  /** First day able to work again, exclusive. */
  readonly until: Day;
  /** Who paid the wage meanwhile gets the money. */
  readonly employerPaidWage: boolean;
};

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
 * One month at a wage of 1,000,000: 1000000
 */
export function stmbBenefit(facts: StmbFacts): Stmb {
  const { accidentOn, from, until, wageMonthly } = facts;
  requireFacts(
    ...checkAccident(facts),
    isDay(from) && from >= accidentOn ? undefined : factIssue('from', from, `≥ ${accidentOn}`),
    isDay(until) && until > from ? undefined : factIssue('until', until, `> ${from}`),
  );
  const rates = getParameter('benefits.jkk.stmb_rate', accidentOn);
  const divisor = getParameter('benefits.jkk.stmb_days_month', accidentOn);
  const time = monthsAndDays(from, until);
  const periods = rates.value.flatMap((bracket, at) => {
    const end = rates.value[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const months = Math.max(0, Math.min(time.months, end) - bracket.from);
    const days = time.months >= bracket.from && time.months < end ? time.days : 0;
    const part = { wageMonthly, months, days, rate: bracket.value, divisor: divisor.value };
    const amount = wageOf(part);
    return months + days > 0 ? [{ months, days, rate: bracket.value, amount }] : [];
  });
  return {
    value: sumRupiah(periods.map((each) => each.amount)),
    payee: facts.employerPaidWage ? 'employer' : 'participant',
    periods,
    steps: [
      ...periods.map((each) => stepOf(rates, formatRate(each.rate))),
      ...(time.days > 0 ? [stepOf(divisor, divisor.value)] : []),
    ],
  };
}

function monthsAndDays(from: Day, until: Day): { months: number; days: number } {
  const count = monthsBetween(monthOf(from), monthOf(until));
  const months = addMonthsToDay(from, count) > until ? count - 1 : count;
  return { months, days: daysBetween(addMonthsToDay(from, months), until) };
}

/** Wage x (months + days / divisor) x rate, rounded once, half up. */
function wageOf(part: {
  readonly wageMonthly: Rupiah;
  readonly months: number;
  readonly days: number;
  readonly rate: Rate;
  readonly divisor: number;
}): Rupiah {
  const days = BigInt(part.months) * BigInt(part.divisor) + BigInt(part.days);
  const product = BigInt(part.wageMonthly) * days * BigInt(part.rate);
  const whole = BigInt(part.divisor) * 1_000_000n;
  return rupiah(Number((2n * product + whole) / (2n * whole)));
}
