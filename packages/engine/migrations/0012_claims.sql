-- Claims: what families are due after an event, and each step until it is paid. Every write belongs to an
-- event of a log: numbered, named, with its reason, one at a time within a tenant. A claim moves only by
-- an event that allows it, and a payment stands only after a second person. safety.md T14, R09.

-- Number, time and transaction of a log are the database's. The lock is held until commit: what was read
-- within an event is still true when the event is kept.
create function payung.log_number() returns trigger
language plpgsql
as $$
begin
  new.tenant := payung.current_tenant();
  perform pg_advisory_xact_lock(hashtextextended('payung.' || tg_table_name || ' ' || new.tenant, 0));
  execute format('select coalesce(max(id), 0) + 1 from payung.%I where tenant = $1', tg_table_name)
    into new.id using new.tenant;
  -- What an event opens bears the number of the event.
  new.subject := coalesce(new.subject, new.id);
  new.at := clock_timestamp();
  new.transaction := pg_current_xact_id();
  new.outcome := null;
  return new;
end
$$;

create function payung.log_outcome() returns trigger
language plpgsql
as $$
begin
  if old.outcome is not null or old.transaction <> pg_current_xact_id() then
    raise exception 'payung.%: an outcome is written once, by the event itself', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create function payung.log_table(name text) returns void
language plpgsql
as $$
begin
  execute format(
    'create trigger log_number before insert on payung.%I '
    'for each row execute function payung.log_number()', name);
  execute format(
    'create trigger log_outcome before update on payung.%I '
    'for each row execute function payung.log_outcome()', name);
  perform payung.tenant_table(name, 'select, insert, update (outcome)');
end
$$;

-- Rows come with an event of the same transaction: nobody slips one into an earlier event.
create function payung.check_logged() returns trigger
language plpgsql
as $$
declare
  stray boolean;
begin
  execute format(
    'select exists (select from (select distinct tenant, event from new_rows) as r '
    'where not exists (select from payung.%I e where e.tenant = r.tenant and e.id = r.event '
    'and e.transaction = pg_current_xact_id()))', tg_argv[0])
    into stray;
  if stray then
    raise exception 'payung.%: a row belongs to the event that brings it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

-- What is written once later is written by an event of the same transaction, named in the second argument.
create function payung.check_later_event() returns trigger
language plpgsql
as $$
declare
  was text := to_jsonb(old) ->> tg_argv[1];
  now text := to_jsonb(new) ->> tg_argv[1];
  own boolean := false;
begin
  if was is null and now is not null then
    execute format(
      'select exists (select from payung.%I e where e.tenant = $1 and e.id = $2 '
      'and e.transaction = pg_current_xact_id())', tg_argv[0])
      into own using new.tenant, now::bigint;
  end if;
  if not own then
    raise exception 'payung.%: % is written once, by the event that does it', tg_table_name, tg_argv[1]
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- Makes a table one of a log; `later` is the column of the event that writes the rest once.
create function payung.logged_table(name text, log text, later text default null) returns void
language plpgsql
as $$
begin
  execute format(
    'create trigger of_event after insert on payung.%I referencing new table as new_rows '
    'for each statement execute function payung.check_logged(%L)', name, log);
  if later is not null then
    execute format(
      'create trigger later_event before update on payung.%I '
      'for each row execute function payung.check_later_event(%L, %L)', name, log, later);
  end if;
end
$$;
revoke all on function payung.log_table(text) from public;
revoke all on function payung.logged_table(text, text, text) from public;

-- Peristiwa klaim. `subject` is the claim; `key` the caller's: the same key and body again give the same
-- answer and no second effect.
create table payung.claim_event (
  tenant text not null references payung.tenant,
  id bigint not null,
  subject bigint not null,
  kind text not null check (kind in (
    'open', 'paper', 'heir', 'account_propose', 'account_confirm', 'account_reject', 'file', 'return',
    'complete', 'refuse', 'appeal', 'uphold', 'dismiss', 'mark_payment', 'unmark_payment',
    'confirm_payment', 'withdraw', 'lapse', 'child', 'year_claim', 'year_mark', 'year_unmark',
    'year_confirm', 'consent'
  )),
  at timestamptz not null,
  actor text not null check (actor <> ''),
  day date not null,
  reason text not null check (reason <> ''),
  key text check (key <> ''),
  body bytea not null check (length(body) = 32),
  outcome json,
  transaction xid8 not null,
  primary key (tenant, id),
  unique (tenant, key)
);
select payung.log_table('claim_event');
create index claim_event_subject on payung.claim_event (tenant, subject);

