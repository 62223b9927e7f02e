// Claims and employers in a real browser: a claim is opened from the page of a person and its papers are ticked;
// a payment of an employer counts when a second person confirms it; the state attorney sees what was released.

import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { making, type Person } from '../../apps/server/src/site.fixture.ts';
import { warnedCases } from '../../packages/office/src/compliance/cases.fixture.ts';
import { sendBatch } from '../../packages/office/src/registry/register.fixture.ts';
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

const told = { day: '2026-09-30', reason: 'uji kepatuhan' };

let site: BrowserSite;
let verifier: Person;
let branch: Person;
let attorney: Person;

beforeAll(async () => {
  site = await openBrowserSite();
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = [{ who: 0, segment: 'PU' as const, domicile: '7502012004' }];
  await sendBatch(site.database, actor, { month: month('2026-06'), listed });
  await warnedCases(site.database, actor, 2);
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  branch = await site.person({ role: 'bpjs', title: 'Petugas Cabang' });
  attorney = await site.person({ role: 'kejari', title: 'Jaksa Pengacara Negara' });
});

afterAll(async () => {
  await site?.close();
});

async function as(person: Person, viewport = laptop): Promise<Reader> {
  const one = await site.reader(viewport);
  await takeSession(one, site, person);
  return one;
}

test('a claim is opened from the page of a person, with its papers, deadlines and the reason of its sum', async () => {
  const one = await as(verifier, phone);
  const { page } = one;
  await page.goto(site.address('/pekerja'));
  await page.getByLabel('Nama atau NIK').fill('orang nomor 0');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'ORANG NOMOR 0' }).click();
  await page.getByText('Bantu ajukan klaim').click();
  await page.getByLabel('Hari meninggal').fill('2026-06-20');
  await page.getByLabel('Alasan atau nomor surat').fill('laporan keluarga');
  await page.getByRole('button', { name: 'Buka klaim' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meninggal dunia' }).waitFor();
  await page.getByText('Mengapa jumlahnya sekian?').click();
  await page.getByText('belum ada').first().waitFor();
  await shot(page, site.shots, 'situs-klaim-satu-telepon');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('Catat berkas yang sudah dilihat').first().click();
  await page.locator('#berkas-alasan').fill('asli dilihat');
  await page.getByRole('button', { name: 'Catat berkas yang sudah dilihat' }).click();
  await page.getByText('sudah dilihat', { exact: true }).waitFor();
  await page.goto(site.address('/klaim'));
  await page.getByRole('link', { name: 'Meninggal dunia' }).waitFor();
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('a payment of an employer counts when a second person confirms it', async () => {
  const first = await as(branch);
  await first.page.goto(site.address('/kepatuhan'));
  await first.page.getByRole('link', { name: 'PT CONTOH TERTUNGGAK 1' }).click();
  await first.page.getByText('Menunggak').first().waitFor();
  await shot(first.page, site.shots, 'situs-perkara-laptop');
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

test('the state attorney sees a file once another person has released it', async () => {
  const empty = await as(attorney);
  await empty.page.goto(site.address('/kepatuhan'));
  await empty.page.getByText('Belum ada berkas yang diserahkan').waitFor();
  await empty.context.close();
  const list = await site.askAs(verifier, '/api/v1/cases');
  const { cases } = (await list.json()) as { cases: { id: string }[] };
  const body = { number: 'SKK-1/2026', office: 'Kejari Contoh', cases: cases.map(({ id }) => id) };
  const made = await site.askAs(verifier, '/api/v1/skk/batches', making({ ...body, ...told }));
  expect(made.status).toBe(201);

  const release = await as(branch);
  await release.page.goto(site.address('/kepatuhan'));
  await release.page.getByText('Serahkan kepada kejaksaan').first().click();
  await release.page.locator('[id^=serah-][id$=-hari]').fill(told.day);
  await release.page.locator('[id^=serah-][id$=-alasan]').fill('berkas lengkap');
  await release.page.getByRole('button', { name: 'Serahkan kepada kejaksaan' }).click();
  await release.page.getByText('Diserahkan 30 Sep 2026.').waitFor();
  expect(release.complaints).toEqual([]);
  await release.context.close();

  const { page, complaints, context } = await as(attorney);
  await page.goto(site.address('/kepatuhan'));
  await page.getByText('PT CONTOH TERTUNGGAK 2').waitFor();
  await shot(page, site.shots, 'situs-skk-laptop');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('Catat hasil').first().click();
  await page.getByLabel('Alasan atau nomor surat').first().fill('undangan 1');
  await page.getByRole('button', { name: 'Undang' }).first().click();
  await page.getByText('undangan', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
