// Transaction: the only way to read or write. Tenant, time limit and session words are set inside
// the transaction and end with it; a write leaves exactly one audit row or nothing at all.

import { type Kysely, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { type Actor, checkArea, checkTenant } from './actor.ts';
import { copyInto, type SqlRows, type StageColumns, stageInto } from './copy.ts';
import { failureOf } from './failure.ts';
import { kyselyOn } from './kysely.ts';
import type { Tables } from './tables.ts';

export interface Reader {
  readonly db: Kysely<Tables>;
  readonly actor: Actor;
}

export interface Writer extends Reader {
  /** Batches of rows, cells in the order of `columns`; `tenant` is filled in by the database. */
  copy(
    table: string,
    columns: readonly string[],
    rows: SqlRows,
    options?: { readonly signal?: AbortSignal },
  ): Promise<number>;
  /** A table of this transaction alone, filled at once and gone at its end: for merging in sets. */
  stage(
    table: string,
    columns: StageColumns,
    rows: SqlRows,
    options?: { readonly signal?: AbortSignal },
  ): Promise<number>;
}

export type Work = {
  readonly actor: Actor;
  /** Why, in the words of the person or the job; stands in the audit log. */
  readonly reason: string;
  /** What, as a stable code: `import.commit`. */
  readonly action: string;
  /** Row ids and counts; never a name or NIK. */
  readonly subject?: Readonly<Record<string, string | number>>;
  readonly timeoutMs?: number;
  /**
   * What saves itself while somebody types: an entry of the same actor, action, reason and subject that is
   * younger than this stands for this write too, and no new one is made (ADR 0037).
   */
  readonly joinsMs?: number;
};

export type Sessions = {
  readonly pool: Pool;
  /** Where the server gives no login of its own: this role is taken for each transaction. */
  readonly role: string | undefined;
};

const readTimeoutMs = 15_000; // interactive, safety.md T24
const writeTimeoutMs = 600_000;

export async function writeTransaction<T>(
  sessions: Sessions,
  work: Work,
  body: (tx: Writer) => Promise<T>,
): Promise<T> {
  if (work.reason.trim() === '' || work.action.trim() === '') {
    throw new RangeError('A write needs an action and a reason: they stand in the audit log');
  }
  const begin = { mode: 'read write', timeoutMs: work.timeoutMs ?? writeTimeoutMs } as const;
  return within(sessions, { ...begin, actor: work.actor, step: work.action }, async (client) => {
    const tx = await writerOn(client, work);
    const result = await body(tx);
    await appendAudit(tx.db, work);
    return result;
  });
}

/**
 * Does the work and takes all of it back: what would happen, told by the same statements that would
 * make it happen. No audit row, since nothing was done.
 */
export async function rehearseTransaction<T>(
  sessions: Sessions,
  work: Pick<Work, 'actor' | 'action' | 'timeoutMs'>,
  body: (tx: Writer) => Promise<T>,
): Promise<T> {
  const begin = { mode: 'read write', timeoutMs: work.timeoutMs ?? writeTimeoutMs } as const;
  return within(
    sessions,
    { ...begin, actor: work.actor, step: work.action, end: 'rollback' },
    async (client) => body(await writerOn(client, work)),
  );
}

async function writerOn(client: PoolClient, work: Pick<Work, 'actor' | 'action'>): Promise<Writer> {
  const step = work.action;
  const db = kyselyOn(client, step);
  await db
    .insertInto('tenant')
    .defaultValues()
    .onConflict((c) => c.doNothing())
    .execute();
  return {
    db,
    actor: work.actor,
    copy: (table, columns, rows, options) =>
      copyInto(client, { step, table, columns, rows, signal: options?.signal }),
    stage: (table, columns, rows, options) =>
      stageInto(client, { step, table, columns, rows, signal: options?.signal }),
  };
}

export async function readTransaction<T>(
  sessions: Sessions,
  actor: Actor,
  body: (tx: Reader) => Promise<T>,
  timeoutMs = readTimeoutMs,
): Promise<T> {
  const begin = { mode: 'read only', timeoutMs, actor, step: 'read' } as const;
  return within(sessions, begin, (client) => body({ db: kyselyOn(client, 'read'), actor }));
}

/** Last in the transaction: the chain of a tenant is held by a lock until the commit. */
async function appendAudit(db: Kysely<Tables>, work: Work): Promise<void> {
  if (work.joinsMs !== undefined && (await isWritten(db, work, work.joinsMs))) return;
  await db
    .insertInto('audit')
    .values({
      actor: work.actor.id,
      role: work.actor.role,
      action: work.action,
      reason: work.reason,
      subject: JSON.stringify(work.subject ?? {}),
    })
    .execute();
}

/** Only the newest entries are looked at: in a crowd there is one entry more, never one too few. */
const entriesLookedAt = 256;

async function isWritten(db: Kysely<Tables>, work: Work, youngerMs: number): Promise<boolean> {
  const { actor, action, reason, subject = {} } = work;
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from payung.audit
      where tenant = ${actor.tenant}
        and id > (
          select coalesce(max(id), 0) - ${entriesLookedAt}::bigint
          from payung.audit where tenant = ${actor.tenant}
        )
        and actor = ${actor.id} and role = ${actor.role} and action = ${action}
        and reason = ${reason} and subject = ${JSON.stringify(subject)}::jsonb
        and at > clock_timestamp() - ${youngerMs}::bigint * interval '1 millisecond'
    ) as found
  `.execute(db);
  return rows[0]?.found === true;
}

type Begin = {
  readonly mode: 'read only' | 'read write';
  readonly actor: Actor;
  readonly step: string;
  readonly timeoutMs: number;
  /** Absent: commit. */
  readonly end?: 'rollback';
};

async function within<T>(
  sessions: Sessions,
  begin: Begin,
  body: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const opening = beginSql(begin, sessions.role);
  const client = await connect(sessions.pool, begin.step);
  let healthy = false;
  try {
    await send(client, begin.step, opening);
    const result = await body(client);
    if (begin.end === 'rollback') await send(client, begin.step, 'rollback; reset all; reset role');
    else await commit(client, begin.step);
    healthy = true;
    return result;
  } catch (error) {
    healthy = await rolledBack(client);
    throw error;
  } finally {
    // A connection of unknown state is closed, not given to the next tenant.
    client.release(!healthy);
  }
}

async function connect(pool: Pool, step: string): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw failureOf(step, 'connect', error);
  }
}

/** One round trip. Tenant and area are digits only and the role of our own making, all checked. */
function beginSql(begin: Begin, role: string | undefined): string {
  const tenant = checkTenant(begin.actor.tenant);
  const area = checkArea(begin.actor) ?? '';
  if (!Number.isSafeInteger(begin.timeoutMs) || begin.timeoutMs <= 0) {
    throw new RangeError('A time limit is whole milliseconds above zero');
  }
  return [
    `begin isolation level read committed ${begin.mode}`,
    ...(role === undefined ? [] : [`set local role "${role}"`]),
    `set local search_path = payung, pg_catalog, pg_temp`,
    `set local timezone = 'UTC'`,
    `set local datestyle = 'ISO, YMD'`,
    `set local statement_timeout = ${begin.timeoutMs}`,
    `set local idle_in_transaction_session_timeout = 600000`,
    `select set_config('payung.tenant', '${tenant}', true)`,
    `select set_config('payung.area', '${area}', true)`,
  ].join('; ');
}

/**
 * A transaction in which a statement failed answers COMMIT with ROLLBACK and without an error: when
 * the body has caught that failure, its caller would believe the work was kept.
 */
async function commit(client: PoolClient, step: string): Promise<void> {
  const results = await send(client, step, 'commit; reset all; reset role');
  const [first] = Array.isArray(results) ? results : [results];
  if (first?.command !== 'COMMIT') {
    throw new Error(`${step}: a statement failed inside the transaction, nothing was kept`);
  }
}

async function send(client: PoolClient, step: string, sql: string) {
  try {
    return await client.query(sql);
  } catch (error) {
    throw failureOf(step, sql, error);
  }
}

/** True when the connection can serve others; the error that led here is the one that is told. */
async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback; reset all; reset role');
    return true;
  } catch {
    return false;
  }
}