-- Which event leads from which state to which. claims/step.ts says the same; a test compares all of it.
create function payung.claim_may(kind text, from_state text, to_state text) returns boolean
language sql immutable parallel safe
as $$
  select (kind, from_state, to_state) in (
    ('file', 'open', 'filed'), ('file', 'returned', 'filed'),
    ('return', 'filed', 'returned'),
    ('complete', 'filed', 'complete'),
    ('refuse', 'filed', 'refused'), ('refuse', 'complete', 'refused'),
    ('appeal', 'refused', 'appealed'),
    ('uphold', 'appealed', 'filed'),
    ('dismiss', 'appealed', 'dismissed'),
    ('mark_payment', 'complete', 'marked'),
    ('unmark_payment', 'marked', 'complete'),
    ('confirm_payment', 'marked', 'paid'),
    ('withdraw', 'open', 'withdrawn'), ('withdraw', 'filed', 'withdrawn'),
    ('withdraw', 'returned', 'withdrawn'),
    ('lapse', 'open', 'lapsed'), ('lapse', 'returned', 'lapsed')
  )
$$;

-- Klaim. Its number is that of the event that opened it. Facts are sealed: they hold wages, health and
-- children.
create table payung.claim (
  tenant text not null,
  claim bigint not null,
  event bigint not null check (event = claim),
  person bigint not null,
  cause text not null check (cause in (
    'death', 'work_death', 'accident', 'disease', 'total_disability', 'old_age', 'pension', 'job_loss', 'pmi'
  )),
  programme text not null check (programme in ('JKM', 'JKK', 'JHT', 'JP', 'JKP', 'PMI')),
  event_on date not null,
  facts_sealed bytea not null,
  -- Perkiraan: what the law gives by the facts; potential scholarships stand apart and are never added.
  expected bigint not null check (expected >= 0),
  potential bigint not null check (potential >= 0),
  state text not null,
  filed_on date,
  complete_on date,
  refused_article text check (refused_article <> ''),
  marked_by text,
  amount bigint check (amount > 0),
  paid_on date,
  confirmed_by text,
  -- The account of an heir was changed after filing: somebody looks at it.
  flagged boolean not null default false,
  last_event bigint not null,
  primary key (tenant, claim),
  constraint claim_states check (state in (
    'open', 'filed', 'returned', 'complete', 'refused', 'appealed', 'dismissed', 'marked', 'paid',
    'withdrawn', 'lapsed'
  )),
  constraint claim_filed check (
    filed_on is not null or state in ('open', 'withdrawn', 'lapsed')),
  constraint claim_complete check (
    complete_on is not null or state not in ('complete', 'marked', 'paid')),
  constraint claim_in_order check (filed_on >= event_on and complete_on >= filed_on and paid_on >= complete_on),
  constraint claim_refused check (
    refused_article is not null or state not in ('refused', 'appealed', 'dismissed')),
  constraint claim_paid check (
    (state in ('marked', 'paid'))
      = (marked_by is not null and amount is not null and paid_on is not null)),
  constraint claim_two_persons check ((state = 'paid') = (confirmed_by is not null)),
  constraint claim_other_person check (confirmed_by <> marked_by)
);
-- One event is paid once: only a claim that was taken back makes room for another.
create unique index claim_once on payung.claim (tenant, person, programme, event_on)
  where state <> 'withdrawn';
create index claim_person on payung.claim (tenant, person);
select payung.person_table(
  'claim',
  'select, insert, update (state, filed_on, complete_on, refused_article, marked_by, amount, paid_on, '
  'confirmed_by, flagged, last_event)');
select payung.logged_table('claim', 'claim_event');

create function payung.claim_moved() returns trigger
language plpgsql
as $$
declare
  e record;
