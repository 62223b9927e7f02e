-- What goes out of the house: the tables a region states for its figures, and the tries on the public
-- check of the own status. safety.md T05.

-- Penyebut and target as a region states them, each time as a whole: an earlier figure can be made
-- again from the version it was made with.
create table payung.stated_table (
  tenant text not null references payung.tenant,
  kind text not null check (kind in ('bases', 'targets')),
  version integer not null check (version > 0),
  -- The rows as they were written, heading by heading.
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Surat: the letter that states it.
  letter text not null check (length(letter) between 1 and 200),
  stated_by text not null check (stated_by <> ''),
  stated_at timestamptz not null default clock_timestamp(),
  primary key (tenant, kind, version)
);
select payung.tenant_table('stated_table', 'select, insert');

-- Tries on the public check of the own status, by keyed digest of an address, of a NIK, and of the
-- whole page: nothing here tells who was asked for.
create table payung.check_try (
  tenant text not null references payung.tenant,
  key bytea not null check (length(key) = 32),
  -- Beginning of the minute, hour or day it counts for; older ones are removed with the next try.
  since timestamptz not null,
  until timestamptz not null,
  tries integer not null check (tries > 0),
  primary key (tenant, key, since)
);
select payung.tenant_table('check_try');
