-- Access: accounts of staff, what each may do and where, sessions, and tries of sign-in. Secrets stand
-- here as digests or sealed; a copy of the database opens no session and no account. safety.md T16, T17.

create table payung.account (
  tenant text not null references payung.tenant,
  id uuid not null default gen_random_uuid(),
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  -- Nama dan jabatan, as colleagues know the person.
  title text not null check (length(title) between 1 and 120),
  password text not null check (password like '$argon2id$%'),
  -- Given by somebody else: to be changed at the first sign-in, and void after this moment.
  password_until timestamptz,
  totp_sealed bytea,
  -- The newest time step whose code was used: a code works once.
  totp_step bigint,
  -- A factor being set up; it counts only after its first code.
  totp_fresh bytea,
  made_at timestamptz not null default clock_timestamp(),
  disabled_at timestamptz,
  version integer not null default 1,
  primary key (tenant, id),
  unique (tenant, name)
);
select payung.tenant_table('account', 'select, insert, update');

create table payung.backup_code (
  tenant text not null,
  account uuid not null,
  digest bytea not null check (length(digest) = 32),
  primary key (tenant, account, digest),
  foreign key (tenant, account) references payung.account (tenant, id)
);
select payung.tenant_table('backup_code', 'select, insert, delete');

-- Role × region × office × end. Nobody gives himself anything; where a second person is needed it is
-- neither the giver nor the receiver. The first administrator of a tenant has no giver.
create table payung.role_grant (
  tenant text not null,
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  role text not null check (role in (
    'village_operator', 'opd_operator', 'verifier', 'analyst', 'fund_manager', 'bpjs', 'kejari',
    'leader', 'province', 'auditor', 'admin'
  )),
  area text check (area ~ '^[0-9]{2,10}$'),
  opd text check (length(opd) between 1 and 80),
  -- The last day it holds.
  until date not null,
  needs_approval boolean not null,
  given_by uuid,
  given_at timestamptz not null default clock_timestamp(),
  approved_by uuid,
  approved_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, account) references payung.account (tenant, id),
  foreign key (tenant, given_by) references payung.account (tenant, id),
  foreign key (tenant, approved_by) references payung.account (tenant, id),
  check (area is null or starts_with(area, tenant)),
  check (given_by <> account),
  check (approved_by <> account and approved_by <> given_by),
  check (given_by is not null or role = 'admin'),
  check ((approved_by is null) = (approved_at is null)),
  check (role not in ('verifier', 'fund_manager', 'bpjs', 'auditor') or needs_approval)
);
create index role_grant_account on payung.role_grant (tenant, account);
select payung.tenant_table(
  'role_grant',
  'select, insert, update (approved_by, approved_at, ended_by, ended_at)');

create table payung.session (
  tenant text not null,
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  role_grant uuid not null,
  -- SHA-256 of the token in the cookie, which stands nowhere else.
  digest bytea not null unique check (length(digest) = 32),
  device text not null check (length(device) <= 60),
  opened_at timestamptz not null default clock_timestamp(),
  used_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, account) references payung.account (tenant, id),
  foreign key (tenant, role_grant) references payung.role_grant (tenant, id)
);
create index session_account on payung.session (tenant, account) where ended_at is null;
select payung.tenant_table(
  'session', 'select, insert, update (role_grant, digest, used_at, ended_at)');

-- Wrong tries by account and address, and by address. The key is a keyed digest of both: neither an
-- address nor a name that somebody tried stands here.
create table payung.sign_in_try (
  tenant text not null references payung.tenant,
  key bytea not null check (length(key) = 32),
  tries integer not null check (tries >= 0),
  last_at timestamptz not null,
  free_at timestamptz not null,
  -- The newest right password under this key.
  good_at timestamptz,
  primary key (tenant, key)
);
select payung.tenant_table('sign_in_try');

-- Idempotency-Key: what was answered to a write, sealed, kept for 72 hours. safety.md R09.
create table payung.request_key (
  tenant text not null,
  account uuid not null,
  key text not null check (length(key) between 8 and 120),
  -- SHA-256 of method, path and body.
  request bytea not null check (length(request) = 32),
  status integer,
  answer_sealed bytea,
  at timestamptz not null default clock_timestamp(),
  primary key (tenant, account, key),
  foreign key (tenant, account) references payung.account (tenant, id),
  check ((status is null) = (answer_sealed is null))
);
select payung.tenant_table('request_key');
