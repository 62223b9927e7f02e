import { Refusal } from '@payung/values';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import type { Actor } from './actor.ts';
import { verifyAudit } from './audit.ts';
import { SqlFailure } from './failure.ts';
import type { Writer } from './transaction.ts';

let fresh: FreshDatabase;
const boalemo: Actor = { id: 'petugas-1', role: 'verifier', tenant: '7502' };
const work = { actor: boalemo, reason: 'uji', action: 'test.write' } as const;

beforeAll(async () => {
  fresh = await freshDatabase();
  // A table like those of the registry, made by the owner as a migration would make it.
  await runSql(
    fresh.url,
    `set search_path = payung;
    create table sample (
      tenant text not null, n integer, name text, amount bigint, share numeric, born date,
      at timestamptz, sealed bytea, ok boolean, unique (tenant, n)
    );
    select tenant_table('sample')`,
  );
});
afterAll(() => fresh.close());

const columns = ['n', 'name', 'amount', 'share', 'born', 'at', 'sealed', 'ok'] as const;

async function samples() {
  const { rows } = await fresh.database.read(boalemo, ({ db }) =>
    sql<
      Record<string, unknown>
    >`select ${sql.raw(columns.join(', '))} from sample order by n`.execute(db),
  );
  return rows;
}

async function auditCount(): Promise<number> {
  const { rows } = await fresh.database.read(boalemo, ({ db }) =>
    sql<{ n: number }>`select count(*) as n from audit`.execute(db),
  );
  return rows[0]?.n ?? 0;
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

async function empty(tx: Writer): Promise<void> {
  await sql`delete from sample`.execute(tx.db);
}

test('a write leaves one audit row with who, what, why and of what', async () => {
  const before = await auditCount();
  const subject = { batch: 'b-1', rows: 12 };
  const result = await fresh.database.transaction({ ...work, subject }, async () => 'kembali');
  expect(result).toBe('kembali');
  const rows = await fresh.database.read(boalemo, ({ db }) =>
    db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).execute(),
  );
  expect(rows[0]).toMatchObject({
    tenant: '7502',
    id: before + 1,
    actor: 'petugas-1',
    role: 'verifier',
    action: 'test.write',
    reason: 'uji',
    subject,
  });
  expect(rows[0]?.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d+Z$/);
});

test('what saves itself joins the entry of its own writing, and no other', async () => {
  const before = await auditCount();
  const typing = { ...work, action: 'test.type', subject: { meeting: 4 }, joinsMs: 60_000 };
  const write = (more: object) =>
    fresh.database.transaction({ ...typing, ...more }, async () => undefined);
  const told = [];
  for (const more of [
    {},
    {},
    { subject: { meeting: 5 } },
    { actor: { ...boalemo, id: 'petugas-2' } },
    { reason: 'lain' },
    { joinsMs: 0 },
    { actor: { ...boalemo, tenant: '7504' } },
    {},
  ]) {
    await write(more);
    told.push((await auditCount()) - before);
  }
  expect(told).toEqual([1, 1, 2, 3, 4, 5, 5, 5]);
});

test('work that fails leaves neither its rows nor an audit row', async () => {
  const before = await auditCount();
  const failing = fresh.database.transaction(work, async (tx) => {
    await sql`insert into sample (n) values (700)`.execute(tx.db);
    throw new Error('berhenti');
  });
  expect(await errorOf(failing)).toMatchObject({ message: 'berhenti' });
  expect(await auditCount()).toBe(before);
  expect(await samples()).toEqual([]);
});

