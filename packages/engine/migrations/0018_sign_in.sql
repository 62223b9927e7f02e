-- Other ways to sign in: passkeys (WebAuthn) of the person's own devices, and the identity he has at the
-- one issuer (OIDC) of the installation. Nothing here opens an account by itself: a public key, and a name
-- that only the issuer can vouch for. safety.md T16.

create table payung.passkey (
  tenant text not null,
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  -- As the authenticator calls it.
  credential bytea not null check (length(credential) between 1 and 1023),
  public_key bytea not null check (length(public_key) between 1 and 4096),
  -- Signatures made so far; authenticators that are copied between devices keep it at 0.
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}' check (cardinality(transports) <= 10),
  -- The person's own word for it: telephone, office laptop.
  label text not null check (length(label) between 1 and 60),
  made_at timestamptz not null default clock_timestamp(),
  used_at timestamptz,
  primary key (tenant, id),
  unique (tenant, credential),
  foreign key (tenant, account) references payung.account (tenant, id)
);
create index passkey_account on payung.passkey (tenant, account);
select payung.tenant_table('passkey', 'select, insert, update (counter, used_at), delete');

-- One identity of the issuer opens one account, and an account has one identity.
create table payung.account_identity (
  tenant text not null,
  account uuid not null,
  -- Keyed digest of issuer and sub: who the person is elsewhere stands nowhere in clear.
  digest bytea not null check (length(digest) = 32),
  bound_at timestamptz not null default clock_timestamp(),
  used_at timestamptz,
  primary key (tenant, account),
  unique (tenant, digest),
  foreign key (tenant, account) references payung.account (tenant, id)
);
select payung.tenant_table('account_identity', 'select, insert, update (used_at), delete');

-- What was asked of a browser and answered rightly once: the same answer opens nothing again.
create table payung.spent_question (
  tenant text not null references payung.tenant,
  digest bytea not null check (length(digest) = 32),
  until timestamptz not null,
  primary key (tenant, digest)
);
create index spent_question_until on payung.spent_question (tenant, until);
select payung.tenant_table('spent_question', 'select, insert, delete');

-- By which second factor the session was opened; null: by a password alone.
alter table payung.session
  add column factor text check (factor in ('code', 'passkey', 'issuer'));
