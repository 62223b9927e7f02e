// Bench of the engine: start, transactions, bulk copy into the database, and a million rows into the
// warehouse and out again. Prints one line per figure; `main` is called by the bench of the house.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from './clock.ts';
import { openDatabase } from './database/database.ts';
import { openWarehouse } from './warehouse/warehouse.ts';

export type Figure = { readonly name: string; readonly seconds: number; readonly note?: string };

const actor = { id: 'bench', role: 'system', tenant: '7502' } as const;
const million = 1_000_000;

export async function main(): Promise<readonly Figure[]> {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  // Passable, so that root's server keeps its data inside and nothing is left outside.
  await chmod(home, 0o711);
  try {
    const figures = [...(await databaseFigures(home)), ...(await warehouseFigures(home))];
    for (const { name, seconds, note } of figures) {
      process.stdout.write(`engine: ${name}: ${seconds.toFixed(2)} s${note ? ` (${note})` : ''}\n`);
    }
    return figures;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = systemClock.monotonicMs();
  const result = await work();
  return { seconds: (systemClock.monotonicMs() - start) / 1_000, result };
}

async function databaseFigures(home: string): Promise<Figure[]> {
  const first = await timed(() => openDatabase({ home }));
  await first.result.close();
  const second = await timed(() => openDatabase({ home }));
  const database = second.result;
  const writes = await timed(async () => {
    for (let n = 0; n < 1_000; n += 1) {
      await database.transaction({ actor, reason: 'bench', action: 'bench' }, async () => {});
    }
  });
  const copied = await timed(() =>
    database.transaction({ actor, reason: 'bench', action: 'bench.copy' }, async (tx) => {
      // The widest table every installation has; entries are chained one by one.
      const columns = ['actor', 'role', 'action', 'reason', 'subject'];
      await tx.copy(
        'audit',
        columns,
        batchesOf(10_000, () => ['a', 'system', 'b', 'c', '{}']),
      );
    }),
  );
  await database.close();
  return [
    { name: 'first start', seconds: first.seconds, note: 'initdb and migrations' },
    { name: 'second start', seconds: second.seconds },
    { name: '1,000 audited transactions', seconds: writes.seconds },
    { name: '10,000 chained audit rows by copy', seconds: copied.seconds },
  ];
}

async function warehouseFigures(home: string): Promise<Figure[]> {
  const warehouse = await openWarehouse({ home });
  const columns = {
    nik: 'VARCHAR',
    name: 'VARCHAR',
    birth: 'VARCHAR',
    village: 'VARCHAR',
    list: 'VARCHAR',
    row: 'BIGINT',
  } as const;
  const loaded = await timed(() =>
    warehouse.load(
      'people',
      columns,
      batchesOf(million, (n) => [
        `75020${String(n).padStart(11, '0')}`,
        `NAMA ORANG KE ${n % 70_000}`,
        '1987-09-26',
        '7502012006',
        'daftar.csv',
        n,
      ]),
    ),
  );
  const read = await timed(async () => {
    let count = 0;
    const step = { name: 'read', sql: 'select * from people' };
    for await (const batch of warehouse.batches(step)) count += batch.length;
    return count;
  });
  if (loaded.result !== million || read.result !== million) throw new Error('Rows were lost');
  const peak = `${Math.round((warehouse.peakMemoryBytes?.() ?? 0) / 2 ** 20)} MiB at most`;
  await warehouse.close();
  return [
    { name: '1,000,000 rows of 6 columns into the warehouse', seconds: loaded.seconds, note: peak },
    { name: '1,000,000 rows of 6 columns out of it', seconds: read.seconds },
  ];
}

function* batchesOf<T>(total: number, row: (n: number) => readonly T[]) {
  for (let start = 0; start < total; start += 10_000) {
    const size = Math.min(10_000, total - start);
    yield Array.from({ length: size }, (_, index) => row(start + index));
  }
}

if (import.meta.main) await main();
