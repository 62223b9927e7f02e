// Failure: what the driver throws becomes a refusal when a person can act on it (disk full, server
// away), else a SqlFailure with the step and its SQL; values of rows are taken out of the words.

import { refuse } from '@payung/values';
import { DatabaseError } from 'pg';
import { hideValues } from '../hide-values.ts';
import { codeOf } from '../process.ts';

export class SqlFailure extends Error {
  override readonly name = 'SqlFailure';
  /** The action of the transaction, or the step of the engine: `import.commit`. */
  readonly step: string;
  readonly sql: string;
  /** SQLSTATE, `23505` for a broken unique constraint. */
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;

  constructor(step: string, sql: string, error: unknown) {
    const facts = error instanceof DatabaseError ? error : undefined;
    super(`${step}: ${safeMessage(error)}`, { cause: withoutRow(error) });
    this.step = step;
    this.sql = sql;
    this.code = codeOf(error);
    this.constraint = facts?.constraint;
    this.table = facts?.table;
  }
}

/** Lost or never had: the connection is of no further use. */
const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '28000',
  '28P01',
  '3D000',
]);

export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return unreachableCodes.has(code) || code.startsWith('08');
  // The driver's own errors carry no code.
  return (
    error instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect|connection timeout|client has encountered a connection error/i.test(
      error.message,
    )
  );
}

/** `SqlFailure` or, where somebody can act, a `Refusal`; errors that are not the driver's pass. */
export function failureOf(step: string, sql: string, error: unknown): Error {
  if (isUnreachable(error)) return unreachable(error);
  const code = codeOf(error);
  if (code === '53100') return refuse('disk_full', { path: 'PostgreSQL' }, {}, withoutRow(error));
  if (error instanceof DatabaseError) return new SqlFailure(step, sql, error);
  return error instanceof Error ? error : new Error(`${step}: ${String(error)}`);
}

/** `where` is host, port and name of the database, without user and password. */
export function unreachable(error: unknown, where?: string): Error {
  const problem = codeOf(error) ?? (error instanceof Error ? error.message : 'unknown');
  const detail = where === undefined ? problem : `${problem} ${where}`;
  return refuse('database_unreachable', { detail }, {}, withoutRow(error));
}

/** Data exceptions (class 22) quote the value itself; the others name only tables and columns. */
function safeMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const quotesValue = codeOf(error)?.startsWith('22') === true;
  return hideValues(quotesValue ? message.replace(/"[^"]*"/g, '"…"') : message);
}

/** `detail` and `where` of a PostgreSQL error hold the row: they are not carried on. */
function withoutRow(error: unknown): Error {
  const bare = new Error(safeMessage(error));
  if (error instanceof Error && error.stack !== undefined) {
    bare.stack = error.stack.replace(error.message, bare.message);
  }
  return bare;
}
