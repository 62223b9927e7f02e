// Audit: recomputes the chain of a tenant's entries outside the database. What was changed, removed,
// added or moved breaks it; a cut tail or a rewritten whole shows against a head kept elsewhere.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Database } from './database.ts';

/** The newest entry, to be kept outside (auditor's mailbox, report): number and digest in hex. */
export type AuditHead = { readonly id: number; readonly digest: string };

export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: AuditHead | undefined }
  | {
      readonly ok: false;
      /** The first entry that is not as it was written. */
      readonly id: number;
      readonly problem: 'missing' | 'changed' | 'unlinked' | 'head_differs';
    };

/** As the database gives it: `text` is what the digest covers besides `previous`. */
export type ChainEntry = {
  readonly id: number;
  readonly text: string;
  readonly previous: string;
  readonly digest: string;
};

const batchRows = 10_000;
const firstPrevious = '00'.repeat(32);

export async function verifyAudit(
  database: Database,
  actor: Actor,
  kept: readonly AuditHead[] = [],
): Promise<AuditVerdict> {
  const chain = startChain(kept);
  return database.read(
    actor,
    async ({ db }) => {
      for (;;) {
        // The text is put together here from built-in functions alone, not by payung.audit_text,
        // which whoever falsifies the log could have replaced.
        const { rows } = await sql<ChainEntry>`
          select id,
            jsonb_build_array(
              tenant, id,
              to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              actor, role, action, reason, subject
            )::text as text,
            encode(previous, 'hex') as previous,
            encode(digest, 'hex') as digest
          from payung.audit
          where tenant = ${actor.tenant} and id > ${chain.last().id}
          order by id
          limit ${sql.lit(batchRows)}`.execute(db);
        const broken = chain.add(rows);
        if (broken !== undefined) return broken;
        if (rows.length < batchRows) return chain.end();
      }
    },
    { timeoutMs: 600_000 },
  );
}

/** The newest entry of the actor's tenant, undefined before the first. */
export async function auditHead(database: Database, actor: Actor): Promise<AuditHead | undefined> {
  const row = await database.read(actor, ({ db }) =>
    db
      .selectFrom('audit')
      .select(['id', 'digest'])
      .where('tenant', '=', actor.tenant)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  return { id: row.id, digest: Buffer.from(row.digest).toString('hex') };
}

/** Checks entries as they come, in order of id. */
export function startChain(kept: readonly AuditHead[]) {
  let last: AuditHead = { id: 0, digest: firstPrevious };
  const keptDigests = new Map(kept.map((head) => [head.id, head.digest]));
  return {
    last: () => last,
    add: (entries: readonly ChainEntry[]): AuditVerdict | undefined => {
      for (const entry of entries) {
        const problem = problemOf(entry, last, keptDigests);
        if (problem !== undefined) {
          return { ok: false, id: problem === 'missing' ? last.id + 1 : entry.id, problem };
        }
        last = { id: entry.id, digest: entry.digest };
      }
      return undefined;
    },
    end: (): AuditVerdict => {
      const cut = kept.find((head) => head.id > last.id);
      if (cut !== undefined) return { ok: false, id: last.id + 1, problem: 'missing' };
      return { ok: true, entries: last.id, head: last.id === 0 ? undefined : last };
    },
  };
}

function problemOf(
  entry: ChainEntry,
  last: AuditHead,
  kept: ReadonlyMap<number, string>,
): 'missing' | 'changed' | 'unlinked' | 'head_differs' | undefined {
  if (entry.id !== last.id + 1) return 'missing';
  if (entry.previous !== last.digest) return 'unlinked';
  if (digestOf(entry) !== entry.digest) return 'changed';
  const expected = kept.get(entry.id);
  return expected !== undefined && expected !== entry.digest ? 'head_differs' : undefined;
}

export function digestOf(entry: { readonly previous: string; readonly text: string }): string {
  return createHash('sha256')
    .update(entry.previous, 'hex')
    .update(entry.text, 'utf8')
    .digest('hex');
}
