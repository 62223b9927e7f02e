-- Export: how many rows of persons an account was given on a day, and the permits (izin data) under which
-- more of a data set may leave, or none once they have run out. safety.md T04.

-- Pages and files together, whatever role they were asked with.
create table payung.export_tally (
  tenant text not null,
  account uuid not null,
  -- In the time of the region.
  day date not null,
  rows integer not null check (rows >= 0),
  primary key (tenant, account, day),
  foreign key (tenant, account) references payung.account (tenant, id)
);
select payung.tenant_table('export_tally', 'select, insert, update (rows)');

-- Izin data: given by one administrator and approved by another.
create table payung.permit (
  tenant text not null,
  id uuid not null default gen_random_uuid(),
  data_set text not null check (data_set in ('register', 'sendings', 'decisions')),
  -- Surat: basis and purpose.
  letter text not null check (length(letter) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 200),
  -- The last day it holds.
  until date not null,
  given_by uuid not null,
  given_at timestamptz not null default clock_timestamp(),
  approved_by uuid,
  approved_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, given_by) references payung.account (tenant, id),
  foreign key (tenant, approved_by) references payung.account (tenant, id),
  foreign key (tenant, ended_by) references payung.account (tenant, id),
  check (approved_by <> given_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((ended_by is null) = (ended_at is null))
);
select payung.tenant_table(
  'permit', 'select, insert, update (approved_by, approved_at, ended_by, ended_at)');
