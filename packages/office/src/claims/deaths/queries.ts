// The SQL of deaths: who died protected, what is claimed for him, and which places still run in his name.

import type { Reader } from '@payung/engine';
import type { Day, Month, Segment } from '@payung/values';
import { sql } from 'kysely';

export type ProtectedDeath = {
  readonly person: number;
  readonly month: Month;
  readonly day: Day | null;
  readonly village: string | null;
  /** Memberships with JKM or JKK that cover the month of the death. */
  readonly memberships: readonly {
    readonly segment: Segment | null;
    readonly from: Month;
    /** An earlier membership had ended before this one began. */
    readonly again: boolean;
  }[];
  readonly claims: number;
};

/** Whom each merged number stands for. */
function rootsOf(tx: Reader) {
  return sql`
    select person, same_as
    from payung.merged
    where tenant = ${tx.actor.tenant} and superseded_in is null
  `;
}

/** The dead under the number they have now; needs `root`. */
function deadOf(tx: Reader) {
  return sql`
    select
      coalesce(r.same_as, d.person) as person, min(d.month::text) as month, min(d.day) as day
    from payung.death d
    left join root r on r.person = d.person
    where d.tenant = ${tx.actor.tenant} and d.superseded_in is null
    group by coalesce(r.same_as, d.person)
  `;
}

/** Who died with a membership that covers the month; a BPU only where it is paid or not known. */
export async function findProtectedDeaths(tx: Reader): Promise<readonly ProtectedDeath[]> {
  const { rows } = await sql<ProtectedDeath>`
    with root as (${rootsOf(tx)}),
    dead as (${deadOf(tx)}),
    held as (
      select
        coalesce(r.same_as, m.person) as person, m.segment, m.from_month::text as from_month,
        m.until_month::text as until_month, m.paid_until::text as paid_until, m.programs
      from payung.membership m
      left join root r on r.person = m.person
      where m.tenant = ${tx.actor.tenant} and m.superseded_in is null
    )
    select
      d.person, d.month, d.day, o.domicile as village,
      jsonb_agg(
        jsonb_build_object(
          'segment', h.segment, 'from', h.from_month,
          'again', exists (
            select from held e
            where e.person = h.person and e.until_month < h.from_month
          )
        ) order by h.from_month
      ) as memberships,
      (
        select count(*)
        from payung.claim c
        where c.tenant = ${tx.actor.tenant}
          and c.person = d.person
          and c.cause in ('death', 'work_death', 'pmi')
          and c.state <> 'withdrawn'
      ) as claims
    from dead d
    join payung.people o on o.tenant = ${tx.actor.tenant} and o.person = d.person
    join held h on h.person = d.person
    where h.from_month <= d.month
      and coalesce(h.until_month, '9999-12') > d.month
      and (h.segment is distinct from 'BPU' or coalesce(h.paid_until, '9999-12') > d.month)
      and h.programs && array['JKM', 'JKK']
    group by d.person, d.month, d.day, o.domicile
    order by d.person
  `.execute(tx.db);
  return rows;
}

export type PlaceOfDead = {
  readonly decision: string;
  readonly place: number;
  readonly person: number;
  /** First month that is no longer his. */
  readonly from: Month;
};

/** Places that run on after the month of the death, by the decision that gave them. */
export async function findPlacesOfDead(tx: Reader): Promise<readonly PlaceOfDead[]> {
  const { rows } = await sql<PlaceOfDead>`
    with dead as (
      select distinct on (d.person)
        d.person, to_char(to_date(d.month, 'YYYY-MM') + interval '1 month', 'YYYY-MM') as after
      from payung.death d
      where d.tenant = ${tx.actor.tenant} and d.superseded_in is null
      order by d.person, d.month
    )
    select
      f.number as decision, h.place, h.person, greatest(h.from_month::text, d.after) as from
    from payung.place_holder h
    join dead d on d.person = h.person
    join payung.place p on p.tenant = h.tenant and p.place = h.place and p.cut_act is null
    join lateral (
      select s.number
      from payung.decision_row r
      join payung.decision s on s.tenant = r.tenant and s.decision = r.decision
      where r.tenant = h.tenant and r.place = h.place and s.kind = 'original'
      order by s.decision
      limit 1
    ) as f on true
    where h.tenant = ${tx.actor.tenant}
      and h.ended_act is null
      and h.until_month::text > d.after
    order by f.number, h.place
  `.execute(tx.db);
  return rows;
}
