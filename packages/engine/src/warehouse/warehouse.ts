// Warehouse: bulk work on lists of up to ten million rows in SQL, in memory, gone after the run.
// Truth is never kept here. DuckDB knows no row-level security: hand in only what the user may see.

import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { makeScratch } from '../home/scratch.ts';
import { quoted, toColumns, toRows, type WarehouseRow } from './columns.ts';
import { type FileDoor, fileDoor, openExchange, type ParquetRange } from './exchange.ts';
import { type Step, WarehouseProcess } from './process.ts';
import type { Batch, ColumnTypes, WarehouseCell, WarehouseType } from './protocol.ts';

export type { ParquetRange, Step, WarehouseCell, WarehouseRow, WarehouseType };

/** Batches of rows, each row an array in column order. */
export type WarehouseRows =
  | AsyncIterable<readonly (readonly WarehouseCell[])[]>
  | Iterable<readonly (readonly WarehouseCell[])[]>;

export interface Warehouse {
  /** Makes a table and fills it; when the rows break off, the table is gone again. */
  load(table: string, columns: ColumnTypes, batches: WarehouseRows): Promise<number>;
  run(step: Step): Promise<void>;
  rows(step: Step): Promise<readonly WarehouseRow[]>;
  /** The rows as they come, ten thousand at a time; sees tables, not temporary tables. */
  batches(step: Step): AsyncIterable<readonly WarehouseRow[]>;
  /** Highest resident memory of the warehouse process so far. */
  peakMemoryBytes?(): number;
  close(): Promise<void>;
}

/** A warehouse opened with an exchange folder; without one its file methods throw. */
export type FileWarehouse = Warehouse & FileDoor;

export type WarehouseOptions = {
  readonly home: string;
  /** DuckDB's own limit; the process may pass it by half (stack.md 3), then it spills to disk. */
  readonly memoryMb?: number;
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** A folder of Parquet and CSV files to read and write; without it no file is reached at all. */
  readonly exchange?: string;
};

const batchRows = 10_000;

export async function openWarehouse(options: WarehouseOptions): Promise<FileWarehouse> {
  const exchange =
    options.exchange === undefined ? undefined : await openExchange(options.exchange);
  const spill = await makeScratch(options.home);
  const child = new WarehouseProcess(spill);
  const onAbort = () => child.cancel(options.signal?.reason);
  options.signal?.addEventListener('abort', onAbort);
  if (options.signal?.aborted) onAbort();
  const close = async () => {
    options.signal?.removeEventListener('abort', onAbort);
    await child.stop();
    await rm(spill, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const settings = {
      memoryMb: options.memoryMb ?? 1_024,
      threads: options.threads ?? availableParallelism(),
      spill,
      ...(exchange === undefined ? {} : { exchange }),
    };
    await child.ask({ name: 'open', sql: '' }, { kind: 'open', settings });
  } catch (error) {
    await close();
    throw error;
  }
  const warehouse = warehouseOn(child, close);
  return { ...warehouse, ...fileDoor(warehouse, exchange) };
}

function warehouseOn(child: WarehouseProcess, close: () => Promise<void>): Warehouse {
  let lastNumber = 0;
  const number = () => {
    lastNumber += 1;
    return lastNumber;
  };
  return {
    load: (table, columns, batches) => load(child, number(), { table, columns, batches }),
    run: async (step) => {
      await child.ask(step, { kind: 'run', sql: step.sql });
    },
    rows: async (step) => {
      const all: WarehouseRow[] = [];
      for await (const batch of query(child, number(), step))
        for (const row of batch) all.push(row);
      return all;
    },
    batches: (step) => query(child, number(), step),
    peakMemoryBytes: () => child.peakBytes,
    close,
  };
}

type Load = {
  readonly table: string;
  readonly columns: ColumnTypes;
  readonly batches: WarehouseRows;
};

async function load(child: WarehouseProcess, number: number, what: Load): Promise<number> {
  const { table, columns } = what;
  const fields = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
  const sql = `create table ${quoted(table)} (${fields.join(', ')})`;
  const step: Step = { name: `load ${table}`, sql };
  await child.ask(step, {
    kind: 'load_begin',
    load: number,
    table,
    types: Object.values(columns),
    sql,
  });
  try {
    const count = await sendRows(what, (batch) =>
      child.ask(step, { kind: 'load_batch', load: number, batch }),
    );
    await child.ask(step, { kind: 'load_end', load: number });
    return count;
  } catch (error) {
    await giveUp(child, number, { name: step.name, sql: `drop table ${quoted(table)}` });
    throw error;
  }
}

/** One batch is being stored while the next is read: never more than two are under way. */
async function sendRows(what: Load, send: (batch: Batch) => Promise<unknown>): Promise<number> {
  let count = 0;
  let stored: Promise<unknown> = Promise.resolve();
  for await (const rows of what.batches) {
    for (let start = 0; start < rows.length; start += batchRows) {
      const part = toColumns(what.columns, rows.slice(start, start + batchRows), count + 1);
      await stored;
      stored = send(part);
      // Awaited at the next turn; until then a failure is not an unhandled one.
      stored.catch(() => {});
      count += part.rows;
    }
  }
  await stored;
  return count;
}

/** The first error is the one to tell; when the process is gone, so is the table. */
async function giveUp(child: WarehouseProcess, number: number, step: Step): Promise<void> {
  await child.ask(step, { kind: 'load_end', load: number, sql: step.sql }).catch(() => {});
}

async function* query(
  child: WarehouseProcess,
  number: number,
  step: Step,
): AsyncGenerator<readonly WarehouseRow[]> {
  const opened = await child.ask(step, { kind: 'query', query: number, sql: step.sql });
  const names = opened.kind === 'names' ? opened.names : [];
  try {
    for (;;) {
      const next = await child.ask(step, { kind: 'next', query: number, rows: batchRows });
      if (next.kind !== 'batch' || next.batch.rows === 0) return;
      yield toRows(names, next.batch);
    }
  } finally {
    await child.ask(step, { kind: 'query_end', query: number }).catch(() => {});
  }
}
