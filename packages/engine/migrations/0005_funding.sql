-- Money that is kept, places that are paid for, lists that are frozen, and what the branch answers.
-- Every write belongs to an act: numbered, named, with its reason, one at a time within a tenant.
-- Rows are added; what may be written once later says so. safety.md T10-T13, R09.

-- Perbuatan: one piece of work with money or places. `key` is the caller's: the same key and body
-- again give the same answer and no second effect.
create table payung.funding_act (
  tenant text not null references payung.tenant,
  id bigint not null,
  kind text not null check (kind in (
    'fund', 'post', 'reserve', 'release', 'freeze', 'addendum', 'objection', 'objection_outcome',
    'send', 'reply', 'repair', 'pay', 'flag', 'flag_outcome', 'fix_seed', 'draw'
  )),
  at timestamptz not null,
  actor text not null check (actor <> ''),
  reason text not null check (reason <> ''),
  approved_by text check (approved_by <> actor),
  key text check (key <> ''),
  body bytea not null check (length(body) = 32),
  -- As text of JSON: a repeated request gets the same bytes.
  outcome json,
  transaction xid8 not null,
  primary key (tenant, id),
  unique (tenant, key)
);

-- The lock is held until commit: acts of a tenant follow one another, so a balance that was read
-- within an act is still true when the act is kept.
create function payung.funding_number() returns trigger
language plpgsql
as $$
begin
  new.tenant := payung.current_tenant();
  perform pg_advisory_xact_lock(hashtextextended('payung.funding ' || new.tenant, 0));
  select coalesce(max(id), 0) + 1 into new.id from payung.funding_act where tenant = new.tenant;
  new.at := clock_timestamp();
  new.transaction := pg_current_xact_id();
  new.outcome := null;
  return new;
end
$$;
create trigger funding_number before insert on payung.funding_act
  for each row execute function payung.funding_number();

create function payung.funding_outcome() returns trigger
language plpgsql
as $$
begin
  if old.outcome is not null or old.transaction <> pg_current_xact_id() then
    raise exception 'payung.funding_act: an outcome is written once, by the act itself'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger funding_outcome before update on payung.funding_act
  for each row execute function payung.funding_outcome();
select payung.tenant_table('funding_act', 'select, insert, update (outcome)');

-- Rows are added by the act that brings them: nobody slips one into an earlier act.
create function payung.check_act() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from (select distinct tenant, act from new_rows) as r
    where not exists (
      select from payung.funding_act a
      where a.tenant = r.tenant and a.id = r.act and a.transaction = pg_current_xact_id()
    )
  ) then
    raise exception 'payung.%: a row belongs to the act that brings it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

-- What is written once later is written by an act of the same transaction, named in `column`.
create function payung.check_later_act() returns trigger
language plpgsql
as $$
declare
  was text := to_jsonb(old) ->> tg_argv[0];
  now text := to_jsonb(new) ->> tg_argv[0];
begin
  if was is not null or now is null or not exists (
    select from payung.funding_act a
    where a.tenant = new.tenant and a.id = now::bigint and a.transaction = pg_current_xact_id()
  ) then
    raise exception 'payung.%: % is written once, by the act that does it', tg_table_name, tg_argv[0]
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- Makes a table one of acts; `later` is the column of the act that writes the rest once.
create function payung.act_table(name text, later text default null) returns void
language plpgsql
as $$
begin
  execute format(
    'create trigger of_act after insert on payung.%I referencing new table as new_rows '
    'for each statement execute function payung.check_act()', name);
  if later is not null then
    execute format(
      'create trigger later_act before update on payung.%I '
      'for each row execute function payung.check_later_act(%L)', name, later);
  end if;
end
$$;
revoke all on function payung.act_table(text, text) from public;

