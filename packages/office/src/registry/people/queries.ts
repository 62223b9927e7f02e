// The SQL of single people: merging, deaths, and the facts behind a status.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Month, Segment } from '@payung/values';
import { sql } from 'kysely';
import { single } from '../change/queries.ts';

export type Known = {
  readonly person: number;
  /** The person he was merged into. */
  readonly sameAs: number | null;
  readonly dead: boolean;
};

export async function findPeople(tx: Reader, people: readonly number[]): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select
      p.person, g.same_as as "sameAs",
      exists (
        select from payung.death d
        where d.tenant = p.tenant and d.person = p.person and d.superseded_in is null
      ) as dead
    from payung.people p
    left join payung.merged g
      on g.tenant = p.tenant and g.person = p.person and g.superseded_in is null
    where p.tenant = ${tx.actor.tenant}
      and p.person in (${sql.join(people)})
      and p.superseded_in is null
  `.execute(tx.db);
  return rows;
}

/** Whoever was merged into `person` before goes along: one step leads to the end. */
export async function insertMerge(
  tx: Writer,
  change: number,
  merge: { readonly person: number; readonly sameAs: number },
): Promise<void> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ person: number }>`
    update payung.merged set superseded_in = ${change}
    where tenant = ${tenant} and same_as = ${merge.person} and superseded_in is null
    returning person
  `.execute(tx.db);
  const people = [merge.person, ...rows.map(({ person }) => person)];
  await sql`
    insert into payung.merged (tenant, person, same_as, source, recorded_in)
    select ${tenant}, person, ${merge.sameAs}::bigint, ${change}::bigint, ${change}::bigint
    from unnest(${people}::bigint[]) as p (person)
  `.execute(tx.db);
}

/** The change that merged the person, as it stands. */
export async function findMerge(tx: Reader, person: number): Promise<number | undefined> {
  const { rows } = await sql<{ source: number }>`
    select source
    from payung.merged
    where tenant = ${tx.actor.tenant} and person = ${person} and superseded_in is null
  `.execute(tx.db);
  return rows[0]?.source;
}

/** The death, and the end of every membership from the month after it. */
export async function insertDeath(
  tx: Writer,
  change: number,
  death: {
    readonly person: number;
    readonly month: Month;
    readonly day: Day;
    readonly until: Month;
  },
): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    insert into payung.death (tenant, person, month, day, source, recorded_in)
    values (
      ${tenant}, ${death.person}, ${death.month}, ${death.day}, ${change}, ${change}
    )
  `.execute(tx.db);
  await sql`
    update payung.membership set superseded_in = ${change}
    where tenant = ${tenant}
      and person = ${death.person}
      and superseded_in is null
      and until_month is null
  `.execute(tx.db);
  await sql`
    insert into payung.membership (
      tenant, person, kpj, npp, segment, programs, payer, from_month, paid_until, until_month,
      end_reason, assumed, source, source_row, recorded_in
    )
    select
      tenant, person, kpj, npp, segment, programs, payer, from_month, paid_until,
      greatest(from_month::text, ${death.until}), 'died', assumed, ${change}::bigint, null,
      ${change}::bigint
    from payung.membership
    where tenant = ${tenant} and person = ${death.person} and superseded_in = ${change}
  `.execute(tx.db);
}

export type MembershipFacts = {
  readonly kpj: string;
  readonly npp: string;
  readonly segment: Segment | null;
  readonly from: Month;
  readonly paidUntil: Month | null;
  readonly until: Month | null;
};

/** Memberships of a person, and of those merged into him, in order of their start. */
export async function findMemberships(
  tx: Reader,
  person: number,
): Promise<readonly MembershipFacts[]> {
  const { rows } = await sql<MembershipFacts>`
    select
      m.kpj, m.npp, m.segment, m.from_month as from, m.paid_until as "paidUntil",
      m.until_month as until
    from payung.membership m
    left join payung.merged g
      on g.tenant = m.tenant and g.person = m.person and g.superseded_in is null
    where m.tenant = ${tx.actor.tenant}
      and m.superseded_in is null
      and (m.person = ${person} or g.same_as = ${person})
    order by m.from_month, m.kpj, m.npp
  `.execute(tx.db);
  return rows;
}

export type PaidMonth = {
  readonly kpj: string;
  readonly npp: string;
  readonly month: Month;
  readonly paidOn: Day;
};

