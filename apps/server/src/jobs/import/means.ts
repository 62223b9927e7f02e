// What each stage of an import is given, and how what it made is kept: one transaction that holds the
// job, writes the stage's rows and says that the stage is finished, or leaves nothing.

import type { Actor, Database, Writer } from '@payung/engine';
import { holdJob, type JobPart, type JobStep, keepPart, type PartNews } from '@payung/engine/jobs';
import type { Profile, ReadOptions } from '@payung/intake';
import { lastDay, type Month } from '@payung/values';
import type { JobProgress } from '../board.ts';
import type { PartKey } from './row.ts';

export type Means = {
  readonly database: Database;
  readonly home: string;
  readonly tenant: string;
  readonly job: string;
  /** Number of this taking of the job: with an older one nothing can be kept. */
  readonly attempt: number;
  /** Who asked for the import. */
  readonly account: string;
  /** Whose lists it is one of: recipes are kept for him. */
  readonly sender: string;
  readonly month: Month;
  readonly whole: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
  readonly elapsedMs: () => number;
  /** What is known of the columns of the list at hand. */
  readonly profile?: Profile;
};

/** A million rows are written or merged in one statement each. */
const stageTimeoutMs = 1_800_000;

/** The worker acts for whoever asked, seeing the whole region: a list names people of any village. */
export function workerActor({ account, tenant }: Pick<Means, 'account' | 'tenant'>): Actor {
  return { id: account, role: 'system', tenant };
}

export function keyOf({ job }: Means, { number }: JobPart): PartKey {
  return { job, part: number };
}

export function readOptions({ month, tenant, signal, profile }: Means): ReadOptions {
  const known = profile === undefined ? {} : { profile };
  return { asOf: lastDay(month), region: tenant, signal, ...known };
}

/** Rows done since the stage began, told as they pass. */
export function counted<T>(
  means: Means,
  at: { readonly part: JobPart; readonly step: JobStep; readonly total?: number },
  batches: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  const { part, step, total } = at;
  let done = 0;
  const tell = () =>
    means.onProgress({ part: part.number, step, done, ...(total === undefined ? {} : { total }) });
  return (async function* pass() {
    tell();
    for await (const batch of batches) {
      means.signal.throwIfAborted();
      yield batch;
      done += batch.length;
      tell();
    }
  })();
}

export async function keepStage(
  means: Means,
  part: JobPart,
  action: string,
  body: (tx: Writer) => Promise<PartNews>,
): Promise<PartNews> {
  const { database, job, attempt } = means;
  const work = {
    actor: workerActor(means),
    reason: 'pekerjaan',
    action,
    subject: { job, part: part.number, attempt },
    timeoutMs: stageTimeoutMs,
  };
  return database.transaction(work, async (tx) => {
    await holdJob(tx, job, attempt);
    const news = await body(tx);
    await keepPart(tx, keyOf(means, part), news);
    return news;
  });
}
