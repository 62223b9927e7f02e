// Stage `read`: every record of the file is kept with its fate, all or none. safety.md R01, R02.

import type { SqlCell, Writer } from '@payung/engine';
import type { JobCounts, JobPart, PartNews } from '@payung/engine/jobs';
import { counted, keepStage, keyOf, type Means, workerActor } from './means.ts';
import { participantListRows, withLists, workerListRows } from './open-list.ts';
import { receiveUpload } from './receive.ts';
import { type KeptRow, rowCells, rowColumns } from './row.ts';

export async function readPart(means: Means, part: JobPart): Promise<PartNews> {
  const { database, home } = means;
  const received = await receiveUpload(database, workerActor(means), {
    upload: part.upload,
    home,
  });
  try {
    return await withLists(means, received, (lists) => {
      const rows =
        part.kind === 'participants'
          ? participantListRows(means, lists, received)
          : workerListRows(means, lists);
      return keepStage(means, part, 'job.read', (tx) => keepRows(tx, means, part, rows));
    });
  } finally {
    await received.remove();
  }
}

async function keepRows(
  tx: Writer,
  means: Means,
  part: JobPart,
  rows: AsyncIterable<readonly KeptRow[]>,
): Promise<PartNews> {
  const fates = { accepted: 0, rejected: 0, ignored: 0 };
  const { vault } = means.database;
  let line = 0;
  async function* cells(): AsyncGenerator<readonly (readonly SqlCell[])[]> {
    for await (const batch of counted(means, { part, step: 'read' }, rows)) {
      yield batch.map((row) => {
        fates[row.disposition] += 1;
        line += 1;
        return rowCells(keyOf(means, part), line, row, vault);
      });
    }
  }
  const kept = await tx.copy('import_row', rowColumns, cells(), { signal: means.signal });
  const counts: JobCounts = { records: line, ...fates, merged: 0, held: 0 };
  if (kept !== line) throw new Error(`Of ${line} rows ${kept} were kept`);
  return { state: 'running', step: 'read', counts };
}
