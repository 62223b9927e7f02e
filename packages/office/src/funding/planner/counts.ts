// Between the columns of a program and the counts of its cells and groups.

import type { Cells } from './cells.ts';
import type { Counts } from './places.ts';
import type { ColumnsOf } from './program.ts';
import type { Scenario } from './scenario.ts';
import { type Program, settleTurned } from './sheet.ts';

export function countsOf(
  columnsOf: ColumnsOf,
  values: Float64Array,
  funds: number,
  { months }: Scenario,
): Counts {
  const at = (column: number | undefined) => (column === undefined ? 0 : (values[column] ?? 0));
  const eachMonth = Array.from({ length: months }, (_, month) => month);
  const eachFund = Array.from({ length: funds }, (_, fund) => fund);
  return {
    cells: columnsOf.cells.map((columns) => ({
      paid: eachMonth.map((month) => at(columns.paid[month])),
      begun: eachMonth.map((month) => at(columns.begun[month])),
      kept: eachMonth.map((month) => at(columns.kept[month])),
    })),
    groups: columnsOf.groups.map(({ byFund }) =>
      eachMonth.map((month) => eachFund.map((fund) => at(byFund[month]?.[fund]))),
    ),
  };
}

/** The columns that given counts stand for: what the goals are worth follows from them. */
export function columnValues(
  columnsOf: ColumnsOf,
  counts: Counts,
  { cells }: Cells,
  program: Program,
): Float64Array {
  const values = new Float64Array(program.upper.length);
  const set = (column: number | undefined, value: number) => {
    if (column !== undefined) values[column] = value;
  };
  columnsOf.cells.forEach((columns, at) => {
    const [cell, own] = [cells[at], counts.cells[at]];
    if (cell === undefined || own === undefined) return;
    for (const name of ['paid', 'begun', 'kept'] as const) {
      columns[name].forEach((column, month) => {
        set(column, own[name][month] ?? 0);
      });
    }
    const begun = own.begun.reduce((sum, each) => sum + each, 0);
    const carried = cell.isCarriedOn ? (own.paid[cell.covered] ?? 0) : 0;
    set(columns.people, Math.min(cell.people.length, begun + carried));
  });
  columnsOf.groups.forEach(({ byFund }, at) => {
    byFund.forEach((ofMonth, month) => {
      ofMonth.forEach((column, fund) => {
        set(column, counts.groups[at]?.[month]?.[fund] ?? 0);
      });
    });
  });
  settleTurned(program, values);
  return values;
}
