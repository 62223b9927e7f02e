// The SQL of spells as coverage reads them: what was known at one change, in the order of persons, and
// the rows of files behind some of them.

import type { Reader } from '@payung/engine';
import type { Month } from '@payung/values';
import { type RawBuilder, sql } from 'kysely';
import { joinInSets, single } from '../change/queries.ts';

/** The newest change of the tenant, and the month of its newest participants file. */
export async function findNewest(
  tx: Reader,
): Promise<{ readonly change: number | null; readonly month: Month | null }> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ change: number | null; month: Month | null }>`
    select
      (select max(id) from payung.change where tenant = ${tenant}) as change,
      (
        select max(month::text collate "C")
        from payung.registry_batch
        where tenant = ${tenant} and kind = 'participants' and undone_in is null
      ) as month
  `.execute(tx.db);
  return single(rows);
}

/** Cells of a spell in the order of the view's columns. */
export type SpellCells = readonly (string | number | null)[];

const fetchedRows = 10_000;

/**
 * Spells as known at a change, some thousands at a time: a cursor of the transaction, so that a
 * million people are never held at once.
 */
export async function* fetchSpells(tx: Reader, known: number): AsyncGenerator<SpellCells[]> {
  await joinInSets(tx);
  await sql`
    declare registry_spell no scroll cursor for
    select json_build_array(
      tenant, person, domicile, workplace, nik_region, segment, sector, sex, birth_month, payer,
      programme, from_month, until_month, end_reason
    ) as cells
    from payung.spell_at(${sql.lit(known)}::bigint)
    where tenant = ${sql.lit(tx.actor.tenant)}
    order by person, from_month, segment, programme, payer, domicile, until_month
  `.execute(tx.db);
  for (;;) {
    const { rows } = await sql<{ cells: SpellCells }>`
      fetch forward ${sql.lit(fetchedRows)} from registry_spell
    `.execute(tx.db);
    if (rows.length === 0) break;
    yield rows.map(({ cells }) => cells);
  }
  await sql`close registry_spell`.execute(tx.db);
}

export type MembershipLine = {
  readonly person: number;
  readonly nikSealed: Uint8Array | null;
  readonly kpj: string;
  readonly npp: string;
  readonly segment: string | null;
  readonly payer: string;
  readonly from: Month;
  readonly until: Month | null;
  readonly assumed: readonly string[];
  readonly file: string | null;
  readonly row: number | null;
  readonly change: number;
};

/** Rows of a table of facts as known at a change. */
function knownAt(table: string, known: number): RawBuilder<unknown> {
  const [recorded, superseded] = [
    sql.ref(`${table}.recorded_in`),
    sql.ref(`${table}.superseded_in`),
  ];
  return sql`${recorded} <= ${known} and (${superseded} is null or ${superseded} > ${known})`;
}

/** Memberships that run in a month, of some people and of those merged into them. */
export async function findMembershipLines(
  tx: Reader,
  asked: { readonly people: readonly number[]; readonly month: Month; readonly known: number },
): Promise<readonly MembershipLine[]> {
  const { people, month, known } = asked;
  const { tenant } = tx.actor;
  const at = (table: string) => knownAt(table, known);
  const { rows } = await sql<MembershipLine>`
    select
      coalesce(g.same_as, m.person) as person, i.nik_sealed as "nikSealed", m.kpj, m.npp, m.segment,
      m.payer, m.from_month as from, m.until_month as until, m.assumed, b.file, m.source_row as row,
      m.source as change
    from payung.membership m
    left join payung.merged g on g.tenant = m.tenant and g.person = m.person and ${at('g')}
    left join payung.identity i
      on i.tenant = m.tenant and i.person = coalesce(g.same_as, m.person) and ${at('i')}
    left join payung.registry_batch b on b.tenant = m.tenant and b.change = m.source
    where m.tenant = ${tenant}
      and ${at('m')}
      and m.from_month <= ${month}
      and (m.until_month is null or m.until_month > ${month})
      and coalesce(g.same_as, m.person) = any (${people}::bigint[])
    order by person, m.from_month, m.kpj, m.npp
  `.execute(tx.db);
  return rows;
}

export type Uncovered = { readonly sector: string; readonly people: number };

/**
 * People of a region who are in the register, alive, and without a membership in the month, by sector:
 * who is listed already and only lacks a payer. Most first.
 */
export async function countUncovered(
  tx: Reader,
  asked: { readonly month: Month; readonly known: number; readonly region: string },
): Promise<readonly Uncovered[]> {
  const { month, known, region } = asked;
  const { tenant } = tx.actor;
  const at = (table: string) => knownAt(table, known);
  await joinInSets(tx);
  const { rows } = await sql<Uncovered>`
    with merged as (
      select g.person from payung.merged g where g.tenant = ${tenant} and ${at('g')}
    ),
    dead as (
      select d.person
      from payung.death d
      where d.tenant = ${tenant} and d.month <= ${month} and ${at('d')}
    ),
    covered as (
      select distinct person
      from payung.spell_at(${known}::bigint)
      where tenant = ${tenant}
        and from_month <= ${month}
        and (until_month is null or until_month > ${month})
    ),
    life as (
      select distinct on (t.person) t.person, t.domicile, t.sector
      from payung.trait t
      where t.tenant = ${tenant} and ${at('t')}
      order by t.person, t.valid_from <= ${month} desc,
        case when t.valid_from <= ${month} then t.valid_from end desc, t.valid_from
    )
    select coalesce(life.sector, '') as sector, count(*) as people
    from payung.people p
    join life on life.person = p.person
    left join merged on merged.person = p.person
    left join dead on dead.person = p.person
    left join covered on covered.person = p.person
    where p.tenant = ${tenant}
      and ${at('p')}
      and coalesce(life.domicile, '') like ${`${region}%`}
      and merged.person is null
      and dead.person is null
      and covered.person is null
    group by coalesce(life.sector, '')
    order by people desc, sector
  `.execute(tx.db);
  return rows;
}
