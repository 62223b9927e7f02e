// `payung sample --nation N`: an invented nation of N participants as Hive-partitioned Parquet, one
// folder a kabupaten. All spells of a person lie in one folder, so that folders can be counted apart.

import { join } from 'node:path';
import type { FileWarehouse } from '@payung/engine';
import { type Month, monthsBetween, month as toMonth } from '@payung/values';
import {
  droppedVillages,
  type Kabupaten,
  lifeTables,
  type NationSetting,
  spellsOf,
} from './queries.ts';

export type NationOptions = {
  readonly people: number;
  readonly seed: number;
  readonly from: Month;
  readonly months: number;
  /** Codes of every desa and kelurahan. */
  readonly villages: readonly string[];
  readonly onKabupaten?: (done: number, of: number) => void;
};

export type NationSample = {
  readonly people: number;
  readonly kabupaten: number;
  readonly seed: number;
  readonly from: Month;
  readonly months: number;
  /** Pattern of its files below the exchange folder. */
  readonly files: string;
};

/** Writes `<folder>/prov=75/kab=7502/spell.parquet` below the warehouse's exchange folder. */
export async function writeNation(
  warehouse: FileWarehouse,
  folder: string,
  options: NationOptions,
): Promise<NationSample> {
  const { people, seed, from, months } = options;
  const setting = { seed, months, firstIndex: monthsBetween(toMonth('0001-01'), from) + 12 };
  for (const sql of lifeTables(setting)) await warehouse.run({ name: 'lives', sql });
  const villages = Map.groupBy(options.villages, (code) => code.slice(0, 4));
  const all = kabupatenOf(people, villages);
  await loadVillages(warehouse, villages);
  for (const [index, each] of all.entries()) {
    await writeKabupaten(warehouse, folder, each, setting);
    options.onKabupaten?.(index + 1, all.length);
  }
  const files = `${folder}/**/*.parquet`;
  return { people, kabupaten: all.length, seed, from, months, files };
}

function writeKabupaten(
  warehouse: FileWarehouse,
  folder: string,
  kabupaten: Kabupaten,
  setting: NationSetting,
): Promise<void> {
  const path = partitionPath(folder, kabupaten.code);
  const step = { name: `spells of ${kabupaten.code}`, sql: spellsOf(kabupaten, setting) };
  return warehouse.writeParquet(step, path);
}

export function partitionPath(folder: string, code: string): string {
  return join(folder, `prov=${code.slice(0, 2)}`, `kab=${code}`, 'spell.parquet');
}

/** People by the number of villages: a kabupaten with twice the villages has twice the people. */
export function kabupatenOf(
  people: number,
  villages: ReadonlyMap<string, readonly string[]>,
): readonly Kabupaten[] {
  const total = [...villages.values()].reduce((sum, codes) => sum + codes.length, 0);
  let passed = 0;
  return [...villages].map(([code, codes]) => {
    const from = Math.floor((people * passed) / total);
    passed += codes.length;
    return { code, from, until: Math.floor((people * passed) / total) };
  });
}

/** The neighbour of a village lies in the next kabupaten of the register. */
async function loadVillages(
  warehouse: FileWarehouse,
  villages: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const rows = [...villages].flatMap(([kab, codes], index, all) => {
    const [, others = codes] = all[(index + 1) % all.length] ?? [];
    return codes.map((desa, place) => [kab, place, desa, others[place % others.length] ?? desa]);
  });
  await warehouse.run({ name: 'old villages', sql: droppedVillages });
  const columns = {
    kab: 'VARCHAR',
    place: 'BIGINT',
    desa: 'VARCHAR',
    neighbour: 'VARCHAR',
  } as const;
  await warehouse.load('village', columns, [rows]);
}
