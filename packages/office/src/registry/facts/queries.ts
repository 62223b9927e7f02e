// The SQL of what is known of people: identity and traits before and after a file, and the new facts.

import { type RawBuilder, sql } from 'kysely';
import type { Step } from '../batch/step.ts';

/**
 * Known people beside their rows: what is known, and what the file makes of it. The branch office is
 * right about who somebody is; a list only fills in what is missing. Where he lives and works, a list
 * knows better than the branch office.
 */
export const compare: Step = ({ tenant, file }) => {
  const official = file.kind === 'participants';
  return sql`
    create temporary table registry_pair on commit drop as
    with trait as (
      select distinct on (t.person)
        t.*, ${official} and b.kind is distinct from 'participants' as stays
      from payung.trait t
      left join payung.registry_batch b on b.tenant = t.tenant and b.change = t.source
      where t.tenant = ${tenant} and t.superseded_in is null
      order by t.person, t.valid_from desc
    )
    select
      r.person, s.line, s.row, i.recorded_in as identity_recorded,
      i.nik_digest as old_nik, i.name_written as old_name, i.birth as old_birth,
      i.birth_exact as old_birth_exact, i.sex as old_sex,
      case when ${official} or i.nik_digest is null then coalesce(s.nik_digest, i.nik_digest)
        else i.nik_digest end as nik,
      i.nik_sealed as old_nik_sealed, s.nik_sealed as new_nik_sealed,
      i.nik_region as old_nik_region, s.nik_region as new_nik_region,
      case when ${official} then s.name_written else i.name_written end as name,
      case when ${official} then s.name_normalised else i.name_normalised end as name_normalised,
      case
        when s.birth is null then i.birth
        when i.birth is null or (s.birth_exact and (${official} or not i.birth_exact)) then s.birth
        else i.birth
      end as birth,
      i.birth_exact or (s.birth is not null and s.birth_exact) as birth_exact,
      case when ${official} then coalesce(s.sex, i.sex) else coalesce(i.sex, s.sex) end as sex,
      t.valid_from as trait_from,
      t.domicile as old_domicile, t.workplace as old_workplace,
      t.occupation as old_occupation, t.sector as old_sector,
      case when ${homeStays} then t.domicile else s.domicile end as domicile,
      case when ${homeStays} then t.domicile_written else s.domicile_written end
        as domicile_written,
      ${firstOf('workplace')}, ${firstOf('occupation')}, ${firstOf('sector')}
    from registry_row r
    join registry_stage s on s.line = r.line
    join payung.identity i
      on i.tenant = ${tenant} and i.person = r.person and i.superseded_in is null
    join trait t on t.person = r.person
    where r.first and not r.fresh
  `;
};

/** What is known where it stays, else what the file says; never nothing for something. */
function firstOf(column: string): RawBuilder<unknown> {
  const [known, told, name] = [sql.ref(`t.${column}`), sql.ref(`s.${column}`), sql.ref(column)];
  return sql`case when t.stays then coalesce(${known}, ${told})
        else coalesce(${told}, ${known}) end as ${name}`;
}

/**
 * The known domicile stands where the file says none, or only the kecamatan the known village lies in:
 * that is no move. A village is taken, whoever tells it, where only its kecamatan was known.
 */
const homeStays = sql`(
        s.domicile is null
        or (t.domicile <> s.domicile and starts_with(t.domicile, s.domicile))
        or (t.stays and (t.domicile = s.domicile or not starts_with(s.domicile, t.domicile)))
      )`;

/** The pairs in which something differs. */
export const judge: Step = ({ older }) => sql`
  create temporary table registry_next on commit drop as
  with judged as (
    select *,
      case when nik is not distinct from old_nik then old_nik_sealed else new_nik_sealed end
        as nik_sealed,
      case when nik is not distinct from old_nik then old_nik_region else new_nik_region end
        as nik_region,
      (nik, name, birth, sex) is distinct from (old_nik, old_name, old_birth, old_sex)
        or birth_exact <> old_birth_exact as identity_changed,
      (domicile, workplace, occupation, sector)
        is distinct from (old_domicile, old_workplace, old_occupation, old_sector)
        as trait_changed
    from registry_pair
  )
  select *, ${older} and (identity_changed or trait_changed) as old_news
  from judged
  where identity_changed or trait_changed
`;

