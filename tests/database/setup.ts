// Before the database and browser tests: one PostgreSQL for the whole run (embedded, or the server of
// DATABASE_URL), with a migrated template database that each test file clones by freshDatabase().

import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../packages/engine/src/database/server.ts';
import { prepareHome } from '../../packages/engine/src/home/home.ts';
import { openDatabase } from '../../packages/engine/src/index.ts';
import { isAlive } from '../../packages/engine/src/process.ts';

/** What test files need to clone the template; handed over by vitest's provide and inject. */
export type TestServer = { readonly home: string; readonly url: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const homePrefix = 'payung-uji-';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const home = await mkdtemp(join(tmpdir(), `${homePrefix}${process.pid}-`));
  const undo: (() => Promise<void>)[] = [() => removeHome(home)];
  try {
    const url = process.env['DATABASE_URL'] ?? (await embeddedUrl(home, undo));
    const template = `payung_uji_${randomBytes(4).toString('hex')}`;
    await runSql(url, `create database ${template} template template0 encoding 'UTF8'`);
    undo.push(() => dropDatabases(url, template));
    const database = await openDatabase({ home, url: withDatabase(url, template) });
    await database.close();
    project.provide('testServer', { home, url, template });
    return () => undoAll(undo);
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
}

/** A run that was killed could not stop its server; the next one does. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(new RegExp(`^${homePrefix}(\\d+)-`).exec(name)?.[1]);
    if (!Number.isInteger(owner) || isAlive(owner)) continue;
    const home = join(tmpdir(), name);
    if ((await stat(home)).uid !== process.getuid?.()) continue;
    await stopServerOf(home);
    await removeHome(home);
  }
}

/** Data that somebody has removed by hand have no server any more. */
async function stopServerOf(home: string): Promise<void> {
  try {
    const server = await startServer(await prepareHome(home), () => {});
    await server.stop();
  } catch (error) {
    const isGone = error instanceof Refusal && error.issues[0]?.code === 'not_found';
    if (!isGone) throw error;
  }
}

/** The last made is the first undone. */
async function undoAll(undo: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of [...undo].reverse()) await step();
}

async function embeddedUrl(home: string, undo: (() => Promise<void>)[]): Promise<string> {
  const server = await startServer(await prepareHome(home), () => {});
  undo.push(server.stop);
  const { user, password, port, database } = server.superuser;
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** A home of root's below a closed folder has its server data outside. */
export async function removeHome(home: string): Promise<void> {
  const noted = await readFile(join(home, 'basisdata', 'tempat.txt'), 'utf8').catch(() => '');
  const place = noted.trim();
  if (place.startsWith('/var/lib/payung/')) await rm(place, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export async function runSql(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The template, its clones and the roles made for them. */
async function dropDatabases(url: string, template: string): Promise<void> {
  const roles = await runSql(
    withDatabase(url, template),
    'select app_role from payung_meta.installation',
  );
  const clones = await runSql(
    url,
    `select datname from pg_database where datname like '${template}%' order by 1 desc`,
  );
  for (const { datname } of clones.rows) await runSql(url, `drop database ${datname} with (force)`);
  const group: unknown = roles.rows[0]?.app_role;
  const made = await runSql(url, `select rolname from pg_roles where rolname like '${group}%'`);
  for (const { rolname } of made.rows) await runSql(url, `drop role ${rolname}`);
}
