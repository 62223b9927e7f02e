// The best plan by trying out every one: each person may be paid by any fund or none in each
// month; whatever breaks a rule is thrown away; what is left is compared goal by goal. For cases
// small enough to try, and knowing nothing of cells, programs or solvers.

import {
  addMonths,
  contains,
  firstDay,
  type Month,
  monthsBetween,
  monthsFrom,
  monthsOf,
} from '@payung/values';
import type { Assignment } from '../assignment.ts';
import { isOfAge } from '../candidate.ts';
import type { Fund } from '../fund.ts';
import { classKeyOf } from '../priority.ts';
import { isMeantFor, permissionFor, sectorOf, startOf, termsOf } from '../terms.ts';
import type { PlanPerson } from './request.ts';
import type { Scenario } from './scenario.ts';

/** Payers by month: an index into the funds, or -1. */
type Option = { readonly spent: readonly number[]; readonly worth: readonly number[] };

export type OracleInput = {
  readonly people: readonly PlanPerson[];
  readonly funds: readonly Fund[];
  readonly scenario: Scenario;
};

/** Contribution of one person, one month, one fund; undefined where it may not pay. */
export type CostOf = (
  person: PlanPerson,
  fund: Fund,
  month: Month,
  scenario: Scenario,
) => number | undefined;

/** What each goal comes to in the best plan; of `priority` one number for each class. */
export function bestByTrying(input: OracleInput, costOf: CostOf = lawfulCost): readonly number[] {
  const { people, scenario } = input;
  const on = firstDay(scenario.start);
  const keyOf = (person: PlanPerson) => classKeyOf(person.candidate, scenario.priority, on);
  const classes = [...new Set(people.map(keyOf))].sort();
  let best = new Map<string, Option>([['', { spent: limitsOf(input).map(() => 0), worth: [] }]]);
  const ceilings = limitsOf(input);
  for (const person of people) {
    const options = optionsOf(person, classes.indexOf(keyOf(person)), classes.length, {
      ...input,
      costOf,
    });
    const next = new Map<string, Option>();
    for (const sofar of best.values()) {
      for (const option of options) {
        const spent = sofar.spent.map((each, at) => each + (option.spent[at] ?? 0));
        if (spent.some((each, at) => each > (ceilings[at] ?? 0))) continue;
        const worth = option.worth.map((each, at) => each + (sofar.worth[at] ?? 0));
        const key = keyOfSpent(spent, ceilings);
        const known = next.get(key);
        if (known === undefined || isBetter(worth, known.worth)) next.set(key, { spent, worth });
      }
    }
    best = next;
  }
  return [...best.values()].reduce((a, b) => (isBetter(b.worth, a.worth) ? b : a)).worth;
}

/** What the goals come to in a plan by name, added from its assignments alone. */
export function worthByName(
  assignments: readonly Assignment[],
  { people, scenario }: OracleInput,
): readonly number[] {
  const on = firstDay(scenario.start);
  const keyOf = (person: PlanPerson) => classKeyOf(person.candidate, scenario.priority, on);
  const classes = [...new Set(people.map(keyOf))].sort();
  const months = monthsFrom(scenario.start, scenario.months);
  const worths = people.map((person) => {
    const own = assignments.filter((line) => line.person === person.key);
    const isPaid = monthsOf(months).map((month) =>
      own.some((line) => contains(line.months, month)),
    );
    return worthOf({
      isPaid,
      covered: coveredMonths(person, scenario),
      goesOn: isCarriedOn(person, scenario),
      rank: classes.indexOf(keyOf(person)),
      classes: classes.length,
      scenario,
      months: monthsOf(months),
    });
  });
  return (worths[0] ?? []).map((_, at) => worths.reduce((sum, each) => sum + (each[at] ?? 0), 0));
}

/** Two ways of spending are one where no ceiling tells them apart. */
function keyOfSpent(spent: readonly number[], ceilings: readonly number[]): string {
  return spent.filter((_, at) => ceilings[at] !== Infinity).join();
}

/** Of every fund the whole, then each month where months are limited. */
function limitsOf({ funds, scenario }: OracleInput): readonly number[] {
  return funds.flatMap((fund) => [
    fund.ceiling,
    ...Array.from(
      { length: scenario.months },
      () => scenario.funds[fund.id]?.ceilingMonthly ?? Infinity,
    ),
  ]);
}

function optionsOf(
  person: PlanPerson,
  rank: number,
  classes: number,
  { funds, scenario, costOf }: OracleInput & { readonly costOf: CostOf },
): readonly Option[] {
  const months = Array.from({ length: scenario.months }, (_, at) => addMonths(scenario.start, at));
  const costs = months.map((month) => funds.map((fund) => costOf(person, fund, month, scenario)));
  const covered = coveredMonths(person, scenario);
  const ceilings = limitsOf({ people: [person], funds, scenario });
  const kept = new Map<string, Option>();
  const payers: number[] = [];
  const walk = (): void => {
    const month = payers.length;
    if (month === months.length) {
      const option = optionOf({ payers, costs, covered, person, rank, classes, scenario, months });
      if (option === undefined) return;
      const key = keyOfSpent(option.spent, ceilings);
      const known = kept.get(key);
      if (known === undefined || isBetter(option.worth, known.worth)) kept.set(key, option);
      return;
    }
    for (let payer = -1; payer < funds.length; payer += 1) {
      if (payer >= 0 && (month < covered || costs[month]?.[payer] === undefined)) continue;
      payers.push(payer);
      walk();
      payers.pop();
    }
  };
  walk();
  return [...kept.values()];
}

