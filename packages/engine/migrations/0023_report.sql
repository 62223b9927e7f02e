-- Laporan berkala: who stands behind a report, and reports that are made by themselves on their day.
-- Names here are those of officials who sign; no worker stands here.

-- A paper names who stands behind it: before and after each step it is another paper.
alter table payung.period_paper
  add column step text not null default 'frozen' check (step in ('frozen', 'made', 'signed'));
alter table payung.period_paper drop constraint period_paper_pkey;
alter table payung.period_paper add primary key (tenant, report, step, format, language, program);
alter table payung.period_paper drop constraint period_paper_format_check;
alter table payung.period_paper
  add constraint period_paper_format_check check (format in ('pdf', 'docx', 'xlsx', 'txt', 'svg'));
alter table payung.period_paper drop constraint period_paper_program_check;
alter table payung.period_paper add constraint period_paper_program_check check (program <> '');

-- Of a schedule there is one report of a period, however many servers look at once.
alter table payung.period_report add column scheduled boolean not null default false;
create unique index period_report_scheduled
  on payung.period_report (tenant, from_month, until_month) where scheduled;

-- First who made it answers for its figures, then somebody else signs; after that it is closed.
create table payung.period_signature (
  tenant text not null,
  report bigint not null,
  step text not null check (step in ('made', 'signed')),
  at timestamptz not null,
  day date not null,
  account text not null check (account <> ''),
  role text not null check (role <> ''),
  name text not null check (length(name) between 1 and 120),
  -- Jabatan.
  position text not null check (length(position) between 1 and 120),
  -- The snapshot that was put before him.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (tenant, report, step),
  foreign key (tenant, report) references payung.period_report (tenant, number)
);

create function payung.period_signing() returns trigger
language plpgsql
as $$
begin
  new.tenant := payung.current_tenant();
  new.at := clock_timestamp();
  if not exists (
    select from payung.period_report r
    where r.tenant = new.tenant and r.number = new.report and r.digest = new.digest
  ) then
    raise exception 'payung.period_signature: the digest is not that of the report'
      using errcode = 'check_violation';
  end if;
  if new.step = 'signed' and not exists (
    select from payung.period_signature m
    where m.tenant = new.tenant and m.report = new.report and m.step = 'made'
      and m.account <> new.account
  ) then
    raise exception 'payung.period_signature: somebody else makes what is signed'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger period_signing before insert on payung.period_signature
  for each row execute function payung.period_signing();
select payung.tenant_table('period_signature', 'select, insert');

-- Jadwal: on which day of the month the report of the months before is made. The newest row of a kind
-- holds; `since` is the day from which days that were missed are caught up.
create table payung.period_schedule (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind in ('monthly', 'quarterly', 'half_year', 'yearly')),
  day_of_month integer not null check (day_of_month between 1 and 28),
  is_on boolean not null,
  since date not null,
  primary key (tenant, number)
);
create trigger monev_row_number before insert on payung.period_schedule
  for each row execute function payung.monev_row_number();
select payung.tenant_table('period_schedule', 'select, insert');

-- What became of each try: the report, or the code of what stood in its way.
create table payung.period_run (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind in ('monthly', 'quarterly', 'half_year', 'yearly')),
  from_month payung.month not null,
  until_month payung.month not null,
  day date not null,
  report bigint,
  problem text check (problem <> ''),
  primary key (tenant, number),
  foreign key (tenant, report) references payung.period_report (tenant, number),
  check ((report is null) <> (problem is null)),
  check (until_month > from_month)
);
create trigger monev_row_number before insert on payung.period_run
  for each row execute function payung.monev_row_number();
select payung.tenant_table('period_run', 'select, insert');

-- Which tenants ever set a schedule, for the one clock of the server: their codes, nothing else.
create function payung.scheduling_tenants()
returns table (tenant text)
language plpgsql security definer
set search_path = payung, pg_catalog, pg_temp
as $$
begin
  perform set_config('payung.keeper', 'on', true);
  return query select distinct s.tenant from payung.period_schedule s order by s.tenant;
  perform set_config('payung.keeper', '', true);
end
$$;
revoke all on function payung.scheduling_tenants() from public;

do $$
begin
  execute format('grant execute on function payung.scheduling_tenants() to %I', payung.app_role());
end
$$;
