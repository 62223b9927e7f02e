-- Paritrana: criteria and weights of a year as the region wrote them down, and how it scores itself. None
-- of them is official. Rows are added and the newest holds. No worker stands here.

create table payung.paritrana_scheme (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  name text not null check (name <> ''),
  year smallint not null check (year between 2000 and 2100),
  primary key (tenant, number)
);
create index paritrana_scheme_newest on payung.paritrana_scheme (tenant, year, number desc);
create trigger monev_row_number before insert on payung.paritrana_scheme
  for each row execute function payung.monev_row_number();
select payung.tenant_table('paritrana_scheme', 'select, insert');

create table payung.paritrana_criterion (
  tenant text not null,
  scheme bigint not null,
  place smallint not null check (place > 0),
  criterion text not null check (criterion ~ '^[a-z_]+$'),
  name text not null check (name <> ''),
  weight smallint not null check (weight between 0 and 100),
  -- C: written in the source that is named; U: not confirmed.
  mark text not null check (mark in ('C', 'U')),
  source text not null check (source <> ''),
  primary key (tenant, scheme, criterion),
  unique (tenant, scheme, place),
  foreign key (tenant, scheme) references payung.paritrana_scheme (tenant, number)
);
select payung.tenant_table('paritrana_criterion', 'select, insert');

-- Looked at when the work ends: a scheme and its criteria come together, and its weights are a hundred.
create function payung.paritrana_hundred() returns trigger
language plpgsql
as $$
declare
  weights bigint;
begin
  select sum(weight) into weights
  from payung.paritrana_criterion
  where tenant = new.tenant and scheme = new.number;
  if weights is distinct from 100 then
    raise exception 'the weights of scheme % sum to %', new.number, coalesce(weights, 0)
      using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger paritrana_hundred after insert on payung.paritrana_scheme
  deferrable initially deferred
  for each row execute function payung.paritrana_hundred();

-- Nilai sendiri: each row says anew where one criterion of a year stands.
create table payung.paritrana_score (
  tenant text not null references payung.tenant,
  number bigint not null check (number > 0),
  at timestamptz not null,
  year smallint not null check (year between 2000 and 2100),
  criterion text not null check (criterion ~ '^[a-z_]+$'),
  score smallint not null check (score between 0 and 100),
  day date not null,
  evidence text not null check (evidence <> ''),
  -- SHA-256 of the proof.
  document text check (document ~ '^[0-9a-f]{64}$'),
  primary key (tenant, number)
);
create index paritrana_score_newest on payung.paritrana_score (tenant, year, criterion, number desc);
create trigger monev_row_number before insert on payung.paritrana_score
  for each row execute function payung.monev_row_number();
select payung.tenant_table('paritrana_score', 'select, insert');

-- Langkah: what would raise the score by so much, and what it costs.
create table payung.paritrana_step (
  tenant text not null,
  score bigint not null,
  place smallint not null check (place > 0),
  what text not null check (what <> ''),
  cost bigint not null check (cost >= 0),
  gain smallint not null check (gain between 1 and 100),
  primary key (tenant, score, place),
  foreign key (tenant, score) references payung.paritrana_score (tenant, number)
);
select payung.tenant_table('paritrana_step', 'select, insert');
