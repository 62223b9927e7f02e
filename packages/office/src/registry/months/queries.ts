// The SQL of months: who is covered in one, as known at a change, and the months that are closed.

import type { Reader, Writer } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';
import { joinInSets, single } from '../change/queries.ts';

/** What is known now. */
const now = sql.raw('9223372036854775807');

export type MonthFigure = { readonly people: number; readonly digest: string };

/**
 * Distinct people covered on the last day of the month (rules.md D6), and a digest of every spell of
 * the month: two equal digests mean the same people with the same facts.
 */
export async function readMonth(tx: Reader, month: Month, known?: number): Promise<MonthFigure> {
  const at = known === undefined ? now : sql`${known}::bigint`;
  await joinInSets(tx);
  const { rows } = await sql<MonthFigure>`
    with covered as (
      select
        person,
        concat_ws(
          '|', person, domicile, workplace, nik_region, segment, sector, sex, birth_month, payer,
          programme
        ) as line
      from payung.spell_at(${at})
      where tenant = ${tx.actor.tenant}
        and from_month <= ${month}
        and (until_month is null or until_month > ${month})
    )
    select
      count(distinct person) as people,
      encode(
        sha256(
          coalesce(
            string_agg(sha256(convert_to(line, 'UTF8')), ''::bytea order by line collate "C"), ''
          )
        ),
        'hex'
      ) as digest
    from covered
  `.execute(tx.db);
  return single(rows);
}

export type ClosedMonth = MonthFigure & { readonly month: Month; readonly known: number };

export async function insertClosedMonth(tx: Writer, closed: ClosedMonth): Promise<void> {
  await sql`
    insert into payung.closed_month (tenant, month, known, people, digest)
    values (
      ${tx.actor.tenant}, ${closed.month}, ${closed.known}, ${closed.people}, ${closed.digest}
    )
  `.execute(tx.db);
}

export async function findClosed(tx: Reader, month: Month): Promise<ClosedMonth | undefined> {
  const { rows } = await sql<ClosedMonth>`
    select month, known, people, digest
    from payung.closed_month
    where tenant = ${tx.actor.tenant} and month = ${month}
  `.execute(tx.db);
  return rows[0];
}
