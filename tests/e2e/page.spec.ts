// The pages in a real browser, by role and visible words: sign-in, progress while the run goes,
// every page at the width of a phone and of an office laptop, details, downloads, languages.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@payung/engine';
import { readPublished } from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { newAccessKey, serve } from '@payung/server';
import { issue } from '@payung/values';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  deskSummary,
  halfway,
  type SetRun,
  setRun,
  writeFilesOf,
} from '../../apps/server/src/desk.fixture.ts';
import { buildWeb } from '../../apps/web/build.ts';
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts';
import { openBrowser, shotsFolder } from './browser.ts';

const phone = { width: 360, height: 740 };
const laptop = { width: 1366, height: 768 };
const widths = [
  ['telepon', phone],
  ['laptop', laptop],
] as const;

let browser: Browser;
let fresh: FreshDatabase;
let server: Awaited<ReturnType<typeof serve>>;
let run: SetRun;
let outDir: string;
let shots: string;
const accessKey = newAccessKey();
const keepsShots = process.env['PAYUNG_SHOTS'] !== undefined;
const logged: string[] = [];

beforeAll(async () => {
  const [{ webDir }, opened, started, folder] = await Promise.all([
    buildWeb(),
    freshDatabase(),
    openBrowser(),
    mkdtemp(join(tmpdir(), 'payung-hasil-')),
  ]);
  [fresh, browser, outDir, shots] = [opened, started, folder, await shotsFolder()];
  await writeFilesOf(outDir);
  const published = await readPublished(nationalRegister);
  if (!published.ok) throw new Error('The published figures cannot be read');
  run = setRun(finished());
  server = await serve({
    database: fresh.database,
    clock: systemClock,
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    language: 'id',
    run,
    published: async () => published.value,
    webDir,
    accessKey,
    log: (line) => logged.push(line),
    port: 0,
    host: '127.0.0.1',
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(outDir, { recursive: true, force: true });
  if (!keepsShots) await rm(shots, { recursive: true, force: true });
  await fresh?.close();
});

function finished() {
  return { state: 'finished', summary: deskSummary(), outDir } as const;
}

function address(path: string): string {
  return `http://127.0.0.1:${server.port}${path}`;
}

/** A new reader: own cookies, own storage, and everything the console says. */
async function reader(viewport = laptop, more: { dark?: boolean } = {}) {
  const context = await browser.newContext({
    viewport,
    colorScheme: more.dark === true ? 'dark' : 'light',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', () => complaints.push('dialog'));
  return { context, page, complaints };
}

async function signedIn(viewport = laptop, more: { dark?: boolean } = {}) {
  const one = await reader(viewport, more);
  await one.page.goto(address(`/masuk#kunci=${accessKey}`));
  await one.page.getByRole('heading', { level: 1, name: 'Ringkasan' }).waitFor();
  // Asking for the session without one is answered 401, which browsers write to the console.
  one.complaints.length = 0;
  return one;
}

/** The whole page: the window is made as long as the page, so that bars stay at its edges. */
async function shot(page: Page, name: string): Promise<void> {
  if (!keepsShots) return;
  const before = page.viewportSize() ?? laptop;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) });
  await page.screenshot({ path: join(shots, `${name}.png`) });
  await page.setViewportSize(before);
}

const faultsScript = await readFile(join(import.meta.dirname, 'page-faults.js'), 'utf8');

function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(faultsScript);
}

const pages = [
  ['/', 'Ringkasan', '11.046 dari 22.804 pekerja sudah terlindungi: 48,44 %.'],
  ['/masuk-data', 'Data masuk', 'dinas_pertanian_petani.xlsx'],
  ['/cakupan', 'Cakupan', 'di atas penyebut'],
  ['/dana', 'Dana', 'APBD Kabupaten: pekerja rentan'],
  ['/terbitan', 'Angka terbitan', 'Kabupaten Gorontalo Utara'],
  ['/unduhan', 'Unduhan', 'belum-terlindungi.csv'],
] as const;