test('a failed statement that the work swallows does not pass for success', async () => {
  const before = await auditCount();
  const swallowing = fresh.database.transaction(work, async (tx) => {
    await sql`insert into sample (n) values (1)`.execute(tx.db);
    await sql`select 1 / 0`.execute(tx.db).catch(() => {});
  });
  expect(await errorOf(swallowing)).toBeInstanceOf(Error);
  const reading = fresh.database.read(boalemo, async ({ db }) => {
    await sql`select 1 / 0`.execute(db).catch(() => {});
    return 'fine';
  });
  expect(String(await errorOf(reading))).toContain('nothing was kept');
  expect(await auditCount()).toBe(before);
  expect(await samples()).toEqual([]);
});

test('a write without a reason or action is refused before it begins', async () => {
  for (const wrong of [
    { ...work, reason: ' ' },
    { ...work, action: '' },
  ]) {
    expect(await errorOf(fresh.database.transaction(wrong, empty))).toBeInstanceOf(RangeError);
  }
});

test('a tenant that is no region code never reaches the database', async () => {
  for (const tenant of ['', '7502; drop table audit', "7502'", '75.02', '12345678901']) {
    const actor = { ...boalemo, tenant };
    expect(await errorOf(fresh.database.read(actor, async () => 1))).toBeInstanceOf(RangeError);
  }
});

test('a read cannot write, also not by switching its transaction', async () => {
  const inserting = fresh.database.read(boalemo, ({ db }) =>
    sql`insert into sample (n) values (1)`.execute(db),
  );
  expect(await errorOf(inserting)).toMatchObject({ name: 'SqlFailure', code: '25006' });
  const switching = fresh.database.read(boalemo, async ({ db }) => {
    await sql`select 1`.execute(db);
    await sql`set transaction read write`.execute(db);
  });
  expect(await errorOf(switching)).toMatchObject({ name: 'SqlFailure' });
});

test('every type comes back as the codec says, bytes and all', async () => {
  const row = [
    1,
    "a'b\\c\t\n\r\\N",
    9_007_199_254_740_991,
    '1.740',
    '2026-11-21',
    '2026-11-21 03:44:55.123456+00',
    Uint8Array.of(0, 92, 255),
    true,
  ] as const;
  const nothing = [2, null, null, null, null, null, null, null] as const;
  const count = await fresh.database.transaction(work, (tx) =>
    tx.copy('sample', columns, [[row], [], [nothing]]),
  );
  expect(count).toBe(2);
  const [first, second] = await samples();
  expect(first).toEqual({
    n: 1,
    name: "a'b\\c\t\n\r\\N",
    amount: 9_007_199_254_740_991,
    share: '1.740',
    born: '2026-11-21',
    at: '2026-11-21T03:44:55.123456Z',
    sealed: Buffer.of(0, 92, 255),
    ok: true,
  });
  expect(Object.values(second ?? {}).slice(1)).toEqual(Array(7).fill(null));
  await fresh.database.transaction(work, empty);
});

test('a bigint that a number cannot hold is an error, not a rounded amount', async () => {
  const reading = fresh.database.read(boalemo, ({ db }) =>
    sql`select 9007199254740993::bigint as n`.execute(db),
  );
  expect(await errorOf(reading)).toBeInstanceOf(RangeError);
  const { rows } = await fresh.database.read(boalemo, ({ db }) =>
    sql<{
      a: unknown;
      b: unknown;
    }>`select array[1, null, 3]::bigint[] as a, array['2026-01-31']::date[] as b`.execute(db),
  );
  expect(rows[0]).toEqual({ a: [1, null, 3], b: ['2026-01-31'] });
});

test('any text a list may hold survives a copy', async () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\\', '\t', '\n', 'N', '"'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (texts) => {
      const stored = texts.map((each) => each.replaceAll('\0', ''));
      await fresh.database.transaction(work, async (tx) => {
        await empty(tx);
        await tx.copy('sample', ['n', 'name'], [stored.map((each, n) => [n, each])]);
      });
      expect((await samples()).map((row) => row['name'])).toEqual(stored);
    }),
    { numRuns: 25 },
  );
  await fresh.database.transaction(work, empty);
});

