// The pages of a site in a real browser over a small register: what each role finds, persons by name and by
// number, and what the browser keeps of them. That every page is whole is the walk's, site-walk.spec.ts.

import { accountRoles } from '@payung/engine/access';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Access, access } from '../../apps/server/src/access.ts';
import { jsonBody, making, type Person } from '../../apps/server/src/site.fixture.ts';
import { menuOf } from '../../apps/web/src/frame/menu.ts';
import { keptPaths } from '../../apps/web/src/offline/kept-paths.ts';
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
let analyst: Person;
let verifier: Person;

/** 53 people in two kecamatan; three of them in a desa of their own, too few to be shown to everybody. */
const homes = [
  ...Array.from({ length: 3 }, () => '7502012004'),
  ...Array.from({ length: 20 }, () => '7502012005'),
  ...Array.from({ length: 30 }, () => '7502022001'),
];

beforeAll(async () => {
  site = await openBrowserSite();
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = homes.map((domicile, who) => ({ who, domicile }));
  await sendBatch(site.database, actor, { month: month('2026-05'), listed: listed.slice(0, 50) });
  await sendBatch(site.database, actor, { month: month('2026-06'), listed });
  analyst = await site.person({ role: 'analyst', title: 'Sri Wahyuni Lamusu, Bappeda' });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  await state('bases', [base('75.02', 90), base('75.02.01', 60), base('75.02.02', 30)]);
  await state('targets', [
    { region: '7502', scale: 'UCJ', year: 2026, percent: 65.5, source: 'RPJMD contoh' },
  ]);
  const recorded = await site.askAs(verifier, '/api/v1/funds', making(fund));
  expect(recorded.status).toBe(201);
});

const fund = {
  fund: 'DBH-SAWIT-2026',
  name: 'DBH Sawit 2026 untuk pekerja rentan perkebunan',
  source: 'DBH_SAWIT',
  ceiling: 1_250_000_000,
  from: '2026-01',
  until: '2027-01',
  document: 'DPA 12/2026',
  reason: 'pagu awal',
};

afterAll(async () => {
  await site?.close();
});

function base(region: string, count: number) {
  const definition = 'angkatan_kerja_di_luar_asn_tni_polri';
  return { region, definition, year: 2026, count, source: 'Sakernas contoh' };
}

async function state(what: 'bases' | 'targets', rows: readonly unknown[]): Promise<void> {
  const answer = await site.askAs(analyst, `/api/v1/coverage/stated/${what}`, {
    ...jsonBody({ letter: '050/1/Bappeda', rows }, 'PUT'),
    headers: { 'content-type': 'application/json', 'if-match': '"0"' },
  });
  expect(answer.status).toBe(204);
}

async function as(person: Person | undefined, viewport = laptop) {
  const one = await site.reader(viewport);
  if (person !== undefined) await takeSession(one, site, person);
  return one;
}

async function open({ page }: Reader, path: string, words: string): Promise<void> {
  await page.goto(site.address(path));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(words).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Asking for the session without one is answered 401, which browsers write to the console. */
function isComplaint(line: string): boolean {
  return !line.includes('401');
}

/** What the page of an entry asks first. */
const firstQuestions: Readonly<Record<string, string>> = {
  '/masuk-data': '/jobs',
  '/pekerja': '/people/search',
  '/cakupan': '/coverage',
  '/dana': '/funds',
  '/kalender': '/calendar',
  '/klaim': '/claims/board',
  '/kepatuhan': '/skk/packs',
  '/monev': '/meetings',
  '/target': '/coverage/targets',
  '/publik': '/public/coverage',
  '/peringkat': '/coverage/ranking',
  '/admin/pengguna': '/users',
  '/izin': '/permits',
  '/jejak': '/audit',
  '/definisi': '/definitions',
  '/terbitan': '/published',
  '/akun': '/me/devices',
};

test.each(accountRoles)('whatever stands in the menu of %s, he may ask for', async (role) => {
  const person = await site.person({ role });
  const asked = menuOf('site', role).flatMap(({ to }) => firstQuestions[to] ?? []);
  expect(asked.length).toBeGreaterThan(1);
  for (const path of asked) {
    const init = path.endsWith('/search') ? jsonBody({}) : {};
    const { status } = await site.askAs(person, `/api/v1${path}`, init);
    expect([path, status]).toEqual([path, 200]);
  }
});

test('a person is found by a part of his name, and his NIK is shown for a purpose only', async () => {
  const one = await as(verifier, phone);
  const { page } = one;
  await open(one, '/pekerja', 'Tulis nama atau NIK');
  await page.keyboard.press('/');
  await page.keyboard.type('orang nomor 7');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'ORANG NOMOR 7' }).click();
  await page.getByRole('heading', { level: 1, name: 'ORANG NOMOR 7' }).waitFor();
  await page.getByRole('heading', { name: 'Asal data' }).waitFor();
  expect(await page.evaluate<string>('document.body.innerText')).not.toMatch(/\d{14}/);
  await shot(page, site.shots, 'situs-orang-telepon');
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await page.getByRole('button', { name: 'Tampilkan NIK' }).click();
  await page.getByLabel('Untuk keperluan apa?').selectOption({ label: 'Pemeriksaan' });
  await page.getByRole('button', { name: 'Tampilkan 60 detik' }).click();
  await page.getByText('750201 010190 0008').waitFor();
  await page.getByRole('button', { name: 'Sembunyikan' }).click();
  await page.getByRole('button', { name: 'Tampilkan NIK' }).waitFor();
  // Back finds the search again, without a name in any address.
  await page.goBack();
  await page.getByRole('link', { name: 'ORANG NOMOR 7' }).waitFor();
  expect(page.url()).not.toMatch(/orang|nama/i);
  expect(one.complaints.filter(isComplaint)).toEqual([]);
  await one.context.close();
});

