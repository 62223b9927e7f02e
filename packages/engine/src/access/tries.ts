// Tries of sign-in: counted before the password is looked at, in one statement, so that a hundred at
// once on several processes count as a hundred. Who must wait is told so without any work.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

export type TryLimit = {
  readonly key: Uint8Array;
  /** So many tries are free; from then on each doubles the wait, one second first. */
  readonly free: number;
  readonly longestWaitSeconds: number;
};

export type Counted = {
  /** Above 0 the try came too early and was not counted. */
  readonly waitSeconds: number;
  /** A right password came under this key in the last thirty days. */
  readonly isTrusted: boolean;
};

const forgottenAfterHours = 12;
export const trustedDays = 30;

const isTrusted = sql`
  coalesce(t.good_at > clock_timestamp() - make_interval(days => ${sql.lit(trustedDays)}), false)`;

export async function countTry(tx: Writer, limit: TryLimit): Promise<Counted> {
  const key = Buffer.from(limit.key);
  const isForgotten = sql`
    t.last_at < clock_timestamp() - make_interval(hours => ${sql.lit(forgottenAfterHours)})`;
  const past = sql`t.tries + 1 - ${limit.free}::integer`;
  const { rows } = await sql<{ isTrusted: boolean }>`
    insert into payung.sign_in_try as t (key, tries, last_at, free_at)
    values (${key}, 1, clock_timestamp(), clock_timestamp())
    on conflict (tenant, key) do update set
      tries = case when ${isForgotten} then 1 else t.tries + 1 end,
      last_at = clock_timestamp(),
      free_at = clock_timestamp() + make_interval(secs => case
        when ${isForgotten} or ${past} < 0 then 0
        else least(${limit.longestWaitSeconds}::integer, 2 ^ least(${past}, 20))
      end)
    where t.free_at <= clock_timestamp()
    returning ${isTrusted} as "isTrusted"
  `.execute(tx.db);
  const [counted] = rows;
  if (counted !== undefined) return { waitSeconds: 0, isTrusted: counted.isTrusted };
  const waiting = await sql<Counted>`
    select ${isTrusted} as "isTrusted",
      greatest(1, ceil(extract(epoch from t.free_at - clock_timestamp())))::integer as "waitSeconds"
    from payung.sign_in_try t
    where t.tenant = ${tx.actor.tenant} and t.key = ${key}
  `.execute(tx.db);
  return waiting.rows[0] ?? { waitSeconds: 1, isTrusted: false };
}

/** Keys under which a right password came lately, the latest first. */
export async function listTrusted(tx: Reader, limit: number): Promise<readonly Uint8Array[]> {
  const { rows } = await sql<{ key: Uint8Array }>`
    select t.key from payung.sign_in_try t
    where t.tenant = ${tx.actor.tenant} and ${isTrusted}
    order by t.good_at desc
    limit ${limit}
  `.execute(tx.db);
  return rows.map(({ key }) => key);
}

/** The right password: tries under the first key are forgotten, the second gets one back. */
export async function forgiveTries(
  tx: Writer,
  keys: { readonly forget: Uint8Array; readonly giveBack: Uint8Array },
): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    update payung.sign_in_try
    set tries = 0, free_at = clock_timestamp(), good_at = clock_timestamp()
    where tenant = ${tenant} and key = ${Buffer.from(keys.forget)}
  `.execute(tx.db);
  await sql`
    update payung.sign_in_try set tries = tries - 1, free_at = clock_timestamp()
    where tenant = ${tenant} and key = ${Buffer.from(keys.giveBack)} and tries > 0
  `.execute(tx.db);
}
