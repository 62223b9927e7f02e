// Solves a program goal after goal with HiGHS: first as linear programs, whose optima bound every
// whole-number plan, then for whole people. Blocks its thread; `solve.ts` decides which.

import { createRequire } from 'node:module';
import type * as HighsModule from 'highs';
import type { Highs, Model, ModelData } from 'highs';
import { goalValue, keepsRows, type Program, type ProgramGoal } from './sheet.ts';

export type Solved = {
  /** One for each goal: no plan that keeps to the goals before exceeds it. */
  readonly bounds: readonly number[];
  /** Absent: within its limits the solver found no plan over whole people. */
  readonly plan?: {
    readonly method: 'linear' | 'repaired' | 'integer';
    /** Whole numbers, one for each column. */
    readonly values: Float64Array;
  };
};

/** Counts and sums of counts this near a whole number are that number. */
const nearWhole = 1e-4;
/** Up to here whole people are solved exactly, goal by goal, when nothing quicker proves them. */
const exactColumnsMax = 2_500;
/**
 * Searching is limited by nodes, never by time: the same input ends at the same plan. The larger
 * the program, the dearer a node.
 */
const nodesTimesColumns = 2_000_000;
const nodesMin = 50;

/** The solver ended in a state that no plan by the rules can lead to. */
export class SolverError extends Error {
  override readonly name = 'SolverError';
  readonly status: string;
  constructor(doing: string, status: string) {
    super(`${doing}: the solver ended with ${status}`);
    this.status = status;
  }
}

/** The package's types describe its CommonJS door; by `import` they would be one `default` off. */
const { default: loadHighs }: typeof HighsModule.default = createRequire(import.meta.url)('highs');

let runtime: Promise<Highs> | undefined;

export async function solveProgram(
  program: Program,
  onGoal: (done: number) => void,
): Promise<Solved> {
  runtime ??= loadHighs();
  const highs = await runtime;
  const { bounds, values } = solveLinear(highs, program, onGoal);
  if (values.every(isWhole) && keepsRows(program, values.map(Math.round))) {
    return solved('linear', program, bounds, values);
  }
  const parted = fractionalCells(program, values);
  const isFree = (column: number) => parted.has(program.cellOfColumn[column] ?? 0);
  // From what is nearly sure to be quick to what is sure to find the plan, if there is one.
  const searches = [(column: number) => !isWhole(values[column] ?? 0), isFree, () => true];
  for (const maySearch of searches) {
    const limits = heldExcept(program, values, maySearch);
    const found = searchReaching(highs, program, bounds, limits);
    if (found !== undefined) return solved('repaired', program, bounds, found);
  }
  if (program.upper.length <= exactColumnsMax) {
    const exact = solveWhole(highs, program, free(program));
    if (exact !== undefined) return solved('integer', program, exact.bounds, exact.values);
  }
  const best = solveWhole(highs, program, heldExcept(program, values, isFree));
  return best === undefined ? { bounds } : solved('repaired', program, bounds, best.values);
}

function solved(
  method: 'linear' | 'repaired' | 'integer',
  program: Program,
  bounds: readonly number[],
  found: Float64Array,
): Solved {
  const values = found.map(Math.round);
  if (!keepsRows(program, values)) throw new SolverError('Rounding', method);
  return { bounds, plan: { method, values } };
}

/** What columns and rows are still allowed to be; goals add rows and narrow both. */
type Limits = {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: number[];
  readonly rowUpper: number[];
};

function free(program: Program): Limits {
  return {
    lower: new Float64Array(program.upper.length),
    upper: program.upper.slice(),
    rowLower: [...program.rows.lower],
    rowUpper: [...program.rows.upper],
  };
}

/**
 * The goals one after the other on one model that stays. An optimum of whole value is held by
 * fixing what its dual values bind, which describes all optima exactly; one that is not whole can
 * not be reached by whole people, and is held at the whole number below.
 */
