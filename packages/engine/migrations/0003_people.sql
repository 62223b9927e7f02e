-- The register with history. A fact is never changed and never deleted: it is recorded in a change
-- and may be superseded in a later one, so what was known at any change can be read again. Facts
-- also carry the months they hold for, and their source: the change and the row of the file that
-- first said so. safety.md T12.

create domain payung.month as text collate "C"
  check (value ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');

-- Kecamatan or desa of the actor; null where he sees the whole tenant.
create function payung.current_area() returns text
language sql stable parallel safe
as $$ select nullif(current_setting('payung.area', true), '') $$;

-- What was done to the register, numbered without a gap within a tenant. One at a time: the lock is
-- held until commit, so numbers follow the order of commits.
create table payung.change (
  tenant text not null references payung.tenant,
  id bigint not null,
  kind text not null check (kind in (
    'load', 'roll_back', 'merge', 'undo_merge', 'death', 'correction', 'close_month', 'contributions',
    'employer', 'decile', 'household'
  )),
  at timestamptz not null,
  actor text not null check (actor <> ''),
  reason text not null check (reason <> ''),
  -- A correction of a closed month has a second person behind it.
  approved_by text check (approved_by <> actor),
  -- The change this one takes back.
  undoes bigint,
  undone_in bigint,
  transaction xid8 not null,
  primary key (tenant, id)
);

create function payung.change_number() returns trigger
language plpgsql
as $$
begin
  new.tenant := payung.current_tenant();
  perform pg_advisory_xact_lock(hashtextextended('payung.register ' || new.tenant, 0));
  select coalesce(max(id), 0) + 1 into new.id from payung.change where tenant = new.tenant;
  new.at := clock_timestamp();
  new.transaction := pg_current_xact_id();
  return new;
end
$$;
create trigger change_number before insert on payung.change
  for each row execute function payung.change_number();
select payung.tenant_table('change', 'select, insert, update (undone_in)');

-- Facts are recorded, and superseded once, in changes of the transaction that writes them: nobody can
-- slip one into what was known earlier, and a closed month cannot move.
create function payung.check_recorded() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from (select distinct tenant, recorded_in from new_rows) as r
    where not exists (
      select from payung.change c
      where c.tenant = r.tenant and c.id = r.recorded_in
        and c.transaction = pg_current_xact_id()
    )
  ) or exists (select from new_rows where superseded_in is not null) then
    raise exception 'payung.%: a fact is recorded in the change that brings it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

create function payung.check_superseded() returns trigger
language plpgsql
as $$
begin
  if exists (select from old_rows where superseded_in is not null) or exists (
    select from (select distinct tenant, superseded_in from new_rows) as r
    where not exists (
      select from payung.change c
      where c.tenant = r.tenant and c.id = r.superseded_in
        and c.transaction = pg_current_xact_id()
    )
  ) then
    raise exception 'payung.%: a fact is superseded once, by the change that does it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

-- A foreign key for a whole statement at once: a million rows in one join, not a million look-ups.
create function payung.check_person() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from new_rows n
    left join payung.people p on p.tenant = n.tenant and p.person = n.person
    where n.person is not null and p.person is null
  ) then
    raise exception 'payung.%: no such person in the register', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

-- Rows about people: seen by those who may see the person.
create function payung.person_table(name text, rights text) returns void
language plpgsql
as $$
begin
  perform payung.tenant_table(name, rights);
  execute format(
    'create policy own_area on payung.%1$I as restrictive using ('
    '(select payung.current_area()) is null or exists (select from payung.people p '
    'where p.tenant = %1$I.tenant and p.person = %1$I.person))', name);
  execute format(
    'create trigger known_person after insert on payung.%I referencing new table as new_rows '
    'for each statement execute function payung.check_person()', name);
end
$$;

create function payung.append_facts(name text) returns void
language plpgsql
as $$
begin
  execute format(
    'create trigger recorded after insert on payung.%I referencing new table as new_rows '
    'for each statement execute function payung.check_recorded()', name);
  execute format(
    'create trigger superseded after update on payung.%I '
    'referencing old table as old_rows new table as new_rows '
    'for each statement execute function payung.check_superseded()', name);
