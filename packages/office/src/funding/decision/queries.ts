// The SQL of decisions: lists, who holds which place, the waiting list and objections.

import type { Reader, Writer } from '@payung/engine';
import type { BpuProgram } from '@payung/law';
import type { Day, Month, Rupiah } from '@payung/values';
import { sql } from 'kysely';
import type { LeavingReason, ListHeader } from './line.ts';

export type DecisionRow = {
  readonly decision: number;
  readonly kind: 'original' | 'addendum';
  readonly amends: number | null;
  readonly number: string;
  readonly day: Day;
  readonly signatory: string;
  readonly position: string;
  readonly nip: string | null;
  readonly rows: number;
  readonly amount: Rupiah;
  readonly headerSealed: Uint8Array;
  readonly head: string;
  readonly objectionFrom: Day | null;
  readonly objectionUntil: Day | null;
  readonly act: number;
};

export async function findDecisions(tx: Reader): Promise<readonly DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select
      decision, kind, amends, number, day, signatory, position, nip, rows, amount,
      header_sealed as "headerSealed", encode(head, 'hex') as head,
      objection_from as "objectionFrom", objection_until as "objectionUntil", act
    from payung.decision
    where tenant = ${tx.actor.tenant}
    order by decision
  `.execute(tx.db);
  return rows;
}

export type NewDecision = {
  readonly header: ListHeader;
  readonly headerSealed: Uint8Array;
  readonly head: string;
  readonly amends?: number;
  readonly objection?: { readonly from: Day; readonly until: Day };
};

export async function insertDecision(
  tx: Writer,
  act: number,
  { header, headerSealed, head, amends, objection }: NewDecision,
): Promise<number> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ decision: number }>`
    insert into payung.decision (
      tenant, decision, act, kind, amends, number, day, signatory, position, nip, rows, amount,
      header_sealed, head, objection_from, objection_until
    )
    select
      ${tenant}, coalesce(max(decision), 0) + 1, ${act}::bigint, ${header.kind},
      ${amends ?? null}::bigint, ${header.number}, ${header.day}::date, ${header.signatory},
      ${header.position}, ${header.nip}, ${header.rows}::integer, ${header.amount}::bigint,
      ${headerSealed}::bytea, decode(${head}, 'hex'), ${objection?.from ?? null}::date,
      ${objection?.until ?? null}::date
    from payung.decision
    where tenant = ${tenant}
    returning decision
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('A decision got no number');
  return made.decision;
}

export const rowColumns = [
  'decision',
  'row',
  'act',
  'place',
  'person',
  'line_sealed',
  'digest',
] as const;
export const waitingColumns = ['decision', 'rank', 'act', 'person', 'funds'] as const;

export type FrozenRow = {
  readonly row: number;
  readonly place: number;
  readonly person: number;
  readonly lineSealed: Uint8Array;
  readonly digest: string;
};

export async function findRows(tx: Reader, decision: number): Promise<readonly FrozenRow[]> {
  const { rows } = await sql<FrozenRow>`
    select row, place, person, line_sealed as "lineSealed", encode(digest, 'hex') as digest
    from payung.decision_row
    where tenant = ${tx.actor.tenant} and decision = ${decision}
    order by row
  `.execute(tx.db);
  return rows;
}

export type PlaceAsBought = {
  readonly place: number;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
  /** Who held it first. */
  readonly person: number | null;
};

/** Places of a decision as they stand in their own table, against which its lines are held. */
export async function findBought(tx: Reader, decision: number): Promise<readonly PlaceAsBought[]> {
  const { rows } = await sql<PlaceAsBought>`
    select
      p.place, p.fund, p.from_month as from, p.until_month as until, p.programs,
      p.cost_monthly as "costMonthly", h.person
    from payung.decision_row r
    join payung.place p on p.tenant = r.tenant and p.place = r.place
    left join payung.place_holder h
      on h.tenant = p.tenant and h.place = p.place and h.act = p.act
    where r.tenant = ${tx.actor.tenant} and r.decision = ${decision}
    order by p.place
  `.execute(tx.db);
  return rows;
}

