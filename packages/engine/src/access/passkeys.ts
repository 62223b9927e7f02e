// Passkeys in the database: the public keys of the person's devices, found by the name the device gave
// them. What is signed with them is checked by the server.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

/** One passkey as its owner sees it. */
export type Passkey = {
  readonly id: string;
  readonly label: string;
  readonly madeAt: string;
  readonly usedAt: string | null;
};

type Credential = {
  readonly credential: Uint8Array;
  readonly publicKey: Uint8Array;
  /** Signatures the device has made; 0 for ever where the passkey is copied between devices. */
  readonly counter: number;
  readonly transports: readonly string[];
};

export type FoundPasskey = Credential & { readonly id: string; readonly account: string };

const columns = sql`
  p.id, p.account, p.credential, p.public_key as "publicKey", p.counter, p.transports`;

/** Of accounts that may still sign in. */
export async function findPasskey(
  tx: Reader,
  credential: Uint8Array,
): Promise<FoundPasskey | undefined> {
  const { rows } = await sql<FoundPasskey>`
    select ${columns}
    from payung.passkey p
    join payung.account a on a.tenant = p.tenant and a.id = p.account and a.disabled_at is null
    where p.tenant = ${tx.actor.tenant} and p.credential = ${Buffer.from(credential)}
  `.execute(tx.db);
  return rows[0];
}

export async function listPasskeys(tx: Reader, account: string): Promise<readonly Passkey[]> {
  const { rows } = await sql<Passkey>`
    select p.id, p.label, p.made_at as "madeAt", p.used_at as "usedAt"
    from payung.passkey p
    where p.tenant = ${tx.actor.tenant} and p.account = ${account}
    order by p.made_at, p.id
  `.execute(tx.db);
  return rows;
}

/** What a device already has is not made twice on it. */
export async function listCredentials(
  tx: Reader,
  account: string,
): Promise<readonly FoundPasskey[]> {
  const { rows } = await sql<FoundPasskey>`
    select ${columns}
    from payung.passkey p
    where p.tenant = ${tx.actor.tenant} and p.account = ${account}
    order by p.made_at, p.id
  `.execute(tx.db);
  return rows;
}

/** Undefined when the device is known already. */
export async function insertPasskey(
  tx: Writer,
  made: Credential & { readonly account: string; readonly label: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into payung.passkey (account, credential, public_key, counter, transports, label)
    values (
      ${made.account}, ${Buffer.from(made.credential)}, ${Buffer.from(made.publicKey)},
      ${made.counter}, ${made.transports}::text[], ${made.label}
    )
    on conflict (tenant, credential) do nothing
    returning id
  `.execute(tx.db);
  return rows[0]?.id;
}

/**
 * False when the counter did not grow although the device counts: two devices sign with one key, so it
 * was copied out (WebAuthn 6.1.1). Of two equal answers at the same moment one wins.
 */
export async function usePasskey(
  tx: Writer,
  used: { readonly id: string; readonly counter: number },
): Promise<boolean> {
  const result = await sql`
    update payung.passkey
    set counter = ${used.counter}, used_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and id = ${used.id}
      and (counter < ${used.counter} or (counter = 0 and ${used.counter}::bigint = 0))
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

/** One of the own, or all of an account. Gives how many there were. */
export async function removePasskeys(
  tx: Writer,
  which: { readonly account: string; readonly id?: string },
): Promise<number> {
  const result = await sql`
    delete from payung.passkey
    where tenant = ${tx.actor.tenant} and account = ${which.account}
      and (${which.id ?? null}::uuid is null or id = ${which.id ?? null}::uuid)
  `.execute(tx.db);
  return Number(result.numAffectedRows ?? 0n);
}
