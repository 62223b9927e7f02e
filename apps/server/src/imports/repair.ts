// Berkas perbaikan of one file of an import: the sender's own sheet with what is wrong in it and what he can
// do, by which each row is known again when the workbook comes back as a new upload.

import { findColumnState, type Job, type JobPart, listImportRows } from '@payung/engine/jobs';
import { type Profile, type RowToRepair, writeRepairWorkbook } from '@payung/intake';
import { isMonth, type Language } from '@payung/values';
import type { Me } from '../accounts/own.ts';
import { type Means, workerActor } from '../jobs/import/means.ts';
import { onlyOne, withLists } from '../jobs/import/open-list.ts';
import { receiveUpload } from '../jobs/import/receive.ts';
import { readRow } from '../jobs/index.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { readTold, senderOf } from './told.ts';

type Wish = {
  readonly me: Me;
  readonly job: Job;
  readonly part: JobPart;
  readonly language: Language;
  readonly signal: AbortSignal;
};

export type RepairFile = { readonly name: string; readonly bytes: Uint8Array };

/** Of lists of workers that were read; an archive of several lists has no one sheet to go back. */
export async function repairFile(options: SiteOptions, wish: Wish): Promise<RepairFile> {
  const { part, language } = wish;
  if (part.kind !== 'workers' || part.counts === null) {
    throw new RequestRefused(409, 'not_found', 'result');
  }
  const means = { ...meansOf(options, wish), profile: await profileOf(options, wish) };
  const { database, home } = options;
  const { upload } = part;
  const received = await receiveUpload(database, workerActor(means), { upload, home });
  try {
    return await withLists(means, received, async (lists) => {
      if (lists.length !== 1) throw new RequestRefused(409, 'request_invalid', 'repair_single');
      const { survey, list } = onlyOne(lists);
      const bytes = await writeRepairWorkbook({
        ...{ survey, list, language, title: list.name },
        rows: keptRows(options, wish),
      });
      return { name: `perbaikan-${list.name.replace(/\.[^.]*$/, '')}.xlsx`, bytes };
    });
  } finally {
    await received.remove();
  }
}

/** What the rows were read by. */
async function profileOf({ database }: SiteOptions, { me, job, part }: Wish): Promise<Profile> {
  const actor = workerActor({ account: job.account, tenant: me.tenant });
  const of = { job: job.id, part: part.number };
  const sealed = (await database.read(actor, (tx) => findColumnState(tx, of)))?.sealed ?? null;
  return sealed === null ? {} : readTold(database.vault.open(sealed));
}

/** As the worker reads the list: looking changes nothing of the job. */
export function meansOf(
  { database, home, clock }: SiteOptions,
  { me, job, signal }: Pick<Wish, 'me' | 'job' | 'signal'>,
): Means {
  const { month, whole } = job.request;
  if (!isMonth(month)) throw new Error('A job without a month');
  return {
    ...{ database, home, month, whole, signal, job: job.id, account: job.account },
    ...{ tenant: me.tenant, sender: senderOf(job), attempt: 0, onProgress: () => {} },
    elapsedMs: clock.monotonicMs,
  };
}

const pageRows = 5_000;

/** With the fate linking gave them, where that is done. */
async function* keptRows(
  { database }: SiteOptions,
  { me, job, part, signal }: Wish,
): AsyncGenerator<readonly RowToRepair[]> {
  const actor = workerActor({ account: job.account, tenant: me.tenant });
  for (let after = 0; ; ) {
    signal.throwIfAborted();
    const page = { job: job.id, part: part.number, after, limit: pageRows };
    const rows = await database.read(actor, (tx) => listImportRows(tx, page));
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ disposition, contentSealed }) => ({
      ...readRow(database.vault, contentSealed),
      held: disposition === 'held',
    }));
    after = last.line;
  }
}
