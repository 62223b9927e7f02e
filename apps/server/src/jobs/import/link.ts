// Stage `link`: the rows as the register takes them. A list of workers is linked to the people of the
// register and within itself; whoever is doubtful is held. A participants file names its people itself.

import type { SqlCell } from '@payung/engine';
import { type JobCounts, type JobPart, listContents, type PartNews } from '@payung/engine/jobs';
import { participantRows, workerRows } from '@payung/office';
import { counted, keepStage, keyOf, type Means, readOptions, workerActor } from './means.ts';
import { onlyOne, withLists } from './open-list.ts';
import { pages } from './pages.ts';
import { receiveUpload } from './receive.ts';
import { type KeptRow, type LoadRow, loadCells, loadColumns, readRow } from './row.ts';

export async function linkPart(means: Means, part: JobPart): Promise<PartNews> {
  if (part.kind === 'workers') return keepLoads(means, part, linkedRows(means, part));
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
async function* linkedRows(means: Means, part: JobPart): AsyncGenerator<readonly LoadRow[]> {
  const { database, signal, elapsedMs } = means;
  const { vault } = database;
  const actor = workerActor(means);
  const rows: KeptRow[] = [];
  for await (const page of pages(means, part, listContents)) {
    for (const { sealed } of page) rows.push(readRow(vault, sealed));
  }
  const total = rows.length;
  means.onProgress({ part: part.number, step: 'link', done: 0, total });
  yield await workerRows(database, actor, {
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
  loads: AsyncIterable<readonly LoadRow[]>,
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
    const counts: JobCounts = { records: line, ...fates, merged: 0 };
    return { state: 'running', step: 'link', counts };
  });
}
