// The door of a site: tokens are looked up in the database at every request, so that what was
// withdrawn is withdrawn at once and on every server process (T16).

import { createHash, randomBytes } from 'node:crypto';
import { findSession, type LiveSession, needsFactor, touchSession } from '@payung/engine/access';
import type { Caller, Door } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { actorOf, doorActor } from './actor.ts';

/** `__Host-`: only this host, only by TLS, whatever other pages of the domain set. */
export const siteCookie = '__Host-payung';

/** The tenant stands before the secret; a token of another tenant finds no session there. */
export function newToken(tenant: string): string {
  return `${tenant}.${randomBytes(32).toString('base64url')}`;
}

export function tokenDigest(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

export function tenantOf(token: string): string | undefined {
  return /^(\d{2,10})\.[\w-]{43}$/.exec(token)?.[1];
}

export function accountDoor(options: SiteOptions): Door {
  return { mode: 'site', cookie: siteCookie, find: (token) => findCaller(options, token) };
}

/** Whether the session of a token still is one; to look is no use of it. */
export async function isOpen(options: SiteOptions, token: string): Promise<boolean> {
  return (await lookUp(options, token)) !== undefined;
}

async function lookUp({ database, clock, site }: SiteOptions, token: string) {
  const tenant = tenantOf(token);
  if (tenant === undefined) return undefined;
  const today = clock.today(site.zone);
  return database.read(doorActor(tenant), (tx) => findSession(tx, tokenDigest(token), today));
}

async function findCaller(options: SiteOptions, token: string): Promise<Caller | undefined> {
  const tenant = tenantOf(token);
  const live = await lookUp(options, token);
  if (tenant === undefined || live === undefined) return undefined;
  const actor = actorOf(live, tenant);
  if (live.isStale) {
    await options.database.transaction(
      { actor, reason: 'sesi dipakai', action: 'session.use', subject: { session: live.id } },
      (tx) => touchSession(tx, live.id),
    );
  }
  const due = dueOf(live);
  return { actor, role: live.role, live, ...(due === undefined ? {} : { due }) };
}

export function dueOf(live: LiveSession): Caller['due'] {
  if (live.passwordDue) return 'password_due';
  const hasFactor = live.hasFactor || live.factor !== null;
  return needsFactor(live.role) && !hasFactor ? 'factor_due' : undefined;
}
