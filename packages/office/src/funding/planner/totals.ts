// What a plan comes to: by fund, by month and over all.

import {
  addMonths,
  type Month,
  monthsBetween,
  monthsOf,
  multiplyRupiah,
  subtractRupiah,
  sumRupiah,
} from '@payung/values';
import type { Assignment } from '../assignment.ts';
import type { Fund } from '../fund.ts';
import { termsOf } from '../terms.ts';
import type { FundTotal, MonthPlan, MonthTotal } from './request.ts';
import type { Scenario } from './scenario.ts';

type Totals = Pick<MonthPlan, 'funds' | 'months' | 'people' | 'personMonths' | 'amount'>;

export function totalsOf(input: {
  readonly assignments: readonly Assignment[];
  readonly funds: readonly Fund[];
  readonly scenario: Scenario;
}): Totals {
  const groups = groupsOf(input.assignments);
  const funds = input.funds.map((fund) => fundTotal(fund, groups, input));
  return {
    funds,
    months: monthTotals(input.scenario, groups),
    people: new Set(input.assignments.map(({ person }) => person)).size,
    personMonths: funds.reduce((sum, each) => sum + each.personMonths, 0),
    amount: sumRupiah(funds.map(({ amount }) => amount)),
  };
}

/** Stretches alike in all but the person; a large plan has thousands of people and a few of these. */
type Group = Omit<Assignment, 'person' | 'programmeSet'> & { people: number };

function groupsOf(assignments: readonly Assignment[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { fund, months, amountPerMonth } of assignments) {
    const key = `${months.from} ${months.until} ${amountPerMonth} ${fund}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { fund, months, amountPerMonth, people: 1 });
    else group.people += 1;
  }
  return [...groups.values()];
}

function fundTotal(
  fund: Fund,
  groups: readonly Group[],
  input: { readonly assignments: readonly Assignment[]; readonly scenario: Scenario },
): FundTotal {
  const own = groups.filter((each) => each.fund === fund.id);
  const personMonths = own.reduce((sum, each) => sum + each.people * lengthOf(each), 0);
  const amount = sumRupiah(
    own.map((each) => multiplyRupiah(each.amountPerMonth, each.people * lengthOf(each))),
  );
  const left = subtractRupiah(fund.ceiling, amount);
  const terms = termsOf(fund, input.scenario);
  const isPaying = terms.months.length > 0 && terms.from < endOf(input.scenario);
  const people = new Set<string>();
  for (const each of input.assignments) if (each.fund === fund.id) people.add(each.person);
  return {
    fund: fund.id,
    ceiling: fund.ceiling,
    amount,
    left,
    people: people.size,
    personMonths,
    unfilledMonths: isPaying ? Math.floor(left / terms.monthly.value) : 0,
  };
}

function monthTotals(scenario: Scenario, groups: readonly Group[]): readonly MonthTotal[] {
  const months = monthsOf({ from: scenario.start, until: endOf(scenario) });
  return months.map((month) => {
    const paid = groups.filter((each) => each.months.from <= month && month < each.months.until);
    return {
      month,
      people: paid.reduce((sum, each) => sum + each.people, 0),
      amount: sumRupiah(paid.map((each) => multiplyRupiah(each.amountPerMonth, each.people))),
    };
  });
}

function endOf({ start, months }: Scenario): Month {
  return addMonths(start, months);
}

function lengthOf({ months }: Group): number {
  return monthsBetween(months.from, months.until);
}
