// The linear program of a plan by months: what the solver sees. Columns count people of a cell in
// a month, and people a fund pays for in a group of cells; rows are the rules; every goal is a sum of
// columns to be made as large as it can be.

import type { Cell, Cells, PayerGroup } from './cells.ts';
import type { GoalName, Measure, Scenario } from './scenario.ts';
import { type Program, type ProgramGoal, Sheet, type Turned } from './sheet.ts';

/** Where the counts of one cell stand among the columns; undefined: no such count is possible. */
export type CellColumns = {
  /** By month: people paid for. */
  readonly paid: (number | undefined)[];
  /** By month: people whose protection begins. */
  readonly begun: (number | undefined)[];
  /** By month: people protected from before the plan on without a gap. */
  readonly kept: (number | undefined)[];
  /** People paid for at all. */
  people?: number;
};

/** Where the counts of one group of payers stand. */
export type GroupColumns = {
  /** By month, by fund: people this fund pays for. */
  readonly byFund: (number | undefined)[][];
  /** People a fund begins to pay for in its first month. */
  readonly first: number[];
  /** People a fund pays for in a month and not in the month before. */
  readonly turned: Turned[];
};

export type ColumnsOf = {
  readonly cells: readonly CellColumns[];
  readonly groups: readonly GroupColumns[];
};

export type FundLimits = {
  /** Rupiah over all months, and in any one month where that is limited too. */
  readonly ceiling: number;
  readonly ceilingMonthly?: number;
};

export function buildProgram(
  found: Cells,
  limits: readonly FundLimits[],
  scenario: Scenario,
): { readonly program: Program; readonly columnsOf: ColumnsOf } {
  const sheet = new Sheet();
  const cells = found.cells.map((cell, at) => {
    sheet.part = at;
    return addCell(sheet, cell, scenario);
  });
  const groups = found.groups.map((group, at) => {
    sheet.part = found.cells.length + at;
    const own = found.cells.flatMap((cell, index) => {
      const columns = cells[index];
      return cell.group === at && columns !== undefined ? [{ cell, columns }] : [];
    });
    return addGroup(sheet, group, own, scenario);
  });
  const columnsOf = { cells, groups };
  addCeilings(sheet, { found, groups, limits });
  const goals = goalsOf(scenario, found, columnsOf);
  const turned = groups.flatMap((columns) => columns.turned);
  return { program: sheet.program({ cells: cells.length, goals, turned }), columnsOf };
}

function addCell(sheet: Sheet, cell: Cell, scenario: Scenario): CellColumns {
  const columns: CellColumns = { paid: [], begun: [], kept: [] };
  for (let month = cell.covered; month < scenario.months; month += 1) {
    const isPayable = cell.costs[month]?.some((cost) => cost !== undefined) === true;
    if (isPayable) columns.paid[month] = sheet.column(cell.people.length);
    if (mayBegin(cell, month, scenario)) columns.begun[month] = sheet.column(cell.people.length);
  }
  if (cell.isCarriedOn) addKept(sheet, cell, scenario, columns);
  addFlow(sheet, cell, scenario, columns);
  if (scenario.measure.kind === 'people') addPeople(sheet, cell, columns);
  return columns;
}

type OwnCell = { readonly cell: Cell; readonly columns: CellColumns };

/** One payer per person and month: the people the funds pay for are those of the cells. */
function addGroup(
  sheet: Sheet,
  { costs }: PayerGroup,
  own: readonly OwnCell[],
  scenario: Scenario,
): GroupColumns {
  const columns: GroupColumns = { byFund: [], first: [], turned: [] };
  for (let month = 0; month < scenario.months; month += 1) {
    const paid = own.flatMap(({ cell, columns: { paid: of } }) => {
      const column = of[month];
      return column === undefined ? [] : [{ column, people: cell.people.length }];
    });
    if (paid.length === 0) continue;
    const people = paid.reduce((sum, each) => sum + each.people, 0);
    const byFund = (costs[month] ?? []).map((cost) =>
      cost === undefined ? undefined : sheet.column(people),
    );
    columns.byFund[month] = byFund;
    sheet.row(0, 0, [
      ...byFund.flatMap((column) => term(column, 1)),
      ...paid.map(({ column }) => [column, -1] as const),
    ]);
  }
  if (scenario.goals.includes('steady')) addTurns(sheet, columns, peopleOf(own));
  return columns;
}

