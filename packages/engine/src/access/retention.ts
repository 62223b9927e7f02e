// What is removed by age: of tries, of counts and of sessions nobody needs more than this. The trail, the
// register and the lists stay: their terms are those of the archives. ASVS 14.2.4.

import { sql } from 'kysely';
import type { Writer } from '../database/transaction.ts';
import { trustedDays } from './tries.ts';

/** Longer than any look back on what was handed out, or on who was signed in. */
const keptDays = 400;

export type Removed = {
  readonly tries: number;
  readonly tallies: number;
  readonly sessions: number;
};

/** Menghapus catatan lama. A pair of name and address is known as long as it is trusted. */
export async function removeOld(tx: Writer): Promise<Removed> {
  const { tenant } = tx.actor;
  const trusted = sql`clock_timestamp() - make_interval(days => ${sql.lit(trustedDays)})`;
  const kept = sql`clock_timestamp() - make_interval(days => ${sql.lit(keptDays)})`;
  const tries = await sql`
    delete from payung.sign_in_try
    where tenant = ${tenant} and last_at < ${trusted} and coalesce(good_at < ${trusted}, true)
  `.execute(tx.db);
  const tallies = await sql`
    delete from payung.export_tally where tenant = ${tenant} and day < (${kept})::date
  `.execute(tx.db);
  const sessions = await sql`
    delete from payung.session where tenant = ${tenant} and opened_at < ${kept}
  `.execute(tx.db);
  const [first, second, third] = [tries, tallies, sessions].map(({ numAffectedRows }) =>
    Number(numAffectedRows ?? 0n),
  );
  return { tries: first ?? 0, tallies: second ?? 0, sessions: third ?? 0 };
}
