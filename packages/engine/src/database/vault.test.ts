import { createHmac, hkdfSync } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openVault } from './vault.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-kunci-'));
  folder = join(home, 'kunci');
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function codeOfRefusal(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.catch((reason: unknown) => reason);
  return error instanceof Refusal ? error.issues[0]?.code : undefined;
}

const nik = '7502012609870001';

test('what is sealed opens again, and looks different each time', async () => {
  const { vault } = await openVault(folder, undefined);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => vault.open(vault.seal(text)) === text),
  );
  expect(Buffer.compare(vault.seal(nik), vault.seal(nik))).not.toBe(0);
  expect(Buffer.from(vault.seal(nik)).includes(nik)).toBe(false);
});

test('no two seals use one number, however many are made', async () => {
  const { vault } = await openVault(folder, undefined);
  const numbers = Array.from({ length: 5_000 }, () => {
    const sealed = vault.seal(nik);
    return Buffer.from(sealed.subarray(1, 13)).toString('hex');
  });
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('one changed byte of a sealed NIK is noticed, wherever it is', async () => {
  const { vault } = await openVault(folder, undefined);
  const sealed = vault.seal(nik);
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
    expect(() => vault.open(changed)).toThrow();
  }
  expect(() => vault.open(sealed.slice(0, 20))).toThrow();
});

test('the digest is the same after a restart and depends on the key', async () => {
  const first = await openVault(folder, undefined);
  const again = await openVault(folder, first.check);
  const other = await openVault(join(home, 'lain'), undefined);
  expect(again.vault.digest(nik)).toEqual(first.vault.digest(nik));
  expect(again.vault.open(first.vault.seal(nik))).toBe(nik);
  expect(other.vault.digest(nik)).not.toEqual(first.vault.digest(nik));
  expect(first.vault.digest(nik)).toHaveLength(32);
});

test("the digest is Node's own HMAC of the key that lies in the folder", async () => {
  const { vault } = await openVault(folder, undefined);
  const key = await readFile(join(folder, 'nik-hmac.key'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const expected = createHmac('sha256', key).update(text, 'utf8').digest('hex');
      expect(Buffer.from(vault.digest(text)).toString('hex')).toBe(expected);
    }),
  );
});

test('who pays is digested under a key of its own, that joins with no register', async () => {
  const first = await openVault(folder, undefined);
  const again = await openVault(folder, first.check);
  const other = await openVault(join(home, 'lain'), undefined);
  expect(again.vault.payerDigest(nik)).toEqual(first.vault.payerDigest(nik));
  expect(first.vault.payerDigest(nik)).not.toEqual(first.vault.digest(nik));
  expect(other.vault.payerDigest(nik)).not.toEqual(first.vault.payerDigest(nik));
  const key = await readFile(join(folder, 'nik-hmac.key'));
  const derived = hkdfSync('sha256', key, Buffer.alloc(0), 'payung one payer per month', 32);
  const expected = createHmac('sha256', Buffer.from(derived)).update(nik).digest('hex');
  expect(Buffer.from(first.vault.payerDigest(nik)).toString('hex')).toBe(expected);
});

test('for a database that has keys none are ever made: a lost one is told', async () => {
  const { check } = await openVault(folder, undefined);
  await rm(join(folder, 'nik-hmac.key'));
  expect(await codeOfRefusal(openVault(folder, check))).toBe('key_missing');
  await rm(folder, { recursive: true });
  expect(await codeOfRefusal(openVault(folder, check))).toBe('key_missing');
  await expect(stat(folder)).rejects.toThrow();
});

test('keys of another installation and torn keys are refused', async () => {
  const { check } = await openVault(folder, undefined);
  const other = await openVault(join(home, 'lain'), undefined);
  expect(await codeOfRefusal(openVault(folder, other.check))).toBe('key_missing');
  await writeFile(join(folder, 'nik-aes.key'), 'short');
  expect(await codeOfRefusal(openVault(folder, check))).toBe('key_missing');
});

test('a kill between the two key files leaves a start that completes them', async () => {
  const { vault } = await openVault(folder, undefined);
  const sealed = vault.seal(nik);
  await rm(join(folder, 'nik-hmac.key'));
  const second = await openVault(folder, undefined);
  expect(second.vault.open(sealed)).toBe(nik);
});

test('keys that others could read are closed, and that is reported', async () => {
  const first = await openVault(folder, undefined);
  expect(first.modeRepaired).toBe(false);
  const path = join(folder, 'nik-aes.key');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readFile(path)).length).toBe(32);
  await chmod(path, 0o644);
  const second = await openVault(folder, first.check);
  expect(second.modeRepaired).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('an id for outside names one row of one tenant and kind, and cannot be counted up', async () => {
  const { vault } = await openVault(folder, undefined);
  const other = await openVault(join(home, 'lain'), undefined);
  const of = { kind: 'person', tenant: '7502' };
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      const id = vault.publicId({ ...of, number });
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(vault.numberOf(id, of)).toBe(number);
      expect(vault.numberOf(id, { ...of, tenant: '7503' })).toBeUndefined();
      expect(vault.numberOf(id, { ...of, kind: 'batch' })).toBeUndefined();
      expect(other.vault.numberOf(id, of)).toBeUndefined();
    }),
  );
  const [one, two] = [1, 2].map((number) => vault.publicId({ ...of, number }));
  // As unlike as two random texts: about half of their 128 bits differ.
  const bits = BigInt(`0x${one}`) ^ BigInt(`0x${two}`);
  expect(bits.toString(2).replaceAll('0', '').length).toBeGreaterThan(30);
});

test('a key of drafts is of one account alone, the same each time, and none of the keys on the disk', async () => {
  const { vault } = await openVault(folder, undefined);
  const again = await openVault(folder, undefined);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const keyOf = (tenant: string, account: string) => hex(vault.draftKey({ tenant, account }));
  expect(keyOf('7502', 'a')).toMatch(/^[0-9a-f]{64}$/);
  expect(hex(again.vault.draftKey({ tenant: '7502', account: 'a' }))).toBe(keyOf('7502', 'a'));
  const stored = await Promise.all(
    ['nik-aes.key', 'nik-hmac.key'].map((name) => readFile(join(folder, name))),
  );
  const keys = [keyOf('7502', 'a'), keyOf('7502', 'b'), keyOf('7503', 'a'), ...stored.map(hex)];
  expect(new Set(keys).size).toBe(5);
});

test('a made up id, and one with a changed digit, name nobody', async () => {
  const { vault } = await openVault(folder, undefined);
  const of = { kind: 'person', tenant: '7502' };
  const id = vault.publicId({ ...of, number: 12 });
  fc.assert(
    fc.property(fc.nat({ max: 31 }), fc.nat({ max: 14 }), (at, step) => {
      const digit = ((Number.parseInt(id[at] ?? '', 16) + 1 + step) % 16).toString(16);
      const changed = `${id.slice(0, at)}${digit}${id.slice(at + 1)}`;
      expect(vault.numberOf(changed, of)).toBeUndefined();
    }),
  );
  for (const made of ['', '12', 'x'.repeat(32), '0'.repeat(32), `${id}00`]) {
    expect(vault.numberOf(made, of)).toBeUndefined();
  }
});
