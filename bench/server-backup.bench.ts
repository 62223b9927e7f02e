// Backup and proof of restoration: `node bench/server-backup.bench.ts [PEOPLE]`. The data folder is made
// once and kept under the folder named in the second argument, so that the measurement is of the backup.

import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, systemClock, verifyAudit } from '@payung/engine';
import {
  backup,
  newKeyPair,
  readBackupKey,
  readRestoreKey,
  rehearseRestore,
  withServer,
} from '@payung/engine/keeper';
import { month } from '@payung/values';
import { loadPeople } from './server-people.ts';

const people = Number(process.argv[2] ?? 1_000_000);
const folder = process.argv[3] ?? join(tmpdir(), 'payung-bench-cadangan');
const only = process.argv[4];

export async function main(): Promise<void> {
  const home = join(folder, `rumah-${people}`);
  await mkdir(home, { recursive: true, mode: 0o711 });
  await chmod(folder, 0o711);
  if (!(await isThere(join(home, 'basisdata')))) {
    const database = await openDatabase({ home });
    await timed('people loaded', () => loadPeople(database, people, month('2026-06')));
    await database.close();
  }
  if (only === 'build') return;
  const pair = newKeyPair();
  const [key, privateKey] = [readBackupKey(pair.publicPem), readRestoreKey(pair.privatePem)];
  if (key === undefined || privateKey === undefined) throw new Error('no keys');
  const path = join(folder, 'bench.cadangan');
  await rm(path, { force: true });
  const at = systemClock.now();
  let rows = 0;
  const onTable = (table: { readonly rows: number }) => {
    rows += table.rows;
  };
  const bytes = await withServer({ home }, () =>
    timed('backup', () => backup({ home, path, key, at, onTable })),
  );
  print(`${rows} rows, ${Math.round(bytes / 2 ** 20)} MiB sealed`);
  await timed('restored, counted, digested, trail checked', () =>
    rehearseRestore({ home, path, key: privateKey }, async ({ database, manifest }) => {
      for (const tenant of manifest.tenants) {
        const verdict = await verifyAudit(database, { id: 'bench', role: 'auditor', tenant });
        if (!verdict.ok) throw new Error('The trail is broken');
      }
    }),
  );
  await rm(path);
  if (only === undefined) await rm(folder, { recursive: true });
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  print(`${name}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  return result;
}

function print(text: string): void {
  process.stdout.write(`server backup, ${people} people: ${text}\n`);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

if (import.meta.main) await main();
