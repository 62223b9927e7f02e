-- Employers, groups and offices; the files that were loaded and what became of each row; memberships
-- and contributions; closed months; and the spells that coverage is counted from.

-- Pemberi kerja, by the number of the branch office (NPP).
create table payung.employer (
  tenant text not null,
  npp text not null check (npp <> ''),
  name text,
  -- Wadah: the branch's code of a group whose contributions somebody else pays.
  wadah text check (wadah in ('SC', 'SB', 'SG', 'SD', 'SA', 'SL')),
  -- Perangkat daerah that answers for the group or employs its people.
  opd text,
  payer text,
  agreement text,
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, npp, recorded_in)
);
select payung.tenant_table('employer', 'select, insert, update (superseded_in)');
select payung.append_facts('employer');

-- Kiriman: one file, loaded whole or not at all. Its number is that of the change that loaded it.
create table payung.registry_batch (
  tenant text not null,
  change bigint not null,
  kind text not null check (kind in ('participants', 'workers')),
  file text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  month payung.month not null,
  -- A participants file names everybody: who is not in it has left.
  whole boolean not null,
  records integer not null check (records >= 0),
  ignored integer not null check (ignored >= 0),
  accepted integer not null check (accepted >= 0),
  rejected integer not null check (rejected >= 0),
  merged integer not null check (merged >= 0),
  held integer not null check (held >= 0),
  undone_in bigint,
  primary key (tenant, change),
  foreign key (tenant, change) references payung.change (tenant, id),
  -- safety.md R01: every record accounted for
  constraint registry_batch_adds_up
    check (records = ignored + accepted + rejected + merged + held)
);
create unique index registry_batch_once on payung.registry_batch (tenant, kind, sha256)
  where undone_in is null;
select payung.tenant_table('registry_batch', 'select, insert, update (undone_in)');

-- Every record of a file and its fate; of a participants file also what it said of the membership.
create table payung.registry_line (
  tenant text not null,
  batch bigint not null,
  sheet text not null,
  row integer not null check (row > 0),
  disposition text not null
    check (disposition in ('accepted', 'rejected', 'merged', 'held', 'ignored')),
  effect text check (effect in ('new', 'changed', 'same')),
  person bigint,
  kpj text,
  status text check (status in ('active', 'inactive', 'dead')),
  segment text check (segment in ('PU', 'BPU', 'JAKON', 'PMI')),
  reasons text not null,
  primary key (tenant, batch, sheet, row),
  check ((disposition = 'accepted') = (effect is not null)),
  check (disposition not in ('rejected', 'ignored') or person is null),
  check (disposition <> 'accepted' or person is not null)
);
create index registry_line_person on payung.registry_line (tenant, person);
select payung.person_table('registry_line', 'select, insert');

-- Kepesertaan: one KPJ at one employer, for the programmes with the same payer and months.
create table payung.membership (
  tenant text not null,
  person bigint not null,
  kpj text not null check (kpj <> ''),
  npp text not null,
  segment text check (segment in ('PU', 'BPU', 'JAKON', 'PMI')),
  programs text[] not null check (
    programs <> '{}' and programs <@ array['JKK', 'JKM', 'JHT', 'JP', 'JKP']
  ),
  payer text not null check (payer in (
    'own', 'employer', 'apbd_kab', 'apbd_prov', 'apbn', 'add', 'dana_desa', 'dbh_sawit', 'dbh_cht',
    'csr', 'donor'
  )),
  from_month payung.month not null,
  -- The first month not paid; null where the file does not tell.
  paid_until payung.month,
  until_month payung.month,
  end_reason text check (end_reason in (
    'inactive', 'died', 'absent', 'moved', 'terms_changed', 'before_first_file', 'election_ended',
    'became_pppk', 'removed'
  )),
  -- What the file did not say and the law or the segment fills in.
  assumed text[] not null,
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, kpj, npp, from_month, recorded_in),
  check ((until_month is null) = (end_reason is null)),
  check (until_month is null or until_month >= from_month)
);
create index membership_person on payung.membership (tenant, person);
select payung.fact_table('membership');

