// Tries on the public check, counted in fixed windows (a minute, an hour, a day) before anything is
// looked up, in one statement each, so that a hundred at once count as a hundred. safety.md T05.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

export type CheckLimit = {
  /** Keyed digest of what is counted. */
  readonly key: Uint8Array;
  readonly window: 'minute' | 'hour' | 'day';
  readonly most: number;
};

/** Seconds to wait where this try is one too many; 0 where it counts as another. */
export async function countCheck(tx: Writer, limit: CheckLimit): Promise<number> {
  const { key, window, most } = limit;
  await sql`
    delete from payung.check_try
    where tenant = ${tx.actor.tenant} and until <= clock_timestamp()
  `.execute(tx.db);
  const { rows } = await sql<{ tries: number; seconds: number }>`
    insert into payung.check_try as t (key, since, until, tries)
    values (
      ${Buffer.from(key)}, date_trunc(${window}, clock_timestamp()),
      date_trunc(${window}, clock_timestamp()) + ${`1 ${window}`}::interval, 1
    )
    on conflict (tenant, key, since) do update set tries = t.tries + 1
    returning tries, ceil(extract(epoch from until - clock_timestamp()))::integer as seconds
  `.execute(tx.db);
  const [counted] = rows;
  if (counted === undefined) throw new Error('The try was not counted');
  return counted.tries > most ? Math.max(1, counted.seconds) : 0;
}

/** Seconds until a window that is full ends; 0 where there is room, or none has begun. */
export async function secondsToWait(tx: Reader, limit: CheckLimit): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from t.until - clock_timestamp())))::integer as seconds
    from payung.check_try t
    where t.tenant = ${tx.actor.tenant} and t.key = ${Buffer.from(limit.key)}
      and t.until > clock_timestamp() and t.tries >= ${limit.most}
  `.execute(tx.db);
  return rows[0]?.seconds ?? 0;
}
