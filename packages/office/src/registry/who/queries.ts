// The SQL of who is who: each staged row finds its person, is held, or becomes somebody new.

import { sql } from 'kysely';
import type { Step } from '../batch/step.ts';

/** Whom the NIKs and KPJ of the register name; of several the one who was there first. */
export const findKeys: Step = ({ tenant }) => sql`
  create temporary table registry_key on commit drop as
  with root as (
    select person, same_as
    from payung.merged
    where tenant = ${tenant} and superseded_in is null
  ),
  of_nik as (
    select nik_digest, min(person) as person
    from payung.identity
    where tenant = ${tenant} and superseded_in is null and nik_digest is not null
    group by nik_digest
  ),
  of_kpj as (
    select kpj, min(person) as person
    from payung.membership
    where tenant = ${tenant} and superseded_in is null
    group by kpj
  )
  select
    s.line,
    coalesce(of_nik.person, of_kpj.person) as person,
    coalesce(nik_root.same_as, of_nik.person) <> coalesce(kpj_root.same_as, of_kpj.person) as torn
  from registry_stage s
  left join of_nik on of_nik.nik_digest = s.nik_digest
  left join of_kpj on of_kpj.kpj = s.kpj
  left join root as nik_root on nik_root.person = of_nik.person
  left join root as kpj_root on kpj_root.person = of_kpj.person
  where s.disposition = 'accepted' and s.known is null and s.grp is null
    and (of_nik.person is not null or of_kpj.person is not null)
`;

/**
 * Who each row is. A linked row is whom linkage says; another is whoever has its NIK, else its KPJ.
 * `who` is one text for one person, known or not: a row without NIK goes with the row of its KPJ.
 */
export const findWho: Step = () => sql`
  create temporary table registry_who on commit drop as
  with nik_beside_kpj as (
    select kpj, min(encode(nik_digest, 'hex')) as nik
    from registry_stage
    where nik_digest is not null
      and kpj in (select kpj from registry_stage where nik_digest is null and known is null)
    group by kpj
  )
  select
    s.line, s.kpj, s.status, coalesce(s.known, k.person) as person,
    coalesce(k.torn, false) as torn,
    case
      when coalesce(s.known, k.person) is not null then 'p' || coalesce(s.known, k.person)
      when s.grp is not null then 'g' || s.grp
      else coalesce(encode(s.nik_digest, 'hex'), b.nik, 'k' || s.kpj, 'l' || s.line)
    end as who
  from registry_stage s
  left join registry_key k on k.line = s.line
  left join nik_beside_kpj b on b.kpj = s.kpj and s.nik_digest is null
  where s.disposition = 'accepted'
`;

/**
 * Rows a person has to decide: NIK and KPJ lead to two people, two people share a KPJ, or somebody is
 * called active whose death is recorded.
 */
export const findHeld: Step = ({ tenant, file }) => sql`
  create temporary table registry_held on commit drop as
  with shared as (
    select kpj from registry_who where kpj is not null group by kpj having min(who) <> max(who)
  ),
  root as (
    select person, same_as
    from payung.merged
    where tenant = ${tenant} and superseded_in is null
  ),
  dead as (
    select distinct coalesce(root.same_as, d.person) as person
    from payung.death d
    left join root on root.person = d.person
    where d.tenant = ${tenant} and d.superseded_in is null and d.month <= ${file.month}::text
  ),
  judged as (
    select w.line,
      case
        when w.torn then 'nik_and_kpj_disagree'
        when shared.kpj is not null then 'kpj_of_several'
        when w.person is not null and p.person is null then 'person_unknown'
        when dead.person is not null and w.status = 'active' then 'dead_in_register'
      end as reason
    from registry_who w
    left join shared on shared.kpj = w.kpj
    left join payung.people p
      on p.tenant = ${tenant} and p.person = w.person and p.superseded_in is null
    left join root on root.person = w.person
    left join dead on dead.person = coalesce(root.same_as, w.person)
  )
  select line, reason from judged where reason is not null
`;

/** Rows that stand, in order; the first of a person speaks for him. New people get their numbers. */
export const numberPeople: Step = ({ tenant }) => sql`
  create temporary table registry_row on commit drop as
  with unheld as (
    select w.line, w.who, w.person
    from registry_who w
    left join registry_held h on h.line = w.line
    where h.line is null
  ),
  repeated as (
    select who, min(line) as first_line from unheld group by who having count(*) > 1
  ),
  standing as (
    select u.line, u.person, coalesce(repeated.first_line, u.line) as first_line
    from unheld u
    left join repeated on repeated.who = u.who
  ),
  fresh as (
    select line, row_number() over (order by line) + (
      select coalesce(max(person), 0) from payung.people where tenant = ${tenant}
    ) as person
    from standing
    where person is null and line = first_line
  )
  select s.line, s.line = s.first_line as first, fresh.line is not null as fresh,
    coalesce(s.person, fresh.person) as person
  from standing s
  left join fresh on fresh.line = s.first_line
`;
