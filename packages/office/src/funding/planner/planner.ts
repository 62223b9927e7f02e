// Plans months of protection: people become cells, cells a program, the program's counts become
// names again. The same request gives the same plan, whatever the order of people.

import { firstDay, type Rupiah } from '@payung/values';
import type { Assignment } from '../assignment.ts';
import { type ExclusionReason, exclusionReasons } from '../candidate.ts';
import type { Fund } from '../fund.ts';
import { compareByRules } from '../priority.ts';
import { type Cell, type Cells, cellsOf } from './cells.ts';
import { columnValues, countsOf } from './counts.ts';
import { drawNumber } from './draw.ts';
import { greedyCounts } from './greedy.ts';
import { notesOf } from './notes.ts';
import { type CellCounts, type Counts, placePeople } from './places.ts';
import { buildProgram, type FundLimits } from './program.ts';
import type { GoalResult, MonthPlan, PlanPerson, PlanRequest } from './request.ts';
import type { Scenario } from './scenario.ts';
import { goalValue, type ProgramGoal } from './sheet.ts';
import { solve } from './solve.ts';
import { totalsOf } from './totals.ts';

/** A goal this near its bound counts as proven best. */
const gapTolerance = 1e-4;

/**
 * Rencana per bulan: who is paid for in which months by which fund, proven best goal by goal.
 *
 * @example (await planMonths({ people, funds, scenario })).proven // true
 */
export async function planMonths(request: PlanRequest): Promise<MonthPlan> {
  const byKey = peopleByKey(request);
  const scenario = completed(request.scenario);
  const funds = fundsOf(request.funds, scenario);
  const found = cellsOf({ ...request, funds, scenario });
  const limits = funds.map(({ id, ceiling }) => limitsOf(ceiling, scenario.funds[id]));
  const { program, columnsOf } = buildProgram(found, limits, scenario);
  const solved = await solve(program, {
    ...(request.signal === undefined ? {} : { signal: request.signal }),
    onGoal: (goal) => request.onProgress?.({ goal, goals: program.goals.length }),
  });
  const counts = solved.plan
    ? countsOf(columnsOf, solved.plan.values, funds.length, scenario)
    : greedyCounts(found, limits, scenario);
  const values = solved.plan?.values ?? columnValues(columnsOf, counts, found, program);
  const assignments = assign({ found, counts, funds, scenario, people: request.people });
  const goals = program.goals.map((goal, at) =>
    goalResult(goal, reachedBy(goal, values, assignments), solved.bounds[at]),
  );
  const promised = goals.filter((_, at) => program.goals[at]?.isTidying === false);
  const gap = promised.reduce((most, each) => Math.max(most, each.gap), 0);
  const eligible = found.cells.reduce((sum, cell) => sum + cell.people.length, 0);
  const totals = totalsOf({ assignments, funds, scenario });
  return {
    scenario,
    assignments,
    goals,
    method: solved.plan?.method ?? 'greedy',
    proven: gap <= gapTolerance,
    gap,
    size: {
      cells: found.cells.length,
      columns: program.upper.length,
      rows: program.rows.lower.length,
    },
    ...totals,
    waiting: eligible - totals.people,
    excluded: found.excluded,
    excludedReasons: countReasons(found.excluded),
    notes: notesOf({
      ...{ request, byKey, scenario, funds, assignments, totals: totals.funds },
      ...{ excluded: found.excluded, proven: gap <= gapTolerance, gap },
    }),
  };
}

function countReasons(
  excluded: MonthPlan['excluded'],
): readonly { readonly reason: ExclusionReason; readonly people: number }[] {
  const found = [...excluded.values()];
  return exclusionReasons
    .map((reason) => ({ reason, people: found.filter((each) => each === reason).length }))
    .filter(({ people }) => people > 0);
}

/** Nobody and no fund stands twice. */
function peopleByKey({ people, funds }: PlanRequest): ReadonlyMap<string, PlanPerson> {
  const byKey = new Map<string, PlanPerson>();
  for (const person of people) byKey.set(person.key, person);
  if (byKey.size !== people.length) throw new RangeError('A person stands twice in the plan');
  if (new Set(funds.map(({ id }) => id)).size !== funds.length)
    throw new RangeError('A fund stands twice in the plan');
  return byKey;
}

