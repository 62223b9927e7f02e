// The key that signs SKK packs: made once, beside the other keys of the data folder; its open half lies in
// `berkas-skk/` for whoever checks a pack.

import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackSigner, PackVerifier } from '@payung/office';

export type PackKeys = { readonly signer: PackSigner; readonly verify: PackVerifier };

export async function packKeys(home: string): Promise<PackKeys> {
  const keys = join(home, 'kunci');
  await mkdir(keys, { recursive: true, mode: 0o700 });
  const path = join(keys, 'berkas-skk-ed25519.pem');
  const fresh = generateKeyPairSync('ed25519').privateKey;
  await writeOnce(path, fresh.export({ type: 'pkcs8', format: 'pem' }));
  const key = createPrivateKey(await readFile(path, 'utf8'));
  const open = createPublicKey(key);
  const folder = join(home, 'berkas-skk');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'kunci-umum.pem'), open.export({ type: 'spki', format: 'pem' }));
  return {
    signer: { sign: (bytes) => sign(null, bytes, key) },
    verify: (bytes, signature) => verify(null, bytes, open, signature),
  };
}

async function writeOnce(path: string, content: string | Buffer): Promise<void> {
  try {
    await writeFile(path, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
  }
}
