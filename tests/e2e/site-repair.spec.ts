// The repair grid of a site in a real browser: a village mends its list by keyboard, cell by cell and all alike,
// undoes and does again, meets another person at one cell, and has the list read again.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { workerList } from '../../apps/server/src/jobs/sent-list.fixture.ts';
import type { Person } from '../../apps/server/src/site.fixture.ts';
import { type Desk, openDesk, patienceMs, sendList } from './journeys.ts';
import {
  type BrowserSite,
  faultsOf,
  laptop,
  openBrowserSite,
  phone,
  type Reader,
  shot,
  takeSession,
  violationsOf,
} from './site.ts';

let site: BrowserSite;
let desk: Desk;
let village: Person;
let verifier: Person;
let address: string;

beforeAll(async () => {
  [site, desk] = await Promise.all([openBrowserSite(), openDesk()]);
  village = await site.person({ role: 'village_operator', title: 'Operator Desa Contoh' });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  const one = await as(village);
  const rows = workerList(10, 3_001).toString().replaceAll('Tenilo', 'Limbatto');
  const odd = '750201020160000,SITI KELANA,01-01-1980,P,Limbato,Nelayan\n';
  const path = await desk.file('nelayan.csv', rows + odd);
  address = await sendList(one.page, site.origin, path);
  await one.page.getByText('menunggu keputusan orang lain').waitFor({ timeout: patienceMs });
  await one.context.close();
});

afterAll(async () => {
  await desk?.close();
  await site?.close();
});

async function as(person: Person, viewport = laptop, more: { dark?: boolean } = {}) {
  const one = await site.reader(viewport, more);
  await takeSession(one, site, person);
  return one;
}

async function openGrid({ page }: Reader): Promise<void> {
  await page.goto(address);
  await page.getByRole('gridcell', { name: 'SITI KELANA' }).waitFor();
  await page.getByRole('grid').focus();
}

async function pressAll({ page }: Reader, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a suggestion is accepted, undone, and a text is corrected in all rows alike, by keyboard', async () => {
  const one = await as(village);
  const { page } = one;
  await openGrid(one);
  await pressAll(one, ['F8', 'F8', 'Alt+Enter']);
  await page.getByText('1 langkah belum ikut diperiksa').waitFor();
  await page.locator('.cell-changed', { hasText: 'Limbato' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('0 langkah belum ikut diperiksa').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('1 langkah belum ikut diperiksa').waitFor();
  await page.keyboard.press('Control+z');

  await pressAll(one, [
    'Home',
    'ArrowDown',
    ...Array.from({ length: 4 }, () => 'ArrowRight'),
    'Enter',
  ]);
  await page.getByRole('textbox', { name: 'Desa, baris 2' }).fill('Limbato');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Betulkan semua yang sama' });
  await dialog.getByText('10 baris tertulis “Limbatto”; akan dibaca “Limbato”.').waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(10);
  await shot(page, site.shots, 'situs-perbaiki-serupa');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Terapkan ke 10 baris' }).click();
  await page.locator('.cell-changed').nth(9).waitFor();
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('a masked NIK is typed anew, and another person at the same cell is met', async () => {
  const [one, other] = [await as(village), await as(verifier)];
  await openGrid(one);
  await openGrid(other);
  await pressAll(one, ['End', 'Enter']);
  const input = one.page.getByRole('textbox', { name: 'NIK, baris 12' });
  expect(await input.inputValue()).toBe('');
  await input.fill('7502014101800001');
  await one.page.keyboard.press('Enter');
  await one.page.locator('.cell-changed', { hasText: '7502••••••••••01' }).waitFor();
  expect(await one.page.evaluate<string>('document.body.innerText')).not.toMatch(/\d{14}/);

  await pressAll(other, ['End', 'Enter']);
  await other.page.getByRole('textbox', { name: 'NIK, baris 12' }).fill('7502014101800002');
  await other.page.keyboard.press('Enter');
  const dialog = other.page.getByRole('dialog', { name: 'Sel ini baru diubah orang lain' });
  await dialog.getByText('7502014101800002').waitFor();
  await dialog.getByText('7502••••••••••01').waitFor();
  await shot(other.page, site.shots, 'situs-perbaiki-bentrok');
  expect(await violationsOf(other.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Pakai yang di server' }).click();
  await other.context.close();
  await one.context.close();
});

test('on a phone a row is mended field by field, and the list is read again with all of it', async () => {
  const one = await as(village, phone, { dark: true });
  const { page } = one;
  await openGrid(one);
  await page.getByRole('button', { name: 'Rincian baris 3' }).click();
  const side = page.getByRole('dialog');
  await side.getByLabel('Nama').fill('NAMA BENAR');
  await side.getByRole('button', { name: 'Simpan sel' }).click();
  await side.getByRole('button', { name: 'Baris berikutnya' }).click();
  await side.getByRole('button', { name: 'Bukan pekerja' }).click();
  await side.locator('.mark', { hasText: 'Bukan pekerja' }).waitFor();
  await shot(page, site.shots, 'situs-perbaiki-telepon');
  expect(await violationsOf(page)).toEqual([]);
  await side.getByRole('button', { name: 'Tutup' }).click();
  await page.getByText('Riwayat langkah').click();
  await page.getByText('Limbatto → Limbato').first().waitFor();
  await shot(page, site.shots, 'situs-perbaiki-riwayat');
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await page.getByRole('button', { name: 'Periksa ulang' }).click();
  await page.getByText('Tidak ada masalah pada baris.').waitFor({ timeout: patienceMs });
  await page.getByText('menunggu keputusan orang lain').waitFor({ timeout: patienceMs });
  await page.getByRole('gridcell', { name: 'NAMA BENAR' }).waitFor();
  expect(await page.locator('.cell-changed').count()).toBe(0);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