/** Beginnings nobody asked for are never left in a plan, whatever its goals. */
function completed(scenario: Scenario): Scenario {
  const { goals } = scenario;
  return goals.includes('unbroken') ? scenario : { ...scenario, goals: [...goals, 'unbroken'] };
}

/** The funds a scenario uses, with its ceilings, by id. */
export function fundsOf(funds: readonly Fund[], scenario: Scenario): readonly Fund[] {
  const unknown = Object.keys(scenario.funds).find((id) => !funds.some((fund) => fund.id === id));
  if (unknown !== undefined)
    throw new RangeError(`The scenario names no fund of the room: ${unknown}`);
  return funds
    .filter(({ id }) => scenario.funds[id]?.used !== false)
    .map((fund) => ({ ...fund, ceiling: scenario.funds[fund.id]?.ceiling ?? fund.ceiling }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function limitsOf(ceiling: Rupiah, change: Scenario['funds'][string] | undefined): FundLimits {
  const monthly = change?.ceilingMonthly;
  return { ceiling, ...(monthly === undefined ? {} : { ceilingMonthly: monthly }) };
}

/** Who changes his payer is decided by name: what the program counts by groups is a bound only. */
function reachedBy(
  goal: ProgramGoal,
  values: Float64Array,
  assignments: readonly Assignment[],
): number {
  return goal.name === 'steady' ? -payersBegun(assignments) : goalValue(goal, values);
}

/** How often a fund begins to pay for somebody; another contribution is no other payer. */
function payersBegun(assignments: readonly Assignment[]): number {
  let before: Assignment | undefined;
  let begun = 0;
  for (const line of assignments) {
    const goesOn =
      before?.person === line.person &&
      before.fund === line.fund &&
      before.months.until === line.months.from;
    if (!goesOn) begun += 1;
    before = line;
  }
  return begun;
}

function goalResult(goal: ProgramGoal, value: number, bound: number | undefined): GoalResult {
  const most = Math.max(bound ?? Infinity, value);
  return {
    goal: goal.name,
    ...(goal.priorityClass === undefined ? {} : { priorityClass: goal.priorityClass }),
    value,
    bound: most,
    gap: most === value ? 0 : (most - value) / Math.max(Math.abs(most), 1),
  };
}

/** From counts to names. */
export function assign(input: {
  readonly found: Cells;
  readonly counts: Counts;
  readonly funds: readonly Fund[];
  readonly scenario: Scenario;
  readonly people: readonly PlanPerson[];
}): readonly Assignment[] {
  const { found, counts, scenario } = input;
  return placePeople({
    cells: found.cells,
    groups: found.groups,
    counts,
    funds: input.funds.map(({ id }) => id),
    scenario,
    peopleOf: (cell, own) => {
      const alike = cell.people.flatMap((at) => input.people[at] ?? []);
      return (isForAll(cell, own) ? inKeyOrder(alike) : orderOf(alike, scenario)).map(
        ({ key }) => key,
      );
    },
  });
}

/** Everybody is paid for in every month that anybody is: nothing is left to draw. */
function isForAll({ people }: Cell, { paid }: CellCounts): boolean {
  return paid.every((each) => each === 0 || each === people.length);
}

function inKeyOrder(people: readonly PlanPerson[]): readonly PlanPerson[] {
  return people.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** By the rules of priority, and among equals by the draw. */
export function orderOf(people: readonly PlanPerson[], scenario: Scenario): readonly PlanPerson[] {
  const compare = compareByRules(scenario.priority, firstDay(scenario.start));
  const drawn = people.map((person) => ({ person, draw: drawNumber(scenario.seed, person.key) }));
  drawn.sort(
    (a, b) => compare(a.person.candidate, b.person.candidate) || (a.draw < b.draw ? -1 : 1),
  );
  return drawn.map(({ person }) => person);
}
