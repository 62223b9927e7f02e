-- Foundation: who is a tenant, how a table belongs to one, and the audit log. Written for
-- PostgreSQL 15. The engine has made schemas payung and payung_meta and the application's role.

-- The role that holds the application's rights; its name differs per database.
create function payung.app_role() returns text
language sql stable security definer
set search_path = payung_meta, pg_catalog, pg_temp
as $$ select app_role from payung_meta.installation $$;

-- The tenant of this transaction; null, hence no row at all, where none was set.
create function payung.current_tenant() returns text
language sql stable parallel safe
as $$ select nullif(current_setting('payung.tenant', true), '') $$;

-- Makes a table one of tenants: the tenant is filled in by the database, rows of others do not
-- exist for the application, and the owner is bound as well. Every table of this schema goes
-- through here. `rights` is what the application may do: an append-only table gets 'select, insert'.
create function payung.tenant_table(name text, rights text default 'select, insert, update, delete')
returns void
language plpgsql
as $$
begin
  execute format('alter table payung.%I alter column tenant set default payung.current_tenant()', name);
  execute format('alter table payung.%I alter column tenant set not null', name);
  execute format('alter table payung.%I enable row level security', name);
  execute format('alter table payung.%I force row level security', name);
  execute format(
    'create policy own_tenant on payung.%I using (tenant = payung.current_tenant()) '
    'with check (tenant = payung.current_tenant())', name);
  execute format('grant %s on payung.%I to %I', rights, name, payung.app_role());
end
$$;

revoke all on function payung.tenant_table(text, text) from public;
revoke all on function payung.app_role() from public;

create table payung.tenant (
  tenant text primary key check (tenant ~ '^[0-9]{2,10}$'),
  since timestamptz not null default clock_timestamp()
);
select payung.tenant_table('tenant', 'select, insert');

-- The audit log, append-only. Within a tenant entries are numbered without a gap, and each carries
-- the digest of the one before: a changed, removed, added or moved entry breaks the chain.
create table payung.audit (
  tenant text not null references payung.tenant,
  id bigint not null check (id > 0),
  at timestamptz not null,
  actor text not null check (actor <> ''),
  role text not null check (role <> ''),
  action text not null check (action <> ''),
  reason text not null check (reason <> ''),
  subject jsonb not null check (jsonb_typeof(subject) = 'object'),
  previous bytea not null check (length(previous) = 32),
  digest bytea not null check (length(digest) = 32),
  primary key (tenant, id)
);

-- What the digest covers, as text that is the same on every server. verifyAudit of the engine
-- hashes the same text outside the database.
create function payung.audit_text(entry payung.audit) returns text
language sql stable
as $$
  select jsonb_build_array(
    entry.tenant, entry.id,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor, entry.role, entry.action, entry.reason, entry.subject
  )::text
$$;

-- Number, time and digests are the database's: whatever the program sends for them is overwritten.
create function payung.audit_append() returns trigger
language plpgsql
as $$
declare
  head record;
begin
  new.tenant := payung.current_tenant();
  -- One entry of a tenant at a time; held until commit, so numbers follow the order of commits.
  perform pg_advisory_xact_lock(hashtextextended('payung.audit ' || new.tenant, 0));
  select id, digest into head
    from payung.audit
    where tenant = new.tenant
    order by id desc
    limit 1;
  new.id := coalesce(head.id, 0) + 1;
  new.at := clock_timestamp();
  new.previous := coalesce(head.digest, decode(repeat('00', 32), 'hex'));
  new.digest := sha256(new.previous || convert_to(payung.audit_text(new), 'UTF8'));
  return new;
end
$$;

create function payung.append_only() returns trigger
language plpgsql
as $$
begin
  raise exception 'payung.% is append-only: % refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_append before insert on payung.audit
  for each row execute function payung.audit_append();
create trigger audit_kept before update or delete on payung.audit
  for each row execute function payung.append_only();
create trigger audit_not_emptied before truncate on payung.audit
  for each statement execute function payung.append_only();

select payung.tenant_table('audit', 'select, insert');

-- Names sorted for people (ICU, Indonesian) where the server was built with it; bytes otherwise.
do $$
begin
  create collation payung.idn (provider = icu, locale = 'id');
exception
  when feature_not_supported then
    create collation payung.idn from "C";
end
$$;
