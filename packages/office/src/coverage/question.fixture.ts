// A small question for the tests of answers: a cube over given spells, with its warehouse.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import { type Month, month } from '@payung/values';
import type { BaseRow } from './base.ts';
import { buildCube } from './cube/cube.ts';
import { cubeSetting } from './cube/setting.ts';
import { loadSpells, type Spell, spell } from './cube/spell.fixture.ts';
import { findIndicator } from './indicator.ts';
import type { CoverageQuestion } from './question.ts';

export type Desk = { readonly warehouse: FileWarehouse; close(): Promise<void> };

export async function openDesk(): Promise<Desk> {
  const home = await mkdtemp(join(tmpdir(), 'payung-meja-'));
  const exchange = join(home, 'tukar');
  const warehouse = await openWarehouse({ home, threads: 1, memoryMb: 256, exchange });
  const close = async () => {
    await warehouse.close();
    await rm(home, { recursive: true, force: true });
  };
  return { warehouse, close };
}

/** Some invented people of one village, numbered on from `from`. */
export function villagers(count: number, from: number, changes: Partial<Spell>): readonly Spell[] {
  return Array.from({ length: count }, (_, index) => spell({ person: from + index, ...changes }));
}

export function baseOf(regionCode: string, year: number, count: number): BaseRow {
  const definition = 'angkatan_kerja_di_luar_asn_tni_polri';
  return { regionCode, definition, year, segment: 'semua', count, source: `contoh ${year}` };
}

/** Two years up to the month asked for. */
export async function questionOn(
  { warehouse }: Desk,
  spells: readonly Spell[],
  changes: Partial<CoverageQuestion> = {},
): Promise<CoverageQuestion> {
  await loadSpells(warehouse, 'spell', spells);
  const at: Month = changes.at ?? month('2026-06');
  const setting = cubeSetting({ from: month('2024-07'), until: month('2026-07') });
  const indicator = findIndicator('ucj');
  if (indicator === undefined) throw new Error('No indicator');
  return {
    snapshot: 'id',
    cube: await buildCube(warehouse, 'spell', setting),
    indicator,
    at,
    region: '75',
    bases: [],
    targets: [],
    sources: { spells: [{ name: 'a.parquet', sha256: 'aa' }], program: 'bb' },
    ...changes,
  };
}
