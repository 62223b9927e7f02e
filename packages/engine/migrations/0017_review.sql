-- Tinjauan: questions a list leaves for a person, and what people decided about them. Who is asked about
-- stands sealed; open are the codes, counts and places by which the queue is ordered and shown.

-- A load that brings held rows of another file into the register rests on it: it is taken back with it.
alter table payung.registry_batch
  add column rests_on bigint,
  add foreign key (tenant, rests_on) references payung.registry_batch (tenant, change);
create index registry_batch_rests_on on payung.registry_batch (tenant, rests_on)
  where rests_on is not null;

create table payung.review_item (
  tenant text not null references payung.tenant,
  id uuid not null default gen_random_uuid(),
  job uuid not null,
  part integer not null,
  kind text not null check (kind in ('person', 'row', 'alone')),
  -- Keyed digests of who is asked about and of whom he is compared with: the same question is known
  -- again in a list that is sent anew.
  record bytea not null,
  others bytea[] not null,
  -- Protected patterns and the dead: two readers must agree.
  guarded boolean not null,
  -- The place all records of the question lie in: '' is seen by whoever speaks for the whole region.
  area text not null check (area ~ '^[0-9]{0,10}$'),
  benefit double precision not null,
  -- Lines of the list that wait for the answer; of two that are asked about at once, the other's.
  lines integer[] not null,
  other_lines integer[] not null,
  -- Candidates: numbers in the register, or the line of the list that is compared with.
  targets bigint[] not null,
  content_sealed bytea not null,
  -- A question whose answer is known, to see how well a reader reads. It moves nothing.
  known text check (known in ('same', 'different')),
  state text not null default 'open' check (state in ('open', 'second', 'head', 'settled')),
  answer text check (answer in ('same', 'different')),
  candidate smallint check (candidate >= 0),
  version integer not null default 1,
  -- The item whose earlier answer this one took over.
  earlier uuid,
  -- The load that brought its rows into the register; left out: settled, and no row goes there.
  change bigint,
  is_left_out boolean not null default false,
  settled_at timestamptz,
  -- The list was linked anew: it asks anew, and takes over what was answered.
  is_stale boolean not null default false,
  primary key (tenant, id),
  foreign key (tenant, job, part) references payung.job_part (tenant, job, number),
  foreign key (tenant, change) references payung.registry_batch (tenant, change),
  check ((state = 'settled') = (answer is not null)),
  check (state = 'settled' or (change is null and not is_left_out)),
  check (known is null or (change is null and cardinality(lines) = 0)),
  check (answer is distinct from 'same' or kind = 'alone' or candidate is not null)
);
create index review_item_waiting on payung.review_item (tenant, benefit desc, id)
  where state <> 'settled';
create index review_item_part on payung.review_item (tenant, job, part);
create index review_item_record on payung.review_item (tenant, record) where state = 'settled';
select payung.tenant_table(
  'review_item',
  'select, insert, '
  'update (state, answer, candidate, version, change, is_left_out, settled_at, is_stale)');
create policy own_area on payung.review_item as restrictive using (
  (select payung.current_area()) is null
  or area like (select payung.current_area()) || '%'
);

-- What each reader said, only added: the last of a reader counts, and one taken back counts no more.
create table payung.review_decision (
  tenant text not null,
  item uuid not null,
  number integer not null check (number > 0),
  reader uuid not null,
  answer text not null check (answer in ('same', 'different', 'unclear', 'withdrawn')),
  candidate smallint check (candidate >= 0),
  -- Spoken as the head, on whom readers do not agree.
  as_head boolean not null,
  reason text not null check (reason <> ''),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant, item, number),
  foreign key (tenant, item) references payung.review_item (tenant, id),
  foreign key (tenant, reader) references payung.account (tenant, id)
);
create index review_decision_reader on payung.review_decision (tenant, reader, at);
select payung.tenant_table('review_decision', 'select, insert');
create policy own_area on payung.review_decision as restrictive using (
  (select payung.current_area()) is null
  or exists (
    select from payung.review_item i
    where i.tenant = review_decision.tenant and i.id = review_decision.item
  )
);
