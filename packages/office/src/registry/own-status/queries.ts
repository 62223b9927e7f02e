// The SQL of the own status (Cek status saya): one look-up by NIK and participant number together, the same
// work whether the NIK is known or not. A NIK alone, or with the birth date that stands in it, is never
// enough (safety.md T05).

import type { Reader } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';

export type OwnProtection = {
  readonly programs: readonly string[];
  /** The first month no longer covered; null where the file does not tell. */
  readonly until: Month | null;
};

/** Undefined for a wrong number, an unknown NIK and somebody who is not protected alike. */
export async function findOwnProtection(
  tx: Reader,
  asked: { readonly nikDigest: Uint8Array; readonly kpj: string; readonly month: Month },
): Promise<OwnProtection | undefined> {
  const { tenant } = tx.actor;
  const { nikDigest, kpj, month } = asked;
  const { rows } = await sql<OwnProtection>`
    with root as (
      select person, same_as
      from payung.merged
      where tenant = ${tenant} and superseded_in is null
    ),
    named as (
      select coalesce(root.same_as, i.person) as person
      from payung.identity i
      left join root on root.person = i.person
      where i.tenant = ${tenant} and i.nik_digest = ${Buffer.from(nikDigest)}
        and i.superseded_in is null
    ),
    held as (
      select
        coalesce(root.same_as, m.person) as person, m.programs, m.from_month,
        least(m.until_month, case when m.segment = 'BPU' then m.paid_until end) as until
      from payung.membership m
      left join root on root.person = m.person
      where m.tenant = ${tenant} and m.kpj = ${kpj} and m.superseded_in is null
    )
    select held.programs, held.until
    from held
    join named on named.person = held.person
    where held.from_month <= ${month} and (held.until is null or held.until > ${month})
    order by held.until desc nulls first
    limit 1
  `.execute(tx.db);
  return rows[0];
}
