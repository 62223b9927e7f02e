// Three meetings of the press replayed in a real browser on invented people: a provincial Monev with its
// ranking and the choice of six or twelve months, an evaluation of a KSO, a regency with its poorest. Each ends
// with minutes, commitments, and the page that opens the next meeting.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonBody, making, type Person } from '../../apps/server/src/site.fixture.ts';
import { recordDeciles, recordEmployer } from '../../packages/office/src/registry/index.ts';
import { sendBatch } from '../../packages/office/src/registry/register.fixture.ts';
import {
  closeRoom,
  endOf,
  freeze,
  funded,
  hear,
  nextRoom,
  openRoom,
  opensWith,
  people,
  projected,
  promise,
  readerOf,
} from './meeting-room.ts';
import { type BrowserSite, faultsOf, laptop, openBrowserSite, shot, violationsOf } from './site.ts';

const june = month('2026-06');
const september = month('2026-09');
const reason = 'uji rapat';
let site: BrowserSite;

beforeAll(async () => {
  site = await openBrowserSite();
});
afterAll(async () => {
  await site?.close();
});

const as = (person: Person, viewport = laptop) => readerOf(site, person, viewport);

const systemOf = (tenant: string): Actor => ({ id: 'uji', role: 'system', tenant });

type Table = 'bases' | 'targets';

async function state(person: Person, what: Table, rows: readonly unknown[]): Promise<void> {
  const answer = await site.askAs(person, `/api/v1/coverage/stated/${what}`, {
    ...jsonBody({ letter: '050/1/Bappeda', rows }, 'PUT'),
    headers: { 'content-type': 'application/json', 'if-match': '"0"' },
  });
  expect(answer.status, await answer.text()).toBe(204);
}

const base = (region: string, count: number) => ({
  ...{ region, count, year: 2026, source: 'Sakernas contoh' },
  definition: 'angkatan_kerja_di_luar_asn_tni_polri',
});

/** Kabupaten and kota of Gorontalo as article 000 ranks them: 63,87 % in all, Gorontalo Utara fifth. */
const regencies = [
  ['7571012001', 48, 60],
  ['7501012001', 45, 60],
  ['7503012001', 29, 40],
  ['7504012001', 30, 46],
  ['7505012001', 31, 64],
  ['7502012001', 15, 40],
] as const;

