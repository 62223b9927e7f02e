// Between the columns of a program and the counts of its cells.

import type { Cells } from './cells.ts';
import type { CellCounts } from './places.ts';
import type { CellColumns } from './program.ts';
import type { Scenario } from './scenario.ts';
import type { Program } from './sheet.ts';

export function countsOf(
  columnsOf: readonly CellColumns[],
  values: Float64Array,
  funds: number,
  { months }: Scenario,
): readonly CellCounts[] {
  const at = (column: number | undefined) => (column === undefined ? 0 : (values[column] ?? 0));
  const eachMonth = Array.from({ length: months }, (_, month) => month);
  const eachFund = Array.from({ length: funds }, (_, fund) => fund);
  return columnsOf.map((columns) => ({
    byFund: eachMonth.map((month) => eachFund.map((fund) => at(columns.byFund[month]?.[fund]))),
    begun: eachMonth.map((month) => at(columns.begun[month])),
    kept: eachMonth.map((month) => at(columns.kept[month])),
  }));
}

/** The columns that given counts stand for: what the goals are worth follows from them. */
export function columnValues(
  columnsOf: readonly CellColumns[],
  counts: readonly CellCounts[],
  { cells }: Cells,
  program: Program,
): Float64Array {
  const values = new Float64Array(program.upper.length);
  const set = (column: number | undefined, value: number) => {
    if (column !== undefined) values[column] = value;
  };
  columnsOf.forEach((columns, at) => {
    const cell = cells[at];
    const own = counts[at];
    if (cell === undefined || own === undefined) return;
    let begun = 0;
    own.byFund.forEach((byFund, month) => {
      if (month < cell.covered) return;
      byFund.forEach((people, fund) => {
        set(columns.byFund[month]?.[fund], people);
      });
      const paid = byFund.reduce((sum, each) => sum + each, 0);
      set(columns.paid[month], paid);
      set(columns.begun[month], own.begun[month] ?? 0);
      begun += own.begun[month] ?? 0;
      set(columns.kept[month], own.kept[month] ?? 0);
    });
    const first = cell.covered > 0 ? sum(own.byFund[cell.covered]) : 0;
    set(columns.people, Math.min(cell.people.length, begun + first));
    for (const { column, now, before } of columns.turned) {
      if (before === undefined) continue;
      set(column, Math.max(0, (values[now] ?? 0) - (values[before] ?? 0)));
    }
  });
  return values;
}

function sum(counts: readonly number[] | undefined): number {
  return (counts ?? []).reduce((all, each) => all + each, 0);
}
