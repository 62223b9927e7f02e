-- Kiriman in parts: a file arrives piece by piece, each known by its SHA-256, and goes on after a cut
-- where it stopped. Pieces are sealed; whoever copies the database reads no list. safety.md T07, R20.

create table payung.upload (
  tenant text not null references payung.tenant,
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  -- The remit it was sent under: region and office of the sender's role.
  area text check (area ~ '^[0-9]{2,10}$'),
  opd text,
  kind text not null check (kind in ('workers', 'participants')),
  file text not null check (length(file) between 1 and 255),
  bytes bigint not null check (bytes between 1 and 209715200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  part_bytes integer not null check (part_bytes > 0),
  begun_at timestamptz not null default clock_timestamp(),
  -- All parts are there and together they are the file that was announced.
  received_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, account) references payung.account (tenant, id),
  check (area is null or starts_with(area, tenant))
);
create index upload_account on payung.upload (tenant, account);
select payung.tenant_table('upload', 'select, insert, update (received_at)');

create table payung.upload_part (
  tenant text not null,
  upload uuid not null,
  number integer not null check (number > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  content_sealed bytea not null,
  primary key (tenant, upload, number),
  foreign key (tenant, upload) references payung.upload (tenant, id)
);
select payung.tenant_table('upload_part', 'select, insert');
