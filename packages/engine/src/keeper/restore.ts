// A backup put back into an empty database: the schema as it was then, every row in one transaction,
// counted and digested again inside the new database, then the migrations that came later.

import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '@payung/values';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type Database, openMigrated } from '../database/database.ts';
import { failureOf } from '../database/failure.ts';
import { applyMigrations, shippedMigrations } from '../database/migrate.ts';
import type { SqlClient } from '../database/sql-client.ts';
import { prepareHome, writePrivate } from '../home/home.ts';
import { type Frame, Unreadable } from './frames.ts';
import type { KeptTable, Manifest, TableEnd } from './snapshot.ts';
import { quotedName, selectAll, type TableShape, textSettings } from './tables.ts';

export type Restored = {
  readonly database: Database;
  readonly manifest: Manifest;
  readonly tables: readonly KeptTable[];
};

/** There is something in the database already, and nothing is put over it. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/** A table came out of the new database other than it went in. */
export class RestoreDiffers extends Error {
  override readonly name = 'RestoreDiffers';
  readonly table: string;

  constructor(table: string, found: TableEnd, expected: TableEnd) {
    super(
      `${table}: ${found.rows} rows ${found.sha256}, expected ${expected.rows} ${expected.sha256}`,
    );
    this.table = table;
  }
}

type Place = {
  readonly home: string;
  readonly url?: string;
  readonly onTable?: (table: KeptTable) => void;
};

/** The caller holds the data folder, closes the database, and checks the trail of each tenant. */
export async function restoreFrames(
  frames: AsyncIterable<Frame>,
  options: Place,
): Promise<Restored> {
  return restored(frames, options, async (client) => {
    await applyMigrations(client, await shippedMigrations());
  });
}

/** The database as it was then, without the migrations that came later. */
export async function restoreThen(
  frames: AsyncIterable<Frame>,
  options: Place,
): Promise<readonly KeptTable[]> {
  const { database, tables } = await restored(frames, options, async () => {});
  await database.close();
  return tables;
}

async function restored(
  frames: AsyncIterable<Frame>,
  options: Place,
  afterwards: (client: SqlClient) => Promise<void>,
): Promise<Restored> {
  const source = frames[Symbol.asyncIterator]();
  const manifest = readManifest(await nextFrame(source));
  const first = await restoreKeys(source, options.home);
  const tables: KeptTable[] = [];
  const database = await openMigrated(options, async (client) => {
    await applyMigrations(client, await migrationsThen(manifest));
    await inOneTransaction(client, async () => {
      await refuseFull(client);
      let frame = first;
      for (; frame.kind === 'table'; frame = await nextFrame(source)) {
        const kept = await restoreTable(client, readShape(frame), source);
        tables.push(kept);
        options.onTable?.(kept);
      }
      if (frame.kind !== 'end') throw new Unreadable('The backup has no end');
    });
    await client.query('restore.analyze', 'analyze');
    await afterwards(client);
  });
  return { database, manifest, tables };
}

async function nextFrame(source: AsyncIterator<Frame>): Promise<Frame> {
  const next = await source.next();
  if (next.done === true) throw new Unreadable('The backup was cut off');
  return next.value;
}

/** Those of the backup's own time; one that this program does not have cannot be restored here. */
async function migrationsThen(manifest: Manifest) {
  const shipped = await shippedMigrations();
  return manifest.migrations.map(({ name, digest }) => {
    const own = shipped.find((each) => each.name === name && each.digest === digest);
    if (own === undefined) throw refuse('migration_changed', { name });
    return own;
  });
}

/** Keys first: the database is opened with them. Gives the first frame behind them. */
async function restoreKeys(source: AsyncIterator<Frame>, home: string): Promise<Frame> {
  const { keys } = await prepareHome(home);
  await mkdir(keys, { recursive: true, mode: 0o700 });
  for (;;) {
    const frame = await nextFrame(source);
    if (frame.kind !== 'key') return frame;
    const { name, content } = readKey(frame);
    await writePrivate(join(keys, basename(name)), Buffer.from(content, 'base64'));
  }
}

