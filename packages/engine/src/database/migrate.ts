// Migrations: numbered plain SQL, forward only, each in a transaction of its own, one runner at a
// time. What has run is remembered with its digest; a file changed afterwards is refused.

import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { refuse } from '@payung/values';
import { SqlFailure } from './failure.ts';
import type { SqlClient } from './sql-client.ts';

export type Migration = { readonly name: string; readonly sql: string; readonly digest: string };

/** Any two Payungs that meet on one server wait for each other here. */
const lockNumber = 7_502_001;

export async function shippedMigrations(): Promise<Migration[]> {
  return readMigrations(fileURLToPath(new URL('../../migrations/', import.meta.url)));
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may carry CRLF: the same migration all the same.
      const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Holds the lock while `work` runs; it falls with the connection if this process is killed. */
export async function withMigrationLock<T>(client: SqlClient, work: () => Promise<T>): Promise<T> {
  await client.query('migrate.lock', 'select pg_advisory_lock($1)', [lockNumber]);
  try {
    return await work();
  } finally {
    await client.query('migrate.unlock', 'select pg_advisory_unlock($1)', [lockNumber]);
  }
}

/**
 * What exists before the first migration: both schemas and the engine's own book-keeping, which no
 * application role sees. Safe to repeat; one transaction, so that a kill leaves all or nothing.
 */
export async function prepareSchemas(client: SqlClient): Promise<void> {
  const suffix = randomBytes(4).toString('hex');
  await client.query(
    'migrate.prepare',
    `do $$
    begin
      create schema if not exists payung;
      create schema if not exists payung_meta;
      revoke all on schema payung, payung_meta from public;
      create table if not exists payung_meta.migration (
        name text primary key,
        digest text not null,
        at timestamptz not null default clock_timestamp()
      );
      create table if not exists payung_meta.installation (
        only_row boolean primary key default true check (only_row),
        app_role text not null,
        key_check bytea
      );
      insert into payung_meta.installation (app_role) values ('payung_app_${suffix}')
        on conflict do nothing;
    end $$`,
  );
}

export async function applyMigrations(
  client: SqlClient,
  migrations: readonly Migration[],
): Promise<number> {
  const pending = await findPending(client, migrations);
  for (const migration of pending) await applyOne(client, migration);
  return pending.length;
}

/** What is still to be done, in order; refused where the database has what this program has not. */
export async function findPending(
  client: SqlClient,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const rows = await client.query('migrate.list', 'select name, digest from payung_meta.migration');
  const done = new Map(rows.map((row) => [String(row['name']), String(row['digest'])]));
  checkHistory(done, migrations);
  return migrations.filter((migration) => !done.has(migration.name));
}

/** Refused: a file changed since it ran, and a database that a newer Payung has migrated. */
function checkHistory(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const shipped = new Map(migrations.map((migration) => [migration.name, migration.digest]));
  for (const [name, digest] of done) {
    if (shipped.get(name) !== digest) throw refuse('migration_changed', { name });
  }
}

async function applyOne(client: SqlClient, migration: Migration): Promise<void> {
  const step = `migrate.${migration.name}`;
  try {
    await client.query(step, 'begin');
    await client.query(step, `set local search_path = payung, pg_catalog, pg_temp`);
    // Several statements: only the simple protocol takes them in one text.
    await client.raw.query(migration.sql).catch((error: unknown) => {
      throw new SqlFailure(step, migration.sql, error);
    });
    await client.query(step, 'insert into payung_meta.migration (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ]);
    await client.query(step, 'commit');
  } catch (error) {
    await client.raw.query('rollback').catch(() => {});
    throw error;
  }
}
