import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IssuerEnvironment } from '../environment.ts';
import { findIssuer } from './issuer.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-penyedia-'));
  await writeFile(join(folder, 'rahasia'), 'rahasia klien\n', { mode: 0o600 });
  await writeFile(join(folder, 'kosong'), '\n', { mode: 0o600 });
  await writeFile(join(folder, 'terbuka'), 'rahasia klien');
  await chmod(join(folder, 'terbuka'), 0o644);
});
afterAll(() => rm(folder, { recursive: true }));

const whole = {
  address: 'https://sso.contoh.go.id/realms/pegawai',
  clientId: 'payung',
  secretFile: 'rahasia',
};

function find(issuer: IssuerEnvironment | undefined) {
  const place = { root: '', calledFrom: folder, home: '', terminal: false };
  return findIssuer({ ...place, ...(issuer === undefined ? {} : { issuer }) }, 'id');
}

test('without a setting nobody else vouches for anybody', async () => {
  expect(await find(undefined)).toBeUndefined();
});

test('the secret is read from its file; words of a second factor only where they are set', async () => {
  const settings = { issuer: whole.address, clientId: 'payung', clientSecret: 'rahasia klien' };
  expect(await find(whole)).toEqual({ ...settings, name: 'Akun pegawai' });
  expect(await find({ ...whole, name: 'SSO Boalemo', factors: 'mfa, gold' })).toEqual({
    ...settings,
    name: 'SSO Boalemo',
    factors: ['mfa', 'gold'],
  });
});

test.each([
  ['http://sso.contoh.go.id', {}, 'PAYUNG_OIDC_ISSUER'],
  ['https://a:b@sso.contoh.go.id', {}, 'PAYUNG_OIDC_ISSUER'],
  ['sso.contoh.go.id', {}, 'PAYUNG_OIDC_ISSUER'],
  ['https://sso.contoh.go.id', { secretFile: 'terbuka' }, 'chmod 600'],
  ['https://sso.contoh.go.id', { secretFile: 'kosong' }, 'kosong'],
  ['https://sso.contoh.go.id', { secretFile: 'tidak-ada' }, 'tidak-ada'],
] as const)('%s with %j is refused in words', async (address, more, words) => {
  const refused = await find({ ...whole, address, ...more }).catch((error: unknown) => error);
  expect(JSON.stringify(refused instanceof Refusal ? refused.issues : refused)).toContain(words);
});

test('half a setting is refused', async () => {
  const { address } = whole;
  for (const half of [{ address }, { address, clientId: 'payung' }]) {
    await expect(find(half)).rejects.toBeInstanceOf(Refusal);
  }
});
