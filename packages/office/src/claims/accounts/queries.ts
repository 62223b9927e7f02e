// The SQL of accounts that a claim is paid to.

import type { Reader, Writer } from '@payung/engine';
import type { Day } from '@payung/values';
import { sql } from 'kysely';

export type AccountRow = {
  readonly account: number;
  readonly heir: number;
  readonly sealed: Uint8Array;
  readonly first: boolean;
  readonly proposedBy: string;
  readonly outcome: 'confirmed' | 'rejected' | null;
  readonly effectiveOn: Day | null;
  /** The heir still stands. */
  readonly standing: boolean;
};

/** Oldest first; earlier accounts stay, so that every change shows what was there before. */
export async function findAccounts(tx: Reader, claim: number): Promise<readonly AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select
      a.account, a.heir, a.account_sealed as sealed, a.first, a.proposed_by as "proposedBy",
      a.outcome, a.effective_on as "effectiveOn", h.ended_event is null as standing
    from payung.claim_account a
    join payung.claim_heir h on h.tenant = a.tenant and h.claim = a.claim and h.heir = a.heir
    where a.tenant = ${tx.actor.tenant} and a.claim = ${claim}
    order by a.account
  `.execute(tx.db);
  return rows;
}

export async function insertAccount(
  tx: Writer,
  account: {
    readonly claim: number;
    readonly person: number;
    readonly event: number;
    readonly heir: number;
    readonly sealed: Uint8Array;
    readonly paper?: number;
    readonly first: boolean;
  },
): Promise<void> {
  await sql`
    insert into payung.claim_account (
      claim, account, event, person, heir, account_sealed, paper, first, proposed_by
    )
    values (
      ${account.claim}, ${account.event}, ${account.event}, ${account.person}, ${account.heir},
      ${Buffer.from(account.sealed)}, ${account.paper ?? null}, ${account.first}, ${tx.actor.id}
    )
  `.execute(tx.db);
}

export async function decideAccount(
  tx: Writer,
  decided: {
    readonly account: number;
    readonly event: number;
    readonly effectiveOn: Day | null;
  },
): Promise<void> {
  await sql`
    update payung.claim_account
    set outcome = ${decided.effectiveOn === null ? 'rejected' : 'confirmed'},
      decided_by = ${tx.actor.id},
      decided_event = ${decided.event},
      effective_on = ${decided.effectiveOn}::date
    where tenant = ${tx.actor.tenant} and account = ${decided.account}
  `.execute(tx.db);
}

/** Accounts that are proposed and open, by claim. */
export async function findOpenAccounts(
  tx: Reader,
): Promise<readonly { readonly claim: number; readonly day: Day }[]> {
  const { rows } = await sql<{ claim: number; day: Day }>`
    select a.claim, e.day
    from payung.claim_account a
    join payung.claim_event e on e.tenant = a.tenant and e.id = a.event
    join payung.claim_heir h
      on h.tenant = a.tenant and h.claim = a.claim and h.heir = a.heir and h.ended_event is null
    where a.tenant = ${tx.actor.tenant} and a.outcome is null
    order by a.claim
  `.execute(tx.db);
  return rows;
}
