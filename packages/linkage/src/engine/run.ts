// A run under way: its records, its plan and the threads that work on it.

import { type BlockCost, pairsOf, type Task, tasksOf } from './blocks.ts';
import type { KeptFacts } from './comparison.ts';
import { countTerms, type TermCounts, termFrequencies } from './frequencies.ts';
import { keyWorkOf } from './keys.ts';
import { getKind, type Kinds } from './kinds/index.ts';
import type { Model } from './model.ts';
import { patternCode } from './patterns.ts';
import { type Job, keyDigests, type Plan } from './plan.ts';
import type { Pool } from './pool.ts';
import type { Records } from './prepare.ts';
import type { LinkTablesRequest, Scope } from './request.ts';
import { getColumn } from './table.ts';

const blockPairsMax = 9_000_000;

export type Planned = {
  readonly plan: Plan;
  readonly names: readonly (readonly string[])[];
  readonly costs: readonly BlockCost[];
  readonly tasks: readonly Task[];
};

export type Run = {
  readonly request: LinkTablesRequest;
  readonly kinds: Kinds;
  readonly records: Omit<Records, 'keyColumns'>;
  readonly planned: Planned;
  readonly pool: Pool;
};

export type PlanFacts = {
  readonly kinds: Kinds;
  readonly records: Records;
  readonly pool: Pool;
  readonly known: KnownCounts | undefined;
};

/** Counts over more records than those of the run, per comparison. */
export type KnownCounts = {
  readonly terms: readonly TermCounts[];
  readonly facts: readonly (KeptFacts | undefined)[];
};

/** The threads make blocks while this one packs what they will compare. */
export async function planRun(request: LinkTablesRequest, facts: PlanFacts): Promise<Planned> {
  const { kinds, records, pool, known } = facts;
  const { model } = request;
  const scope: Scope = request.scope ?? (request.right === undefined ? 'dedupe' : 'link');
  const names = model.comparisons.map((each) =>
    getKind(kinds, each.kind).levels(each.params ?? {}),
  );
  const blocking = pool.block({
    works: model.blocking.map((rule) => keyWorkOf(rule, records)),
    layout: {
      count: records.count,
      leftCount: records.leftCount,
      firsts: records.firsts,
      order: records.order,
    },
    settings: { scope, pairsMax: model.blockPairsMax ?? blockPairsMax },
  });
  // Awaited below; should packing fail first, its error is the one to tell.
  blocking.catch(() => {});
  const counts = known?.terms ?? termsOf(model, kinds, records);
  const comparisons = model.comparisons.map((each, index) => {
    const kind = getKind(kinds, each.kind);
    const params = each.params ?? {};
    const columns = each.columns.map((name) => getColumn(records.columns, name));
    const kept = known?.facts[index];
    const packed = kind.pack(
      columns,
      params,
      termFrequencies(counts[index] ?? noTerms),
      kept && { facts: kept, from: records.leftCount },
    );
    return { kind: each.kind, params, packed, termFrequency: each.termFrequency ?? false };
  });
  const rules = await blocking;
  const tasks = rules.flatMap(({ blocks }, index) => tasksOf(index, blocks, scope));
  const plan: Plan = {
    scope,
    leftCount: records.leftCount,
    order: records.order,
    comparisons,
    code: patternCode(names.map((each) => each.length)),
    rules: rules.map(({ starts, keys, blocks }) => ({ starts, keys, blocks })),
    digests: keyDigests(rules, records.count),
  };
  return { plan, names, costs: rules.map(({ cost }) => cost), tasks };
}

const noTerms: TermCounts = { counts: new Map(), records: 0 };

/** Per comparison: how often its terms stand in the records. */
export function termsOf(model: Model, kinds: Kinds, records: Records): readonly TermCounts[] {
  return model.comparisons.map((each) => {
    const [name] = each.columns;
    if (!each.termFrequency || name === undefined) return noTerms;
    const column = getColumn(records.columns, name);
    return countTerms(column, getKind(kinds, each.kind), each.params ?? {});
  });
}

export function progressOf({ onProgress }: LinkTablesRequest, job: Job): (done: number) => void {
  const of = job.job === 'random' ? job.left.length : job.tasks.length;
  return (done) => onProgress?.({ stage: job.job, done, of });
}

export function allPairs(
  { count, leftCount }: Pick<Records, 'count' | 'leftCount'>,
  scope: Scope,
): number {
  return pairsOf(0, leftCount, count, scope);
}

export function costsOf({ request, kinds }: Run): readonly number[] {
  return request.model.comparisons.map((rule) => getKind(kinds, rule.kind).cost ?? 4);
}
