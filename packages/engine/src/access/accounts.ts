// Accounts: the people who sign in, with their password and second factor, as the database keeps them.
// Nothing here checks a password or a code; that is the business of the server.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly hasFactor: boolean;
  /** Given by somebody else and not changed yet. */
  readonly passwordDue: boolean;
  readonly madeAt: string;
  readonly version: number;
};

/** What sign-in needs and nobody else may see. */
export type Secrets = Account & {
  readonly password: string;
  /** A given password that was not used in time. */
  readonly passwordVoid: boolean;
  readonly hasPasskey: boolean;
  readonly totpSealed: Uint8Array | null;
  readonly totpStep: number | null;
  readonly totpFresh: Uint8Array | null;
};

const hasPasskey = sql`exists (
  select from payung.passkey p where p.tenant = a.tenant and p.account = a.id
)`;

/** An authenticator application, or a passkey. */
export const hasFactor = sql`(a.totp_sealed is not null or ${hasPasskey})`;

const accountColumns = sql`
  a.id, a.name, a.title, a.disabled_at is not null as disabled,
  ${hasFactor} as "hasFactor", a.password_until is not null as "passwordDue",
  a.made_at as "madeAt", a.version`;

const secretColumns = sql`
  ${accountColumns}, a.password, ${hasPasskey} as "hasPasskey",
  coalesce(a.password_until < clock_timestamp(), false) as "passwordVoid",
  a.totp_sealed as "totpSealed", a.totp_step as "totpStep", a.totp_fresh as "totpFresh"`;

export async function findSecrets(
  tx: Reader,
  wanted: { readonly name: string } | { readonly id: string },
): Promise<Secrets | undefined> {
  const which = 'id' in wanted ? sql`a.id = ${wanted.id}` : sql`a.name = ${wanted.name}`;
  const { rows } = await sql<Secrets>`
    select ${secretColumns}
    from payung.account a
    where a.tenant = ${tx.actor.tenant} and ${which}
  `.execute(tx.db);
  return rows[0];
}

export async function findAccount(tx: Reader, id: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${accountColumns}
    from payung.account a
    where a.tenant = ${tx.actor.tenant} and a.id = ${id}
  `.execute(tx.db);
  return rows[0];
}

/** In order of name, from the one after `after`. An area leaves those with a remit inside it. */
export async function listAccounts(
  tx: Reader,
  page: { readonly after: string; readonly limit: number; readonly area: string | undefined },
): Promise<readonly Account[]> {
  const { rows } = await sql<Account>`
    select ${accountColumns}
    from payung.account a
    where a.tenant = ${tx.actor.tenant} and a.name > ${page.after}
      and (${page.area ?? null}::text is null or exists (
        select from payung.role_grant g
        where g.tenant = ${tx.actor.tenant} and g.account = a.id
          and starts_with(g.area, ${page.area ?? ''})
      ))
    order by a.name collate "C"
    limit ${page.limit}
  `.execute(tx.db);
  return rows;
}

/** Undefined when the name is taken. */
export async function insertAccount(
  tx: Writer,
  account: {
    readonly name: string;
    readonly title: string;
    readonly password: string;
    readonly givenForHours: number;
  },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into payung.account (name, title, password, password_until)
    values (
      ${account.name}, ${account.title}, ${account.password},
      clock_timestamp() + make_interval(hours => ${account.givenForHours}::integer)
    )
    on conflict (tenant, name) do nothing
    returning id
  `.execute(tx.db);
  return rows[0]?.id;
}

/** `givenForHours` absent: chosen by the person himself. */
export async function setPassword(
  tx: Writer,
  change: { readonly account: string; readonly password: string; readonly givenForHours?: number },
): Promise<void> {
  await sql`
    update payung.account
    set password = ${change.password}, version = version + 1,
      password_until = clock_timestamp() + make_interval(hours => ${change.givenForHours ?? null}::integer)
    where tenant = ${tx.actor.tenant} and id = ${change.account}
  `.execute(tx.db);
}

/** False when somebody changed the account since `version`. */
export async function disableAccount(tx: Writer, id: string, version: number): Promise<boolean> {
  const result = await sql`
    update payung.account
    set disabled_at = clock_timestamp(), version = version + 1
    where tenant = ${tx.actor.tenant} and id = ${id} and version = ${version}
      and disabled_at is null
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

export async function prepareFactor(
  tx: Writer,
  account: string,
  sealed: Uint8Array,
): Promise<void> {
  await sql`
    update payung.account set totp_fresh = ${Buffer.from(sealed)}
    where tenant = ${tx.actor.tenant} and id = ${account}
  `.execute(tx.db);
}

/** The prepared factor counts from now on, with its backup codes; earlier codes are void. */
export async function confirmFactor(
  tx: Writer,
  change: {
    readonly account: string;
    readonly step: number;
    readonly codeDigests: readonly Uint8Array[];
  },
): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    update payung.account
    set totp_sealed = totp_fresh, totp_step = ${change.step}, totp_fresh = null,
      version = version + 1
    where tenant = ${tenant} and id = ${change.account} and totp_fresh is not null
  `.execute(tx.db);
  await sql`
    delete from payung.backup_code where tenant = ${tenant} and account = ${change.account}
  `.execute(tx.db);
  for (const digest of change.codeDigests) {
    await sql`
      insert into payung.backup_code (account, digest)
      values (${change.account}, ${Buffer.from(digest)})
    `.execute(tx.db);
  }
}

/** A lost telephone: the account has no factor until the person sets one up again. */
export async function removeFactor(tx: Writer, account: string): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    update payung.account
    set totp_sealed = null, totp_step = null, totp_fresh = null, version = version + 1
    where tenant = ${tenant} and id = ${account}
  `.execute(tx.db);
  await sql`
    delete from payung.backup_code where tenant = ${tenant} and account = ${account}
  `.execute(tx.db);
}

/** False when a code of this step or a later one was used already: two equal codes race, one wins. */
export async function useStep(tx: Writer, account: string, step: number): Promise<boolean> {
  const result = await sql`
    update payung.account set totp_step = ${step}
    where tenant = ${tx.actor.tenant} and id = ${account}
      and (totp_step is null or totp_step < ${step})
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

/** True once for each code. */
export async function useBackupCode(
  tx: Writer,
  account: string,
  digest: Uint8Array,
): Promise<boolean> {
  const result = await sql`
    delete from payung.backup_code
    where tenant = ${tx.actor.tenant} and account = ${account} and digest = ${Buffer.from(digest)}
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}
