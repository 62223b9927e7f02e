import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WarehouseFailure } from './failure.ts';
import { openWarehouse, type Warehouse, type WarehouseOptions } from './warehouse.ts';

let home: string;
const opened: Warehouse[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-gudang-'));
});
afterEach(async () => {
  for (const warehouse of opened.splice(0)) await warehouse.close();
  expect(await readdir(join(home, 'tmp'))).toEqual([]);
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function open(options: Partial<WarehouseOptions> = {}): Promise<Warehouse> {
  const warehouse = await openWarehouse({ home, threads: 1, ...options });
  opened.push(warehouse);
  return warehouse;
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

const columns = {
  nik: 'VARCHAR',
  row: 'BIGINT',
  age: 'INTEGER',
  score: 'DOUBLE',
  ok: 'BOOLEAN',
} as const;

test('rows come back as they went in, in order, NIKs with their zeros', async () => {
  const warehouse = await open();
  const rows = [
    ['0102030405060001', 1, 40, 0.5, true],
    [null, 9_007_199_254_740_991, -2_147_483_648, -0.1, false],
    ["O'Brien\t\n\\ ‘ü’ 🙂 \u0000", null, null, null, null],
  ] as const;
  expect(await warehouse.load('people', columns, [rows.slice(0, 2), [], rows.slice(2)])).toBe(3);
  const read = await warehouse.rows({ name: 'all', sql: 'select * from people' });
  expect(read.map((row) => Object.values(row))).toEqual(rows);
  expect(Object.keys(read[0] ?? {})).toEqual(Object.keys(columns));
});

test('any text and any safe number survives the way there and back', async () => {
  const warehouse = await open();
  const cell = fc.tuple(
    fc.option(fc.string({ unit: 'grapheme' })),
    fc.option(fc.maxSafeInteger()),
    fc.option(fc.integer()),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.option(fc.boolean()),
  );
  let table = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 50 }), async (rows) => {
      table += 1;
      await warehouse.load(`t${table}`, columns, [rows]);
      const read = await warehouse.rows({ name: 'all', sql: `select * from t${table}` });
      // SQL knows no negative zero in whole numbers.
      expect(read.map((row) => Object.values(row))).toEqual(
        rows.map(([nik, row, age, score, ok]) => [nik, whole(row), whole(age), score, ok]),
      );
    }),
    { numRuns: 40 },
  );
});

function whole(value: number | null): number | null {
  return value === null ? null : value + 0;
}

test('a hundred thousand rows are streamed in batches and none is lost', async () => {
  const warehouse = await open();
  const total = 100_003;
  const batches = function* () {
    for (let start = 0; start < total; start += 7_001) {
      const count = Math.min(7_001, total - start);
      yield Array.from({ length: count }, (_, index) => [start + index] as const);
    }
  };
  expect(await warehouse.load('numbers', { n: 'INTEGER' }, batches())).toBe(total);
  const sizes: number[] = [];
  let next = 0;
  for await (const batch of warehouse.batches({ name: 'all', sql: 'select n from numbers' })) {
    sizes.push(batch.length);
    for (const row of batch) {
      expect(row['n']).toBe(next);
      next += 1;
    }
  }
  expect(next).toBe(total);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
  expect(warehouse.peakMemoryBytes?.()).toBeGreaterThan(10_000_000);
});

test('statements run while a stream is being read', async () => {
  const warehouse = await open();
  await warehouse.run({ name: 'make', sql: 'create table a as select i from range(30000) t(i)' });
  const seen = await collect(
    (async function* () {
      for await (const batch of warehouse.batches({ name: 'read', sql: 'select i from a' })) {
        await warehouse.run({ name: 'other', sql: 'create or replace table b as select 1 as x' });
        yield batch;
      }
    })(),
  );
  expect(seen).toHaveLength(30_000);
});

test('sums, decimals, days and instants come as plain values; lists are refused', async () => {
  const warehouse = await open();
  const [row] = await warehouse.rows({
    name: 'plain',
    sql: `select sum(i) as s, 1.50::decimal(9,2) as d, date '2026-11-21' as day,
      timestamp '2026-11-21 03:04:05' as at from range(4) t(i)`,
  });
  expect(row).toEqual({ s: 6, d: '1.50', day: '2026-11-21', at: '2026-11-21 03:04:05' });
  const list = await errorOf(warehouse.rows({ name: 'list', sql: 'select [1, 2] as l' }));
  expect(list).toBeInstanceOf(WarehouseFailure);
  const large = await errorOf(warehouse.rows({ name: 'big', sql: 'select 9007199254740993 as n' }));
  expect(large).toMatchObject({ name: 'WarehouseFailure', step: 'big' });
});

