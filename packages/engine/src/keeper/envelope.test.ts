import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fingerprint,
  newKeyPair,
  readBackupKey,
  readRestoreKey,
  seal,
  unseal,
  WrongKey,
} from './envelope.ts';
import { Unreadable } from './frames.ts';

const pair = newKeyPair();
const [publicKey, privateKey] = [readBackupKey(pair.publicPem), readRestoreKey(pair.privatePem)];
if (publicKey === undefined || privateKey === undefined) throw new Error('no keys');
const at = '2026-06-30T00:00:00.000Z';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const sealed = (plain: Uint8Array, size = 100_000) =>
  collected(seal(pieces(plain, size), { key: publicKey, at }));
const opened = (bytes: Uint8Array, size = 70_000) =>
  collected(unseal(pieces(bytes, size), { key: privateKey }));

test('what was sealed comes out the same, whatever its length and however it is cut into pieces', async () => {
  for (const length of [0, 1, 262_143, 262_144, 262_145, 524_288, 1_000_003]) {
    const plain = Buffer.alloc(length, createHash('sha256').update(String(length)).digest());
    const bytes = await sealed(plain);
    expect((await opened(bytes)).equals(plain), String(length)).toBe(true);
  }
});

test('T19: a byte changed anywhere, and a file cut anywhere, is refused', async () => {
  const bytes = await sealed(Buffer.alloc(600_000, 'NIK'));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (place, cuts) => {
      const changed = cuts ? bytes.subarray(0, place) : Buffer.from(bytes);
      if (!cuts) changed.writeUInt8((changed.readUInt8(place) ^ 1) & 0xff, place);
      const error = await opened(changed).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
    }),
    { numRuns: 60 },
  );
  const longer = await opened(Buffer.concat([bytes, Buffer.of(0)])).catch((reason) => reason);
  expect(longer).toBeInstanceOf(Unreadable);
});

test('T19: another key opens nothing and is told which one is wanted', async () => {
  const other = readRestoreKey(newKeyPair().privatePem);
  if (other === undefined) throw new Error('no key');
  const bytes = await sealed(Buffer.from('rahasia'));
  const error = await collected(unseal(pieces(bytes, 50), { key: other })).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WrongKey);
  expect(error).toMatchObject({ wanted: fingerprint(privateKey) });
});

test('T19: the private key is not taken for sealing, so that it need not be on the machine', () => {
  expect(readBackupKey(pair.privatePem)).toBeUndefined();
  expect(readBackupKey('-----BEGIN PUBLIC KEY-----\nbukan\n-----END PUBLIC KEY-----')).toBe(
    undefined,
  );
  expect(readRestoreKey(pair.publicPem)).toBeUndefined();
  expect(fingerprint(publicKey)).toBe(fingerprint(privateKey));
});
