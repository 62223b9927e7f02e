// The warehouse process: DuckDB in memory, answering one message at a time. It stands alone so that
// a list too large for the memory ends this process and not Payung.

import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBResult,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type {
  Answer,
  Answered,
  Asked,
  Batch,
  Request,
  Settings,
  WarehouseCell,
  WarehouseType,
} from './protocol.ts';

type Load = {
  readonly connection: DuckDBConnection;
  readonly appender: DuckDBAppender;
  readonly chunk: DuckDBDataChunk;
  readonly types: readonly WarehouseType[];
};
type Query = {
  readonly connection: DuckDBConnection;
  readonly result: DuckDBResult;
  readonly names: readonly string[];
};
type Open = { readonly instance: DuckDBInstance; readonly main: DuckDBConnection };

// DuckDB takes and gives values in chunks of at most this many rows.
const chunkRows = 2_048;
const types: Readonly<Record<WarehouseType, DuckDBType>> = {
  VARCHAR,
  INTEGER,
  BIGINT,
  DOUBLE,
  BOOLEAN,
};
const loads = new Map<number, Load>();
const queries = new Map<number, Query>();
let open: Open | undefined;

async function openInstance(settings: Settings): Promise<Open> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${settings.memoryMb}MB`,
    threads: String(settings.threads),
    temp_directory: settings.spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
  });
  const main = await instance.connect();
  // A file is looked into when a view names it, and again by each statement over the view.
  await main.run('set parquet_metadata_cache = true');
  if (settings.exchange !== undefined) {
    await main.run(`set allowed_directories = ['${settings.exchange.replaceAll("'", "''")}']`);
  }
  // No statement can read or write any other file, reach the network or undo these settings (T23).
  await main.run('set enable_external_access = false');
  await main.run('set lock_configuration = true');
  return { instance, main };
}

function opened(): Open {
  if (open === undefined) throw new Error('The warehouse is not open');
  return open;
}

function found<T>(map: ReadonlyMap<number, T>, key: number): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing open under number ${key}`);
  return value;
}

async function answer(request: Request): Promise<Answer> {
  switch (request.kind) {
    case 'open':
      open = await openInstance(request.settings);
      return { kind: 'done' };
    case 'run':
      await opened().main.run(request.sql);
      return { kind: 'done' };
    case 'load_begin':
      loads.set(request.load, await beginLoad(request));
      return { kind: 'done' };
    case 'load_batch':
      append(found(loads, request.load), request.batch);
      return { kind: 'done' };
    case 'load_end':
      return endLoad(request.load, request.sql);
    case 'query':
      return beginQuery(request.query, request.sql);
    case 'next':
      return { kind: 'batch', batch: await nextBatch(found(queries, request.query), request.rows) };
    case 'query_end':
      queries.get(request.query)?.connection.closeSync();
      queries.delete(request.query);
      return { kind: 'done' };
    default:
      return request satisfies never;
  }
}

async function beginLoad(request: Extract<Request, { kind: 'load_begin' }>): Promise<Load> {
  await opened().main.run(request.sql);
  const connection = await opened().instance.connect();
  const appender = await connection.createAppender(request.table);
  const chunk = DuckDBDataChunk.create(request.types.map((type) => types[type]));
  return { connection, appender, chunk, types: request.types };
}

function append(load: Load, batch: Batch): void {
  for (let start = 0; start < batch.rows; start += chunkRows) {
    const rows = Math.min(chunkRows, batch.rows - start);
    load.chunk.reset();
    load.chunk.rowCount = rows;
    batch.columns.forEach((column, index) => {
      const part = column.slice(start, start + rows);
      load.chunk.setColumnValues(index, load.types[index] === 'BIGINT' ? part.map(toBigInt) : part);
    });
    load.appender.appendDataChunk(load.chunk);
  }
}

function toBigInt(cell: WarehouseCell): bigint | null {
  return typeof cell === 'number' ? BigInt(cell) : null;
}

/** `sql` drops the table of a load that was given up half way. */
async function endLoad(number: number, sql: string | undefined): Promise<Answer> {
  const load = found(loads, number);
  loads.delete(number);
  load.appender.closeSync();
  load.connection.closeSync();
  if (sql !== undefined) await opened().main.run(sql);
  return { kind: 'done' };
}

async function beginQuery(number: number, sql: string): Promise<Answer> {
  // A connection of its own: the next statement on the main one would end this stream.
  const connection = await opened().instance.connect();
  try {
    const result = await connection.stream(sql);
    const names = result.columnNames();
    queries.set(number, { connection, result, names });
    return { kind: 'names', names };
  } catch (error) {
    connection.closeSync();
    throw error;
  }
}

async function nextBatch(query: Query, rows: number): Promise<Batch> {
  const columns: WarehouseCell[][] = query.names.map(() => []);
  let count = 0;
  while (count + chunkRows <= rows || count === 0) {
    const chunk = await query.result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    count += chunk.rowCount;
    columns.forEach((column, index) => {
      const name = query.names[index] ?? '';
      for (const value of chunk.getColumnValues(index)) column.push(plain(value, name));
    });
  }
  return { rows: count, columns };
}

function plain(value: DuckDBValue, column: string): WarehouseCell {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new Error(`Column ${column}: integer beyond 2^53`);
    return number;
  }
  if (value instanceof DuckDBDateValue || value instanceof DuckDBDecimalValue) return String(value);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) {
    return String(value);
  }
  throw new Error(`Column ${column}: cast it to a plain type in the statement`);
}

async function handle(asked: Asked): Promise<Answered> {
  const reply = await answer(asked.request).then(
    (value) => ({ ok: true, answer: value }) as const,
    (error: unknown) => ({ ok: false, message: messageOf(error) }) as const,
  );
  return { id: asked.id, peakBytes: process.resourceUsage().maxRSS * 1_024, ...reply };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.umask(0o077);
// In order of arrival: a statement sees what the one before it has done.
let queue: Promise<void> = Promise.resolve();
process.on('message', (asked: Asked) => {
  queue = queue.then(async () => {
    const answered = await handle(asked);
    await new Promise<void>((sent) => process.send?.(answered, undefined, undefined, () => sent()));
  });
});
// Payung is gone, perhaps killed: end at once, also in the middle of a long statement.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
