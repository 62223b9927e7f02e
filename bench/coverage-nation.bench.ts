// The cube of an invented nation: made, counted partition by partition, sliced, and kept in step.
// `node bench/coverage-nation.bench.ts [PEOPLE] [FOLDER]`; a folder that holds the nation is used again.

import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import {
  buildCube,
  buildCubeByPartition,
  type Cube,
  cubeSetting,
  openSpells,
  writeNation,
} from '@payung/office';
import { parseRegionCsv } from '@payung/regions/data';
import { month } from '@payung/values';

const people = Number(process.argv[2] ?? 1_000_000);
const given = process.argv[3];
const span = { from: month('2024-07'), until: month('2026-07') };
/** Above this the cube is counted by kabupaten; below, by desa. */
const wholeNation = 5_000_000;

export async function main(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  const exchange = given ?? join(scratch, 'bangsa');
  const warehouse = await openWarehouse({ home: scratch, exchange, memoryMb: 2_500 });
  try {
    const made = existsSync(join(exchange, 'spell'));
    if (!made) await timed(`${people} people made`, [warehouse], () => makeNation(warehouse));
    if (people > wholeNation) await countNation(warehouse, scratch, exchange);
    else await countAtOnce(warehouse);
  } finally {
    await warehouse.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function makeNation(warehouse: FileWarehouse): Promise<void> {
  const table = new URL(import.meta.resolve('@payung/regions/data/villages.csv'));
  const villages = parseRegionCsv(await readFile(table, 'utf8')).map((village) => village.code);
  await writeNation(warehouse, 'spell', { people, seed: 1, from: span.from, months: 24, villages });
}

/** By kabupaten, one partition after the other. */
async function countNation(
  warehouse: FileWarehouse,
  home: string,
  exchange: string,
): Promise<void> {
  const entries = await readdir(join(exchange, 'spell'), { recursive: true });
  const files = entries.filter((each) => each.endsWith('.parquet')).sort();
  const paths = files.map((each) => join('spell', each));
  const setting = cubeSetting({ ...span, depth: 4 });
  // One thread each: kabupaten are small, and threads of one statement wait for each other.
  const workers = await Promise.all(
    Array.from({ length: availableParallelism() }, () =>
      openWarehouse({ home, exchange, threads: 1, memoryMb: 1_000 }),
    ),
  );
  const name = `cube of ${people} people × 24 months by kabupaten, ${workers.length} workers`;
  const cube = await timed(name, [warehouse, ...workers], () =>
    buildCubeByPartition(warehouse, paths, setting, { workers }),
  );
  for (const worker of workers) await worker.close();
  await slices(warehouse, cube);
}

/** By desa, in one statement, and once more to be kept in step. */
async function countAtOnce(warehouse: FileWarehouse): Promise<void> {
  await timed('spells checked', [warehouse], () => openSpells(warehouse, 'spell/**/*.parquet'));
  const setting = cubeSetting({ ...span, depth: 10 });
  const cube = await timed(`cube of ${people} people × 24 months by desa`, [warehouse], () =>
    buildCube(warehouse, 'spell', setting),
  );
  await slices(warehouse, cube);
}

async function slices(warehouse: FileWarehouse, cube: Cube): Promise<void> {
  const asks: Parameters<Cube['slice']>[0][] = [
    {},
    { rule: { segments: ['BPU'], programmes: ['JKK', 'JKM'] } },
    { by: ['region'], depth: 2 },
    { by: ['region'], depth: 4 },
    { by: ['region', 'segment'], depth: 4 },
    { by: ['month', 'segment'] },
    { by: ['segment', 'sector', 'payer', 'sex', 'band'] },
    { by: ['region', 'segment'], depth: 10, within: '7502' },
    { by: ['payer', 'programme', 'month'], within: '75' },
  ];
  for (const ask of asks) {
    await cube.slice(ask);
    await timed(`slice ${JSON.stringify(ask)}`, [warehouse], () => cube.slice(ask));
  }
}

async function timed<T>(
  name: string,
  warehouses: readonly FileWarehouse[],
  work: () => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  const value = await work();
  const seconds = (performance.now() - begun) / 1_000;
  const bytes = warehouses.reduce((sum, each) => sum + (each.peakMemoryBytes?.() ?? 0), 0);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  process.stdout.write(
    `${seconds.toFixed(3).padStart(8)} s, peak so far ${Math.round(bytes / 2 ** 20)} MiB, load ${load}: ${name}
`,
  );
  return value;
}

if (import.meta.main) await main();