-- Iuran per bulan.
create table payung.contribution (
  tenant text not null,
  person bigint not null,
  kpj text not null,
  npp text not null,
  month payung.month not null,
  program text not null check (program in ('JKK', 'JKM', 'JHT', 'JP', 'JKP')),
  amount bigint not null check (amount >= 0),
  paid_on date not null,
  source bigint not null,
  source_row integer,
  recorded_in bigint not null,
  superseded_in bigint,
  primary key (tenant, kpj, npp, month, program, paid_on, recorded_in)
);
create index contribution_person on payung.contribution (tenant, person);
select payung.fact_table('contribution');

-- Bulan yang ditutup: its figures are those that were known at `known`, for ever.
create table payung.closed_month (
  tenant text not null,
  month payung.month not null,
  known bigint not null,
  people bigint not null check (people >= 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (tenant, month),
  foreign key (tenant, known) references payung.change (tenant, id)
);
select payung.tenant_table('closed_month', 'select, insert');

-- Spells as they were known after a change: person × programme × months with all that coverage asks.
-- Unpaid months of BPU are at risk, never covered (rules.md D3): the spell ends where payment does.
create function payung.spell_at(at_change bigint)
returns table (
  tenant text, person bigint, domicile text, workplace text, nik_region text, segment text,
  sector text, sex text, birth_month text, payer text, programme text, from_month text,
  until_month text, end_reason text
)
language sql stable
as $$
  select
    m.tenant,
    m.person,
    t.domicile,
    t.workplace,
    i.nik_region,
    m.segment,
    t.sector,
    i.sex,
    to_char(i.birth, 'YYYY-MM'),
    m.payer,
    p.programme,
    greatest(m.from_month, t.from_month)::text,
    least(m.until_month, t.until_month)::text,
    case when t.until_month is null or m.until_month <= t.until_month then m.end_reason end
  from (
    select
      held.tenant,
      coalesce(root.same_as, held.person) as person,
      held.segment,
      held.programs,
      held.payer,
      held.from_month::text collate "C" as from_month,
      least(
        held.until_month::text collate "C",
        case when held.segment = 'BPU' then held.paid_until::text collate "C" end
      ) as until_month,
      case
        when held.segment = 'BPU' and held.paid_until is not null
          and (held.until_month is null or held.paid_until < held.until_month)
          then 'unpaid'
        else held.end_reason
      end as end_reason
    from payung.membership held
    left join payung.merged root
      on root.tenant = held.tenant
      and root.person = held.person
      and root.recorded_in <= at_change
      and (root.superseded_in is null or root.superseded_in > at_change)
    where held.recorded_in <= at_change
      and (held.superseded_in is null or held.superseded_in > at_change)
  ) as m
  join payung.identity i
    on i.tenant = m.tenant
    and i.person = m.person
    and i.recorded_in <= at_change
    and (i.superseded_in is null or i.superseded_in > at_change)
  join (
    select
      known.tenant,
      known.person,
      known.domicile,
      known.workplace,
      known.sector,
      case
        when lag(known.valid_from) over life is null then '0001-01' collate "C"
        else known.valid_from::text collate "C"
      end as from_month,
      (lead(known.valid_from) over life)::text collate "C" as until_month
    from payung.trait known
    where known.recorded_in <= at_change
      and (known.superseded_in is null or known.superseded_in > at_change)
    window life as (partition by known.tenant, known.person order by known.valid_from)
  ) as t
    on t.tenant = m.tenant
    and t.person = m.person
    and t.from_month < coalesce(m.until_month, '9999-13')
    and m.from_month < coalesce(t.until_month, '9999-13')
  cross join lateral unnest(m.programs) as p(programme)
  where m.until_month is null or m.from_month < m.until_month
$$;

-- Spells as they are known now. `security_invoker`: it is read with the rights of whoever asks.
create view payung.spell with (security_invoker = true) as
  select * from payung.spell_at(9223372036854775807);

do $$
begin
  execute format('grant select on payung.spell to %I', payung.app_role());
end
$$;

-- After a load the planner knows nothing yet of tables that were empty a moment ago and would join a
-- million people row by row. Only an owner may count; the application asks for it here.
create function payung.refresh_statistics() returns void
language plpgsql security definer
set search_path = payung, pg_catalog, pg_temp
as $$
begin
  analyze payung.people, payung.identity, payung.trait, payung.membership, payung.registry_line;
end
$$;
revoke all on function payung.refresh_statistics() from public;

do $$
begin
  execute format('grant execute on function payung.refresh_statistics() to %I', payung.app_role());
end
$$;
