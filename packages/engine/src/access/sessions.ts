// Sessions in the database: found by the digest of their token, with the rights of this moment. What
// was withdrawn a moment ago is withdrawn in the next request, on every server process.

import type { Day } from '@payung/values';
import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';
import { hasFactor } from './accounts.ts';
import type { AccountRole } from './role.ts';

export const absoluteMinutes = 600;
export const idleMinutes = 30;

/** A code of the authenticator or a backup code, a passkey, or what the issuer vouches for. */
export type SessionFactor = 'code' | 'passkey' | 'issuer';

export type LiveSession = {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly title: string;
  readonly grant: string;
  readonly role: AccountRole;
  readonly area: string | null;
  readonly opd: string | null;
  readonly until: Day;
  readonly passwordDue: boolean;
  readonly hasFactor: boolean;
  /** By which second factor this session was opened. */
  readonly factor: SessionFactor | null;
  readonly endsInSeconds: number;
  /** Its use was noted more than five minutes ago. */
  readonly isStale: boolean;
};

/** One of the own devices. */
export type Device = {
  readonly id: string;
  readonly device: string;
  readonly openedAt: string;
  readonly usedAt: string;
};

const isLive = sql`
  s.ended_at is null
  and s.opened_at > clock_timestamp() - make_interval(mins => ${sql.lit(absoluteMinutes)})
  and s.used_at > clock_timestamp() - make_interval(mins => ${sql.lit(idleMinutes)})`;

export async function findSession(
  tx: Reader,
  digest: Uint8Array,
  today: Day,
): Promise<LiveSession | undefined> {
  const { rows } = await sql<LiveSession>`
    select
      s.id, s.account, a.name, a.title, g.id as "grant", g.role, g.area, g.opd, g.until,
      a.password_until is not null as "passwordDue", ${hasFactor} as "hasFactor", s.factor,
      floor(extract(epoch from
        s.opened_at + make_interval(mins => ${sql.lit(absoluteMinutes)}) - clock_timestamp()
      ))::integer as "endsInSeconds",
      s.used_at < clock_timestamp() - interval '5 minutes' as "isStale"
    from payung.session s
    join payung.account a on a.tenant = s.tenant and a.id = s.account and a.disabled_at is null
    join payung.role_grant g on g.tenant = s.tenant and g.id = s.role_grant
      and g.account = s.account and g.ended_at is null and g.until >= ${today}::date
      and (not g.needs_approval or g.approved_by is not null)
    where s.tenant = ${tx.actor.tenant} and s.digest = ${Buffer.from(digest)} and ${isLive}
  `.execute(tx.db);
  return rows[0];
}

export async function insertSession(
  tx: Writer,
  session: {
    readonly account: string;
    readonly grant: string;
    readonly digest: Uint8Array;
    readonly device: string;
    readonly factor?: SessionFactor;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into payung.session (account, role_grant, digest, device, factor)
    values (
      ${session.account}, ${session.grant}, ${Buffer.from(session.digest)}, ${session.device},
      ${session.factor ?? null}
    )
    returning id
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The session was not written');
  return made.id;
}

/** Another of the own roles; the token changes with it, so that a copied one is worth nothing. */
export async function switchSession(
  tx: Writer,
  change: { readonly id: string; readonly grant: string; readonly digest: Uint8Array },
): Promise<void> {
  await sql`
    update payung.session
    set role_grant = ${change.grant}, digest = ${Buffer.from(change.digest)}
    where tenant = ${tx.actor.tenant} and id = ${change.id} and ended_at is null
  `.execute(tx.db);
}

export async function touchSession(tx: Writer, id: string): Promise<void> {
  await sql`
    update payung.session s set used_at = clock_timestamp()
    where s.tenant = ${tx.actor.tenant} and s.id = ${id} and ${isLive}
  `.execute(tx.db);
}

export async function listDevices(tx: Reader, account: string): Promise<readonly Device[]> {
  const { rows } = await sql<Device>`
    select s.id, s.device, s.opened_at as "openedAt", s.used_at as "usedAt"
    from payung.session s
    where s.tenant = ${tx.actor.tenant} and s.account = ${account} and ${isLive}
    order by s.used_at desc, s.id
  `.execute(tx.db);
  return rows;
}

/** Ends what is beyond the newest sessions of an account: it has so many at once. ASVS 7.1.2. */
export async function endOldest(
  tx: Writer,
  { account, most }: { readonly account: string; readonly most: number },
): Promise<void> {
  await sql`
    update payung.session set ended_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and account = ${account} and ended_at is null
      and id not in (
        select s.id from payung.session s
        where s.tenant = ${tx.actor.tenant} and s.account = ${account} and ${isLive}
        order by s.opened_at desc, s.id
        limit ${most}
      )
  `.execute(tx.db);
}

/** One session, or all but `except`; never somebody else's. Gives how many ended. */
export async function endSessions(
  tx: Writer,
  which: { readonly account: string; readonly id?: string; readonly except?: string },
): Promise<number> {
  const result = await sql`
    update payung.session set ended_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and account = ${which.account} and ended_at is null
      and (${which.id ?? null}::uuid is null or id = ${which.id ?? null}::uuid)
      and (${which.except ?? null}::uuid is null or id <> ${which.except ?? null}::uuid)
  `.execute(tx.db);
  return Number(result.numAffectedRows ?? 0n);
}
