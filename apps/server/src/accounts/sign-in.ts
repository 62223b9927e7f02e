// Sign-in by password: the try is counted first, then password and second factor are looked at, then a
// session is opened. Whoever does not exist is answered like whoever is wrong, after the same work.

import { findSecrets, forgiveTries } from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { doorActor } from './actor.ts';
import { type From, noteWrong, type Opened, openSession } from './opening.ts';
import { hashPassword, isPassword, newSecret } from './password.ts';
import { checkCode } from './second-factor.ts';
import { countBoth, type Keys, keysOf } from './tries.ts';

export type SignIn = {
  /** Kemendagri code without dots. */
  readonly tenant: string;
  readonly name: string;
  readonly password: string;
  /** Of the authenticator, or a backup code. */
  readonly code?: string;
};

const absentHash = hashPassword(newSecret());

export async function signIn(options: SiteOptions, asked: SignIn, from: From): Promise<Opened> {
  const { tenant, name } = asked;
  const secrets = await options.database.read(doorActor(tenant), (tx) => findSecrets(tx, { name }));
  const keys = keysOf(options, asked, from);
  await countBefore(options, { account: secrets?.id, keys, tenant });
  const right = await isPassword(asked.password, secrets?.password, await absentHash);
  if (secrets === undefined || !right || secrets.disabled) {
    const account = secrets === undefined ? {} : { account: secrets.id };
    await noteWrong(options, { tenant, way: 'sandi', ...account });
    throw new RequestRefused(401, 'not_allowed', 'wrong_sign_in');
  }
  if (secrets.passwordVoid) throw new RequestRefused(401, 'not_allowed', 'password_void');
  const opened = await openSession(options, {
    tenant,
    account: secrets.id,
    from,
    way: 'sandi',
    check: async (tx) =>
      (await checkCode(options, tx, { secrets, code: asked.code })) ? 'code' : undefined,
  });
  await forgive(options, { tenant, account: secrets.id, keys });
  return opened;
}

type Tried = { readonly tenant: string; readonly account: string | undefined; readonly keys: Keys };

/** In the tenant of the installation: a try for a region that does not exist makes none. */
export async function countBefore(
  { database, tenant: seat }: SiteOptions,
  { tenant, account, keys }: Tried,
): Promise<void> {
  const actor = { ...doorActor(seat.code), id: account ?? 'tak dikenal' };
  const work = { actor, reason: 'masuk', action: 'sign_in.try', subject: { tenant } } as const;
  await database.transaction(work, (tx) => countBoth(tx, keys));
}

export async function forgive(
  { database, tenant: seat }: SiteOptions,
  { tenant, account, keys }: Tried & { readonly account: string },
): Promise<void> {
  const actor = { ...doorActor(seat.code), id: account };
  const work = { actor, reason: 'masuk', action: 'sign_in.right', subject: { tenant } } as const;
  await database.transaction(work, (tx) =>
    forgiveTries(tx, { forget: keys.pair, giveBack: keys.address }),
  );
}