test('article 000: a province ranks its regencies, hears that money is short, and weighs six against twelve months', async () => {
  const province = systemOf('75');
  const analyst = await site.person({ role: 'analyst', tenant: '75', title: 'Bappeda Provinsi' });
  const verifier = await site.person({ role: 'verifier', tenant: '75', title: 'Disnaker' });
  let first = 0;
  const listed = regencies.flatMap(([domicile, count]) => {
    first += count;
    return people(count, first - count, { domicile });
  });
  await sendBatch(site.database, province, { month: june, listed });
  const based = regencies.map(([code, , count]) => base(code.slice(0, 4), count));
  await state(analyst, 'bases', [base('75', 310), ...based]);
  await state(analyst, 'targets', [
    { region: '75', scale: 'UCJ', year: 2026, percent: 70, source: 'surat target contoh' },
  ]);
  const fund = {
    ...{ fund: 'APBD-2026', name: 'APBD 2026', source: 'APBD_PROV', ceiling: 6_000_000 },
    ...{ from: '2026-07', until: '2027-07', document: 'DPA 1/2026', reason: 'pagu' },
  };
  expect((await site.askAs(verifier, '/api/v1/funds', making(fund))).status).toBe(201);
  const poor = people(60, first, { domicile: '7505012001', occupation: 'NELAYAN' });
  await sendBatch(site.database, province, { month: june, kind: 'workers', listed: poor });
  for (const [name, months] of [
    ['100 % selama 6 bulan', 6],
    ['separuh selama 12 bulan', 12],
  ] as const) {
    const scenario = {
      ...{ name, months, start: '2026-07', programs: ['JKK', 'JKM'], seed: 'BA 1/2026' },
      ...{ minMonths: months, measure: { kind: 'people' } },
    };
    const kept = await site.askAs(analyst, '/api/v1/plans', making(scenario));
    expect(kept.status, await kept.text()).toBe(201);
  }

  const one = await as(verifier);
  const { page } = one;
  await openRoom(site, page, {
    ...{ title: 'FGD dan Monev Inpres 2/2021', place: 'Kota Gorontalo', day: '2026-07-19' },
  });
  await page.getByRole('checkbox', { name: /100 % selama 6 bulan/ }).check();
  await page.getByRole('checkbox', { name: /separuh selama 12 bulan/ }).check();
  await freeze(page);
  await page.getByText('63,87', { exact: false }).first().waitFor();
  const fifth = page.getByRole('row').filter({ hasText: '5. Kabupaten Gorontalo Utara' });
  expect(await fifth.getByRole('cell').allTextContents()).toEqual(['31', '48,44\u00a0%']);
  const choice = page.getByRole('row').filter({ hasText: '100 % selama 6 bulan' });
  expect(await choice.getByRole('cell').first().textContent()).toBe('6');
  await hear(page, 'Fiskal/PAD', 'PAD tidak cukup untuk dua belas bulan', 'Rp6.000.000');
  await promise(page, 'Pemkab Gorontalo Utara melindungi 20 pekerja rentan, Des 2026');
  await promise(page, 'Bappeda menganggarkan Rp6 juta untuk 12 bulan, Des 2026');
  await shot(page, site.shots, 'monev-000-laptop');
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await page.locator('#notulen-hadir').fill('Drs. Ahmad, M.Si; Sekda; Setda Provinsi');
  await page.getByRole('row').filter({ hasText: 'Drs. Ahmad, M.Si' }).waitFor();
  const agreed = 'Dinas Perikanan melindungi 8 nelayan, Mar 2027';
  expect(await projected(site, page, { name: '000', line: agreed })).toEqual([
    ...['Daftar hadir', 'Komitmen sebelumnya: dijanjikan dan tercapai', 'Posisi cakupan'],
    ...['Peringkat', 'Segmen'],
    ...['Pilihan yang diputuskan', 'Dana dan masa berlakunya', 'Berakhir dan tertunggak'],
    ...['Kepatuhan pemberi kerja', 'Surat Kuasa Khusus (SKK)', 'Pemulihan iuran'],
    ...['Klaim dan beasiswa', 'Kendala', 'Komitmen'],
  ]);
  await page.getByRole('row').filter({ hasText: '3. melindungi 8 nelayan' }).waitFor();
  await closeRoom(site, page, 'Diputuskan enam bulan dahulu, diupayakan satu tahun.');
  await endOf(one);

  const later = [...listed, ...funded(12, 400, '7505012001', '2026-08-15')];
  await sendBatch(site.database, province, { month: september, listed: later });
  await opensWith(site, analyst, '000', ['20 orang', '12', 'Rp6.000.000']);
}, 120_000);

test('article 003: a KSO is evaluated with non-ASN per office and informal workers the budget pays for', async () => {
  const city = systemOf('7571');
  const verifier = await site.person({ role: 'verifier', tenant: '7571', title: 'Disnaker Kota' });
  const leader = await site.person({ role: 'leader', tenant: '7571', title: 'Wakil Wali Kota' });
  const start = day('2024-01-15');
  const teachers = people(40, 0, { domicile: '7571012001', occupation: 'NON_ASN' }).map((each) => ({
    ...each,
    person: {
      membership: {
        ...{ kpj: `KPJ${each.who}`, npp: 'DIKBUD1', segment: 'PU' as const, start },
        status: each.who < 25 ? ('active' as const) : ('inactive' as const),
      },
    },
  }));
  // The press tells of 20,000: one in a hundred of them stands here.
  const informal = funded(200, 100, '7571012001', '2026-01-15');
  const listed = [...teachers, ...informal];
  await sendBatch(site.database, city, { month: june, listed });
  const employer = { npp: 'DIKBUD1', opd: 'Dinas Pendidikan' };
  await recordEmployer(site.database, city, { employer, reason });

  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/kerja-sama'));
  await page.getByRole('button', { name: 'Perjanjian baru' }).first().click();
  await page.getByLabel('Jenis').selectOption({ label: 'Kerja sama operasional (KSO)' });
  await page.getByLabel('Nomor surat', { exact: true }).fill('KSO/11/2019');
  await page.getByLabel('Tentang').fill('Penyelenggaraan Jamsostek kota');
  await page.getByLabel('Para pihak').fill('Pemkot Gorontalo\nBPJS TK Cabang Gorontalo');
  await page.getByLabel('Lingkup').fill('non-ASN dan pekerja informal');
  await page.getByLabel('Mulai').fill('2019-11-11');
  await page.getByLabel('Hari terakhir').fill('2021-11-10');
  await page.locator('#perjanjian-alasan').fill('arsip KSO');
  await page.getByRole('button', { name: 'Catat perjanjian' }).click();
  await page.getByText('KSO/11/2019 sudah berakhir').first().waitFor();
  await shot(page, site.shots, 'monev-kerja-sama-laptop');
  await page.getByRole('button', { name: 'Perpanjang KSO/11/2019' }).click();
  await page.getByLabel('Nomor surat', { exact: true }).fill('KSO/12/2021');
  await page.getByLabel('Mulai').fill('2021-11-11');
  await page.locator('#perjanjian-alasan').fill('hasil evaluasi');
  await page.getByRole('button', { name: 'Catat perjanjian' }).click();
  await page.getByText('Tidak ada perjanjian yang berakhir').waitFor();

  await openRoom(site, page, {
    ...{ title: 'Evaluasi KSO', kind: 'Evaluasi KSO', place: 'Kota Gorontalo', day: '2026-07-11' },
  });
  await freeze(page);
  const office = page.getByRole('row').filter({ hasText: 'Dinas Pendidikan' });
  expect(await office.getByRole('cell').allTextContents()).toEqual(['25', '40']);
  await page.getByText('225 pekerja terlindungi').waitFor();
  await hear(page, 'Peralihan non-ASN ke PPPK', 'Guru non-ASN keluar dari kepesertaan', '15 orang');
  await promise(page, 'Dinas Sosial melindungi 50 pekerja rentan, Des 2026');
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await closeRoom(site, page, 'Non-ASN Dinas Pendidikan dipenuhi bertahap.');
  await endOf(one);

  const more = [...listed, ...funded(30, 400, '7571012001', '2026-08-15')];
  await sendBatch(site.database, city, { month: september, listed: more });
  await opensWith(site, leader, '003', ['50 orang', '30']);
  await nextRoom(site, verifier, { promised: '50 orang', achieved: '30' });
}, 120_000);

