// Why this person, why not that one: the rule of the plan that decided, with its figures. Words in
// text/.

import type { Assignment } from '../assignment.ts';
import type { ExclusionReason } from '../candidate.ts';
import type { Fund } from '../fund.ts';
import { isMeantFor, permissionFor, termsOf } from '../terms.ts';
import { type Cell, cellsOf } from './cells.ts';
import { drawNumber } from './draw.ts';
import { fundsOf, orderOf } from './planner.ts';
import type { MonthPlan, PlanPerson, PlanRequest } from './request.ts';

/** Why a fund pays nothing for a person: not meant for him, forbidden, no month, used up. */
export type FundVerdict = 'earmark' | 'law' | 'no_month' | 'used_up' | 'left';

export type PersonExplanation =
  | { readonly verdict: 'unknown' }
  | { readonly verdict: 'excluded'; readonly reason: ExclusionReason }
  | {
      readonly verdict: 'paid' | 'waiting';
      readonly stretches: readonly Assignment[];
      /** 1 comes first. */
      readonly priorityClass: number;
      readonly classes: number;
      /** People alike in everything the plan asks, and how many of them are paid for. */
      readonly alike: number;
      readonly alikePaid: number;
      /** His place among them, by the rules and then by the draw. */
      readonly place: number;
      readonly draw: string;
      readonly funds: readonly { readonly fund: string; readonly verdict: FundVerdict }[];
      /** The rule that decided: there was money for all, money for some, for none, or no way. */
      readonly rule: 'all_paid' | 'place' | 'money' | 'age' | 'min_months' | 'no_fund';
    };

export function explainPerson(
  request: PlanRequest,
  plan: MonthPlan,
  key: string,
): PersonExplanation {
  const reason = plan.excluded.get(key);
  if (reason !== undefined) return { verdict: 'excluded', reason };
  const at = request.people.findIndex((person) => person.key === key);
  const person = request.people[at];
  if (person === undefined) return { verdict: 'unknown' };
  const { scenario } = plan;
  const funds = fundsOf(request.funds, scenario);
  const found = cellsOf({ ...request, funds, scenario });
  const cell = found.cells.find(({ people }) => people.includes(at));
  if (cell === undefined) throw new Error(`Person ${key} is in no cell`);
  const paid = new Set(plan.assignments.map((line) => line.person));
  const alike = cell.people.flatMap((each) => request.people[each] ?? []);
  const alikePaid = alike.filter((each) => paid.has(each.key)).length;
  const verdicts = funds.map((fund, index) => ({
    fund: fund.id,
    verdict: fundVerdict({ fund, index, person, cell, plan }),
  }));
  return {
    verdict: paid.has(key) ? 'paid' : 'waiting',
    stretches: plan.assignments.filter((line) => line.person === key),
    priorityClass: cell.priorityClass + 1,
    classes: found.classes,
    alike: alike.length,
    alikePaid,
    place: orderOf(alike, scenario).findIndex((each) => each.key === key) + 1,
    draw: drawNumber(scenario.seed, key),
    funds: verdicts,
    rule: ruleOf(cell, plan, alikePaid),
  };
}

function fundVerdict(asked: {
  readonly fund: Fund;
  readonly index: number;
  readonly person: PlanPerson;
  readonly cell: Cell;
  readonly plan: MonthPlan;
}): FundVerdict {
  const { fund, index, person, cell, plan } = asked;
  if (!isMeantFor(fund, person.candidate)) return 'earmark';
  const costs = cell.costs.slice(cell.covered).flatMap((ofMonth) => ofMonth[index] ?? []);
  if (costs.length === 0) {
    const terms = termsOf(fund, plan.scenario);
    const isOver = terms.months.length === 0;
    return !isOver && permissionFor(terms, person.candidate) === 'no' ? 'law' : 'no_month';
  }
  const left = plan.funds.find((each) => each.fund === fund.id)?.left ?? 0;
  return left >= Math.min(...costs) ? 'left' : 'used_up';
}

type Rule = Extract<PersonExplanation, { verdict: 'paid' | 'waiting' }>['rule'];

function ruleOf(cell: Cell, { scenario }: MonthPlan, alikePaid: number): Rule {
  if (alikePaid === cell.people.length) return 'all_paid';
  if (alikePaid > 0) return 'place';
  const isPayable = cell.costs.map((ofMonth) => ofMonth.some((cost) => cost !== undefined));
  if (!isPayable.slice(cell.covered).includes(true)) return 'no_fund';
  if (cell.isCarriedOn && isPayable[cell.covered] === true) return 'money';
  const begins = (month: number) => {
    const promised = isPayable.slice(month, month + scenario.minMonths);
    return promised.length === scenario.minMonths && !promised.includes(false);
  };
  const months = isPayable.map((_, month) => month).filter(begins);
  if (months.length === 0) return 'min_months';
  const inAge = months.some((month) => month >= cell.startFrom && month < cell.startUntil);
  return inAge ? 'money' : 'age';
}
