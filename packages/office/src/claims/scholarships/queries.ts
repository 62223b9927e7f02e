// The SQL of scholarships: the children of a claim, and their school years.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Rupiah } from '@payung/values';
import { sql } from 'kysely';

export type ChildRow = { readonly child: number; readonly sealed: Uint8Array };

export async function insertChild(
  tx: Writer,
  child: {
    readonly claim: number;
    readonly person: number;
    readonly event: number;
    readonly child: number;
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    insert into payung.scholarship_child (claim, child, event, person, child_sealed)
    values (
      ${child.claim}, ${child.child}, ${child.event}, ${child.person}, ${Buffer.from(child.sealed)}
    )
  `.execute(tx.db);
}

export async function findChildren(tx: Reader, claim: number): Promise<readonly ChildRow[]> {
  const { rows } = await sql<ChildRow>`
    select child, child_sealed as sealed
    from payung.scholarship_child
    where tenant = ${tx.actor.tenant} and claim = ${claim}
    order by child
  `.execute(tx.db);
  return rows;
}

export type YearRow = {
  readonly child: number;
  readonly schoolYear: number;
  readonly level: 'TK' | 'SD' | 'SMP' | 'SMA' | 'PT';
  readonly claimedOn: Day;
  readonly expected: Rupiah;
  readonly markedBy: string | null;
  readonly paidOn: Day | null;
  readonly amount: Rupiah | null;
  readonly confirmedBy: string | null;
};

export async function findYears(tx: Reader, claim: number): Promise<readonly YearRow[]> {
  const { rows } = await sql<YearRow>`
    select
      child, school_year as "schoolYear", level, claimed_on as "claimedOn", expected,
      marked_by as "markedBy", paid_on as "paidOn", amount, confirmed_by as "confirmedBy"
    from payung.scholarship_year
    where tenant = ${tx.actor.tenant} and claim = ${claim}
    order by child, school_year
  `.execute(tx.db);
  return rows;
}

export async function insertYear(
  tx: Writer,
  year: {
    readonly claim: number;
    readonly person: number;
    readonly event: number;
    readonly child: number;
    readonly schoolYear: number;
    readonly level: YearRow['level'];
    readonly claimedOn: Day;
    readonly paper: number;
    readonly expected: Rupiah;
  },
): Promise<void> {
  await sql`
    insert into payung.scholarship_year (
      claim, child, school_year, event, person, level, claimed_on, paper, expected, last_event
    )
    values (
      ${year.claim}, ${year.child}, ${year.schoolYear}, ${year.event}, ${year.person}, ${year.level},
      ${year.claimedOn}, ${year.paper}, ${year.expected}, ${year.event}
    )
  `.execute(tx.db);
}

export async function writeYear(
  tx: Writer,
  at: {
    readonly claim: number;
    readonly child: number;
    readonly schoolYear: number;
    readonly event: number;
  },
  paid: Pick<YearRow, 'markedBy' | 'paidOn' | 'amount' | 'confirmedBy'>,
): Promise<void> {
  await sql`
    update payung.scholarship_year
    set marked_by = ${paid.markedBy}, paid_on = ${paid.paidOn}::date, amount = ${paid.amount}::bigint,
      confirmed_by = ${paid.confirmedBy}, last_event = ${at.event}
    where tenant = ${tx.actor.tenant}
      and claim = ${at.claim}
      and child = ${at.child}
      and school_year = ${at.schoolYear}
  `.execute(tx.db);
}

/** Children and their newest claimed year. */
export async function findNewestYears(
  tx: Reader,
): Promise<
  readonly { readonly claim: number; readonly child: number; readonly schoolYear: number | null }[]
> {
  const { rows } = await sql<{ claim: number; child: number; schoolYear: number | null }>`
    select k.claim, k.child, max(y.school_year) as "schoolYear"
    from payung.scholarship_child k
    left join payung.scholarship_year y
      on y.tenant = k.tenant and y.claim = k.claim and y.child = k.child
    where k.tenant = ${tx.actor.tenant}
    group by k.claim, k.child
    order by k.claim, k.child
  `.execute(tx.db);
  return rows;
}
