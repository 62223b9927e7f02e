// The port to another engine: one SQL text, Parquet in, Parquet out. The text reads a relation named
// `spell` and gives cells; what another engine gave is compared cell for cell.

import type { Warehouse } from '@payung/engine';
import { differenceQuery } from './queries.ts';
import type { CubeSetting } from './setting.ts';
import { cubeQuery, duckdbWords } from './statement/queries.ts';

/** The statement another engine runs over its own relation `spell`. */
export function cubeStatement(setting: CubeSetting): string {
  return cubeQuery('spell', setting);
}

/** Cells of the Warehouse's own `spell`, and how many of the other's are not the same. */
export async function differingCells(
  warehouse: Warehouse,
  setting: CubeSetting,
  other: string,
): Promise<{ readonly cells: number; readonly differing: number }> {
  for (const sql of duckdbWords) await warehouse.run({ name: 'words', sql });
  const sql = differenceQuery(cubeQuery('spell', setting), other);
  const [row] = await warehouse.rows({ name: 'cells compared', sql });
  return { cells: Number(row?.['cells']), differing: Number(row?.['differing']) };
}
