// The shell of linkage: profiles into the warehouse, the named SQL steps one by one, the scored
// pairs back, and the decisions on them.

import type { Warehouse } from '@payung/engine';
import type { Day } from '@payung/values';
import { decide } from './decide.ts';
import type { LinkInput, ParticipantInput } from './input.ts';
import { startModel } from './model/start.ts';
import { type Pair, parsePair, priorBits } from './pair.ts';
import { findPersons } from './persons.ts';
import { profilesOf } from './profile.ts';
import type { LinkResult, StepReport } from './result.ts';
import { blockingSteps } from './sql/blocking.ts';
import { nameSteps } from './sql/names.ts';
import { scoredPairs, scoringSteps } from './sql/scoring.ts';
import type { SqlStep } from './sql/step.ts';
import { dropTables, loadedTables, rowCount } from './sql/tables.ts';

export type LinkRequest = {
  readonly warehouse: Warehouse;
  readonly rows: readonly LinkInput[];
  readonly participants: readonly ParticipantInput[];
  readonly asOf: Day;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: string) => void;
  /** A clock that only runs forward, in milliseconds: for the seconds of each step. */
  readonly elapsedMs: () => number;
};

/**
 * Mencocokkan baris daftar pekerja dengan peserta dan dengan sesamanya.
 *
 * @example
 * const result = await link({ warehouse, rows, participants, asOf, elapsedMs });
 * result.links[0] // { key: 'tenilo.csv:4', person: 1, status: 'baru', … }
 */
export async function link(request: LinkRequest): Promise<LinkResult> {
  const model = startModel;
  const inputs = [...request.rows, ...request.participants];
  refuseRepeatedKeys(inputs);
  const steps: StepReport[] = [];
  const step = stepper(request, steps);
  const prior = priorBits(inputs.length, model);

  const profiles = await step('profiles', async () => {
    const value = profilesOf(inputs, model, request.asOf);
    return { value, rows: value.profiles.length };
  });
  try {
    await step('load', async () => {
      await runAll(request.warehouse, dropTables);
      for (const table of loadedTables(profiles, model)) {
        await request.warehouse.load(table.name, table.columns, table.batches());
      }
      return { value: undefined, rows: profiles.profiles.length };
    });
    for (const each of [...blockingSteps(model), ...nameSteps(model), ...scoringSteps(model)]) {
      await step(each.name, async () => {
        await request.warehouse.run(each);
        return { value: undefined, rows: await countRows(request.warehouse, each) };
      });
    }
    const pairs = await step('scored_pairs', async () => {
      const value = await readPairs(request.warehouse, scoredPairs(model, prior));
      return { value, rows: value.length };
    });
    const decisions = await step('decisions', async () => {
      const persons = findPersons({ profiles, rowCount: request.rows.length, pairs, prior, model });
      const facts = { ...request, persons, prior, model, sharedNiks: profiles.sharedNiks };
      const value = decide(facts);
      return { value, rows: value.links.length };
    });
    return { ...decisions, steps, model: model.name };
  } finally {
    await runAll(request.warehouse, dropTables);
  }
}

type Stepper = <T>(
  name: string,
  body: () => Promise<{ readonly value: T; readonly rows: number }>,
) => Promise<T>;

/** Runs a step, reports its start, and keeps its rows and seconds. */
function stepper({ elapsedMs, signal, onProgress }: LinkRequest, steps: StepReport[]): Stepper {
  return async (name, body) => {
    signal?.throwIfAborted();
    onProgress?.(name);
    const startMs = elapsedMs();
    const { value, rows } = await body();
    steps.push({ name, rows, seconds: (elapsedMs() - startMs) / 1_000 });
    return value;
  };
}

function refuseRepeatedKeys(inputs: readonly LinkInput[]): void {
  const seen = new Set<string>();
  for (const { key } of inputs) {
    if (seen.has(key)) throw new RangeError(`Two records with the key ${key}`);
    seen.add(key);
  }
}

async function runAll(warehouse: Warehouse, steps: readonly SqlStep[]): Promise<void> {
  for (const each of steps) await warehouse.run(each);
}

async function countRows(warehouse: Warehouse, each: SqlStep): Promise<number> {
  const [row] = await warehouse.rows(rowCount(each));
  return Number(row?.['rows'] ?? 0);
}

async function readPairs(warehouse: Warehouse, each: SqlStep): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for await (const batch of warehouse.batches(each)) {
    for (const row of batch) pairs.push(parsePair(row));
  }
  return pairs;
}
