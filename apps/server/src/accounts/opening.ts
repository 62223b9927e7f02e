// The session a person gets once he has shown who he is, by whichever way; and what is noted of a wrong try.

import type { Writer } from '@payung/engine';
import {
  endOldest,
  type Grant,
  insertSession,
  listGrants,
  type SessionFactor,
} from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { doorActor } from './actor.ts';
import { newToken, tokenDigest } from './door.ts';

export type From = { readonly address: string; readonly device: string };
export type Opened = { readonly token: string; readonly account: string };

/** An office computer, one at home, a telephone, and two left open somewhere. */
const mostSessions = 5;

type Opening = {
  readonly tenant: string;
  readonly account: string;
  readonly from: From;
  /** Stands in the trail: `sandi`, `passkey`, `penyedia`. */
  readonly way: string;
  /** What must hold in the same transaction; gives the second factor that was shown. */
  readonly check: (tx: Writer) => Promise<SessionFactor | undefined>;
};

export async function openSession(options: SiteOptions, opening: Opening): Promise<Opened> {
  const { tenant, account, from, way, check } = opening;
  const today = options.clock.today(options.site.zone);
  const actor = { ...doorActor(tenant), id: account };
  const token = newToken(tenant);
  const work = { actor, reason: 'masuk', action: 'session.open', subject: { way } } as const;
  await options.database.transaction(work, async (tx) => {
    const factor = await check(tx);
    const grant = (await listGrants(tx, { account, today })).findLast(isHeld);
    if (grant === undefined) throw new RequestRefused(403, 'not_allowed', 'no_grant');
    await insertSession(tx, {
      account,
      grant: grant.id,
      digest: tokenDigest(token),
      device: from.device,
      ...(factor === undefined ? {} : { factor }),
    });
    await endOldest(tx, { account, most: mostSessions });
  });
  return { token, account };
}

function isHeld({ state }: Grant): boolean {
  return state === 'held';
}

type Wrong = { readonly tenant: string; readonly account?: string; readonly way: string };

/** In the tenant of the installation: a try for a region that does not exist makes none. ASVS 16.3.1. */
export async function noteWrong(
  { database, tenant: seat }: SiteOptions,
  { tenant, account, way }: Wrong,
  count: (tx: Writer) => Promise<void> = async () => undefined,
): Promise<void> {
  const actor = { ...doorActor(seat.code), id: account ?? 'tak dikenal' };
  const work = {
    actor,
    reason: 'masuk',
    action: 'sign_in.wrong',
    subject: { tenant, way },
  } as const;
  await database.transaction(work, count);
}