describe('sign-in', () => {
  test('the printed address opens the desk and leaves no key behind', async () => {
    const { context, page, complaints } = await reader();
    await page.goto(address(`/masuk#kunci=${accessKey}`));
    await page.getByRole('heading', { level: 1, name: 'Ringkasan' }).waitFor();
    expect(page.url()).toBe(address('/'));
    const [cookie, ...others] = await context.cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({
      name: 'payung_sesi',
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    });
    expect(
      await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })'),
    ).not.toContain(accessKey);
    await page.goBack().catch(() => undefined);
    expect(page.url()).not.toContain(accessKey);
    expect(complaints.filter((line) => !line.includes('401'))).toEqual([]);
    await context.close();
  });

  test('a wrong key is told so and opens nothing', async () => {
    const { context, page } = await reader();
    await page.goto(address('/masuk#kunci=salah'));
    await page.getByRole('alert').getByText('Kunci masuk salah').waitFor();
    await page.goto(address('/dana'));
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    expect(await page.getByText('APBD').count()).toBe(0);
    await shot(page, 'masuk');
    await context.close();
  });

  test('whoever leaves is out, also for the address he knew', async () => {
    const { context, page } = await signedIn();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    await page.goto(address('/masuk-data'));
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    await context.close();
  });

  test('published figures are open to a reader without a key', async () => {
    const { context, page } = await reader();
    await page.goto(address('/terbitan?wil=75'));
    await page.getByText('Kabupaten Gorontalo Utara').first().waitFor();
    await context.close();
  });
});

