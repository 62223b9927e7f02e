// Passkeys and the identity provider in a real browser: a passkey is made on a device (Chromium's virtual
// authenticator), opens the work without a password, and is removed; an account is bound to a real OpenID
// provider on this machine and signs in through it.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Provider } from 'oidc-provider';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { password } from '../../apps/server/src/site.fixture.ts';
import { freshDatabase } from '../database/fresh-database.ts';
import {
  type BrowserSite,
  faultsOf,
  laptop,
  openBrowserSite,
  phone,
  type Reader,
  shot,
  takeSession,
} from './site.ts';

let site: BrowserSite;
let provider: Server;
let issuer: string;
const clientSecret = 'rahasia klien uji';

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  const settings = { issuer, clientId: 'payung', clientSecret, name: 'Akun Pegawai' };
  site = await openBrowserSite(freshDatabase, { issuer: settings });
  const opened = new Provider(issuer, {
    clients: [
      {
        client_id: 'payung',
        client_secret: clientSecret,
        redirect_uris: [`${site.origin}/masuk/penyedia`],
      },
    ],
    cookies: { keys: ['uji'] },
    pkce: { required: () => true },
  });
  provider = await new Promise((resolve) => {
    const server = opened.listen(port, '127.0.0.1', () => resolve(server));
  });
});

afterAll(async () => {
  provider?.closeAllConnections();
  provider?.close();
  await site?.close();
});

/** The provider must know its own address before it listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A device that knows its owner by finger or PIN, as a telephone does. */
async function addDevice({ context, page }: Reader): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { cdp, id: authenticatorId };
}

async function signOut({ page }: Reader): Promise<void> {
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
}

test('T16: a passkey opens the work without a password, counts, and is void once removed', async () => {
  const verifier = await site.person({ role: 'verifier', title: 'Siti, Disnaker' });
  const one = await site.reader();
  const { page, context, complaints } = one;
  await takeSession(one, site, verifier);
  const device = await addDevice(one);
  await page.goto(site.address('/akun'));
  await page.getByText('Belum ada passkey.').waitFor();
  await page.getByLabel('Nama perangkat').fill('Telepon dinas');
  await page.locator('#passkey-sandi').fill(password);
  await page.getByRole('button', { name: 'Buat passkey di perangkat ini' }).click();
  await page.getByText('Passkey tersimpan.').waitFor();
  await page.getByRole('cell', { name: 'Telepon dinas' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(phone);
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-passkey-telepon');
  await page.setViewportSize(laptop);

  await page.goto(site.address('/'));
  await signOut(one);
  await shot(page, site.shots, 'situs-masuk-cara-lain');
  await page.getByRole('button', { name: 'Pakai passkey' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  const { credentials } = await device.cdp.send('WebAuthn.getCredentials', {
    authenticatorId: device.id,
  });
  expect(credentials).toHaveLength(1);
  expect(credentials[0]?.signCount).toBeGreaterThan(1);
  expect(credentials[0]?.userHandle).toBe(btoa(`7502.${verifier.account}`));

  await page.goto(site.address('/akun'));
  await page.getByRole('button', { name: 'Hapus passkey Telepon dinas' }).click();
  await page.locator('#hapus-passkey-sandi').fill(password);
  await page.getByRole('button', { name: 'Hapus passkey Telepon dinas' }).last().click();
  await page.getByText('Passkey dihapus.').waitFor();
  await page.goto(site.address('/'));
  await signOut(one);
  await page.getByRole('button', { name: 'Pakai passkey' }).click();
  await page.getByRole('alert').getByText('passkey ini tidak dikenal').waitFor();
  expect(complaints.filter((each) => !/401/.test(each))).toEqual([]);
  await context.close();
});

test('T16: a new person makes a passkey in place of the code app; a copied key is found out', async () => {
  const admin = await site.person({ role: 'admin', isNew: true });
  const one = await site.reader();
  const { page, context } = one;
  const device = await addDevice(one);
  await page.goto(site.address('/masuk'));
  await page.getByLabel('Nama akun').fill(admin.name);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByLabel('Kata sandi sekarang').fill(password);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill('sumur tua berlumut hijau');
  await page.getByLabel('Kata sandi baru, sekali lagi').fill('sumur tua berlumut hijau');
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Pasang aplikasi kode' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Nama perangkat').fill('Laptop kantor');
  await page.locator('#passkey-sandi').fill('sumur tua berlumut hijau');
  await page.getByRole('button', { name: 'Buat passkey di perangkat ini' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();

  await signOut(one);
  await page.getByLabel('Nama akun').fill(admin.name);
  await page.getByLabel('Kata sandi', { exact: true }).fill('sumur tua berlumut hijau');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('alert').getByText('akun ini memakai passkey').waitFor();
  await page.getByRole('button', { name: 'Pakai passkey' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();

  // The same key in another device, with the count it had when it was copied.
  const authenticatorId = device.id;
  const { credentials } = await device.cdp.send('WebAuthn.getCredentials', { authenticatorId });
  const [copied] = credentials;
  if (copied === undefined) throw new Error('The device holds no passkey');
  await device.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  const thief = await addDevice(one);
  await thief.cdp.send('WebAuthn.addCredential', {
    authenticatorId: thief.id,
    credential: { ...copied, signCount: 0 },
  });
  await signOut(one);
  await page.getByRole('button', { name: 'Pakai passkey' }).click();
  await page.getByRole('alert').getByText('passkey ini tidak dikenal').waitFor();
  await context.close();
});

test('T16: an account is bound to the identity provider, and signs in through it with its code', async () => {
  const leader = await site.person({ role: 'leader', title: 'Sekretaris Daerah' });
  const one = await site.reader();
  const { page, context } = one;
  await takeSession(one, site, leader);
  await page.goto(site.address('/akun'));
  await page.getByRole('heading', { name: 'Masuk lewat Akun Pegawai' }).waitFor();
  await page.locator('#hubungkan-sandi').fill(password);
  await page.getByRole('button', { name: 'Hubungkan' }).click();
  await page.locator('input[name=login]').fill('sekda');
  await page.locator('input[name=password]').fill('sandi di penyedia');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Terhubung sejak').waitFor();
  expect(page.url()).toBe(site.address('/akun'));
  expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).toBe('{}');
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-akun-penyedia');

  await page.goto(site.address('/'));
  await signOut(one);
  await page.getByRole('button', { name: 'Lewat Akun Pegawai' }).click();
  await page.getByLabel('Kode dari aplikasi kode').fill(site.codeOf(leader));
  expect(page.url()).toBe(site.address('/masuk/penyedia'));
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-masuk-penyedia');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  await context.close();
});

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
