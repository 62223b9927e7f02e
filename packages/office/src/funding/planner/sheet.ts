// A linear program as plain arrays, written column by column and row by row. All columns are
// counts of people, from 0 to a number of their own.

import type { GoalName } from './scenario.ts';

/** To be made as large as it can be: the sum of `weights` × columns. */
export type ProgramGoal = {
  readonly name: GoalName;
  /** Of `priority`: the class, 1 first. */
  readonly priorityClass?: number;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
  /** Aimed at once all promises are kept, without proof that nothing is better. */
  readonly isTidying: boolean;
};

/** `lower ≤ Σ value × column ≤ upper`; the terms of row r stand from `starts[r]` to `starts[r+1]`. */
export type Rows = {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

/** `column` ≥ `now` − `before`: it follows from them, and is never less than nothing. */
export type Turned = { readonly column: number; readonly now: number; readonly before: number };

export type Program = {
  readonly upper: Float64Array;
  /** The cell or the group of payers that a column belongs to: cells first. */
  readonly partOfColumn: Int32Array;
  readonly cells: number;
  readonly rows: Rows;
  /** Columns that only count how others change; no promise is told by them. */
  readonly turned: readonly Turned[];
  /** The first goal is never given up for a later one. */
  readonly goals: readonly ProgramGoal[];
};

export class Sheet {
  /** The part that new columns belong to. */
  part = 0;
  readonly #upper: number[] = [];
  readonly #parts: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];

  column(upper: number): number {
    this.#parts.push(this.part);
    return this.#upper.push(upper) - 1;
  }

  row(lower: number, upper: number, terms: readonly (readonly [number, number])[]): void {
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    for (const [column, value] of terms) {
      this.#columns.push(column);
      this.#values.push(value);
    }
    this.#starts.push(this.#columns.length);
  }

  program(told: Pick<Program, 'cells' | 'goals' | 'turned'>): Program {
    return {
      ...told,
      upper: Float64Array.from(this.#upper),
      partOfColumn: Int32Array.from(this.#parts),
      rows: {
        lower: Float64Array.from(this.#rowLower),
        upper: Float64Array.from(this.#rowUpper),
        starts: Int32Array.from(this.#starts),
        columns: Int32Array.from(this.#columns),
        values: Float64Array.from(this.#values),
      },
    };
  }
}

export function goalValue(goal: ProgramGoal, values: Float64Array): number {
  return goal.columns.reduce(
    (sum, column, at) => sum + (goal.weights[at] ?? 0) * (values[column] ?? 0),
    0,
  );
}

/** Whether whole numbers keep every row of a program, exactly. */
export function keepsRows({ rows }: Program, values: Float64Array): boolean {
  return rows.lower.every((lower, row) => {
    let sum = 0;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      sum += (rows.values[at] ?? 0) * (values[rows.columns[at] ?? 0] ?? 0);
    }
    return lower <= sum && sum <= (rows.upper[row] ?? 0);
  });
}

/** What is counted of changes, set to what it is worth. */
export function settleTurned({ turned }: Program, values: Float64Array): void {
  for (const { column, now, before } of turned) {
    values[column] = Math.max(0, (values[now] ?? 0) - (values[before] ?? 0));
  }
}
