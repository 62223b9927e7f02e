// Everything of all tenants as of one moment, while the server goes on working: the one door past the
// row policies, for a backup and nothing else. It reads and cannot write.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { to as copyTo } from 'pg-copy-streams';
import { ownerBeside } from '../database/database.ts';
import { failureOf } from '../database/failure.ts';
import { connectSql, type SqlClient } from '../database/sql-client.ts';
import { homePaths } from '../home/home.ts';
import type { Frame } from './frames.ts';
import { readTables, selectAll, type TableShape, textSettings } from './tables.ts';

export type Manifest = {
  readonly migrations: readonly { readonly name: string; readonly digest: string }[];
  readonly tenants: readonly string[];
  readonly at: string;
};

export type TableEnd = { readonly rows: number; readonly sha256: string };

/** What the keeper of the system is told while it runs, and at its end. */
export type KeptTable = TableEnd & { readonly name: string; readonly bytes: number };

export async function* snapshotFrames(options: {
  readonly home: string;
  readonly url?: string;
  readonly at: string;
  readonly onManifest?: (manifest: Manifest) => void;
  readonly onTable?: (table: KeptTable) => void;
}): AsyncGenerator<Frame> {
  const paths = homePaths(options.home);
  const client = await connectSql(await ownerBeside(paths, options.url));
  try {
    await client.query('backup.begin', 'begin isolation level repeatable read read only');
    await client.raw.query(`${textSettings}; set local payung.keeper = 'on'`);
    const manifest = await manifestOf(client, options.at);
    options.onManifest?.(manifest);
    yield { kind: 'manifest', value: manifest };
    yield* keyFrames(paths.keys);
    const kept: { name: string; rows: number }[] = [];
    for (const table of await readTables(client)) {
      const end = yield* tableFrames(client, table);
      kept.push({ name: table.name, rows: end.rows });
      options.onTable?.(end);
    }
    await client.query('backup.end', 'commit');
    yield { kind: 'end', value: { tables: kept } };
  } finally {
    await client.close();
  }
}

async function manifestOf(client: SqlClient, at: string): Promise<Manifest> {
  const migrations = await client.query(
    'backup.migrations',
    'select name, digest from payung_meta.migration order by name',
  );
  const tenants = await client.query(
    'backup.tenants',
    'select tenant from payung.tenant order by 1',
  );
  return {
    migrations: migrations.map((row) => ({
      name: String(row['name']),
      digest: String(row['digest']),
    })),
    tenants: tenants.map((row) => String(row['tenant'])),
    at,
  };
}

/** With them the one private key that is kept elsewhere brings all of it back. */
async function* keyFrames(folder: string): AsyncGenerator<Frame> {
  for (const name of (await readdir(folder)).sort()) {
    const content = await readFile(join(folder, name));
    yield { kind: 'key', value: { name, content: content.toString('base64') } };
  }
}

async function* tableFrames(
  client: SqlClient,
  table: TableShape,
): AsyncGenerator<Frame, KeptTable> {
  yield { kind: 'table', value: table };
  const hash = createHash('sha256');
  let bytes = 0;
  const copy = client.raw.query(copyTo(`copy (${selectAll(table)}) to stdout`));
  try {
    for await (const chunk of copy) {
      const rows = Buffer.from(chunk);
      hash.update(rows);
      bytes += rows.length;
      yield { kind: 'rows', bytes: rows };
    }
  } catch (error) {
    throw failureOf('backup.copy', table.name, error);
  }
  const end: TableEnd = { rows: copy.rowCount, sha256: hash.digest('hex') };
  yield { kind: 'table_end', value: end };
  return { name: table.name, bytes, ...end };
}
