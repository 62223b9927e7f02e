// Stage `link`: the rows as the register takes them. A list of workers is linked to the people of the
// register and within itself; whoever is doubtful is held, and kept for a person to judge. A participants file names its people itself.

import type { SqlCell, Writer } from '@payung/engine';
import { type JobCounts, type JobPart, listContents, type PartNews } from '@payung/engine/jobs';
import { keepDoubts, type LoadRow, linkWorkers, participantRows } from '@payung/office';
import { counted, keepStage, keyOf, type Means, readOptions, workerActor } from './means.ts';
import { onlyOne, withLists } from './open-list.ts';
import { pages } from './pages.ts';
import { receiveUpload } from './receive.ts';
import { type KeptRow, loadCells, loadColumns, readRow } from './row.ts';

export async function linkPart(means: Means, part: JobPart): Promise<PartNews> {
  if (part.kind === 'workers') {
    const { rows, doubts } = await linkedRows(means, part);
    return keepLoads(means, part, [rows], async (tx) => {
      const of = { job: means.job, part: part.number, list: part.file, month: means.month };
      await keepDoubts(tx, means.database.vault, of, doubts);
    });
  }
  const { database, home } = means;
  const received = await receiveUpload(database, workerActor(means), {
    upload: part.upload,
    home,
  });
  try {
    return await withLists(means, received, (lists) => {
      const { survey } = onlyOne(lists);
      return keepLoads(means, part, participantRows(received, survey, readOptions(means)));
    });
  } finally {
    await received.remove();
  }
}

/** Linkage weighs each row against all others: the whole list is held, and no more than it. */
async function linkedRows(means: Means, part: JobPart): ReturnType<typeof linkWorkers> {
  const { database, signal, elapsedMs } = means;
  const { vault } = database;
  const actor = workerActor(means);
  const rows: KeptRow[] = [];
  for await (const page of pages(means, part, listContents)) {
    for (const { sealed } of page) rows.push(readRow(vault, sealed));
  }
  const total = rows.length;
  means.onProgress({ part: part.number, step: 'link', done: 0, total });
  return linkWorkers(database, actor, {
    list: part.file,
    rows,
    asOf: readOptions(means).asOf,
    elapsedMs,
    signal,
  });
}

async function keepLoads(
  means: Means,
  part: JobPart,
  loads: AsyncIterable<readonly LoadRow[]> | Iterable<readonly LoadRow[]>,
  keepMore: (tx: Writer) => Promise<void> = async () => {},
): Promise<PartNews> {
  return keepStage(means, part, 'job.link', async (tx) => {
    const fates = { accepted: 0, rejected: 0, held: 0, ignored: 0 };
    const { vault } = means.database;
    let line = 0;
    async function* cells(): AsyncGenerator<readonly (readonly SqlCell[])[]> {
      for await (const batch of counted(means, { part, step: 'link' }, loads)) {
        yield batch.map((row) => {
          fates[row.disposition] += 1;
          line += 1;
          return loadCells(keyOf(means, part), line, row, vault);
        });
      }
    }
    await tx.copy('import_load', loadColumns, cells(), { signal: means.signal });
    if (line !== part.counts?.records)
      throw new Error('A stage has other rows than the one before');
    await keepMore(tx);
    const counts: JobCounts = { records: line, ...fates, merged: 0 };
    return { state: 'running', step: 'link', counts };
  });
}
