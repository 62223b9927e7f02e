-- The keeper: a backup reads all tenants at once, and the queue of jobs asks which tenants wait. Only
-- the owner of the tables may, only by saying so, and only to read: the application's role is not the
-- owner, and its queries are planned without this policy.

create function payung.keeper_policy(name text) returns void
language plpgsql
as $$
begin
  execute format(
    'create policy keeper on payung.%I for select to current_user '
    'using (current_setting(''payung.keeper'', true) = ''on'')', name);
end
$$;
revoke all on function payung.keeper_policy(text) from public;

-- As before, and from now on every table of tenants has the keeper's policy too.
create or replace function payung.tenant_table(name text, rights text default 'select, insert, update, delete')
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
  perform payung.keeper_policy(name);
end
$$;

do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c
    where c.relnamespace = 'payung'::regnamespace and c.relkind in ('r', 'p')
  loop
    perform payung.keeper_policy(name);
  end loop;
end
$$;
