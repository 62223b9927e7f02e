// The SQL of plans over the register: whom a fund could pay for, the months that are promised to them
// already, and what earmarks the funds of the ledger carry.

import type { Reader } from '@payung/engine';
import type { Day, Month } from '@payung/values';
import { type RawBuilder, sql } from 'kysely';

export type RegisterPerson = {
  readonly person: number;
  readonly status: 'baru' | 'peserta_nonaktif' | 'peserta_aktif';
  readonly birth: Day | null;
  readonly birthExact: boolean;
  readonly hasNik: boolean;
  readonly occupation: string | null;
  readonly village: string | null;
  readonly decile: number | null;
  /** Null where nobody recorded his family card. */
  readonly familyProtected: boolean | null;
};

/**
 * The living of the register whose protection has an end or who have none. Memberships of who was merged
 * count for the one he is.
 */
export async function findUnprotected(
  tx: Reader,
  start: Month,
): Promise<readonly RegisterPerson[]> {
  const { tenant } = tx.actor;
  const { rows } = await sql<RegisterPerson>`
    with ${merged(tenant)}, ${protection(tenant)}, ${wealth(tenant, start)}
    select
      i.person, i.birth, i.birth_exact as "birthExact", i.nik_digest is not null as "hasNik",
      t.occupation, t.domicile as village, d.decile::integer as decile,
      case
        when m.person is null then 'baru'
        when m.runs then 'peserta_aktif'
        else 'peserta_nonaktif'
      end as status,
      case
        when f.kk_digest is null then null
        else coalesce(c.covered > 1 or c.one <> i.person, false)
      end as "familyProtected"
    from payung.identity i
    left join covering m on m.person = i.person
    left join lateral (
      select t.occupation, t.domicile
      from payung.trait t
      where t.tenant = ${tenant} and t.person = i.person and t.superseded_in is null
      order by t.valid_from desc
      limit 1
    ) as t on true
    left join decile d on d.person = i.person
    left join household f on f.person = i.person
    left join family c on c.kk_digest = f.kk_digest
    where i.tenant = ${tenant}
      and i.superseded_in is null
      and coalesce(m.endless, false) = false
      and not exists (select from merged g where g.person = i.person)
      and not exists (select from dead x where x.person = i.person)
    order by i.person
  `.execute(tx.db);
  return rows;
}

function merged(tenant: string): RawBuilder<unknown> {
  return sql`merged as (
      select g.person, g.same_as
      from payung.merged g
      where g.tenant = ${tenant} and g.superseded_in is null
    )`;
}

/** Who is covered, and whether without a known end; and who is dead. */
function protection(tenant: string): RawBuilder<unknown> {
  return sql`covering as (
      select
        coalesce(g.same_as, m.person) as person,
        bool_or(m.until_month is null) as runs,
        bool_or(
          m.until_month is null and (m.segment is distinct from 'BPU' or m.paid_until is null)
        ) as endless
      from payung.membership m
      left join merged g on g.person = m.person
      where m.tenant = ${tenant} and m.superseded_in is null
      group by 1
    ),
    dead as (
      select distinct coalesce(g.same_as, d.person) as person
      from payung.death d
      left join merged g on g.person = d.person
      where d.tenant = ${tenant} and d.superseded_in is null
    )`;
}

/** Decile and family card as known for the month of the start, and families with somebody covered. */
function wealth(tenant: string, start: Month): RawBuilder<unknown> {
  return sql`decile as (
      select distinct on (d.person) d.person, d.decile
      from payung.decile d
      where d.tenant = ${tenant} and d.superseded_in is null and d.valid_from <= ${start}
      order by d.person, d.valid_from desc
    ),
    household as (
      select distinct on (f.person) f.person, f.kk_digest
      from payung.household f
      where f.tenant = ${tenant} and f.superseded_in is null and f.valid_from <= ${start}
      order by f.person, f.valid_from desc
    ),
    family as (
      select f.kk_digest, count(distinct f.person) as covered, min(f.person) as one
      from household f
      join covering m on m.person = f.person and m.runs
      group by f.kk_digest
    )`;
}

export type Stretch = { readonly person: number; readonly from: Month; readonly until: Month };

/** Months that are promised or paid already: places of decisions, and BPU memberships paid up to a month. */
export async function findStretches(tx: Reader): Promise<readonly Stretch[]> {
  const { tenant } = tx.actor;
  const { rows } = await sql<Stretch>`
    with ${merged(tenant)}
    select
      coalesce(g.same_as, h.person) as person, h.from_month::text as from,
      coalesce(h.ended_from, h.until_month)::text as until
    from payung.place_holder h
    left join merged g on g.person = h.person
    where h.tenant = ${tenant} and coalesce(h.ended_from, h.until_month) > h.from_month
    union all
    select coalesce(g.same_as, m.person), m.from_month::text, m.paid_until::text
    from payung.membership m
    left join merged g on g.person = m.person
    where m.tenant = ${tenant}
      and m.superseded_in is null
      and m.until_month is null
      and m.segment = 'BPU'
      and m.paid_until > m.from_month
  `.execute(tx.db);
  return rows;
}

/** What a plan rests on: it changes with every change of the register and every act with money. */
export async function findNewest(
  tx: Reader,
): Promise<{ readonly change: number; readonly act: number }> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ change: number; act: number }>`
    select
      coalesce((select max(id) from payung.change where tenant = ${tenant}), 0) as change,
      coalesce((select max(id) from payung.funding_act where tenant = ${tenant}), 0) as act
  `.execute(tx.db);
  return rows[0] ?? { change: 0, act: 0 };
}

export async function findEarmarks(
  tx: Reader,
): Promise<readonly { readonly fund: string; readonly earmark: unknown }[]> {
  const { rows } = await sql<{ fund: string; earmark: unknown }>`
    select fund, earmark from payung.fund where tenant = ${tx.actor.tenant} order by fund
  `.execute(tx.db);
  return rows;
}
