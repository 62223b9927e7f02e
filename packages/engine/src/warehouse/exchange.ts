// Exchange: the one folder a warehouse may read Parquet and CSV files from and write them to. The
// engine itself keeps statements out of every other place (`allowed_directories`).

import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileRefusal } from '../home/home.ts';
import { quoted } from './columns.ts';
import type { Step } from './process.ts';

export type FileDoor = {
  /**
   * Makes a view over a file or a pattern (`tahun=2026/*.parquet`) below the exchange folder; folders
   * named `key=value` become columns of text.
   */
  readParquet(view: string, path: string): Promise<void>;
  /** As `readParquet`, of CSV with a heading; every column is text, an empty cell is null. */
  readCsv(view: string, path: string): Promise<void>;
  /** Writes what a query gives: one file, or one folder `key=value` per value of a column. */
  writeParquet(
    step: Step,
    path: string,
    options?: { partitionBy?: readonly string[] },
  ): Promise<void>;
};

type Runner = { run(step: Step): Promise<void> };

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
        `read_parquet(${literal(fileBelow(exchange, path))}, hive_partitioning = true, hive_types_autocast = false)`,
      ),
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
