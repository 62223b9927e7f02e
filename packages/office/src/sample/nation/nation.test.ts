import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import { month } from '@payung/values';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSpells } from '../../coverage/index.ts';
import { kabupatenOf, partitionPath, writeNation } from './nation.ts';
import { personsQuery } from './queries.ts';

let home: string;
let warehouse: FileWarehouse;
const villages = ['7501012001', '7502012001', '7502012002', '7502022001', '7371011001'];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-bangsa-'));
  warehouse = await openWarehouse({ home, threads: 1, memoryMb: 512, exchange: home });
});
afterAll(async () => {
  await warehouse.close();
  await rm(home, { recursive: true, force: true });
});

const options = { people: 2_000, seed: 7, from: month('2024-07'), months: 24, villages };

async function digest(folder: string): Promise<string> {
  const path = join(home, partitionPath(folder, '7502'));
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

test('everybody asked for is there, once, and his spells can be counted', async () => {
  const made = await writeNation(warehouse, 'satu', options);
  expect(made).toMatchObject({ people: 2_000, kabupaten: 3 });
  expect(await openSpells(warehouse, made.files)).toBeGreaterThan(4_000);
  const [row] = await warehouse.rows({ name: 'persons', sql: personsQuery('spell') });
  expect(row).toEqual({ persons: 2_000, tenants: 3 });
}, 60_000);

test('the same seed gives the same bytes, another seed others', async () => {
  await writeNation(warehouse, 'dua', options);
  await writeNation(warehouse, 'tiga', { ...options, seed: 8 });
  expect(await digest('dua')).toBe(await digest('satu'));
  expect(await digest('tiga')).not.toBe(await digest('satu'));
}, 60_000);

test('people are shared out by villages, and none is left over', () => {
  const byKabupaten = Map.groupBy(villages, (code) => code.slice(0, 4));
  fc.assert(
    fc.property(fc.nat(70_000_000), (people) => {
      const all = kabupatenOf(people, byKabupaten);
      expect(all[0]?.from).toBe(0);
      expect(all.at(-1)?.until).toBe(people);
      for (const [index, each] of all.entries()) {
        expect(each.until).toBe(all[index + 1]?.from ?? people);
      }
    }),
  );
});
