// Sign-in: the try is counted first, then password and second factor are looked at, then a session is
// opened. Whoever does not exist is answered like whoever is wrong, after the same work.

import {
  type Counted,
  countTry,
  findSecrets,
  forgiveTries,
  type Grant,
  insertSession,
  listGrants,
  type Secrets,
  useBackupCode,
  useStep,
} from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { doorActor } from './actor.ts';
import { newToken, tokenDigest } from './door.ts';
import { hashPassword, isPassword, newSecret } from './password.ts';
import { findStep, plainBackupCode } from './totp.ts';

export type SignIn = {
  /** Kemendagri code without dots. */
  readonly tenant: string;
  readonly name: string;
  readonly password: string;
  /** Of the authenticator, or a backup code. */
  readonly code?: string;
};
export type From = { readonly address: string; readonly device: string };
export type Opened = { readonly token: string; readonly account: string };

/** By account and address: nobody is kept out by what others try elsewhere. */
const pairLimit = { free: 5, longestWaitSeconds: 900 } as const;
/** By address, for names that never signed in from there: many accounts, one guess each. */
const addressLimit = { free: 50, longestWaitSeconds: 60 } as const;

const absentHash = hashPassword(newSecret());

export async function signIn(options: SiteOptions, asked: SignIn, from: From): Promise<Opened> {
  const secrets = await options.database.read(doorActor(asked.tenant), (tx) =>
    findSecrets(tx, { name: asked.name }),
  );
  const keys = keysOf(options, asked, from);
  await countBefore(options, { secrets, keys, tenant: asked.tenant });
  const right = await isPassword(asked.password, secrets?.password, await absentHash);
  if (secrets === undefined || !right || secrets.disabled) throw wrong();
  if (secrets.passwordVoid) throw new RequestRefused(401, 'not_allowed', 'password_void');
  const opened = await open(options, { asked, from, secrets });
  const seat = { ...doorActor(options.tenant.code), id: secrets.id };
  await options.database.transaction(
    { actor: seat, reason: 'masuk', action: 'sign_in.right', subject: { tenant: asked.tenant } },
    (tx) => forgiveTries(tx, { forget: keys.pair, giveBack: keys.address }),
  );
  return opened;
}

function wrong(): RequestRefused {
  return new RequestRefused(401, 'not_allowed', 'wrong_sign_in');
}

type Keys = { readonly pair: Uint8Array; readonly address: Uint8Array };

/** Keyed digests: the database holds no address and no name that somebody tried. */
function keysOf({ database }: SiteOptions, asked: SignIn, { address }: From): Keys {
  const pair = JSON.stringify(['pair', asked.tenant, asked.name, address]);
  return {
    pair: database.vault.digest(pair),
    address: database.vault.digest(JSON.stringify(['address', address])),
  };
}

/** In the tenant of the installation: a try for a region that does not exist makes none. */
async function countBefore(
  { database, tenant: seat }: SiteOptions,
  tried: { readonly secrets: Secrets | undefined; readonly keys: Keys; readonly tenant: string },
): Promise<void> {
  const actor = { ...doorActor(seat.code), id: tried.secrets?.id ?? 'tak dikenal' };
  const work = { actor, reason: 'masuk', action: 'sign_in.try' } as const;
  await database.transaction({ ...work, subject: { tenant: tried.tenant } }, async (tx) => {
    const pair = await countTry(tx, { key: tried.keys.pair, ...pairLimit });
    refuseEarly(pair);
    if (!pair.isTrusted) {
      refuseEarly(await countTry(tx, { key: tried.keys.address, ...addressLimit }));
    }
  });
}

/** Thrown inside the transaction: an early try leaves neither a count nor an entry in the log. */
function refuseEarly({ waitSeconds }: Counted): void {
  if (waitSeconds > 0) {
    throw new RequestRefused(429, 'not_allowed', 'too_many_tries', waitSeconds);
  }
}

type Opening = { readonly asked: SignIn; readonly from: From; readonly secrets: Secrets };

async function open(options: SiteOptions, opening: Opening): Promise<Opened> {
  const { asked, from, secrets } = opening;
  const today = options.clock.today(options.site.zone);
  const actor = { ...doorActor(asked.tenant), id: secrets.id };
  const token = newToken(asked.tenant);
  const work = { actor, reason: 'masuk', action: 'session.open' } as const;
  await options.database.transaction(work, async (tx) => {
    await checkFactor(options, opening, {
      useStep: (step) => useStep(tx, secrets.id, step),
      useBackup: (digest) => useBackupCode(tx, secrets.id, digest),
    });
    const grants = await listGrants(tx, { account: secrets.id, today });
    const grant = grants.findLast(isHeld);
    if (grant === undefined) throw new RequestRefused(403, 'not_allowed', 'no_grant');
    await insertSession(tx, {
      account: secrets.id,
      grant: grant.id,
      digest: tokenDigest(token),
      device: from.device,
    });
  });
  return { token, account: secrets.id };
}

function isHeld({ state }: Grant): boolean {
  return state === 'held';
}

type Uses = {
  readonly useStep: (step: number) => Promise<boolean>;
  readonly useBackup: (digest: Uint8Array) => Promise<boolean>;
};

async function checkFactor(options: SiteOptions, opening: Opening, uses: Uses): Promise<void> {
  const { secrets, asked } = opening;
  if (secrets.totpSealed === null) return;
  if (asked.code === undefined) throw new RequestRefused(401, 'not_allowed', 'code_due');
  const secret = options.database.vault.open(secrets.totpSealed);
  const code = asked.code.replace(/\s/g, '');
  const isRight = /^\d{6}$/.test(code)
    ? await uses.useStep(findStep(secret, code, epochSeconds(options)) ?? 0)
    : await uses.useBackup(backupDigest(options, secrets.id, code));
  if (!isRight) throw new RequestRefused(401, 'not_allowed', 'wrong_code');
}

export function backupDigest({ database }: SiteOptions, account: string, code: string): Uint8Array {
  return database.vault.digest(JSON.stringify(['backup', account, plainBackupCode(code)]));
}

export function epochSeconds({ clock }: SiteOptions): number {
  return Date.parse(clock.now()) / 1_000;
}