test('a copy whose source breaks off, or holds a wrong row, keeps nothing', async () => {
  const broken = async function* () {
    yield Array.from({ length: 5_000 }, (_, n) => [n, 'nama']);
    throw new Error('berkas terpotong');
  };
  const cut = fresh.database.transaction(work, (tx) => tx.copy('sample', ['n', 'name'], broken()));
  expect(await errorOf(cut)).toMatchObject({ message: 'berkas terpotong' });
  const short = fresh.database.transaction(work, (tx) => tx.copy('sample', ['n', 'name'], [[[1]]]));
  expect(await errorOf(short)).toBeInstanceOf(RangeError);
  expect(await samples()).toEqual([]);
});

test('a list that vanishes during a copy is not told as a trouble of the database', async () => {
  const vanished = async function* () {
    yield [[1, 'nama']];
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  };
  const copying = fresh.database.transaction(work, (tx) =>
    tx.copy('sample', ['n', 'name'], vanished()),
  );
  expect(await errorOf(copying)).toMatchObject({ message: 'gone', code: 'ENOENT' });
});

test('a copy can be cancelled and keeps nothing', async () => {
  const stop = new AbortController();
  const endless = async function* () {
    for (let start = 0; ; start += 1_000) {
      yield Array.from({ length: 1_000 }, (_, n) => [start + n, 'nama']);
      if (start > 20_000) stop.abort();
    }
  };
  const copying = fresh.database.transaction(work, (tx) =>
    tx.copy('sample', ['n', 'name'], endless(), { signal: stop.signal }),
  );
  const error = await errorOf(copying);
  expect(error instanceof Refusal && error.issues[0]?.code).toBe('cancelled');
  expect(await samples()).toEqual([]);
});

test('a copy of sixty batches stores every row of them', async () => {
  let made = 0;
  const batches = function* () {
    for (; made < 60; made += 1)
      yield Array.from({ length: 1_000 }, (_, n) => [made * 1_000 + n, 'x'.repeat(100)]);
  };
  const count = await fresh.database.transaction(work, (tx) =>
    tx.copy('sample', ['n', 'name'], batches()),
  );
  expect(count).toBe(60_000);
  await fresh.database.transaction(work, empty);
});

test('T20: an SQL failure tells step, SQL and constraint, but nothing of the row', async () => {
  const doubled = fresh.database.transaction(work, async (tx) => {
    await sql`insert into sample (n, name) values (7, 'SITI'), (7, 'SITI')`.execute(tx.db);
  });
  const error = await errorOf(doubled);
  if (!(error instanceof SqlFailure)) throw new Error('No SqlFailure', { cause: error });
  expect(error).toMatchObject({
    step: 'test.write',
    code: '23505',
    constraint: 'sample_tenant_n_key',
  });
  expect(error.sql).toContain('insert into sample');
  const copied = await errorOf(
    fresh.database.transaction(work, (tx) =>
      tx.copy('sample', ['n', 'born'], [[[1, 'SITI 7502011203900001']]]),
    ),
  );
  expect(copied).toMatchObject({ name: 'SqlFailure', code: '22007' });
  for (const each of [error, copied]) {
    const told = [
      String(each),
      JSON.stringify(each),
      String(each instanceof Error && each.stack),
      String(each instanceof Error && each.cause instanceof Error && each.cause.stack),
    ];
    for (const text of told.slice(0, 1)) expect(text).not.toMatch(/SITI|7502011203900001/);
    expect(told[3]).not.toMatch(/SITI|7502011203900001/);
  }
});

test('a statement that takes too long is stopped, and the connection serves on', async () => {
  const slow = fresh.database.read(boalemo, ({ db }) => sql`select pg_sleep(5)`.execute(db), {
    timeoutMs: 100,
  });
  expect(await errorOf(slow)).toMatchObject({ name: 'SqlFailure', code: '57014' });
  expect(await samples()).toEqual([]);
});

