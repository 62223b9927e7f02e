// The SQL of funding: which run of the main job a plan by months rests on, and what the register knows of
// its people.

import type { Reader } from '@payung/engine';
import type { Day, Month } from '@payung/values';
import { type RawBuilder, sql } from 'kysely';

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

export type ProtectedRow = {
  readonly number: number;
  readonly birth: Day | null;
  readonly birthExact: boolean;
  readonly occupation: string | null;
  readonly village: string | null;
};

/** People of the run who are active participants, with a NIK that the register knows too. */
export async function findProtected(tx: Reader, run: string): Promise<readonly ProtectedRow[]> {
  const { rows } = await sql<ProtectedRow>`
    select
      p.number, p.birth, p.birth_exact as "birthExact", p.occupation, p.village_code as village
    from payung.person p
    where p.tenant = ${tx.actor.tenant}
      and p.run = ${run}
      and p.status = 'peserta_aktif'
      and exists (
        select from payung.identity i
        where i.tenant = p.tenant and i.nik_digest = p.nik_digest and i.superseded_in is null
      )
    order by p.number
  `.execute(tx.db);
  return rows;
}

export type PaidMonths = { readonly number: number; readonly from: Month; readonly until: Month };

/**
 * Months that are promised or paid already, by the person of the run: places of decisions, and BPU
 * memberships paid up to a month. Whoever has a membership without a known end has none here.
 */
export async function findPaidMonths(tx: Reader, run: string): Promise<readonly PaidMonths[]> {
  const { tenant } = tx.actor;
  const { rows } = await sql<PaidMonths>`
    with ${knownPeople(tenant, run)},
    open_membership as (
      select m.person, m.segment, m.from_month, m.paid_until
      from payung.membership m
      where m.tenant = ${tenant} and m.superseded_in is null and m.until_month is null
    )
    select k.number, h.from_month::text as from, coalesce(h.ended_from, h.until_month)::text as until
    from known k
    join payung.place_holder h on h.tenant = ${tenant} and h.person = k.person
    where coalesce(h.ended_from, h.until_month) > h.from_month
      and not exists (
        select from open_membership o
        where o.person = k.person and (o.segment is distinct from 'BPU' or o.paid_until is null)
      )
    union all
    select k.number, o.from_month::text, o.paid_until::text
    from known k
    join open_membership o on o.person = k.person
    where o.segment = 'BPU'
      and o.paid_until > o.from_month
      and not exists (
        select from open_membership other
        where other.person = k.person
          and (other.segment is distinct from 'BPU' or other.paid_until is null)
      )
  `.execute(tx.db);
  return rows;
}

export type TraitRow = {
  readonly number: number;
  readonly decile: number | null;
  /** Null where nobody recorded his family card. */
  readonly familyProtected: boolean | null;
};

/** Decile and family as the register knows them for the month of the start. */
export async function findTraits(
  tx: Reader,
  run: string,
  start: Month,
): Promise<readonly TraitRow[]> {
  const { tenant } = tx.actor;
  const { rows } = await sql<TraitRow>`
    with ${knownPeople(tenant, run)},
    decile as (
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
    member as (
      select distinct f.kk_digest, f.person
      from household f
      join payung.membership m
        on m.tenant = ${tenant} and m.person = f.person
        and m.superseded_in is null and m.until_month is null
    )
    select
      k.number, d.decile::int as decile,
      case
        when f.kk_digest is null then null
        else exists (
          select from member o where o.kk_digest = f.kk_digest and o.person <> k.person
        )
      end as "familyProtected"
    from known k
    left join decile d on d.person = k.person
    left join household f on f.person = k.person
    where d.decile is not null or f.kk_digest is not null
  `.execute(tx.db);
  return rows;
}

/** Files of the room that people stand on. */
export async function findLists(
  tx: Reader,
  run: string,
): Promise<readonly { readonly number: number; readonly files: readonly string[] }[]> {
  const { rows } = await sql<{ number: number; files: string[] }>`
    select r.person as number, array_agg(distinct b.file order by b.file) as files
    from payung.list_row r
    join payung.batch b on b.tenant = r.tenant and b.id = r.batch
    where r.tenant = ${tx.actor.tenant} and r.run = ${run} and r.person is not null
    group by r.person
  `.execute(tx.db);
  return rows;
}

/** People of the run and who they are in the register. */
export async function findRegistered(
  tx: Reader,
  run: string,
): Promise<readonly { readonly number: number; readonly person: number }[]> {
  const { rows } = await sql<{ number: number; person: number }>`
    with ${knownPeople(tx.actor.tenant, run)}
    select number, min(person)::int as person from known group by number
  `.execute(tx.db);
  return rows;
}

/** Digests of NIKs, as hex. */
export async function findNiks(
  tx: Reader,
  run: string,
): Promise<readonly { readonly number: number; readonly nik: string }[]> {
  const { rows } = await sql<{ number: number; nik: string }>`
    select number, encode(nik_digest, 'hex') as nik
    from payung.person
    where tenant = ${tx.actor.tenant} and run = ${run} and nik_digest is not null
  `.execute(tx.db);
  return rows;
}

/** People of a run and who they are in the register, by NIK; one who was merged by his last number. */
function knownPeople(tenant: string, run: string): RawBuilder<unknown> {
  return sql`known as (
      select p.number, coalesce(g.same_as, i.person) as person
      from payung.person p
      join payung.identity i
        on i.tenant = p.tenant and i.nik_digest = p.nik_digest and i.superseded_in is null
      left join payung.merged g
        on g.tenant = i.tenant and g.person = i.person and g.superseded_in is null
      where p.tenant = ${tenant} and p.run = ${run}
    )`;
}
