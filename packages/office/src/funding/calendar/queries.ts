// The SQL of the calendar: who is paid for in which months, and how far it has come.

import type { Reader, Zone } from '@payung/engine';
import { sql } from 'kysely';
import type { Stretch } from './protection.ts';

/** Months of decided places, by person; those he lost by an addendum are not his. */
export async function findStretches(tx: Reader, zone: Zone): Promise<readonly Stretch[]> {
  const { rows } = await sql<Stretch>`
    with answered as (
      select tenant, place, person, from_month
      from payung.sending_row
      where tenant = ${tx.actor.tenant} and result = 'active'
    ),
    paid as (
      select y.tenant, y.place, min((a.at at time zone ${zone})::date) as day
      from payung.payment y
      join payung.funding_act a on a.tenant = y.tenant and a.id = y.act
      where y.tenant = ${tx.actor.tenant}
      group by y.tenant, y.place
    )
    select
      h.person, o.domicile as village, p.fund, h.from_month as from,
      coalesce(h.ended_from, h.until_month) as until, p.cost_monthly as "costMonthly",
      s.place is not null as active,
      case when s.place is not null then y.day end as "paidOn"
    from payung.place_holder h
    join payung.place p on p.tenant = h.tenant and p.place = h.place
    join payung.people o on o.tenant = h.tenant and o.person = h.person
    left join answered s
      on s.place = h.place and s.person = h.person and s.from_month = h.from_month
    left join paid y on y.place = h.place
    where h.tenant = ${tx.actor.tenant}
      and coalesce(h.ended_from, h.until_month) > h.from_month
      and exists (
        select from payung.decision_row r where r.tenant = h.tenant and r.place = h.place
      )
    order by h.person, h.from_month
  `.execute(tx.db);
  return rows;
}
