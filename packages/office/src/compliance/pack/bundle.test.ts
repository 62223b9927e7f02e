import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeBundle, readBundle } from './bundle.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = { sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
const check = (bytes: Uint8Array, signature: Uint8Array) =>
  verify(null, bytes, publicKey, signature);
const files = [
  { name: '2-surat-1.pdf', bytes: Buffer.from('%PDF surat satu') },
  { name: '1-berkas.pdf', bytes: Buffer.from('%PDF berkas') },
];
const bundle = makeBundle(files, { batch: 'B 1', case: 7 }, signer);

test('a bundle gives back its files, in order, with its facts', () => {
  const read = readBundle(bundle, check);
  if (!read.ok) throw new Error(read.fault);
  expect(read.files.map(({ name }) => name)).toEqual(['1-berkas.pdf', '2-surat-1.pdf']);
  expect(read.facts).toEqual({ batch: 'B 1', case: 7 });
  expect(Buffer.compare(makeBundle(files, { batch: 'B 1', case: 7 }, signer), bundle)).toBe(0);
});

test('a change of any byte, anywhere, is found', () => {
  const unseen: number[] = [];
  for (let at = 0; at < bundle.length; at += 1) {
    const changed = Uint8Array.from(bundle);
    changed[at] = (changed[at] ?? 0) ^ 1;
    if (readBundle(changed, check).ok) unseen.push(at);
  }
  expect(bundle.length).toBeGreaterThan(4_000);
  expect(unseen).toEqual([]);
}, 60_000);

test('a byte more or less, a file more or less, and another key are found', () => {
  expect(readBundle(bundle.slice(0, -1), check).ok).toBe(false);
  expect(readBundle(Buffer.concat([bundle, Buffer.alloc(1)]), check).ok).toBe(false);
  expect(readBundle(Buffer.concat([bundle, Buffer.alloc(512)]), check).ok).toBe(false);
  // The last file taken out: its header and its one block, before the two closing blocks.
  const shorter = Buffer.concat([bundle.slice(0, -4 * 512), Buffer.alloc(1024)]);
  expect(readBundle(shorter, check)).toMatchObject({ ok: false });
  const other = generateKeyPairSync('ed25519').publicKey;
  const strange = readBundle(bundle, (bytes, signature) => verify(null, bytes, other, signature));
  expect(strange).toEqual({ ok: false, fault: 'signature' });
  expect(readBundle(new Uint8Array(), check)).toEqual({ ok: false, fault: 'form' });
});

test('a file may not name a place outside the bundle', () => {
  const bad = [{ name: '../../etc', bytes: new Uint8Array() }];
  expect(() => makeBundle(bad, {}, signer)).toThrow(RangeError);
});
