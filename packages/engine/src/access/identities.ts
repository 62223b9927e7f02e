// Identities at the issuer (OIDC) the installation trusts, bound to accounts, and questions to browsers
// that were answered once and never again.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

/** The account an identity opens, while it may still sign in. */
export async function findIdentity(tx: Reader, digest: Uint8Array): Promise<string | undefined> {
  const { rows } = await sql<{ account: string }>`
    select i.account
    from payung.account_identity i
    join payung.account a on a.tenant = i.tenant and a.id = i.account and a.disabled_at is null
    where i.tenant = ${tx.actor.tenant} and i.digest = ${Buffer.from(digest)}
  `.execute(tx.db);
  return rows[0]?.account;
}

export type Binding = { readonly boundAt: string; readonly usedAt: string | null };

export async function findBinding(tx: Reader, account: string): Promise<Binding | undefined> {
  const { rows } = await sql<Binding>`
    select i.bound_at as "boundAt", i.used_at as "usedAt"
    from payung.account_identity i
    where i.tenant = ${tx.actor.tenant} and i.account = ${account}
  `.execute(tx.db);
  return rows[0];
}

/** False when the account has an identity already, or the identity another account. */
export async function bindIdentity(
  tx: Writer,
  bound: { readonly account: string; readonly digest: Uint8Array },
): Promise<boolean> {
  const result = await sql`
    insert into payung.account_identity (account, digest)
    values (${bound.account}, ${Buffer.from(bound.digest)})
    on conflict do nothing
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

export async function noteIdentityUse(tx: Writer, account: string): Promise<void> {
  await sql`
    update payung.account_identity set used_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and account = ${account}
  `.execute(tx.db);
}

export async function unbindIdentity(tx: Writer, account: string): Promise<boolean> {
  const result = await sql`
    delete from payung.account_identity where tenant = ${tx.actor.tenant} and account = ${account}
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

/** False when the question was answered before; those whose time is over are forgotten. */
export async function spendQuestion(
  tx: Writer,
  asked: { readonly digest: Uint8Array; readonly validSeconds: number },
): Promise<boolean> {
  const { tenant } = tx.actor;
  await sql`
    delete from payung.spent_question where tenant = ${tenant} and until < clock_timestamp()
  `.execute(tx.db);
  const result = await sql`
    insert into payung.spent_question (digest, until)
    values (
      ${Buffer.from(asked.digest)},
      clock_timestamp() + make_interval(secs => ${asked.validSeconds}::integer)
    )
    on conflict do nothing
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}
