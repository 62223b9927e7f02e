// For tests of faults: an import of fifty people driven by hand, taken up again until it is in the
// register, and what must be true of it at any moment.

import { type Database, systemClock, verifyAudit } from '@payung/engine';
import { askSave, findJob, type Job } from '@payung/engine/jobs';
import { sql } from 'kysely';
import { runImport } from './import/import-job.ts';
import { askImport, type Sender, sendFile, workerList } from './sent-list.fixture.ts';

export const people = 50;

export type Hand = { readonly database: Database; readonly home: string; readonly sender: Sender };

export async function beginImport(hand: Hand, first: number): Promise<string> {
  const { database, sender } = hand;
  const content = workerList(people, first);
  const upload = await sendFile(database, sender, { file: `${first}.csv`, content });
  return askImport(database, sender, [upload]);
}

/** One taking of the job, as a worker does it; gives what ended it, if anything did. */
export async function takeUp({ database, home, sender }: Hand, job: string): Promise<unknown> {
  const task = {
    ...{ database, home, tenant: sender.tenant, job, signal: new AbortController().signal },
    onProgress: () => {},
    onFailure: () => {},
    elapsedMs: systemClock.monotonicMs,
  };
  return runImport(task).catch((error: unknown) => error);
}

export async function lookAt({ database, sender }: Hand, job: string): Promise<Job> {
  const actor = { id: 'uji', role: 'system', tenant: sender.tenant } as const;
  const found = await database.read(actor, (tx) => findJob(tx, job, { area: null }));
  if (found === undefined) throw new Error('A job that was acknowledged is gone');
  return found;
}

export async function saySave(hand: Hand, job: string): Promise<boolean> {
  const { database, sender } = hand;
  const { version } = await lookAt(hand, job);
  const { account, tenant } = sender;
  const order = { job, part: 1, account, role: 'verifier', reason: 'uji', confirmed: false };
  const actor = { id: account, role: 'verifier', tenant } as const;
  return database.transaction({ actor, reason: 'simpan', action: 'job.save_asked' }, (tx) =>
    askSave(tx, { ...order, version }),
  );
}

/** On to the end, as the server and a patient person would: taken up again, Simpan said again. */
export async function bringHome(hand: Hand, job: string): Promise<Job> {
  for (let round = 0; round < 8; round += 1) {
    const { state } = await lookAt(hand, job);
    if (state === 'done' || state === 'failed') break;
    if (state === 'asking') await saySave(hand, job);
    else await takeUp(hand, job);
  }
  return lookAt(hand, job);
}

/** Fully there or not there; every record counted; the trail whole. Gives how many batches there are. */
export async function checkWhole(hand: Hand, job: string, first: number): Promise<number> {
  const { database, sender } = hand;
  const actor = { id: 'uji', role: 'auditor', tenant: sender.tenant } as const;
  const found = await database.read(actor, async ({ db }) => {
    const { rows } = await sql<{ kept: number; loads: number; batches: number; lines: number }>`
      select
        (select count(*) from payung.import_row r where r.job = ${job}) as kept,
        (select count(*) from payung.import_load l where l.job = ${job}) as loads,
        (select count(*) from payung.registry_batch b where b.file = ${`${first}.csv`}) as batches,
        (select count(*) from payung.registry_line l
          join payung.registry_batch b on b.tenant = l.tenant and b.change = l.batch
          where b.file = ${`${first}.csv`} and l.disposition = 'accepted') as lines
    `.execute(db);
    return rows[0];
  });
  if (found === undefined) throw new Error('nothing counted');
  const records = people + 1;
  const { kept, loads, batches, lines } = found;
  const isWhole =
    [0, records].includes(kept) && [0, records].includes(loads) && lines === batches * people;
  if (!isWhole || batches > 1) throw new Error(`Half an import: ${JSON.stringify(found)}`);
  const verdict = await verifyAudit(database, actor);
  if (!verdict.ok) throw new Error(`The trail is broken: ${JSON.stringify(verdict)}`);
  return batches;
}
