// The SQL of linking: the people of the register as linkage compares them.

import type { Reader } from '@payung/engine';
import type { Sex } from '@payung/values';
import { sql } from 'kysely';

export type KnownPerson = {
  readonly person: number;
  readonly nikSealed: Uint8Array | null;
  readonly name: string;
  readonly birth: string | null;
  readonly birthExact: boolean;
  readonly sex: Sex | null;
  readonly domicile: string | null;
  readonly active: boolean;
  readonly dead: boolean;
};

/** Everybody, in order of number; a person merged into another under the other's number. */
export async function findKnownPeople(tx: Reader): Promise<readonly KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select
      p.person, i.nik_sealed as "nikSealed", i.name_written as name, i.birth,
      i.birth_exact as "birthExact", i.sex, p.domicile,
      exists (
        select from payung.membership m
        where m.tenant = p.tenant
          and m.person = p.person
          and m.superseded_in is null
          and m.until_month is null
      ) as active,
      exists (
        select from payung.death d
        where d.tenant = p.tenant and d.person = p.person and d.superseded_in is null
      ) as dead
    from payung.people p
    join payung.identity i
      on i.tenant = p.tenant and i.person = p.person and i.superseded_in is null
    where p.tenant = ${tx.actor.tenant}
      and p.superseded_in is null
      and not exists (
        select from payung.merged g
        where g.tenant = p.tenant and g.person = p.person and g.superseded_in is null
      )
    order by p.person
  `.execute(tx.db);
  return rows;
}
