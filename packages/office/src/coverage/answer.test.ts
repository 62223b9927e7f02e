import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import { month, Refusal } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CoverageAsk, coverageAnswer } from './answer.ts';
import { buildCube, type Cube } from './cube/cube.ts';
import { buildCubeByPartition, SharedPersons } from './cube/partitions.ts';
import { cellsQuery, tableQuery } from './cube/queries.ts';
import { cubeSetting } from './cube/setting.ts';
import { loadSpells, spell } from './cube/spell.fixture.ts';
import { openSpells, loadSpells as takeIn } from './cube/spells.ts';
import { writeAnswer } from './parquet.ts';
import type { CoverageQuestion } from './question.ts';
import { indicators } from './text/indicators.ts';

let home: string;
let exchange: string;
let warehouse: FileWarehouse;
let cube: Cube;
const setting = cubeSetting({ from: month('2025-07'), until: month('2026-07') });

/** Sixty people in one village, three in another, two in the next kabupaten. */
const people = (count: number, domicile: string, from: number) =>
  Array.from({ length: count }, (_, index) => spell({ person: from + index, domicile }));
const spells = [
  ...people(60, '7502012001', 1),
  ...people(3, '7502012002', 100),
  ...people(2, '7503012001', 200),
  ...people(40, '7503022001', 300),
];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-jawaban-'));
  exchange = join(home, 'tukar');
  warehouse = await openWarehouse({ home, threads: 2, memoryMb: 256, exchange });
  await loadSpells(warehouse, 'spell_sample', spells);
  cube = await buildCube(warehouse, 'spell_sample', setting);
});
afterAll(async () => {
  await warehouse.close();
  await rm(home, { recursive: true, force: true });
});

const [ucj] = indicators;
if (ucj === undefined) throw new Error('No indicator');
const base = {
  regionCode: '7502',
  definition: 'angkatan_kerja_di_luar_asn_tni_polri',
  year: 2026,
  segment: 'semua' as const,
  count: 50,
  source: 'contoh',
};
const asked = {
  indicator: ucj,
  at: month('2026-06'),
  region: '7502',
  bases: [base],
  targets: [{ regionCode: '7502', scale: 'UCJ', year: 2026, percent: 130, source: 'SK contoh' }],
  sources: { spells: [{ name: 'a.parquet', sha256: 'aa' }], program: 'bb' },
};
const ask: CoverageAsk = { by: [], depth: 10 };

/** The question on the cube that was built before. */
const question = (changes: Partial<CoverageQuestion> = {}): CoverageQuestion => ({
  ...asked,
  cube,
  snapshot: 'id-1',
  ...changes,
});

test('a figure comes with base, target and everything it was made from', async () => {
  const answer = await coverageAnswer(question(), ask);
  expect(answer.total).toEqual({
    key: {},
    people: 63,
    base: { count: 50, definition: base.definition, year: 2026, source: 'contoh' },
    percent: 126,
    aboveBase: true,
    targets: [{ year: 2026, percent: 130, source: 'SK contoh', gapPeople: 2, points: 4 }],
  });
  expect(answer.indicator).toMatchObject({ formula: ucj.formula, source: ucj.source, mark: 'U' });
  expect(answer).toMatchObject({
    snapshot: 'id-1',
    sources: asked.sources,
    regionKind: 'domicile',
  });
});

test('where no base is stated the people stand alone', async () => {
  const answer = await coverageAnswer(question({ bases: [] }), ask);
  expect(answer.total).toEqual({ key: {}, people: 63 });
});

