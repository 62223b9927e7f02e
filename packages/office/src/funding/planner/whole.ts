// Whole people near a linear optimum: columns may move a little, then more, until a plan over whole numbers
// reaches what is asked of the goals. Everything asked is a row and nothing is aimed at: any such plan will do,
// and it is found many times as fast as the one that is tidiest too.

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
} from './model.ts';
import { goalValue, type Program, type ProgramGoal, settleTurned } from './sheet.ts';

/** So near its bound is near enough for what only tidies. */
const tidyWithin = 0.05;
/** Up to here it is tried over all columns, each from nobody to everybody, whether there is any such plan. */
const exactColumnsMax = 2_500;
/**
 * Searching is limited by nodes, never by time: the same input ends at the same plan. The larger
 * the program, the dearer a node.
 */
const nodesTimesColumns = 2_000_000;
const nodesMin = 50;

/** `none`: there is no such plan; `unknown`: none was found as far as was searched. */
export type Search = { readonly plan: Float64Array } | 'none' | 'unknown';

/** How far a column may be from the linear optimum; turned ones follow the others wherever they go. */
type Reach = (column: number) => number;

/** Whole people that reach what is asked, searched from what is nearly sure to be quick outwards. */
export function searchWhole(
  highs: Highs,
  program: Program,
  { values, asked }: { readonly values: Float64Array; readonly asked: Asked },
): Search {
  for (const reach of reachesOf(program, values)) {
    const plan = findWithin(highs, program, limitsWithin(program, values, reach), asked);
    if (plan !== undefined) return { plan };
  }
  if (program.upper.length > exactColumnsMax) return 'unknown';
  const search = searchAll(highs, program, asked, 'choose');
  // HiGHS 1.15.3 presolves some programs away although a plan is in them: asked again without.
  return search === 'none' ? searchAll(highs, program, asked, 'off') : search;
}

function reachesOf(program: Program, values: Float64Array): readonly Reach[] {
  const isParted = (column: number) => !isWhole(values[column] ?? 0);
  const parts = new Set<number>();
  program.partOfColumn.forEach((part, column) => {
    if (isParted(column)) parts.add(part);
  });
  return [
    (column) => (isParted(column) ? 1 : 0),
    (column) => (parts.has(program.partOfColumn[column] ?? 0) ? 2 : 0),
    () => 3,
  ];
}

function limitsWithin(program: Program, values: Float64Array, reach: Reach): Limits {
  const limits = free(program);
  const turned = new Set(program.turned.map(({ column }) => column));
  values.forEach((value, column) => {
    if (turned.has(column)) return;
    const near = isWhole(value) ? Math.round(value) : value;
    const far = reach(column);
    const [least, most] = [limits.lower[column] ?? 0, limits.upper[column] ?? 0];
    limits.lower[column] = Math.max(least, Math.floor(near) - far);
    limits.upper[column] = Math.min(most, Math.ceil(near) + far);
  });
  return limits;
}

function findWithin(
  highs: Highs,
  program: Program,
  limits: Limits,
  asked: Asked,
): Float64Array | undefined {
  return highs.withModel(modelData(highs, program, limits), (model) => {
    askOf(highs, model, program, asked);
    model.run();
    return wholePlan(model, program);
  });
}

function searchAll(
  highs: Highs,
  program: Program,
  asked: Asked,
  presolve: 'choose' | 'off',
): Search {
  return highs.withModel(modelData(highs, program, free(program)), (model) => {
    askOf(highs, model, program, asked);
    model.options.set({ presolve });
    model.run();
    const plan = wholePlan(model, program);
    if (plan !== undefined) return { plan };
    return model.getModelStatus() === highs.constants.modelStatus.infeasible ? 'none' : 'unknown';
  });
}

function askOf(highs: Highs, model: Model, program: Program, asked: Asked): void {
  const { integer } = highs.constants.variableType;
  const count = program.upper.length;
  model.changeColsIntegrality(range(count), new Int32Array(count).fill(integer));
  addAsked(model, program, asked);
  model.options.set({
    output_flag: false,
    mip_max_nodes: Math.max(nodesMin, Math.floor(nodesTimesColumns / count)),
  });
}

function wholePlan(model: Model, program: Program): Float64Array | undefined {
  // 2 = feasible, in the words of the solver
  if (model.info.get('primal_solution_status') !== 2) return undefined;
  const values = model.getSolution().colValue.map(Math.round);
  settleTurned(program, values);
  return values;
}

/** The same people in the same months, with fewer payers one after the other where that is easily had. */
export function tidied(
  highs: Highs,
  program: Program,
  plan: Float64Array,
  asked: Asked,
): Float64Array {
  const tidying = program.goals.find(({ isTidying }) => isTidying);
  if (tidying === undefined) return plan;
  const linear = tidiest(highs, program, { plan, asked, tidying });
  const [now, best] = [goalValue(tidying, plan), goalValue(tidying, linear)];
  if (best - now <= tidyWithin * Math.abs(best)) return plan;
  for (const reach of reachesOf(program, linear)) {
    const found = findWithin(highs, program, limitsWithin(program, linear, reach), asked);
    if (found !== undefined && goalValue(tidying, found) > now) return found;
  }
  return plan;
}

/** Who is paid for in which month stays; by whom is free, and need not be whole. */
function tidiest(
  highs: Highs,
  program: Program,
  {
    plan,
    asked,
    tidying,
  }: { readonly plan: Float64Array; readonly asked: Asked; readonly tidying: ProgramGoal },
): Float64Array {
  const limits = free(program);
  program.partOfColumn.forEach((part, column) => {
    if (part >= program.cells) return;
    limits.lower[column] = plan[column] ?? 0;
    limits.upper[column] = plan[column] ?? 0;
  });
  return highs.withModel(modelData(highs, program, limits), (model) => {
    model.options.set({ output_flag: false });
    addAsked(model, program, asked);
    aim(model, program, tidying);
    model.run();
    return model.getSolution().colValue;
  });
}
