// The SQL of memberships: what each record with a KPJ does to what is known of it, who is no longer
// named, deaths and employers.

import { sql } from 'kysely';
import type { Step } from '../batch/step.ts';

/** Each record with a KPJ, of several the active one, beside the newest that is known of it. */
export const readMemberships: Step = ({ tenant }) => sql`
  create temporary table registry_told on commit drop as
  with told as (
    select distinct on (s.kpj, s.npp)
      r.person, s.line, s.row, s.kpj, s.npp, s.status, s.segment,
      s.start_month collate "C" as start_month, s.paid_until collate "C" as paid_until,
      s.payer, string_to_array(s.programs, ' ') as programs
    from registry_row r
    join registry_stage s on s.line = r.line
    where s.kpj is not null
    order by s.kpj, s.npp, (s.status = 'active') desc, s.line
  ),
  known as (
    select distinct on (kpj, npp) *
    from payung.membership
    where tenant = ${tenant} and superseded_in is null
    order by kpj, npp, from_month desc, recorded_in desc
  )
  select
    t.*, e.payer as employer_payer,
    k.person as old_person, k.segment as old_segment, k.programs as old_programs,
    k.payer as old_payer, k.from_month as old_from, k.paid_until as old_paid_until,
    k.until_month as old_until, k.assumed as old_assumed, k.recorded_in as old_recorded,
    -- On the same terms as before: what the file does not say is as it was.
    k.kpj is not null and (t.segment is null or t.segment = k.segment) as as_before
  from told t
  left join known k on k.kpj = t.kpj and k.npp = t.npp
  left join payung.employer e
    on e.tenant = ${tenant} and e.npp = t.npp and e.superseded_in is null
`;

/**
 * What each record does to its membership: `open` it, `end` it, continue it on other `terms`, and so
 * on. Where nothing is known or told, the law's least: JKK and JKM bind every segment (UU 24/2011,
 * PP 44/2015).
 */
export const planMemberships: Step = ({ file: { month } }) => sql`
  create temporary table registry_membership on commit drop as
  with settled as (
    select
      person, line, row, kpj, npp, status, start_month, old_person, old_segment, old_programs,
      old_payer, old_from, old_paid_until, old_until, old_assumed, old_recorded,
      coalesce(segment, old_segment) as segment,
      coalesce(paid_until, old_paid_until) as paid_until,
      coalesce(
        payer,
        case when as_before and not 'payer' = any (old_assumed) then old_payer end,
        employer_payer,
        case when as_before then old_payer end,
        case when coalesce(segment, old_segment) in ('PU', 'JAKON') then 'employer' else 'own' end
      ) as payer,
      coalesce(programs, case when as_before then old_programs end, array['JKK', 'JKM'])
        as programs,
      case
        when as_before then array_remove(
          array_remove(old_assumed, case when coalesce(payer, employer_payer) is not null then 'payer' end),
          case when programs is not null then 'programs' end
        )
        else array_remove(array[
          case when payer is null and employer_payer is null then 'payer' end,
          case when programs is null then 'programs' end
        ], null)
      end as assumed
    from registry_told
  )
  select *,
    case
      when old_from is null then case when status = 'active' then 'open' else 'known_ended' end
      when old_until is not null then case when status = 'active' then 'reopen' else 'same' end
      when status <> 'active' then 'end'
      when segment is distinct from old_segment or payer <> old_payer or programs <> old_programs
        then 'terms'
      when paid_until is distinct from old_paid_until then 'paid'
      else 'same'
    end as act,
    case
      when old_from is null then coalesce(start_month, ${month}::text)
      when old_until is not null then greatest(
        old_until, case when start_month > old_until then start_month else ${month}::text end
      )
      else greatest(old_from, ${month}::text)
    end as new_from
  from settled
`;

