// Payung's worker model from cleaned records, as the other engines begin: the CSV is taken at its
// word, nothing of it is judged by intake. Run: node link.ts JOB, the job as the Python scripts take it.

import { writeFile } from 'node:fs/promises';
import { openSource } from '@payung/intake';
import { type LinkInput, workerTables } from '@payung/linkage';
import { linkTables, probabilityOf } from '@payung/linkage/engine';
import { day, isDay, isNik, Refusal } from '@payung/values';

type Job = { readonly left: string; readonly right: string; readonly pairs: string };

async function main(job: Job): Promise<void> {
  const begun = performance.now();
  const left = await read(job.left, 'left');
  const right = await read(job.right, 'right');
  const readMs = performance.now() - begun;
  const tables = workerTables({
    left: left.inputs,
    right: right.inputs,
    asOf: day('2026-06-30'),
  });
  const preparedMs = performance.now() - begun - readMs;
  const { pairs, stages } = await linkTables({ ...tables, elapsedMs: () => performance.now() });
  const lines = ['l,r,p'];
  for (const [index, weight] of pairs.weight.entries()) {
    const [l, r] = [Number(pairs.left[index]), Number(pairs.right[index]) - left.ids.length];
    lines.push(`${left.ids[l]},${right.ids[r]},${probabilityOf(weight)}`);
  }
  await writeFile(job.pairs, lines.join('\n'));
  const used = process.resourceUsage();
  const seconds = [...stages.map(({ name, ms }) => [name, ms / 1_000] as const)];
  const told = {
    stages: { read: readMs / 1_000, profiles: preparedMs / 1_000, ...Object.fromEntries(seconds) },
    peakMiB: Math.round(used.maxRSS / 1_024),
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

async function read(path: string, side: string) {
  const opened = await openSource({ path, name: side });
  if (!opened.ok) throw new Refusal(opened.issues);
  const ids: string[] = [];
  const inputs: LinkInput[] = [];
  for await (const batch of opened.value.records()) {
    for (const { row, cells } of batch) {
      if (row === 1) continue;
      const texts = cells.map(({ text }) => text);
      ids.push(texts[0] ?? '');
      inputs.push(inputOf(`${side}:${row}`, row, texts));
    }
  }
  return { ids, inputs };
}

function inputOf(key: string, row: number, cells: readonly string[]): LinkInput {
  const [, digits = '', name = '', birth = '', sex = '', village = ''] = cells;
  const written = birth.length === 4 ? `${birth}-07-01` : birth;
  return {
    key,
    list: 'cleaned',
    row,
    name,
    ...nikOf(digits),
    ...(isDay(written) ? { birth: written } : {}),
    ...(birth.length === 4 ? { birthPrecision: 'year' as const } : {}),
    ...(sex === 'L' || sex === 'P' ? { sex } : {}),
    ...(village === '' ? {} : { village }),
  };
}

function nikOf(digits: string): Pick<LinkInput, 'nik' | 'nikDigits' | 'nikDamage'> {
  if (digits === '') return { nikDamage: 'missing' };
  if (isNik(digits)) return { nik: digits, nikDigits: digits, nikDamage: 'none' };
  const rounded = digits.length === 16 && digits.endsWith('0000');
  const other = digits.length === 16 ? 'invalid' : 'length';
  return { nikDigits: digits, nikDamage: rounded ? 'precision_lost' : other };
}

await main(JSON.parse(process.argv[2] ?? ''));