function peopleOf(own: readonly OwnCell[]): number {
  return own.reduce((sum, { cell }) => sum + cell.people.length, 0);
}

/**
 * By age, and only where the months that a beginning is promised can all be paid. In the first
 * month after others paid, everybody is still protected: he is carried on, he does not begin.
 */
function mayBegin(cell: Cell, month: number, scenario: Scenario): boolean {
  if (cell.isCarriedOn && month === cell.covered) return false;
  if (month < cell.startFrom || month >= cell.startUntil) return false;
  if (month + scenario.minMonths > scenario.months) return false;
  return cell.costs
    .slice(month, month + scenario.minMonths)
    .every((ofMonth) => ofMonth.some((cost) => cost !== undefined));
}

/**
 * Nobody is paid for in a month who was not in the month before or begins in it; who began within
 * the last `minMonths` is still paid for (a minimum up-time, exact for people alike). People kept
 * from before the plan are counted apart: they began long ago.
 */
function addFlow(sheet: Sheet, cell: Cell, scenario: Scenario, columns: CellColumns): void {
  const people = cell.people.length;
  /** In the first month after others paid all who are paid for are kept: the two cancel out. */
  const newcomersIn = (month: number, sign: 1 | -1) => {
    const [paid, kept] = [columns.paid[month], columns.kept[month]];
    return paid === kept ? [] : [...term(paid, sign), ...term(kept, sign === 1 ? -1 : 1)];
  };
  const first = cell.isCarriedOn ? cell.covered + 1 : 0;
  for (let month = first; month < scenario.months; month += 1) {
    const begun = columns.begun[month];
    if (columns.paid[month] !== undefined) {
      const before = month === 0 ? [] : newcomersIn(month - 1, -1);
      sheet.row(-Infinity, 0, [...newcomersIn(month, 1), ...before, ...term(begun, -1)]);
    }
    const from = Math.max(cell.covered, month - scenario.minMonths + 1);
    const recent = columns.begun.slice(from, month + 1).filter((each) => each !== undefined);
    if (recent.length > 0) {
      sheet.row(-Infinity, 0, [
        ...recent.map((each) => [each, 1] as const),
        ...newcomersIn(month, -1),
      ]);
    }
    if (cell.isCarriedOn && begun !== undefined) {
      sheet.row(-Infinity, people, [[begun, 1], ...term(columns.paid[month - 1], 1)]);
    }
  }
}

/** Those protected from before the plan on, without a gap: once out, one begins like the others. */
function addKept(sheet: Sheet, cell: Cell, scenario: Scenario, columns: CellColumns): void {
  const { covered, people } = cell;
  let before = columns.paid[covered];
  columns.kept[covered] = before;
  for (let month = covered + 1; month < scenario.months; month += 1) {
    const paid = columns.paid[month];
    if (before === undefined || paid === undefined) return;
    const kept = sheet.column(people.length);
    columns.kept[month] = kept;
    for (const most of [before, paid]) {
      sheet.row(-Infinity, 0, [
        [kept, 1],
        [most, -1],
      ]);
    }
    before = kept;
  }
}

/** As many different people as there are beginnings, never more than the cell has. */
function addPeople(sheet: Sheet, cell: Cell, columns: CellColumns): void {
  const people = sheet.column(cell.people.length);
  columns.people = people;
  const begun = columns.begun.filter((each) => each !== undefined);
  sheet.row(-Infinity, 0, [
    [people, 1],
    ...begun.map((each) => [each, -1] as const),
    ...term(columns.kept[cell.covered], -1),
  ]);
}

function addTurns(sheet: Sheet, columns: GroupColumns, people: number): void {
  columns.byFund.forEach((ofMonth, month) => {
    for (const [fund, now] of ofMonth.entries()) {
      if (now === undefined) continue;
      const before = columns.byFund[month - 1]?.[fund];
      if (before === undefined) {
        columns.first.push(now);
        continue;
      }
      const column = sheet.column(people);
      columns.turned.push({ column, now, before });
      sheet.row(-Infinity, 0, [
        [now, 1],
        [before, -1],
        [column, -1],
      ]);
    }
  });
}

