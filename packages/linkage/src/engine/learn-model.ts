// Learning in a run: which pairs are drawn, what the threads count, and whether the learned model,
// the stored or the starting one is used.

import { driftOf } from './card.ts';
import { getKind } from './kinds/index.ts';
import {
  isPlausible,
  type LearningFacts,
  learn,
  type PatternCounts,
  type Refitted,
  refit,
  startProbabilities,
} from './learn.ts';
import type { LearnedModel, LevelProbabilities } from './model.ts';
import type { Drift } from './outcome.ts';
import { levelsOfCode, NumberCounts } from './patterns.ts';
import { type Job, plannedDependence } from './plan.ts';
import type { Scope } from './request.ts';
import { allPairs, progressOf, type Run } from './run.ts';
import { getColumn } from './table.ts';

const learningPairs = 1_000_000;
const learningPairsStored = 200_000;
const randomPairs = 250_000;
/** Where learning only serves to notice drift. */
const randomPairsStored = 50_000;
const matchesMin = 50;

export type ModelLearned = {
  readonly model: LearnedModel;
  readonly expected: number;
  readonly drift: readonly Drift[];
  readonly notLearned?: 'too_few_matches' | 'fixed';
};

export async function learnModel(run: Run): Promise<ModelLearned> {
  const { request, planned, records } = run;
  const { model } = request;
  if (model.training.mode === 'fixed') return fixedModel(run);
  const { facts, share } = await learningFacts(run);
  const fresh = learn(facts);
  const enough =
    fresh.matches / share >= (model.training.matchesMin ?? matchesMin) && isPlausible(fresh);
  const starting: readonly LevelProbabilities[] = model.comparisons.map((rule, index) => ({
    m: startProbabilities(rule, Number(facts.sizes[index])),
    u: rule.probabilities?.u ?? fresh.probabilities[index]?.u ?? [],
  }));
  const useFresh = enough && model.training.mode === 'fresh';
  const used = useFresh ? fresh.probabilities : starting;
  const fitted: Refitted = useFresh ? fresh : refit(facts, used, fresh.prior);
  const withoutFresh = model.training.mode === 'stored' ? 'stored' : 'start';
  const learned: LearnedModel = {
    ...model,
    comparisons: model.comparisons.map((rule, index) => ({
      ...rule,
      probabilities: used[index] ?? { m: [], u: [] },
      levels: planned.names[index] ?? [],
    })),
    prior: model.prior ?? Math.max(fitted.prior, priorFloor(records, planned.plan.scope)),
    learned: useFresh ? 'fresh' : withoutFresh,
  };
  const expected = fitted.matches / share;
  if (useFresh) return { model: learned, expected, drift: [] };
  return {
    model: learned,
    expected,
    drift: enough ? driftOf(model, planned.names, starting, fresh) : [],
    notLearned: enough ? 'fixed' : 'too_few_matches',
  };
}

/** What is learned from, and the share of all blocked pairs it counts. */
async function learningFacts(run: Run): Promise<{ facts: LearningFacts; share: number }> {
  const { request, planned, records } = run;
  const { comparisons, dependence, training } = request.model;
  const random = await countPatterns(run, randomJob(run));
  const possible = planned.costs.reduce((sum, cost) => sum + cost.pairs, 0);
  const most = training.mode === 'stored' ? learningPairsStored : learningPairs;
  const share = Math.min(1, (training.pairsMax ?? most) / Math.max(1, possible));
  const orderMax = Math.ceil(share * 2 ** 32);
  const counting = countPatterns(run, { job: 'count', orderMax, tasks: planned.tasks });
  // Awaited below; should this fail first, its error is the one to tell.
  counting.catch(() => {});
  const equal = equalTexts(run);
  const blocked = await counting;
  const names = comparisons.map((each) => each.name);
  const facts: LearningFacts = {
    comparisons,
    sizes: planned.names.map((each) => each.length),
    dependence: plannedDependence(dependence ?? [], names),
    random,
    blocked,
    pairsInAll: allPairs(records, planned.plan.scope) * share,
    equalPairs: equal.map((each) => each.equal),
    presentPairs: equal.map((each) => each.present),
  };
  return { facts, share };
}

