-- Laporan berkala: the frozen snapshot each report is made from, and the papers that were made of it.
-- Counts and sums alone: nobody's NIK stands here, no worker's name.

-- Rows of a tenant one after another, whoever writes at once; number and time are the database's.
create function payung.monev_row_number() returns trigger
language plpgsql
as $$
begin
  new.tenant := payung.current_tenant();
  perform pg_advisory_xact_lock(hashtextextended('payung.monev ' || new.tenant, 0));
  execute format(
    'select coalesce(max(number), 0) + 1 from payung.%I where tenant = $1', tg_table_name)
    into new.number using new.tenant;
  new.at := clock_timestamp();
  return new;
end
$$;

-- `from_month` counts, `until_month` does not. `known` is the newest change of the register it rests on.
create table payung.period_report (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind in ('monthly', 'quarterly', 'half_year', 'yearly', 'other')),
  from_month payung.month not null,
  until_month payung.month not null,
  day date not null,
  known bigint not null check (known > 0),
  content text not null,
  digest text not null,
  primary key (tenant, number),
  check (until_month > from_month),
  -- A digest stands for the text that is kept, and for no other.
  check (encode(sha256(convert_to(content, 'UTF8')), 'hex') = digest)
);
create trigger monev_row_number before insert on payung.period_report
  for each row execute function payung.monev_row_number();
select payung.tenant_table('period_report', 'select, insert');

-- What was handed out: the digest of each paper, and of the program that laid it out.
create table payung.period_paper (
  tenant text not null,
  report bigint not null,
  format text not null check (format in ('pdf', 'docx', 'xlsx', 'txt')),
  language text not null check (language in ('id', 'en')),
  program text not null check (program ~ '^[0-9a-f]{64}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (tenant, report, format, language, program),
  foreign key (tenant, report) references payung.period_report (tenant, number)
);
select payung.tenant_table('period_paper', 'select, insert');