test('article 004: a regency looks at segments, poverty and Paritrana, and promises vulnerable workers', async () => {
  const regency = systemOf('7502');
  const verifier = await site.person({ role: 'verifier', title: 'Disnakertrans Boalemo' });
  const leader = await site.person({ role: 'leader', title: 'Sekda Boalemo' });
  const analyst = await site.person({ role: 'analyst', title: 'Bappeda Boalemo' });
  // Penerima Upah, Bukan Penerima Upah dan Jasa Konstruksi, as the Sekda names them.
  const staff = [
    ...people(45, 0, { domicile: '7502012004', segment: 'PU' }),
    ...people(15, 45, { domicile: '7502012004', segment: 'JAKON' }),
  ];
  const own = people(90, 60, { domicile: '7502022001' });
  await sendBatch(site.database, regency, { month: june, listed: [...staff, ...own] });
  const poor = people(120, 150, { domicile: '7502022001', occupation: 'PETANI' });
  await sendBatch(site.database, regency, { month: june, kind: 'workers', listed: poor });
  const rows = Array.from({ length: 200 }, (_, at) => ({
    ...{ person: at + 61, decile: at % 2 === 0 ? 1 : 2 },
  }));
  const terms = { from: june, drawnFrom: 'DTSEN contoh 2026-03', permit: 'ND 12/2026', reason };
  await recordDeciles(site.database, regency, { rows, ...terms });
  await state(analyst, 'bases', [base('75.02', 400)]);
  await state(analyst, 'targets', [
    { region: '7502', scale: 'UCJ', year: 2026, percent: 50, source: 'RPJMD contoh' },
  ]);

  const one = await as(leader);
  const { page } = one;
  await page.goto(site.address('/peraturan'));
  await page.getByRole('button', { name: 'Regulasi baru' }).first().click();
  await page.getByLabel('Nomor dan tahun').fill('Perbup 12/2025');
  await page.getByLabel('Tentang').fill('Jaminan sosial ketenagakerjaan');
  await page.getByLabel('Mengatur').fill('anggaran pekerja rentan');
  await page.getByLabel('Berlaku sejak').fill('2025-01-10');
  await page.locator('#regulasi-alasan').fill('arsip Bagian Hukum');
  await page.getByRole('button', { name: 'Catat regulasi' }).click();
  await page.getByRole('row').filter({ hasText: 'Perbup 12/2025' }).waitFor();
  await shot(page, site.shots, 'monev-peraturan-laptop');

  await page.goto(site.address('/kewajiban'));
  const duty = 'Catat langkah: Menyusun regulasi dan mengalokasikan anggaran';
  await page.getByRole('button', { name: duty }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Keadaan').selectOption({ label: 'Selesai' });
  await page.getByLabel('Bukti', { exact: true }).fill('Perbup 12/2025');
  await page.locator('#tugas-alasan').fill('rapat evaluasi');
  await page.keyboard.press('Enter');
  await page.getByText('1 selesai').waitFor();
  expect(await page.getByText('[U]').count()).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  await shot(page, site.shots, 'monev-kewajiban-laptop');

  await page.goto(site.address('/paritrana'));
  await page.getByRole('button', { name: 'Tulis kriteria dan bobot' }).first().click();
  await page.getByLabel('Nama skema').fill('kesepakatan daerah');
  const lines = page.getByLabel('Satu kriteria per baris');
  await lines.fill('regulasi; Regulasi daerah; 40; U; surat panitia contoh');
  await page.getByText('Jumlah bobot 40 dari 100.').waitFor();
  await lines.fill(
    'regulasi; Regulasi daerah; 40; U; surat panitia contoh\ncakupan; Cakupan pekerja; 60; U; rekaan untuk contoh',
  );
  await page.locator('#skema-alasan').fill('rapat tim');
  await page.getByRole('button', { name: 'Simpan kriteria' }).click();
  await page.getByRole('button', { name: 'Nilai Cakupan pekerja' }).click();
  await page.getByLabel('Nilai sendiri, 0 sampai 100').fill('38');
  await page.getByLabel('Bukti', { exact: true }).fill('laporan semester');
  await page.getByRole('button', { name: 'Tambah langkah' }).click();
  await page.locator('#langkah-1').fill('50 pekerja rentan selama 12 bulan');
  await page.locator('#langkah-1-biaya').fill('10.080.000');
  await page.locator('#langkah-1-naik').fill('12');
  await page.locator('#nilai-alasan').fill('penilaian sendiri');
  await page.getByRole('button', { name: 'Simpan nilai' }).click();
  await page.getByText('22,8 dari 100').first().waitFor();
  await page.getByText('naik 7,2 poin dengan Rp10.080.000').waitFor();
  expect(await page.getByText('[U]').count()).toBe(2);
  await page.waitForLoadState('networkidle');
  await shot(page, site.shots, 'monev-paritrana-laptop');
  const [proof] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Halaman bukti/ }).click(),
  ]);
  expect(proof.suggestedFilename()).toBe('bukti-7502.pdf');

  await openRoom(site, page, {
    ...{ title: 'Monev Inpres 2/2021 Boalemo', place: 'Ruang Bappeda', day: '2026-07-29' },
  });
  // The leader opens the room; its papers are made by whoever sees the money in them.
  expect(await page.getByRole('button', { name: 'Bekukan bahan' }).count()).toBe(0);
  const address = page.url();
  const papers = await as(analyst);
  await papers.page.goto(address);
  await freeze(papers.page);
  await endOf(papers);
  await page.reload();
  await page.getByText('150 pekerja terlindungi dari 400').waitFor();
  await page.getByText('kurang 50 orang').waitFor();
  for (const segment of ['Penerima Upah (PU)', 'Bukan Penerima Upah (BPU)', 'Jasa Konstruksi']) {
    await page.getByRole('rowheader', { name: segment, exact: true }).waitFor();
  }
  const poorest = page.locator('table', { hasText: 'Desil' }).locator('tfoot');
  expect(await poorest.getByRole('cell').allTextContents()).toEqual(['90', '200']);
  await hear(page, 'Efisiensi anggaran', 'Pagu dipotong pada APBD-P', '50 orang');
  // The press tells of 5,000: one in a hundred of them stands here.
  await promise(page, 'Disnakertrans melindungi 50 pekerja rentan, Des 2026');
  await promise(page, 'Bagian Hukum menerbitkan Perbup kepatuhan, Mei 2026');
  await shot(page, site.shots, 'monev-004-laptop');
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  // What he has to decide stands on his first page, and what others owe him beneath it.
  await page.goto(site.address('/'));
  await page.getByText('150 dari 400 pekerja').waitFor();
  await page.getByText('Perlu 50 pekerja lagi untuk target').waitFor();
  const decide = page.locator('section', { hasText: 'Keputusan yang ditunggu' });
  await decide.getByText('Monev Inpres 2/2021 Boalemo belum ditutup').waitFor();
  await page.getByText('Bagian Hukum: menerbitkan Perbup kepatuhan').waitFor();
  await page
    .getByText(/^lewat \d+ hari$/)
    .first()
    .waitFor();
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await shot(page, site.shots, 'beranda-pimpinan-laptop');
  await decide.getByRole('link', { name: 'Monev Inpres 2/2021 Boalemo belum ditutup' }).click();
  await closeRoom(site, page, 'Setiap SKPD menyusun langkah optimalisasi.');
  await endOf(one);

  const later = [...staff, ...own, ...funded(50, 150, '7502022001', '2026-08-15')];
  await sendBatch(site.database, regency, { month: september, listed: later });
  const late = 'kepada Sekda: Bagian Hukum menerbitkan Perbup kepatuhan';
  await opensWith(site, verifier, '004', ['50 orang', '50', late]);
}, 120_000);

