// Solves a program goal after goal with HiGHS: first as linear programs, whose optima bound every
// whole-number plan, then for whole people. Blocks its thread; `solve.ts` decides which.

import { createRequire } from 'node:module';
import type * as HighsModule from 'highs';
import type { Highs } from 'highs';
import { type Linear, SolverError, solveLinear } from './linear.ts';
import { type Asked, isWhole } from './model.ts';
import { goalValue, keepsRows, type Program } from './sheet.ts';
import { type Search, searchWhole, tidied } from './whole.ts';

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

/** A goal is given up for own code where no plan comes so near its bound. */
const worstGap = 0.05;
const leastGap = 16;

/** The package's types describe its CommonJS door; by `import` they would be one `default` off. */
const { default: loadHighs }: typeof HighsModule.default = createRequire(import.meta.url)('highs');

let runtime: Promise<Highs> | undefined;

export async function solveProgram(
  program: Program,
  onGoal: (done: number) => void,
): Promise<Solved> {
  runtime ??= loadHighs();
  const highs = await runtime;
  const bounds: number[] = [];
  const reached: number[] = [];
  let best: Best | undefined;
  // Each round ends with a plan, or with one goal more that stays below its bound.
  while (reached.length < program.goals.length) {
    const from = reached.length;
    const linear = solveLinear(highs, program, { from, asked: askedOf(program, reached) }, onGoal);
    bounds.splice(from, Infinity, ...linear.bounds);
    if (linear.values.every(isWhole) && keepsRows(program, linear.values.map(Math.round))) {
      return solved(from === 0 ? 'linear' : 'integer', program, bounds, linear.values);
    }
    const asked = askedOf(program, bounds);
    const search = searchWhole(highs, program, { values: linear.values, asked });
    if (typeof search !== 'string') {
      const values = tidied(highs, program, search.plan, asked);
      return solved(from === 0 ? 'repaired' : 'integer', program, bounds, values);
    }
    best = bestBelow(highs, program, { linear, bounds, from, search });
    if (best === undefined) return { bounds };
    reached.push(...bounds.slice(from, best.goal), best.value);
    if (best.isProven) bounds[best.goal] = best.value;
  }
  return best === undefined ? { bounds } : solved('integer', program, bounds, best.plan);
}

function askedOf(program: Program, least: readonly number[]): Asked {
  return program.goals.map(({ isTidying }, at) => (isTidying ? undefined : least[at]));
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

type Standing = {
  readonly linear: Linear;
  readonly bounds: readonly number[];
  readonly from: number;
  /** Of all goals together: there is no such plan, or none was found. */
  readonly search: Exclude<Search, object>;
};

type Best = {
  readonly goal: number;
  readonly value: number;
  /** Nothing above the value can be reached. */
  readonly isProven: boolean;
  readonly plan: Float64Array;
};

/** The first goal that whole people cannot bring to its bound beside those before, and how near they come. */
function bestBelow(highs: Highs, program: Program, standing: Standing): Best | undefined {
  const { linear, bounds, from } = standing;
  const searchTo = (goal: number, least: number) =>
    searchWhole(highs, program, {
      values: linear.values,
      asked: askedOf(program, [...bounds.slice(0, goal), least]),
    });
  let goal = program.goals.findLastIndex(({ isTidying }) => !isTidying);
  let failed = standing.search;
  for (let least = from; least < goal; ) {
    const middle = Math.floor((least + goal) / 2);
    const search = searchTo(middle, bounds[middle] ?? 0);
    if (typeof search !== 'string') least = middle + 1;
    else [goal, failed] = [middle, search];
  }
  const bound = bounds[goal] ?? 0;
  return nearest(program, goal, { bound, failed, search: (least) => searchTo(goal, least) });
}

/** Down from the bound in steps that double, then up again to the highest value that can be reached. */
function nearest(
  program: Program,
  goal: number,
  {
    bound,
    failed,
    search,
  }: {
    readonly bound: number;
    readonly failed: Standing['search'];
    readonly search: (least: number) => Search;
  },
): Best | undefined {
  let isProven = failed === 'none';
  let most = bound - 1;
  let found: Float64Array | undefined;
  const reachedIn = (plan: Float64Array) => reachedBy(program, goal, plan);
  for (let less = 1; found === undefined; less *= 2) {
    if (less > Math.max(leastGap, worstGap * Math.abs(bound))) return undefined;
    const tried = search(bound - less);
    if (typeof tried !== 'string') found = tried.plan;
    else {
      isProven &&= tried === 'none';
      most = bound - less - 1;
    }
  }
  while (reachedIn(found) < most) {
    const middle = Math.ceil((reachedIn(found) + most) / 2);
    const tried = search(middle);
    if (typeof tried !== 'string') found = tried.plan;
    else {
      isProven &&= tried === 'none';
      most = middle - 1;
    }
  }
  return { goal, value: reachedIn(found), isProven, plan: found };
}

function reachedBy({ goals }: Program, goal: number, plan: Float64Array): number {
  const aimed = goals[goal];
  if (aimed === undefined) throw new RangeError(`No goal ${goal}`);
  return goalValue(aimed, plan);
}
