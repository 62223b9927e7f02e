// The SQL that tells what a load did, from the tables the load left in its transaction.

import type { Reader } from '@payung/engine';
import { sql } from 'kysely';
import type { BatchCounts, FieldChange, MembershipAct } from '../batch/batch.ts';
import { single } from '../change/queries.ts';

const exampleCount = 5;

export type LineCounts = BatchCounts & {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
};

/** Rows by their fate, and people by what the file did to them, in one pass. */
export async function countLines(tx: Reader, change: number): Promise<LineCounts> {
  const { rows } = await sql<LineCounts>`
    select
      count(*) as records,
      count(*) filter (where disposition = 'ignored') as ignored,
      count(*) filter (where disposition = 'accepted') as accepted,
      count(*) filter (where disposition = 'rejected') as rejected,
      count(*) filter (where disposition = 'merged') as merged,
      count(*) filter (where disposition = 'held') as held,
      count(*) filter (where effect = 'new') as new,
      count(*) filter (where effect = 'changed') as changed,
      count(*) filter (where effect = 'same') as same
    from payung.registry_line
    where tenant = ${tx.actor.tenant} and batch = ${change}
  `.execute(tx.db);
  return single(rows);
}

export async function countActs(tx: Reader): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ act: MembershipAct; count: number }>`
    select act, count(*) as count from registry_membership group by act
    union all
    select act, count(*) from registry_absent group by act
  `.execute(tx.db);
  return new Map(rows.map((row) => [row.act, row.count]));
}

export async function countHeldFor(tx: Reader): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ reason: string; count: number }>`
    select reason, count(*) as count from registry_held group by reason order by reason
  `.execute(tx.db);
  return Object.fromEntries(rows.map((row) => [row.reason, row.count]));
}

export type Faults = Readonly<Record<'lines' | 'people' | 'identities' | 'traits', number>>;

/** What is in the tables against what the load meant to put there; each must be zero. */
export async function countFaults(
  tx: Reader,
  change: number,
  { records }: Pick<BatchCounts, 'records'>,
): Promise<Faults> {
  const { rows } = await sql<Faults>`
    select
      (select count(*) from registry_stage) - ${records}::bigint as lines,
      (select count(distinct person) from registry_row where fresh) - (
        select count(*) from payung.people
        where tenant = ${tx.actor.tenant} and recorded_in = ${change}
      ) as people,
      (select count(*) from registry_row where fresh and first)
        + (select count(*) from registry_next where identity_changed) - (
          select count(*) from payung.identity
          where tenant = ${tx.actor.tenant} and recorded_in = ${change}
        ) as identities,
      (select count(*) from registry_row where fresh and first)
        + (select count(*) from registry_next where trait_changed) - (
          select count(*) from payung.trait
          where tenant = ${tx.actor.tenant} and recorded_in = ${change}
        ) as traits
  `.execute(tx.db);
  return single(rows);
}

export async function countDeaths(tx: Reader, change: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from payung.death
    where tenant = ${tx.actor.tenant} and recorded_in = ${change}
  `.execute(tx.db);
  return single(rows).count;
}

/** Memberships that ran when the file came. */
export async function countOpenBefore(tx: Reader, change: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from payung.membership
    where tenant = ${tx.actor.tenant}
      and until_month is null
      and recorded_in < ${change}
      and (superseded_in is null or superseded_in = ${change})
  `.execute(tx.db);
  return single(rows).count;
}

/** New memberships that began in a closed month, or before one. */
export async function countIntoClosedMonths(tx: Reader, change: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from payung.membership m
    where m.tenant = ${tx.actor.tenant}
      and m.recorded_in = ${change}
      and m.source = ${change}
      and m.until_month is null
      and m.from_month <= (
        select max(month::text collate "C") from payung.closed_month
        where tenant = ${tx.actor.tenant}
      )
      and exists (
        select from registry_membership r
        where r.kpj = m.kpj and r.npp = m.npp and r.act in ('open', 'reopen')
      )
  `.execute(tx.db);
  return single(rows).count;
}

type FieldRow = {
  readonly field: string;
  readonly people: number;
  readonly persons: readonly number[];
  readonly lines: readonly number[];
  readonly olds: readonly (string | null)[];
  readonly news: readonly (string | null)[];
};

/** Fields with their old and new values. A NIK is only said to have changed. */
export async function findFieldChanges(tx: Reader): Promise<readonly FieldChange[]> {
  const { rows } = await sql<FieldRow>`
    with change as (
      select n.person, n.row, f.field, f.old, f.new
      from registry_next n
      cross join lateral (
        values
          ('nik', case when n.old_nik is null then null else '••••' end, '••••'),
          ('name', n.old_name, n.name),
          ('birth', n.old_birth::text, n.birth::text),
          ('sex', n.old_sex, n.sex),
          ('domicile', n.old_domicile, n.domicile),
          ('workplace', n.old_workplace, n.workplace),
          ('occupation', n.old_occupation, n.occupation),
          ('sector', n.old_sector, n.sector)
      ) as f (field, old, new)
      where case f.field
        when 'nik' then n.nik is distinct from n.old_nik
        else f.old is distinct from f.new
      end
    ),
    numbered as (
      select *, row_number() over (partition by field order by row) as at from change
    )
    select
      field, count(*) as people,
      array_agg(person order by at) filter (where at <= ${exampleCount}) as persons,
      array_agg(row::bigint order by at) filter (where at <= ${exampleCount}) as lines,
      to_json(array_agg(old order by at) filter (where at <= ${exampleCount})) as olds,
      to_json(array_agg(new order by at) filter (where at <= ${exampleCount})) as news
    from numbered
    group by field
    order by field
  `.execute(tx.db);
  return rows.map(fieldChange);
}

function fieldChange({ field, people, persons, lines, olds, news }: FieldRow): FieldChange {
  const examples = persons.map((person, at) => ({
    person,
    row: lines[at] ?? 0,
    old: olds[at] ?? null,
    new: news[at] ?? null,
  }));
  return { field, people, examples };
}
