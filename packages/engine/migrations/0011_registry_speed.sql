-- A million people are loaded within a minute: what each of their rows is checked by is plain text
-- work, since a regular expression is run anew for every row; what is the same for all rows of a
-- statement is asked once; and no index is kept that nobody reads.

alter domain payung.month drop constraint month_check;
alter domain payung.month add constraint month_check check (
  length(value) = 7
  and translate(value, '123456789', '000000000') = '0000-00'
  and substr(value, 6) between '01' and '12'
);

alter table payung.trait drop constraint trait_domicile_check;
alter table payung.trait add constraint trait_domicile_check check (
  length(domicile) between 2 and 10 and translate(domicile, '0123456789', '') = ''
);
alter table payung.trait drop constraint trait_workplace_check;
alter table payung.trait add constraint trait_workplace_check check (
  length(workplace) between 2 and 10 and translate(workplace, '0123456789', '') = ''
);

-- Rows of a file are read by file.
drop index payung.registry_line_person;

create or replace function payung.check_recorded() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from (
      select distinct tenant, recorded_in, superseded_in is not null as is_over from new_rows
    ) as r
    where r.is_over or not exists (
      select from payung.change c
      where c.tenant = r.tenant and c.id = r.recorded_in
        and c.transaction = pg_current_xact_id()
    )
  ) then
    raise exception 'payung.%: a fact is recorded in the change that brings it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

-- Numbers of people follow one another without a gap, as they were given from the first, and are never
-- taken away: whether all persons of a million rows are in the register is then told by the lowest and
-- the highest of them.
create function payung.check_numbers() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from (
      select tenant, min(person) as lowest, max(person) as highest, count(*) as people
      from new_rows
      group by tenant
    ) as r
    where r.highest - r.lowest + 1 <> r.people or r.lowest <> 1 and not exists (
      select from payung.people p where p.tenant = r.tenant and p.person = r.lowest - 1
    )
  ) then
    raise exception 'payung.people: numbers follow one another'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
create trigger numbers after insert on payung.people
  referencing new table as new_rows
  for each statement execute function payung.check_numbers();

-- Rows of another tenant, and of people outside the area of whoever writes, their policies refuse.
create or replace function payung.check_person() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from (
      select tenant, min(person) as lowest, max(person) as highest from new_rows group by tenant
    ) as r
    where r.lowest < 1 or r.highest > coalesce((
      select max(p.person) from payung.people p where p.tenant = r.tenant
    ), 0)
  ) then
    raise exception 'payung.%: no such person in the register', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['people', 'identity', 'trait', 'membership', 'registry_line'] loop
    execute format(
      'alter policy own_tenant on payung.%I '
      'with check (tenant = (select payung.current_tenant()))', name);
  end loop;
end
$$;
