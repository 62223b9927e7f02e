// An import from its first stage to its last: each part goes on behind its last finished stage, and a
// part that fails does not stop the others.

import { randomBytes } from 'node:crypto';
import {
  findJob,
  findSaveOrder,
  type Job,
  type JobPart,
  type JobProblem,
  type PartNews,
  settleJob,
  takeJob,
} from '@payung/engine/jobs';
import { ReaderStopped } from '@payung/intake';
import { isMonth, Refusal } from '@payung/values';
import { senderOf } from '../../imports/told.ts';
import { linkPart } from './link.ts';
import { keepStage, keyOf, type Means, workerActor } from './means.ts';
import { mustStop } from './must-stop.ts';
import { readPart } from './read.ts';
import { rehearsePart, savePart } from './save.ts';

export type ImportTask = Pick<
  Means,
  'database' | 'home' | 'tenant' | 'job' | 'signal' | 'onProgress' | 'elapsedMs'
> & {
  /** A fault of our own, by number and kind. */
  readonly onFailure: (number: string, error: unknown) => void;
};

/** Ends when nothing is left to do without a person. Throws where the work must come back later. */
export async function runImport(task: ImportTask): Promise<void> {
  const means = await take(task);
  if (means === undefined) return;
  for (let job = await getJob(means); ; job = await getJob(means)) {
    const part = job.parts.find(({ state }) => state === 'waiting' || state === 'running');
    if (part === undefined) break;
    await runStage(means, task, part);
  }
  const work = { actor: workerActor(means), reason: 'pekerjaan', action: 'job.settle' };
  await task.database.transaction({ ...work, subject: { job: task.job } }, (tx) =>
    settleJob(tx, task.job),
  );
}

async function take(task: ImportTask): Promise<Means | undefined> {
  const { database, tenant, job } = task;
  const actor = { id: 'penjadwal', role: 'system', tenant } as const;
  const work = { actor, reason: 'pekerjaan', action: 'job.take', subject: { job } };
  const attempt = await database.transaction(work, (tx) => takeJob(tx, job));
  if (attempt === undefined) return undefined;
  const found = await database.read(actor, (tx) => findJob(tx, job, { area: null }));
  if (found === undefined) throw new Error('A job that was taken is not there');
  const { month, whole } = found.request;
  if (!isMonth(month)) throw new Error('A job without a month');
  return { ...task, attempt, account: found.account, sender: senderOf(found), month, whole };
}

async function getJob(means: Means): Promise<Job> {
  const found = await means.database.read(workerActor(means), (tx) =>
    findJob(tx, means.job, { area: null }),
  );
  if (found === undefined) throw new Error('A job that was taken is not there');
  return found;
}

async function runStage(means: Means, task: ImportTask, part: JobPart): Promise<void> {
  means.signal.throwIfAborted();
  try {
    await nextStage(means, part);
  } catch (error) {
    if (mustStop(error, means.signal)) throw error;
    const problem = problemOf(error, task);
    // What broke in saving may be in the register all the same: saying Simpan again finds it there.
    const state = part.step === 'rehearse' || part.step === 'save' ? 'asking' : 'failed';
    await keepStage(means, part, 'job.fail', async () => ({ state, problem }));
  }
}

async function nextStage(means: Means, part: JobPart): Promise<PartNews> {
  switch (part.step) {
    case null:
    case 'receive':
      return readPart(means, part);
    case 'read':
      return linkPart(means, part);
    case 'link':
      return rehearsePart(means, part);
    case 'rehearse':
    case 'save':
      return saveOrdered(means, part);
    default:
      return part.step satisfies never;
  }
}

async function saveOrdered(means: Means, part: JobPart): Promise<PartNews> {
  const order = await means.database.read(workerActor(means), (tx) =>
    findSaveOrder(tx, keyOf(means, part)),
  );
  if (order === undefined) throw new Error('A part goes on to be saved, and nobody has said so');
  return savePart(means, part, order);
}

function problemOf(error: unknown, task: ImportTask): JobProblem {
  if (error instanceof Refusal) {
    const [first] = error.issues;
    if (first !== undefined)
      return { code: first.code, data: { ...placed(first.at), ...first.data } };
  }
  if (error instanceof ReaderStopped) {
    return { code: 'reader_stopped', data: { reason: error.reason } };
  }
  const number = randomBytes(2).toString('hex').toUpperCase();
  task.onFailure(number, error);
  return { code: 'internal', data: { number } };
}

/** The place stands beside the words: file, sheet, row and column, where they are known. */
function placed(at: Readonly<Record<string, string | number | undefined>>) {
  return Object.fromEntries(
    Object.entries(at).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
