// Stages `rehearse` and `save`: what the file would do to the register, then, once a person has said
// Simpan, that very load. All or nothing, once for the same bytes (safety.md R02).

import type { Actor } from '@payung/engine';
import { isRole } from '@payung/engine';
import { type JobPart, listLoads, type PartNews, type SaveOrder } from '@payung/engine/jobs';
import {
  followList,
  hasReady,
  type LoadRequest,
  type LoadRow,
  loadBatch,
  rehearseLoad,
} from '@payung/office';
import { counted, keepStage, type Means, workerActor } from './means.ts';
import { pages } from './pages.ts';
import { receivedDigest } from './receive.ts';
import { readLoad } from './row.ts';

export async function rehearsePart(means: Means, part: JobPart): Promise<PartNews> {
  const { database } = means;
  const actor = workerActor(means);
  const request = await requestOf(means, part, 'uji coba');
  const outcome = await rehearseLoad(database, actor, request);
  return keepStage(means, part, 'job.rehearse', async () => {
    if (outcome.outcome === 'already_there') return alreadyThere(outcome.batch);
    if (outcome.outcome === 'refused') return { state: 'failed', problem: problemOf(outcome) };
    const { effect, needsConfirmation } = outcome;
    return {
      state: 'asking',
      step: 'rehearse',
      counts: effect.counts,
      effectSealed: database.vault.seal(JSON.stringify(effect)),
      ...(needsConfirmation
        ? { problem: { code: 'many_would_end', data: { ...effect.leaving } } }
        : {}),
    };
  });
}

export async function savePart(means: Means, part: JobPart, order: SaveOrder): Promise<PartNews> {
  const request = await requestOf(means, part, order.reason);
  const outcome = await loadBatch(means.database, saver(means, order), {
    ...request,
    confirmed: order.confirmed,
  });
  const of = { job: means.job, part: part.number };
  // What readers decided before Simpan goes into the register behind the list.
  if (outcome.outcome !== 'refused') {
    await followList(means.database, saver(means, order), of, order.reason);
  }
  return keepStage(means, part, 'job.save', async (tx) => {
    // Decided in this very moment: the stage is done once more, and follows.
    if (outcome.outcome !== 'refused' && (await hasReady(tx, of))) return { state: 'running' };
    // After a crash behind the load the file is there: it was this very save.
    if (outcome.outcome === 'already_there') return { ...saved(outcome.batch) };
    if (outcome.outcome === 'refused') return { state: 'asking', problem: problemOf(outcome) };
    return { ...saved(outcome.batch), counts: outcome.effect.counts };
  });
}

function saved(batch: number): PartNews {
  return { state: 'done', step: 'save', batch };
}

function alreadyThere(batch: number): PartNews {
  return { ...saved(batch), problem: { code: 'already_there', data: {} } };
}

function problemOf({ code, data }: { code: string; data: Record<string, string | number> }) {
  return { code, data };
}

/** Whoever said Simpan is the one the register names. */
function saver({ tenant }: Means, { account, role }: SaveOrder): Actor {
  if (!isRole(role)) throw new Error(`No role: ${role}`);
  return { id: account, role, tenant };
}

async function requestOf(means: Means, part: JobPart, reason: string): Promise<LoadRequest> {
  const { database, month, whole, signal } = means;
  return {
    file: {
      kind: part.kind,
      name: part.file,
      sha256: await receivedDigest(database, workerActor(means), part.upload),
      month,
      whole: part.kind === 'participants' && whole,
    },
    rows: loadRows(means, part),
    reason,
    signal,
  };
}

async function* loadRows(means: Means, part: JobPart): AsyncGenerator<readonly LoadRow[]> {
  const { vault } = means.database;
  const step = part.step === 'link' ? 'rehearse' : 'save';
  const at = {
    part,
    step,
    ...(part.counts === null ? {} : { total: part.counts.records }),
  } as const;
  for await (const page of counted(means, at, pages(means, part, listLoads))) {
    yield page.map(({ sealed }) => readLoad(vault, sealed));
  }
}
