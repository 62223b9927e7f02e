-- KSO, MoU and PKS with their ends, the regulations of the region, and what was done for each duty of
-- Inpres 2/2021. Rows are added; how an agreement ended is written once. No worker stands here.

create table payung.agreement (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind in ('mou', 'pks', 'kso')),
  -- Nomor surat.
  reference text not null check (reference <> ''),
  title text not null check (title <> ''),
  parties text[] not null check (cardinality(parties) >= 2),
  scope text not null check (scope <> ''),
  starts_on date not null,
  -- The last day it holds; absent: until it is ended.
  ends_on date,
  renews bigint,
  -- SHA-256 of the signed paper.
  document text check (document ~ '^[0-9a-f]{64}$'),
  outcome_day date,
  outcome_reason text check (outcome_reason <> ''),
  -- Written with the day: what outcome_once looks at.
  outcome text check (outcome = 'ended'),
  primary key (tenant, number),
  foreign key (tenant, renews) references payung.agreement (tenant, number),
  -- One follows one.
  unique (tenant, renews),
  check (ends_on is null or ends_on >= starts_on),
  check (renews is null or renews < number),
  check ((outcome is null) = (outcome_day is null)),
  check ((outcome is null) = (outcome_reason is null))
);
create trigger monev_row_number before insert on payung.agreement
  for each row execute function payung.monev_row_number();
create trigger outcome_once before update on payung.agreement
  for each row execute function payung.outcome_once();
select payung.tenant_table(
  'agreement', 'select, insert, update (outcome, outcome_reason, outcome_day)');

create table payung.regulation (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind in ('perda', 'head', 'decree', 'circular', 'village')),
  reference text not null check (reference <> ''),
  title text not null check (title <> ''),
  subject text not null check (subject <> ''),
  valid_from date not null,
  -- The regulation it takes the place of.
  replaces bigint,
  document text check (document ~ '^[0-9a-f]{64}$'),
  primary key (tenant, number),
  unique (tenant, kind, reference),
  foreign key (tenant, replaces) references payung.regulation (tenant, number),
  check (replaces is null or replaces < number)
);
create trigger monev_row_number before insert on payung.regulation
  for each row execute function payung.monev_row_number();
select payung.tenant_table('regulation', 'select, insert');

-- Each row a step of one duty; the newest says where it stands.
create table payung.duty_step (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  duty text not null check (duty ~ '^[a-z_]+\.[a-z_]+$'),
  state text not null check (state in ('open', 'under_way', 'done')),
  day date not null,
  evidence text not null check (evidence <> ''),
  document text check (document ~ '^[0-9a-f]{64}$'),
  primary key (tenant, number)
);
create index duty_step_newest on payung.duty_step (tenant, duty, number desc);
create trigger monev_row_number before insert on payung.duty_step
  for each row execute function payung.monev_row_number();
select payung.tenant_table('duty_step', 'select, insert');