export async function findPayments(tx: Reader, person: number): Promise<readonly PaidMonth[]> {
  const { rows } = await sql<PaidMonth>`
    select c.kpj, c.npp, c.month, min(c.paid_on) as "paidOn"
    from payung.contribution c
    left join payung.merged g
      on g.tenant = c.tenant and g.person = c.person and g.superseded_in is null
    where c.tenant = ${tx.actor.tenant}
      and c.superseded_in is null
      and (c.person = ${person} or g.same_as = ${person})
    group by c.kpj, c.npp, c.month
    order by c.month
  `.execute(tx.db);
  return rows;
}

export type ContributionRow = {
  readonly row: number;
  readonly kpj: string;
  readonly npp: string;
  readonly month: Month;
  readonly program: string;
  readonly amount: number;
  readonly paidOn: Day;
};

export const contributionStage = {
  row: 'integer',
  kpj: 'text',
  npp: 'text',
  month: 'text',
  program: 'text',
  amount: 'bigint',
  paid_on: 'date',
} as const;

/** Rows of a membership that is known; how many were stored, and which rows found none. */
export async function insertContributions(
  tx: Writer,
  change: number,
): Promise<{ readonly stored: number; readonly unknownRows: readonly number[] }> {
  const { tenant } = tx.actor;
  await sql`
    create temporary table registry_payment on commit drop as
    with enrolled as (
      select kpj, npp, min(person) as person
      from payung.membership
      where tenant = ${tenant} and superseded_in is null
      group by kpj, npp
    )
    select s.*, enrolled.person
    from registry_contribution s
    left join enrolled on enrolled.kpj = s.kpj and enrolled.npp = s.npp
  `.execute(tx.db);
  const stored = await sql`
    insert into payung.contribution (
      tenant, person, kpj, npp, month, program, amount, paid_on, source, source_row, recorded_in
    )
    select distinct on (p.kpj, p.npp, p.month, p.program, p.paid_on)
      ${tenant}, p.person, p.kpj, p.npp, p.month, p.program, p.amount, p.paid_on,
      ${change}::bigint, p.row, ${change}::bigint
    from registry_payment p
    where p.person is not null
      and not exists (
        select from payung.contribution c
        where c.tenant = ${tenant}
          and c.kpj = p.kpj
          and c.npp = p.npp
          and c.month = p.month
          and c.program = p.program
          and c.paid_on = p.paid_on
          and c.superseded_in is null
      )
    order by p.kpj, p.npp, p.month, p.program, p.paid_on, p.row
  `.execute(tx.db);
  const { rows } = await sql<{ unknown: readonly number[] | null }>`
    select array_agg(row::bigint order by row) as unknown
    from registry_payment
    where person is null
  `.execute(tx.db);
  return { stored: Number(stored.numAffectedRows ?? 0n), unknownRows: single(rows).unknown ?? [] };
}

/** A second word about the same month replaces the first. */
export async function insertDeciles(
  tx: Writer,
  change: number,
  rows: readonly { readonly person: number; readonly decile: number }[],
  terms: { readonly from: Month; readonly drawnFrom: string; readonly permit: string },
): Promise<void> {
  const { tenant } = tx.actor;
  const people = rows.map(({ person }) => person);
  await sql`
    update payung.decile set superseded_in = ${change}
    where tenant = ${tenant}
      and person = any (${people}::bigint[])
      and valid_from = ${terms.from}
      and superseded_in is null
  `.execute(tx.db);
  await sql`
    insert into payung.decile (
      tenant, person, valid_from, decile, drawn_from, permit, source, recorded_in
    )
    select
      ${tenant}, r.person, ${terms.from}, r.decile, ${terms.drawnFrom}, ${terms.permit},
      ${change}::bigint, ${change}::bigint
    from unnest(${people}::bigint[], ${rows.map(({ decile }) => decile)}::smallint[])
      as r (person, decile)
  `.execute(tx.db);
}

export async function insertHousehold(
  tx: Writer,
  change: number,
  household: {
    readonly card: { readonly sealed: Uint8Array; readonly digest: Uint8Array };
    readonly people: readonly number[];
    readonly from: Month;
  },
): Promise<void> {
  const { tenant } = tx.actor;
  const { card, people, from } = household;
  await sql`
    update payung.household set superseded_in = ${change}
    where tenant = ${tenant}
      and person = any (${people}::bigint[])
      and valid_from = ${from}
      and superseded_in is null
  `.execute(tx.db);
  await sql`
    insert into payung.household (
      tenant, person, valid_from, kk_sealed, kk_digest, source, recorded_in
    )
    select
      ${tenant}, person, ${from}, ${card.sealed}, ${card.digest}, ${change}::bigint,
      ${change}::bigint
    from unnest(${people}::bigint[]) as p (person)
  `.execute(tx.db);
}
