// The SQL of links that a family sees its claim by.

import type { Reader, Writer } from '@payung/engine';
import type { Day } from '@payung/values';
import { sql } from 'kysely';

export async function insertLink(
  tx: Writer,
  link: {
    readonly claim: number;
    readonly person: number;
    readonly heir: number;
    readonly link: number;
    readonly digest: Uint8Array;
    readonly codeDigest: Uint8Array;
    readonly until: Day;
  },
): Promise<void> {
  await sql`
    insert into payung.claim_link (claim, person, heir, link, event, digest, code_digest, until)
    values (
      ${link.claim}, ${link.person}, ${link.heir}, ${link.link}, ${link.link},
      ${Buffer.from(link.digest)}, ${Buffer.from(link.codeDigest)}, ${link.until}
    )
  `.execute(tx.db);
}

export type OpenLink = {
  readonly link: number;
  readonly claim: number;
  readonly heir: number;
  readonly openedOn: Day | null;
};

/**
 * A link that opens on the day, by both its secrets. Not one that was used on an earlier day, that a newer one
 * took the place of, or whose receiver is named no more; nothing tells these from one that never was.
 */
export async function findLink(
  tx: Reader,
  by: { readonly digest: Uint8Array; readonly codeDigest: Uint8Array; readonly today: Day },
): Promise<OpenLink | undefined> {
  const { rows } = await sql<OpenLink>`
    select l.link, l.claim, l.heir, l.opened_on as "openedOn"
    from payung.claim_link l
    join payung.claim_heir h
      on h.tenant = l.tenant and h.claim = l.claim and h.heir = l.heir and h.ended_event is null
    where l.tenant = ${tx.actor.tenant}
      and l.digest = ${Buffer.from(by.digest)}
      and l.code_digest = ${Buffer.from(by.codeDigest)}
      and l.until >= ${by.today}
      and coalesce(l.opened_on, ${by.today}) = ${by.today}
      and not exists (
        select from payung.claim_link n
        where n.tenant = l.tenant and n.claim = l.claim and n.heir = l.heir and n.link > l.link
      )
  `.execute(tx.db);
  return rows[0];
}

export async function writeOpened(
  tx: Writer,
  opened: { readonly link: number; readonly event: number; readonly on: Day },
): Promise<void> {
  await sql`
    update payung.claim_link set opened_on = ${opened.on}, opened_event = ${opened.event}
    where tenant = ${tx.actor.tenant} and link = ${opened.link}
  `.execute(tx.db);
}