/** Somebody who holds a place of a decision now, and how far his money went. */
export type Holding = {
  readonly place: number;
  readonly person: number;
  readonly fund: string;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
  readonly from: Month;
  readonly until: Month;
  readonly sent: boolean;
  readonly paid: boolean;
};

export async function findHoldings(tx: Reader, decision: number): Promise<readonly Holding[]> {
  const { rows } = await sql<Holding>`
    select
      h.place, h.person, p.fund, p.programs, p.cost_monthly as "costMonthly",
      h.from_month as from, h.until_month as until,
      exists (
        select from payung.sending_row s
        where s.tenant = h.tenant and s.place = h.place and s.person = h.person
          and s.from_month = h.from_month and s.result is distinct from 'rejected'
      ) as sent,
      exists (
        select from payung.payment y where y.tenant = h.tenant and y.place = h.place
      ) as paid
    from payung.decision_row r
    join payung.place p on p.tenant = r.tenant and p.place = r.place
    join payung.place_holder h on h.tenant = p.tenant and h.place = p.place
    where r.tenant = ${tx.actor.tenant}
      and r.decision = ${decision}
      and h.ended_act is null
      and p.cut_act is null
    order by h.place, h.from_month
  `.execute(tx.db);
  return rows;
}

export async function endHolding(
  tx: Writer,
  act: number,
  ended: {
    readonly place: number;
    readonly person: number;
    readonly from: Month;
    readonly reason: LeavingReason;
  },
): Promise<void> {
  await sql`
    update payung.place_holder
    set ended_from = ${ended.from}, ended_reason = ${ended.reason}, ended_act = ${act}
    where tenant = ${tx.actor.tenant}
      and place = ${ended.place}
      and person = ${ended.person}
      and ended_act is null
  `.execute(tx.db);
}

export async function insertHolder(
  tx: Writer,
  act: number,
  holder: {
    readonly place: number;
    readonly person: number;
    readonly from: Month;
    readonly until: Month;
  },
): Promise<void> {
  await sql`
    insert into payung.place_holder (tenant, place, person, from_month, until_month, act)
    values (
      ${tx.actor.tenant}, ${holder.place}, ${holder.person}, ${holder.from}, ${holder.until}, ${act}
    )
  `.execute(tx.db);
}

export async function cutPlace(
  tx: Writer,
  act: number,
  cut: { readonly place: number; readonly from: Month },
): Promise<void> {
  await sql`
    update payung.place set cut_from = ${cut.from}, cut_act = ${act}
    where tenant = ${tx.actor.tenant} and place = ${cut.place}
  `.execute(tx.db);
}

export type WaitingPerson = {
  readonly rank: number;
  readonly person: number;
  readonly funds: readonly string[];
};

/** Who waits and has had no place of this decision yet. */
export async function findWaiting(tx: Reader, decision: number): Promise<readonly WaitingPerson[]> {
  const { rows } = await sql<WaitingPerson>`
    select w.rank, w.person, w.funds
    from payung.waiting w
    where w.tenant = ${tx.actor.tenant}
      and w.decision = ${decision}
      and not exists (
        select from payung.place_holder h
        join payung.decision_row r on r.tenant = h.tenant and r.place = h.place
        where h.tenant = w.tenant and r.decision = w.decision and h.person = w.person
      )
    order by w.rank
  `.execute(tx.db);
  return rows;
}

export type VacantPlace = {
  readonly place: number;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
  /** Who held it before. */
  readonly lastPerson: number;
  readonly paid: boolean;
};