-- Sumber dana. What it may be spent on stands in `earmark`; its money is in the ledger alone.
create table payung.fund (
  tenant text not null,
  fund text not null check (fund ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  act bigint not null,
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  from_month payung.month not null,
  until_month payung.month not null,
  earmark jsonb not null,
  -- At most this much for one contribution month; null where only the whole is limited.
  month_ceiling bigint check (month_ceiling > 0),
  -- DPA, Perkada, PKS or letter of the donor.
  document text not null check (document <> ''),
  primary key (tenant, fund),
  check (until_month > from_month)
);
select payung.tenant_table('fund', 'select, insert');
select payung.act_table('fund');

-- Balances follow the ledger and are written by it alone.
create table payung.fund_balance (
  tenant text not null,
  fund text not null,
  entries bigint not null,
  ceiling bigint not null check (ceiling >= 0),
  reserved bigint not null check (reserved >= 0),
  committed bigint not null check (committed >= 0),
  sent bigint not null check (sent >= 0),
  paid bigint not null check (paid >= 0),
  primary key (tenant, fund),
  foreign key (tenant, fund) references payung.fund (tenant, fund),
  constraint fund_not_overspent check (reserved + committed + sent + paid <= ceiling)
);
select payung.tenant_table('fund_balance', 'select');

create table payung.fund_month (
  tenant text not null,
  fund text not null,
  month payung.month not null,
  ceiling bigint,
  reserved bigint not null check (reserved >= 0),
  committed bigint not null check (committed >= 0),
  sent bigint not null check (sent >= 0),
  paid bigint not null check (paid >= 0),
  primary key (tenant, fund, month),
  foreign key (tenant, fund) references payung.fund (tenant, fund),
  constraint fund_month_not_overspent check (reserved + committed + sent + paid <= ceiling)
);
select payung.tenant_table('fund_month', 'select');

create function payung.fund_opened() returns trigger
language plpgsql security definer
set search_path = payung, pg_catalog, pg_temp
as $$
begin
  insert into payung.fund_balance values (new.tenant, new.fund, 0, 0, 0, 0, 0, 0);
  return null;
end
$$;
revoke all on function payung.fund_opened() from public;
create trigger fund_opened after insert on payung.fund
  for each row execute function payung.fund_opened();

-- Buku dana, in whole rupiah. Numbered without a gap within a fund; corrected by an entry that
-- reverses an earlier one.
create table payung.ledger_entry (
  tenant text not null,
  fund text not null,
  id bigint not null,
  act bigint not null,
  kind text not null check (kind in (
    'allot', 'withdraw', 'reserve', 'release', 'commit', 'uncommit', 'send', 'recall', 'pay', 'return'
  )),
  -- The contribution month; the ceiling as a whole has none.
  month payung.month,
  amount bigint not null check (amount > 0),
  reverses bigint,
  document text check (document <> ''),
  primary key (tenant, fund, id),
  unique (tenant, fund, reverses),
  foreign key (tenant, fund) references payung.fund (tenant, fund),
  foreign key (tenant, fund, reverses) references payung.ledger_entry (tenant, fund, id),
  check ((month is null) = (kind in ('allot', 'withdraw'))),
  check (kind not in ('allot', 'withdraw', 'pay', 'return') or document is not null)
);

-- An update takes the row of the fund, so two entries of one fund follow one another whatever the
-- program does; the constraints of the balance refuse what the money does not allow.
create function payung.ledger_post() returns trigger
language plpgsql security definer
set search_path = payung, pg_catalog, pg_temp
as $$
declare
  sign integer := 1;
  d_ceiling bigint;
  d_reserved bigint;
  d_committed bigint;
  d_sent bigint;
  d_paid bigint;
begin
  if new.reverses is not null then
    sign := -1;
    if not exists (
      select from payung.ledger_entry e
      where e.tenant = new.tenant and e.fund = new.fund and e.id = new.reverses
        and e.kind = new.kind and e.amount = new.amount and e.month is not distinct from new.month
        and e.reverses is null
    ) then
      raise exception 'payung.ledger_entry: a reversal has fund, kind, month and amount of its entry'
        using errcode = 'foreign_key_violation';
    end if;
  end if;
  d_ceiling := sign * new.amount * case new.kind when 'allot' then 1 when 'withdraw' then -1 else 0 end;
  d_reserved := sign * new.amount * case new.kind
    when 'reserve' then 1 when 'release' then -1 when 'commit' then -1 else 0 end;
  d_committed := sign * new.amount * case new.kind
    when 'commit' then 1 when 'uncommit' then -1 when 'send' then -1 when 'recall' then 1 else 0 end;
  d_sent := sign * new.amount * case new.kind
    when 'send' then 1 when 'recall' then -1 when 'pay' then -1 else 0 end;
  d_paid := sign * new.amount * case new.kind when 'pay' then 1 when 'return' then -1 else 0 end;
  update payung.fund_balance set
    entries = entries + 1,
    ceiling = ceiling + d_ceiling,
    reserved = reserved + d_reserved,
    committed = committed + d_committed,
    sent = sent + d_sent,
    paid = paid + d_paid
  where tenant = new.tenant and fund = new.fund
  returning entries into new.id;
  if new.id is null then
    raise exception 'payung.ledger_entry: no such fund' using errcode = 'foreign_key_violation';
  end if;
  if new.month is not null then
    -- A row of zeros first: a movement below zero is then refused by the update, as in the balance.
    insert into payung.fund_month
      select new.tenant, new.fund, new.month, f.month_ceiling, 0, 0, 0, 0
      from payung.fund f
      where f.tenant = new.tenant and f.fund = new.fund
      on conflict do nothing;
    update payung.fund_month set
      reserved = reserved + d_reserved,
      committed = committed + d_committed,
      sent = sent + d_sent,
      paid = paid + d_paid
    where tenant = new.tenant and fund = new.fund and month = new.month;
  end if;
  return new;
end
$$;
revoke all on function payung.ledger_post() from public;
create trigger ledger_post before insert on payung.ledger_entry
  for each row execute function payung.ledger_post();
create trigger ledger_kept before update or delete on payung.ledger_entry
  for each row execute function payung.append_only();
create trigger ledger_not_emptied before truncate on payung.ledger_entry
  for each statement execute function payung.append_only();
select payung.tenant_table('ledger_entry', 'select, insert');
select payung.act_table('ledger_entry');

-- Tempat: months of one fund that are bought for somebody. Who he is stands apart: a place outlives
-- the one who leaves it.
create table payung.place (
  tenant text not null,
  place bigint not null check (place > 0),
  act bigint not null,
  fund text not null,
  from_month payung.month not null,
  until_month payung.month not null,
  programs text[] not null check (
    programs <> '{}' and programs <@ array['JKK', 'JKM', 'JHT']
  ),
  -- Rupiah of one month.
  cost_monthly bigint not null check (cost_monthly > 0),
  -- Months from here on were given back to the fund.
  cut_from payung.month,
  cut_act bigint,
  primary key (tenant, place),
  foreign key (tenant, fund) references payung.fund (tenant, fund),
  check (until_month > from_month),
  check ((cut_from is null) = (cut_act is null)),
  check (cut_from >= from_month and cut_from < until_month)
);
create index place_act on payung.place (tenant, act);
select payung.tenant_table('place', 'select, insert, update (cut_from, cut_act)');
select payung.act_table('place', 'cut_act');

-- Siapa yang menempati: one person and the months of the place that are his.
create table payung.place_holder (
  tenant text not null,
  place bigint not null,
  person bigint not null,
  from_month payung.month not null,
  until_month payung.month not null,
  act bigint not null,
  -- Months from here on are no longer his.
  ended_from payung.month,
  ended_reason text check (ended_reason in (
    'died', 'moved', 'became_pu', 'refused', 'over_age', 'already_participant', 'objection', 'released'
  )),
  ended_act bigint,
  primary key (tenant, place, person, from_month),
  foreign key (tenant, place) references payung.place (tenant, place),
  check (until_month > from_month),
  check ((ended_from is null) = (ended_act is null) and (ended_from is null) = (ended_reason is null)),
  check (ended_from >= from_month and ended_from <= until_month)
);
create index place_holder_person on payung.place_holder (tenant, person);
select payung.person_table(
  'place_holder', 'select, insert, update (ended_from, ended_reason, ended_act)');
select payung.act_table('place_holder', 'ended_act');

-- Satu pembayar per bulan: one payer for a person, a programme and a month, whatever the fund and
-- whoever the tenant. A unique index does not ask row policies: another tenant's row refuses a second
-- one and is never seen. ADR 0015.
create table payung.payer_month (
  tenant text not null,
  person bigint not null,
  payer_digest bytea not null check (length(payer_digest) = 32),
  programme text not null check (programme in ('JKK', 'JKM', 'JHT')),
  month payung.month not null,
  place bigint not null,
  act bigint not null,
  released_act bigint
);
create unique index payer_month_once on payung.payer_month (payer_digest, programme, month)
  where released_act is null;
-- Also where his NIK was corrected in between.
create unique index payer_month_of_person on payung.payer_month (tenant, person, programme, month)
  where released_act is null;
create unique index payer_month_of_place on payung.payer_month (tenant, place, programme, month)
  where released_act is null;
create index payer_month_act on payung.payer_month (tenant, act);
select payung.person_table('payer_month', 'select, insert, update (released_act)');
select payung.act_table('payer_month', 'released_act');

-- Keputusan (SK): a frozen list. Header and lines are sealed as the bytes that the chain covers; the
-- header carries a random salt, so that no digest here lets a NIK be guessed.
create table payung.decision (
  tenant text not null,
  decision bigint not null check (decision > 0),
  act bigint not null,
  kind text not null check (kind in ('original', 'addendum')),
  amends bigint,
  number text not null check (number <> ''),
  day date not null,
  signatory text not null check (signatory <> ''),
  position text not null check (position <> ''),
  nip text check (nip <> ''),
  rows integer not null check (rows > 0),
  amount bigint not null check (amount >= 0),
  header_sealed bytea not null,
  head bytea not null check (length(head) = 32),
  objection_from date,
  objection_until date check (objection_until >= objection_from),
  primary key (tenant, decision),
  unique (tenant, number),
  foreign key (tenant, amends) references payung.decision (tenant, decision),
  check ((kind = 'addendum') = (amends is not null)),
  check ((objection_from is null) = (objection_until is null))
);
select payung.tenant_table('decision', 'select, insert');
select payung.act_table('decision');

create table payung.decision_row (
  tenant text not null,
  decision bigint not null,
  row integer not null check (row > 0),
  act bigint not null,
  place bigint not null,
  person bigint not null,
  line_sealed bytea not null,
  digest bytea not null check (length(digest) = 32),
  primary key (tenant, decision, row),
  foreign key (tenant, decision) references payung.decision (tenant, decision),
  foreign key (tenant, place) references payung.place (tenant, place)
);
create index decision_row_place on payung.decision_row (tenant, place);
select payung.person_table('decision_row', 'select, insert');
select payung.act_table('decision_row');

-- Rows come with their decision or never.
create function payung.check_frozen() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from new_rows n
    left join payung.decision d on d.tenant = n.tenant and d.decision = n.decision and d.act = n.act
    where d.decision is null
  ) then
    raise exception 'payung.%: the list is frozen', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger frozen after insert on payung.decision_row
  referencing new table as new_rows
  for each statement execute function payung.check_frozen();

