import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { runSql } from '../../../../tests/database/fresh-database.ts';
import { withDatabase } from '../../../../tests/database/setup.ts';
import type { Actor } from './actor.ts';
import { verifyAudit } from './audit.ts';
import { codec } from './codec.ts';
import { type Database, openDatabase } from './database.ts';
import { readTransaction, writeTransaction } from './transaction.ts';

const actor: Actor = { id: 'uji', role: 'system', tenant: '7502' };
const server = inject('testServer');
let home: string;
let name: string;
const made: string[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-peran-'));
  name = `${server.template}_${randomBytes(4).toString('hex')}`;
});
afterEach(async () => {
  const noted = await runSql(
    withDatabase(server.url, name),
    `select rolname from pg_roles, payung_meta.installation where starts_with(rolname, app_role)
      and rolname <> app_role or rolname = app_role order by length(rolname) desc`,
  ).catch(() => ({ rows: [] }));
  await runSql(server.url, `drop database if exists ${name} with (force)`);
  for (const { rolname } of noted.rows) {
    if (!made.includes(rolname)) await runSql(server.url, `drop role if exists ${rolname}`);
  }
  for (const role of made.splice(0).reverse())
    await runSql(server.url, `drop role if exists ${role}`);
  await rm(home, { recursive: true });
});

/** A user of the server as its keeper would make one, and a database of his. */
async function databaseOf(rights: string): Promise<string> {
  const user = `uji_${randomBytes(4).toString('hex')}`;
  await runSql(server.url, `create role ${user} login ${rights} password 'rahasia'`);
  made.push(user);
  await runSql(
    server.url,
    `create database ${name} owner ${user} template template0 encoding 'UTF8'`,
  );
  const url = new URL(withDatabase(server.url, name));
  url.username = user;
  url.password = 'rahasia';
  return url.href;
}

async function whoWorks(database: Database) {
  const { rows } = await database.read(actor, ({ db }) =>
    sql<{ me: string; super: boolean }>`select current_user::text as me, rolsuper as super
      from pg_roles where rolname = current_user`.execute(db),
  );
  return rows[0];
}

async function writesAndReads(database: Database): Promise<void> {
  await database.transaction({ actor, reason: 'uji', action: 'test' }, async ({ db, copy }) => {
    await sql`select 1`.execute(db);
    await copy('tenant', ['tenant'], []);
  });
  expect(await verifyAudit(database, actor)).toMatchObject({ ok: true, entries: 1 });
  const foreign = await database.read({ ...actor, tenant: '7504' }, ({ db }) =>
    db.selectFrom('audit').select('id').execute(),
  );
  expect(foreign).toEqual([]);
  const erasing = database.transaction({ actor, reason: 'uji', action: 'erase' }, ({ db }) =>
    sql`delete from audit`.execute(db),
  );
  await expect(erasing).rejects.toMatchObject({ code: '42501' });
}

test('an owner who may make roles gets an ordinary login for the application', async () => {
  const url = await databaseOf('createrole');
  const database = await openDatabase({ home, url });
  expect(database.notices).toEqual([]);
  const who = await whoWorks(database);
  expect(who?.me).toMatch(/^payung_app_[0-9a-f]{8}_[0-9a-f]{8}$/);
  expect(who?.super).toBe(false);
  await writesAndReads(database);
  await database.close();
  const again = await openDatabase({ home, url });
  expect(await whoWorks(again)).toEqual(who);
  await again.close();
});

test('an owner who may make none works himself, bound by the policies, and that is told', async () => {
  const url = await databaseOf('nocreaterole');
  const database = await openDatabase({ home, url });
  expect(database.notices).toEqual(['owner_works_as_app']);
  await writesAndReads(database);
  await database.close();
});

test('a superuser of DATABASE_URL never does the work itself', async () => {
  await runSql(server.url, `create database ${name} template template0 encoding 'UTF8'`);
  const database = await openDatabase({ home, url: withDatabase(server.url, name) });
  expect(await whoWorks(database)).toMatchObject({ super: false });
  await writesAndReads(database);
  await database.close();
});

test('on a strict server the application gets the right to connect and to pass rows', async () => {
  const url = await databaseOf('createrole');
  await runSql(url, `revoke all on database ${name} from public`);
  const database = await openDatabase({ home, url });
  expect(database.notices).toEqual([]);
  await writesAndReads(database);
  await database.close();
});

test('where no login of its own can enter, its role is taken for each transaction alone', async () => {
  await runSql(server.url, `create database ${name} template template0 encoding 'UTF8'`);
  const url = withDatabase(server.url, name);
  await (await openDatabase({ home, url })).close();
  const noted = await runSql(url, 'select app_role from payung_meta.installation');
  const role = String(noted.rows[0]?.app_role);
  const pool = new pg.Pool({ connectionString: url, max: 1, types: codec });
  const sessions = { pool, role };
  const who = await readTransaction(sessions, actor, async ({ db }) => {
    const { rows } = await sql<{ me: string }>`select current_user::text as me`.execute(db);
    return rows[0]?.me;
  });
  expect(who).toBe(role);
  await writeTransaction(sessions, { actor, reason: 'uji', action: 'test' }, async () => {});
  const foreign = await readTransaction(sessions, { ...actor, tenant: '7504' }, ({ db }) =>
    db.selectFrom('audit').select('id').execute(),
  );
  expect(foreign).toEqual([]);
  const after = await pool.query('select current_user::text = session_user::text as same');
  expect(after.rows[0]).toEqual({ same: true });
  await pool.end();
});

test('a server that is away, a wrong password and a wrong name are told without the password', async () => {
  const url = new URL(await databaseOf('createrole'));
  const wrong = [new URL(url.href), new URL(url.href), new URL(url.href)];
  for (const [index, each] of wrong.entries()) {
    if (index === 0) each.port = '1';
    if (index === 1) each.password = 'salah-sekali';
    if (index === 2) each.pathname = '/tidak_ada';
    const error = await openDatabase({ home, url: each.href }).catch((reason: unknown) => reason);
    if (!(error instanceof Refusal)) throw new Error('Not refused', { cause: error });
    expect(error.issues[0]?.code).toBe('database_unreachable');
    expect(JSON.stringify(error.issues)).not.toMatch(/rahasia|salah-sekali/);
  }
  const error = await openDatabase({ home, url: 'bukan alamat' }).catch(
    (reason: unknown) => reason,
  );
  expect(error instanceof Refusal && error.issues[0]?.code).toBe('database_unreachable');
});

test('a database that is not UTF-8 is refused', async () => {
  await runSql(
    server.url,
    `create database ${name} template template0 encoding 'SQL_ASCII' locale 'C'`,
  );
  const opening = openDatabase({ home, url: withDatabase(server.url, name) });
  const error = await opening.catch((reason: unknown) => reason);
  expect(error instanceof Refusal && error.issues[0]).toMatchObject({
    code: 'database_encoding',
    data: { encoding: 'SQL_ASCII' },
  });
});

test('another data folder has no keys to this database and is refused', async () => {
  const url = await databaseOf('createrole');
  await (await openDatabase({ home, url })).close();
  const other = await mkdtemp(join(tmpdir(), 'payung-peran-'));
  const error = await openDatabase({ home: other, url }).catch((reason: unknown) => reason);
  expect(error instanceof Refusal && error.issues[0]?.code).toBe('key_missing');
  await rm(other, { recursive: true });
});