/** Months of places that are decided, and whose name is gone. */
export async function findVacant(tx: Reader, decision: number): Promise<readonly VacantPlace[]> {
  const { rows } = await sql<VacantPlace>`
    select
      p.place, p.fund, max(h.ended_from::text collate "C") as from, p.until_month as until,
      p.programs, p.cost_monthly as "costMonthly",
      (array_agg(h.person order by h.ended_from desc))[1] as "lastPerson",
      exists (
        select from payung.payment y where y.tenant = p.tenant and y.place = p.place
      ) as paid
    from payung.decision_row r
    join payung.place p on p.tenant = r.tenant and p.place = r.place
    join payung.place_holder h on h.tenant = p.tenant and h.place = p.place
    where r.tenant = ${tx.actor.tenant} and r.decision = ${decision} and p.cut_act is null
    group by p.tenant, p.place, p.fund, p.until_month, p.programs, p.cost_monthly
    having bool_and(h.ended_act is not null)
      and max(h.ended_from::text collate "C") < p.until_month::text collate "C"
    order by p.place
  `.execute(tx.db);
  return rows;
}

export type ObjectionRow = {
  readonly objection: number;
  readonly decision: number;
  readonly row: number;
  readonly day: Day;
  readonly outcome: 'upheld' | 'dismissed' | null;
  readonly outcomeReason: string | null;
};

export async function insertObjection(
  tx: Writer,
  act: number,
  objection: {
    readonly decision: number;
    readonly row: number;
    readonly person: number;
    readonly day: Day;
    readonly textSealed: Uint8Array;
  },
): Promise<number> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ objection: number }>`
    insert into payung.objection (
      tenant, objection, act, decision, row, person, day, text_sealed
    )
    select
      ${tenant}, coalesce(max(objection), 0) + 1, ${act}::bigint, ${objection.decision}::bigint,
      ${objection.row}::integer, ${objection.person}::bigint, ${objection.day}::date,
      ${objection.textSealed}::bytea
    from payung.objection
    where tenant = ${tenant}
    returning objection
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('An objection got no number');
  return made.objection;
}

export async function findObjections(
  tx: Reader,
  decision?: number,
): Promise<readonly ObjectionRow[]> {
  const { rows } = await sql<ObjectionRow>`
    select objection, decision, row, day, outcome, outcome_reason as "outcomeReason"
    from payung.objection
    where tenant = ${tx.actor.tenant}
      and (${decision ?? null}::bigint is null or decision = ${decision ?? null}::bigint)
    order by objection
  `.execute(tx.db);
  return rows;
}

export async function closeObjection(
  tx: Writer,
  act: number,
  closed: {
    readonly objection: number;
    readonly outcome: 'upheld' | 'dismissed';
    readonly reason: string;
  },
): Promise<void> {
  await sql`
    update payung.objection
    set outcome = ${closed.outcome}, outcome_reason = ${closed.reason}, outcome_act = ${act}
    where tenant = ${tx.actor.tenant} and objection = ${closed.objection}
  `.execute(tx.db);
}

export type PlaceMonths = {
  readonly places: number;
  readonly placeMonths: number;
  readonly personMonths: number;
};

/** Months bought and not given back, and those of them that somebody has. */
export async function countPlaceMonths(tx: Reader, decision: number): Promise<PlaceMonths> {
  const { rows } = await sql<PlaceMonths>`
    with bought as (
      select
        p.tenant, p.place, p.from_month::text as from_month,
        coalesce(p.cut_from, p.until_month)::text as until_month
      from payung.decision_row r
      join payung.place p on p.tenant = r.tenant and p.place = r.place
      where r.tenant = ${tx.actor.tenant} and r.decision = ${decision}
    ),
    months as (
      select b.tenant, b.place, to_char(m.day, 'YYYY-MM') as month
      from bought b
      cross join lateral generate_series(
        (b.from_month || '-01')::date, (b.until_month || '-01')::date - 1, interval '1 month'
      ) as m (day)
    )
    select
      (select count(*) from bought) as places,
      count(*) as "placeMonths",
      count(*) filter (where exists (
        select from payung.place_holder h
        where h.tenant = m.tenant and h.place = m.place and h.from_month <= m.month
          and coalesce(h.ended_from, h.until_month) > m.month
      )) as "personMonths"
    from months m
  `.execute(tx.db);
  const [figures] = rows;
  if (figures === undefined) throw new Error('Counting gives one row');
  return figures;
}
