// The code of the second factor: of the authenticator application or of the backup list, each good once.

import type { Writer } from '@payung/engine';
import { type Secrets, useBackupCode, useStep } from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { findStep, plainBackupCode } from './totp.ts';

/**
 * Refuses without the right code where the account has a second factor. True: a code was shown.
 * Whoever has passkeys alone signs in with one of them, or with a backup code of earlier days.
 */
export async function checkCode(
  options: SiteOptions,
  tx: Writer,
  { secrets, code }: { readonly secrets: Secrets; readonly code: string | undefined },
): Promise<boolean> {
  if (!secrets.hasFactor) return false;
  if (code === undefined) {
    const due = secrets.totpSealed === null ? 'passkey_due' : 'code_due';
    throw new RequestRefused(401, 'not_allowed', due);
  }
  const plain = code.replace(/\s/g, '');
  const isRight = /^\d{6}$/.test(plain)
    ? await isStepRight(options, tx, { secrets, code: plain })
    : await useBackupCode(tx, secrets.id, backupDigest(options, secrets.id, plain));
  if (!isRight) throw new RequestRefused(401, 'not_allowed', 'wrong_code');
  return true;
}

async function isStepRight(
  options: SiteOptions,
  tx: Writer,
  { secrets, code }: { readonly secrets: Secrets; readonly code: string },
): Promise<boolean> {
  if (secrets.totpSealed === null) return false;
  const secret = options.database.vault.open(secrets.totpSealed);
  return useStep(tx, secrets.id, findStep(secret, code, epochSeconds(options)) ?? 0);
}

export function backupDigest({ database }: SiteOptions, account: string, code: string): Uint8Array {
  return database.vault.digest(JSON.stringify(['backup', account, plainBackupCode(code)]));
}

export function epochSeconds({ clock }: SiteOptions): number {
  return Date.parse(clock.now()) / 1_000;
}
