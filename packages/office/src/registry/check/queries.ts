// The SQL of the quick check: whom NIKs and names of many rows at once may mean, and how those people stand.

import type { Reader } from '@payung/engine';
import type { Day } from '@payung/values';
import { sql } from 'kysely';
import type { Payer } from '../batch/batch.ts';

export type NamedPerson = {
  readonly person: number;
  readonly digest: string | null;
  readonly name: string;
  readonly birth: Day | null;
};

/** Whoever has one of the NIKs or one of the names, as far as the actor sees him. */
export async function findNamed(
  tx: Reader,
  {
    digests,
    names,
  }: { readonly digests: readonly Uint8Array[]; readonly names: readonly string[] },
): Promise<readonly NamedPerson[]> {
  const sought = digests.map((each) => `\\x${Buffer.from(each).toString('hex')}`);
  const { rows } = await sql<NamedPerson>`
    select
      coalesce(g.same_as, i.person) as person, encode(i.nik_digest, 'hex') as digest,
      i.name_normalised as name, case when i.birth_exact then i.birth end as birth
    from payung.identity i
    left join payung.merged g
      on g.tenant = i.tenant and g.person = i.person and g.superseded_in is null
    where i.tenant = ${tx.actor.tenant}
      and i.superseded_in is null
      and (i.nik_digest = any (${sought}::bytea[]) or i.name_normalised = any (${[...names]}::text[]))
  `.execute(tx.db);
  return rows;
}

/** Who pays for memberships that run. */
export async function findPayers(
  tx: Reader,
  people: readonly number[],
): Promise<ReadonlyMap<number, readonly Payer[]>> {
  const { rows } = await sql<{ person: number; payers: readonly Payer[] }>`
    select coalesce(g.same_as, m.person) as person, array_agg(distinct m.payer order by m.payer) as payers
    from payung.membership m
    left join payung.merged g
      on g.tenant = m.tenant and g.person = m.person and g.superseded_in is null
    where m.tenant = ${tx.actor.tenant}
      and m.superseded_in is null
      and m.until_month is null
      and coalesce(g.same_as, m.person) = any (${[...people]}::bigint[])
    group by 1
  `.execute(tx.db);
  return new Map(rows.map(({ person, payers }) => [person, payers]));
}