/** What the browser keeps of a site beyond the page: all of its stores, as text. */
const storesScript = `(async () => JSON.stringify([
  Object.entries(localStorage),
  Object.entries(sessionStorage),
  await indexedDB.databases(),
  await caches.keys(),
]))()`;

test('ASVS 14.3: nothing of persons is left in the browser after signing out, nor in its stores before', async () => {
  // Somebody of his own: whoever signs out here is out for every later test.
  const one = await as(await site.person({ role: 'verifier' }));
  const { page } = one;
  await open(one, '/pekerja', 'Tulis nama atau NIK');
  await page.getByLabel('Nama atau NIK').fill('orang nomor 7');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'ORANG NOMOR 7' }).click();
  await page.getByRole('heading', { level: 1, name: 'ORANG NOMOR 7' }).waitFor();
  expect(await page.evaluate<string>(storesScript)).not.toMatch(/orang|\d{6,}/i);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByLabel('Kode daerah').waitFor();
  expect(await page.evaluate<string>(storesScript)).not.toMatch(/orang|\d{6,}/i);
  expect(await page.content()).not.toMatch(/ORANG NOMOR/);
  await page.goBack();
  await page.getByLabel('Kode daerah').waitFor();
  expect(await page.content()).not.toMatch(/ORANG NOMOR/);
  await one.context.close();
});

test('a NIK is searched in the body of a question, never in an address', async () => {
  const one = await as(verifier);
  const { page } = one;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(one, '/pekerja', 'Tulis nama atau NIK');
  await page.getByLabel('Nama atau NIK').fill('7502 0101 0190 005');
  await page.keyboard.press('Enter');
  await page.getByText('NIK harus 16 angka; ini 15 angka.').waitFor();
  await page.getByLabel('Nama atau NIK').fill('7502 0101 0190 0054');
  await page.keyboard.press('Enter');
  await page.getByText('Tidak ada orang dengan NIK itu').waitFor();
  await page.getByLabel('Nama atau NIK').fill('7502.0101.0190.0053');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'ORANG NOMOR 52' }).click();
  await page.getByRole('heading', { name: 'Asal data' }).waitFor();
  await shot(page, site.shots, 'situs-orang-laptop');
  expect(asked.filter((url) => /(?<![\da-f])\d{14,}(?![\da-f])/.test(url))).toEqual([]);
  expect(one.complaints.filter(isComplaint)).toEqual([]);
  await one.context.close();
});

test('the open page tells one and the same no to whoever asks with a wrong number', async () => {
  const one = await as(undefined, phone);
  const { page } = one;
  await open(one, '/publik', 'Cek status saya');
  await page.getByLabel('NIK').fill('750201010190');
  await page.getByRole('button', { name: 'Cek', exact: true }).click();
  await page.getByRole('alert').getByText('Ada 2 isian yang perlu diperbaiki').waitFor();
  await page.getByLabel('NIK').fill('7502 0101 0190 0008');
  await page.getByLabel('Nomor peserta (KPJ)').fill('SALAH1');
  await page.getByRole('button', { name: 'Cek', exact: true }).click();
  await page.getByText('Belum dapat dipastikan').waitFor();
  await page.getByLabel('Nomor peserta (KPJ)').fill('KPJ7');
  await page.getByRole('button', { name: 'Cek', exact: true }).click();
  await page.getByText('Program:').waitFor();
  await shot(page, site.shots, 'situs-publik-status');
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  expect(page.url()).toBe(site.address('/publik'));
  await one.context.close();
});

