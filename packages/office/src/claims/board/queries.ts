// The SQL of the board: what was paid, by whom it was paid for and in which month. Only what two persons
// confirmed counts.

import type { Reader } from '@payung/engine';
import type { Day, Month, Rupiah } from '@payung/values';
import { sql } from 'kysely';

export type PaidCell = {
  /** Kemendagri code of the level asked for; null where the domicile is not known. */
  readonly region: string | null;
  readonly programme: string;
  readonly month: Month;
  readonly claims: number;
  readonly amount: Rupiah;
};

/** Scholarships stand apart as a programme of their own: year by year, never potential sums. */
export async function findPaid(tx: Reader, digits: number): Promise<readonly PaidCell[]> {
  const { rows } = await sql<PaidCell>`
    with paid as (
      select person, programme, paid_on, amount
      from payung.claim
      where tenant = ${tx.actor.tenant} and state = 'paid'
      union all
      select person, 'BEASISWA', paid_on, amount
      from payung.scholarship_year
      where tenant = ${tx.actor.tenant} and confirmed_by is not null
    )
    select
      left(o.domicile, ${digits}::integer) as region, p.programme,
      to_char(p.paid_on, 'YYYY-MM') as month, count(*) as claims, sum(p.amount)::bigint as amount
    from paid p
    join payung.people o on o.tenant = ${tx.actor.tenant} and o.person = p.person
    group by 1, 2, 3
    order by 3, 1 nulls last, 2
  `.execute(tx.db);
  return rows;
}

/** Children with at least one paid year, and the years. */
export async function countScholarships(
  tx: Reader,
): Promise<{ readonly children: number; readonly years: number; readonly amount: Rupiah }> {
  const { rows } = await sql<{ children: number; years: number; amount: Rupiah }>`
    select
      count(distinct (claim, child)) as children, count(*) as years,
      coalesce(sum(amount), 0)::bigint as amount
    from payung.scholarship_year
    where tenant = ${tx.actor.tenant} and confirmed_by is not null
  `.execute(tx.db);
  const [row] = rows;
  if (row === undefined) throw new Error('An aggregate has one row');
  return row;
}

/** Contributions by month: those funds paid (SP2D, less what came back) and those the register knows. */
export async function findContributions(
  tx: Reader,
): Promise<
  readonly { readonly month: Month; readonly funds: Rupiah; readonly register: Rupiah }[]
> {
  const { rows } = await sql<{ month: Month; funds: Rupiah; register: Rupiah }>`
    with both_sides as (
      select
        month::text as month,
        case when (kind = 'pay') = (reverses is null) then amount else -amount end as funds,
        0::bigint as register
      from payung.ledger_entry
      where tenant = ${tx.actor.tenant} and kind in ('pay', 'return') and month is not null
      union all
      select month::text, 0, amount
      from payung.contribution
      where tenant = ${tx.actor.tenant} and superseded_in is null
    )
    select month, sum(funds)::bigint as funds, sum(register)::bigint as register
    from both_sides
    group by month
    order by month
  `.execute(tx.db);
  return rows;
}

export type CeremonyRow = {
  readonly claim: number;
  readonly programme: string;
  readonly amount: Rupiah;
  readonly relation: string;
  readonly weight: number;
  readonly heirsSealed: Uint8Array;
  readonly consent: boolean;
};

export async function findCeremony(tx: Reader, since?: Day): Promise<readonly CeremonyRow[]> {
  const { rows } = await sql<CeremonyRow>`
    select
      c.claim, c.programme, c.amount, h.relation, h.weight, h.heir_sealed as "heirsSealed", h.consent
    from payung.claim c
    join payung.claim_heir h
      on h.tenant = c.tenant and h.claim = c.claim and h.ended_event is null
    where c.tenant = ${tx.actor.tenant} and c.state = 'paid'
      and (${since ?? null}::date is null or c.paid_on >= ${since ?? null})
    order by c.claim, h.heir
  `.execute(tx.db);
  return rows;
}