do $$
declare
  name text;
begin
  foreach name in array array['decision', 'decision_row'] loop
    execute format(
      'create trigger kept before update or delete on payung.%I '
      'for each row execute function payung.append_only()', name);
    execute format(
      'create trigger not_emptied before truncate on payung.%I '
      'for each statement execute function payung.append_only()', name);
  end loop;
end
$$;

-- Daftar tunggu: who comes next, and which funds may pay for him.
create table payung.waiting (
  tenant text not null,
  decision bigint not null,
  rank integer not null check (rank > 0),
  act bigint not null,
  person bigint not null,
  funds text[] not null check (funds <> '{}'),
  primary key (tenant, decision, rank),
  unique (tenant, decision, person),
  foreign key (tenant, decision) references payung.decision (tenant, decision)
);
select payung.person_table('waiting', 'select, insert');
select payung.act_table('waiting');
create trigger frozen after insert on payung.waiting
  referencing new table as new_rows
  for each statement execute function payung.check_frozen();

-- Sanggahan of the public; what somebody says of another is sealed.
create table payung.objection (
  tenant text not null,
  objection bigint not null check (objection > 0),
  act bigint not null,
  decision bigint not null,
  row integer not null,
  person bigint not null,
  day date not null,
  text_sealed bytea not null,
  outcome text check (outcome in ('upheld', 'dismissed')),
  outcome_reason text check (outcome_reason <> ''),
  outcome_act bigint,
  primary key (tenant, objection),
  foreign key (tenant, decision, row) references payung.decision_row (tenant, decision, row),
  check ((outcome is null) = (outcome_act is null) and (outcome is null) = (outcome_reason is null))
);
select payung.person_table(
  'objection', 'select, insert, update (outcome, outcome_reason, outcome_act)');
