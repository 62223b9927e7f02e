// The family of a claim in a real browser, by keyboard alone where the clerk works: an accident at work with its
// facts, papers photographed, heirs, an account by two persons, a scholarship year, and the sheet to hold.

import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { month } from '@payung/values';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../apps/server/src/site.fixture.ts';
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
  violationsOf,
} from './site.ts';

let site: BrowserSite;
let verifier: Person;
let branch: Person;
let address: string;
const letter = join(tmpdir(), `payung-surat-${process.pid}.png`);

beforeAll(async () => {
  site = await openBrowserSite();
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = [{ who: 0, segment: 'PU' as const, domicile: '7502012004' }];
  await sendBatch(site.database, actor, { month: month('2026-06'), listed });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  branch = await site.person({ role: 'bpjs', title: 'Petugas Cabang' });
  await writeFile(letter, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]));
});

afterAll(async () => {
  await site?.close();
  await rm(letter, { force: true });
});

async function as(person: Person, viewport = laptop): Promise<Reader> {
  const one = await site.reader(viewport);
  await takeSession(one, site, person);
  return one;
}

/** Each step is told with its day and reason, and the page comes back with what changed. */
async function act(page: Page, id: string, submit: string): Promise<void> {
  const day = page.locator(`#${id}-hari`);
  if ((await day.count()) > 0) await day.fill('2026-07-01');
  await page.locator(`#${id}-alasan`).fill('bantu keluarga');
  await page.getByRole('button', { name: submit, exact: true }).first().click();
}

