-- What outsiders see and answer by a link: the family of a claim its own sum and day, with a code beside the
-- link. And the holidays of a region, by which terms of working days are counted. safety.md T05, T14.

alter table payung.claim_event
  drop constraint claim_event_kind_check,
  add constraint claim_event_kind_check check (kind in (
    'open', 'paper', 'heir', 'account_propose', 'account_confirm', 'account_reject', 'file', 'return',
    'complete', 'refuse', 'appeal', 'uphold', 'dismiss', 'mark_payment', 'unmark_payment',
    'confirm_payment', 'withdraw', 'lapse', 'child', 'year_claim', 'year_mark', 'year_unmark',
    'year_confirm', 'consent', 'family_link', 'family_opened'
  ));

-- Construction projects without registration are findings too.
alter table payung.finding
  drop constraint finding_kind_check,
  add constraint finding_kind_check check (kind in (
    'PWBD', 'PDS_TK', 'PDS_UPAH', 'PDS_PROGRAM', 'PIUTANG', 'JAKON'
  ));

-- Tautan keluarga: neither the token nor the code stands anywhere, only their digests.
create table payung.claim_link (
  tenant text not null,
  claim bigint not null,
  link bigint not null check (link = event),
  event bigint not null,
  person bigint not null,
  heir integer not null,
  digest bytea not null unique check (length(digest) = 32),
  code_digest bytea not null check (length(code_digest) = 32),
  -- The last day it opens.
  until date not null,
  -- Used once: reloaded and printed on the day of its first opening, and never after.
  opened_on date check (opened_on <= until),
  opened_event bigint,
  primary key (tenant, link),
  foreign key (tenant, claim, heir) references payung.claim_heir (tenant, claim, heir),
  check ((opened_on is null) = (opened_event is null))
);
create index claim_link_heir on payung.claim_link (tenant, claim, heir);
select payung.person_table('claim_link', 'select, insert, update (opened_on, opened_event)');
select payung.logged_table('claim_link', 'claim_event', 'opened_event');

-- Hari libur daerah, beside those of the nation. A day that was taken back stays, with who did it.
create table payung.holiday (
  tenant text not null references payung.tenant,
  day date not null,
  -- Surat yang menetapkan.
  source text not null check (source <> ''),
  name text not null check (name <> ''),
  set_by text not null check (set_by <> ''),
  set_at timestamptz not null default clock_timestamp(),
  ended_by text check (ended_by <> ''),
  ended_at timestamptz,
  primary key (tenant, day, set_at),
  check ((ended_by is null) = (ended_at is null))
);
create unique index holiday_once on payung.holiday (tenant, day) where ended_at is null;
select payung.tenant_table('holiday', 'select, insert, update (ended_by, ended_at)');

do $$
declare
  name text;
begin
  foreach name in array array['claim_link', 'holiday'] loop
    execute format(
      'create trigger not_emptied before truncate on payung.%I '
      'for each statement execute function payung.append_only()', name);
  end loop;
end
$$;
