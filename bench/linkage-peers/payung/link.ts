// Payung's worker model from cleaned records, as the other engines begin: the CSV is taken at its
// word, nothing of it is judged by intake. Run: node link.ts JOB, the job as the Python scripts take it.

import { writeFile } from 'node:fs/promises';
import { cleanedWorkerTables, type WorkerTables, withRelatives } from '@payung/linkage';
import { linkTables, probabilityOf } from '@payung/linkage/engine';
import { day } from '@payung/values';
import { readCleaned } from './cleaned.ts';

type Job = { readonly left: string; readonly right: string; readonly pairs: string };

async function main(job: Job): Promise<void> {
  const begun = performance.now();
  const { tables, readMs } = await tablesOf(job);
  const preparedMs = performance.now() - begun - readMs;
  const found = await linkTables({ ...tables, elapsedMs: () => performance.now() });
  const linkedMs = performance.now();
  const { pairs, stages } = withRelatives(found, tables);
  const [leftIds, rightIds] = [tables.left.ids, tables.right?.ids ?? []];
  const lines = ['l,r,p'];
  for (const [index, weight] of pairs.weight.entries()) {
    const [l, r] = [Number(pairs.left[index]), Number(pairs.right[index]) - leftIds.length];
    lines.push(`${leftIds[l]},${rightIds[r]},${probabilityOf(weight)}`);
  }
  await writeFile(job.pairs, lines.join('\n'));
  const used = process.resourceUsage();
  const seconds = Object.fromEntries(stages.map(({ name, ms }) => [name, ms / 1_000]));
  const written = (performance.now() - linkedMs) / 1_000;
  const told = {
    compared: found.card.pairsCompared,
    stages: { read: readMs / 1_000, cells: preparedMs / 1_000, ...seconds, written },
    peakMiB: Math.round(used.maxRSS / 1_024),
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

/** The lists as read are let go again: of millions of rows they are a good part of all memory. */
async function tablesOf(job: Job): Promise<{ tables: WorkerTables; readMs: number }> {
  const begun = performance.now();
  const [left, right] = [await readCleaned(job.left), await readCleaned(job.right)];
  const readMs = performance.now() - begun;
  return { tables: cleanedWorkerTables({ left, right, asOf: day('2026-06-30') }), readMs };
}

await main(JSON.parse(process.argv[2] ?? ''));