test('a wrong cell stops the load, leaves no table, and its value is not told', async () => {
  const warehouse = await open();
  const rows = [[1], [2], ['SITI']];
  const error = await errorOf(warehouse.load('ages', { age: 'INTEGER' }, [rows]));
  expect(String(error)).toMatch(/Row 3.*age is not INTEGER but string/);
  expect(String(error)).not.toContain('SITI');
  expect(await warehouse.load('ages', { age: 'INTEGER' }, [[[5]]])).toBe(1);
  for (const cell of [1.5, Number.NaN, 2_147_483_648]) {
    expect(await errorOf(warehouse.load('x', { age: 'INTEGER' }, [[[cell]]]))).toBeInstanceOf(
      TypeError,
    );
  }
  expect(await errorOf(warehouse.load('x', { age: 'INTEGER' }, [[[1, 2]]]))).toBeInstanceOf(
    TypeError,
  );
});

test('a source that breaks off half way leaves no half table', async () => {
  const warehouse = await open();
  const broken = async function* () {
    yield [[1]];
    throw new Error('berkas terpotong');
  };
  expect(await errorOf(warehouse.load('part', { n: 'INTEGER' }, broken()))).toMatchObject({
    message: 'berkas terpotong',
  });
  const tables = await warehouse.rows({ name: 'tables', sql: 'show tables' });
  expect(tables).toEqual([]);
});

test('a failed step tells its name and SQL, not the value it stumbled over', async () => {
  const warehouse = await open();
  const sql = "select cast('7502011203900001 SITI' as integer)";
  const error = await errorOf(warehouse.rows({ name: 'cast ages', sql }));
  if (!(error instanceof WarehouseFailure)) throw new Error('No failure', { cause: error });
  expect(error).toMatchObject({ step: 'cast ages', sql });
  expect(error.message).toContain('cast ages');
  expect(error.message).not.toContain('SITI');
});

test('T23: no statement reads or writes a file, loads an extension or opens this again', async () => {
  const warehouse = await open();
  const file = join(home, 'rahasia.csv');
  await writeFile(file, 'nik\n1\n');
  for (const sql of [
    `select * from read_csv('${file}')`,
    `select * from '${file}'`,
    `copy (select 1) to '${join(home, 'keluar.csv')}'`,
    `attach '${join(home, 'lain.db')}'`,
    'install httpfs',
    'load excel',
    'set enable_external_access = true',
    `set temp_directory = '/tmp'`,
    'reset lock_configuration',
  ]) {
    expect(await errorOf(warehouse.run({ name: 'reach out', sql })), sql).toBeInstanceOf(
      WarehouseFailure,
    );
  }
});

test('work larger than its memory goes through the private folder and is done', async () => {
  const warehouse = await open({ memoryMb: 120 });
  const [row] = await warehouse.rows({
    name: 'sort',
    sql: `select count(*) as n, max(length(q)) as longest from (
      select repeat(md5(i::varchar), 8) as q, row_number() over (order by md5(i::varchar)) as r
      from range(700000) t(i)) where r > 0`,
  });
  expect(row).toEqual({ n: 700_000, longest: 256 });
  const [folder = ''] = await readdir(join(home, 'tmp'));
  expect((await stat(join(home, 'tmp', folder))).mode & 0o077).toBe(0);
});

test('out of memory is an error of that step, and the next step runs', async () => {
  const warehouse = await open({ memoryMb: 40 });
  const sql = 'select list(repeat(md5(i::varchar), 50)) as l from range(2000000) t(i)';
  const error = await errorOf(warehouse.run({ name: 'too large', sql }));
  expect(String(error)).toMatch(/too large.*[Mm]emory/s);
  expect(await warehouse.rows({ name: 'after', sql: 'select 1 as one' })).toEqual([{ one: 1 }]);
});

test('a cancelled run ends at once, in the middle of a long statement', async () => {
  const stop = new AbortController();
  const warehouse = await open({ signal: stop.signal });
  const sql = 'select count(*) from range(100000000) a(i), range(100000) b(j) where i * j % 7 = 3';
  const waiting = errorOf(warehouse.run({ name: 'endless', sql }));
  const started = performance.now();
  setTimeout(() => stop.abort(), 100);
  const error = await waiting;
  expect(performance.now() - started).toBeLessThan(3_000);
  if (!(error instanceof Refusal)) throw new Error('Not refused', { cause: error });
  expect(error.issues[0]?.code).toBe('cancelled');
  expect(await errorOf(warehouse.rows({ name: 'x', sql: 'select 1' }))).toBeInstanceOf(Refusal);
});

test('a closed warehouse refuses further steps by name', async () => {
  const warehouse = await open();
  await warehouse.close();
  const error = await errorOf(warehouse.run({ name: 'after the end', sql: 'select 1' }));
  expect(error).toMatchObject({ name: 'WarehouseFailure', step: 'after the end' });
});

test('T20: what a killed run left behind is swept at the next start', async () => {
  const deadPid = 2 ** 22 + 7; // above the highest process number of Linux
  await mkdir(join(home, 'tmp', `gudang-${deadPid}-abc`), { recursive: true });
  await writeFile(join(home, 'tmp', `gudang-${deadPid}-abc`, 'x.tmp'), 'x');
  await open();
  const left = await readdir(join(home, 'tmp'));
  expect(left.some((name) => name.includes(String(deadPid)))).toBe(false);
});