test('minutes save themselves, of two who write both stay, and the connection may go', async () => {
  const city = '7503';
  const listed = people(6, 0, { domicile: '7503012001' });
  await sendBatch(site.database, systemOf(city), { month: june, listed });
  const verifier = await site.person({ role: 'verifier', tenant: city, title: 'Notulis' });
  const leader = await site.person({ role: 'leader', tenant: city, title: 'Sekda' });
  const [one, other] = [await as(verifier), await as(leader)];
  const { page } = one;
  const notes = page.locator('#notulen-isi');
  const saved = (of: typeof page) => of.getByText(/^Tersimpan \d\d\.\d\d$/).waitFor();
  await openRoom(site, page, { title: 'Rapat notulen', place: 'Kota', day: '2026-07-02' });
  await notes.pressSequentially('Dibuka pukul 9.\nTanya jawab.');
  await saved(page);
  await page.reload();
  expect(await notes.inputValue()).toBe('Dibuka pukul 9.\nTanya jawab.');

  await other.page.goto(page.url());
  await other.page.locator('#notulen-isi').fill('Dibuka pukul 9.\nTanya jawab: PAD.');
  await saved(other.page);
  await notes.fill('Dibuka pukul 9.15.\nTanya jawab.');
  await page.getByText('Tulisan orang lain sudah ikut masuk').waitFor();
  await saved(page);
  expect(await notes.inputValue()).toBe('Dibuka pukul 9.15.\nTanya jawab: PAD.');

  // The same line, by both, one of them without a connection.
  await one.context.setOffline(true);
  await notes.fill('Dibuka pukul 9.20.\nTanya jawab: PAD.');
  await page.getByText('Luring — disimpan di perangkat ini').waitFor();
  const drafts = `Object.keys(localStorage).filter((key) => key.startsWith('payung-draf:')).length`;
  expect(await page.evaluate<number>(drafts)).toBe(1);
  // Whoever opens the disk of this computer reads none of it.
  expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain('pukul');
  await other.page.reload();
  await other.page.locator('#notulen-isi').fill('Dibuka Sekda.\nTanya jawab: PAD.');
  await saved(other.page);
  await one.context.setOffline(false);
  const dispute = page.getByRole('region', { name: 'Baris yang sama diubah dua orang' });
  for (const side of ['Milik Anda', 'Di server', 'Asal']) {
    await dispute.getByRole('heading', { name: side }).waitFor();
  }
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await shot(page, site.shots, 'monev-beda-laptop');
  const both = 'Dibuka Sekda.\nDibuka pukul 9.20.\nTanya jawab: PAD.';
  expect(await page.locator('#notulen-pilihan').inputValue()).toContain('Dibuka Sekda.');
  await page.locator('#notulen-pilihan').fill(both);
  await page.getByRole('button', { name: 'Simpan pilihan ini' }).click();
  await saved(page);
  expect(await page.evaluate<number>(drafts)).toBe(0);
  await other.page.reload();
  expect(await other.page.locator('#notulen-isi').inputValue()).toBe(both);

  // Left in the middle of a word.
  await notes.fill(`${both}\nDitutup.`);
  await page.reload();
  expect(await notes.inputValue()).toBe(`${both}\nDitutup.`);
  await saved(page);
  await page.evaluate("localStorage.setItem('payung-draf:uji', '1')");
  await page.getByRole('button', { name: 'Keluar' }).first().click();
  await page.getByLabel('Kode daerah').waitFor();
  expect(await page.evaluate<number>(drafts)).toBe(0);
  // Asking without a connection, and without a session after signing out, is written to the console.
  const expected = /INTERNET_DISCONNECTED|NETWORK_CHANGED|status of (401|412)/;
  expect(one.complaints.filter((line) => !expected.test(line))).toEqual([]);
  await one.context.close();
  await other.context.close();
}, 90_000);

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
