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
import type { PlanMonth } from '../plan.ts';
import { termsOf } from '../terms.ts';
import type { FundTotal, MonthPlan } from './request.ts';
import type { Scenario } from './scenario.ts';

type Totals = Pick<MonthPlan, 'funds' | 'months' | 'people' | 'personMonths' | 'amount'>;

export function totalsOf(input: {
  readonly assignments: readonly Assignment[];
  readonly funds: readonly Fund[];
  readonly scenario: Scenario;
}): Totals {
  const groups = groupsOf(input.assignments);
  const { people, byFund } = countPeople(input.assignments);
  const funds = input.funds.map((fund) =>
    fundTotal(fund, groups, { people: byFund.get(fund.id) ?? 0, scenario: input.scenario }),
  );
  return {
    funds,
    months: monthTotals(input.scenario, groups),
    people,
    personMonths: funds.reduce((sum, each) => sum + each.personMonths, 0),
    amount: sumRupiah(funds.map(({ amount }) => amount)),
  };
}

/** Different people, of all and of each fund: the assignments of one person stand together. */
function countPeople(assignments: readonly Assignment[]): {
  readonly people: number;
  readonly byFund: ReadonlyMap<string, number>;
} {
  const byFund = new Map<string, number>();
  const own = new Set<string>();
  let last: string | undefined;
  let people = 0;
  for (const { person, fund } of assignments) {
    if (person !== last) {
      people += 1;
      own.clear();
      last = person;
    }
    if (own.has(fund)) continue;
    own.add(fund);
    byFund.set(fund, (byFund.get(fund) ?? 0) + 1);
  }
  return { people, byFund };
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
  { people, scenario }: { readonly people: number; readonly scenario: Scenario },
): FundTotal {
  const own = groups.filter((each) => each.fund === fund.id);
  const personMonths = own.reduce((sum, each) => sum + each.people * lengthOf(each), 0);
  const amount = sumRupiah(
    own.map((each) => multiplyRupiah(each.amountPerMonth, each.people * lengthOf(each))),
  );
  const left = subtractRupiah(fund.ceiling, amount);
  const terms = termsOf(fund, scenario);
  const isPaying = terms.months.length > 0 && terms.from < endOf(scenario);
  return {
    fund: fund.id,
    ceiling: fund.ceiling,
    amount,
    left,
    people,
    personMonths,
    unfilledMonths: isPaying ? Math.floor(left / terms.monthly.value) : 0,
  };
}

function monthTotals(scenario: Scenario, groups: readonly Group[]): readonly PlanMonth[] {
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
