import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { openDatabase } from './database.ts';
import {
  applyMigrations,
  readMigrations,
  shippedMigrations,
  withMigrationLock,
} from './migrate.ts';
import { connectSql, type SqlClient, targetOf } from './sql-client.ts';

let fresh: FreshDatabase;
let owner: SqlClient;
let folder: string;
beforeEach(async () => {
  fresh = await freshDatabase();
  owner = await connectSql(targetOf(fresh.url));
  folder = await mkdtemp(join(tmpdir(), 'payung-migrasi-'));
  await cp(new URL('../../migrations/', import.meta.url), folder, { recursive: true });
});
afterEach(async () => {
  await owner.close();
  await fresh.close();
  await rm(folder, { recursive: true });
});

async function refusal(work: Promise<unknown>) {
  const error = await work.catch((reason: unknown) => reason);
  return error instanceof Refusal ? error.issues[0] : undefined;
}

test('all shipped migrations have run, and a second start runs none', async () => {
  const shipped = await shippedMigrations();
  expect(shipped[0]?.name).toBe('0001_foundation.sql');
  expect(await applyMigrations(owner, shipped)).toBe(0);
  const rows = await owner.query('list', 'select name from payung_meta.migration order by name');
  expect(rows.map((row) => row['name'])).toEqual(shipped.map((migration) => migration.name));
});

test('migrations are numbered without a gap, and each is a file of this folder', async () => {
  const numbers = (await shippedMigrations()).map((migration) =>
    Number(migration.name.slice(0, 4)),
  );
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('a migration changed after it ran is refused by name, and nothing runs', async () => {
  const changed = (await shippedMigrations()).map((migration) => ({
    ...migration,
    digest: 'lain',
  }));
  expect(await refusal(applyMigrations(owner, changed))).toMatchObject({
    code: 'migration_changed',
    data: { name: '0001_foundation.sql' },
  });
});

test('a database that a newer Payung has migrated is refused', async () => {
  await owner.query(
    'newer',
    `insert into payung_meta.migration values ('9999_later.sql', 'x', now())`,
  );
  expect(await refusal(openDatabase({ home: fresh.home, url: fresh.url }))).toMatchObject({
    code: 'migration_changed',
    data: { name: '9999_later.sql' },
  });
});

test('line ends of Windows make no other migration of a file', async () => {
  const [first] = await readMigrations(folder);
  await writeFile(join(folder, '0001_foundation.sql'), first?.sql.replaceAll('\n', '\r\n') ?? '');
  const [again] = await readMigrations(folder);
  expect(again).toEqual(first);
});

test('a migration that fails half way leaves nothing of itself, and tells its name', async () => {
  const bad = {
    name: '9000_bad.sql',
    sql: 'create table payung.half (n integer); select 1 / 0',
    digest: 'x',
  };
  const all = [...(await shippedMigrations()), bad];
  await expect(applyMigrations(owner, all)).rejects.toMatchObject({ step: 'migrate.9000_bad.sql' });
  const left = await owner.query('look', `select to_regclass('payung.half')::text as half`);
  expect(left[0]).toEqual({ half: null });
  const noted = await owner.query(
    'noted',
    `select from payung_meta.migration where name like '9%'`,
  );
  expect(noted).toEqual([]);
});

test('two Payungs that start at once on one server migrate one after the other', async () => {
  const other = await connectSql(targetOf(fresh.url));
  const order: string[] = [];
  const first = withMigrationLock(owner, async () => {
    order.push('first in');
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push('first out');
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  const second = withMigrationLock(other, async () => {
    order.push('second in');
  });
  await Promise.all([first, second]);
  expect(order).toEqual(['first in', 'first out', 'second in']);
  await other.close();
});
