import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WarehouseFailure } from './failure.ts';
import { type FileWarehouse, openWarehouse } from './warehouse.ts';

let home: string;
let exchange: string;
const opened: FileWarehouse[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-gudang-'));
  exchange = join(home, 'tukar');
});
afterEach(async () => {
  for (const warehouse of opened.splice(0)) await warehouse.close();
  await rm(home, { recursive: true, force: true });
});

async function open(folder?: string): Promise<FileWarehouse> {
  const options = folder === undefined ? {} : { exchange: folder };
  const warehouse = await openWarehouse({ home, threads: 1, ...options });
  opened.push(warehouse);
  return warehouse;
}

test('what is written as Parquet is read back, also by folders of one column', async () => {
  const warehouse = await open(exchange);
  const sql = `select * from (values (1, '7501'), (2, '7502')) v(person, kab)`;
  await warehouse.writeParquet({ name: 'write', sql }, 'satu.parquet');
  await warehouse.writeParquet({ name: 'write', sql }, 'banyak', { partitionBy: ['kab'] });
  expect(await readdir(join(exchange, 'banyak'))).toEqual(['kab=7501', 'kab=7502']);
  const parts = ['banyak/kab=7502/data_0.parquet', 'banyak/kab=7501/data_0.parquet'];
  for (const path of ['satu.parquet', 'banyak/**/*.parquet', parts]) {
    await warehouse.readParquet('back', path);
    const back = { name: 'back', sql: 'select person, kab from back order by person' };
    expect(await warehouse.rows(back)).toEqual([
      { person: 1, kab: '7501' },
      { person: 2, kab: '7502' },
    ]);
  }
});

test('a Parquet file tells the range of a column of whole numbers, and of nothing else', async () => {
  const warehouse = await open(exchange);
  const write = (sql: string) => warehouse.writeParquet({ name: 'write', sql }, 'a.parquet');
  const rangeOf = async (column: string) =>
    (await warehouse.parquetRanges(['a.parquet'], column)).get('a.parquet');
  await write(`select i - 7 as person, '9' as text, i / 2 as half from range(300000) r(i)`);
  expect(await rangeOf('person')).toEqual({ low: -7, high: 299_992, rows: 300_000 });
  expect(await rangeOf('text')).toBeUndefined();
  expect(await rangeOf('half')).toBeUndefined();
  expect(await rangeOf('nobody')).toBeUndefined();
  await write('select 1 as person where false');
  expect(await rangeOf('person')).toBeUndefined();
  // A part of nothing but nulls has no statistics: its rows are to be asked.
  await write(`select case when i >= 200000 then i end as person from range(300000) r(i)`);
  expect(await rangeOf('person')).toBeUndefined();
});

test('CSV comes as text: a code keeps its leading zero, an empty cell is null', async () => {
  const warehouse = await open(exchange);
  await writeFile(join(exchange, 'a.csv'), 'kode,nama\n0750,\n');
  await warehouse.readCsv('a', 'a.csv');
  expect(await warehouse.rows({ name: 'a', sql: 'select * from a' })).toEqual([
    { kode: '0750', nama: null },
  ]);
});

test('a written file is readable by its owner alone', async () => {
  const warehouse = await open(exchange);
  await warehouse.writeParquet({ name: 'write', sql: 'select 1 as one' }, 'a.parquet');
  expect((await stat(join(exchange, 'a.parquet'))).mode & 0o077).toBe(0);
  expect((await stat(exchange)).mode & 0o077).toBe(0);
});

test('T23: nothing outside the folder is read or written, by any way of writing the path', async () => {
  const warehouse = await open(exchange);
  await writeFile(join(home, 'rahasia.csv'), 'nik\n1\n');
  for (const path of ['../rahasia.csv', '/etc/passwd', 'a/../../rahasia.csv', '']) {
    await expect(warehouse.readCsv('x', path), path).rejects.toBeInstanceOf(RangeError);
    const write = warehouse.writeParquet({ name: 'w', sql: 'select 1 as one' }, path);
    await expect(write, path).rejects.toBeInstanceOf(RangeError);
  }
  for (const sql of [
    `select * from read_csv('${join(exchange, '..', 'rahasia.csv')}')`,
    `select * from read_csv('${exchange}/../rahasia.csv')`,
    `copy (select 1) to '${exchange}x.csv'`,
    `set allowed_directories = ['/']`,
  ]) {
    const run = warehouse.run({ name: 'reach out', sql });
    await expect(run, sql).rejects.toBeInstanceOf(WarehouseFailure);
  }
});

test('without a folder no file is reached', async () => {
  const warehouse = await open();
  await expect(warehouse.readCsv('a', 'a.csv')).rejects.toBeInstanceOf(RangeError);
});
