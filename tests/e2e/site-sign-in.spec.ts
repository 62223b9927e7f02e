// Accounts in a real browser behind a real proxy: first sign-in with a given password, second factor,
// backup code, a session that ends over a filled form, roles, devices.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totpCode } from '../../apps/server/src/accounts/totp.ts';
import { password } from '../../apps/server/src/site.fixture.ts';
import {
  type BrowserSite,
  faultsOf,
  openBrowserSite,
  phone,
  type Reader,
  shot,
  takeSession,
} from './site.ts';

let site: BrowserSite;

beforeAll(async () => {
  site = await openBrowserSite();
});

afterAll(async () => {
  await site?.close();
});

async function fillSignIn({ page }: Reader, name: string): Promise<void> {
  await page.goto(site.address('/masuk'));
  await page.getByLabel('Kode daerah').fill('75.02');
  await page.getByLabel('Nama akun').fill(name);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

test('the first sign-in replaces the given password, sets up the phone and opens the work', async () => {
  const admin = await site.person({ role: 'admin', isNew: true });
  const one = await site.reader();
  const { page, context } = one;
  await fillSignIn(one, admin.name);
  await page.getByRole('heading', { level: 1, name: 'Ganti kata sandi pemberian' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-ganti-sandi');
  await page.getByLabel('Kata sandi sekarang').fill(password);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill('sumur tua berlumut hijau');
  await page.getByLabel('Kata sandi baru, sekali lagi').fill('sumur tua berlumut biru');
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await page.getByText('Kedua isian kata sandi baru tidak sama.').waitFor();
  await page.getByLabel('Kata sandi baru, sekali lagi').fill('sumur tua berlumut hijau');
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();

  await page.getByRole('heading', { level: 1, name: 'Pasang aplikasi kode' }).waitFor();
  await page.getByLabel('Kata sandi', { exact: true }).fill('sumur tua berlumut hijau');
  await page.getByRole('button', { name: 'Tampilkan kunci' }).click();
  const secret = (await page.locator('.secret code').textContent())?.replaceAll(' ', '') ?? '';
  await shot(page, site.shots, 'situs-faktor');
  await page.getByLabel('Kode dari aplikasi kode').fill(codeNow(secret));
  await page.getByRole('button', { name: 'Pasang' }).click();
  await page.getByRole('heading', { name: 'Simpan sepuluh kode cadangan ini' }).waitFor();
  const [backup = ''] = await page.locator('.codes code').allTextContents();
  expect(await page.locator('.codes code').count()).toBe(10);
  await shot(page, site.shots, 'situs-kode-cadangan');
  await page.getByRole('button', { name: 'Sudah saya simpan, lanjutkan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();

  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: '__Host-payung', httpOnly: true, secure: true });
  expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).toBe('{}');

  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
  await page.getByLabel('Nama akun').fill(admin.name);
  await page.getByLabel('Kata sandi', { exact: true }).fill('sumur tua berlumut hijau');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByLabel('Kode dari aplikasi kode').fill(backup);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  await context.close();
});

function codeNow(secret: string): string {
  return totpCode(secret, Math.floor(Date.now() / 30_000));
}

test('what is wrong is said, and nothing of it stays in the page', async () => {
  const one = await site.reader(phone);
  const { page, context } = one;
  await page.goto(site.address('/masuk'));
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-masuk-telepon');
  await fillSignIn(one, 'tidak.ada');
  await page.getByRole('alert').getByText('daerah, nama, atau kata sandi salah').waitFor();
  await shot(page, site.shots, 'situs-masuk-salah-telepon');
  await context.close();
});

test('a session that ends keeps what was filled in', async () => {
  const admin = await site.person({ role: 'admin' });
  const one = await site.reader();
  const { page, context } = one;
  await takeSession(one, site, admin);
  await page.goto(site.address('/admin/pengguna'));
  await page.getByRole('button', { name: 'Buat akun' }).click();
  await page.getByLabel('Nama orang dan jabatan').fill('Rina Abas, Kasi Kesejahteraan');
  await page.getByLabel('Nama akun').fill('rina.ilomata');
  // Ended elsewhere: the next write is refused.
  await page.evaluate("fetch('/api/v1/session', { method: 'DELETE' })");
  await page.getByLabel('Peran', { exact: true }).selectOption('analyst');
  await page.getByLabel('Berlaku sampai').fill('2026-12-31');
  await page.getByRole('button', { name: 'Buat akun dan tampilkan sandi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sesi Anda berakhir' });
  await dialog.waitFor();
  await shot(page, site.shots, 'situs-sesi-berakhir');
  await dialog.getByLabel('Kata sandi', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await dialog.getByLabel('Kode dari aplikasi kode').fill(site.codeOf(admin));
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Nama orang dan jabatan').inputValue()).toBe(
    'Rina Abas, Kasi Kesejahteraan',
  );
  await page.getByRole('button', { name: 'Buat akun dan tampilkan sandi' }).click();
  await page.getByRole('heading', { name: /Akun dibuat/ }).waitFor();
  await shot(page, site.shots, 'situs-akun-dibuat');
  await context.close();
});

describe('the own account', () => {
  test('another device is signed out from here', async () => {
    const analyst = await site.person({ role: 'analyst' });
    const [here, there] = [await site.reader(), await site.reader()];
    await takeSession(here, site, analyst);
    await fillSignIn(there, analyst.name);
    await there.page.getByLabel('Kode dari aplikasi kode').fill(site.codeOf(analyst));
    await there.page.getByRole('button', { name: 'Masuk' }).click();
    await there.page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
    await here.page.goto(site.address('/akun'));
    await here.page.getByRole('heading', { level: 1, name: 'Akun saya' }).waitFor();
    await here.page.getByText('perangkat ini', { exact: true }).waitFor();
    expect(await faultsOf(here.page)).toEqual([]);
    await shot(here.page, site.shots, 'situs-akun');
    const leave = here.page.getByRole('button', { name: 'Keluar dari semua perangkat lain' });
    await leave.click();
    // The password once more: a session somebody stole does not throw its owner out.
    await here.page.locator('#keluarkan-sandi').fill(password);
    await leave.click();
    await here.page.getByText('Semua perangkat lain sudah keluar.').waitFor();
    await there.page.goto(site.address('/akun'));
    await there.page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    await Promise.all([here.context.close(), there.context.close()]);
  });
});
