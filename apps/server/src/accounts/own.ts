// What a person does with his own account: password, second factor, devices, another of his roles.

import {
  confirmFactor,
  countTry,
  type Device,
  endSessions,
  findSecrets,
  forgiveTries,
  type Grant,
  type LiveSession,
  listDevices,
  listGrants,
  prepareFactor,
  setPassword,
  switchSession,
} from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { actorOf } from './actor.ts';
import { newToken, tokenDigest } from './door.ts';
import { findPasswordFault, hashPassword, isPassword } from './password.ts';
import { backupDigest, epochSeconds } from './second-factor.ts';
import { findStep, newBackupCodes, newTotpSecret, totpAddress } from './totp.ts';

export type Me = { readonly live: LiveSession; readonly tenant: string };

export async function ownGrants(options: SiteOptions, me: Me): Promise<readonly Grant[]> {
  const today = options.clock.today(options.site.zone);
  const grants = await options.database.read(actorOf(me.live, me.tenant), (tx) =>
    listGrants(tx, { account: me.live.account, today }),
  );
  return grants.filter(({ state }) => state === 'held');
}

/** Gives the new token: with other rights the session has another name. */
export async function switchRole(options: SiteOptions, me: Me, wanted: string): Promise<string> {
  const grant = (await ownGrants(options, me)).find(({ id }) => id === wanted);
  if (grant === undefined) throw new RequestRefused(404, 'not_found', 'grant');
  const token = newToken(me.tenant);
  await options.database.transaction(
    {
      actor: actorOf(me.live, me.tenant),
      reason: 'ganti peran',
      action: 'session.switch',
      subject: { session: me.live.id, grant: grant.id },
    },
    (tx) => switchSession(tx, { id: me.live.id, grant: grant.id, digest: tokenDigest(token) }),
  );
  return token;
}

export async function ownDevices(options: SiteOptions, me: Me): Promise<readonly Device[]> {
  return options.database.read(actorOf(me.live, me.tenant), (tx) =>
    listDevices(tx, me.live.account),
  );
}

/** Ends one own session, all others, or this one. Gives how many ended. */
export async function endOwn(
  options: SiteOptions,
  me: Me,
  which: { readonly id?: string; readonly except?: string },
): Promise<number> {
  return options.database.transaction(
    {
      actor: actorOf(me.live, me.tenant),
      reason: 'keluar',
      action: 'session.end',
      subject: { session: which.id ?? 'lainnya' },
    },
    (tx) => endSessions(tx, { account: me.live.account, ...which }),
  );
}

/** All other sessions end: whoever knew the old password is out. */
export async function changePassword(
  options: SiteOptions,
  me: Me,
  change: { readonly current: string; readonly next: string },
): Promise<void> {
  await confirmed(options, me, change.current);
  const known = [me.live.name, me.live.title, options.tenant.name];
  const fault =
    change.next === change.current ? 'password_same' : findPasswordFault(change.next, known);
  if (fault !== undefined) throw new RequestRefused(422, 'request_invalid', fault);
  const password = await hashPassword(change.next);
  const { account, id } = me.live;
  await options.database.transaction(
    { actor: actorOf(me.live, me.tenant), reason: 'ganti kata sandi', action: 'account.password' },
    async (tx) => {
      await setPassword(tx, { account, password });
      await endSessions(tx, { account, except: id });
    },
  );
}

/** A new secret for the authenticator; it counts after its first code. */
export async function startFactor(
  options: SiteOptions,
  me: Me,
  password: string,
): Promise<{ readonly secret: string; readonly address: string }> {
  await confirmed(options, me, password);
  const secret = newTotpSecret();
  await options.database.transaction(
    { actor: actorOf(me.live, me.tenant), reason: 'faktor kedua', action: 'factor.prepare' },
    (tx) => prepareFactor(tx, me.live.account, options.database.vault.seal(secret)),
  );
  return { secret, address: totpAddress(secret, me.live.name, `Payung ${options.tenant.name}`) };
}

/** Gives the backup codes, which are never shown again. */
export async function finishFactor(
  options: SiteOptions,
  me: Me,
  code: string,
): Promise<readonly string[]> {
  const actor = actorOf(me.live, me.tenant);
  const { account, id } = me.live;
  const codes = newBackupCodes();
  await options.database.transaction(
    { actor, reason: 'faktor kedua', action: 'factor.confirm' },
    async (tx) => {
      const fresh = (await findSecrets(tx, { id: account }))?.totpFresh ?? null;
      const secret = fresh === null ? undefined : options.database.vault.open(fresh);
      const step = secret === undefined ? undefined : findStep(secret, code, epochSeconds(options));
      if (step === undefined) {
        throw new RequestRefused(422, 'request_invalid', 'wrong_code');
      }
      const codeDigests = codes.map((each) => backupDigest(options, account, each));
      await confirmFactor(tx, { account, step, codeDigests });
      await endSessions(tx, { account, except: id });
    },
  );
  return codes;
}

/** The password once more, before what a stolen session must not do; its tries are counted too. */
export async function confirmed(options: SiteOptions, me: Me, password: string): Promise<void> {
  const { database } = options;
  const { account } = me.live;
  const actor = actorOf(me.live, me.tenant);
  const key = database.vault.digest(JSON.stringify(['confirm', account]));
  const work = { actor, reason: 'sandi ditanya lagi', action: 'account.confirm' } as const;
  const stored = await database.transaction(work, async (tx) => {
    const { waitSeconds } = await countTry(tx, { key, free: 5, longestWaitSeconds: 900 });
    if (waitSeconds > 0) {
      throw new RequestRefused(429, 'not_allowed', 'too_many_tries', waitSeconds);
    }
    return (await findSecrets(tx, { id: account }))?.password;
  });
  if (stored === undefined || !(await isPassword(password, stored, stored))) {
    throw new RequestRefused(403, 'not_allowed', 'wrong_password');
  }
  await database.transaction({ ...work, action: 'account.confirmed' }, (tx) =>
    forgiveTries(tx, { forget: key, giveBack: key }),
  );
}
