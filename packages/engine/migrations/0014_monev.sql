-- Monev: meetings, the material they were frozen on, obstacles, commitments, who was there, minutes.
-- Rows are added; what is written once later says so. Nobody's NIK stands here, no worker's name.

-- One number after another within a tenant, whoever asks at once.
create function payung.monev_number() returns trigger
language plpgsql
as $$
begin
  new.tenant := payung.current_tenant();
  perform pg_advisory_xact_lock(hashtextextended('payung.monev ' || new.tenant, 0));
  select coalesce(max(meeting), 0) + 1 into new.meeting
    from payung.meeting where tenant = new.tenant;
  new.frozen_at := null;
  new.closed_at := null;
  return new;
end
$$;

-- Within a meeting: one obstacle, promise or page of minutes after another.
create function payung.monev_part_number() returns trigger
language plpgsql
as $$
begin
  new.tenant := payung.current_tenant();
  perform pg_advisory_xact_lock(hashtextextended('payung.monev ' || new.tenant, 0));
  execute format(
    'select coalesce(max(number), 0) + 1 from payung.%I where tenant = $1 and meeting = $2',
    tg_table_name) into new.number using new.tenant, new.meeting;
  new.at := clock_timestamp();
  return new;
end
$$;

-- Rapat: `month` is the month its figures are of. It goes from open to frozen to closed, each once.
create table payung.meeting (
  tenant text not null references payung.tenant,
  meeting bigint not null check (meeting > 0),
  kind text not null check (kind in ('monev', 'fgd', 'kso')),
  title text not null check (title <> ''),
  day date not null,
  place text not null,
  month payung.month not null,
  -- SHA-256 of the material as it was frozen.
  material text check (material ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz,
  -- SHA-256 of the minutes' model.
  minutes text check (minutes ~ '^[0-9a-f]{64}$'),
  closed_at timestamptz,
  primary key (tenant, meeting),
  check ((material is null) = (frozen_at is null)),
  check ((minutes is null) = (closed_at is null)),
  check (closed_at is null or frozen_at is not null)
);
create trigger monev_number before insert on payung.meeting
  for each row execute function payung.monev_number();

create function payung.meeting_forward() returns trigger
language plpgsql
as $$
begin
  if (old.material is not null and new.material is distinct from old.material)
    or old.minutes is not null
  then
    raise exception 'payung.meeting: what is frozen or closed stays as it is'
      using errcode = 'insufficient_privilege';
  end if;
  -- A digest stands for the text that is kept, and for no other.
  if exists (
    select from (values ('material', new.material), ('minutes', new.minutes)) as d (kind, digest)
    where d.digest is not null and not exists (
      select from payung.meeting_text t
      where t.tenant = new.tenant and t.meeting = new.meeting and t.kind = d.kind
        and encode(sha256(convert_to(t.content, 'UTF8')), 'hex') = d.digest
    )
  ) then
    raise exception 'payung.meeting: the digest is not that of the text'
      using errcode = 'check_violation';
  end if;
  -- Times are the database's.
  new.frozen_at := case
    when old.material is null and new.material is not null then clock_timestamp()
    else old.frozen_at end;
  new.closed_at := case when new.minutes is not null then clock_timestamp() end;
  return new;
end
$$;
create trigger meeting_forward before update on payung.meeting
  for each row execute function payung.meeting_forward();
select payung.tenant_table('meeting', 'select, insert, update (material, minutes)');

-- Bahan and notulen, byte by byte: opened years later they are the same.
create table payung.meeting_text (
  tenant text not null,
  meeting bigint not null,
  kind text not null check (kind in ('material', 'minutes')),
  content text not null,
  primary key (tenant, meeting, kind),
  foreign key (tenant, meeting) references payung.meeting (tenant, meeting)
);
select payung.tenant_table('meeting_text', 'select, insert');

-- Kendala, by the vocabulary of such meetings; `figure` is the number it is about.
create table payung.obstacle (
  tenant text not null,
  meeting bigint not null,
  number integer not null,
  at timestamptz not null,
  category text not null check (category <> ''),
  what text not null check (what <> ''),
  figure text check (figure <> ''),
  primary key (tenant, meeting, number),
  foreign key (tenant, meeting) references payung.meeting (tenant, meeting)
);
create trigger monev_part_number before insert on payung.obstacle
  for each row execute function payung.monev_part_number();
select payung.tenant_table('obstacle', 'select, insert');

-- Komitmen: who does what measurable by when. `written` is the line as it was typed.
create table payung.commitment (
  tenant text not null,
  meeting bigint not null,
  number integer not null,
  at timestamptz not null,
  written text not null check (written <> ''),
  who text not null check (who <> ''),
  what text not null check (what <> ''),
  measure text not null check (measure in ('people', 'money', 'deed')),
  amount bigint check (amount > 0),
  -- Whom it counts: an occupation, those a fund pays for, or everybody.
  people text check (people <> ''),
  due date not null,
  budget_line text check (budget_line <> ''),
  evidence text check (evidence <> ''),
  outcome text check (outcome in ('kept', 'broken', 'withdrawn')),
  outcome_reason text check (outcome_reason <> ''),
  outcome_day date,
  primary key (tenant, meeting, number),
  foreign key (tenant, meeting) references payung.meeting (tenant, meeting),
  check ((measure = 'deed') = (amount is null)),
  check ((measure = 'people') = (people is not null)),
  check ((outcome is null) = (outcome_reason is null)),
  check ((outcome is null) = (outcome_day is null))
);
create trigger monev_part_number before insert on payung.commitment
  for each row execute function payung.monev_part_number();

create function payung.outcome_once() returns trigger
language plpgsql
as $$
begin
  if old.outcome is not null or new.outcome is null then
    raise exception 'payung.%: an outcome is written once', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger outcome_once before update on payung.commitment
  for each row execute function payung.outcome_once();
select payung.tenant_table(
  'commitment', 'select, insert, update (outcome, outcome_reason, outcome_day)');

-- Notulen while they are taken: each saving a row, the newest is what holds.
create table payung.minutes_draft (
  tenant text not null,
  meeting bigint not null,
  number integer not null,
  at timestamptz not null,
  text text not null,
  present text[] not null,
  primary key (tenant, meeting, number),
  foreign key (tenant, meeting) references payung.meeting (tenant, meeting)
);
create trigger monev_part_number before insert on payung.minutes_draft
  for each row execute function payung.monev_part_number();
select payung.tenant_table('minutes_draft', 'select, insert');
