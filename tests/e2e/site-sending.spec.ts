// A list on its way through a site, in a real browser with real jobs: sent from a village, read, matched,
// looked at, decided on by somebody else; a lost connection in between; a hostile list.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workerList } from '../../apps/server/src/jobs/sent-list.fixture.ts';
import type { Person } from '../../apps/server/src/site.fixture.ts';
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
let folder: string;
let village: Person;
let verifier: Person;

beforeAll(async () => {
  site = await openBrowserSite();
  folder = await mkdtemp(join(tmpdir(), 'payung-daftar-'));
  village = await site.person({ role: 'village_operator', title: 'Operator Desa Contoh' });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
});

afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function as(person: Person, viewport = laptop): Promise<Reader> {
  const one = await site.reader(viewport);
  await takeSession(one, site, person);
  return one;
}

async function list(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function sendList({ page }: Reader, path: string): Promise<void> {
  await page.goto(site.address('/masuk-data'));
  await page.getByRole('link', { name: 'Unggah daftar' }).first().click();
  await page.getByLabel('Pilih berkas').setInputFiles(path);
  await page.getByLabel('Bulan data', { exact: true }).fill('2026-06');
  await page.getByRole('button', { name: 'Kirim dan periksa' }).click();
}

/** 60 good rows, and five that cannot be used as they are. */
function mixedList(): Buffer {
  const bad = [
    '123,Tanpa Angka,1990-01-01,L,Ilomata,Petani',
    ',Kosong NIK,1990-01-01,L,Ilomata,Petani',
    '7502E+15,Angka Excel,1990-01-01,L,Ilomata,Petani',
    '12345678901234567890,Terlalu Panjang,1990-01-01,P,Ilomata,Nelayan',
    ',,1990-01-01,P,Ilomata,Nelayan',
  ];
  return Buffer.concat([workerList(60), Buffer.from(`${bad.join('\n')}\n`)]);
}

test('a village sends a list from a phone, and a verifier saves its good rows', async () => {
  const sender = await as(village, phone);
  await sendList(sender, await list('daftar_desa_juni.csv', mixedList()));
  await sender.page.getByRole('heading', { level: 1, name: 'daftar_desa_juni.csv' }).waitFor();
  await sender.page.getByText('menunggu keputusan orang lain').waitFor({ timeout: 60_000 });
  await sender.page.getByText('Masalah, yang terbanyak dahulu').waitFor();
  expect(await faultsOf(sender.page)).toEqual([]);
  await shot(sender.page, site.shots, 'situs-kiriman-telepon');
  expect(await sender.page.evaluate<string>('document.body.innerText')).not.toMatch(/\d{14}/);
  expect(sender.complaints).toEqual([]);
  await sender.context.close();

  const decider = await as(verifier);
  await decider.page.goto(site.address('/masuk-data'));
  await decider.page.getByRole('link', { name: 'Buka kiriman daftar_desa_juni.csv' }).click();
  await decider.page.getByText('orang baru').waitFor();
  await shot(decider.page, site.shots, 'situs-kiriman-laptop');
  expect(await faultsOf(decider.page)).toEqual([]);
  await walkSteps(decider.page);
  // By keyboard from here on: into the grid, to the next problem, its details and back.
  await decider.page.getByRole('grid').focus();
  await decider.page.keyboard.press('F8');
  await decider.page.keyboard.press('Space');
  await decider.page.getByRole('dialog').getByText('Isi berkas').waitFor();
  await shot(decider.page, site.shots, 'situs-kiriman-baris');
  await decider.page.keyboard.press('Escape');
  expect(await decider.page.evaluate('document.activeElement.getAttribute("role")')).toBe('grid');
  const [repair] = await Promise.all([
    decider.page.waitForEvent('download'),
    decider.page.getByRole('button', { name: 'Unduh berkas perbaikan' }).click(),
  ]);
  expect(repair.suggestedFilename()).toBe('perbaikan-daftar_desa_juni.xlsx');
  await decider.page.getByLabel('Alasan atau nomor surat').fill('Daftar desa Juni, 460/12/Desa');
  await decider.page.keyboard.press('Enter');
  await decider.page.getByText('Tersimpan di register').waitFor({ timeout: 60_000 });
  await decider.page.getByRole('link', { name: 'Tidak ada pekerjaan berjalan' }).click();
  await decider.page.getByRole('heading', { level: 1, name: 'Pekerjaan sistem' }).waitFor();
  await decider.page.getByRole('link', { name: 'daftar_desa_juni.csv' }).waitFor();
  await shot(decider.page, site.shots, 'situs-pekerjaan');
  expect(await faultsOf(decider.page)).toEqual([]);
  expect(decider.complaints).toEqual([]);
  await decider.context.close();
});

/** Each step is an address: going back, loading anew and a link that was sent lead to it. */
async function walkSteps(page: Reader['page']): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Langkah kiriman' });
  const here = () => steps.locator('[aria-current=page]').textContent();
  await page.waitForURL(/\/simpan$/);
  expect(await here()).toContain('Simpan');
  await steps.getByRole('link', { name: 'Perbaiki' }).click();
  await page.waitForURL(/\/perbaiki$/);
  await expect.poll(() => page.evaluate('document.activeElement.innerText')).toContain('Baris');
  await page.reload();
  await page.getByText('orang baru').waitFor();
  expect(await here()).toContain('Perbaiki');
  await page.goBack();
  await page.waitForURL(/\/simpan$/);
  await page.goto(page.url().replace('simpan', 'kolom'));
  await page.getByRole('heading', { level: 1, name: 'Kolom berkas' }).waitFor();
  await page.goto(page.url().replace(/kolom.*/, 'tujuh'));
  await page.getByText('Halaman tidak ditemukan').first().waitFor();
  await page.goto(page.url().replace('/tujuh', ''));
  await page.getByText('orang baru').waitFor();
}

