// The cube of a nation, partition by partition: as much memory as one kabupaten needs, whatever the
// number of people. Sound only where no person stands in two partitions; that is checked first.

import type { FileWarehouse } from '@payung/engine';
import { type Cube, openCube } from './cube.ts';
import {
  cellTable,
  emptyCells,
  insertedCells,
  mergedCells,
  personRangeQuery,
  tableQuery,
} from './queries.ts';
import type { CubeSetting } from './setting.ts';
import { cubeQuery, duckdbWords } from './statement/queries.ts';

export class SharedPersons extends Error {
  override readonly name = 'SharedPersons';
  readonly partitions: readonly [string, string];

  constructor(partitions: readonly [string, string]) {
    super(`The same person may stand in ${partitions.join(' and ')}: count them together`);
    this.partitions = partitions;
  }
}

export type PartitionOptions = {
  readonly table?: string;
  /**
   * Warehouses that share the exchange folder and take partitions in turn: with one thread each, as
   * many as there are cores. One alone counts all when absent.
   */
  readonly workers?: readonly FileWarehouse[];
};

/** `partitions` are paths of Parquet files below the exchange folder of the warehouse. */
export async function buildCubeByPartition(
  warehouse: FileWarehouse,
  partitions: readonly string[],
  setting: CubeSetting,
  { table = 'cube', workers = [] }: PartitionOptions = {},
): Promise<Cube> {
  await refuseSharedPersons(workers.length === 0 ? [warehouse] : workers, partitions);
  const gathered = `${table}_gathered`;
  await warehouse.run({ name: 'empty cube', sql: emptyCells(gathered) });
  if (workers.length === 0)
    await gather(warehouse, partitions[Symbol.iterator](), { setting, gathered });
  else await gatherTogether(warehouse, workers, { partitions, setting, gathered });
  await warehouse.run({ name: 'cube', sql: cellTable(table, mergedCells(gathered)) });
  await warehouse.run({ name: 'cube', sql: emptyCells(gathered) });
  return openCube(warehouse, setting, table);
}

type Gathering = { readonly setting: CubeSetting; readonly gathered: string };

/** Workers that take the next partition when they are free share one iterator. */
async function gather(
  worker: FileWarehouse,
  partitions: Iterator<string>,
  { setting, gathered }: Gathering,
): Promise<void> {
  for (const sql of duckdbWords) await worker.run({ name: 'words', sql });
  for (let next = partitions.next(); next.done !== true; next = partitions.next()) {
    await worker.readParquet('spell_part', next.value);
    const sql = insertedCells(gathered, cubeQuery('spell_part', setting));
    await worker.run({ name: `cube of ${next.value}`, sql });
  }
}

/** Each worker leaves its cells as one file in the exchange folder, which the warehouse takes in. */
async function gatherTogether(
  warehouse: FileWarehouse,
  workers: readonly FileWarehouse[],
  given: Gathering & { readonly partitions: readonly string[] },
): Promise<void> {
  const { gathered } = given;
  const partitions = given.partitions[Symbol.iterator]();
  const fileOf = (number: number) => `.${gathered}/${number}.parquet`;
  await Promise.all(
    workers.map(async (worker, number) => {
      await worker.run({ name: 'empty cube', sql: emptyCells(gathered) });
      await gather(worker, partitions, given);
      await worker.writeParquet({ name: 'cells', sql: tableQuery(gathered) }, fileOf(number));
    }),
  );
  for (const number of workers.keys()) {
    await warehouse.readParquet('cells_part', fileOf(number));
    const sql = insertedCells(gathered, tableQuery('cells_part'));
    await warehouse.run({ name: 'cells taken in', sql });
  }
}

type PersonRange = { readonly path: string; readonly low: number; readonly high: number };

/** By the lowest and highest number of each partition: ranges that meet might share somebody. */
async function refuseSharedPersons(
  workers: readonly FileWarehouse[],
  partitions: readonly string[],
): Promise<void> {
  const paths = partitions[Symbol.iterator]();
  const found = await Promise.all(workers.map((worker) => personRanges(worker, paths)));
  const sorted = found.flat().toSorted((a, b) => a.low - b.low);
  for (const [index, range] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next.low <= range.high)
      throw new SharedPersons([range.path, next.path]);
  }
}

/** Of the partitions that nobody has taken yet; an empty one has no range. */
async function personRanges(
  worker: FileWarehouse,
  paths: Iterator<string>,
): Promise<readonly PersonRange[]> {
  const ranges: PersonRange[] = [];
  for (let next = paths.next(); next.done !== true; next = paths.next()) {
    await worker.readParquet('spell_part', next.value);
    const sql = personRangeQuery('spell_part');
    const [row] = await worker.rows({ name: `persons of ${next.value}`, sql });
    if (row?.['low'] === null) continue;
    ranges.push({ path: next.value, low: Number(row?.['low']), high: Number(row?.['high']) });
  }
  return ranges;
}
