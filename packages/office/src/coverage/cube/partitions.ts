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
  /**
   * Small partitions are counted together up to so many spells: a statement costs some 11 ms before it
   * reads a row. Larger ones apart: their sums no longer fit beside each other near the processor.
   */
  readonly spellsTogether?: number;
};

/** `partitions` are paths of Parquet files below the exchange folder of the warehouse. */
export async function buildCubeByPartition(
  warehouse: FileWarehouse,
  partitions: readonly string[],
  setting: CubeSetting,
  { table = 'cube', workers = [], spellsTogether = 300_000 }: PartitionOptions = {},
): Promise<Cube> {
  const ranges = await partitionRanges(warehouse, partitions);
  refuseSharedPersons(ranges);
  const gathered = `${table}_gathered`;
  const given = { partitions: bundled(ranges, spellsTogether), setting, gathered };
  const parts =
    workers.length === 0
      ? [await gather(warehouse, given.partitions.entries(), given)]
      : await gatherTogether(warehouse, workers, given);
  await warehouse.run({ name: 'cube', sql: cellTable(table, mergedCells(parts)) });
  if (workers.length === 0) await warehouse.run({ name: 'empty cube', sql: emptyCells(gathered) });
  return openCube(warehouse, setting, table);
}

/** Paths that are counted together: the largest first, so that the workers end at about one time. */
type Bundle = readonly string[];

function bundled(ranges: readonly PersonRange[], most: number): readonly Bundle[] {
  const bundles: string[][] = [];
  let room = 0;
  for (const { path, rows } of ranges.toSorted((a, b) => b.rows - a.rows)) {
    if (rows <= room) bundles.at(-1)?.push(path);
    else [bundles[bundles.length], room] = [[path], most];
    room -= rows;
  }
  return bundles;
}

type Gathering = { readonly setting: CubeSetting; readonly gathered: string };

/** Workers that take the next partition when they are free share one iterator. */
async function gather(
  worker: FileWarehouse,
  partitions: Iterator<[number, Bundle]>,
  { setting, gathered }: Gathering,
): Promise<string> {
  await worker.run({ name: 'empty cube', sql: emptyCells(gathered) });
  for (const sql of duckdbWords) await worker.run({ name: 'words', sql });
  for (let next = partitions.next(); next.done !== true; next = partitions.next()) {
    const [part, paths] = next.value;
    await worker.readParquet('spell_part', paths);
    const sql = insertedCells(gathered, cubeQuery('spell_part', setting), part);
    await worker.run({ name: `cube of ${paths.join()}`, sql });
  }
  return gathered;
}

/** Each worker leaves its cells as one file in the exchange folder, which the warehouse reads. */
async function gatherTogether(
  warehouse: FileWarehouse,
  workers: readonly FileWarehouse[],
  given: Gathering & { readonly partitions: readonly Bundle[] },
): Promise<readonly string[]> {
  const { gathered } = given;
  const partitions = given.partitions.entries();
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

/** Partitions that hold anybody. */
async function partitionRanges(
  warehouse: FileWarehouse,
  partitions: readonly string[],
): Promise<readonly PersonRange[]> {
  const told = await warehouse.parquetRanges(partitions, 'person');
  const ranges: PersonRange[] = [];
  for (const path of partitions) {
    const range = told.get(path) ?? (await readRange(warehouse, path));
    if (range !== undefined) ranges.push({ path, ...range });
  }
  return ranges;
}

/** By the lowest and highest number of each partition: ranges that meet might share somebody. */
function refuseSharedPersons(ranges: readonly PersonRange[]): void {
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
  return { low: Number(row?.['low']), high: Number(row?.['high']), rows: Number(row?.['rows']) };
}