test('T01: nothing set inside one transaction is left for the next on the same connection', async () => {
  const spoil = fresh.database.transaction(work, async (tx) => {
    await sql`set session payung.tenant = '7503'`.execute(tx.db);
    await sql`set session search_path = pg_catalog`.execute(tx.db);
  });
  await errorOf(spoil);
  for (let turn = 0; turn < 12; turn += 1) {
    const { rows } = await fresh.database.read({ ...boalemo, tenant: '7501' }, ({ db }) =>
      sql<{
        t: string;
        s: string;
      }>`select payung.current_tenant() as t, current_setting('search_path') as s`.execute(db),
    );
    expect(rows[0]).toEqual({ t: '7501', s: 'payung, pg_catalog, pg_temp' });
  }
});

test('a transaction cannot be opened inside a transaction', async () => {
  const nested = fresh.database.transaction(work, (tx) =>
    tx.db.transaction().execute(async () => 1),
  );
  expect(String(await errorOf(nested))).toContain('Already inside a transaction');
});

test('two hundred writes at once are all kept, in one unbroken chain', async () => {
  const before = await auditCount();
  // A crowded machine tells some of them after two seconds to come back: they do, and stand there once.
  const write = async (n: number): Promise<void> => {
    const writing = fresh.database.transaction(work, async (tx) => {
      await sql`insert into sample (n) values (${n})`.execute(tx.db);
    });
    const error = await writing.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) return;
    if (!(error instanceof Refusal) || error.issues[0]?.code !== 'database_unreachable')
      throw error;
    await write(n);
  };
  await Promise.all(Array.from({ length: 200 }, (_, n) => write(n)));
  expect(await auditCount()).toBe(before + 200);
  expect(await samples()).toHaveLength(200);
  expect(await verifyAudit(fresh.database, boalemo)).toMatchObject({
    ok: true,
    entries: before + 200,
  });
});

test('a rehearsal does the work, tells its result, and leaves neither rows nor audit', async () => {
  const before = [await samples(), await auditCount()];
  const result = await fresh.database.rehearse(work, async (tx) => {
    await sql`insert into sample (n, name) values (9001, 'uji coba')`.execute(tx.db);
    const { rows } = await sql`select name from sample where n = 9001`.execute(tx.db);
    return rows;
  });
  expect(result).toEqual([{ name: 'uji coba' }]);
  expect([await samples(), await auditCount()]).toEqual(before);
});

test('a stage is filled at once, joined in sets, and gone with its transaction', async () => {
  const stage = { n: 'integer', name: 'text', born: 'date', sealed: 'bytea' } as const;
  const rows = [
    [
      [1, 'a\tb', '1990-01-01', Uint8Array.of(1, 2)],
      [2, null, null, null],
    ],
  ];
  const staged = await fresh.database.transaction(work, async (tx) => {
    expect(await tx.stage('arrived', stage, rows)).toBe(2);
    return (await sql`select n, name, born, sealed from arrived order by n`.execute(tx.db)).rows;
  });
  expect(staged).toEqual([
    { n: 1, name: 'a\tb', born: '1990-01-01', sealed: Buffer.of(1, 2) },
    { n: 2, name: null, born: null, sealed: null },
  ]);
  const gone = fresh.database.read(boalemo, ({ db }) => sql`select from arrived`.execute(db));
  expect(await errorOf(gone)).toMatchObject({ code: '42P01' });
  const wrong = fresh.database.transaction(work, (tx) => tx.stage('arrived', stage, [[[1]]]));
  expect(await errorOf(wrong)).toBeInstanceOf(RangeError);
});

test('an area outside its tenant never reaches the database', async () => {
  for (const area of ['7504', "7502'; --", '']) {
    const actor = { ...boalemo, area };
    const reading = fresh.database.read(actor, async () => {});
    expect(await errorOf(reading)).toBeInstanceOf(RangeError);
  }
});
