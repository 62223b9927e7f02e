// Entries of the audit log for those who may read it, newest first, in pages by number.

import { sql } from 'kysely';
import type { Reader } from '../database/transaction.ts';

export type AuditEntry = {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly reason: string;
  readonly subject: Readonly<Record<string, string | number>>;
};

/** `before` absent: from the newest. */
export async function listEntries(
  tx: Reader,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const { rows } = await sql<AuditEntry>`
    select e.id, e.at, e.actor, e.role, e.action, e.reason, e.subject
    from payung.audit e
    where e.tenant = ${tx.actor.tenant}
      and (${page.before ?? null}::bigint is null or e.id < ${page.before ?? null}::bigint)
    order by e.id desc
    limit ${page.limit}
  `.execute(tx.db);
  return rows;
}

/** Whether the tenant has ever been worked for in this database. */
export async function isKnownTenant(tx: Reader): Promise<boolean> {
  const { rows } = await sql`
    select from payung.tenant t where t.tenant = ${tx.actor.tenant}
  `.execute(tx.db);
  return rows.length > 0;
}