end
$$;

create function payung.fact_table(name text) returns void
language plpgsql
as $$
begin
  perform payung.person_table(name, 'select, insert, update (superseded_in)');
  perform payung.append_facts(name);
end
$$;

revoke all on function payung.person_table(text, text) from public;
revoke all on function payung.append_facts(text) from public;
revoke all on function payung.fact_table(text) from public;

-- Orang. `domicile` is where he lives as far as is known today and decides who may see him; where he
-- lived when stands in payung.trait.
create table payung.people (
  tenant text not null,
  person bigint not null check (person > 0),
  domicile text,
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, person)
);
select payung.tenant_table('people', 'select, insert, update (domicile, superseded_in)');
create policy own_area on payung.people as restrictive using (
  (select payung.current_area()) is null
  or coalesce(domicile, '') like (select payung.current_area()) || '%'
);
create trigger recorded after insert on payung.people
  referencing new table as new_rows
  for each statement execute function payung.check_recorded();

-- Jati diri: who somebody is. Corrected, never changing with time.
create table payung.identity (
  tenant text not null,
  person bigint not null,
  nik_sealed bytea,
  nik_digest bytea,
  -- Code of the place of first registration, out of the NIK.
  nik_region text,
  name_written text not null check (name_written <> ''),
  name_normalised text not null,
  birth date,
  birth_exact boolean not null,
  sex text check (sex in ('L', 'P')),
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, person, recorded_in),
  check ((nik_sealed is null) = (nik_digest is null)),
  check ((nik_digest is null) or (nik_region is not null))
);
create index identity_nik_digest on payung.identity (tenant, nik_digest);
select payung.fact_table('identity');

-- What changes in a life. A row holds from `valid_from` until the next one of the same person; the
-- earliest also stands for the time before, of which nothing is known.
create table payung.trait (
  tenant text not null,
  person bigint not null,
  valid_from payung.month not null,
  domicile text check (domicile ~ '^[0-9]{2,10}$'),
  domicile_written text,
  workplace text check (workplace ~ '^[0-9]{2,10}$'),
  occupation text,
  -- Ekosistem: non-ASN, aparat desa, nelayan, petani, pekerja pemilu …
  sector text,
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, person, valid_from, recorded_in)
);
select payung.fact_table('trait');

-- Desil kesejahteraan (DTSEN): only with the letter that permits to hold it.
create table payung.decile (
  tenant text not null,
  person bigint not null,
  valid_from payung.month not null,
  decile smallint not null check (decile between 1 and 10),
  drawn_from text not null check (drawn_from <> ''),
  permit text not null check (permit <> ''),
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, person, valid_from, recorded_in)
);
select payung.fact_table('decile');

-- Anggota keluarga: people of one KK; the card's number is sealed like a NIK.
create table payung.household (
  tenant text not null,
  person bigint not null,
  valid_from payung.month not null,
  kk_sealed bytea not null,
  kk_digest bytea not null,
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, person, valid_from, recorded_in)
);
create index household_kk on payung.household (tenant, kk_digest);
select payung.fact_table('household');

-- Kematian. The day is often unknown: a participants file tells only the month it was first seen.
create table payung.death (
  tenant text not null,
  person bigint not null,
  month payung.month not null,
  day date check (to_char(day, 'YYYY-MM') = month),
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, person, recorded_in)
);
select payung.fact_table('death');

-- Penggabungan: `person` turned out to be `same_as`. Facts stay with the number they were recorded
-- for, so a merge that was wrong is taken back without a trace in them. `same_as` is never itself
-- merged into another: one step leads to the end.
create table payung.merged (
  tenant text not null,
  person bigint not null,
  same_as bigint not null check (same_as <> person),
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, person, recorded_in)
);
create unique index merged_once on payung.merged (tenant, person) where superseded_in is null;
select payung.fact_table('merged');
