// Lists of the sample as sendings of its office: one saved, one that waits with its problems. The others stand
// in the folder of the room, to be sent by whoever tries.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Works } from './works.ts';

export const savedList = 'dinas_perikanan_nelayan.xlsx';
export const waitingList = 'desa_7502012013_mustika.csv';

type Part = { readonly number: number; readonly file: string; readonly state: string };
type Job = { readonly id: string; readonly version: number; readonly parts: readonly Part[] };

const lookMs = 200;

/** Sent, read, matched, and saved by another person. */
export async function sendSaved(works: Works): Promise<void> {
  const { hand } = works;
  const job = await sent(works, 'perikanan', savedList);
  const waiting = await ended(works, job);
  const [part] = waiting.parts;
  if (part?.state !== 'asking') return;
  const body = { reason: works.reason };
  const seen = String(waiting.version);
  await hand.put('verifikator', `/jobs/${job}/parts/${part.number}/approval`, body, { seen });
  await ended(works, job, ['done', 'failed']);
}

export async function sendWaiting(works: Works): Promise<void> {
  await ended(works, await sent(works, 'desa-mustika', waitingList));
}

/** The job of this list; begun now where it was not. */
async function sent(
  works: Works,
  who: 'perikanan' | 'desa-mustika',
  file: string,
): Promise<string> {
  const { hand } = works;
  const { jobs } = await hand.get<{ jobs: readonly Job[] }>('verifikator', '/jobs?limit=200');
  const known = jobs.find(({ parts }) => parts.some((part) => part.file === file));
  if (known !== undefined) return known.id;
  const list = works.room.lists.find(({ path }) => basename(path) === file);
  if (list === undefined) throw new Error(`The sample has no list ${file}`);
  const content = await readFile(list.path);
  const sha256 = digestOf(content);
  const announced = { kind: 'workers', file, bytes: content.length, sha256 };
  const { id, partBytes, state } = await hand.post<{
    id: string;
    partBytes: number;
    state: string;
  }>(who, '/uploads', announced, { once: file });
  if (state === 'receiving') {
    for (let at = 0, number = 1; at < content.length; at += partBytes, number += 1) {
      const part = content.subarray(at, at + partBytes);
      const headers = { 'x-part-sha256': digestOf(part) };
      await hand.put(who, `/uploads/${id}/parts/${number}`, part, { headers });
    }
    await hand.put(who, `/uploads/${id}/receipt`);
  }
  const wish = { month: works.month, whole: false, uploads: [id] };
  return (await hand.post<{ id: string }>(who, '/imports', wish)).id;
}

/** Waits until its one part has come to one of these states. */
async function ended(
  { hand, signal }: Works,
  job: string,
  states: readonly string[] = ['asking', 'done', 'failed'],
): Promise<Job> {
  for (;;) {
    const found = await hand.get<Job>('verifikator', `/jobs/${job}`);
    const [part] = found.parts;
    if (part?.state === 'failed') throw new Error(`The list of the sample failed: ${part.file}`);
    if (part !== undefined && states.includes(part.state)) return found;
    await pause(lookMs, undefined, { signal });
  }
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