select payung.act_table('objection', 'outcome_act');

-- Kiriman ke cabang: the rows of files as they were made. The same files can be written again from
-- here, byte by byte, until the branch has answered.
create table payung.sending (
  tenant text not null,
  sending bigint not null check (sending > 0),
  act bigint not null,
  decision bigint not null,
  target text not null check (target <> ''),
  -- The editable profile as it was; null for a workbook of SIPP Online.
  profile jsonb,
  primary key (tenant, sending),
  foreign key (tenant, decision) references payung.decision (tenant, decision)
);
select payung.tenant_table('sending', 'select, insert');
select payung.act_table('sending');

create table payung.sending_file (
  tenant text not null,
  sending bigint not null,
  file integer not null check (file > 0),
  act bigint not null,
  name text not null check (name <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  rows integer not null check (rows > 0),
  primary key (tenant, sending, file),
  foreign key (tenant, sending) references payung.sending (tenant, sending)
);
select payung.tenant_table('sending_file', 'select, insert');
select payung.act_table('sending_file');

create table payung.sending_row (
  tenant text not null,
  sending bigint not null,
  row integer not null check (row > 0),
  act bigint not null,
  file integer not null,
  place bigint not null,
  person bigint not null,
  from_month payung.month not null,
  line_sealed bytea not null,
  result text check (result in ('active', 'rejected')),
  code text check (code <> ''),
  field text check (field <> ''),
  written text,
  kpj text check (kpj <> ''),
  answered_act bigint,
  primary key (tenant, sending, row),
  foreign key (tenant, sending, file) references payung.sending_file (tenant, sending, file),
  check ((result is null) = (answered_act is null)),
  check ((result = 'rejected') = (code is not null))
);
-- Nobody is sent again while an answer is awaited, nor when he is active.
create unique index sending_row_once on payung.sending_row (tenant, place, person, from_month)
  where result is distinct from 'rejected';
create index sending_row_place on payung.sending_row (tenant, place, person);
select payung.person_table(
  'sending_row', 'select, insert, update (result, code, field, written, kpj, answered_act)');
select payung.act_table('sending_row', 'answered_act');

-- Pembayaran (SP2D) of people the branch has registered: whose months are paid.
create table payung.payment (
  tenant text not null,
  sending bigint not null,
  row integer not null,
  act bigint not null,
  place bigint not null,
  person bigint not null,
  document text not null check (document <> ''),
  primary key (tenant, sending, row),
  foreign key (tenant, sending, row) references payung.sending_row (tenant, sending, row)
);
create index payment_place on payung.payment (tenant, place);
select payung.person_table('payment', 'select, insert');
select payung.act_table('payment');

-- Balasan cabang: one file, read once.
create table payung.reply (
  tenant text not null,
  reply bigint not null check (reply > 0),
  act bigint not null,
  sending bigint not null,
  file text not null check (file <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  active integer not null check (active >= 0),
  rejected integer not null check (rejected >= 0),
  unmatched integer not null check (unmatched >= 0),
  primary key (tenant, reply),
  unique (tenant, sending, sha256),
  foreign key (tenant, sending) references payung.sending (tenant, sending)
);
select payung.tenant_table('reply', 'select, insert');
select payung.act_table('reply');

-- Perbaikan of a rejected row: what goes out next time.
create table payung.repair (
  tenant text not null,
  sending bigint not null,
  row integer not null,
  act bigint not null,
  place bigint not null,
  person bigint not null,
  line_sealed bytea not null,
  primary key (tenant, sending, row),
  foreign key (tenant, sending, row) references payung.sending_row (tenant, sending, row)
);
select payung.person_table('repair', 'select, insert');
select payung.act_table('repair');

-- Tanda untuk diperiksa: never a refusal. `evidence` holds counts and months, no name and no number
-- of anybody.
create table payung.flag (
  tenant text not null,
  flag bigint not null check (flag > 0),
  act bigint not null,
  person bigint not null,
  rule text not null check (rule <> ''),
  evidence jsonb not null,
  outcome text check (outcome in ('confirmed', 'cleared')),
  outcome_reason text check (outcome_reason <> ''),
  outcome_act bigint,
  primary key (tenant, flag),
  check ((outcome is null) = (outcome_act is null) and (outcome is null) = (outcome_reason is null))
);
create unique index flag_once on payung.flag (tenant, person, rule) where outcome is null;
select payung.person_table('flag', 'select, insert, update (outcome, outcome_reason, outcome_act)');
select payung.act_table('flag', 'outcome_act');

-- Undian kunjungan rumah: the seed is fixed by its digest before the list it is drawn from.
create table payung.visit_draw (
  tenant text not null,
  draw bigint not null check (draw > 0),
  act bigint not null,
  seed_digest bytea not null check (length(seed_digest) = 32),
  share_ppm integer not null check (share_ppm between 1 and 1000000),
  decision bigint,
  seed text check (seed <> ''),
  drawn_act bigint,
  primary key (tenant, draw),
  foreign key (tenant, decision) references payung.decision (tenant, decision),
  check ((decision is null) = (drawn_act is null) and (decision is null) = (seed is null)),
  check (seed is null or sha256(convert_to(seed, 'UTF8')) = seed_digest)
);
select payung.tenant_table('visit_draw', 'select, insert, update (decision, seed, drawn_act)');
select payung.act_table('visit_draw', 'drawn_act');

create table payung.visit (
  tenant text not null,
  draw bigint not null,
  person bigint not null,
  act bigint not null,
  primary key (tenant, draw, person),
  foreign key (tenant, draw) references payung.visit_draw (tenant, draw)
);
select payung.person_table('visit', 'select, insert');
select payung.act_table('visit');