function solveLinear(
  highs: Highs,
  program: Program,
  onGoal: (done: number) => void,
): { readonly bounds: readonly number[]; readonly values: Float64Array } {
  return highs.withModel(modelData(highs, program, free(program)), (model) => {
    // Primal simplex: what solved one goal stays feasible for the next, only its aim changes.
    model.options.set({ output_flag: false, simplex_strategy: 4 });
    const limits = free(program);
    let values: Float64Array = new Float64Array(program.upper.length);
    const bounds = program.goals.map((goal, at) => {
      aim(model, program, goal);
      model.run();
      assertOptimal(highs, model, goal.name);
      values = model.getSolution().colValue;
      const reached = goalValue(goal, values);
      const bound = wholeBelow(reached);
      if (isWhole(reached)) holdFace(model, limits);
      else addGoal(model, limits, goal, bound);
      onGoal(at + 1);
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

function addGoal(model: Model, limits: Limits, goal: ProgramGoal, least: number): void {
  model.addRow(least, Infinity, rowOf(goal));
  limits.rowLower.push(least);
  limits.rowUpper.push(Infinity);
}

function rowOf(goal: ProgramGoal) {
  return { indices: goal.columns, values: goal.weights };
}

/** A whole-number plan that reaches every promised bound is the best there is. */
function searchReaching(
  highs: Highs,
  program: Program,
  bounds: readonly number[],
  limits: Limits,
): Float64Array | undefined {
  return highs.withModel(modelData(highs, program, limits), (model) => {
    wholePeople(highs, model, program);
    const last = program.goals.at(-1);
    program.goals.forEach((goal, at) => {
      const bound = bounds[at];
      if (bound !== undefined && !goal.isTidying) addGoal(model, limits, goal, bound);
    });
    if (last !== undefined) aim(model, program, last);
    // Promises are rows here: only what is tidied is left to be aimed at, and that nearly will do.
    model.options.set({ mip_rel_gap: 0.05 });
    model.run();
    return hasPlan(model) ? model.getSolution().colValue : undefined;
  });
}

/** Goal after goal over whole people; undefined when the nodes ran out before any plan. */
function solveWhole(
  highs: Highs,
  program: Program,
  limits: Limits,
): { readonly bounds: readonly number[]; readonly values: Float64Array } | undefined {
  const bounds: number[] = [];
  const reached: number[] = [];
  let values: Float64Array = new Float64Array(program.upper.length);
  for (const goal of program.goals) {
    const solveGoal = (presolve: 'choose' | 'off') =>
      highs.withModel(modelData(highs, program, limits), (model) => {
        wholePeople(highs, model, program);
        model.options.set({ presolve });
        program.goals.slice(0, reached.length).forEach((before, at) => {
          model.addRow(reached[at] ?? 0, Infinity, rowOf(before));
        });
        aim(model, program, goal);
        model.run();
        return hasPlan(model) ? { values: wholeValues(model), bound: dualBound(model) } : undefined;
      });
    // HiGHS 1.15.3 presolves some programs away although the plan before is in them: asked again without.
    const found = solveGoal('choose') ?? solveGoal('off');
    if (found === undefined) return undefined;
    values = found.values;
    bounds.push(wholeBelow(found.bound));
    reached.push(goalValue(goal, values));
  }
  return { bounds, values };
}

function wholeValues(model: Model): Float64Array {
  return model.getSolution().colValue.map(Math.round);
}

function dualBound(model: Model): number {
  return Number(model.info.get('mip_dual_bound'));
}

function wholePeople(highs: Highs, model: Model, program: Program): void {
  const { integer } = highs.constants.variableType;
  const count = program.upper.length;
  model.changeColsIntegrality(range(count), new Int32Array(count).fill(integer));
  model.options.set({
    output_flag: false,
    mip_max_nodes: Math.max(nodesMin, Math.floor(nodesTimesColumns / count)),
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
  });
}

function hasPlan(model: Model): boolean {
  // 2 = feasible, in the words of the solver
  return model.info.get('primal_solution_status') === 2;
}

function assertOptimal(highs: Highs, model: Model, goal: string): void {
  const status = model.getModelStatus();
  if (status === highs.constants.modelStatus.optimal) return;
  throw new SolverError(`Goal ${goal}`, String(status));
}

function fractionalCells(program: Program, values: Float64Array): ReadonlySet<number> {
  const cells = new Set<number>();
  values.forEach((value, at) => {
    if (!isWhole(value)) cells.add(program.cellOfColumn[at] ?? 0);
  });
  return cells;
}

/** What may not be searched stays at its whole number. */
function heldExcept(
  program: Program,
  values: Float64Array,
  maySearch: (column: number) => boolean,
): Limits {
  const limits = free(program);
  values.forEach((value, column) => {
    if (maySearch(column)) return;
    limits.lower[column] = Math.round(value);
    limits.upper[column] = Math.round(value);
  });
  return limits;
}

function modelData(highs: Highs, program: Program, limits: Limits): ModelData {
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

function aim(model: Model, program: Program, goal: ProgramGoal): void {
  const costs = new Float64Array(program.upper.length);
  goal.columns.forEach((column, at) => {
    costs[column] = goal.weights[at] ?? 0;
  });
  model.changeColsCost(range(costs.length), costs);
}

function range(count: number): { kind: 'range'; from: number; to: number } {
  return { kind: 'range', from: 0, to: count - 1 };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= nearWhole;
}

function wholeBelow(value: number): number {
  return isWhole(value) ? Math.round(value) : Math.floor(value);
}
