// Rows of persons an account was given, summed by day over pages and files; and how many it may be
// given, by role. safety.md T04.

import type { Day } from '@payung/values';
import { sql } from 'kysely';
import type { Writer } from '../database/transaction.ts';
import type { AccountRole } from './role.ts';

const village = 2_000;
const usual = 10_000;
/** Of the whole office, when a second person has agreed. */
const permitted = 200_000;

/** Rows of persons in one day. A permit widens it for those who work for the whole office. */
export function dailyRows(role: AccountRole, hasPermit: boolean): number {
  switch (role) {
    case 'village_operator':
      return village;
    case 'verifier':
    case 'fund_manager':
    case 'bpjs':
    case 'auditor':
      return hasPermit ? permitted : usual;
    case 'opd_operator':
      return usual;
    case 'analyst':
    case 'kejari':
    case 'leader':
    case 'province':
    case 'admin':
      return 0;
    default:
      return role satisfies never;
  }
}

export type Tally = {
  /** Of the day, these included. */
  readonly rows: number;
  /** Of the days before on which the account was given any, thirty at most; absent below five. */
  readonly usual: number | null;
};

/** In one statement, so that a hundred at once count as a hundred. Undefined: it would be too many. */
export async function countExported(
  tx: Writer,
  given: {
    readonly account: string;
    readonly day: Day;
    readonly rows: number;
    readonly most: number;
  },
): Promise<Tally | undefined> {
  const { account, day, rows: more, most } = given;
  const { rows } = await sql<Tally>`
    with counted as (
      insert into payung.export_tally as t (account, day, rows)
      select ${account}, ${day}::date, ${more}::integer
      where ${more}::integer <= ${most}::integer
      on conflict (tenant, account, day) do update set rows = t.rows + excluded.rows
        where t.rows + excluded.rows <= ${most}::integer
      returning rows
    )
    select c.rows, (
      select case when count(*) >= 5 then percentile_cont(0.5) within group (order by b.rows) end
      from payung.export_tally b
      where b.tenant = ${tx.actor.tenant} and b.account = ${account} and b.rows > 0
        and b.day < ${day}::date and b.day >= ${day}::date - 30
    ) as usual
    from counted c
  `.execute(tx.db);
  return rows[0];
}
