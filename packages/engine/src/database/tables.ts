// Tables: the columns of schema `payung` as Kysely sees them. One entry per table of the migrations.

import type { ColumnType, Generated } from 'kysely';
import type { Role } from './actor.ts';

/** Set by the database, never by the program. */
type SetByDatabase<T> = ColumnType<T, never, never>;

export type TenantTable = {
  readonly tenant: Generated<string>;
  readonly since: SetByDatabase<string>;
};

/** Append-only; `id` counts 1, 2, 3 … within a tenant, `digest` covers the entry and `previous`. */
export type AuditTable = {
  readonly tenant: SetByDatabase<string>;
  readonly id: SetByDatabase<number>;
  readonly at: SetByDatabase<string>;
  readonly actor: string;
  readonly role: Role;
  readonly action: string;
  readonly reason: string;
  /** Row ids and counts, never names or NIKs. JSON text going in, an object coming out. */
  readonly subject: ColumnType<Readonly<Record<string, string | number>>, string, never>;
  readonly previous: SetByDatabase<Uint8Array>;
  readonly digest: SetByDatabase<Uint8Array>;
};

export interface Tables {
  readonly tenant: TenantTable;
  readonly audit: AuditTable;
}
