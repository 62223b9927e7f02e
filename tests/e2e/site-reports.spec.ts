// Periodic reports in a real browser: a preview that reads like the paper is frozen, made and signed by two
// persons, carried away in each form, and made again on the day of a schedule.

import { readFile } from 'node:fs/promises';
import { month } from '@payung/values';
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
let leader: Person;
let address: string;

beforeAll(async () => {
  site = await openBrowserSite();
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = Array.from({ length: 24 }, (_, who) => ({
    ...{ who, domicile: who < 16 ? '7502012004' : '7502022001' },
    segment: who < 11 ? ('PU' as const) : ('BPU' as const),
  }));
  await sendBatch(site.database, actor, { month: month('2025-12'), listed: listed.slice(0, 14) });
  await sendBatch(site.database, actor, { month: month('2026-06'), listed });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  leader = await site.person({ role: 'leader', title: 'Sekretaris Daerah' });
});

afterAll(async () => {
  await site?.close();
});

async function as(person: Person, viewport = laptop, more: { dark?: boolean } = {}) {
  const one = await site.reader(viewport, more);
  await takeSession(one, site, person);
  return one;
}

async function ends({ complaints, context, page }: Reader): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}

test('a preview is read like the paper, and what was read is frozen', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/laporan'));
  await page.getByText('Belum ada laporan. Buat pratinjau').waitFor();
  await page.getByRole('link', { name: 'Laporan baru' }).click();
  await page.getByLabel('Bulan terakhir').fill('2026-06');
  await page.getByText('Masa laporan: Jan 2026 sampai Jun 2026.').waitFor();
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByText('PRATINJAU: belum dibekukan', { exact: true }).waitFor();
  await page.getByText('24 pekerja terlindungi').first().waitFor();
  await page.getByText('bertambah 10 orang').first().waitFor();
  for (const heading of ['Yang perlu diputuskan', 'Mengapa berubah', 'Definisi dan sumber']) {
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  }
  await shot(page, site.shots, 'situs-laporan-pratinjau-laptop');
  await page.getByLabel('Alasan atau nomor surat').fill('laporan semester I');
  await page.getByRole('button', { name: 'Bekukan laporan ini' }).click();
  await page.getByRole('heading', { level: 1, name: 'Laporan 1' }).waitFor();
  await page.getByText('BELUM DITANDATANGANI', { exact: true }).waitFor();
  address = page.url();
  await page.getByLabel('Nama pada laporan').fill('Yusuf Mohamad');
  await page.getByLabel('Jabatan').fill('Kepala Bidang');
  await page.getByLabel('Alasan atau nomor surat').fill('angka diperiksa');
  await page.getByRole('button', { name: 'Saya menyusun laporan ini' }).click();
  await page.getByText('Menunggu penanda tangan: pimpinan').waitFor();
  await ends(one);
});

test('another person signs it by telephone; then it is closed', async () => {
  const one = await as(leader, phone, { dark: true });
  const { page } = one;
  await page.goto(address);
  await page.getByText('Disusun oleh Yusuf Mohamad').waitFor();
  await page.getByLabel('Nama pada laporan').fill('Sekretaris Daerah Contoh');
  await page.getByLabel('Jabatan').fill('Sekretaris Daerah');
  await page.getByLabel('Alasan atau nomor surat').fill('disetujui');
  await page.getByRole('button', { name: 'Tandatangani laporan ini' }).click();
  await page.getByText('ditandatangani, tertutup').first().waitFor();
  await page.getByText('BELUM DITANDATANGANI').first().waitFor({ state: 'detached' });
  await shot(page, site.shots, 'situs-laporan-telepon-gelap');
  await ends(one);
});

test('it is carried away in each form, as a picture and as a message, and is checked again', async () => {
  const one = await as(leader);
  const { page } = one;
  await page.goto(address);
  for (const [label, start] of [
    ['PDF (PDF/A)', '%PDF'],
    ['Word (DOCX)', 'PK'],
    ['Excel (XLSX)', 'PK'],
    ['Gambar 1920×1080 (PNG)', '\u0089PNG'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: label }).click();
    const bytes = await readFile(await (await coming).path());
    expect(bytes.toString('latin1', 0, start.length), label).toBe(start);
    if (start !== '\u0089PNG') continue;
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1_920, 1_080]);
  }
  await page.getByRole('button', { name: 'Salin teks WhatsApp' }).click();
  await page.getByText('Disalin').waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain('*Laporan semesteran pelaksanaan Inpres 2/2021*');
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await page.getByText('4 berkas dibuat ulang, semuanya sama').waitFor();
  await shot(page, site.shots, 'situs-laporan-laptop');
  await ends(one);
});

test('a schedule is set, seen by all, and a report stands in the list with its state', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/laporan'));
  await page.getByText('Atur jadwal').click();
  await page.getByLabel('Tanggal').selectOption('7');
  await page.getByLabel('Alasan atau nomor surat').fill('laporan tiap bulan');
  await page.getByRole('button', { name: 'Simpan jadwal' }).click();
  await page.getByText('setiap tanggal 7').waitFor();
  await page.getByRole('link', { name: 'Laporan 1' }).waitFor();
  await page.getByText('ditandatangani, tertutup').first().waitFor();
  await shot(page, site.shots, 'situs-laporan-daftar-laptop');
  await ends(one);
});

test('indicators of the plan and the press are kinds of their own, read and frozen like a report', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/laporan/baru'));
  await page.getByLabel('Bulan terakhir').fill('2026-06');
  await page.getByLabel('Jenis').selectOption('Indikator RPJMD/IKU');
  await page.getByText('Masa laporan: Jul 2025 sampai Jun 2026.').waitFor();
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByRole('heading', { name: 'Capaian indikator', exact: true }).waitFor();
  await page.getByText('KEP.26A/M.PPN/HK/05/2025; SDG 8.8.1.(a) [C]').first().waitFor();
  await shot(page, site.shots, 'situs-laporan-indikator-laptop');
  await page.getByLabel('Jenis').selectOption('Siaran pers');
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByRole('heading', { name: 'Siaran pers: perlindungan pekerja' }).waitFor();
  await page.getByText('Narahubung: (nama dan jabatan').first().waitFor();
  await page.getByLabel('Alasan atau nomor surat').fill('siaran bulan Juni');
  await page.getByRole('button', { name: 'Bekukan laporan ini' }).click();
  await page.getByRole('heading', { level: 1, name: 'Laporan 2' }).waitFor();
  await shot(page, site.shots, 'situs-laporan-siaran-pers-laptop');
  await ends(one);
});

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
