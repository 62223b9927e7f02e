// The SQL of the movement: the two files side by side, person by person, merged people as one.

import type { Reader } from '@payung/engine';
import type { Month } from '@payung/values';
import { type RawBuilder, sql } from 'kysely';
import { joinInSets } from '../change/queries.ts';
import type { MovementSign } from './decide.ts';

export type MonthlyFile = {
  readonly batch: number;
  readonly kind: string;
  readonly month: Month;
  readonly file: string;
};

export async function findFiles(
  tx: Reader,
  batches: readonly number[],
): Promise<readonly MonthlyFile[]> {
  const { rows } = await sql<MonthlyFile>`
    select change as batch, kind, month, file
    from payung.registry_batch
    where tenant = ${tx.actor.tenant}
      and change in (${sql.join(batches)})
      and undone_in is null
  `.execute(tx.db);
  return rows;
}

/** The participants files that stand, oldest first. */
export async function findMonthlyFiles(tx: Reader): Promise<readonly MonthlyFile[]> {
  const { rows } = await sql<MonthlyFile>`
    select change as batch, kind, month, file
    from payung.registry_batch
    where tenant = ${tx.actor.tenant} and kind = 'participants' and undone_in is null
    order by month, change
  `.execute(tx.db);
  return rows;
}

export type TwoFiles = { readonly before: MonthlyFile; readonly after: MonthlyFile };

/** What one file says of each person; of two records the active one. */
function standings(tenant: string, batch: number): RawBuilder<unknown> {
  return sql`
    select
      coalesce(root.same_as, l.person) as person,
      case
        when bool_or(l.status = 'active') then 'active'
        when bool_or(l.status = 'dead') then 'dead'
        else 'inactive'
      end as standing,
      coalesce(min(l.segment) filter (where l.status = 'active'), min(l.segment)) as segment
    from payung.registry_line l
    left join root on root.person = l.person
    where l.tenant = ${tenant}
      and l.batch = ${batch}
      and l.status is not null
      and l.person is not null
    group by 1`;
}

/** Memberships and deaths as the register knows them today, merged people as one. */
function past(tenant: string, { before, after }: TwoFiles): RawBuilder<unknown> {
  return sql`
    past as (
      select
        coalesce(root.same_as, m.person) as person,
        min(m.from_month::text collate "C") as first_month,
        bool_or(m.until_month is not null and m.until_month <= ${before.month}) as over_before,
        max(m.end_reason) filter (where m.end_reason in ('became_pppk', 'election_ended'))
          as end_reason
      from payung.membership m
      left join root on root.person = m.person
      where m.tenant = ${tenant} and m.superseded_in is null
      group by 1
    ),
    dead as (
      select distinct coalesce(root.same_as, d.person) as person
      from payung.death d
      left join root on root.person = d.person
      where d.tenant = ${tenant} and d.superseded_in is null and d.month <= ${after.month}
    )`;
}

/** What somebody was and did in a month; before the first word of it, what that word says. */
function traitIn(month: Month): RawBuilder<unknown> {
  return sql`
    select person, sector, occupation
    from trait
    where (is_first or valid_from <= ${month}) and (valid_until is null or valid_until > ${month})`;
}

/** One row a person who is in either file, with everything a cause hangs on. */
function compared(tenant: string, files: TwoFiles): RawBuilder<unknown> {
  const { before, after } = files;
  return sql`
    with root as (
      select person, same_as
      from payung.merged
      where tenant = ${tenant} and superseded_in is null
    ),
    earlier as (${standings(tenant, before.batch)}),
    later as (${standings(tenant, after.batch)}),
    trait as (
      select
        person, valid_from, sector, occupation,
        lag(valid_from) over life is null as is_first,
        (lead(valid_from) over life)::text collate "C" as valid_until
      from payung.trait
      where tenant = ${tenant} and superseded_in is null
      window life as (partition by person order by valid_from)
    ),
    ${past(tenant, files)}
    select
      coalesce(a.person, b.person) as person,
      coalesce(a.standing, 'absent') as before,
      coalesce(b.standing, 'absent') as after,
      case when a.standing = 'active' then a.segment end as "segmentBefore",
      case when b.standing = 'active' then b.segment end as "segmentAfter",
      dead.person is not null as dead,
      a.person is not null or coalesce(past.over_before, false) as "knownBefore",
      coalesce(past.first_month <= ${before.month}, false) as "startedBefore",
      then_trait.sector as "sectorBefore",
      now_trait.occupation as "occupationAfter",
      past.end_reason as "endReason"
    from earlier a
    full join later b on b.person = a.person
    left join past on past.person = coalesce(a.person, b.person)
    left join dead on dead.person = coalesce(a.person, b.person)
    left join (${traitIn(before.month)}) as then_trait
      on then_trait.person = coalesce(a.person, b.person)
    left join (${traitIn(after.month)}) as now_trait
      on now_trait.person = coalesce(a.person, b.person)
  `;
}

export type SignCount = { readonly sign: MovementSign; readonly people: number };

export async function countSigns(tx: Reader, files: TwoFiles): Promise<readonly SignCount[]> {
  await joinInSets(tx);
  const { rows } = await sql<MovementSign & { readonly people: number }>`
    select
      before, after, "segmentBefore", "segmentAfter", dead, "knownBefore", "startedBefore",
      "sectorBefore", "occupationAfter", "endReason", count(*) as people
    from (${compared(tx.actor.tenant, files)}) as person
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  `.execute(tx.db);
  return rows.map(({ people, ...sign }) => ({ sign, people }));
}

/** Those who came, left or changed their segment, in order of their number. */
export async function findMoved(
  tx: Reader,
  files: TwoFiles,
): Promise<readonly { readonly person: number; readonly sign: MovementSign }[]> {
  const { rows } = await sql<MovementSign & { readonly person: number }>`
    select *
    from (${compared(tx.actor.tenant, files)}) as person
    where (before = 'active') <> (after = 'active')
      or "segmentBefore" is distinct from "segmentAfter"
    order by person
  `.execute(tx.db);
  return rows.map(({ person, ...sign }) => ({ person, sign }));
}
