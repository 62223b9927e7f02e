// The cube of a nation, partition by partition: as much memory as one kabupaten needs, whatever the
// number of people. Sound only where no person stands in two partitions; that is checked first.

import type { FileWarehouse, ParquetRange } from '@payung/engine';
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
  await refuseSharedPersons(warehouse, partitions);
  const gathered = `${table}_gathered`;
  const given = { partitions, setting, gathered };
  const parts =
    workers.length === 0
      ? [await gather(warehouse, partitions[Symbol.iterator](), given)]
      : await gatherTogether(warehouse, workers, given);
  await warehouse.run({ name: 'cube', sql: cellTable(table, mergedCells(parts)) });
  if (workers.length === 0) await warehouse.run({ name: 'empty cube', sql: emptyCells(gathered) });
  return openCube(warehouse, setting, table);
}

type Gathering = { readonly setting: CubeSetting; readonly gathered: string };

/** Workers that take the next partition when they are free share one iterator. */
async function gather(
  worker: FileWarehouse,
  partitions: Iterator<string>,
  { setting, gathered }: Gathering,
): Promise<string> {
  await worker.run({ name: 'empty cube', sql: emptyCells(gathered) });
  for (const sql of duckdbWords) await worker.run({ name: 'words', sql });
  for (let next = partitions.next(); next.done !== true; next = partitions.next()) {
    await worker.readParquet('spell_part', next.value);
    const sql = insertedCells(gathered, cubeQuery('spell_part', setting));
    await worker.run({ name: `cube of ${next.value}`, sql });
  }
  return gathered;
}

/** Each worker leaves its cells as one file in the exchange folder, which the warehouse reads. */
async function gatherTogether(
  warehouse: FileWarehouse,
  workers: readonly FileWarehouse[],
  given: Gathering & { readonly partitions: readonly string[] },
): Promise<readonly string[]> {
  const { gathered } = given;
  const partitions = given.partitions[Symbol.iterator]();
  return Promise.all(
    workers.map(async (worker, number) => {
      await gather(worker, partitions, given);
      const [file, part] = [`.${gathered}/${number}.parquet`, `${gathered}_${number}`];
      await worker.writeParquet({ name: 'cells', sql: tableQuery(gathered) }, file);
      await warehouse.readParquet(part, file);
      return part;
    }),
  );
}

type PersonRange = ParquetRange & { readonly path: string };

/** By the lowest and highest number of each partition: ranges that meet might share somebody. */
async function refuseSharedPersons(
  warehouse: FileWarehouse,
  partitions: readonly string[],
): Promise<void> {
  const told = await warehouse.parquetRanges(partitions, 'person');
  const ranges: PersonRange[] = [];
  for (const path of partitions) {
    const range = told.get(path) ?? (await readRange(warehouse, path));
    if (range !== undefined) ranges.push({ path, ...range });
  }
  const sorted = ranges.toSorted((a, b) => a.low - b.low);
  for (const [index, range] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next.low <= range.high)
      throw new SharedPersons([range.path, next.path]);
  }
}

/** Where a file does not tell, its rows do; an empty one has no range. */
async function readRange(
  warehouse: FileWarehouse,
  path: string,
): Promise<ParquetRange | undefined> {
  await warehouse.readParquet('spell_part', path);
  const sql = personRangeQuery('spell_part');
  const [row] = await warehouse.rows({ name: `persons of ${path}`, sql });
  if (row?.['low'] === null) return undefined;
  return { low: Number(row?.['low']), high: Number(row?.['high']) };
}
