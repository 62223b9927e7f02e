// The SQL of places and of who pays for whom in which month, and the facts of people that lists and
// files need.

import type { Reader, Writer } from '@payung/engine';
import type { BpuProgram } from '@payung/law';
import type { Day, Month, Rupiah, Sex } from '@payung/values';
import { sql } from 'kysely';

export type KnownPerson = {
  /** As asked for. */
  readonly asked: number;
  /** The person he was merged into, else himself. */
  readonly person: number;
  readonly name: string;
  readonly nikSealed: Uint8Array | null;
  readonly birth: Day | null;
  readonly sex: Sex | null;
  readonly domicile: string | null;
  readonly domicileWritten: string | null;
  readonly workplace: string | null;
  readonly occupation: string | null;
  /** Of his newest membership. */
  readonly kpj: string | null;
  readonly deadIn: Month | null;
};

export async function findKnown(
  tx: Reader,
  people: readonly number[],
): Promise<ReadonlyMap<number, KnownPerson>> {
  const { tenant } = tx.actor;
  const { rows } = await sql<KnownPerson>`
    with asked as (
      select distinct a.person as asked, coalesce(g.same_as, a.person) as person
      from unnest(${[...people]}::bigint[]) as a (person)
      left join payung.merged g
        on g.tenant = ${tenant} and g.person = a.person and g.superseded_in is null
    ),
    life as (
      select distinct on (t.person)
        t.person, t.domicile, t.domicile_written, t.workplace, t.occupation
      from payung.trait t
      join asked a on a.person = t.person
      where t.tenant = ${tenant} and t.superseded_in is null
      order by t.person, t.valid_from desc
    ),
    card as (
      select distinct on (m.person) m.person, m.kpj
      from payung.membership m
      join asked a on a.person = m.person
      where m.tenant = ${tenant} and m.superseded_in is null
      order by m.person, m.from_month desc, m.kpj
    ),
    dead as (
      select d.person, min(d.month::text collate "C") as month
      from payung.death d
      join asked a on a.person = d.person
      where d.tenant = ${tenant} and d.superseded_in is null
      group by d.person
    )
    select
      a.asked, a.person, i.name_written as name, i.nik_sealed as "nikSealed", i.birth, i.sex,
      l.domicile, l.domicile_written as "domicileWritten", l.workplace, l.occupation, c.kpj,
      d.month as "deadIn"
    from asked a
    join payung.identity i
      on i.tenant = ${tenant} and i.person = a.person and i.superseded_in is null
    left join life l on l.person = a.person
    left join card c on c.person = a.person
    left join dead d on d.person = a.person
  `.execute(tx.db);
  return new Map(rows.map((row) => [row.asked, row]));
}

export async function lastPlace(tx: Reader): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(place), 0) as last from payung.place where tenant = ${tx.actor.tenant}
  `.execute(tx.db);
  return rows[0]?.last ?? 0;
}

/** Somebody in a place and the months that are to be his. */
export type Seat = {
  readonly place: number;
  readonly person: number;
  readonly digest: Uint8Array;
  readonly from: Month;
  readonly until: Month;
  readonly programs: readonly BpuProgram[];
};

const seatColumns = {
  place: 'bigint',
  person: 'bigint',
  digest: 'bytea',
  from_month: 'text',
  until_month: 'text',
  programs: 'text',
} as const;

/** Every month and programme of each seat, as rows. */
async function stageWanted(tx: Writer, seats: readonly Seat[]): Promise<void> {
  await tx.stage('funding_seat', seatColumns, [
    seats.map((seat) => [
      seat.place,
      seat.person,
      seat.digest,
      seat.from,
      seat.until,
      seat.programs.join(' '),
    ]),
  ]);
  await sql`
    create temporary table funding_wanted on commit drop as
    select s.place, s.person, s.digest, p.programme, to_char(m.day, 'YYYY-MM') as month
    from funding_seat s
    cross join lateral unnest(string_to_array(s.programs, ' ')) as p (programme)
    cross join lateral generate_series(
      (s.from_month || '-01')::date, (s.until_month || '-01')::date - 1, interval '1 month'
    ) as m (day)
  `.execute(tx.db);
}

/**
 * Takes every month and programme of each seat that nobody has; places of which some month was taken
 * come back, and what they had is free again. In one order everywhere, so that two acts wait for one
 * another and never in a circle.
 */
export async function takeMonths(
  tx: Writer,
  act: number,
  seats: readonly Seat[],
): Promise<ReadonlySet<number>> {
  const { tenant } = tx.actor;
  await stageWanted(tx, seats);
  await sql`
    insert into payung.payer_month (tenant, person, payer_digest, programme, month, place, act)
    select ${tenant}, person, digest, programme, month, place, ${act}::bigint
    from funding_wanted
    order by digest, programme, month, place
    on conflict do nothing
  `.execute(tx.db);
  const { rows } = await sql<{ place: number }>`
    select distinct w.place
    from funding_wanted w
    left join payung.payer_month p
      on p.tenant = ${tenant}
      and p.act = ${act}
      and p.place = w.place
      and p.person = w.person
      and p.programme = w.programme
      and p.month = w.month
      and p.released_act is null
    where p.place is null
  `.execute(tx.db);
  const refused = rows.map(({ place }) => place);
  await sql`
    update payung.payer_month set released_act = ${act}
    where tenant = ${tenant}
      and act = ${act}
      and place = any (${refused}::bigint[])
      and released_act is null
  `.execute(tx.db);
  await sql`drop table funding_seat, funding_wanted`.execute(tx.db);
  return new Set(refused);
}

/** Months of a place from `from` on are paid for by nobody any more. */
export async function freeMonths(
  tx: Writer,
  act: number,
  freed: { readonly place: number; readonly person: number; readonly from: Month },
): Promise<void> {
  await sql`
    update payung.payer_month set released_act = ${act}
    where tenant = ${tx.actor.tenant}
      and place = ${freed.place}
      and person = ${freed.person}
      and month >= ${freed.from}
      and released_act is null
  `.execute(tx.db);
}

/**
 * Acts that give months up and take others go one at a time in the whole installation: two of them
 * could otherwise wait for one another.
 */
export async function lockPayers(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('payung.payer_month', 0))`.execute(tx.db);
}