test('a meeting is opened, its material frozen, and a commitment read out of one line', async () => {
  const one = await as(verifier);
  const { page } = one;
  await open(one, '/monev', 'Belum ada rapat');
  await page.getByRole('button', { name: 'Rapat baru' }).first().click();
  await page.getByLabel('Judul').fill('Monev Semester I');
  await page.getByLabel('Hari rapat').fill('2026-07-20');
  await page.getByLabel('Tempat').fill('Aula Bappeda');
  await page.getByLabel('Bulan data').fill('2026-06');
  await page.getByLabel('Alasan atau nomor surat').fill('undangan 005/12');
  await page.getByRole('button', { name: 'Buka ruang rapat' }).click();
  await page.getByRole('heading', { level: 1, name: 'Monev Semester I' }).waitFor();
  await page.locator('#bahan-alasan').fill('bahan rapat');
  await page.getByRole('button', { name: 'Bekukan bahan' }).click();
  await page.getByText('53 pekerja terlindungi').waitFor();
  await page
    .getByLabel('Tambah komitmen dalam satu baris')
    .fill('Dinas Perikanan melindungi 800 nelayan, Mar 2027');
  await page.keyboard.press('Enter');
  await page.getByText('Periksa yang terbaca').waitFor();
  expect(await page.locator('#komitmen-siapa').inputValue()).toBe('Dinas Perikanan');
  await page.locator('#komitmen-alasan').fill('disepakati rapat');
  await page.getByRole('button', { name: 'Catat komitmen' }).click();
  await page.getByRole('cell', { name: '800 orang' }).waitFor();
  await shot(page, site.shots, 'situs-rapat-laptop');
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  expect(one.complaints.filter(isComplaint)).toEqual([]);
  await one.context.close();
});

test('an entry of a fund is posted, and taken back by a counter entry', async () => {
  const one = await as(verifier);
  const { page } = one;
  await open(one, '/dana/sumber/DBH-SAWIT-2026', 'Pagu ditambah');
  await page.getByLabel('Jenis').selectOption({ label: 'Pagu dikurangi' });
  await page.getByLabel('Jumlah').fill('Rp250.000.000');
  await page.getByLabel('Dokumen').fill('Perkada 3/2026');
  await page.getByLabel('Alasan').fill('pergeseran anggaran');
  await page.getByRole('button', { name: 'Bukukan' }).click();
  await page.getByText('Sudah dibukukan.').waitFor();
  await page.getByRole('button', { name: 'Batalkan Pagu dikurangi #2' }).click();
  await page.locator('#batal-dokumen').fill('Perkada 4/2026');
  await page.locator('#batal-alasan').fill('salah dana');
  await page.getByRole('button', { name: 'Batalkan', exact: true }).last().click();
  await page.getByText('membatalkan #2').waitFor();
  await shot(page, site.shots, 'situs-buku-dana');
  expect(one.complaints.filter(isComplaint)).toEqual([]);
  await one.context.close();
});

test('a permit is recorded by one administrator, agreed to by another, and closes its files when it ends', async () => {
  const one = await as(await site.person({ role: 'admin', title: 'Hasan Pakaya' }));
  const { page } = one;
  await open(one, '/izin', 'Belum ada izin.');
  await page.getByRole('button', { name: 'Catat izin' }).first().click();
  await page.getByLabel('Kumpulan data').selectOption({ label: 'Daftar penetapan' });
  await page.getByLabel('Nomor dan tanggal surat izin').fill('400.12/315');
  await page.getByLabel('Untuk keperluan apa').fill('kirim ke BPJS');
  await page.getByLabel('Hari terakhir').fill('2020-01-01');
  await page.getByRole('button', { name: 'Catat dan minta persetujuan' }).click();
  await page.getByText('hari terakhir izin sudah lewat').waitFor();
  const nextYear = `${new Date().getUTCFullYear() + 1}-06-30`;
  await page.getByLabel('Hari terakhir').fill(nextYear);
  await page.getByRole('button', { name: 'Catat dan minta persetujuan' }).click();
  await page.getByText('Admin lain yang menyetujui.').waitFor();

  const other = await as(await site.person({ role: 'admin', title: 'Lisna Abdullah' }));
  await open(other, '/izin', 'Hasan Pakaya');
  await other.page.getByRole('button', { name: 'Setujui izin 400.12/315' }).click();
  await other.page.getByText('Sekarang: terbuka, dengan batas harian').waitFor();
  await shot(other.page, site.shots, 'situs-izin-laptop');
  await other.page.getByRole('button', { name: 'Akhiri izin 400.12/315' }).click();
  await other.page.getByRole('button', { name: 'Akhiri izin 400.12/315' }).click();
  await other.page.getByText('Sekarang: tertutup').waitFor();
  await other.page.getByRole('button', { name: 'Ajukan perpanjangan izin 400.12/315' }).click();
  expect(await other.page.getByLabel('Untuk keperluan apa').inputValue()).toBe('kirim ke BPJS');
  for (const { complaints, context } of [one, other]) {
    expect(complaints.filter((line) => isComplaint(line) && !line.includes('422'))).toEqual([]);
    await context.close();
  }
});

