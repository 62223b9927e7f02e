// The funding step of the job: the plan, its months for the register, its sums for the summary.

import { addRupiah, type Language, monthsOf } from '@payung/values';
import {
  type Candidate,
  earmarkText,
  type Fund,
  type FundUse,
  type Plan,
  planFunding,
} from '../funding/index.ts';
import type { PlanMonthLoad } from '../registry/index.ts';
import type { FundSummary, PlanSummary } from '../report/index.ts';
import type { Room } from './config.ts';

export type PlanStep = { readonly plan: Plan; readonly months: readonly PlanMonthLoad[] };

export function planStep(input: {
  readonly room: Room;
  readonly funds: readonly Fund[];
  readonly candidates: readonly Candidate[];
}): PlanStep {
  const { room, funds, candidates } = input;
  const plan = planFunding({ funds, candidates, asOf: room.asOf, ...room.plan });
  return { plan, months: monthLoads(plan) };
}

function monthLoads(plan: Plan): PlanMonthLoad[] {
  return plan.lines.flatMap((line) =>
    monthsOf(line).map((month, index) => {
      const amount = line.costs[index];
      if (amount === undefined) throw new Error(`Plan line of person ${line.person} lacks a cost`);
      return { person: line.person, month, fund: line.fund, amount };
    }),
  );
}

export function planSummary(step: PlanStep, room: Room, language: Language): PlanSummary {
  const { plan } = step;
  const funds = plan.funds.map((use) => fundSummary(use, language));
  const summary = {
    programs: room.plan.programs,
    start: room.plan.start,
    funds,
    people: plan.lines.length,
    personMonths: step.months.length,
    amount: addRupiah(...plan.months.map(({ amount }) => amount)),
    waiting: plan.waiting,
    excluded: plan.excluded,
    months: plan.months,
    notes: plan.notes,
  };
  assertPlan(summary);
  return summary;
}

function fundSummary(use: FundUse, language: Language): FundSummary {
  const { fund } = use;
  return {
    id: fund.id,
    name: fund.name,
    source: fund.source,
    earmark: earmarkText(fund.earmark, language),
    ceiling: fund.ceiling,
    from: use.from,
    months: use.months,
    monthly: use.monthly.value,
    steps: use.monthly.steps,
    people: use.people,
    personMonths: use.personMonths,
    amount: use.amount,
    left: use.left,
    unfilledPlaces: use.unfilledPlaces,
  };
}

/** Sums of money are asserted in production (safety.md R18): funds, months and lines agree. */
function assertPlan(plan: PlanSummary): void {
  const { funds } = plan;
  const sum = (of: (fund: FundSummary) => number) => funds.reduce((all, fund) => all + of(fund), 0);
  const agrees =
    sum((fund) => fund.people) === plan.people &&
    sum((fund) => fund.personMonths) === plan.personMonths &&
    sum((fund) => fund.amount) === plan.amount &&
    funds.every((fund) => fund.amount >= 0 && fund.amount + fund.left === fund.ceiling);
  if (!agrees) throw new Error('The sums of the plan do not agree');
}
