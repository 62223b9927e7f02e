// J4 in a real browser against the real server: an analyst tries and compares plans, a fund manager puts one
// forward, a verifier confirms it; the list goes to the branch, comes back with a refusal and is paid, and
// the sums agree on every page. And a saved list is taken back.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../apps/server/src/site.fixture.ts';
import { calendarSchema } from '../../apps/server/src/wire/funding.ts';
import {
  fillRegister,
  nikOf,
  openFund,
} from '../../packages/office/src/funding/reservation/people.fixture.ts';
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

const actor = { id: 'uji', role: 'admin', tenant: '7502' } as const;
const number = '400/1/2026';

let site: BrowserSite;
let folder: string;
let analyst: Person;
let funder: Person;
let verifier: Person;

beforeAll(async () => {
  site = await openBrowserSite();
  folder = await mkdtemp(join(tmpdir(), 'payung-balasan-'));
  analyst = await site.person({ role: 'analyst', title: 'Sri Wahyuni Lamusu, Bappeda' });
  funder = await site.person({ role: 'fund_manager', title: 'Ismail Hunowu, BPKAD' });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  await fillRegister(site.database, actor, 8);
  const listed = [0, 1].map((who) => ({
    who,
    segment: 'PU' as const,
    person: { name: `ORANG NOMOR ${who + 1}`, nik: nikOf(who) },
  }));
  await sendBatch(site.database, actor, { month: month('2026-06'), listed });
  // Four people for six months; the fund ends with the year, so that twelve months add nothing.
  await openFund(site.database, actor, 'APBD', 4 * 6 * 16_800);
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

async function keepPlan({ page }: Reader, name: string, months: number): Promise<void> {
  await page.goto(site.address('/dana/rencana/baru'));
  await page.getByLabel('Nama rencana').fill(name);
  await page.getByLabel('Mulai bulan').fill('2026-07');
  await page.getByLabel(/^Lamanya/).fill(String(months));
}

test('an analyst sees what six and twelve months of the same money do, and keeps both', async () => {
  const one = await as(analyst);
  const { page } = one;
  await keepPlan(one, 'Enam bulan', 6);
  await page.getByText('4 orang').first().waitFor();
  await page.getByText('memenuhi syarat tetapi dananya belum cukup').waitFor();
  await shot(page, site.shots, 'situs-rencana-baru-laptop');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan rencana' }).click();
  await page.getByRole('heading', { level: 1, name: 'Enam bulan' }).waitFor();
  await keepPlan(one, 'Dua belas bulan', 12);
  await page.getByRole('button', { name: 'Simpan rencana' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dua belas bulan' }).waitFor();
  await page.goto(site.address('/dana/rencana'));
  await page.getByRole('checkbox', { name: 'Bandingkan Enam bulan' }).check();
  await page.getByRole('checkbox', { name: 'Bandingkan Dua belas bulan' }).check();
  await page.getByRole('heading', { name: 'Perbandingan' }).waitFor();
  await page.getByText('12 bulan mulai Jul 2026').waitFor();
  await shot(page, site.shots, 'situs-rencana-banding-laptop');
  expect(await faultsOf(page)).toEqual([]);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('one person puts the list forward and another confirms it; nobody does both', async () => {
  const first = await as(funder, phone);
  await first.page.goto(site.address('/dana/rencana'));
  await first.page.getByRole('link', { name: 'Enam bulan' }).click();
  await first.page.getByLabel('Nomor SK').fill(number);
  await first.page.getByLabel('Tanggal', { exact: true }).fill('2026-07-01');
  await first.page.getByLabel('Penanda tangan').fill('Nama Penanda Tangan');
  await first.page.getByLabel('Jabatan').fill('Bupati Contoh');
  await first.page.getByLabel('Alasan').fill('penetapan Juli');
  await shot(first.page, site.shots, 'situs-rencana-telepon');
  expect(await faultsOf(first.page)).toEqual([]);
  await first.page.getByRole('button', { name: 'Usulkan penetapan' }).click();
  await first.page.getByRole('link', { name: 'Lihat yang menunggu' }).click();
  await first.page.getByText('Anda yang mengusulkan').waitFor();
  expect(await first.page.getByRole('button', { name: /^Setujui/ }).count()).toBe(0);
  expect(first.complaints).toEqual([]);
  await first.context.close();

  const second = await as(verifier);
  await second.page.goto(site.address('/'));
  await second.page.getByRole('link', { name: '1 usulan menunggu persetujuan Anda' }).click();
  const confirm = second.page.getByRole('button', { name: /^Setujui: Tetapkan/ });
  await confirm.click();
  await shot(second.page, site.shots, 'situs-sk-menunggu');
  await confirm.click();
  await second.page.getByText(`${number} ditetapkan: 4 orang, Rp403.200.`).waitFor();
  await second.page.getByRole('link', { name: number }).click();
  await second.page.getByText('utuh: sidik cocok').waitFor();
  const [annex] = await Promise.all([
    second.page.waitForEvent('download'),
    second.page.getByRole('button', { name: 'Lampiran PDF' }).click(),
  ]);
  expect(annex.suggestedFilename()).toBe('lampiran-400-1-2026.pdf');
  expect(second.complaints).toEqual([]);
  await second.context.close();
});

test('the list goes to the branch, comes back with one refusal, is paid, and the sums agree', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address(`/dana/sk/${encodeURIComponent(number)}`));
  await page.locator('#kirim-alasan').fill('kirim Juli');
  await page.getByRole('button', { name: 'Buat berkas kiriman' }).click();
  await page.getByText('Kiriman cabang 1: 4 orang, Rp403.200 iuran.').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /\(4 baris\)/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);

  await page.getByText('Masukkan jawaban cabang').click();
  await page.getByLabel('Berkas jawaban').setInputFiles(await replyFile());
  await page.locator('#balasan-alasan-1').fill('jawaban cabang');
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await page.getByText('Aktif 3 · ditolak 1 · belum dijawab 0').waitFor();
  await page.getByText('Catat pembayaran', { exact: true }).click();
  await page.locator('#bayar-dokumen-1').fill('SP2D 1/2026');
  await page.locator('#bayar-alasan-1').fill('bayar Juli');
  await page.getByRole('button', { name: 'Catat pembayaran yang aktif' }).click();
  await page.getByText('Dibayar untuk 3 orang: Rp302.400.').waitFor();
  await shot(page, site.shots, 'situs-sk-laptop');
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole('link', { name: 'Dana' }).first().click();
  await page.getByRole('cell', { name: 'Rp302.400' }).first().waitFor();
  await page.goto(site.address('/kalender'));
  await page.getByText('Orang terlindungi per bulan').first().waitFor();
  await shot(page, site.shots, 'situs-kalender-isi');
  expect(await faultsOf(page)).toEqual([]);
  // Two of the invented desa stand in no gazetteer: their codes are shown.
  expect(one.complaints.filter((line) => !line.includes('404'))).toEqual([]);
  await one.context.close();
});

/** Four people were sent; the branch refuses the first of them. */
async function replyFile(): Promise<string> {
  const number2 = encodeURIComponent(number);
  const answer = await site.askAs(verifier, `/api/v1/decisions/holders?number=${number2}`);
  const { holders } = (await answer.json()) as { holders: { name: string }[] };
  const lines = holders.map(({ name }, at) => {
    const nik = nikOf(Number(name.split(' ').at(-1)) - 1);
    return at === 0 ? `${nik},Ditolak,NIK tidak padan dengan Dukcapil` : `${nik},Aktif,`;
  });
  return answerFile('balasan.csv', lines);
}

async function answerFile(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `NIK,Status,Keterangan\n${lines.join('\n')}\n`);
  return path;
}

test('the refused row is corrected and goes out again, and every total is one and the same', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address(`/dana/sk/${encodeURIComponent(number)}`));
  await page.getByRole('heading', { name: 'Baris yang ditolak cabang' }).waitFor();
  await page.getByText('NIK tidak padan dengan Dukcapil').waitFor();
  await page.getByLabel('Isi yang benar').fill(nikOf(100).replace(/(\d{6})(\d{6})/, '$1 $2 '));
  await page.getByLabel('Dasar pembetulan').fill('KTP asli dilihat');
  await shot(page, site.shots, 'situs-sk-ditolak');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: /^Betulkan/ }).click();
  await page.getByText('Semua baris yang ditolak sudah dibetulkan.').waitFor();
  await page.locator('#kirim-alasan').fill('kirim ulang');
  await page.getByRole('button', { name: 'Buat berkas kiriman' }).click();
  await page.getByText('Kiriman cabang 2: 1 orang, Rp100.800 iuran.').waitFor();

  const again = page.locator('.branch', { hasText: 'Kiriman cabang 2' });
  await again.getByText('Masukkan jawaban cabang').click();
  const path = await answerFile('balasan-2.csv', [`${nikOf(100)},Aktif,`]);
  await again.getByLabel('Berkas jawaban').setInputFiles(path);
  await page.locator('#balasan-alasan-2').fill('jawaban kedua');
  await again.getByRole('button', { name: 'Cocokkan' }).click();
  await again.getByText('Aktif 1 · ditolak 0 · belum dijawab 0').waitFor();
  await again.getByText('Catat pembayaran', { exact: true }).click();
  await page.locator('#bayar-dokumen-2').fill('SP2D 2/2026');
  await page.locator('#bayar-alasan-2').fill('bayar ulang');
  await again.getByRole('button', { name: 'Catat pembayaran yang aktif' }).click();
  await again.getByText('Dibayar untuk 1 orang: Rp100.800.').waitFor();
  expect(one.complaints.filter((line) => !line.includes('404'))).toEqual([]);
  await one.context.close();
  await expectOneTotal(403_200);
});