test('a death at work is opened with its facts, heirs are named, papers are photographed', async () => {
  const one = await as(verifier, phone);
  const { page } = one;
  await page.goto(site.address('/pekerja'));
  await page.getByLabel('Nama atau NIK').fill('orang nomor 0');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'ORANG NOMOR 0' }).click();
  await page.getByText('Bantu ajukan klaim').click();
  await page.locator('#klaim-peristiwa').selectOption('work_death');
  await page.locator('#klaim-wafat').fill('2026-06-20');
  await page.getByLabel('Tanggal kecelakaan atau diagnosis').fill('2026-06-20');
  await page.getByLabel('Upah sebulan yang dilaporkan').fill('3.000.000');
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  await page.getByLabel('Jenjang').selectOption('SD');
  await page.getByLabel('Tahun ke berapa').fill('3');
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-klaim-baru-telepon');
  await page.locator('#klaim-alasan').fill('laporan keluarga');
  await page.getByRole('button', { name: 'Buka klaim' }).click();
  await page.getByText('Potensi beasiswa').waitFor();
  address = page.url();

  await page.getByText('Sebut penerima').first().click();
  await page.getByLabel('Nama penerima').fill('Ibu Contoh');
  await page.locator('#penerima-1-telepon').fill('0812-3456-7890');
  await page.getByRole('checkbox', { name: 'anak' }).check();
  await act(page, 'penerima', 'Sebut penerima');
  await page.getByText('janda', { exact: true }).first().waitFor();

  await page.getByText('Mengapa jumlahnya sekian?').click();
  await page.getByText('Catat berkas yang sudah dilihat').first().click();
  await page.locator('#berkas-alasan').fill('asli dilihat');
  await page.getByRole('button', { name: 'Catat berkas yang sudah dilihat' }).click();
  await page.getByText('sudah dilihat', { exact: true }).waitFor();

  await page.getByText('Pindai atau foto berkas').click();
  await page.locator('#pindai-jenis').selectOption('school_letter');
  await page.locator('#pindai-berkas').setInputFiles(letter);
  await page.getByRole('button', { name: 'Simpan pindaian' }).click();
  await page.getByRole('link', { name: 'Buka pindaian: Surat keterangan sekolah' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-klaim-berkas-telepon');
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('T14: an account is proposed by one and confirmed by another, and the family gets its sheet', async () => {
  const first = await as(branch);
  await first.page.goto(address);
  await first.page.getByText('Usulkan rekening').first().click();
  await first.page.getByLabel('Bank').fill('Bank Contoh');
  await first.page.getByLabel('Nomor rekening').fill('1234567890');
  await act(first.page, 'usul-rekening', 'Usulkan rekening');
  await first.page.getByText('Orang lain yang mengesahkannya.').waitFor();
  expect(first.complaints).toEqual([]);
  await first.context.close();

  const second = await as(verifier);
  const { page } = second;
  await page.goto(address);
  await page.getByLabel('Rekening Bank Contoh ••••7890 untuk Ibu Contoh').waitFor();
  const waiting = await page.locator('[id^=rekening-][id$=-alasan]').getAttribute('id');
  await act(page, waiting?.replace('-alasan', '') ?? '', 'Sahkan rekening');
  await page.getByRole('cell', { name: 'dapat dibayar mulai 1 Jul 2026' }).waitFor();
  await page.getByText('Lembar untuk keluarga').click();
  await page.getByText('Ibu Contoh (', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Cetak lembar' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-klaim-penerima');
  expect(second.complaints).toEqual([]);
  await second.context.close();
});

test('T05: the receiver sees her own share without an account, by link and code, at 360 px', async () => {
  const staff = await as(branch);
  await staff.page.goto(address);
  await staff.page.getByText('Tautan bagi keluarga').click();
  await staff.page.locator('#tautan-keluarga-alasan').fill('keluarga meminta');
  await staff.page.getByRole('button', { name: 'Buat tautan dan kode' }).click();
  const notice = staff.page.locator('.notice', { hasText: 'Kode:' });
  const link = (await notice.locator('.digest').textContent()) ?? '';
  const code = (await notice.locator('strong').textContent()) ?? '';
  expect(await faultsOf(staff.page)).toEqual([]);
  await staff.context.close();

  const { page, complaints, context } = await site.reader(phone, { dark: true });
  await page.goto(link);
  await page.getByLabel('Kode enam angka').fill(code);
  await page.keyboard.press('Enter');
  await page.getByText('I••• C•••', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'Berkas yang masih kurang' }).waitFor();
  expect(await page.getByText('Ibu Contoh').count()).toBe(0);
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await shot(page, site.shots, 'situs-keluarga-telepon-gelap');
  expect(complaints.filter(isComplaint)).toEqual([]);
  await page.goto(site.address('/keluarga#terpotong'));
  await page.reload();
  await page.getByText('Tautannya tidak utuh.', { exact: false }).waitFor();
  await context.close();
});

test('a school year is paid by two persons, once the right stands', async () => {
  const id = new URL(address).pathname.split('/').at(-1) ?? '';
  const api = (person: Person, path: string, body: unknown) =>
    site.askAs(person, `/api/v1/claims/${id}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ ...Object(body), day: '2026-07-01', reason: 'bantu keluarga' }),
    });
  const claim = (await (await site.askAs(branch, `/api/v1/claims/${id}`)).json()) as {
    papers: { tasks: { document: string; status: string }[] };
  };
  for (const { document, status } of claim.papers.tasks) {
    if (status === 'missing') expect((await api(branch, 'papers', { document })).status).toBe(204);
  }
  for (const move of ['file', 'complete']) {
    expect((await api(branch, 'moves', { move })).status).toBe(200);
  }

  const first = await as(branch, phone);
  await first.page.goto(address);
  await first.page.getByText('Sebut anak penerima beasiswa').first().click();
  await first.page.getByLabel('Nama anak').fill('Anak Contoh');
  await first.page.getByLabel('Tanggal lahir anak').fill('2016-05-01');
  await first.page.getByLabel('Kelas saat peristiwa').fill('3');
  await act(first.page, 'anak', 'Sebut anak penerima beasiswa');
  await first.page.getByRole('heading', { name: 'Anak Contoh' }).waitFor();
  await first.page.getByText('Ajukan satu tahun ajaran').first().click();
  await first.page.getByLabel('Tahun ajaran').fill('2026');
  await act(first.page, 'ajukan-1', 'Ajukan satu tahun ajaran');
  await first.page.getByText('diajukan', { exact: true }).waitFor();
  await first.page.getByText('Tandai dibayar').first().click();
  await first.page.locator('#tahun-1-2026-jumlah').fill('1.500.000');
  await act(first.page, 'tahun-1-2026', 'Tandai dibayar');
  await first.page.getByText('ditandai dibayar').waitFor();
  expect(await faultsOf(first.page)).toEqual([]);
  expect(first.complaints).toEqual([]);
  await first.context.close();

  const second = await as(verifier);
  await second.page.goto(address);
  await second.page.getByText('Sahkan pembayaran').first().click();
  await act(second.page, 'tahun-1-2026', 'Sahkan pembayaran');
  await second.page.getByText('dibayar', { exact: true }).waitFor();
  await shot(second.page, site.shots, 'situs-klaim-beasiswa');
  expect(second.complaints).toEqual([]);
  await second.context.close();
});

/** Nobody is signed in here, and the frame asks. */
function isComplaint(line: string): boolean {
  return !line.includes('401');
}

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
