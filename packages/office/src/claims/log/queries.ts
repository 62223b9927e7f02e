// The SQL of the logs. Both have the same columns; the name comes from a closed list.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';
import type { EventRequest, LogName } from './event.ts';

export type EventRow = {
  readonly log: LogName;
  readonly kind: string;
  readonly subject?: number;
  readonly request: EventRequest;
  readonly body: Uint8Array;
};

/** Undefined where the key is taken. */
export async function insertEvent(tx: Writer, row: EventRow): Promise<number | undefined> {
  const { request } = row;
  const { rows } = await sql<{ id: number }>`
    insert into ${sql.table(`payung.${row.log}`)} (subject, kind, actor, day, reason, key, body)
    values (
      ${row.subject ?? null}, ${row.kind}, ${tx.actor.id}, ${request.day}, ${request.reason},
      ${request.key ?? null}, ${Buffer.from(row.body)}
    )
    on conflict (tenant, key) do nothing
    returning id
  `.execute(tx.db);
  return rows[0]?.id;
}

export async function writeOutcome(
  tx: Writer,
  log: LogName,
  done: { readonly id: number; readonly outcome: unknown },
): Promise<void> {
  await sql`
    update ${sql.table(`payung.${log}`)} set outcome = ${JSON.stringify(done.outcome)}::json
    where tenant = ${tx.actor.tenant} and id = ${done.id}
  `.execute(tx.db);
}

export async function findOutcome<Result>(
  tx: Reader,
  log: LogName,
  key: string,
): Promise<
  { readonly kind: string; readonly body: Uint8Array; readonly outcome: Result } | undefined
> {
  const { rows } = await sql<{ kind: string; body: Uint8Array; outcome: Result }>`
    select kind, body, outcome
    from ${sql.table(`payung.${log}`)}
    where tenant = ${tx.actor.tenant} and key = ${key}
  `.execute(tx.db);
  return rows[0];
}

export type LogLine = {
  readonly id: number;
  readonly kind: string;
  readonly day: string;
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
};

/** Riwayat of one claim or case, oldest first. */
export async function findEvents(
  tx: Reader,
  log: LogName,
  subject: number,
): Promise<readonly LogLine[]> {
  const { rows } = await sql<LogLine>`
    select id, kind, day, at, actor, reason
    from ${sql.table(`payung.${log}`)}
    where tenant = ${tx.actor.tenant} and subject = ${subject}
    order by id
  `.execute(tx.db);
  return rows;
}