/** In the ledger, the decided list, the files that went out, and the calendar of the report. */
async function expectOneTotal(amount: number): Promise<void> {
  const ask = async (path: string): Promise<unknown> =>
    (await site.askAs(verifier, `/api/v1${path}`)).json();
  const query = `number=${encodeURIComponent(number)}`;
  expect(await ask('/funds')).toMatchObject({ funds: [{ balance: { paid: amount } }] });
  expect(await ask('/decisions')).toMatchObject({ decisions: [{ number, amount, rows: 4 }] });
  expect(await ask(`/decisions/standing?${query}`)).toMatchObject({ people: 4, active: 4 });
  expect(await ask(`/sendings?${query}`)).toMatchObject({
    sendings: [
      { sending: 2, people: 1, active: 1, rejected: 0 },
      { sending: 1, people: 4, active: 3, rejected: 1 },
    ],
  });
  const { months } = calendarSchema.parse(await ask('/calendar'));
  expect(months.reduce((sum, each) => sum + each.amount, 0)).toBe(amount);
}

test('a saved list is taken back with a reason, and stays to be seen', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/masuk-data/register'));
  await page.getByRole('button', { name: 'Batalkan kiriman participants.csv' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan atau nomor surat').fill('berkas bulan lain');
  await shot(page, site.shots, 'situs-batalkan');
  await dialog.getByRole('button', { name: 'Batalkan kiriman' }).click();
  await page.getByText('Kiriman dibatalkan:').waitFor();
  await page.getByText('berkas bulan lain').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
