// The walk of somebody who has never seen Payung, from the first page of `npm start` to a decided list: by what
// he reads there, clicking, and with the names and numbers he has to think of himself.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf, laptop, phone, shot, violationsOf } from './site.ts';

const patience = { timeout: 60_000 };

export type Newcomer = {
  readonly page: Page;
  /** The first page of the start. */
  readonly desk: string;
  /** Where his downloads lie. */
  readonly folder: string;
  readonly shots: string;
};

/** From the choice of people on. */
export async function walk(newcomer: Newcomer): Promise<void> {
  const { page, desk } = newcomer;
  await page.goto(desk);
  await page.getByRole('button', { name: 'Operator Desa/Kelurahan Salma' }).waitFor(patience);
  await look(newcomer, 'contoh-masuk');
  await enterAs(page, desk, 'Operator Desa/Kelurahan Salma');
  await guideShows(page, 0);
  await look(newcomer, 'contoh-mulai');
  const list = await downloadList(newcomer);
  await page.getByRole('link', { name: '1. Unggah daftar contoh' }).click();
  await page.getByLabel('Pilih berkas').setInputFiles(list);
  await page.getByLabel('Bulan data', { exact: true }).fill('2026-06');
  await page.getByRole('button', { name: 'Kirim dan periksa' }).click();
  await page.getByText('menunggu keputusan orang lain').waitFor(patience);
  await repair(page);
  await look(newcomer, 'contoh-perbaiki');
  await toHome(page);
  await guideShows(page, 3);

  await enterAs(page, desk, 'Verifikator Disnaker');
  await page.getByRole('link', { name: '4. Simpan' }).click();
  await page.getByLabel('Alasan atau nomor surat').fill('Daftar Desa Tenilo, 460/12');
  await page.keyboard.press('Enter');
  await page.getByText('Tersimpan di register').waitFor(patience);
  await toHome(page);
  await guideShows(page, 4);
  await fund(page);

  await enterAs(page, desk, 'Pengelola Dana');
  await page
    .getByRole('link', { name: /usulan/ })
    .first()
    .click();
  const confirm = page.getByRole('button', { name: 'Setujui: Tetapkan 400/2/CONTOH' });
  await confirm.click(patience);
  await page.getByText('Yakin?').waitFor();
  await confirm.click();
  await page.getByRole('link', { name: '400/2/CONTOH' }).first().waitFor(patience);
  await toHome(page);
  await guideShows(page, 5);
  await look(newcomer, 'contoh-selesai');
}

/** Nothing is cut off or out of reach, on a laptop and on a telephone. */
async function look({ page, shots }: Newcomer, name: string): Promise<void> {
  for (const [size, suffix] of [
    [phone, '-telepon'],
    [laptop, ''],
  ] as const) {
    await page.setViewportSize(size);
    expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
    await shot(page, shots, `${name}${suffix}`);
  }
}

async function enterAs(page: Page, desk: string, who: string): Promise<void> {
  await page.goto(desk);
  await page.getByRole('button', { name: who }).click(patience);
  await page.getByRole('heading', { name: 'Mulai di sini' }).waitFor();
}

async function toHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Beranda' }).first().click();
}

/** So many of the five steps are ticked. */
async function guideShows(page: Page, steps: number): Promise<void> {
  await page.getByText('5. Danai').waitFor();
  await expect.poll(() => page.locator('.sample-steps .step-done').count()).toBe(steps);
}

async function downloadList({ page, folder }: Newcomer): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh desa_7502042018_tenilo.csv' }).click(),
  ]);
  // Under its own name, as it would lie in the folder of downloads.
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The next problem with a suggestion is mended as Payung proposes, and the list is read again. */
async function repair(page: Page): Promise<void> {
  const waiting = page.getByText('1 langkah belum ikut diperiksa');
  await page.getByRole('grid').focus();
  for (let problem = 0; problem < 40 && (await waiting.count()) === 0; problem += 1) {
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+Enter');
    await page.waitForTimeout(50);
  }
  await waiting.waitFor();
  await page.getByRole('button', { name: 'Periksa ulang' }).click();
  await waiting.waitFor({ state: 'detached', ...patience });
  await page.getByText('menunggu keputusan orang lain').waitFor(patience);
}

async function fund(page: Page): Promise<void> {
  await page.getByRole('link', { name: '5. Danai' }).click();
  await page.getByLabel('Nama rencana').fill('Rencana Tenilo');
  await page.getByRole('button', { name: 'Simpan rencana' }).click(patience);
  await page.getByRole('heading', { level: 1, name: 'Rencana Tenilo' }).waitFor(patience);
  await page.getByLabel('Nomor SK').fill('400/2/CONTOH');
  await page.getByLabel('Tanggal', { exact: true }).fill('2026-07-01');
  await page.getByLabel('Penanda tangan').fill('Nama Penanda Tangan');
  await page.getByLabel('Jabatan').fill('Bupati Contoh');
  await page.getByLabel('Alasan').fill('penetapan Juli');
  await page.getByRole('button', { name: 'Usulkan penetapan' }).click();
  await page.getByRole('link', { name: 'Lihat yang menunggu' }).waitFor(patience);
}
