// Account: PostgreSQL refuses to run as root, so root's Payung runs it under another account of the
// system. No account is made and no mode of a user's folder is loosened.

import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Account } from '../process.ts';

const executeBit = 0o1;
const readBit = 0o4;

/** Undefined = the server runs as we do. An existing data folder is run by its owner. */
export async function serverAccount(data: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(data).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65_534, gid: 65_534 };
}

function accountNamed(wanted: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${wanted}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether the account may pass every folder down to the path and read (or enter) it. */
export async function canReach(path: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  const target = resolve(path);
  if (!(await allows(target, account, readBit | executeBit))) return false;
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    if (!(await allows(folder, account, executeBit))) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Whether the account may pass the folder and all above it. */
export async function canPass(path: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!(await allows(folder, account, executeBit))) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function allows(path: string, account: Account, bits: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  if (uid === account.uid) return ((mode >> 6) & bits) === bits;
  if (gid === account.gid) return ((mode >> 3) & bits) === bits;
  return (mode & bits) === bits;
}