/** The model as it is; throws when something in it would have to be learned. */
function fixedModel({ request: { model }, planned }: Run): ModelLearned {
  const { prior } = model;
  if (prior === undefined) throw new RangeError(`Model ${model.name} is fixed but has no prior`);
  const comparisons = model.comparisons.map((rule, index) => {
    const { probabilities } = rule;
    if (probabilities !== undefined) {
      return { ...rule, probabilities, levels: planned.names[index] ?? [] };
    }
    throw new RangeError(`Model ${model.name} is fixed but ${rule.name} has no probabilities`);
  });
  const learned = { ...model, comparisons, prior, learned: 'fixed' as const };
  return { model: learned, expected: 0, drift: [], notLearned: 'fixed' };
}

/** Where next to nothing matches, the prior is as if one record did. */
function priorFloor(records: Run['records'], scope: Scope): number {
  return 1 / Math.max(2, allPairs(records, scope));
}

/** Records with the smallest content hashes: random, and the same however the rows stand. */
function randomJob({ records, planned, request }: Run): Job {
  const { training } = request.model;
  const wanted =
    training.randomPairs ?? (training.mode === 'stored' ? randomPairsStored : randomPairs);
  const { order, leftCount, count } = records;
  if (planned.plan.scope !== 'link' && planned.plan.scope !== 'new') {
    const some = smallest(order, 0, count, Math.ceil(Math.sqrt(2 * wanted)));
    return { job: 'random', left: some, right: some };
  }
  const side = Math.ceil(Math.sqrt(wanted));
  const left = smallest(order, 0, leftCount, side);
  const right = smallest(order, leftCount, count, Math.ceil(wanted / Math.max(1, left.length)));
  return { job: 'random', left, right };
}

function smallest(order: Uint32Array, from: number, until: number, many: number): Uint32Array {
  const limit = until - from <= many ? 2 ** 32 : smallestUntil(order.subarray(from, until), many);
  const found: number[] = [];
  for (let record = from; record < until; record += 1) {
    if (Number(order[record]) <= limit) found.push(record);
  }
  return Uint32Array.from(found);
}

/** The `many`-th number in order; only those that begin like it are sorted, for most lie far above. */
function smallestUntil(values: Uint32Array, many: number): number {
  const counts = new Uint32Array(2 ** 16);
  for (let at = 0; at < values.length; at += 1) {
    const start = Number(values[at]) >>> 16;
    counts[start] = Number(counts[start]) + 1;
  }
  let [start, before] = [0, 0];
  while (before + Number(counts[start]) < many) {
    before += Number(counts[start]);
    start += 1;
  }
  const alike = values.filter((value) => value >>> 16 === start).sort();
  return Number(alike[Math.max(0, many - before - 1)]);
}

/** Runs the job and adds up what the threads counted, rules together, in the order of codes. */
async function countPatterns({ pool, planned, request }: Run, job: Job): Promise<PatternCounts> {
  const results = await pool.run(job, progressOf(request, job));
  const all = new NumberCounts();
  const rules = Math.max(1, planned.plan.rules.length);
  for (const result of results) {
    if (!('keys' in result)) throw new TypeError('Counts were expected');
    result.keys.forEach((key, index) => {
      all.add(Math.floor(key / rules), Number(result.counts[index]));
    });
  }
  const indexes = Array.from({ length: all.size }, (_, index) => index).sort(
    (x, y) => Number(all.keys[x]) - Number(all.keys[y]),
  );
  return {
    levels: indexes.map((index) => levelsOfCode(Number(all.keys[index]), planned.plan.code)),
    counts: indexes.map((index) => Number(all.counts[index])),
  };
}

/** Per comparison: pairs of all that have both cells, and those with equal ones. */
function equalTexts({ request, kinds, records, planned }: Run) {
  return request.model.comparisons.map((rule) => {
    const [name] = rule.columns;
    const column = getColumn(records.columns, name ?? '');
    const left = new Float64Array(column.texts.length);
    const right = new Float64Array(column.texts.length);
    const link = planned.plan.scope === 'link' || planned.plan.scope === 'new';
    const { codes } = column;
    const middle = link ? records.leftCount : codes.length;
    for (let record = 0; record < codes.length; record += 1) {
      const side = record < middle ? left : right;
      const code = Number(codes[record]);
      side[code] = Number(side[code]) + 1;
    }
    let [equal, lefts, rights] = [0, 0, 0];
    for (let code = 1; code < left.length; code += 1) {
      const [l, r] = [Number(left[code]), Number(right[code])];
      equal += link ? l * r : (l * (l - 1)) / 2;
      lefts += l;
      rights += r;
    }
    const present = link ? lefts * rights : (lefts * (lefts - 1)) / 2;
    const topIsEqual = getKind(kinds, rule.kind).topIsEqual === true;
    return { present, equal: topIsEqual ? equal : undefined };
  });
}