test('what a device keeps for reading offline holds nobody: the table of access says so of each address', () => {
  const entries: readonly Access[] = Object.values(access);
  for (const path of keptPaths) {
    const entry = entries.find(
      (each) =>
        each.method === 'get' && each.path === `/api/v1${path}` && each.modes.includes('site'),
    );
    expect([path, entry?.data]).toEqual([path, path === '/session' ? 'own' : 'open']);
  }
});

type Step = { readonly duty: string; readonly words: string };

/** Notes a step of a duty by its form, as the reader finds it in the table. */
async function noteStep(page: Reader['page'], { duty, words }: Step): Promise<void> {
  await page.getByRole('row', { name: duty }).getByRole('button').click();
  await page.locator('#tugas-bukti').fill(words);
  await page.locator('#tugas-alasan').fill('rapat koordinasi');
  await page.getByRole('button', { name: 'Simpan langkah' }).click();
}

const typed = { 'content-type': 'application/json' };
const [first, second] = ['Menyusun regulasi', 'pelayanan perizinan'] as const;

test('offline a seen page opens, changes wait and go out by themselves, two versions are shown, and signing out leaves nothing', async () => {
  const writer = await site.person({ role: 'verifier', title: 'Rahmat Hulopi' });
  const one = await as(writer);
  const { page } = one;
  await open(one, '/kewajiban', 'Bupati/wali kota');
  await page.evaluate('navigator.serviceWorker.ready');
  await page.reload();
  await page.waitForLoadState('networkidle');

  await site.setOffline(one, true);
  await page.reload();
  await page.getByText(/^Luring — menampilkan data .* \(0 menunggu\)\.$/).waitFor();
  await noteStep(page, { duty: first, words: 'Perbup 12/2025' });
  await noteStep(page, { duty: second, words: 'Surat edaran DPMPTSP' });
  await page.getByText('(2 menunggu)').waitFor();
  await page.getByRole('button', { name: '2 menunggu' }).click();
  await page.getByRole('dialog', { name: 'Perubahan yang menunggu' }).waitFor();
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await shot(page, site.shots, 'situs-luring-menunggu');
  await page.getByRole('button', { name: 'Tutup', exact: true }).click();

  // Somebody else writes of one of the two meanwhile.
  const step = {
    duty: 'regent.licences',
    state: 'done',
    evidence: 'Perbup 3/2026',
    reason: 'rapat',
  };
  const taken = await site.askAs(verifier, '/api/v1/duties/steps', {
    ...jsonBody(step),
    headers: { ...typed, 'if-match': '"0"', 'idempotency-key': 'kunci-orang-lain' },
  });
  expect(taken.status).toBe(201);
  await site.setOffline(one, false);
  await page.getByRole('cell', { name: 'Perbup 12/2025' }).waitFor();
  await page.getByRole('button', { name: '1 menunggu, ada yang perlu Anda lihat' }).click();
  for (const side of ['Milik Anda', 'Di server', 'Asal']) {
    await page.getByRole('heading', { name: side }).waitFor();
  }
  await page.getByText('Perbup 3/2026').first().waitFor();
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await shot(page, site.shots, 'situs-luring-beda');
  await page.getByRole('button', { name: 'Kirim milik saya' }).click();
  await page.getByText('Tidak ada yang menunggu.').waitFor();
  await page.getByRole('button', { name: 'Tutup', exact: true }).click();
  await page.getByRole('cell', { name: 'Surat edaran DPMPTSP' }).waitFor();

  // Signing out without a connection empties this device at once, and ends the session when it is back.
  expect(await page.evaluate('caches.keys()')).toEqual(['payung-jawaban', 'payung-program']);
  await site.setOffline(one, true);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByLabel('Kode daerah').waitFor();
  const kept = JSON.parse(await page.evaluate<string>(storesScript));
  expect(kept).toEqual([[['payung-keluar', 'ya']], [], [], ['payung-program']]);
  await site.setOffline(one, false);
  await page.goto(site.address('/kewajiban'));
  await page.getByLabel('Kode daerah').waitFor();
  expect((await site.askAs(writer, '/api/v1/session')).status).toBe(401);
  await expect.poll(() => page.evaluate<string>(storesScript)).toBe('[[],[],[],[]]');
  const workers = 'navigator.serviceWorker.getRegistrations().then((all) => all.length)';
  expect(await page.evaluate(workers)).toBe(0);
  await one.context.close();
}, 60_000);

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
