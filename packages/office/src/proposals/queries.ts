// Usulan: kept until a second person confirms, declines, or the first takes it back. What it asks for is
// sealed by whoever keeps it; nothing here knows what it is.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';

export type ProposalState = 'waiting' | 'done' | 'declined' | 'withdrawn';

export type Proposal = {
  readonly id: string;
  readonly kind: string;
  readonly bodySealed: Uint8Array;
  /** Counts and numbers of papers; never a name or NIK. */
  readonly subject: Readonly<Record<string, string | number>>;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeGrant: string;
  readonly madeAt: string;
  readonly state: ProposalState;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};

const columns = sql`
  p.id, p.kind, p.body_sealed as "bodySealed", p.subject, p.reason, p.made_by as "madeBy",
  p.made_grant as "madeGrant", p.made_at as "madeAt", p.state, p.decided_by as "decidedBy",
  p.decided_at as "decidedAt"`;

/** Mengusulkan: the id under which the second person finds it. */
export async function propose(
  tx: Writer,
  wish: Pick<Proposal, 'kind' | 'bodySealed' | 'subject' | 'reason' | 'madeBy' | 'madeGrant'>,
): Promise<string> {
  const { kind, bodySealed, subject, reason, madeBy, madeGrant } = wish;
  const { rows } = await sql<{ id: string }>`
    insert into payung.proposal (kind, body_sealed, subject, reason, made_by, made_grant)
    values (
      ${kind}, ${Buffer.from(bodySealed)}, ${JSON.stringify(subject)}::jsonb, ${reason},
      ${madeBy}, ${madeGrant}
    )
    returning id
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The proposal was not written');
  return made.id;
}

export async function findProposal(tx: Reader, id: string): Promise<Proposal | undefined> {
  const { rows } = await sql<Proposal>`
    select ${columns}
    from payung.proposal p
    where p.tenant = ${tx.actor.tenant} and p.id = ${id}
  `.execute(tx.db);
  return rows[0];
}

/** Newest first, those of `kinds` alone; `before` is the last of the page before. */
export async function listProposals(
  tx: Reader,
  page: {
    readonly kinds: readonly string[];
    readonly limit: number;
    readonly before?: { readonly madeAt: string; readonly id: string };
  },
): Promise<readonly Proposal[]> {
  const { kinds, limit, before } = page;
  const { rows } = await sql<Proposal>`
    select ${columns}
    from payung.proposal p
    where p.tenant = ${tx.actor.tenant}
      and p.kind = any (${[...kinds]}::text[])
      and ${
        before === undefined
          ? sql`true`
          : sql`(p.made_at, p.id) < (${before.madeAt}::timestamptz, ${before.id}::uuid)`
      }
    order by p.made_at desc, p.id desc
    limit ${limit}
  `.execute(tx.db);
  return rows;
}

/** False where somebody decided meanwhile. */
export async function decideProposal(
  tx: Writer,
  decided: {
    readonly id: string;
    readonly state: Exclude<ProposalState, 'waiting'>;
    readonly by: string;
  },
): Promise<boolean> {
  const { id, state, by } = decided;
  const { rows } = await sql`
    update payung.proposal
    set state = ${state}, decided_by = ${by}, decided_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and id = ${id} and state = 'waiting'
    returning id
  `.execute(tx.db);
  return rows.length > 0;
}
