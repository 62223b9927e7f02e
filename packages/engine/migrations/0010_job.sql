-- Pekerjaan: work that takes longer than a request, done by a process of its own. What a job is about
-- stands here as references; rows of a list that is being taken in are sealed. safety.md R01, R02.

create table payung.job (
  tenant text not null references payung.tenant,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('import')),
  -- Who asked, under which remit.
  account uuid not null,
  role text not null check (role <> ''),
  area text check (area ~ '^[0-9]{2,10}$'),
  opd text,
  -- Month and choices; never a name or NIK.
  request jsonb not null check (jsonb_typeof(request) = 'object'),
  -- `asking`: a person must decide before it goes on.
  state text not null default 'waiting'
    check (state in ('waiting', 'running', 'asking', 'done', 'failed', 'cancelled')),
  -- Counts the takings: a worker that was thought dead holds an older number and writes nothing.
  attempt integer not null default 0 check (attempt >= 0),
  version integer not null default 1,
  made_at timestamptz not null default clock_timestamp(),
  begun_at timestamptz,
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, account) references payung.account (tenant, id),
  check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled')))
);
create index job_account on payung.job (tenant, account);
create index job_open on payung.job (made_at) where state in ('waiting', 'running');
select payung.tenant_table(
  'job', 'select, insert, update (state, attempt, version, begun_at, ended_at)');

-- One file of an import. `step` is the last stage that is finished and kept: after a crash the work
-- goes on behind it.
create table payung.job_part (
  tenant text not null,
  job uuid not null,
  number integer not null check (number > 0),
  upload uuid not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'running', 'asking', 'done', 'failed', 'cancelled')),
  step text check (step in ('receive', 'read', 'link', 'rehearse', 'save')),
  records integer,
  ignored integer,
  accepted integer,
  rejected integer,
  merged integer,
  held integer,
  -- Akibat: what saving would do. It shows values of people, hence sealed.
  effect_sealed bytea,
  problem jsonb check (jsonb_typeof(problem) = 'object'),
  -- Simpan: who said so, in which role, why.
  saved_by uuid,
  saved_role text,
  save_reason text,
  save_confirmed boolean,
  batch bigint,
  primary key (tenant, job, number),
  unique (tenant, job, upload),
  foreign key (tenant, job) references payung.job (tenant, id),
  foreign key (tenant, upload) references payung.upload (tenant, id),
  foreign key (tenant, saved_by) references payung.account (tenant, id),
  foreign key (tenant, batch) references payung.registry_batch (tenant, change),
  check ((saved_by is null) = (saved_role is null) and (saved_by is null) = (save_reason is null)),
  -- safety.md R01: every record accounted for
  constraint job_part_adds_up
    check (records = ignored + accepted + rejected + merged + held)
);
select payung.tenant_table(
  'job_part',
  'select, insert, update (state, step, records, ignored, accepted, rejected, merged, held, '
  'effect_sealed, problem, saved_by, saved_role, save_reason, save_confirmed, batch)');

-- Every record of the file as it was read: cells and findings sealed, since a list carries NIKs in any
-- column; what is counted stands open.
create table payung.import_row (
  tenant text not null,
  job uuid not null,
  part integer not null,
  -- 1, 2, 3 … in the order of the file, over all its sheets.
  line integer not null check (line > 0),
  sheet text not null,
  row integer not null check (row > 0),
  disposition text not null
    check (disposition in ('accepted', 'rejected', 'merged', 'held', 'ignored')),
  errors text[] not null,
  warnings text[] not null,
  content_sealed bytea not null,
  primary key (tenant, job, part, line),
  foreign key (tenant, job, part) references payung.job_part (tenant, job, number)
);
select payung.tenant_table('import_row', 'select, insert');

-- The same record as it goes to the register: linked, or held for a person.
create table payung.import_load (
  tenant text not null,
  job uuid not null,
  part integer not null,
  line integer not null,
  disposition text not null
    check (disposition in ('accepted', 'rejected', 'merged', 'held', 'ignored')),
  load_sealed bytea not null,
  primary key (tenant, job, part, line),
  foreign key (tenant, job, part, line) references payung.import_row (tenant, job, part, line)
);
select payung.tenant_table('import_load', 'select, insert');

-- Which jobs wait or run, in all tenants, for the one queue of the server: ids and who, nothing else.
create function payung.open_jobs()
returns table (tenant text, id uuid, account uuid, state text, made_at timestamptz)
language plpgsql security definer
set search_path = payung, pg_catalog, pg_temp
as $$
begin
  perform set_config('payung.keeper', 'on', true);
  return query
    select j.tenant, j.id, j.account, j.state, j.made_at
    from payung.job j
    where j.state in ('waiting', 'running')
    order by j.made_at, j.id;
  perform set_config('payung.keeper', '', true);
end
$$;
revoke all on function payung.open_jobs() from public;

do $$
begin
  execute format('grant execute on function payung.open_jobs() to %I', payung.app_role());
end
$$;
