import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import { addMonths, type Month, month, Refusal, type Segment } from '@payung/values';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Axis, buildCube, type Cube, checkSpells } from './cube.ts';
import type { NumeratorRule } from './membership.ts';
import { cellsQuery } from './queries.ts';
import { countedPeople } from './rows.ts';
import { ageBands, cubeSetting } from './setting.ts';
import { histories, loadSpells, naiveCount, type Spell, spell } from './spell.fixture.ts';

let home: string;
let warehouse: FileWarehouse;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-kubus-'));
  warehouse = await openWarehouse({ home, threads: 2, memoryMb: 512 });
});
afterAll(async () => {
  await warehouse.close();
  await rm(home, { recursive: true, force: true });
});

const setting = cubeSetting({ from: month('2024-07'), until: month('2026-07') });
const june = month('2026-06');
const segments: readonly Segment[] = ['PU', 'BPU', 'JAKON', 'PMI'];

async function cubeOf(spells: readonly Spell[]): Promise<Cube> {
  await loadSpells(warehouse, 'spell', spells);
  return buildCube(warehouse, 'spell', setting);
}

async function total(cube: Cube, at: Month = june, rule: NumeratorRule = {}, within = '') {
  const [row] = await cube.slice({ at, rule, within });
  return row?.people ?? 0;
}

const byText = (rows: readonly { key: object; people: number }[]) =>
  rows.map(({ key, people }) => [...Object.values(key), people].join(' '));

describe('a person is counted once', () => {
  test('with five programmes of one job', async () => {
    const cube = await cubeOf([
      spell({}),
      spell({ programme: 'JKM' }),
      spell({ programme: 'JHT' }),
    ]);
    expect(await total(cube)).toBe(1);
    expect(byText(await cube.slice({ by: ['programme'] }))).toEqual(['JHT 1', 'JKK 1', 'JKM 1']);
  });

  test('with two jobs, which stand in two segments', async () => {
    const cube = await cubeOf([
      spell({}),
      spell({ segment: 'PU', sector: 'jasa', payer: 'employer' }),
    ]);
    expect(await total(cube)).toBe(1);
    expect(byText(await cube.slice({ by: ['segment'] }))).toEqual(['BPU 1', 'PU 1']);
  });

  test('when one programme is paid twice', async () => {
    const cube = await cubeOf([spell({}), spell({ payer: 'apbd_kab', from_month: '2026-03' })]);
    expect(await total(cube)).toBe(1);
    expect(await total(cube, june, { payers: ['apbd_kab'] })).toBe(1);
  });

  test('when his two memberships name two villages: where he went last', async () => {
    const cube = await cubeOf([
      spell({}),
      spell({ domicile: '7503012001', from_month: '2026-03', segment: 'PU' }),
    ]);
    expect(byText(await cube.slice({ by: ['region'], depth: 4, at: month('2026-02') }))).toEqual([
      '7502 1',
    ]);
    expect(byText(await cube.slice({ by: ['region'], depth: 4 }))).toEqual(['7503 1']);
  });
});

test('a person whose segment no file tells counts, under no segment', async () => {
  const cube = await cubeOf([spell({}), spell({ person: 2, segment: null })]);
  expect(await checkSpells(warehouse, 'spell')).toBe(2);
  expect(await total(cube)).toBe(2);
  expect(byText(await cube.slice({ by: ['segment'] }))).toEqual([' 1', 'BPU 1']);
  expect(await total(cube, june, { segments: ['BPU'] })).toBe(1);
});

describe('months', () => {
  test('cover ends before the month it runs until', async () => {
    const cube = await cubeOf([spell({ from_month: '2026-01', until_month: '2026-06' })]);
    expect(await total(cube, month('2025-12'))).toBe(0);
    expect(await total(cube, month('2026-01'))).toBe(1);
    expect(await total(cube, month('2026-05'))).toBe(1);
    expect(await total(cube)).toBe(0);
  });

  test('before and after the months of the cube nothing is asked', async () => {
    const cube = await cubeOf([spell({})]);
    await expect(cube.slice({ at: month('2026-07') })).rejects.toThrow(RangeError);
  });

  test('a person passes from one age band to the next in the month of his birth', async () => {
    const cube = await cubeOf([spell({ birth_month: '2008-03', from_month: '2026-01' })]);
    const at = async (text: string) => byText(await cube.slice({ by: ['band'], at: month(text) }));
    expect(await at('2026-02')).toEqual(['00-17 1']);
    expect(await at('2026-03')).toEqual(['18-24 1']);
  });

  test('a birth month after the month counted is no age', async () => {
    const cube = await cubeOf([spell({ birth_month: '2030-01' })]);
    expect(byText(await cube.slice({ by: ['band'] }))).toEqual([' 1']);
  });
});