test('the same question gives the same bytes', async () => {
  const parts = { ...ask, by: ['region', 'sex'] as const };
  const [one, other] = [
    await coverageAnswer(question(), parts),
    await coverageAnswer(question(), parts),
  ];
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

describe('outside the remit', () => {
  const byVillage: CoverageAsk = { by: ['region'], depth: 10 };
  const counts = async (changes: Partial<CoverageAsk>) =>
    (await coverageAnswer(question({ region: '75' }), { ...byVillage, ...changes })).cells.map(
      (cell) => cell.people,
    );

  test('small counts are hidden with the next smallest; inside all are shown', async () => {
    expect(await counts({})).toEqual([60, 3, 2, 40]);
    expect(await counts({ remit: '7502' })).toEqual([60, 3, null, null]);
    expect(await counts({ remit: '71' })).toEqual(
      [60, null, null, 40].map((n) => (n === 40 ? null : n)),
    );
  });

  test('a small total is hidden too', async () => {
    const answer = await coverageAnswer(question({ region: '750301' }), { ...ask, remit: '7502' });
    expect(answer.total.people).toBeNull();
  });
});

test('an answer is written as Parquet and read back', async () => {
  const answer = await coverageAnswer(question({ snapshot: 'id-2' }), {
    by: ['region'],
    depth: 6,
  });
  await writeAnswer(warehouse, answer, 'jawaban.parquet');
  await warehouse.readParquet('back', 'jawaban.parquet');
  expect(await warehouse.rows({ name: 'back', sql: tableQuery('back') })).toMatchObject([
    { region: '750201', people: 63, snapshot: 'id-2' },
  ]);
});

describe('spells from files', () => {
  test('CSV and Parquet give the same spells', async () => {
    await warehouse.writeParquet({ name: 'w', sql: tableQuery('spell_sample') }, 'spell.parquet');
    expect(await openSpells(warehouse, 'spell.parquet')).toBe(105);
    const head = Object.keys(spell({})).join(',');
    const lines = spells.map((each) =>
      Object.values(each)
        .map((cell) => cell ?? '')
        .join(','),
    );
    await writeFile(join(exchange, 'spell.csv'), `${head}\n${lines.join('\n')}\n`);
    expect(await openSpells(warehouse, 'spell.csv')).toBe(105);
    const fromCsv = await buildCube(warehouse, 'spell', setting, 'from_csv');
    expect(await fromCsv.slice({ by: ['region'] })).toEqual(await cube.slice({ by: ['region'] }));
  });

  test('rows of the registry, taken in batch by batch, give the same spells', async () => {
    const rows = spells.map((each) => Object.values(each));
    const batches = [rows.slice(0, 50), rows.slice(50)];
    expect(await takeIn(warehouse, batches, 'taken')).toBe(105);
    const taken = await buildCube(warehouse, 'taken', setting, 'of_taken');
    expect(await taken.slice({ by: ['region'] })).toEqual(await cube.slice({ by: ['region'] }));
    const lost = takeIn(warehouse, [[Object.values(spell({ segment: 'bpu' }))]], 'taken');
    await expect(lost).rejects.toBeInstanceOf(Refusal);
  });

  test('a file without one of the columns is refused by name', async () => {
    await writeFile(join(exchange, 'kurang.csv'), 'tenant,person\n7502,1\n');
    const refused = await openSpells(warehouse, 'kurang.csv').catch((error: unknown) => error);
    if (!(refused instanceof Refusal)) throw new Error('Not refused', { cause: refused });
    expect(refused.issues[0]?.data['columns']).toContain('from_month');
  });

  test('a person that is no number is refused, not left out', async () => {
    const row = Object.values(spell({})).map((cell) => cell ?? '');
    row[1] = 'SITI';
    await writeFile(
      join(exchange, 'nama.csv'),
      `${Object.keys(spell({})).join(',')}\n${row.join(',')}\n`,
    );
    const refused = await openSpells(warehouse, 'nama.csv').catch((error: unknown) => error);
    if (!(refused instanceof Refusal)) throw new Error('Not refused', { cause: refused });
    expect(refused.issues[0]).toMatchObject({ data: { key: 'person' } });
    expect(JSON.stringify(refused.issues)).not.toContain('SITI');
  });
});

describe('partition by partition', () => {
  const write = async (name: string, part: readonly (typeof spells)[number][]) => {
    await loadSpells(warehouse, 'part', part);
    await warehouse.writeParquet({ name: 'w', sql: tableQuery('part') }, name);
  };

  test('the cube is the cube of all at once', async () => {
    await write('kab=7502/a.parquet', spells.slice(0, 63));
    await write('kab=7503/a.parquet', spells.slice(63));
    const paths = ['kab=7502/a.parquet', 'kab=7503/a.parquet'];
    await buildCubeByPartition(warehouse, paths, setting, { table: 'by_part', spellsTogether: 0 });
    const cells = (table: string) => warehouse.rows({ name: 'cells', sql: cellsQuery(table) });
    expect(await cells('by_part')).toEqual(await cells('cube'));
    const workers = await Promise.all(
      [1, 2].map(() => openWarehouse({ home, threads: 1, memoryMb: 128, exchange })),
    );
    await buildCubeByPartition(warehouse, paths, setting, {
      ...{ table: 'by_two', workers, spellsTogether: 0 },
    });
    for (const worker of workers) await worker.close();
    expect(await cells('by_two')).toEqual(await cells('cube'));
    await buildCubeByPartition(warehouse, paths, setting, { table: 'together' });
    expect(await cells('together')).toEqual(await cells('cube'));
  });

  test('a person who may stand in two partitions stops it: he would count twice', async () => {
    await write('satu.parquet', spells.slice(0, 62));
    await write('dua.parquet', spells.slice(61));
    const building = buildCubeByPartition(warehouse, ['satu.parquet', 'dua.parquet'], setting);
    await expect(building).rejects.toBeInstanceOf(SharedPersons);
  });
});

test('what is written is readable by its owner alone', async () => {
  expect((await stat(join(exchange, 'spell.parquet'))).mode & 0o077).toBe(0);
  expect((await readFile(join(exchange, 'spell.parquet'))).subarray(0, 4).toString()).toBe('PAR1');
});