/** Open memberships that a whole participants file does not name, also not in a row that was refused. */
export const findAbsent: Step = ({ tenant, file }) => sql`
  create temporary table registry_absent on commit drop as
  with named as (
    select w.person
    from registry_held h
    join registry_who w on w.line = h.line
    where w.person is not null
    union
    select i.person
    from registry_stage s
    join payung.identity i
      on i.tenant = ${tenant} and i.nik_digest = s.nik_digest and i.superseded_in is null
    where s.disposition <> 'accepted'
  ),
  half_read as (
    select s.kpj
    from registry_stage s
    left join registry_row r on r.line = s.line
    where r.line is null and s.kpj is not null
  )
  select m.kpj, m.npp, m.from_month, m.recorded_in,
    case when present.person is null then 'absent' else 'moved' end as act
  from payung.membership m
  left join (
    select distinct person from registry_membership where status = 'active'
  ) as present on present.person = m.person
  where m.tenant = ${tenant}
    and m.superseded_in is null
    and m.until_month is null
    and ${file.kind === 'participants' && file.whole}
    and not exists (
      select from registry_stage s where s.kpj = m.kpj and s.npp = m.npp
    )
    and not exists (select from half_read h where h.kpj = m.kpj)
    and not exists (select from named n where n.person = m.person)
`;

export const supersedeMemberships: Step = ({ tenant, change }) => sql`
  update payung.membership m
  set superseded_in = ${change}::bigint
  from (
    select kpj, npp, old_from as from_month, old_recorded as recorded_in
    from registry_membership
    where act in ('end', 'terms', 'paid')
    union all
    select kpj, npp, from_month, recorded_in from registry_absent
  ) as over
  where m.tenant = ${tenant}
    and m.kpj = over.kpj
    and m.npp = over.npp
    and m.from_month = over.from_month
    and m.recorded_in = over.recorded_in
`;

const membershipColumns = sql.raw(`tenant, person, kpj, npp, segment, programs, payer, from_month,
    paid_until, until_month, end_reason, assumed, source, source_row, recorded_in`);

/** What was open and is over, kept with the month it ended in. */
export const closeMemberships: Step = ({ tenant, change, file: { month } }) => sql`
  insert into payung.membership (${membershipColumns})
  select
    ${tenant}, old_person, kpj, npp, old_segment, old_programs, old_payer, old_from, old_paid_until,
    greatest(old_from, ${month}::text),
    case
      when act = 'terms' then 'terms_changed'
      when status = 'dead' then 'died'
      else 'inactive'
    end,
    old_assumed, ${change}::bigint, row, ${change}::bigint
  from registry_membership
  where act = 'end' or (act = 'terms' and old_from < ${month}::text)
  union all
  select
    m.tenant, m.person, m.kpj, m.npp, m.segment, m.programs, m.payer, m.from_month, m.paid_until,
    greatest(m.from_month::text, ${month}::text), a.act, m.assumed, ${change}::bigint, null, ${change}::bigint
  from registry_absent a
  join payung.membership m
    on m.tenant = ${tenant}
    and m.kpj = a.kpj
    and m.npp = a.npp
    and m.from_month = a.from_month
    and m.recorded_in = a.recorded_in
`;

/** What runs from now on; of a membership that was over before anybody told, only that it was. */
export const openMemberships: Step = ({ tenant, change }) => sql`
  insert into payung.membership (${membershipColumns})
  select
    ${tenant}, person, kpj, npp, segment, programs, payer,
    case when act = 'paid' then old_from else new_from end,
    paid_until,
    case when act = 'known_ended' then new_from end,
    case
      when act <> 'known_ended' then null
      when status = 'dead' then 'died'
      else 'before_first_file'
    end,
    assumed, ${change}::bigint, row, ${change}::bigint
  from registry_membership
  where act in ('open', 'known_ended', 'terms', 'reopen', 'paid')
`;

export const insertDeaths: Step = ({ tenant, change, file: { month } }) => sql`
  insert into payung.death (tenant, person, month, source, source_row, recorded_in)
  select ${tenant}, m.person, ${month}::text, ${change}::bigint, min(m.row), ${change}::bigint
  from registry_membership m
  where m.status = 'dead'
    and not exists (
      select from payung.death d
      where d.tenant = ${tenant} and d.person = m.person and d.superseded_in is null
    )
  group by m.person
`;

export const insertEmployers: Step = ({ tenant, change }) => sql`
  insert into payung.employer (tenant, npp, source, source_row, recorded_in)
  select ${tenant}, m.npp, ${change}::bigint, min(m.row), ${change}::bigint
  from registry_membership m
  where m.npp <> ''
    and not exists (
      select from payung.employer e
      where e.tenant = ${tenant} and e.npp = m.npp and e.superseded_in is null
    )
  group by m.npp
`;