begin
  select kind, actor into e
    from payung.claim_event
    where tenant = new.tenant and id = new.last_event and subject = new.claim
      and transaction = pg_current_xact_id();
  if tg_op = 'INSERT' then
    if e.kind is distinct from 'open' or new.state <> 'open' then
      raise exception 'payung.claim: a claim begins open' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if e.kind is null then
    raise exception 'payung.claim: a claim moves by an event of its own'
      using errcode = 'insufficient_privilege';
  end if;
  if e.kind in ('account_propose', 'account_confirm') then
    if to_jsonb(new) - 'flagged' - 'last_event' <> to_jsonb(old) - 'flagged' - 'last_event'
      or old.flagged and not new.flagged then
      raise exception 'payung.claim: % only flags', e.kind using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if not payung.claim_may(e.kind, old.state, new.state) then
    raise exception 'payung.claim: % does not lead from % to %', e.kind, old.state, new.state
      using errcode = 'check_violation';
  end if;
  if e.kind = 'mark_payment' and new.marked_by is distinct from e.actor
    or e.kind = 'confirm_payment' and (
      new.confirmed_by is distinct from e.actor or old.marked_by = e.actor
      or (new.marked_by, new.amount, new.paid_on) is distinct from (old.marked_by, old.amount, old.paid_on)
    ) then
    raise exception 'payung.claim: a payment is marked by one person and confirmed by another'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger claim_moved before insert or update on payung.claim
  for each row execute function payung.claim_moved();

-- Berkas: what was brought. A paper that was only seen has no content.
create table payung.claim_paper (
  tenant text not null,
  claim bigint not null,
  paper bigint not null,
  event bigint not null check (event = paper),
  person bigint not null,
  document text not null check (document <> ''),
  type text check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer check (bytes between 1 and 6291456),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  content_sealed bytea,
  primary key (tenant, paper),
  foreign key (tenant, claim) references payung.claim (tenant, claim),
  check ((content_sealed is null) = (type is null) and (type is null) = (bytes is null)
    and (type is null) = (sha256 is null))
);
create index claim_paper_claim on payung.claim_paper (tenant, claim);
select payung.person_table('claim_paper', 'select, insert');
select payung.logged_table('claim_paper', 'claim_event');

-- Ahli waris: name and telephone are sealed together.
create table payung.claim_heir (
  tenant text not null,
  claim bigint not null,
  heir integer not null check (heir > 0),
  event bigint not null,
  person bigint not null,
  relation text not null check (relation in (
    'self', 'widow', 'widower', 'child', 'parent', 'grandchild', 'grandparent', 'sibling', 'parent_in_law',
    'will'
  )),
  heir_sealed bytea not null,
  -- Shares within the class: the law divides nothing, so they are equal unless a paper says otherwise.
  weight integer not null check (weight > 0),
  -- Bersedia hadir dan disebut pada penyerahan simbolis.
  consent boolean not null,
  ended_event bigint,
  primary key (tenant, claim, heir),
  foreign key (tenant, claim) references payung.claim (tenant, claim)
);
select payung.person_table('claim_heir', 'select, insert, update (ended_event)');
select payung.logged_table('claim_heir', 'claim_event', 'ended_event');

-- Rekening: never a PIN or a card. A change waits and needs a second person; what was there before stays.
create table payung.claim_account (
  tenant text not null,
  claim bigint not null,
  account bigint not null,
  event bigint not null check (event = account),
  person bigint not null,
  heir integer not null,
  account_sealed bytea not null,
  -- The paper the change rests on; only the first account of an heir has none.
  paper bigint,
  first boolean not null,
  proposed_by text not null check (proposed_by <> ''),
  outcome text check (outcome in ('confirmed', 'rejected')),
  decided_by text,
  decided_event bigint,
  -- The first day it may be paid to.
  effective_on date,
  primary key (tenant, account),
  foreign key (tenant, claim, heir) references payung.claim_heir (tenant, claim, heir),
  foreign key (tenant, paper) references payung.claim_paper (tenant, paper),
  check (first or paper is not null),
  check (decided_by <> proposed_by),
  check ((outcome is null) = (decided_event is null) and (outcome is null) = (decided_by is null)),
  check ((outcome = 'confirmed') = (effective_on is not null))
);
create unique index claim_account_pending on payung.claim_account (tenant, claim, heir)
  where outcome is null;
