// A database of an earlier release brought to this one: one migration at a time, each whole or not at
// all, so that a run that was cut off goes on with the next. Rows are counted before and after.

import { type Database, openMigrated } from '../database/database.ts';
import { applyMigrations, findPending, shippedMigrations } from '../database/migrate.ts';
import type { SqlClient } from '../database/sql-client.ts';
import { quotedName, readTables } from './tables.ts';

export type Upgraded = {
  readonly database: Database;
  /** Names of the migrations that ran now. */
  readonly applied: readonly string[];
  /** Tables that have fewer rows than before: there should be none. */
  readonly shrunk: readonly {
    readonly table: string;
    readonly before: number;
    readonly after: number;
  }[];
};

/** The caller holds the data folder and closes the database. */
export async function upgrade(options: {
  readonly home: string;
  readonly url?: string;
  readonly onMigration?: (name: string) => void;
}): Promise<Upgraded> {
  const applied: string[] = [];
  let shrunk: Upgraded['shrunk'] = [];
  const database = await openMigrated(options, async (client) => {
    const all = await shippedMigrations();
    const pending = await findPending(client, all);
    if (pending.length === 0) return;
    const before = await countRows(client);
    for (const { name } of pending) {
      options.onMigration?.(name);
      await applyMigrations(
        client,
        all.filter((each) => each.name <= name),
      );
      applied.push(name);
    }
    const after = await countRows(client);
    shrunk = [...before].flatMap(([table, count]) => {
      const now = after.get(table) ?? 0;
      return now < count ? [{ table, before: count, after: now }] : [];
    });
  });
  return { database, applied, shrunk };
}

/** Of all tenants: policies that bind the owner too are lifted in a transaction that is taken back. */
async function countRows(client: SqlClient): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await client.query('upgrade.count', 'begin');
  try {
    for (const { name } of await readTables(client)) {
      const table = `payung.${quotedName(name)}`;
      await client.query('upgrade.count', `alter table ${table} no force row level security`);
      const [row] = await client.query('upgrade.count', `select count(*) as count from ${table}`);
      counts.set(name, Number(row?.['count']));
    }
    return counts;
  } finally {
    await client.query('upgrade.count', 'rollback');
  }
}