/** In the largest unit of money all costs of the fund are whole numbers of. */
function addCeilings(
  sheet: Sheet,
  {
    found,
    groups,
    limits,
  }: {
    readonly found: Cells;
    readonly groups: readonly GroupColumns[];
    readonly limits: readonly FundLimits[];
  },
): void {
  limits.forEach(({ ceiling, ceilingMonthly }, fund) => {
    const byMonth = found.months.map((_, month) =>
      found.groups.flatMap(({ costs }, at): (readonly [number, number])[] => {
        const column = groups[at]?.byFund[month]?.[fund];
        const cost = costs[month]?.[fund];
        return column === undefined || cost === undefined ? [] : [[column, cost]];
      }),
    );
    addCeiling(sheet, byMonth.flat(), ceiling);
    if (ceilingMonthly === undefined) return;
    for (const terms of byMonth) addCeiling(sheet, terms, ceilingMonthly);
  });
}

function addCeiling(
  sheet: Sheet,
  terms: readonly (readonly [number, number])[],
  ceiling: number,
): void {
  if (terms.length === 0) return;
  const unit = [...new Set(terms.map(([, cost]) => cost))].reduce(commonDivisor);
  sheet.row(
    -Infinity,
    Math.floor(ceiling / unit),
    terms.map(([column, cost]) => [column, cost / unit] as const),
  );
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function goalsOf(
  scenario: Scenario,
  found: Cells,
  { cells, groups }: ColumnsOf,
): readonly ProgramGoal[] {
  const counted = [
    ...cells.map((columns) => countedByCell(scenario, found, columns)),
    ...groups.map((columns, at) => countedByGroup(found.groups[at], columns)),
  ];
  const of = (name: GoalName, parts: readonly Counted[] = counted) => {
    const columns = parts.flatMap((each) => each[name] ?? []).filter((each) => each !== undefined);
    return columns.length === 0 ? [] : [goalOf(name, columns)];
  };
  return scenario.goals.flatMap((name): readonly ProgramGoal[] => {
    if (name !== 'priority') return of(name);
    return Array.from({ length: found.classes }, (_, each) => each).flatMap((priorityClass) => {
      const parts = counted.filter((_, at) => found.cells[at]?.priorityClass === priorityClass);
      return of(name, parts).map((goal) => ({ ...goal, priorityClass: priorityClass + 1 }));
    });
  });
}

/** What is to be few counts below zero: every goal is to be as large as it can be. */
const fewIsGood: readonly GoalName[] = ['unbroken', 'steady'];

function goalOf(name: GoalName, columns: readonly number[]): ProgramGoal {
  return {
    name,
    columns: Int32Array.from(columns),
    weights: new Float64Array(columns.length).fill(fewIsGood.includes(name) ? -1 : 1),
    isTidying: name === 'steady',
  };
}

/** The columns that each goal adds. */
type Counted = Partial<Readonly<Record<GoalName, readonly (number | undefined)[]>>>;

function countedByCell({ measure }: Scenario, found: Cells, columns: CellColumns): Counted {
  const measured = measuredBy(measure, found, columns);
  return {
    keep: columns.kept,
    priority: measured,
    total: measured,
    person_months: columns.paid,
    unbroken: columns.begun,
  };
}

function countedByGroup(group: PayerGroup | undefined, columns: GroupColumns): Counted {
  return {
    unchanged: (group?.earlier ?? []).flatMap(({ fund, from, until }) =>
      columns.byFund.slice(from, until).map((ofMonth) => ofMonth?.[fund]),
    ),
    steady: [...columns.first, ...columns.turned.map(({ column }) => column)],
  };
}

function measuredBy(
  measure: Measure,
  { months }: Cells,
  columns: CellColumns,
): readonly (number | undefined)[] {
  switch (measure.kind) {
    case 'person_months':
      return columns.paid;
    case 'people':
      return [columns.people];
    case 'covered_in':
      return [columns.paid[months.indexOf(measure.month)]];
    default:
      return measure satisfies never;
  }
}

function term(column: number | undefined, value: number): (readonly [number, number])[] {
  return column === undefined ? [] : [[column, value]];
}