describe('numerator rules', () => {
  test('BPU in JKK and JKM asks for both, also where two payers share them', async () => {
    const rule: NumeratorRule = { segments: ['BPU'], programmes: ['JKK', 'JKM'] };
    const cube = await cubeOf([
      spell({ person: 1 }),
      spell({ person: 2 }),
      spell({ person: 2, programme: 'JKM', payer: 'apbd_kab' }),
      spell({ person: 3, segment: 'PU' }),
      spell({ person: 3, segment: 'PU', programme: 'JKM' }),
    ]);
    expect(await total(cube, june, rule)).toBe(1);
  });
});

describe('of any histories', () => {
  const rules: fc.Arbitrary<NumeratorRule> = fc.record(
    {
      segments: fc.subarray([...segments], { minLength: 1 }),
      sectors: fc.subarray(['petani', 'ojek', 'jasa'], { minLength: 1 }),
      payers: fc.subarray(['own', 'employer', 'apbd_kab', 'csr'], { minLength: 1 }),
      programmes: fc.subarray(['JKK', 'JKM', 'JHT'] as const),
    },
    { requiredKeys: [] },
  );

  test('the cube counts whom looking at every spell counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories({ maxLength: 25 }),
        rules,
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('', '75', '7502', '750201', '7502012001'),
        async (spells, rule, offset, within) => {
          const at = addMonths(month('2024-07'), offset);
          const cube = await cubeOf(spells);
          expect(await total(cube, at, rule, within)).toBe(
            naiveCount(spells, { at, rule, within }),
          );
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test('the people behind a figure are those it counts, no more and no fewer', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories({ maxLength: 20 }),
        fc.array(fc.constantFrom('7502012001', '7503012001', '7502', null), { minLength: 1 }),
        rules,
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('', '75', '7502', '750201'),
        async (spells, addresses, rule, offset, within) => {
          const moved = spells.map((each, index) => ({
            ...each,
            domicile: addresses[index % addresses.length] ?? null,
          }));
          const at = addMonths(month('2024-07'), offset);
          const cube = await cubeOf(moved);
          const people = await countedPeople(warehouse, 'spell', { setting, rule, within, at });
          expect(people.length).toBe(await total(cube, at, rule, within));
          expect(people.every((each) => each.region.startsWith(within))).toBe(true);
          expect(new Set(people.map((each) => each.person)).size).toBe(people.length);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test('ten thousand people: every month and every kind of part', async () => {
    const [spells = []] = fc.sample(histories({ minLength: 10_000, maxLength: 10_000 }), {
      numRuns: 1,
      seed: 6,
    });
    const cube = await cubeOf(spells);
    const byMonth = await cube.slice({ by: ['month'] });
    expect(byMonth.map((row) => row.people)).toEqual(
      cube.months.map((at) => naiveCount(spells, { at })),
    );
    const whole = await total(cube);
    const parts: readonly Axis[][] = [['region'], ['sex'], ['band'], ['region', 'sex', 'band']];
    for (const by of parts) {
      const rows = await cube.slice({ by });
      expect(
        rows.reduce((sum, row) => sum + row.people, 0),
        by.join(),
      ).toBe(whole);
    }
    for (const row of await cube.slice({ by: ['segment'] })) {
      const held = spells.filter((each) => (each.segment ?? '') === row.key.segment);
      expect(row.people, row.key.segment).toBe(naiveCount(held, { at: june }));
    }
  }, 120_000);

  test('ten thousand people, some of them changed: in step is anew, and closed months stand', async () => {
    const sample = (seed: number, length: number) =>
      fc.sample(histories({ minLength: length, maxLength: length }), { numRuns: 1, seed })[0] ?? [];
    const before = sample(7, 10_000);
    const after = sample(8, 400).map((each) => ({ ...each, person: each.person * 25 }));
    const changed = new Set(Array.from({ length: 400 }, (_, index) => (index + 1) * 25));
    const kept = before.filter((each) => !changed.has(each.person));
    const cells = () => warehouse.rows({ name: 'cells', sql: cellsQuery('cube') });
    await cubeOf([...kept, ...after]);
    const anew = await cells();
    const cube = await cubeOf(before);
    const at = month('2025-03');
    const alone = cubeSetting({ from: at, until: addMonths(at, 1) });
    const closed = await buildCube(warehouse, 'spell', alone, 'closed');
    const parts = { by: ['region', 'segment', 'payer'], at } as const;
    expect(await closed.slice(parts)).toEqual(await cube.slice(parts));
    const old = before.filter((each) => changed.has(each.person));
    await loadSpells(warehouse, 'old', old);
    await loadSpells(warehouse, 'new', after);
    await cube.change('old', 'new');
    expect(await cells()).toEqual(anew);
  }, 120_000);

  test('a closed month is the same in every cube that holds it, also for people with two addresses', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories({ maxLength: 10 }),
        fc.array(fc.constantFrom('7502012001', '7503012001', '7371011001'), { minLength: 1 }),
        fc.integer({ min: 1, max: 23 }),
        async (spells, addresses, later) => {
          const moved = spells.map((each, index) => ({
            ...each,
            domicile: addresses[index % addresses.length] ?? null,
          }));
          const at = addMonths(month('2024-07'), later);
          const before = await (await cubeOf(moved)).slice({ by: ['region', 'segment'], at });
          const shorter = cubeSetting({ from: at, until: addMonths(at, 1) });
          const alone = await buildCube(warehouse, 'spell', shorter);
          expect(await alone.slice({ by: ['region', 'segment'], at })).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  test('a cube kept in step is the cube built anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories({ maxLength: 12 }),
        histories({ maxLength: 12 }),
        async (before, after) => {
          const cells = async () => warehouse.rows({ name: 'cells', sql: cellsQuery('cube') });
          const changed = new Set(after.map((each) => each.person));
          const kept = before.filter((each) => !changed.has(each.person));
          await cubeOf([...kept, ...after]);
          const anew = await cells();
          const cube = await cubeOf(before);
          await loadSpells(
            warehouse,
            'old',
            before.filter((each) => changed.has(each.person)),
          );
          await loadSpells(warehouse, 'new', after);
          await cube.change('old', 'new');
          expect(await cells()).toEqual(anew);
          expect(await total(cube)).toBe(naiveCount([...kept, ...after], { at: june }));
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('spells that would be lost are refused by column', () => {
  const bad: readonly (readonly [keyof Spell, Partial<Spell>])[] = [
    ['from_month', { from_month: '2026-1' }],
    ['until_month', { until_month: '2026-01' }],
    ['birth_month', { birth_month: '1990' }],
    ['segment', { segment: 'bpu' }],
    ['domicile', { domicile: 'Boalemo' }],
    ['sex', { sex: 'laki' }],
    ['sector', { sector: 'ojek+bentor' }],
    ['payer', { payer: 'a/b' }],
  ];
  test.each(bad)('%s', async (column, changes) => {
    await loadSpells(warehouse, 'spell', [spell({}), spell({ person: 2, ...changes })]);
    const refused = await checkSpells(warehouse, 'spell').catch((error: unknown) => error);
    if (!(refused instanceof Refusal)) throw new Error('Not refused', { cause: refused });
    expect(refused.issues[0]).toMatchObject({ data: { key: column }, at: { column } });
  });

  test('good ones are counted', async () => {
    await loadSpells(warehouse, 'spell', [spell({}), spell({ until_month: '2026-02' })]);
    expect(await checkSpells(warehouse, 'spell')).toBe(2);
  });
});

test('age borders that do not rise would lose people and are refused', () => {
  expect(() => ageBands([25, 18])).toThrow(RangeError);
});
