// The SQL of who is reached: people of each decile, and non-ASN of each office, with how many of them are
// covered in a month as known at a change.

import type { Reader } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';

export type Asked = { readonly at: Month; readonly known: number };
export type Counted = { readonly key: string; readonly total: number; readonly covered: number };

/**
 * Facts as known at the change, merged people as one. Who died before the month is left out; in the month of
 * his death somebody is still covered.
 */
function livingWith(asked: Asked, tenant: string) {
  const { at, known } = asked;
  return sql`
    spell as materialized (
      select distinct person
      from payung.spell_at(${known}::bigint)
      where tenant = ${tenant}
        and from_month <= ${at}
        and (until_month is null or until_month > ${at})
    ),
    same as (
      select person, same_as
      from payung.merged
      where tenant = ${tenant}
        and recorded_in <= ${known}
        and (superseded_in is null or superseded_in > ${known})
    ),
    dead as (
      select distinct coalesce(s.same_as, d.person) as person
      from payung.death d
      left join same s on s.person = d.person
      where d.tenant = ${tenant}
        and d.month < ${at}
        and d.recorded_in <= ${known}
        and (d.superseded_in is null or d.superseded_in > ${known})
    )`;
}

/** Desil: the newest known of each person up to the month. */
export async function countDeciles(tx: Reader, asked: Asked): Promise<readonly Counted[]> {
  const { tenant } = tx.actor;
  const { at, known } = asked;
  const { rows } = await sql<Counted>`
    with ${livingWith(asked, tenant)},
    held as (
      select distinct on (coalesce(s.same_as, d.person))
        coalesce(s.same_as, d.person) as person, d.decile
      from payung.decile d
      left join same s on s.person = d.person
      where d.tenant = ${tenant}
        and d.valid_from <= ${at}
        and d.recorded_in <= ${known}
        and (d.superseded_in is null or d.superseded_in > ${known})
      order by coalesce(s.same_as, d.person), d.valid_from desc, d.recorded_in desc
    )
    select held.decile::text as key, count(*) as total, count(spell.person) as covered
    from held
    left join spell on spell.person = held.person
    where not exists (select from dead where dead.person = held.person)
    group by held.decile
    order by held.decile
  `.execute(tx.db);
  return rows;
}

/** Where the deciles were drawn from. */
export async function findDecileSources(tx: Reader, asked: Asked): Promise<readonly string[]> {
  const { at, known } = asked;
  const { rows } = await sql<{ source: string }>`
    select distinct drawn_from as source
    from payung.decile
    where tenant = ${tx.actor.tenant}
      and valid_from <= ${at}
      and recorded_in <= ${known}
      and (superseded_in is null or superseded_in > ${known})
    order by drawn_from
  `.execute(tx.db);
  return rows.map(({ source }) => source);
}

/** Non-ASN by the office of the employer they were last a participant at; '' where nobody says which. */
export async function countNonAsn(tx: Reader, asked: Asked): Promise<readonly Counted[]> {
  const { tenant } = tx.actor;
  const { at, known } = asked;
  const { rows } = await sql<Counted>`
    with ${livingWith(asked, tenant)},
    life as (
      select distinct on (coalesce(s.same_as, t.person))
        coalesce(s.same_as, t.person) as person, t.occupation, t.sector
      from payung.trait t
      left join same s on s.person = t.person
      where t.tenant = ${tenant}
        and t.recorded_in <= ${known}
        and (t.superseded_in is null or t.superseded_in > ${known})
      order by coalesce(s.same_as, t.person), t.valid_from <= ${at} desc,
        case when t.valid_from <= ${at} then t.valid_from end desc, t.valid_from
    ),
    office as (
      select npp, max(opd) as opd
      from payung.employer
      where tenant = ${tenant}
        and recorded_in <= ${known}
        and (superseded_in is null or superseded_in > ${known})
      group by npp
    ),
    place as (
      select distinct on (coalesce(s.same_as, m.person))
        coalesce(s.same_as, m.person) as person, office.opd
      from payung.membership m
      join office on office.npp = m.npp
      left join same s on s.person = m.person
      where m.tenant = ${tenant}
        and office.opd is not null
        and m.from_month <= ${at}
        and m.recorded_in <= ${known}
        and (m.superseded_in is null or m.superseded_in > ${known})
      order by coalesce(s.same_as, m.person), m.from_month desc, m.npp
    )
    select coalesce(place.opd, '') as key, count(*) as total, count(spell.person) as covered
    from life
    left join place on place.person = life.person
    left join spell on spell.person = life.person
    where 'NON_ASN' in (life.occupation, life.sector)
      and not exists (select from dead where dead.person = life.person)
    group by coalesce(place.opd, '')
    order by coalesce(place.opd, '') = '', coalesce(place.opd, '')
  `.execute(tx.db);
  return rows;
}
