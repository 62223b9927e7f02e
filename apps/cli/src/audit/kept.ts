// Where heads and their key lie: the key beside the other keys of the data folder, the heads as one JSON
// line each in `jejak/`, to be copied elsewhere.

import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFile, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, auditHead, type Clock, type Database } from '@payung/engine';
import { readPrivateKey, type SignedHead, signHead } from './head.ts';

export function headsPath(home: string, tenant: string): string {
  return join(home, 'jejak', `${tenant}.jsonl`);
}

export function publicKeyPath(home: string): string {
  return join(home, 'jejak', 'kunci-umum.pem');
}

/** Signs the newest entry and adds it to the file; undefined before the first entry. */
export async function keepHead(options: {
  readonly database: Database;
  readonly home: string;
  readonly tenant: string;
  readonly clock: Pick<Clock, 'now'>;
}): Promise<SignedHead | undefined> {
  const { database, home, tenant, clock } = options;
  const actor: Actor = { id: 'penjaga jejak', role: 'system', tenant };
  const head = await auditHead(database, actor);
  if (head === undefined) return undefined;
  const signed = signHead({ ...head, tenant, at: clock.now() }, await signingKey(home));
  await appendFile(headsPath(home, tenant), `${JSON.stringify(signed)}\n`, { mode: 0o600 });
  return signed;
}

/** Made once; a second maker at the same moment takes what the first has written. */
async function signingKey(home: string): Promise<KeyObject> {
  const path = join(home, 'kunci', 'jejak-ed25519.pem');
  await mkdir(join(home, 'jejak'), { recursive: true, mode: 0o700 });
  const fresh = generateKeyPairSync('ed25519').privateKey;
  await writeNew(path, fresh.export({ type: 'pkcs8', format: 'pem' }));
  await chmod(path, 0o600);
  const key = readPrivateKey(await readFile(path, 'utf8'));
  const open = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  await writeFile(publicKeyPath(home), open, { mode: 0o644 });
  return key;
}

async function writeNew(path: string, content: string | Buffer): Promise<void> {
  try {
    await writeFile(path, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
  }
}
