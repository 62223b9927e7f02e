// The SQL of taking a change back: what it recorded is superseded, what it superseded is recorded
// again with its old source. Nothing is deleted: what was known in between stays readable.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';

/** Tables of facts about people, with the columns a fact has besides its two changes. */
const personFacts = {
  identity: [
    'tenant',
    'person',
    'nik_sealed',
    'nik_digest',
    'nik_region',
    'name_written',
    'name_normalised',
    'birth',
    'birth_exact',
    'sex',
    'source',
    'source_row',
  ],
  trait: [
    'tenant',
    'person',
    'valid_from',
    'domicile',
    'domicile_written',
    'workplace',
    'occupation',
    'sector',
    'source',
    'source_row',
  ],
  decile: [
    'tenant',
    'person',
    'valid_from',
    'decile',
    'drawn_from',
    'permit',
    'source',
    'source_row',
  ],
  household: ['tenant', 'person', 'valid_from', 'kk_sealed', 'kk_digest', 'source', 'source_row'],
  death: ['tenant', 'person', 'month', 'day', 'source', 'source_row'],
  merged: ['tenant', 'person', 'same_as', 'source', 'source_row'],
  membership: [
    'tenant',
    'person',
    'kpj',
    'npp',
    'segment',
    'programs',
    'payer',
    'from_month',
    'paid_until',
    'until_month',
    'end_reason',
    'assumed',
    'source',
    'source_row',
  ],
  contribution: [
    'tenant',
    'person',
    'kpj',
    'npp',
    'month',
    'program',
    'amount',
    'paid_on',
    'source',
    'source_row',
  ],
} as const;

const allFacts: Readonly<Record<string, readonly string[]>> = {
  ...personFacts,
  employer: ['tenant', 'npp', 'name', 'wadah', 'opd', 'payer', 'agreement', 'source', 'source_row'],
};

export type KnownChange = {
  readonly id: number;
  readonly kind: string;
  readonly undone: boolean;
};

export async function findChange(tx: Reader, id: number): Promise<KnownChange | undefined> {
  const { rows } = await sql<KnownChange>`
    select id, kind, undone_in is not null as undone
    from payung.change
    where tenant = ${tx.actor.tenant} and id = ${id}
  `.execute(tx.db);
  return rows[0];
}

/**
 * Later changes, not taken back, that say something of a person of whom this one said something: a
 * later file that found him unchanged rests on this one as well. Newest first.
 */
export async function findDependents(tx: Reader, change: number): Promise<readonly KnownChange[]> {
  const tables = Object.keys(personFacts).map((name) => sql.table(`payung.${name}`));
  const { rows } = await sql<KnownChange>`
    with touched as (
      ${sql.join(
        tables.map(
          (table) => sql`
            select person from ${table}
            where tenant = ${tx.actor.tenant}
              and (recorded_in = ${change} or superseded_in = ${change})`,
        ),
        sql` union `,
      )}
    ),
    later as (
      select batch as change, person
      from payung.registry_line
      where tenant = ${tx.actor.tenant} and batch > ${change} and person is not null
      union
      ${sql.join(
        tables.map(
          (table) => sql`
            select recorded_in, person from ${table}
            where tenant = ${tx.actor.tenant} and recorded_in > ${change}`,
        ),
        sql` union `,
      )}
    )
    select c.id, c.kind, false as undone
    from payung.change c
    where c.tenant = ${tx.actor.tenant}
      and (
        c.id in (select l.change from later l join touched t on t.person = l.person)
        or c.id in (
          select b.change from payung.registry_batch b
          where b.tenant = ${tx.actor.tenant} and b.rests_on = ${change}
        )
      )
      and c.undone_in is null
      and c.undoes is null
    order by c.id desc
  `.execute(tx.db);
  return rows;
}

/** Months closed after the change was known. */
export async function findClosedSince(tx: Reader, change: number): Promise<readonly string[]> {
  const { rows } = await sql<{ month: string }>`
    select month
    from payung.closed_month
    where tenant = ${tx.actor.tenant} and known > ${change}
    order by month
  `.execute(tx.db);
  return rows.map((row) => row.month);
}

/** `by` takes `change` back. The later changes that rest on it have been taken back before. */
export async function undoChange(tx: Writer, change: number, by: number): Promise<void> {
  const { tenant } = tx.actor;
  for (const [name, columns] of Object.entries(allFacts)) {
    const table = sql.table(`payung.${name}`);
    const listed = sql.raw(columns.join(', '));
    await sql`
      update ${table} set superseded_in = ${by}
      where tenant = ${tenant} and source = ${change} and superseded_in is null
    `.execute(tx.db);
    await sql`
      insert into ${table} (${listed}, recorded_in)
      select ${listed}, ${by}::bigint from ${table}
      where tenant = ${tenant} and superseded_in = ${change}
    `.execute(tx.db);
  }
  await sql`
    update payung.people set superseded_in = ${by}
    where tenant = ${tenant} and source = ${change} and superseded_in is null
  `.execute(tx.db);
  await refreshHomes(tx, by);
  await sql`
    update payung.registry_batch set undone_in = ${by}
    where tenant = ${tenant} and change = ${change}
  `.execute(tx.db);
  await sql`
    update payung.change set undone_in = ${by} where tenant = ${tenant} and id = ${change}
  `.execute(tx.db);
}

/** Where people live today, after a change of what is known of it; of merged people the other's. */
export async function refreshHomes(tx: Writer, change: number): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    with touched as (
      select person from payung.trait
      where tenant = ${tenant} and (recorded_in = ${change} or superseded_in = ${change})
      union
      select person from payung.merged
      where tenant = ${tenant} and (recorded_in = ${change} or superseded_in = ${change})
    ),
    home as (
      select distinct on (touched.person) touched.person, t.domicile
      from touched
      left join payung.merged g
        on g.tenant = ${tenant} and g.person = touched.person and g.superseded_in is null
      join payung.trait t
        on t.tenant = ${tenant}
        and t.person = coalesce(g.same_as, touched.person)
        and t.superseded_in is null
      order by touched.person, t.valid_from desc
    )
    update payung.people p
    set domicile = home.domicile
    from home
    where p.tenant = ${tenant}
      and p.person = home.person
      and p.domicile is distinct from home.domicile
  `.execute(tx.db);
}
