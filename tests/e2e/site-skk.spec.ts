// J5 in a real browser, by keyboard alone: employers in arrears are chosen, incomplete ones are named, letters
// are written by mail merge and proven sent, a batch is made, another person releases it, the state attorney sees
// that alone and enters what came of it, and the recovery adds up.

import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@payung/values';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { making, type Person } from '../../apps/server/src/site.fixture.ts';
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
} from './site.ts';

const warned = 12;
const today = '2026-09-30';
const receipt = join(tmpdir(), `payung-resi-${process.pid}.pdf`);

let site: BrowserSite;
let verifier: Person;
let branch: Person;
let attorney: Person;

beforeAll(async () => {
  site = await openBrowserSite();
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  await warnedCases(site.database, actor, warned);
  const none = { nib: null, address: null, district: null, phone: null } as const;
  const found = await recordFindings(site.database, actor, {
    ...{ day: day('2026-06-01'), today: day(today), reason: 'uji' },
    business: { ...none, name: 'CV TANPA ALAMAT', npp: 'NPP90000', riskClass: 1, size: 'small' },
    findings: [],
  });
  expect(found.outcome).toBe('found');
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  branch = await site.person({ role: 'bpjs', title: 'Petugas Cabang' });
  attorney = await site.person({ role: 'kejari', title: 'Jaksa Pengacara Negara' });
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

/** Tab until the focus stands on what is meant; then the key. Nothing here uses a mouse. */
async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await reach(page, name);
  await page.keyboard.press(key);
}

const labelOfFocus = `(() => {
  const at = document.activeElement;
  if (at === null) return '';
  const own = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '';
  return own.trim();
})()`;

async function reach(page: Page, name: string | RegExp): Promise<void> {
  for (let at = 0; at < 400; at += 1) {
    const label = await page.evaluate<string>(labelOfFocus);
    if (typeof name === 'string' ? label === name : name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never reached ${name}`);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await reach(page, label);
  // A day is typed in the order its field shows; the test writes it as the program keeps it.
  if (/^\d{4}-\d\d-\d\d$/.test(text)) await page.locator(':focus').fill(text);
  else await page.keyboard.type(text);
}

test('J5: incomplete employers are named, the rest become a batch, by keyboard alone', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/kepatuhan'));
  await page.getByRole('link', { name: 'CV TANPA ALAMAT' }).waitFor();
  await press(page, 'Pilih semua yang tampil');
  await page.getByRole('heading', { name: `${warned + 1} pemberi kerja dipilih` }).waitFor();
  await press(page, 'Susun batch SKK');
  await press(page, 'Periksa kelengkapan');
  await page.getByText('1 belum lengkap').waitFor();
  await page.getByText('CV TANPA ALAMAT: alamat').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-skk-kelengkapan');
  await page.locator('body').press('Home');
  await page.evaluate('document.activeElement?.blur()');
  await press(page, 'Pilih CV TANPA ALAMAT', 'Space');
  await page.getByRole('heading', { name: `${warned} pemberi kerja dipilih` }).waitFor();
  await press(page, 'Periksa kelengkapan');
  await page.getByText('Semua lengkap.').waitFor();
  await type(page, 'Nomor batch', 'SKK-7/2026');
  await type(page, 'Kejaksaan negeri', 'Kejari Contoh');
  await type(page, 'Tanggal kejadian (tidak wajib)', today);
  await type(page, 'Alasan atau nomor surat', 'rapat 30 September');
  await page.keyboard.press('Enter');
  await page.getByText(`${warned} berkas, tagihan`).waitFor({ timeout: 60_000 });
  await page.getByText('Anda yang menyusun; orang lain yang menyerahkan.').waitFor();
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('J5: the state attorney sees what another person released, and his results come back', async () => {
  const empty = await as(attorney);
  await empty.page.goto(site.address('/kepatuhan'));
  await empty.page.getByText('Belum ada berkas yang diserahkan').waitFor();
  await empty.context.close();

  const release = await as(branch);
  await release.page.goto(site.address('/kepatuhan'));
  await release.page.getByText(`${warned} berkas, tagihan`).waitFor();
  await press(release.page, 'Serahkan kepada kejaksaan');
  await type(release.page, 'Tanggal kejadian (tidak wajib)', today);
  await type(release.page, 'Alasan atau nomor surat', 'berkas lengkap');
  await release.page.keyboard.press('Enter');
  await release.page.getByText('Diserahkan 30 Sep 2026.').waitFor();
  await release.context.close();

  const one = await as(attorney, phone);
  await one.page.goto(site.address('/kepatuhan'));
  await one.page.getByText(`PT CONTOH TERTUNGGAK ${warned}`, { exact: true }).waitFor();
  expect(await one.page.getByText('CV TANPA ALAMAT').count()).toBe(0);
  expect(await faultsOf(one.page)).toEqual([]);
  await press(one.page, 'Catat hasil');
  await type(one.page, 'Alasan atau nomor surat', 'undangan 1');
  await one.page.keyboard.press('Enter');
  await one.page.getByText('undangan', { exact: true }).waitFor();
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('J5: payments of two persons add up to the recovery of the batch', async () => {
  const { packs } = (await (await site.askAs(attorney, '/api/v1/skk/packs')).json()) as {
    packs: { id: string }[];
  };
  const told = { day: today, reason: 'setoran' };
  for (const [at, { id }] of packs.slice(0, 3).entries()) {
    const body = { amount: 1_000_000 * (at + 1), document: `TRF ${at}`, ...told };
    const path = `/api/v1/cases/${id}/payments`;
    const made = (await (await site.askAs(branch, path, making(body))).json()) as {
      payment: number;
    };
    const confirm = { ...making(told), method: 'PUT' };
    const done = await site.askAs(verifier, `${path}/${made.payment}/confirmation`, confirm);
    expect(done.status).toBeLessThan(300);
  }
  const one = await as(verifier);
  await one.page.goto(site.address('/kepatuhan'));
  await one.page.getByText('Sudah pulih Rp6.000.000.').waitFor();
  await one.page.getByRole('cell', { name: 'SKK-7/2026' }).first().waitFor();
  await shot(one.page, site.shots, 'situs-skk-pemulihan');
  await one.context.close();
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

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
