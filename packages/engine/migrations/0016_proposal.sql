-- Usulan: what one person asks for and a second must confirm before it is done (safety.md section 2).
-- What is asked for is sealed, since it may name people; counts and numbers of papers stand open.

create table payung.proposal (
  tenant text not null references payung.tenant,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z_]{2,40}$'),
  body_sealed bytea not null,
  subject jsonb not null check (jsonb_typeof(subject) = 'object'),
  reason text not null check (reason <> ''),
  made_by uuid not null,
  -- The grant he spoke by: it must still be held when the second person confirms.
  made_grant uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting'
    check (state in ('waiting', 'done', 'declined', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, made_by) references payung.account (tenant, id),
  foreign key (tenant, decided_by) references payung.account (tenant, id),
  foreign key (tenant, made_grant) references payung.role_grant (tenant, id),
  check ((state = 'waiting') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  -- Nobody is his own second person, and nobody takes back what another asked for.
  check (state = 'waiting' or (state = 'withdrawn') = (decided_by = made_by))
);
create index proposal_waiting on payung.proposal (tenant, made_at) where state = 'waiting';

create function payung.proposal_once() returns trigger
language plpgsql
as $$
begin
  if old.state <> 'waiting' then
    raise exception 'payung.proposal: what is decided stays decided'
      using errcode = 'insufficient_privilege';
  end if;
  new.decided_at := clock_timestamp();
  return new;
end
$$;
create trigger proposal_once before update on payung.proposal
  for each row execute function payung.proposal_once();
select payung.tenant_table('proposal', 'select, insert, update (state, decided_by, decided_at)');

-- Skenario tersimpan: what was asked for and its figures, without a person; the lines of people sealed.
create table payung.kept_plan (
  tenant text not null references payung.tenant,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  scenario jsonb not null check (jsonb_typeof(scenario) = 'object'),
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  lines_sealed bytea not null,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (tenant, id),
  foreign key (tenant, made_by) references payung.account (tenant, id)
);
create index kept_plan_newest on payung.kept_plan (tenant, made_at, id);
select payung.tenant_table('kept_plan', 'select, insert');