async function inOneTransaction(client: SqlClient, body: () => Promise<void>): Promise<void> {
  await client.query('restore.begin', 'begin');
  try {
    await client.raw.query(textSettings);
    await body();
    await client.query('restore.commit', 'commit');
  } catch (error) {
    await client.raw.query('rollback').catch(() => {});
    throw error;
  }
}

async function refuseFull(client: SqlClient): Promise<void> {
  await policies(client, 'tenant', 'disable');
  const found = await client.query('restore.empty', 'select from payung.tenant limit 1');
  if (found.length > 0) throw new NotEmpty('The database is not empty');
  await policies(client, 'tenant', 'enable');
}

/** Triggers fill in what the backup brings along, and policies know one tenant: not for this load. */
async function policies(client: SqlClient, table: string, verb: 'enable' | 'disable') {
  const name = `payung.${quotedName(table)}`;
  await client.query('restore.policies', `alter table ${name} ${verb} row level security`);
  await client.query('restore.triggers', `alter table ${name} ${verb} trigger user`);
}

async function restoreTable(
  client: SqlClient,
  table: TableShape,
  source: AsyncIterator<Frame>,
): Promise<KeptTable> {
  await policies(client, table.name, 'disable');
  const expected = await copyIn(client, table, source);
  const found = await digestOf(client, table);
  if (found.rows !== expected.rows || found.sha256 !== expected.sha256) {
    throw new RestoreDiffers(table.name, found, expected);
  }
  await policies(client, table.name, 'enable');
  return { name: table.name, ...found };
}

async function copyIn(
  client: SqlClient,
  table: TableShape,
  source: AsyncIterator<Frame>,
): Promise<TableEnd> {
  let end: TableEnd | undefined;
  const names = table.columns.map(quotedName).join(', ');
  const sql = `copy payung.${quotedName(table.name)} (${names}) from stdin`;
  async function* rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const frame = await nextFrame(source);
      if (frame.kind === 'rows') yield frame.bytes;
      else {
        end = readEnd(frame);
        return;
      }
    }
  }
  try {
    await pipeline(Readable.from(rows(), { objectMode: true }), client.raw.query(copyFrom(sql)));
  } catch (error) {
    throw error instanceof Unreadable ? error : failureOf('restore.copy', sql, error);
  }
  if (end === undefined) throw new Unreadable('A table of the backup has no end');
  return end;
}

async function digestOf(client: SqlClient, table: TableShape): Promise<Omit<KeptTable, 'name'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const copy = client.raw.query(copyTo(`copy (${selectAll(table)}) to stdout`));
  for await (const chunk of copy) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { rows: copy.rowCount, sha256: hash.digest('hex'), bytes };
}

function fieldsOf(frame: Frame, kind: Frame['kind']): Readonly<Record<string, unknown>> {
  if (frame.kind !== kind || frame.kind === 'rows') throw new Unreadable('No frame of a backup');
  const { value } = frame;
  if (typeof value !== 'object' || value === null) throw new Unreadable('No frame of a backup');
  return { ...value };
}

function textsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Unreadable('No frame of a backup');
  return value.map(String);
}

function readManifest(frame: Frame): Manifest {
  const { migrations, tenants, at } = fieldsOf(frame, 'manifest');
  if (!Array.isArray(migrations)) throw new Unreadable('No manifest of a backup');
  return {
    migrations: migrations.map(({ name, digest }) => ({
      name: String(name),
      digest: String(digest),
    })),
    tenants: textsIn(tenants),
    at: String(at),
  };
}

function readKey(frame: Frame): { name: string; content: string } {
  const { name, content } = fieldsOf(frame, 'key');
  return { name: String(name), content: String(content) };
}

/** `order` is a piece of a statement: it is what `readTables` makes, or nothing. */
const orderPattern = /^"?[a-z_][a-z0-9_]*"?( collate "C")?$/;

function readShape(frame: Frame): TableShape {
  const { name, columns, order } = fieldsOf(frame, 'table');
  const orders = textsIn(order);
  if (!orders.every((each) => orderPattern.test(each))) throw new Unreadable('No order of rows');
  return { name: String(name), columns: textsIn(columns), order: orders };
}

function readEnd(frame: Frame): TableEnd {
  const { rows, sha256 } = fieldsOf(frame, 'table_end');
  return { rows: Number(rows), sha256: String(sha256) };
}