/** Old news of known people is held: a person decides what was true then. */
export const holdOldNews: Step = () => sql`
  with held as (
    insert into registry_held (line, reason)
    select r.line, 'older_than_register'
    from registry_row r
    where r.person in (select person from registry_next where old_news)
    returning line
  ),
  gone as (
    delete from registry_row r using held where held.line = r.line
  )
  delete from registry_next where old_news
`;

export const insertPeople: Step = ({ tenant, change }) => sql`
  insert into payung.people (tenant, person, domicile, source, source_row, recorded_in)
  select ${tenant}, r.person, s.domicile, ${change}::bigint, s.row, ${change}::bigint
  from registry_row r
  join registry_stage s on s.line = r.line
  where r.fresh and r.first
`;

export const insertIdentities: Step = ({ tenant, change }) => sql`
  insert into payung.identity (
    tenant, person, nik_sealed, nik_digest, nik_region, name_written, name_normalised, birth,
    birth_exact, sex, source, source_row, recorded_in
  )
  select
    ${tenant}, r.person, s.nik_sealed, s.nik_digest, s.nik_region, s.name_written,
    s.name_normalised, s.birth, s.birth_exact, s.sex, ${change}::bigint, s.row, ${change}::bigint
  from registry_row r
  join registry_stage s on s.line = r.line
  where r.fresh and r.first
`;

export const insertTraits: Step = ({ tenant, change, file }) => sql`
  insert into payung.trait (
    tenant, person, valid_from, domicile, domicile_written, workplace, occupation, sector, source,
    source_row, recorded_in
  )
  select
    ${tenant}, r.person, ${file.month}::text, s.domicile, s.domicile_written, s.workplace, s.occupation,
    s.sector, ${change}::bigint, s.row, ${change}::bigint
  from registry_row r
  join registry_stage s on s.line = r.line
  where r.fresh and r.first
`;

export const supersedeIdentities: Step = ({ tenant, change }) => sql`
  update payung.identity i
  set superseded_in = ${change}::bigint
  from registry_next n
  where i.tenant = ${tenant}
    and i.person = n.person
    and i.recorded_in = n.identity_recorded
    and i.superseded_in is null
    and n.identity_changed
`;

export const changeIdentities: Step = ({ tenant, change }) => sql`
  insert into payung.identity (
    tenant, person, nik_sealed, nik_digest, nik_region, name_written, name_normalised, birth,
    birth_exact, sex, source, source_row, recorded_in
  )
  select
    ${tenant}, person, nik_sealed, nik, nik_region, name, name_normalised, birth, birth_exact, sex,
    ${change}::bigint, row, ${change}::bigint
  from registry_next
  where identity_changed
`;

/** A second word about the same month replaces the first; a later month follows it. */
export const supersedeTraits: Step = ({ tenant, change, file }) => sql`
  update payung.trait t
  set superseded_in = ${change}::bigint
  from registry_next n
  where t.tenant = ${tenant}
    and t.person = n.person
    and t.valid_from = ${file.month}::text
    and n.trait_from = ${file.month}::text
    and t.superseded_in is null
    and n.trait_changed
`;

export const changeTraits: Step = ({ tenant, change, file }) => sql`
  insert into payung.trait (
    tenant, person, valid_from, domicile, domicile_written, workplace, occupation, sector, source,
    source_row, recorded_in
  )
  select
    ${tenant}, person, ${file.month}::text, domicile, domicile_written, workplace, occupation, sector,
    ${change}::bigint, row, ${change}::bigint
  from registry_next
  where trait_changed
`;

export const moveHome: Step = ({ tenant }) => sql`
  update payung.people p
  set domicile = n.domicile
  from registry_next n
  where p.tenant = ${tenant}
    and p.person = n.person
    and p.domicile is distinct from n.domicile
`;
