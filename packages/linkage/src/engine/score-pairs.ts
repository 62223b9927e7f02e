// Scoring in a run: the threads' pairs put together in one order.

import type { LearnedModel } from './model.ts';
import type { ScoredPairs } from './outcome.ts';
import type { Counted, Job, Scored } from './plan.ts';
import { radixSorted } from './radix-sort.ts';
import { costsOf, progressOf, type Run } from './run.ts';
import { scoringTables } from './weights.ts';

export type AllScored = {
  readonly pairs: ScoredPairs;
  readonly hits: Uint8Array;
  readonly codes: readonly number[];
  readonly compared: readonly number[];
};

export async function scorePairs(run: Run, model: LearnedModel): Promise<AllScored> {
  const { pool, planned, request, records } = run;
  const job: Job = {
    job: 'score',
    tables: scoringTables(model, records.count, costsOf(run)),
    tasks: planned.tasks,
  };
  const results = (await pool.run(job, progressOf(request, job))).filter(isScored);
  return mergeScored(results, planned.plan.rules.length);
}

function isScored(result: Counted | Scored): result is Scored {
  return 'weight' in result;
}

/** One set of pairs, sorted by record numbers; patterns numbered by their codes. */
function mergeScored(results: readonly Scored[], rules: number): AllScored {
  const count = results.reduce((sum, each) => sum + each.left.length, 0);
  let at = 0;
  const parts: { readonly part: Scored; readonly from: number }[] = [];
  for (const part of results) {
    parts.push({ part, from: at });
    at += part.left.length;
  }
  const left = new Uint32Array(count);
  const right = new Uint32Array(count);
  const weight = new Float64Array(count);
  const code = new Float64Array(count);
  const rule = new Uint8Array(count);
  const hits = new Uint8Array(count);
  for (const { part, from } of parts) {
    left.set(part.left, from);
    right.set(part.right, from);
    weight.set(part.weight, from);
    code.set(part.code, from);
    rule.set(part.rule, from);
    hits.set(part.hits, from);
  }
  const places = placesByRecords(left, right);
  const codes = [...new Set(code)].sort((x, y) => x - y);
  const numbers = new Map(codes.map((each, index) => [each, index]));
  const compared = Array.from({ length: rules }, (_, index) =>
    results.reduce((sum, each) => sum + Number(each.compared[index]), 0),
  );
  const pairs: ScoredPairs = {
    left: inPlaces(places, left, new Uint32Array(count)),
    right: inPlaces(places, right, new Uint32Array(count)),
    weight: inPlaces(places, weight, new Float64Array(count)),
    pattern: new Uint32Array(count),
    rule: inPlaces(places, rule, new Uint8Array(count)),
  };
  for (let pair = 0; pair < count; pair += 1) {
    pairs.pattern[pair] = numbers.get(Number(code[Number(places[pair])])) ?? 0;
  }
  return {
    pairs,
    hits: inPlaces(places, hits, new Uint8Array(count)),
    codes,
    compared,
  };
}

type Numbers = Uint8Array | Uint32Array | Float64Array;

/** A loop: `from` with a function takes several times as long. */
function inPlaces<T extends Numbers>(places: Uint32Array, from: Numbers, into: T): T {
  for (let at = 0; at < places.length; at += 1) into[at] = Number(from[Number(places[at])]);
  return into;
}

/** Places of pairs in the order of their left, then their right records. */
function placesByRecords(left: Uint32Array, right: Uint32Array): Uint32Array {
  const first = new Uint32Array(right.length);
  for (let place = 0; place < first.length; place += 1) first[place] = place;
  const places = radixSorted(right, first).values;
  return radixSorted(inPlaces(places, left, new Uint32Array(places.length)), places).values;
}
