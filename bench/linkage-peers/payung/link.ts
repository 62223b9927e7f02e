// Payung's worker model from cleaned records, as the other engines begin: the CSV is taken at its
// word, nothing of it is judged by intake. Run: node link.ts JOB, the job as the Python scripts take it.

import { writeFile } from 'node:fs/promises';
import { readCleanedWorkers, withRelatives } from '@payung/linkage';
import { linkTables, probabilityOf } from '@payung/linkage/engine';
import { day } from '@payung/values';
import { headings, readShared } from './cleaned.ts';

type Job = { readonly left: string; readonly right: string; readonly pairs: string };

async function main(job: Job): Promise<void> {
  const begun = performance.now();
  const tables = await readCleanedWorkers({
    left: await readShared(job.left),
    right: await readShared(job.right),
    id: 'id',
    headings,
    asOf: day('2026-06-30'),
  });
  const preparedMs = performance.now() - begun;
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
    stages: { read: preparedMs / 1_000, ...seconds, written },
    peakMiB: Math.round(used.maxRSS / 1_024),
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

await main(JSON.parse(process.argv[2] ?? ''));
