// The funding step of the job: the plan by months, its months for the register, its sums for the
// summary. It asks the room alone, so that the same room gives the same plan whatever the register holds.

import { addMonths, type Language, monthsBetween, monthsOf } from '@payung/values';
import {
  type Assignment,
  earmarkText,
  type Fund,
  fundTerms,
  type MonthPlan,
  type PersonFacts,
  type PlanMonth,
  type PlanPerson,
  personKey,
  placesFor,
  planChecked,
  type Scenario,
  scenarioMonthsMax,
  usualGoals,
  withFacts,
} from '../funding/index.ts';
import type { Candidate, PlanMonthLoad } from '../registry/index.ts';
import type { FundSummary, PlanSummary } from '../report/index.ts';
import type { Room } from './config.ts';
import type { Person } from './outcome.ts';

export type PlanStep = {
  readonly plan: MonthPlan;
  readonly funds: readonly Fund[];
  readonly months: readonly PlanMonthLoad[];
};

export async function planStep(input: {
  readonly room: Room;
  readonly funds: readonly Fund[];
  readonly facts: readonly PersonFacts[];
  readonly candidates: readonly Candidate[];
  readonly persons: readonly Person[];
  readonly signal?: AbortSignal;
  readonly onGoal: (done: number, goals: number) => void;
}): Promise<PlanStep> {
  const { room, funds, signal, onGoal } = input;
  const people = planPeople(input);
  const plan = await planChecked({
    people,
    funds,
    scenario: scenarioOf(room, funds),
    asOf: room.asOf,
    unmatchedFacts: unmatched(input),
    onProgress: ({ goal, goals }) => onGoal(goal, goals),
    ...(signal === undefined ? {} : { signal }),
  });
  return { plan, funds, months: monthLoads(plan.assignments, people) };
}

/** From the start to the end of the last fund, by the usual goals. */
function scenarioOf({ plan }: Room, funds: readonly Fund[]): Scenario {
  const ends = funds.map((fund) => monthsBetween(plan.start, addMonths(fund.from, fund.months)));
  const longest = Math.min(scenarioMonthsMax, Math.max(1, ...ends));
  const months = plan.months ?? longest;
  return {
    name: 'payung.yaml',
    start: plan.start,
    months,
    programs: plan.programs,
    priority: plan.priority,
    measure: { kind: 'person_months' },
    minMonths: Math.min(plan.minMonths, months),
    goals: usualGoals,
    funds: {},
    seed: plan.seed,
  };
}

function planPeople(input: {
  readonly candidates: readonly Candidate[];
  readonly persons: readonly Person[];
  readonly facts: readonly PersonFacts[];
}): readonly PlanPerson[] {
  const known = new Map(input.persons.map((person) => [person.number, person]));
  const told = new Map(input.facts.map((facts) => [facts.nik, facts]));
  return input.candidates.map((candidate) => {
    const { nik, files } = known.get(candidate.person) ?? { files: [] };
    const facts = nik === undefined ? undefined : told.get(nik);
    const key = personKey(candidate.person);
    return { key, candidate: withFacts({ ...candidate, lists: files }, facts) };
  });
}

/** Told of, and on no list of the room: nobody is to be lost between the two. */
function unmatched(input: {
  readonly persons: readonly Person[];
  readonly facts: readonly PersonFacts[];
}): number {
  const listed = new Set(input.persons.map(({ nik }) => nik));
  return input.facts.filter(({ nik }) => !listed.has(nik)).length;
}

function monthLoads(
  assignments: readonly Assignment[],
  people: readonly PlanPerson[],
): PlanMonthLoad[] {
  const numbers = new Map(people.map(({ key, candidate }) => [key, candidate.person]));
  return assignments.flatMap(({ person: key, fund, months, amountPerMonth }) => {
    const person = numbers.get(key);
    if (person === undefined) throw new Error(`The plan pays for ${key}, who is no candidate`);
    return monthsOf(months).map((month) => ({ person, month, fund, amount: amountPerMonth }));
  });
}

export function planSummary(step: PlanStep, language: Language): PlanSummary {
  const { plan } = step;
  const { scenario } = plan;
  const summary = {
    programs: scenario.programs,
    start: scenario.start,
    seed: scenario.seed,
    minMonths: scenario.minMonths,
    proven: plan.proven,
    gap: plan.gap,
    method: plan.method,
    goals: plan.goals,
    funds: step.funds.map((fund) => fundSummary(fund, plan, language)),
    people: plan.people,
    personMonths: plan.personMonths,
    amount: plan.amount,
    waiting: plan.waiting,
    excluded: plan.excludedReasons,
    months: monthsWithPeople(plan.months),
    notes: plan.notes,
  };
  assertPlan(summary, step);
  return summary;
}

/** Without the months before the first and after the last that anybody is paid for. */
function monthsWithPeople(months: readonly PlanMonth[]): readonly PlanMonth[] {
  const isPaid = ({ people }: PlanMonth) => people > 0;
  return months.slice(months.findIndex(isPaid), months.findLastIndex(isPaid) + 1);
}

function fundSummary(fund: Fund, plan: MonthPlan, language: Language): FundSummary {
  const total = plan.funds.find((each) => each.fund === fund.id);
  if (total === undefined) throw new Error(`The plan has no sums of fund ${fund.id}`);
  const terms = fundTerms(fund, plan.scenario);
  return {
    id: fund.id,
    name: fund.name,
    source: fund.source,
    earmark: earmarkText(fund.earmark, language),
    ceiling: fund.ceiling,
    from: terms.from,
    months: terms.months.length,
    monthly: terms.monthly.value,
    steps: terms.monthly.steps,
    people: total.people,
    personMonths: total.personMonths,
    amount: total.amount,
    left: total.left,
    unfilledPlaces: placesFor(total, terms.perPerson.general),
  };
}

/** Sums of money are asserted in production (safety.md R18): funds, months and names agree. */
function assertPlan(plan: PlanSummary, { months }: PlanStep): void {
  const { funds } = plan;
  const sum = (of: (fund: FundSummary) => number) => funds.reduce((all, fund) => all + of(fund), 0);
  const byMonth = (of: (month: { people: number; amount: number }) => number) =>
    plan.months.reduce((all, month) => all + of(month), 0);
  const amount = months.reduce((all, each) => all + each.amount, 0);
  const agrees =
    new Set(months.map(({ person }) => person)).size === plan.people &&
    sum((fund) => fund.people) >= plan.people &&
    [months.length, sum((fund) => fund.personMonths), byMonth(({ people }) => people)].every(
      (each) => each === plan.personMonths,
    ) &&
    [amount, sum((fund) => fund.amount), byMonth((month) => month.amount)].every(
      (each) => each === plan.amount,
    ) &&
    funds.every((fund) => fund.amount >= 0 && fund.amount + fund.left === fund.ceiling);
  if (!agrees) throw new Error('The sums of the plan do not agree');
}