test('columns nobody could guess are explained once; the next list under the same headings is not asked about', async () => {
  const one = await as(village, phone);
  const { page, context, complaints } = one;
  const [, ...people] = workerList(3).toString('utf8').trim().split('\n');
  const odd = people.map((line) => {
    const [nik, name, birth] = line.split(',');
    return `HASAN,${name},${nik},"BOALEMO, ${birth}"`;
  });
  const text = ['Pengurus,Orangnya,Angka,Asal', ...odd, ''].join('\n');
  await sendList(one, await list('tanpa_kepala.csv', text));
  await page.getByText('Gagal').first().waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Periksa kolom' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kolom berkas' }).waitFor();
  await page.getByLabel('Isian untuk kolom Orangnya').selectOption('Nama');
  await page.getByLabel('Isian untuk kolom Pengurus').selectOption('abaikan');
  await page.getByText('Dipecah: tempat BOALEMO').waitFor();
  await page.getByLabel('Semua baris: Desa/kelurahan').fill('Limbato');
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-kolom-telepon');
  await page.setViewportSize(laptop);
  await shot(page, site.shots, 'situs-kolom');
  expect(await page.evaluate<string>('document.body.innerText')).not.toMatch(/\d{14}/);
  await page.getByRole('button', { name: 'Pakai kolom ini dan periksa ulang' }).click();
  await page.getByText('Kolom dipetakan menurut pilihan pengirim.').waitFor({ timeout: 60_000 });
  await page.getByText('menunggu keputusan orang lain').waitFor({ timeout: 60_000 });
  expect(await page.locator('.chip', { hasText: 'Siap' }).locator('strong').textContent()).toBe(
    '3',
  );
  await sendList(one, await list('bulan_depan.csv', `DAFTAR JULI\n${text}`));
  await page.getByText('Dipetakan seperti kiriman Jun 2026.').waitFor({ timeout: 60_000 });
  expect(complaints).toEqual([]);
  await context.close();
});

test('a connection that is lost in the middle is found again, and nothing is sent twice', async () => {
  const one = await as(village);
  const { page, context } = one;
  let cut = 2;
  let parts = 0;
  await context.route('**/api/v1/uploads/*/parts/*', async (route) => {
    parts += 1;
    if (cut-- > 0) await route.abort('connectionfailed');
    else await route.continue();
  });
  await sendList(one, await list('daftar_putus.csv', workerList(40, 500)));
  await page.getByText('sambungan terputus, mencoba lagi').waitFor();
  await page.getByRole('heading', { level: 1, name: 'daftar_putus.csv' }).waitFor();
  expect(parts).toBe(3);
  await context.unrouteAll();
  await context.close();

  // The same file again: it has arrived before, not one part of it is sent.
  const again = await as(village);
  let sent = 0;
  await again.context.route('**/api/v1/uploads/*/parts/*', async (route) => {
    sent += 1;
    await route.continue();
  });
  await sendList(again, join(folder, 'daftar_putus.csv'));
  await again.page.getByRole('heading', { level: 1, name: 'daftar_putus.csv' }).waitFor();
  expect(sent).toBe(0);
  await again.context.unrouteAll();
  await again.context.close();
});

test('what is missing is said in one place that leads to the fields', async () => {
  const { page, context } = await as(village);
  await page.goto(site.address('/masuk-data/baru'));
  await page.getByRole('button', { name: 'Kirim dan periksa' }).click();
  const summary = page.getByRole('alert');
  await summary.getByText('Ada 2 isian yang perlu diperbaiki').waitFor();
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
  await summary.getByRole('button', { name: 'Pilih bulan data.' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('bulan');
  await shot(page, site.shots, 'situs-kiriman-baru-salah');
  expect(await faultsOf(page)).toEqual([]);
  await context.close();
});

test('a hostile list stays text: no dialog, no script, no report of the policy', async () => {
  const one = await as(village);
  const { page, context, complaints } = one;
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("https://jahat.example","klik")',
    'javascript:alert(1)',
    '{{constructor.constructor("alert(1)")()}}',
  ];
  const rows = hostile.map(
    (each) =>
      `,"${each.replaceAll('"', '""')}",1990-01-01,L,"${each.replaceAll('"', '""')}",Petani`,
  );
  const path = await list(
    'daftar_jahat.csv',
    `NIK,Nama,Tanggal Lahir,Jenis Kelamin,Desa,Pekerjaan\n${rows.join('\n')}\n`,
  );
  await sendList(one, path);
  await page.getByRole('heading', { level: 1, name: 'daftar_jahat.csv' }).waitFor();
  await page
    .getByText(/Menunggu keputusan|Gagal|Selesai/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await shot(page, site.shots, 'situs-kiriman-jahat');
  expect(complaints).toEqual([]);
  expect(await page.locator('main script, main img').count()).toBe(0);
  await context.close();
});
