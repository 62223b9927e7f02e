-- The register of one run of the main job: lists with every row, persons, participants, plan.
-- NIKs are sealed (AES-256-GCM) beside a keyed digest; original cells are sealed as a whole, since
-- a list carries NIKs in any column. Nothing here may be changed or deleted by the application,
-- but the summary of a run that is being finished.

create table payung.run (
  tenant text not null references payung.tenant,
  id uuid not null default gen_random_uuid(),
  digest text not null,
  as_of date not null,
  recorded_at timestamptz not null default now(),
  finished_at timestamptz,
  summary jsonb,
  primary key (tenant, id),
  unique (tenant, digest),
  check ((summary is null) = (finished_at is null))
);

create table payung.batch (
  tenant text not null,
  run uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('workers', 'participants')),
  file text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  records integer not null check (records >= 0),
  ignored integer not null check (ignored >= 0),
  accepted integer not null check (accepted >= 0),
  rejected integer not null check (rejected >= 0),
  merged integer not null check (merged >= 0),
  held integer not null check (held >= 0),
  primary key (tenant, id),
  unique (tenant, run, kind, file),
  foreign key (tenant, run) references payung.run (tenant, id),
  -- safety.md R01: every record accounted for
  constraint batch_adds_up check (records = ignored + accepted + rejected + merged + held)
);

create table payung.person (
  tenant text not null,
  run uuid not null,
  number integer not null check (number > 0),
  id uuid not null default gen_random_uuid(),
  status text not null check (status in ('peserta_aktif', 'peserta_nonaktif', 'baru', 'tinjau')),
  name text not null,
  nik_sealed bytea,
  nik_digest bytea,
  birth date,
  birth_exact boolean not null,
  sex text check (sex in ('L', 'P')),
  village_code text,
  village_written text,
  occupation text,
  primary key (tenant, run, number),
  unique (tenant, id),
  foreign key (tenant, run) references payung.run (tenant, id),
  check ((nik_sealed is null) = (nik_digest is null))
);
create index person_nik_digest on payung.person (tenant, nik_digest);

create table payung.list_row (
  tenant text not null,
  run uuid not null,
  batch uuid not null,
  sheet text not null,
  row integer not null check (row > 0),
  cells_sealed bytea not null,
  disposition text not null
    check (disposition in ('accepted', 'rejected', 'merged', 'held', 'ignored')),
  status text
    check (status in ('peserta_aktif', 'peserta_nonaktif', 'baru', 'tinjau', 'tidak_sah')),
  person integer,
  kpj text,
  probability double precision check (probability between 0 and 1),
  reasons text not null,
  repeat_of integer,
  primary key (tenant, batch, sheet, row),
  foreign key (tenant, batch) references payung.batch (tenant, id),
  foreign key (tenant, run, person) references payung.person (tenant, run, number),
  check (disposition <> 'ignored' or (status is null and person is null)),
  check ((disposition = 'merged') = (repeat_of is not null))
);
create index list_row_run on payung.list_row (tenant, run);
create index list_row_person on payung.list_row (tenant, run, person);

-- `person` is the number shared with payung.person where a list names the participant; a
-- participant whom no list names has a number of its own and no row there.
create table payung.participant (
  tenant text not null,
  run uuid not null,
  row integer not null check (row > 0),
  person integer not null check (person > 0),
  kpj text not null,
  status text not null check (status in ('active', 'inactive', 'dead')),
  name text not null,
  nik_sealed bytea,
  nik_digest bytea,
  birth date,
  sex text check (sex in ('L', 'P')),
  segment text check (segment in ('PU', 'BPU', 'JAKON', 'PMI')),
  start date,
  npp text,
  primary key (tenant, run, row),
  foreign key (tenant, run) references payung.run (tenant, id),
  check ((nik_sealed is null) = (nik_digest is null))
);
create index participant_person on payung.participant (tenant, run, person);
create index participant_nik_digest on payung.participant (tenant, nik_digest);

-- One payer per person and month across all sources (safety.md T10): the key says it.
create table payung.plan_month (
  tenant text not null,
  run uuid not null,
  person integer not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  fund text not null,
  amount bigint not null check (amount > 0),
  primary key (tenant, run, person, month),
  foreign key (tenant, run, person) references payung.person (tenant, run, number)
);

-- The application adds; it changes nothing but the summary of a run that is being finished.
select payung.tenant_table('run', 'select, insert, update (summary, finished_at)');
select payung.tenant_table('batch', 'select, insert');
select payung.tenant_table('person', 'select, insert');
select payung.tenant_table('list_row', 'select, insert');
select payung.tenant_table('participant', 'select, insert');
select payung.tenant_table('plan_month', 'select, insert');
