// Employers in a real browser: a payment counts when a second person confirms it, letters are written by mail merge
// and proven sent, and an employer answers without an account. The way to the state attorney: site-articles.

import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@payung/engine';
import { addDays, day } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../apps/server/src/site.fixture.ts';
import { warnedCases } from '../../packages/office/src/compliance/cases.fixture.ts';
import { recordFindings } from '../../packages/office/src/compliance/index.ts';
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

const today = '2026-09-30';
const receipt = join(tmpdir(), `payung-resi-${process.pid}.pdf`);

let site: BrowserSite;
let verifier: Person;
let branch: Person;

beforeAll(async () => {
  site = await openBrowserSite();
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  await warnedCases(site.database, actor, 1);
  const none = { nib: null, address: null, district: null, phone: null } as const;
  const found = await recordFindings(site.database, actor, {
    ...{ day: day('2026-06-01'), today: day(today), reason: 'uji' },
    business: { ...none, name: 'CV TANPA ALAMAT', npp: 'NPP90000', riskClass: 1, size: 'small' },
    findings: [],
  });
  expect(found.outcome).toBe('found');
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  branch = await site.person({ role: 'bpjs', title: 'Petugas Cabang' });
  await writeFile(receipt, '%PDF-1.7 resi');
});

afterAll(async () => {
  await site?.close();
  await rm(receipt, { force: true });
});

async function as(person: Person, viewport = laptop): Promise<Reader> {
  const one = await site.reader(viewport);
  await takeSession(one, site, person);
  return one;
}

test('a payment of an employer counts when a second person confirms it', async () => {
  const first = await as(branch);
  await first.page.goto(site.address('/kepatuhan'));
  await first.page.getByRole('link', { name: 'PT CONTOH TERTUNGGAK 1' }).click();
  await first.page.getByText('Menunggak').first().waitFor();
  expect(await faultsOf(first.page)).toEqual([]);
  await first.page.locator('#bayar-jumlah').fill('Rp2.000.000');
  await first.page.locator('#bayar-dokumen').fill('TRF 1');
  await first.page.locator('#bayar-alasan').fill('setoran');
  await first.page.getByRole('button', { name: 'Catat pembayaran' }).click();
  await first.page.getByText('menunggu orang kedua').waitFor();
  const address = first.page.url();
  expect(first.complaints).toEqual([]);
  await first.context.close();

  const second = await as(verifier);
  await second.page.goto(address);
  await second.page.getByText('Sahkan', { exact: true }).first().click();
  await second.page.locator('[id^=sah-][id$=-alasan]').fill('bukti transfer cocok');
  await second.page.getByRole('button', { name: 'Sahkan' }).click();
  await second.page.getByText('disahkan dua orang').waitFor();
  await second.page.goto(site.address('/kepatuhan'));
  await second.page.getByText('Sudah pulih Rp2.000.000.').waitFor();
  expect(second.complaints).toEqual([]);
  await second.context.close();
});

test('letters are written by mail merge with running numbers, and proven sent by their receipt', async () => {
  const one = await as(verifier, phone);
  const { page } = one;
  await page.goto(site.address('/kepatuhan'));
  await page.getByRole('checkbox', { name: 'Pilih CV TANPA ALAMAT' }).check();
  await page.getByRole('checkbox', { name: 'Pilih PT CONTOH TERTUNGGAK 1', exact: true }).check();
  await page.getByText('Buat surat').first().click();
  await page.locator('#surat-jenis').selectOption('clarification');
  await page.locator('#surat-nomor').fill('{n}/KLARIFIKASI/2026');
  await page.locator('#surat-pertama').fill('41');
  await page.locator('#surat-nama').fill('Kepala Contoh');
  await page.locator('#surat-jabatan').fill('Kepala Dinas');
  await page.locator('#surat-sampai').fill('2026-10-31');
  await page.locator('#surat-hari').fill(today);
  await page.locator('#surat-alasan').fill('klarifikasi massal');
  await page.getByRole('button', { name: 'Buat surat' }).click();
  await page.getByText('2 surat dibuat.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-surat-massal-telepon');

  await page.getByRole('link', { name: 'CV TANPA ALAMAT' }).click();
  await page.getByText('41/KLARIFIKASI/2026').first().waitFor();
  await page.getByText('Catat tanda kirim').first().click();
  await page.locator('[id^=kirim-][id$=-hari]').fill(today);
  await page.locator('[id^=kirim-][id$=-berkas]').setInputFiles(receipt);
  await page.getByRole('button', { name: 'Catat tanda kirim' }).click();
  await page.getByText('terkirim 30 Sep 2026').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('an employer answers without an account: once, with a scan of his proof', async () => {
  const staff = await as(branch);
  await staff.page.goto(site.address('/kepatuhan'));
  await staff.page.getByRole('link', { name: 'PT CONTOH TERTUNGGAK 1' }).click();
  await staff.page.getByText('Tautan sekali pakai bagi pemberi kerja').click();
  await staff.page
    .locator('#tautan-usaha-sampai')
    .fill(addDays(day(systemClock.today('Asia/Makassar')), 14));
  await staff.page.locator('#tautan-usaha-alasan').fill('klarifikasi');
  await staff.page.getByRole('button', { name: 'Buat tautan' }).click();
  const link = (await staff.page.locator('.digest').last().textContent()) ?? '';
  expect(link).toMatch(/\/jawab#[\w-]{32}$/);

  const { page, complaints, context } = await site.reader(phone);
  await page.goto(link);
  await page.getByRole('heading', { name: 'PT CONTOH TERTUNGGAK 1' }).waitFor();
  await page.getByLabel('Isi jawaban').fill('Sudah disetor 28 September.');
  await page.locator('#jawaban-berkas').setInputFiles(receipt);
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await shot(page, site.shots, 'situs-jawaban-telepon');
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByText('Jawaban Anda sudah diterima').waitFor();
  expect(complaints.filter(isComplaint)).toEqual([]);
  await page.reload();
  await page.getByText('Tautan tidak berlaku.', { exact: false }).waitFor();
  await context.close();

  await staff.page.reload();
  await staff.page.getByText('Sudah disetor 28 September.').waitFor();
  await staff.page.getByRole('button', { name: 'Unduh buktinya' }).waitFor();
  expect(await faultsOf(staff.page)).toEqual([]);
  await shot(staff.page, site.shots, 'situs-perkara-laptop');
  expect(staff.complaints).toEqual([]);
  await staff.context.close();
});

/** Nobody is signed in here, and the frame asks. */
function isComplaint(line: string): boolean {
  return !line.includes('401');
}

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
