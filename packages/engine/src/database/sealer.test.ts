import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SealedNik } from './sealer.ts';
import { openVault, type Vault } from './vault.ts';

let home: string;
let vault: Vault;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-segel-'));
  ({ vault } = await openVault(join(home, 'kunci'), undefined));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const niksFrom = (start: number, count: number) =>
  Array.from({ length: count }, (_, at) => `750201260987${String(start + at).padStart(4, '0')}`);

function opened({ sealed, digest }: SealedNik): { nik: string; digest: string } {
  return { nik: vault.open(Buffer.from(sealed.hex, 'hex')), digest: digest.hex };
}

const plain = (nik: string) => ({ nik, digest: Buffer.from(vault.digest(nik)).toString('hex') });

test('every NIK of a long list is sealed as one alone is, on the spot and in the thread, in order', async () => {
  const sealer = vault.openSealer();
  const lists = [0, 4_000, 8_000].map((start) => niksFrom(start, 4_000));
  const answers = await Promise.all(lists.map((niks) => sealer.seal(niks)));
  await sealer.close();
  expect(answers.map((answer) => answer.map(opened))).toEqual(lists.map((niks) => niks.map(plain)));
});

test('no two NIKs of a list look the same, sealed here or there', async () => {
  const sealer = vault.openSealer();
  const nik = '7502012609870001';
  const answers = await Promise.all([
    sealer.seal(Array(9_000).fill(nik)),
    sealer.seal(Array(9_000).fill(nik)),
  ]);
  await sealer.close();
  expect(new Set(answers.flat().map(({ sealed }) => sealed.hex)).size).toBe(18_000);
});

test('a sealer that was closed refuses instead of waiting for ever', async () => {
  const sealer = vault.openSealer();
  await sealer.seal(niksFrom(0, 9_999));
  const last = sealer.seal(niksFrom(0, 2));
  await sealer.close();
  await expect(last).resolves.toHaveLength(2);
  await expect(sealer.seal(niksFrom(0, 1))).rejects.toThrow('thread');
});
