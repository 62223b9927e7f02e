// A whole run: columns, blocks, learning, scoring, card. The heavy parts go to the threads.

import { availableParallelism } from 'node:os';
import { accuracyCard } from './card.ts';
import { loadKinds } from './kinds/index.ts';
import { learnModel, type ModelLearned } from './learn-model.ts';
import type { Outcome, RuleReport } from './outcome.ts';
import { pairWork } from './pair-work.ts';
import { levelsOfCode } from './patterns.ts';
import { openPool } from './pool.ts';
import { prepareRecords } from './prepare.ts';
import type { LinkTablesRequest } from './request.ts';
import { costsOf, type KnownCounts, type PlanFacts, planRun, type Run } from './run.ts';
import { type AllScored, scorePairs } from './score-pairs.ts';
import type { Table } from './table.ts';
import { explainLevels, scoringTables } from './weights.ts';

/** Below this many records threads take longer to start than the work takes. */
const recordsForThreads = 4_000;

/**
 * Pairs of records that are likely one entity, each with its weight and how it came about.
 *
 * @example
 * const outcome = await linkTables({ model: proposeModel({ left }), left });
 * outcome.pairs.weight[0]; // 23.4
 */
export function linkTables(request: LinkTablesRequest): Promise<Outcome> {
  return runTables(request);
}

/** As {@link linkTables}, with counts over more records than the tables hold, where they are given. */
export async function runTables(request: LinkTablesRequest, known?: KnownCounts): Promise<Outcome> {
  const kinds = await loadKinds(request.kindModules ?? []);
  const stages = stageClock(request);
  const pool = openPool({
    kinds,
    kindModules: request.kindModules ?? [],
    workers: request.workers ?? workersFor(request),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  try {
    const run = await beginRun({ request, kinds, pool, known }, stages);
    pool.begin(run.planned.plan);
    const learned = await stages.wait('learning', () => learnModel(run));
    const scored = await stages.wait('scoring', () => scorePairs(run, learned.model));
    return outcomeOf(run, learned, scored, stages.done);
  } finally {
    await pool.close();
  }
}

/** What only keys are made of is let go here: with millions of records it is a good part of all. */
async function beginRun(
  begun: Pick<Run, 'request' | 'kinds' | 'pool'> & Pick<PlanFacts, 'known'>,
  stages: ReturnType<typeof stageClock>,
): Promise<Run> {
  const { request, kinds, pool, known } = begun;
  const prepared = stages.do('columns', () =>
    prepareRecords(request.model, tablesOf(request), kinds, request.seed),
  );
  const facts = { kinds, records: prepared, pool, known };
  const planned = await stages.wait('blocks', () => planRun(request, facts));
  const { keyColumns: _, ...records } = prepared;
  return { request, kinds, records, planned, pool };
}

function tablesOf({ left, right }: LinkTablesRequest): readonly Table[] {
  return right === undefined ? [left] : [left, right];
}

function workersFor(request: LinkTablesRequest): number {
  const records = tablesOf(request).reduce((sum, table) => sum + table.ids.length, 0);
  return records < recordsForThreads ? 0 : availableParallelism();
}

function outcomeOf(
  run: Run,
  learned: ModelLearned,
  scored: AllScored,
  stages: Outcome['stages'],
): Outcome {
  const { request, records, planned, kinds } = run;
  const { model } = learned;
  const tables = scoringTables(model, records.count, costsOf(run));
  const work = pairWork(planned.plan, kinds);
  const rules: RuleReport[] = planned.costs.map((cost, index) => ({
    name: request.model.blocking[index]?.name ?? '',
    newPairs: scored.compared[index] ?? 0,
    ...cost,
  }));
  return {
    pairs: scored.pairs,
    model,
    rules,
    stages,
    card: accuracyCard({
      model,
      pairs: scored.pairs,
      hits: scored.hits,
      records: { left: records.leftCount, right: records.count - records.leftCount },
      compared: scored.compared.reduce((sum, each) => sum + each, 0),
      expected: learned.expected,
      drift: learned.drift,
      ...(learned.notLearned === undefined ? {} : { notLearned: learned.notLearned }),
    }),
    levelsOf: (pattern) => levelsOfCode(scored.codes[pattern] ?? 0, planned.plan.code),
    explain: (left, right) =>
      explainLevels({
        model,
        tables,
        levels: work.levelsOf(left, right),
        shareOf: (comparison, level, u) => work.shareOf(comparison, left, right, level, u),
      }),
  };
}

/** Keeps the milliseconds of each stage where the request brought a clock. */
function stageClock({ elapsedMs, onProgress, signal }: LinkTablesRequest) {
  const done: { name: string; ms: number }[] = [];
  const begin = (name: string) => {
    signal?.throwIfAborted();
    onProgress?.({ stage: name, done: 0, of: 1 });
    const start = elapsedMs?.();
    return () => {
      if (start !== undefined && elapsedMs !== undefined)
        done.push({ name, ms: elapsedMs() - start });
    };
  };
  return {
    done,
    do<T>(name: string, body: () => T): T {
      const end = begin(name);
      const value = body();
      end();
      return value;
    },
    async wait<T>(name: string, body: () => Promise<T>): Promise<T> {
      const end = begin(name);
      const value = await body();
      end();
      return value;
    },
  };
}
