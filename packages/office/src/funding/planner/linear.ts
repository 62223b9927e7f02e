// The goals one after the other as linear programs: their optima bound every plan over whole people.

import type { Highs, Model } from 'highs';
import {
  type Asked,
  addAsked,
  aim,
  free,
  isWhole,
  type Limits,
  modelData,
  range,
  rowOf,
  wholeBelow,
} from './model.ts';
import { goalValue, type Program, type ProgramGoal } from './sheet.ts';

/** The solver ended in a state that no plan by the rules can lead to. */
export class SolverError extends Error {
  override readonly name = 'SolverError';
  readonly status: string;
  constructor(doing: string, status: string) {
    super(`${doing}: the solver ended with ${status}`);
    this.status = status;
  }
}

export type Linear = { readonly bounds: readonly number[]; readonly values: Float64Array };

/**
 * Bounds of the goals from `from` on, where those before reach what is asked of them, on one model that
 * stays. An optimum of whole value is held by fixing what its dual values bind, which describes all optima
 * exactly; one that is not whole can not be reached by whole people, and is held at the whole number below.
 */
export function solveLinear(
  highs: Highs,
  program: Program,
  { from, asked }: { readonly from: number; readonly asked: Asked },
  onGoal: (done: number) => void,
): Linear {
  return highs.withModel(modelData(highs, program, free(program)), (model) => {
    // Primal simplex: what solved one goal stays feasible for the next, only its aim changes.
    model.options.set({ output_flag: false, simplex_strategy: 4 });
    const limits = free(program);
    addAsked(model, program, asked);
    for (const least of asked) {
      if (least === undefined) continue;
      limits.rowLower.push(least);
      limits.rowUpper.push(Infinity);
    }
    let values: Float64Array = new Float64Array(program.upper.length);
    const bounds = program.goals.slice(from).map((goal, at) => {
      aim(model, program, goal);
      model.run();
      assertOptimal(highs, model, goal.name);
      values = model.getSolution().colValue;
      const reached = goalValue(goal, values);
      const bound = wholeBelow(reached);
      if (isWhole(reached)) holdFace(model, limits);
      else holdGoal(model, limits, goal, bound);
      onGoal(from + at + 1);
      return bound;
    });
    return { bounds, values };
  });
}

/** Columns and rows with a dual value stay where they are in every optimum. */
function holdFace(model: Model, limits: Limits): void {
  const { colValue, colDual, rowValue, rowDual } = model.getSolution();
  const binding = 1e-7;
  colDual.forEach((dual, at) => {
    if (Math.abs(dual) <= binding) return;
    const [low, high] = [limits.lower[at] ?? 0, limits.upper[at] ?? 0];
    const held = (colValue[at] ?? 0) < (low + high) / 2 ? low : high;
    limits.lower[at] = held;
    limits.upper[at] = held;
  });
  rowDual.forEach((dual, at) => {
    if (Math.abs(dual) <= binding) return;
    const [low, high] = [limits.rowLower[at] ?? 0, limits.rowUpper[at] ?? 0];
    const value = rowValue[at] ?? 0;
    const held = Math.abs(value - low) < Math.abs(value - high) ? low : high;
    limits.rowLower[at] = held;
    limits.rowUpper[at] = held;
  });
  model.changeColsBounds(range(colValue.length), limits.lower, limits.upper);
  model.changeRowsBounds(range(rowValue.length), limits.rowLower, limits.rowUpper);
}

function holdGoal(model: Model, limits: Limits, goal: ProgramGoal, least: number): void {
  model.addRow(least, Infinity, rowOf(goal));
  limits.rowLower.push(least);
  limits.rowUpper.push(Infinity);
}

function assertOptimal(highs: Highs, model: Model, goal: string): void {
  const status = model.getModelStatus();
  if (status === highs.constants.modelStatus.optimal) return;
  throw new SolverError(`Goal ${goal}`, String(status));
}