describe.each(widths)('at the width of a %s', (name, viewport) => {
  test.each(pages)('%s is whole and says what it should', async (path, heading, words) => {
    const { context, page, complaints } = await signedIn(viewport);
    await page.goto(address(path));
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByText(words).first().waitFor();
    await page.getByText('Tersambung').waitFor();
    await shot(page, `${heading.toLowerCase().replaceAll(' ', '-')}-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the run', () => {
  test('its progress is seen while it goes, and the result without reloading', async () => {
    run.set(halfway);
    const { context, page, complaints } = await signedIn();
    await page.getByText('Pekerjaan sedang berjalan').waitFor();
    await page.getByText('12.400 dari 20.597 baris').waitFor();
    await page.getByText('Membaca berkas').waitFor();
    expect(await page.title()).toContain('(60 %)');
    await shot(page, 'berjalan-laptop');
    expect(await faultsOf(page)).toEqual([]);
    run.set({ ...halfway, done: 20_000 });
    await page.getByText('20.000 dari 20.597 baris').waitFor();
    await page.setViewportSize(phone);
    await shot(page, 'berjalan-telepon');
    run.set(finished());
    await page.getByText('11.046 dari 22.804 pekerja').waitFor();
    expect(await page.title()).toBe('Ringkasan · Payung');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a refused run names the reason and the remedy', async () => {
    run.set({ state: 'failed', issues: [issue('room_config_missing', { path: 'ruang' })] });
    const { context, page } = await signedIn();
    await page.getByRole('alert').getByText('payung.yaml').first().waitFor();
    await shot(page, 'gagal-laptop');
    expect(await faultsOf(page)).toEqual([]);
    run.set(finished());
    await context.close();
  });
});

describe('details', () => {
  test('a list opens with problems and remedy, by keyboard, and gives its workbook back', async () => {
    const { context, page, complaints } = await signedIn();
    await page.getByRole('link', { name: 'Data masuk' }).click();
    const opener = page.getByRole('button', { name: 'Buka rincian dinas_pertanian_petani.xlsx' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const side = page.getByRole('dialog', { name: 'dinas_pertanian_petani.xlsx' });
    await side.getByText('Bukan orang (judul, jumlah, tanda tangan)').waitFor();
    await shot(page, 'rincian-daftar-laptop');
    expect(await faultsOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      side.getByRole('link', { name: 'Unduh berkas perbaikan' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('dinas_pertanian_petani.xlsx');
    expect(await download.failure()).toBeNull();
    await page.keyboard.press('Escape');
    await side.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Buka rincian dinas_pertanian_petani.xlsx',
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a coverage figure opens its evidence: formula, inputs, source', async () => {
    const { context, page } = await signedIn(phone);
    await page.getByRole('link', { name: 'Cakupan' }).first().click();
    await page.getByRole('button', { name: /^Bukti Angkatan kerja di luar ASN.* 2026$/ }).click();
    const side = page.getByRole('dialog');
    await side.getByText('11.046 ÷ 22.804 × 100 =').waitFor();
    await shot(page, 'bukti-telepon');
    await side.getByRole('button', { name: 'Tutup' }).click();
    await side.waitFor({ state: 'hidden' });
    await context.close();
  });

  test('the plan shows its months as picture and as table', async () => {
    const { context, page } = await signedIn();
    await page.getByRole('link', { name: 'Dana', exact: true }).first().click();
    await page.getByRole('img', { name: /Mulai Jul 2026/ }).waitFor();
    await page.getByText('Lihat sebagai tabel').click();
    await page.getByRole('cell', { name: '5.662' }).first().waitFor();
    await context.close();
  });

  test('published figures are found by name, with their contradiction', async () => {
    const { context, page, complaints } = await reader();
    await page.goto(address('/terbitan'));
    await page.getByLabel('Hanya yang bertentangan').check();
    await page.getByText(/\d+ dari \d+ wilayah/).waitFor();
    await page.getByText('temuan').first().click();
    await page.getByRole('heading', { name: 'Pertentangan dan catatan' }).first().waitFor();
    await shot(page, 'terbitan-temuan-laptop');
    await page.getByLabel('Cari wilayah').fill('tidak ada tempat begini');
    await page.getByText('Tidak ada wilayah yang cocok.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints.filter((line) => !line.includes('401'))).toEqual([]);
    await context.close();
  });
});

describe('the reader chooses', () => {
  test('English, and it stays chosen', async () => {
    const { context, page, complaints } = await signedIn();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Summary' }).waitFor();
    await page.getByText('11,046 of 22,804 workers are protected: 48.44%.').waitFor();
    await page.goto(address('/dana'));
    await page.getByRole('heading', { level: 1, name: 'Funds' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await shot(page, 'dana-inggris-laptop');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('dark, by the system or by the button', async () => {
    const { context, page, complaints } = await signedIn(laptop, { dark: true });
    await shot(page, 'ringkasan-gelap-laptop');
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe('rgb(16, 20, 24)');
    await page.getByRole('button', { name: 'Tampilan terang' }).click();
    expect(await background()).toBe('rgb(245, 247, 250)');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the keyboard: the first stop skips to the content', async () => {
    const { context, page } = await signedIn();
    await page.goto(address('/'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Lewati ke isi');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('isi');
    await context.close();
  });

  test('paper: no menu, no buttons, all figures', async () => {
    const { context, page } = await signedIn();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.getByText('48,44 %').first().waitFor();
    await page.getByText('Dicetak dari Payung · Kabupaten Boalemo').waitFor();
    await shot(page, 'ringkasan-cetak');
    await context.close();
  });
});

test('the end of the session leads to sign-in by itself', async () => {
  const { context, page } = await signedIn();
  await page.getByText('Tersambung').waitFor();
  // Ended by another window of the same browser.
  await page.evaluate("fetch('/api/v1/session', { method: 'DELETE' })");
  run.set(halfway);
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor({ timeout: 20_000 });
  run.set(finished());
  await context.close();
});

test('an unknown address says so and leads back', async () => {
  const { context, page } = await signedIn();
  const response = await page.goto(address('/tidak-ada'));
  expect(response?.status()).toBe(404);
  await page.getByRole('heading', { level: 1, name: 'Halaman tidak ditemukan' }).waitFor();
  await context.close();
});

test('without a connection the data shown say of when they are, and are asked anew after it', async () => {
  const { context, page } = await signedIn();
  await page.goto(address('/terbitan?wil=75'));
  await page.getByText('Kabupaten Gorontalo Utara').first().waitFor();
  await context.setOffline(true);
  await page.getByText(/Luring — menampilkan data \d+ \S+ \d{4} \d\d\.\d\d/).waitFor();
  await page.getByText('Kabupaten Gorontalo Utara').first().waitFor();
  await context.setOffline(false);
  await page.getByText('Luring — menampilkan data').waitFor({ state: 'detached' });
  await context.close();
});

test('a server that is gone is told, the last figures stay', async () => {
  const { context, page } = await signedIn();
  await cutOff(context);
  await page.getByRole('link', { name: 'Angka terbitan' }).click();
  await page.getByText('Server Payung tidak menjawab').waitFor({ timeout: 30_000 });
  await shot(page, 'putus-laptop');
  await context.close();
});

async function cutOff(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', (route) => route.abort());
}

test('nothing unexpected stands in the log of the server', () => {
  expect(logged).toEqual([]);
});
