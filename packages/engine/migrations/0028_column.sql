-- Kolom: what a person said of the columns of a list, and what is kept of it for the sender's next lists under the
-- same headings. Headings and constants are the sender's words: they stand sealed.

-- `told`: for this very list; `recipe`: known from an earlier one of the same sender, that of `columns_month`.
alter table payung.job_part
  add column columns_sealed bytea,
  add column columns_from text check (columns_from in ('told', 'recipe')),
  add column columns_month text check (columns_month ~ '^[0-9]{4}-[0-9]{2}$'),
  add constraint job_part_columns
    check ((columns_sealed is null) = (columns_from is null)
      and (columns_month is not null) = (columns_from is not distinct from 'recipe'));

create table payung.column_recipe (
  tenant text not null references payung.tenant,
  -- Whose lists it is for: a village or kecamatan, an office, or one account.
  sender text not null check (sender ~ '^(area|opd|account):.'),
  -- Keyed digest of all headings in their order: other headings are another list.
  headings bytea not null check (length(headings) = 32),
  content_sealed bytea not null,
  -- Of the list it was learnt from.
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  account uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (tenant, sender, headings),
  foreign key (tenant, account) references payung.account (tenant, id)
);
create index column_recipe_account on payung.column_recipe (tenant, account);
select payung.tenant_table(
  'column_recipe', 'select, insert, update (content_sealed, month, account, made_at)');

do $$
begin
  execute format(
    'grant update (columns_sealed, columns_from, columns_month) on payung.job_part to %I',
    payung.app_role());
end
$$;
