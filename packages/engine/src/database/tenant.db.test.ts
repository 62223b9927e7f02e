import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import type { Actor } from './actor.ts';

let fresh: FreshDatabase;
const boalemo: Actor = { id: 'a', role: 'admin', tenant: '7502' };
const pohuwato: Actor = { id: 'b', role: 'admin', tenant: '7504' };

beforeAll(async () => {
  fresh = await freshDatabase();
  await runSql(
    fresh.url,
    `set search_path = payung;
    create table sample (tenant text not null, n integer primary key);
    select tenant_table('sample')`,
  );
  for (const [index, actor] of [boalemo, pohuwato].entries()) {
    await fresh.database.transaction({ actor, reason: 'uji', action: 'seed' }, async (tx) => {
      await sql`insert into sample (n) values (${index})`.execute(tx.db);
    });
  }
});
afterAll(() => fresh.close());

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

test('T01: every table of the schema has a tenant, forced row policies and one policy on it', async () => {
  const { rows } = await runSql(
    fresh.url,
    `select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*)::integer from pg_policy p where p.polrelid = c.oid
        and p.polpermissive and p.polqual is not null and p.polwithcheck is not null
        and p.polcmd = '*') as policies,
      (select a.attnotnull from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant') as tenant
    from pg_class c
    where c.relnamespace = 'payung'::regnamespace and c.relkind in ('r', 'p')
    order by 1`,
  );
  expect(rows.map((row) => row.table)).toEqual(
    expect.arrayContaining(['audit', 'sample', 'tenant']),
  );
  for (const row of rows) {
    expect(row, row.table).toMatchObject({ forced: true, policies: 1, tenant: true });
  }
  const views = await runSql(
    fresh.url,
    `select relname, coalesce('security_invoker=true' = any (reloptions), false) as invoker
      from pg_class where relnamespace = 'payung'::regnamespace and relkind in ('v', 'm', 'f')`,
  );
  // A view reads with its owner's rights unless it says otherwise: none of the others.
  expect(views.rows).toEqual([{ relname: 'spell', invoker: true }]);
});

test('T01: rows of another tenant do not exist, also where the query asks for them', async () => {
  for (const [actor, own] of [
    [boalemo, 0],
    [pohuwato, 1],
  ] as const) {
    const { rows } = await fresh.database.read(actor, ({ db }) =>
      sql<{ n: number }>`select n from sample where tenant in ('7502', '7504') or true`.execute(db),
    );
    expect(rows).toEqual([{ n: own }]);
  }
  const province = { ...boalemo, tenant: '75' };
  const { rows } = await fresh.database.read(province, ({ db }) =>
    sql`select n from sample`.execute(db),
  );
  expect(rows).toEqual([]);
});

test('T01: rows of another tenant can be neither made, changed, moved nor deleted', async () => {
  const work = { actor: boalemo, reason: 'uji', action: 'intrude' } as const;
  const denied = [
    sql`insert into sample (tenant, n) values ('7504', 5)`,
    sql`update sample set tenant = '7504'`,
  ];
  for (const statement of denied) {
    const trying = fresh.database.transaction(work, (tx) => statement.execute(tx.db));
    expect(await errorOf(trying)).toMatchObject({ name: 'SqlFailure', code: '42501' });
  }
  await fresh.database.transaction(work, async (tx) => {
    await sql`update sample set n = 99 where n = 1`.execute(tx.db);
    await sql`delete from sample where n = 1`.execute(tx.db);
  });
  const copying = fresh.database.transaction(work, (tx) =>
    tx.copy('sample', ['tenant', 'n'], [[['7504', 6]]]),
  );
  expect(await errorOf(copying)).toMatchObject({ code: '42501' });
  const { rows } = await fresh.database.read(pohuwato, ({ db }) =>
    sql`select n from sample`.execute(db),
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('T01: without a tenant no row exists, and none can be written', async () => {
  const { rows } = await fresh.database.read(boalemo, async ({ db }) => {
    await sql`select set_config('payung.tenant', '', true)`.execute(db);
    return sql`select n from sample`.execute(db);
  });
  expect(rows).toEqual([]);
  const writing = fresh.database.transaction(
    { actor: boalemo, reason: 'uji', action: 'no tenant' },
    async (tx) => {
      await sql`select set_config('payung.tenant', '', true)`.execute(tx.db);
      await sql`insert into sample (n) values (7)`.execute(tx.db);
    },
  );
  expect(await errorOf(writing)).toMatchObject({ name: 'SqlFailure' });
});

test('TB-5: the application is no superuser, owns nothing, and cannot change tables or roles', async () => {
  const { rows } = await fresh.database.read(boalemo, ({ db }) =>
    sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*) from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`.execute(db),
  );
  expect(rows[0]).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
  });
  for (const statement of [
    sql`alter table sample disable row level security`,
    sql`drop policy own_tenant on sample`,
    sql`create table payung.mine (n integer)`,
    sql`create role payung_other`,
    sql`truncate sample`,
    sql`select * from payung_meta.installation`,
    sql`select payung.tenant_table('sample')`,
    sql`set role postgres`,
    sql`copy sample to '/keluar'`,
    sql`select pg_read_file('/etc/passwd')`,
    sql`alter table audit disable trigger all`,
  ]) {
    const trying = fresh.database.transaction(
      { actor: boalemo, reason: 'uji', action: 'escalate' },
      (tx) => statement.execute(tx.db),
    );
    expect(await errorOf(trying)).toMatchObject({ name: 'SqlFailure' });
  }
});

test('T15: the application can neither change nor delete nor renumber the audit log', async () => {
  for (const statement of [
    sql`update audit set reason = 'lain'`,
    sql`delete from audit`,
    sql`truncate audit`,
  ]) {
    const trying = fresh.database.transaction(
      { actor: boalemo, reason: 'uji', action: 'tamper' },
      (tx) => statement.execute(tx.db),
    );
    expect(await errorOf(trying)).toMatchObject({ code: '42501' });
  }
  // What the program sends for number, time and digest is overwritten by the database.
  await fresh.database.transaction({ actor: boalemo, reason: 'uji', action: 'forge' }, (tx) =>
    sql`insert into audit (id, at, actor, role, action, reason, subject, previous, digest)
      values (999, '2001-01-01', 'x', 'admin', 'forged', 'x', '{}', '\\x00', '\\x00')`.execute(
      tx.db,
    ),
  );
  const { rows } = await fresh.database.read(boalemo, ({ db }) =>
    sql<{ id: number; year: string }>`select id, to_char(at, 'YYYY') as year from audit
      where action = 'forged'`.execute(db),
  );
  expect(rows[0]?.id).toBeLessThan(999);
  expect(rows[0]?.year).not.toBe('2001');
});
