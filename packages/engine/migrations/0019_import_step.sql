-- Riwayat langkah: corrections of a list on the screen, as steps over the rows as they came. A step is never
-- overwritten: it is undone, and done again. What it says is sealed, since it may hold a name or NIK.

-- Columns of the list as it was read, sealed; absent where it cannot be corrected on the screen. Each change of
-- the history takes a version; `steps_read` is the one the rows were last read with.
alter table payung.job_part
  add column layout_sealed bytea,
  add column steps_version integer not null default 0 check (steps_version >= 0),
  add column steps_read integer not null default 0 check (steps_read >= 0);

create table payung.import_step (
  tenant text not null,
  job uuid not null,
  part integer not null,
  step integer not null check (step > 0),
  account uuid not null,
  -- `drop`: these rows are no workers.
  kind text not null check (kind in ('fix', 'drop')),
  -- Of the history when the step was last done or undone.
  version integer not null check (version > 0),
  content_sealed bytea not null,
  -- Lines of import_row that it changes.
  lines integer[] not null check (cardinality(lines) > 0),
  made_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  primary key (tenant, job, part, step),
  foreign key (tenant, job, part) references payung.job_part (tenant, job, number),
  foreign key (tenant, account) references payung.account (tenant, id)
);
create index import_step_account on payung.import_step (tenant, account);
select payung.tenant_table('import_step', 'select, insert, update (version, undone_at)');

-- A list whose steps changed is read again: its rows give way to the new ones in one transaction. What has gone
-- into the register is not read again.
create function payung.import_rows_not_saved() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from gone
    join payung.job_part p
      on p.tenant = gone.tenant and p.job = gone.job and p.number = gone.part
    where p.batch is not null
  ) then
    raise exception 'payung.%: the rows of a saved list stay', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger import_row_not_saved after delete on payung.import_row
  referencing old table as gone
  for each statement execute function payung.import_rows_not_saved();
create trigger import_load_not_saved after delete on payung.import_load
  referencing old table as gone
  for each statement execute function payung.import_rows_not_saved();

do $$
begin
  execute format(
    'grant delete on payung.import_row, payung.import_load to %I', payung.app_role());
  execute format(
    'grant update (layout_sealed, steps_version, steps_read) on payung.job_part to %I',
    payung.app_role());
end
$$;
