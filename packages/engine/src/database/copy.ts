// Copy: many rows at once by COPY FROM STDIN, as they come, never more than a batch ahead of the
// server. PostgreSQL takes no COPY into a table with row policies, so the rows go into a passing
// table of the session first and pass the policies from there: still several times an INSERT.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '@payung/values';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { failureOf } from './failure.ts';

export type SqlCell = string | number | boolean | null | Uint8Array | HexBytes;
/** Bytes that were written as hexadecimal digits elsewhere. */
export type HexBytes = { readonly hex: string };
export type SqlRows =
  | AsyncIterable<readonly (readonly SqlCell[])[]>
  | Iterable<readonly (readonly SqlCell[])[]>;

export type CopyInto = {
  readonly step: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: SqlRows;
  readonly signal?: AbortSignal | undefined;
};

/** Name → type as PostgreSQL writes it. */
export type StageColumns = Readonly<Record<string, StageType>>;
export type StageType = 'integer' | 'bigint' | 'text' | 'date' | 'boolean' | 'bytea';

/** A temporary table of the transaction, made and filled; its figures are known to the planner. */
export async function stageInto(
  client: ClientBase,
  into: Omit<CopyInto, 'columns'> & { readonly columns: StageColumns },
): Promise<number> {
  const table = `pg_temp.${quoted(into.table)}`;
  const columns = Object.entries(into.columns);
  const names = columns.map(([name]) => quoted(name)).join(', ');
  const typed = columns.map(([name, type]) => `${quoted(name)} ${type}`).join(', ');
  await sending(
    client,
    into.step,
    `create temporary table ${quoted(into.table)} (${typed}) on commit drop`,
  );
  const copy = { ...into, columns: Object.keys(into.columns) };
  const stored = await stream(client, copy, `copy ${table} (${names}) from stdin`);
  await sending(client, into.step, `analyze ${table}`);
  return stored;
}

export async function copyInto(client: ClientBase, into: CopyInto): Promise<number> {
  const table = quoted(into.table);
  const names = into.columns.map(quoted).join(', ');
  const passing = 'pg_temp.payung_copy';
  const send = (sql: string) => sending(client, into.step, sql);
  await send(
    `create temporary table payung_copy on commit drop as select ${names} from ${table} with no data`,
  );
  await stream(client, into, `copy ${passing} (${names}) from stdin`);
  const stored = await send(`insert into ${table} (${names}) select ${names} from ${passing}`);
  await send(`drop table ${passing}`);
  if (into.signal?.aborted) throw refuse('cancelled', {}, {}, into.signal.reason);
  return stored.rowCount ?? 0;
}

async function sending(client: ClientBase, step: string, sql: string) {
  try {
    return await client.query(sql);
  } catch (error) {
    throw failureOf(step, sql, error);
  }
}

async function stream(client: ClientBase, into: CopyInto, sql: string): Promise<number> {
  const source: Source = { error: undefined };
  const lines = Readable.from(encoded(into, source), { objectMode: true, highWaterMark: 1 });
  const options = into.signal === undefined ? {} : { signal: into.signal };
  const copy = client.query(copyFrom(sql));
  try {
    await pipeline(lines, copy, options);
    return copy.rowCount;
  } catch (error) {
    if (into.signal?.aborted) throw refuse('cancelled', {}, {}, error);
    if (source.error !== undefined) throw source.error;
    throw failureOf(into.step, sql, error);
  }
}

/** What broke in the rows themselves: a list that vanished is no trouble of the database. */
type Source = { error: unknown };

async function* encoded(into: CopyInto, source: Source): AsyncGenerator<Buffer> {
  try {
    yield* encodedBatches(into);
  } catch (error) {
    source.error = error;
    throw error;
  }
}

async function* encodedBatches(into: CopyInto): AsyncGenerator<Buffer> {
  let row = 0;
  for await (const batch of into.rows) {
    let text = '';
    for (const cells of batch) {
      row += 1;
      if (cells.length !== into.columns.length) {
        throw new RangeError(
          `Row ${row}: ${cells.length} cells for ${into.columns.length} columns`,
        );
      }
      text += `${lineOf(cells)}\n`;
    }
    if (text !== '') yield Buffer.from(text, 'utf8');
  }
}

/** Added up cell by cell: an array of texts for each of a million rows is felt. */
function lineOf(cells: readonly SqlCell[]): string {
  let line = '';
  for (const [index, cell] of cells.entries()) {
    line += index === 0 ? copyText(cell) : `\t${copyText(cell)}`;
  }
  return line;
}

/** COPY's text format: `\N` is null, and backslash, tab and line breaks are written escaped. */
export function copyText(cell: SqlCell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return special.test(cell) ? escaped(cell) : cell;
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError('Not a number the database can hold');
    return String(cell);
  }
  return `\\\\x${cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell.hex}`;
}

/** What must be written otherwise, or cannot be; most cells have nothing of it. */
const special = /[\\\t\n\r\0\ud800-\udfff]/;

function escaped(text: string): string {
  // Otherwise silently written as U+FFFD, and NUL is no character to PostgreSQL.
  if (!text.isWellFormed() || text.includes('\0')) {
    throw new RangeError('Text with a NUL or half a surrogate pair cannot be stored');
  }
  return text.replace(/[\\\t\n\r]/g, (char) => escapes[char] ?? char);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`Not a table or column name: ${name}`);
  return `"${name}"`;
}
