// Vault: NIKs encrypted (AES-256-GCM) and digested for equality search (HMAC-SHA-256). Its two keys
// lie in the data folder, never in the database: a copied database alone tells nobody's NIK.

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '@payung/values';
import { fileRefusal, readIfThere, writePrivate } from '../home/home.ts';
import { openSealer, type Sealer } from './sealer.ts';
import { hmacBy, sealingBy } from './sealing.ts';

export interface Vault {
  /** A new text each time for the same input: equal people do not look equal. */
  seal(text: string): Uint8Array;
  open(sealed: Uint8Array): string;
  /** The same for the same NIK: for search and unique constraints. Not to be reversed without key. */
  digest(nik: string): Uint8Array;
  /** For the NIKs of a long list: sealed and digested beside the caller's own work. */
  openSealer(): Sealer;
  /**
   * Common to all tenants of the installation, and of a key of its own: who pays for a person in a
   * month is asked across tenants (ADR 0015) and joins with no register.
   */
  payerDigest(nik: string): Uint8Array;
  /**
   * The id a row is known by outside: 32 hex digits that cannot be guessed from its number, other for
   * each tenant and kind of row, the same each time. Safety T02.
   */
  publicId(row: PublicRow): string;
  /**
   * The key of drafts that one account's browser keeps while it waits for a connection: the same each time,
   * given only to a live session, stored nowhere.
   */
  draftKey(of: { readonly tenant: string; readonly account: string }): Uint8Array;
  /** The number of the row; undefined for an id of another kind or tenant, and for a made up one. */
  numberOf(id: string, of: Omit<PublicRow, 'number'>): number | undefined;
}

export type PublicRow = {
  /** `person`, `batch`. */
  readonly kind: string;
  readonly tenant: string;
  readonly number: number;
};

export type OpenedVault = {
  readonly vault: Vault;
  /** Kept in the database, so that keys of another installation are noticed. */
  readonly check: Uint8Array;
  /** True when the key files could be read by others and were closed. */
  readonly modeRepaired: boolean;
};

const keyBytes = 32;

/**
 * Reads the keys; makes them only for a database that knows none yet (`knownCheck` undefined).
 * They are on the disk before the database hears of them, so a kill in between leaves both usable.
 */
export async function openVault(
  folder: string,
  knownCheck: Uint8Array | undefined,
): Promise<OpenedVault> {
  const mayCreate = knownCheck === undefined;
  if (mayCreate) await makeFolder(folder);
  const repairedFolder = await closeToOthers(folder, 0o700);
  const sealing = await readKey(join(folder, 'nik-aes.key'), mayCreate);
  const digesting = await readKey(join(folder, 'nik-hmac.key'), mayCreate);
  const vault = vaultOf(sealing.key, digesting.key);
  const check = checkOf(sealing.key, digesting.key);
  if (knownCheck !== undefined && Buffer.compare(check, knownCheck) !== 0) {
    throw refuse('key_missing', { path: folder });
  }
  const modeRepaired = repairedFolder || sealing.modeRepaired || digesting.modeRepaired;
  return { vault, check, modeRepaired };
}

function vaultOf(keyBytesOfSealing: Buffer, digestKey: Buffer): Vault {
  const { seal, open } = sealingBy(keyBytesOfSealing);
  const digest = hmacBy(digestKey);
  return {
    seal,
    open,
    digest,
    openSealer: () => openSealer({ sealing: keyBytesOfSealing, digesting: digestKey }),
    payerDigest: hmacBy(derivedKey(digestKey, 'payung one payer per month')),
    draftKey: ({ tenant, account }) =>
      derivedKey(digestKey, `payung device draft ${tenant}/${account}`),
    ...publicIds(derivedKey(digestKey, 'payung public id')),
  };
}

/** HKDF (RFC 5869): nothing more to back up, and the key it comes from cannot be found from it. */
function derivedKey(from: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), purpose, keyBytes));
}

/**
 * One AES block: eight bytes that prove kind and tenant, eight bytes of number. A random permutation
 * to whoever lacks the key; nothing is stored, and a million people need no index of ids.
 */
function publicIds(key: Buffer): Pick<Vault, 'publicId' | 'numberOf'> {
  const proofOf = ({ kind, tenant }: Omit<PublicRow, 'number'>) =>
    createHmac('sha256', key).update(`${kind}/${tenant}`).digest().subarray(0, 8);
  return {
    publicId: (row) => {
      const block = Buffer.alloc(16);
      proofOf(row).copy(block);
      block.writeBigUInt64BE(BigInt(row.number), 8);
      const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('hex');
    },
    numberOf: (id, of) => {
      if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
      const cipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      const block = Buffer.concat([cipher.update(Buffer.from(id, 'hex')), cipher.final()]);
      if (!timingSafeEqual(block.subarray(0, 8), proofOf(of))) return undefined;
      const number = Number(block.readBigUInt64BE(8));
      return Number.isSafeInteger(number) ? number : undefined;
    },
  };
}

function checkOf(sealingKey: Buffer, digestKey: Buffer): Uint8Array {
  return createHmac('sha256', digestKey).update('payung key check').update(sealingKey).digest();
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileRefusal(error, folder) ?? error;
  }
}

async function readKey(
  path: string,
  mayCreate: boolean,
): Promise<{ key: Buffer; modeRepaired: boolean }> {
  const found = await readIfThere(path);
  if (found === undefined && mayCreate) {
    await writePrivate(path, randomBytes(keyBytes));
    return readKey(path, false);
  }
  if (found === undefined || found.length !== keyBytes) throw refuse('key_missing', { path });
  return { key: found, modeRepaired: await closeToOthers(path, 0o600) };
}

/** A key others can read is closed and reported, not accepted in silence. Windows has no modes. */
async function closeToOthers(path: string, mode: number): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw refuse('key_missing', { path });
  if ((found.mode & 0o077) === 0) return false;
  await chmod(path, mode);
  return true;
}