function optionOf(given: {
  readonly payers: readonly number[];
  readonly costs: readonly (readonly (number | undefined)[])[];
  readonly covered: number;
  readonly person: PlanPerson;
  readonly rank: number;
  readonly classes: number;
  readonly scenario: Scenario;
  readonly months: readonly Month[];
}): Option | undefined {
  const { payers, costs, covered, person, scenario, months } = given;
  const isPaid = payers.map((payer) => payer >= 0);
  for (const month of beginningsOf(isPaid, covered, isCarriedOn(person, scenario))) {
    const { birth } = person.candidate;
    const begin = months[month];
    if (begin === undefined || birth === undefined || !isOfAge(birth, startOf(begin)))
      return undefined;
    const promised = isPaid.slice(month, month + scenario.minMonths);
    if (promised.length < scenario.minMonths || promised.includes(false)) return undefined;
  }
  const worth = worthOf({ ...given, isPaid, goesOn: isCarriedOn(person, scenario) });
  const spent = (costs[0] ?? []).flatMap((_, fund) => {
    const monthly = payers.map((payer, month) =>
      payer === fund ? (costs[month]?.[fund] ?? 0) : 0,
    );
    return [monthly.reduce((sum, each) => sum + each, 0), ...monthly];
  });
  return { spent, worth };
}

function coveredMonths({ coveredUntil }: PlanPerson, { start }: Scenario): number {
  return coveredUntil === undefined ? 0 : Math.max(0, monthsBetween(start, coveredUntil));
}

function isCarriedOn({ coveredUntil }: PlanPerson, { start }: Scenario): boolean {
  return coveredUntil !== undefined && coveredUntil >= start;
}

function beginningsOf(
  isPaid: readonly boolean[],
  covered: number,
  goesOn: boolean,
): readonly number[] {
  return isPaid.flatMap((paid, month) => {
    const carriedOn = isPaid[month - 1] === true || (month === covered && goesOn);
    return paid && !carriedOn ? [month] : [];
  });
}

/** What one person adds to each goal. */
function worthOf(given: {
  readonly isPaid: readonly boolean[];
  readonly covered: number;
  readonly goesOn: boolean;
  readonly rank: number;
  readonly classes: number;
  readonly scenario: Scenario;
  readonly months: readonly Month[];
}): readonly number[] {
  const { isPaid, covered, goesOn, scenario, months } = given;
  const paidMonths = isPaid.filter(Boolean).length;
  const afterCovered = isPaid.slice(covered);
  const gap = afterCovered.indexOf(false);
  const keptMonths = !goesOn ? 0 : gap < 0 ? afterCovered.length : gap;
  const measured = measureOf(scenario, { paidMonths, isPaid, months });
  return scenario.goals.flatMap((goal): number[] => {
    switch (goal) {
      case 'keep':
        return [keptMonths];
      case 'priority':
        return Array.from({ length: given.classes }, (_, at) => (at === given.rank ? measured : 0));
      case 'total':
        return [measured];
      case 'person_months':
        return [paidMonths];
      case 'unbroken':
        return [-beginningsOf(isPaid, covered, goesOn).length];
      case 'unchanged':
      case 'steady':
        throw new RangeError(`Not tried out here: ${goal}`);
      default:
        return goal satisfies never;
    }
  });
}

function measureOf(
  { measure }: Scenario,
  paid: {
    readonly paidMonths: number;
    readonly isPaid: readonly boolean[];
    readonly months: readonly Month[];
  },
): number {
  switch (measure.kind) {
    case 'person_months':
      return paid.paidMonths;
    case 'people':
      return paid.paidMonths > 0 ? 1 : 0;
    case 'covered_in':
      return paid.isPaid[paid.months.indexOf(measure.month)] === true ? 1 : 0;
    default:
      return measure satisfies never;
  }
}

/** The law's answers do not change while the tests run. */
const costs = new Map<string, number | undefined>();

function lawfulCost(
  person: PlanPerson,
  fund: Fund,
  month: Month,
  scenario: Scenario,
): number | undefined {
  const { occupation, hasNik } = person.candidate;
  const key = JSON.stringify([occupation, hasNik, fund, month, scenario.programs]);
  if (!costs.has(key)) costs.set(key, askCost(person, fund, month, scenario));
  return costs.get(key);
}

function askCost(
  { candidate }: PlanPerson,
  fund: Fund,
  month: Month,
  { programs }: Scenario,
): number | undefined {
  const at = monthsBetween(fund.from, month);
  if (at < 0 || at >= fund.months || !candidate.hasNik) return undefined;
  const terms = termsOf({ ...fund, from: month, months: 1 }, { start: month, programs });
  const pays = isMeantFor(fund, candidate) && permissionFor(terms, candidate) !== 'no';
  return pays ? terms.costs[sectorOf(candidate)][0] : undefined;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