create unique index claim_account_first on payung.claim_account (tenant, claim, heir)
  where first and outcome is distinct from 'rejected';
select payung.person_table(
  'claim_account', 'select, insert, update (outcome, decided_by, decided_event, effective_on)');
select payung.logged_table('claim_account', 'claim_event', 'decided_event');

-- Who proposes and who decides are the actors of their events.
create function payung.account_persons() returns trigger
language plpgsql
as $$
declare
  -- `if` ends at the first `then`: a case has no place in it.
  bringer bigint := case when tg_op = 'INSERT' then new.event else new.decided_event end;
  named text := case when tg_op = 'INSERT' then new.proposed_by else new.decided_by end;
begin
  if not exists (
    select from payung.claim_event
    where tenant = new.tenant and id = bringer and actor = named
  ) then
    raise exception 'payung.claim_account: whoever acts is named'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger account_persons before insert or update on payung.claim_account
  for each row execute function payung.account_persons();

-- Anak penerima beasiswa, and what each school year brought. Potential sums never stand here.
create table payung.scholarship_child (
  tenant text not null,
  claim bigint not null,
  child integer not null check (child between 1 and 2),
  event bigint not null,
  person bigint not null,
  child_sealed bytea not null,
  primary key (tenant, claim, child),
  foreign key (tenant, claim) references payung.claim (tenant, claim)
);
select payung.person_table('scholarship_child', 'select, insert');
select payung.logged_table('scholarship_child', 'claim_event');

create table payung.scholarship_year (
  tenant text not null,
  claim bigint not null,
  child integer not null,
  -- 2026 = tahun ajaran 2026/2027
  school_year integer not null check (school_year between 2015 and 2200),
  event bigint not null,
  person bigint not null,
  level text not null check (level in ('TK', 'SD', 'SMP', 'SMA', 'PT')),
  claimed_on date not null,
  paper bigint not null,
  expected bigint not null check (expected > 0),
  marked_by text,
  paid_on date check (paid_on >= claimed_on),
  amount bigint check (amount > 0),
  confirmed_by text check (confirmed_by <> marked_by),
  last_event bigint not null,
  primary key (tenant, claim, child, school_year),
  foreign key (tenant, claim, child) references payung.scholarship_child (tenant, claim, child),
  foreign key (tenant, paper) references payung.claim_paper (tenant, paper),
  check ((marked_by is null) = (paid_on is null) and (marked_by is null) = (amount is null)),
  check (confirmed_by is null or marked_by is not null)
);
select payung.person_table(
  'scholarship_year',
  'select, insert, update (marked_by, paid_on, amount, confirmed_by, last_event)');
select payung.logged_table('scholarship_year', 'claim_event');

create function payung.year_moved() returns trigger
language plpgsql
as $$
declare
  e record;
  allowed boolean;
begin
  select kind, actor into e
    from payung.claim_event
    where tenant = new.tenant and id = new.last_event and subject = new.claim
      and transaction = pg_current_xact_id();
  allowed := case e.kind
    when 'year_mark' then old.marked_by is null and new.marked_by = e.actor and new.confirmed_by is null
    when 'year_unmark' then old.marked_by is not null and new.marked_by is null
      and new.confirmed_by is null
    when 'year_confirm' then old.marked_by <> e.actor and new.confirmed_by = e.actor
      and (new.marked_by, new.paid_on, new.amount) = (old.marked_by, old.paid_on, old.amount)
  end;
  if old.confirmed_by is not null or allowed is distinct from true then
    raise exception 'payung.scholarship_year: marked by one person, confirmed by another, paid once'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger year_moved before update on payung.scholarship_year
  for each row execute function payung.year_moved();

do $$
declare
  name text;
begin
  foreach name in array array['claim_event', 'claim', 'claim_paper', 'claim_account'] loop
    execute format(
      'create trigger not_emptied before truncate on payung.%I '
      'for each statement execute function payung.append_only()', name);
  end loop;
end
$$;
