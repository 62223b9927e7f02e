// The SQL of the holidays that a region sets beside those of the nation.

import type { Reader, Writer } from '@payung/engine';
import type { Day } from '@payung/values';
import { sql } from 'kysely';

export type RegionHoliday = {
  readonly day: Day;
  readonly name: string;
  /** Surat yang menetapkan. */
  readonly source: string;
};

export async function findRegionHolidays(tx: Reader): Promise<readonly RegionHoliday[]> {
  const { rows } = await sql<RegionHoliday>`
    select day, name, source
    from payung.holiday
    where tenant = ${tx.actor.tenant} and ended_at is null
    order by day
  `.execute(tx.db);
  return rows;
}

/** False where the day stands already, set by whomever. */
export async function insertHoliday(tx: Writer, holiday: RegionHoliday): Promise<boolean> {
  const { rows } = await sql`
    insert into payung.holiday (day, name, source, set_by)
    values (${holiday.day}, ${holiday.name}, ${holiday.source}, ${tx.actor.id})
    on conflict (tenant, day) where ended_at is null do nothing
    returning day
  `.execute(tx.db);
  return rows.length > 0;
}

/** False where no such day stands. */
export async function endHoliday(tx: Writer, day: Day): Promise<boolean> {
  const { rows } = await sql`
    update payung.holiday set ended_by = ${tx.actor.id}, ended_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and day = ${day} and ended_at is null
    returning day
  `.execute(tx.db);
  return rows.length > 0;
}
