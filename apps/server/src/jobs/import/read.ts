// Stage `read`: every record of the file is kept with its fate, all or none. safety.md R01, R02.

import type { SqlCell, Writer } from '@payung/engine';
import {
  clearRows,
  findStepState,
  type JobCounts,
  type JobPart,
  keepReading,
  keepRecipeUsed,
  listPlacedSteps,
  type PartNews,
} from '@payung/engine/jobs';
import { layoutOf, readLayout } from '../../imports/layout.ts';
import { readFix, steppedSource } from '../../imports/step.ts';
import { columnsFor } from './columns.ts';
import { counted, keepStage, keyOf, type Means, workerActor } from './means.ts';
import { type Corrected, participantListRows, withLists, workerListRows } from './open-list.ts';
import { receiveUpload } from './receive.ts';
import { type KeptRow, rowCells, rowColumns } from './row.ts';

export async function readPart(job: Means, part: JobPart): Promise<PartNews> {
  const known = await columnsFor(job, part);
  const means = { ...job, profile: { layouts: known.layouts, leftSheets: known.leftSheets } };
  const { database, home } = means;
  const received = await receiveUpload(database, workerActor(means), {
    upload: part.upload,
    home,
  });
  try {
    const history = await historyOf(means, part);
    return await withLists(
      means,
      received,
      (lists) => {
        const isParticipants = part.kind === 'participants';
        const rows = isParticipants
          ? participantListRows(means, lists, received)
          : workerListRows(means, lists);
        const [only, ...others] = lists;
        // Rows of several lists in one file are corrected in their own files.
        const layout =
          isParticipants || only === undefined || others.length > 0
            ? undefined
            : layoutOf(only.survey.tables);
        return keepStage(means, part, 'job.read', async (tx) => {
          const of = keyOf(means, part);
          await clearRows(tx, of);
          const news = await keepRows(tx, means, part, rows);
          await keepReading(tx, of, {
            steps: history.version,
            layoutSealed: layout === undefined ? null : database.vault.seal(JSON.stringify(layout)),
          });
          const tables = lists.flatMap(({ survey }) => survey.tables);
          const used = known.recipeOf(tables);
          if (used !== undefined) await keepRecipeUsed(tx, of, used);
          return news;
        });
      },
      history.correct,
    );
  } finally {
    await received.remove();
  }
}

/** What a person corrected on the screen: nobody can while the list is being read. */
async function historyOf(
  means: Means,
  part: JobPart,
): Promise<{ readonly version: number; readonly correct: Corrected }> {
  const { database } = means;
  const found = await database.read(workerActor(means), async (tx) => ({
    state: await findStepState(tx, keyOf(means, part)),
    steps: await listPlacedSteps(tx, keyOf(means, part)),
  }));
  const layout = found.state?.layoutSealed ?? null;
  if (layout === null || found.steps.length === 0) {
    return { version: found.state?.version ?? 0, correct: async (source) => source };
  }
  const columns = readLayout(database.vault.open(layout));
  const steps = found.steps.map(({ kind, contentSealed, places }) => {
    const at = places.map(({ row, sheet }) => (sheet === '' ? { row } : { row, sheet }));
    return kind === 'drop'
      ? { kind, places: at }
      : { kind, places: at, ...readFix(database.vault.open(contentSealed)) };
  });
  return {
    version: found.state?.version ?? 0,
    correct: (source) => steppedSource(source, steps, columns),
  };
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