export type NewPlace = {
  readonly place: number;
  readonly person: number;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
};

const placeColumns = {
  place: 'bigint',
  person: 'bigint',
  fund: 'text',
  from_month: 'text',
  until_month: 'text',
  programs: 'text',
  cost_monthly: 'bigint',
} as const;

export async function insertPlaces(
  tx: Writer,
  act: number,
  places: readonly NewPlace[],
): Promise<void> {
  const { tenant } = tx.actor;
  await tx.stage('funding_place', placeColumns, [
    places.map((each) => [
      each.place,
      each.person,
      each.fund,
      each.from,
      each.until,
      each.programs.join(' '),
      each.costMonthly,
    ]),
  ]);
  await sql`
    insert into payung.place (
      tenant, place, act, fund, from_month, until_month, programs, cost_monthly
    )
    select
      ${tenant}, place, ${act}::bigint, fund, from_month, until_month,
      string_to_array(programs, ' '), cost_monthly
    from funding_place
    order by place
  `.execute(tx.db);
  await sql`
    insert into payung.place_holder (tenant, place, person, from_month, until_month, act)
    select ${tenant}, place, person, from_month, until_month, ${act}::bigint
    from funding_place
    order by place
  `.execute(tx.db);
  await sql`drop table funding_place`.execute(tx.db);
}

/** A place, who holds it, and what may still be done with it. */
export type HeldPlace = {
  readonly place: number;
  readonly person: number;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
};

/** Places of a reservation that are neither decided nor released, in their order. */
export async function findReserved(tx: Reader, reservation: number): Promise<readonly HeldPlace[]> {
  const { rows } = await sql<HeldPlace>`
    select
      p.place, h.person, p.fund, p.from_month as from, p.until_month as until, p.programs,
      p.cost_monthly as "costMonthly"
    from payung.place p
    join payung.place_holder h on h.tenant = p.tenant and h.place = p.place
    where p.tenant = ${tx.actor.tenant}
      and p.act = ${reservation}
      and p.cut_act is null
      and h.ended_act is null
      and not exists (
        select from payung.decision_row r where r.tenant = p.tenant and r.place = p.place
      )
    order by p.place
  `.execute(tx.db);
  return rows;
}

export async function isReservation(tx: Reader, reservation: number): Promise<boolean> {
  const { rows } = await sql`
    select from payung.funding_act
    where tenant = ${tx.actor.tenant} and id = ${reservation} and kind = 'reserve'
  `.execute(tx.db);
  return rows.length > 0;
}

/** The places are given back from their first month on, with whoever held them. */
export async function releasePlaces(
  tx: Writer,
  act: number,
  places: readonly number[],
): Promise<void> {
  const { tenant } = tx.actor;
  const all = [...places];
  await sql`
    update payung.place set cut_from = from_month, cut_act = ${act}
    where tenant = ${tenant} and place = any (${all}::bigint[])
  `.execute(tx.db);
  await sql`
    update payung.place_holder
    set ended_from = from_month, ended_reason = 'released', ended_act = ${act}
    where tenant = ${tenant} and place = any (${all}::bigint[]) and ended_act is null
  `.execute(tx.db);
  await sql`
    update payung.payer_month set released_act = ${act}
    where tenant = ${tenant} and place = any (${all}::bigint[]) and released_act is null
  `.execute(tx.db);
}
