-- Compliance: employers who may owe registration or contributions, from the first sign to the money. A case
-- moves only by an event that allows it; SKK and KPKNL exclude each other; a pack that was released does
-- not change. safety.md T18.

create table payung.case_event (
  tenant text not null references payung.tenant,
  id bigint not null,
  subject bigint not null,
  kind text not null check (kind in (
    'open', 'find', 'clarify', 'confirm', 'dismiss', 'letter1', 'letter2', 'instalments', 'default',
    'skk', 'invite', 'commit', 'sue', 'kpknl', 'settle', 'close', 'fine', 'services', 'lift',
    'letter', 'sent', 'payment', 'payment_confirm', 'batch', 'pack', 'release', 'withdraw_pack', 'link', 'answer'
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
select payung.log_table('case_event');
create index case_event_subject on payung.case_event (tenant, subject);

-- path/step.ts says the same; a test compares all of it.
create function payung.case_may(kind text, from_state text, to_state text) returns boolean
language sql immutable parallel safe
as $$
  select (kind, from_state, to_state) in (
    ('clarify', 'indication', 'clarification'),
    ('confirm', 'indication', 'confirmed'), ('confirm', 'clarification', 'confirmed'),
    ('dismiss', 'indication', 'dismissed'), ('dismiss', 'clarification', 'dismissed'),
    ('letter1', 'confirmed', 'letter1'),
    ('letter2', 'letter1', 'letter2'), ('letter2', 'defaulted', 'letter2'),
    ('instalments', 'letter1', 'instalments'), ('instalments', 'letter2', 'instalments'),
    ('instalments', 'invited', 'instalments'), ('instalments', 'committed', 'instalments'),
    ('default', 'instalments', 'defaulted'), ('default', 'committed', 'defaulted'),
    ('skk', 'letter2', 'skk'), ('skk', 'defaulted', 'skk'),
    ('invite', 'skk', 'invited'), ('invite', 'invited', 'invited'), ('invite', 'defaulted', 'invited'),
    ('commit', 'invited', 'committed'),
    ('sue', 'invited', 'sued'), ('sue', 'committed', 'sued'), ('sue', 'defaulted', 'sued'),
    ('kpknl', 'letter2', 'kpknl'), ('kpknl', 'defaulted', 'kpknl'),
    ('settle', 'confirmed', 'paid'), ('settle', 'letter1', 'paid'), ('settle', 'letter2', 'paid'),
    ('settle', 'instalments', 'paid'), ('settle', 'defaulted', 'paid'), ('settle', 'skk', 'paid'),
    ('settle', 'invited', 'paid'), ('settle', 'committed', 'paid'), ('settle', 'sued', 'paid'),
    ('settle', 'kpknl', 'paid'),
    ('close', 'paid', 'closed'), ('close', 'sued', 'closed'), ('close', 'kpknl', 'closed'),
    ('close', 'invited', 'closed'), ('close', 'committed', 'closed'), ('close', 'defaulted', 'closed')
  )
$$;

-- Perkara of one employer. `mark` knows him again: his NPP, else his name and kecamatan.
create table payung.employer_case (
  tenant text not null,
  case_number bigint not null,
  event bigint not null check (event = case_number),
  mark text not null check (mark <> ''),
  name text not null check (name <> ''),
  npp text check (npp <> ''),
  nib text check (nib <> ''),
  address text,
  district text,
  phone text,
  risk_class smallint not null check (risk_class between 1 and 5),
  size text not null check (size in ('micro', 'small', 'medium_or_large')),
  state text not null check (state in (
    'indication', 'clarification', 'confirmed', 'dismissed', 'letter1', 'letter2', 'instalments',
    'defaulted', 'skk', 'invited', 'committed', 'sued', 'kpknl', 'paid', 'closed'
  )),
  state_on date not null,
  confirmed_on date,
  letter1_on date,
  letter2_on date check (letter2_on > letter1_on),
  -- Denda administratif 0,1 percent, and public services withheld for it: beside the path, not on it.
  fine_on date check (fine_on > letter2_on),
  services_on date check (services_on > fine_on),
  lifted_on date check (lifted_on >= services_on),
  skk_on date check (skk_on > letter2_on),
  kpknl_on date check (kpknl_on > letter2_on),
  invitations smallint not null default 0 check (invitations between 0 and 3),
  promised_until date,
  outcome text check (outcome in ('paid', 'instalments', 'unpaid', 'closed')),
  last_event bigint not null,
  primary key (tenant, case_number),
  -- PMK 54/2024: what law enforcement had goes to no auction office, and the reverse (practice.md 2.4).
  constraint skk_or_kpknl check (skk_on is null or kpknl_on is null),
  constraint case_confirmed check (
    confirmed_on is not null or state in ('indication', 'clarification', 'dismissed')),
  constraint case_warned check (
    letter2_on is not null or state not in ('letter2', 'skk', 'invited', 'committed', 'sued', 'kpknl')),
  constraint case_mandated check (
    skk_on is not null or state not in ('skk', 'invited', 'committed', 'sued')),
  constraint case_auctioned check (kpknl_on is not null or state <> 'kpknl'),
  constraint case_outcome check ((state = 'closed') = (outcome is not null))
);
create unique index case_once on payung.employer_case (tenant, mark)
  where state not in ('closed', 'dismissed');
select payung.tenant_table(
  'employer_case',
  'select, insert, update (state, state_on, confirmed_on, letter1_on, letter2_on, fine_on, services_on, '
  'lifted_on, skk_on, kpknl_on, invitations, promised_until, outcome, last_event)');
select payung.logged_table('employer_case', 'case_event');

create function payung.case_moved() returns trigger
language plpgsql
as $$
declare
  e record;
  same jsonb := to_jsonb(new) - 'last_event' - 'state_on';
begin
  select kind into e
    from payung.case_event
    where tenant = new.tenant and id = new.last_event
      and transaction = pg_current_xact_id()
      -- A batch moves many cases by one event of its own.
      and (subject = new.case_number or kind = 'release');
  if tg_op = 'INSERT' then
    if e.kind is distinct from 'open' or new.state <> 'indication' then
      raise exception 'payung.employer_case: a case begins as an indication'
        using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if e.kind is null then
    raise exception 'payung.employer_case: a case moves by an event'
      using errcode = 'insufficient_privilege';
  end if;
  if e.kind in ('fine', 'services', 'lift') then
    if new.state <> old.state then
      raise exception 'payung.employer_case: % stands beside the path', e.kind
        using errcode = 'check_violation';
    end if;
  elsif not payung.case_may(
    replace(e.kind, 'release', 'skk'), old.state, new.state) then
    raise exception 'payung.employer_case: % does not lead from % to %', e.kind, old.state, new.state
      using errcode = 'check_violation';
  end if;
  -- A date once written stays.
  if (old.confirmed_on, old.letter1_on, old.skk_on, old.kpknl_on) is distinct from (
    case when old.confirmed_on is null then null else new.confirmed_on end,
    case when old.letter1_on is null then null else new.letter1_on end,
    case when old.skk_on is null then null else new.skk_on end,
    case when old.kpknl_on is null then null else new.kpknl_on end
  ) then
    raise exception 'payung.employer_case: a date of the path is written once'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger case_moved before insert or update on payung.employer_case
  for each row execute function payung.case_moved();

-- Temuan with its evidence: file, row and what stands there; counts of workers, never their names.
create table payung.finding (
  tenant text not null,
  case_number bigint not null,
  finding integer not null check (finding > 0),
  event bigint not null,
  kind text not null check (kind in ('PWBD', 'PDS_TK', 'PDS_UPAH', 'PDS_PROGRAM', 'PIUTANG')),
  facts jsonb not null,
  evidence jsonb not null,
  -- Parts per million.
  confidence integer not null check (confidence between 0 and 1000000),
  ended_event bigint,
  primary key (tenant, case_number, finding),
  foreign key (tenant, case_number) references payung.employer_case (tenant, case_number)
);
select payung.tenant_table('finding', 'select, insert, update (ended_event)');
select payung.logged_table('finding', 'case_event', 'ended_event');

-- Surat, with its proof of sending.
create table payung.case_letter (
  tenant text not null,
  case_number bigint not null,
  letter bigint not null check (letter = event),
  event bigint not null,
  kind text not null check (kind in ('clarification', 'letter1', 'letter2', 'invitation')),
  number text not null check (number <> ''),
  day date not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pdf_sealed bytea not null,
  sent_on date check (sent_on >= day),
  sent_by text check (sent_by <> ''),
  proof_sha256 text check (proof_sha256 ~ '^[0-9a-f]{64}$'),
  proof_sealed bytea,
  sent_event bigint,
  primary key (tenant, letter),
  unique (tenant, number),
  foreign key (tenant, case_number) references payung.employer_case (tenant, case_number),
  check ((sent_on is null) = (sent_event is null) and (sent_on is null) = (sent_by is null)),
  check ((proof_sha256 is null) = (proof_sealed is null))
);
create index case_letter_case on payung.case_letter (tenant, case_number);
select payung.tenant_table(
  'case_letter', 'select, insert, update (sent_on, sent_by, proof_sha256, proof_sealed, sent_event)');
select payung.logged_table('case_letter', 'case_event', 'sent_event');

-- Pemulihan: counted once two people say so.
create table payung.case_payment (
  tenant text not null,
  case_number bigint not null,
  payment bigint not null check (payment = event),
  event bigint not null,
  paid_on date not null,
  amount bigint not null check (amount > 0),
  document text not null check (document <> ''),
  marked_by text not null check (marked_by <> ''),
  confirmed_by text check (confirmed_by <> marked_by),
  confirmed_event bigint,
  primary key (tenant, payment),
  unique (tenant, case_number, document),
  foreign key (tenant, case_number) references payung.employer_case (tenant, case_number),
  check ((confirmed_by is null) = (confirmed_event is null))
);
select payung.tenant_table(
  'case_payment', 'select, insert, update (confirmed_by, confirmed_event)');
select payung.logged_table('case_payment', 'case_event', 'confirmed_event');

-- Batch SKK of 1 to 250 employers.
create table payung.skk_batch (
  tenant text not null,
  batch bigint not null check (batch = event),
  event bigint not null,
  number text not null check (number <> ''),
  office text not null check (office <> ''),
  made_by text not null,
  released_by text check (released_by <> made_by),
  released_on date,
  released_event bigint,
  primary key (tenant, batch),
  unique (tenant, number),
  check ((released_by is null) = (released_event is null) and (released_by is null) = (released_on is null))
);
select payung.tenant_table(
  'skk_batch', 'select, insert, update (released_by, released_on, released_event)');
select payung.logged_table('skk_batch', 'case_event', 'released_event');

-- Berkas of one employer: its bytes, sealed as they were signed.
create table payung.skk_pack (
  tenant text not null,
  batch bigint not null,
  case_number bigint not null,
  event bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  bundle_sealed bytea not null,
  -- What was due when the pack was made.
  due bigint not null check (due >= 0),
  withdrawn_event bigint,
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (tenant, batch, case_number),
  foreign key (tenant, batch) references payung.skk_batch (tenant, batch),
  foreign key (tenant, case_number) references payung.employer_case (tenant, case_number),
  check ((withdrawn_event is null) = (withdrawn_reason is null))
);
create unique index skk_pack_once on payung.skk_pack (tenant, case_number)
  where withdrawn_event is null;
select payung.tenant_table(
  'skk_pack', 'select, insert, update (withdrawn_event, withdrawn_reason)');
select payung.logged_table('skk_pack', 'case_event', 'withdrawn_event');

-- Packs come before the release and never after; at most 250.
create function payung.check_batch() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from new_rows n
    join payung.skk_batch b on b.tenant = n.tenant and b.batch = n.batch
    where b.released_event is not null
  ) or exists (
    select from (select distinct tenant, batch from new_rows) as n
    join payung.skk_pack p on p.tenant = n.tenant and p.batch = n.batch
    group by n.tenant, n.batch
    having count(*) > 250
  ) then
    raise exception 'payung.skk_pack: a batch holds 1 to 250 employers and is closed by its release'
      using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger within_batch after insert on payung.skk_pack referencing new table as new_rows
  for each statement execute function payung.check_batch();

-- Tautan sekali pakai: the token stands nowhere, its digest here.
create table payung.case_link (
  tenant text not null,
  case_number bigint not null,
  link bigint not null check (link = event),
  event bigint not null,
  digest bytea not null unique check (length(digest) = 32),
  until date not null,
  kind text check (kind in ('proof', 'dispute', 'instalments')),
  answer_sealed bytea,
  answered_event bigint,
  primary key (tenant, link),
  foreign key (tenant, case_number) references payung.employer_case (tenant, case_number),
  check ((answered_event is null) = (answer_sealed is null) and (answered_event is null) = (kind is null))
);
select payung.tenant_table('case_link', 'select, insert, update (kind, answer_sealed, answered_event)');
select payung.logged_table('case_link', 'case_event', 'answered_event');

-- Nobody takes a case, a letter, a payment or a pack away.
do $$
declare
  name text;
begin
  foreach name in array array[
    'case_event', 'employer_case', 'case_letter', 'case_payment', 'skk_batch', 'skk_pack'
  ] loop
    execute format(
      'create trigger not_emptied before truncate on payung.%I '
      'for each statement execute function payung.append_only()', name);
  end loop;
end
$$;
