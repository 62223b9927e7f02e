// The SQL of changes and closed months: what every command of the register asks and writes.

import type { Reader, Writer } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';
import type { ChangeKind } from './change.ts';

export type NewChange = {
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly approvedBy?: string;
  readonly undoes?: number;
};

/** The number of the change; from here to the commit this tenant's register is ours alone. */
export async function insertChange(tx: Writer, change: NewChange): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into payung.change (tenant, kind, actor, reason, approved_by, undoes)
    values (
      ${tx.actor.tenant}, ${change.kind}, ${tx.actor.id}, ${change.reason},
      ${change.approvedBy ?? null}, ${change.undoes ?? null}
    )
    returning id
  `.execute(tx.db);
  return single(rows).id;
}

/** The earliest month from `month` on that is closed. */
export async function findClosedMonth(tx: Reader, from: Month): Promise<Month | undefined> {
  const { rows } = await sql<{ month: Month | null }>`
    select min(month::text collate "C") as month
    from payung.closed_month
    where tenant = ${tx.actor.tenant} and month >= ${from}
  `.execute(tx.db);
  return rows[0]?.month ?? undefined;
}

/** The earliest month that is closed. */
export async function findAnyClosed(tx: Reader): Promise<Month | undefined> {
  const { rows } = await sql<{ month: Month | null }>`
    select min(month::text collate "C") as month
    from payung.closed_month
    where tenant = ${tx.actor.tenant}
  `.execute(tx.db);
  return rows[0]?.month ?? undefined;
}

export async function isMonthClosed(tx: Reader, month: Month): Promise<boolean> {
  const { rows } = await sql`
    select from payung.closed_month where tenant = ${tx.actor.tenant} and month = ${month}
  `.execute(tx.db);
  return rows.length > 0;
}

/**
 * Whole tables are joined in sets, in memory: never row by row, whatever the planner believes of a
 * table that was empty a moment ago. Nor is a statement compiled: forbidden plans look so dear that
 * PostgreSQL would, for more time than it saves. Holds until the transaction ends.
 */
export async function joinInSets(tx: Reader): Promise<void> {
  await sql`
    select
      set_config('work_mem', '192MB', true),
      set_config('enable_nestloop', 'off', true),
      set_config('jit', 'off', true)
  `.execute(tx.db);
}

/** What the planner knows of the tables a file or its rolling back has changed. */
export async function refreshStatistics(tx: Writer): Promise<void> {
  await sql`select payung.refresh_statistics()`.execute(tx.db);
}

/** The one row a statement cannot fail to give. */
export function single<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`One row expected, got ${rows.length}`);
  return row;
}
