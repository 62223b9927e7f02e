// The SQL of funding: which run of the main job a plan by months rests on.

import type { Reader } from '@payung/engine';
import { sql } from 'kysely';

/** The finished run of this very room, by the digest of its files and the program. */
export async function findRunOfRoom(tx: Reader, digest: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id
    from payung.run
    where tenant = ${tx.actor.tenant}
      and digest = ${digest}
      and summary is not null
  `.execute(tx.db);
  return rows[0]?.id;
}
