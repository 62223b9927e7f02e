// Programs as HiGHS takes them, and what their columns and rows are still allowed to be.

import type { Highs, Model, ModelData } from 'highs';
import type { Program, ProgramGoal } from './sheet.ts';

/** Counts and sums of counts this near a whole number are that number. */
const nearWhole = 1e-4;

/** What columns and rows may be; goals add rows and narrow both. */
export type Limits = {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: number[];
  readonly rowUpper: number[];
};

export function free(program: Program): Limits {
  return {
    lower: new Float64Array(program.upper.length),
    upper: program.upper.slice(),
    rowLower: [...program.rows.lower],
    rowUpper: [...program.rows.upper],
  };
}

export function modelData(highs: Highs, program: Program, limits: Limits): ModelData {
  const { rows } = program;
  const columns = program.upper.length;
  return {
    numCols: columns,
    numRows: rows.lower.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: limits.lower,
    colUpper: limits.upper,
    rowLower: limits.rowLower,
    rowUpper: limits.rowUpper,
    matrix: {
      format: 'csr',
      numRows: rows.lower.length,
      numCols: columns,
      starts: rows.starts,
      indices: rows.columns,
      values: rows.values,
    },
  };
}

export function aim(model: Model, program: Program, goal: ProgramGoal): void {
  const costs = new Float64Array(program.upper.length);
  goal.columns.forEach((column, at) => {
    costs[column] = goal.weights[at] ?? 0;
  });
  model.changeColsCost(range(costs.length), costs);
}

/** At least so much of each goal; what only tidies, and what is not asked yet, is absent. */
export type Asked = readonly (number | undefined)[];

export function addAsked(model: Model, program: Program, asked: Asked): void {
  program.goals.forEach((goal, at) => {
    const least = asked[at];
    if (least !== undefined) model.addRow(least, Infinity, rowOf(goal));
  });
}

export function rowOf(goal: ProgramGoal) {
  return { indices: goal.columns, values: goal.weights };
}

export function range(count: number): { kind: 'range'; from: number; to: number } {
  return { kind: 'range', from: 0, to: count - 1 };
}

export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= nearWhole;
}

export function wholeBelow(value: number): number {
  return isWhole(value) ? Math.round(value) : Math.floor(value);
}
