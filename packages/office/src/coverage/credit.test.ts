import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import { addMonths, month } from '@payung/values';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creditOf } from './credit.ts';
import { cubeSetting } from './cube/setting.ts';
import { histories, loadSpells, type Spell, spell } from './cube/spell.fixture.ts';
import { fundedMonthsQuery } from './cube/statement/queries.ts';

let home: string;
let warehouse: FileWarehouse;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-kredit-'));
  warehouse = await openWarehouse({ home, threads: 1, memoryMb: 256 });
});
afterAll(async () => {
  await warehouse.close();
  await rm(home, { recursive: true, force: true });
});

test('1,000 people for three months count 500; for six or more, all', () => {
  expect(
    creditOf([
      { payer: 'apbd_kab', months: 3, people: 1_000 },
      { payer: 'apbd_kab', months: 12, people: 10 },
    ]),
  ).toEqual([{ payer: 'apbd_kab', people: 1_010, parts: 3_060, partsOfOne: 6, credited: 510 }]);
});

test('500 people of a company for four months count nothing, for six all', () => {
  const credited = (months: number) =>
    creditOf([{ payer: 'csr', months, people: 500 }])[0]?.credited;
  expect([credited(4), credited(6)]).toEqual([0, 500]);
});

test('who pays for himself or is paid by his employer is not in it', () => {
  expect(creditOf([{ payer: 'own', months: 12, people: 5 }])).toEqual([]);
});

const year = cubeSetting({ from: month('2025-01'), until: month('2026-01'), depth: 4 });

async function monthsOf(spells: readonly Spell[]) {
  await loadSpells(warehouse, 'spell', spells);
  return warehouse.rows({ name: 'months', sql: fundedMonthsQuery('spell', year) });
}

test('JKK and JKM of one month are one month; a gap is not funded', async () => {
  const months = { from_month: '2024-11', until_month: '2025-03', payer: 'apbd_kab' };
  expect(
    await monthsOf([
      spell(months),
      spell({ ...months, programme: 'JKM' }),
      spell({ payer: 'apbd_kab', from_month: '2025-06', until_month: '2025-07' }),
      spell({ ...months, programme: 'JHT', until_month: null }),
    ]),
  ).toEqual([{ region: '7502', payer: 'apbd_kab', months: 3, people: 1 }]);
});

test('of any histories: the months of each person and payer are the months one by one', async () => {
  await fc.assert(
    fc.asyncProperty(histories({ maxLength: 15 }), async (spells) => {
      const counts = new Map<string, number>();
      const months = Array.from({ length: 12 }, (_, index) => addMonths(month('2025-01'), index));
      const groups = Map.groupBy(
        spells.filter((each) => ['JKK', 'JKM'].includes(each.programme)),
        (each) => `${each.person} ${each.payer} ${(each.domicile ?? '').slice(0, 4)}`,
      );
      for (const [name, held] of groups) {
        const funded = months.filter((at) =>
          held.some(
            (each) => each.from_month <= at && (!each.until_month || at < each.until_month),
          ),
        ).length;
        const [, payer, region] = name.split(' ');
        const key = [region, payer, funded].join(' ');
        if (funded > 0) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const rows = await monthsOf(spells);
      const found = rows.map((row) => [
        [row['region'], row['payer'], row['months']].join(' '),
        row['people'],
      ]);
      expect(new Map(found as [string, number][])).toEqual(counts);
    }),
    { numRuns: 40 },
  );
});
