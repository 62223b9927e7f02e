// Exchange: the one folder a warehouse may read Parquet and CSV files from and write them to. The
// engine itself keeps statements out of every other place (`allowed_directories`).

import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileRefusal } from '../home/home.ts';
import { quoted, type WarehouseRow } from './columns.ts';
import type { Step } from './process.ts';

export type FileDoor = {
  /**
   * Makes a view over a file, several, or a pattern (`tahun=2026/*.parquet`) below the exchange folder;
   * folders named `key=value` become columns of text.
   */
  readParquet(view: string, path: string | readonly string[]): Promise<void>;
  /**
   * Lowest and highest whole number of a column in each of some Parquet files and its rows, by the
   * files' own statistics: no row is read. A file that has none in a part, or holds something else, is left out.
   */
  parquetRanges(
    paths: readonly string[],
    column: string,
  ): Promise<ReadonlyMap<string, ParquetRange>>;
  /** As `readParquet`, of CSV with a heading; every column is text, an empty cell is null. */
  readCsv(view: string, path: string): Promise<void>;
  /** Writes what a query gives: one file, or one folder `key=value` per value of a column. */
  writeParquet(
    step: Step,
    path: string,
    options?: { partitionBy?: readonly string[] },
  ): Promise<void>;
};

export type ParquetRange = { readonly low: number; readonly high: number; readonly rows: number };

type Runner = {
  run(step: Step): Promise<void>;
  rows(step: Step): Promise<readonly WarehouseRow[]>;
};

/** The folder as the system knows it, with the separator that keeps its neighbours out. */
export async function openExchange(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return `${await realpath(folder)}${sep}`;
  } catch (error) {
    throw fileRefusal(error, folder) ?? error;
  }
}

export function fileDoor(warehouse: Runner, exchange: string | undefined): FileDoor {
  const read = (view: string, source: string) =>
    warehouse.run({
      name: `read ${view}`,
      sql: `create or replace view ${quoted(view)} as select * from ${source}`,
    });
  return {
    readParquet: async (view, path) =>
      read(
        view,
        `read_parquet(${filesBelow(exchange, path)}, hive_partitioning = true, hive_types_autocast = false)`,
      ),
    parquetRanges: async (paths, column) => {
      if (paths.length === 0) return new Map();
      const pathOf = new Map(paths.map((path) => [fileBelow(exchange, path), path]));
      const sql = rangesQuery([...pathOf.keys()], column);
      const rows = await warehouse.rows({ name: `ranges of ${column}`, sql });
      return new Map(
        rows.flatMap(({ file, low, high, count }) => {
          const path = pathOf.get(String(file));
          if (path === undefined || typeof low !== 'number' || typeof high !== 'number') return [];
          return [[path, { low, high, rows: Number(count) }]];
        }),
      );
    },
    readCsv: async (view, path) =>
      read(
        view,
        `read_csv(${literal(fileBelow(exchange, path))}, header = true, all_varchar = true)`,
      ),
    writeParquet: async ({ name, sql }, path, { partitionBy = [] } = {}) => {
      const target = fileBelow(exchange, path);
      const parts = partitionBy.map(quoted).join(', ');
      const partition = parts === '' ? '' : `, partition_by (${parts}), overwrite_or_ignore true`;
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const options = `format parquet, compression zstd${partition}`;
      await warehouse.run({ name, sql: `copy (${sql}) to ${literal(target)} (${options})` });
    },
  };
}

/** Statistics of texts are cut short and in the order of texts: those of whole numbers alone count. */
function rangesQuery(files: readonly string[], column: string): string {
  return `select file_name as file, cast(min(try_cast(stats_min_value as bigint)) as double) as low,
  cast(max(try_cast(stats_max_value as bigint)) as double) as high,
  cast(sum(row_group_num_rows) as double) as count
from parquet_metadata([${files.map(literal).join(', ')}])
where path_in_schema = ${literal(column)}
group by file_name
having bool_and(type in ('INT32', 'INT64') and stats_min_value is not null and stats_max_value is not null)`;
}

function filesBelow(exchange: string | undefined, paths: string | readonly string[]): string {
  const files = [paths].flat().map((path) => literal(fileBelow(exchange, path)));
  return `[${files.join(', ')}]`;
}

function fileBelow(exchange: string | undefined, path: string): string {
  if (exchange === undefined) throw new RangeError('This warehouse was opened without a folder');
  const parts = path.split(/[\\/]/);
  if (path === '' || path.startsWith('/') || parts.includes('..')) {
    throw new RangeError(`Not a path below the exchange folder: ${path}`);
  }
  return join(exchange, ...parts);
}

function literal(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
