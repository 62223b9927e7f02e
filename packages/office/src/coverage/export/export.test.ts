import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWarehouse } from '@payung/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { histories } from '../cube/spell.fixture.ts';
import { type Desk, openDesk, questionOn } from '../question.fixture.ts';
import { dictionary } from '../text/dictionary.ts';
import { writeExport } from './export.ts';

let desk: Desk;
let folder: string;
beforeAll(async () => {
  desk = await openDesk();
  folder = await mkdtemp(join(tmpdir(), 'payung-ekspor-'));
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

test('the views over the files count what the cube counts, and each column is in the dictionary', async () => {
  const [spells = []] = fc.sample(histories({ minLength: 300, maxLength: 300 }), {
    numRuns: 1,
    seed: 11,
  });
  const { cube, at } = await questionOn(desk, spells);
  const exchange = join(folder, 'keluar');
  const target = await openWarehouse({ home: folder, threads: 1, memoryMb: 256, exchange });
  try {
    const views = await writeExport(desk.warehouse, target, { cube, within: '75' });
    for (const name of ['sel', 'keanggotaan', 'bulan']) {
      await target.run({ name: 'as files alone', sql: `drop table ${name}` });
    }
    const below = views.replaceAll(/'(\w+\.parquet)'/g, (_, file) => `'${join(exchange, file)}'`);
    const written = below.replaceAll(/^--.*$/gm, '').split(';\n');
    for (const sql of written.filter((each) => each.trim() !== '')) {
      await target.run({ name: 'view', sql });
    }
    const counted = async (sql: string) =>
      (await target.rows({ name: 'counted', sql })).map((row) => Object.values(row));
    const regions = await cube.slice({ by: ['region'], depth: 4, within: '75', at });
    expect(regions.length).toBeGreaterThan(1);
    expect(
      await counted(`select wilayah, orang from peserta_wilayah
        where tingkat = 4 and bulan = '${at}' order by wilayah`),
    ).toEqual(regions.map(({ key, people }) => [key.region, people]));
    const payers = await cube.slice({ by: ['payer'], within: '75', at });
    expect(
      await counted(`select pembayar, cast(sum(orang) as bigint) from peserta_pembayar
        where bulan = '${at}' group by pembayar order by pembayar`),
    ).toEqual(payers.map(({ key, people }) => [key.payer, people]));
    const columns = await counted(`select table_name, column_name
      from information_schema.columns where table_name in ('sel', 'keanggotaan', 'peserta_wilayah')`);
    const known = dictionary.map(({ berkas, kolom }) => `${berkas}.${kolom}`);
    expect(known).toEqual(expect.arrayContaining(columns.map((each) => each.join('.'))));
  } finally {
    await target.close();
  }
});
