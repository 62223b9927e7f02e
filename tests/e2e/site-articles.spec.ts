// Two articles of the press replayed in a real browser, and J5 to its Monev, by keyboard. Article 001: benefits
// of the year and scholarships for 378 children. Article 002: FGD with Pemda and Kejari, six families of heirs
// handed their benefits; 30 employers in arrears and 100 unregistered go to the state attorney and results come in.

import type { Actor } from '@payung/engine';
import { day, month, rupiah } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { making, type Person } from '../../apps/server/src/site.fixture.ts';
import {
  completeClaim,
  paidChild,
  schoolLetter,
} from '../../packages/office/src/claims/claims.fixture.ts';
import { type ClaimFacts, moveClaim, openClaim } from '../../packages/office/src/claims/index.ts';
import { publishedCases } from '../../packages/office/src/claims/published.fixture.ts';
import {
  unregisteredCases,
  warnedCases,
} from '../../packages/office/src/compliance/cases.fixture.ts';
import { recordFindings } from '../../packages/office/src/compliance/index.ts';
import { sendBatch } from '../../packages/office/src/registry/register.fixture.ts';
import { fromTop, press, reach, type } from './keyboard.ts';
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

const today = '2026-09-30';
const tenant = '7502';
const first: Actor = { id: 'uji satu', role: 'verifier', tenant };
const second: Actor = { id: 'uji dua', role: 'bpjs', tenant };

/** PP 82/2019 art. 21 (JKK 31): a school year of each level, and how many of the 378 children are at it. */
const levels = [
  { level: 'SD', birth: '2016-05-01', yearly: 1_500_000, children: 117 },
  { level: 'SMP', birth: '2012-05-01', yearly: 2_000_000, children: 90 },
  { level: 'SMA', birth: '2009-05-01', yearly: 3_000_000, children: 90 },
  { level: 'PT', birth: '2006-05-01', yearly: 12_000_000, children: 81 },
] as const;
const scholarships = levels.reduce((sum, { yearly, children }) => sum + yearly * children, 0);

/** Six families as the press printed their sums (worked-examples.json). */
const families = [
  { example: 'WE-006', cash: 42_000_000 },
  { example: 'WE-009', cash: 10_000_000 },
  { example: 'WE-010', cash: 42_000_000 },
  { example: 'WE-022', cash: 42_000_000 },
  { example: 'WE-047', cash: 42_000_000 },
  { example: 'WE-031', cash: 187_600_000 },
] as const;
const handedOver = families.reduce((sum, { cash }) => sum + cash, 0);

const arrears = 30;
const unregistered = 100;

let site: BrowserSite;
let verifier: Person;
let branch: Person;
let attorney: Person;
/** The claim of the last family: its money is marked and confirmed on the screen. */
let lastClaim: number;

beforeAll(async () => {
  site = await openBrowserSite();
  await listPeople({ month: '2026-06', people: 200 });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  branch = await site.person({ role: 'bpjs', title: 'Petugas Cabang' });
  attorney = await site.person({ role: 'kejari', title: 'Jaksa Pengacara Negara' });
  await payScholarships();
  lastClaim = await payFamilies();
  await warnedCases(site.database, first, arrears, 3);
  await unregisteredCases(site.database, first, unregistered);
  const none = { nib: null, address: null, district: null, phone: null } as const;
  await recordFindings(site.database, first, {
    ...{ day: day('2026-06-01'), today: day(today), reason: 'uji' },
    business: { ...none, name: 'CV TANPA ALAMAT', npp: 'NPP90000', riskClass: 1, size: 'small' },
    findings: [],
  });
}, 300_000);

afterAll(async () => {
  await site?.close();
});

async function listPeople(asked: { readonly month: string; readonly people: number }) {
  const listed = Array.from({ length: asked.people }, (_, who) => ({
    who,
    segment: 'PU' as const,
    domicile: '7502012004',
  }));
  await sendBatch(site.database, first, { month: month(asked.month), listed });
}

/** 189 families with two children each; a few at a time. */
async function payScholarships(): Promise<void> {
  const children = levels.flatMap(({ children: count, ...each }) =>
    Array.from({ length: count }, () => each),
  );
  const pairs = Array.from({ length: children.length / 2 }, (_, at) =>
    children.slice(at * 2, at * 2 + 2),
  );
  const workers = Array.from({ length: 4 }, async (_, from) => {
    for (let at = from; at < pairs.length; at += 4) await payPair(at + 1, pairs[at] ?? []);
  });
  await Promise.all(workers);
}

async function payPair(
  person: number,
  pair: readonly Omit<(typeof levels)[number], 'children'>[],
): Promise<void> {
  const { database } = site;
  const facts: ClaimFacts = {
    cause: 'death',
    ...{ deathOn: '2026-03-01', memberships: [{ segment: 'PU' }] },
    ...{ contributionMonths: 48, consecutiveMonths: 48 },
    children: pair.map(({ level }) => ({ level, year: 1 })),
  };
  const heir = { relation: 'widow', name: 'IBU CONTOH' } as const;
  const on = '2026-03-10';
  const { claim } = await completeClaim(database, first, { person, facts, on, heir });
  const letter = await schoolLetter(database, first, { claim, on: day('2026-07-15') });
  for (const { level, birth, yearly: amount } of pair) {
    const year = { claim, letter, level, birth, amount, on: '2026-07-20' };
    await paidChild(database, { first, second }, year);
  }
}

/** All but the last: that one is paid on the screen. */
async function payFamilies(): Promise<number> {
  let last = 0;
  for (const [at, { example, cash }] of families.entries()) {
    const published = publishedCases.find(({ id }) => id === example);
    const facts = published?.claims[0];
    if (facts === undefined) throw new Error(`${example} is not among the published cases`);
    const found = await completeClaim(site.database, first, {
      ...{ person: 191 + at, facts, on: String(facts['deathOn'] ?? facts['accidentOn']) },
      heir: { relation: 'widow', name: `KELUARGA CONTOH ${at + 1}`, consent: true },
    });
    expect(found.expected, example).toBe(cash);
    last = found.claim;
    if (at === families.length - 1) continue;
    const told = { day: day('2026-09-28'), today: day(today), reason: 'uji', claim: last };
    const mark = { ...told, move: 'mark_payment', amount: rupiah(cash) } as const;
    expect(await moveClaim(site.database, second, mark)).toMatchObject({ state: 'marked' });
    const confirm = { ...told, move: 'confirm_payment' } as const;
    expect(await moveClaim(site.database, first, confirm)).toMatchObject({ state: 'paid' });
  }
  return last;
}

async function as(person: Person, viewport = laptop): Promise<Reader> {
  const one = await site.reader(viewport);
  await takeSession(one, site, person);
  return one;
}

const rp = (sum: number) => `Rp${sum.toLocaleString('id-ID')}`;

test('article 002: the money of a family is marked by one and confirmed by another, by keyboard', async () => {
  const id = site.database.vault.publicId({ kind: 'claim', tenant, number: lastClaim });
  const { cash } = families.at(-1) ?? { cash: 0 };
  const one = await as(branch);
  await one.page.goto(site.address(`/klaim/${id}`));
  await one.page.getByText(rp(cash)).first().waitFor();
  await type(one.page, 'Jumlah yang dibayar', String(cash));
  await type(one.page, /^Tanggal kejadian/, '2026-09-29');
  await type(one.page, 'Alasan atau nomor surat', 'transfer 29 September');
  await one.page.keyboard.press('Enter');
  await one.page.getByText('menunggu orang kedua').first().waitFor();
  expect(one.complaints).toEqual([]);
  await one.context.close();

  const two = await as(verifier, phone);
  await two.page.goto(site.address(`/klaim/${id}`));
  await two.page.getByText('menunggu orang kedua').first().waitFor();
  await reach(two.page, 'Langkah');
  await type(two.page, /^Tanggal kejadian/, '2026-09-29');
  await type(two.page, 'Alasan atau nomor surat', 'mutasi cocok');
  await two.page.keyboard.press('Enter');
  await two.page.getByText('dibayar', { exact: true }).first().waitFor();
  expect([await faultsOf(two.page), await violationsOf(two.page)]).toEqual([[], []]);
  expect(two.complaints).toEqual([]);
  await two.context.close();
});

test('article 001: benefits paid and scholarships of 378 children, as the law sums them', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/klaim'));
  await page.getByText('beasiswa 378 anak').waitFor();
  const board = page.locator('.pair');
  const shown = (await board.textContent()) ?? '';
  expect(scholarships).toBeGreaterThan(1_590_000_000);
  expect(shown).toContain(rp(scholarships));
  expect(shown).toContain(rp(handedOver + scholarships));
  await one.context.close();
});

test('article 002: six families on the list that is read aloud, with their sums', async () => {
  const one = await as(branch, phone);
  const { page } = one;
  await page.goto(site.address('/klaim'));
  await page.getByRole('heading', { name: 'Penyerahan simbolis' }).waitFor();
  await press(page, 'Susun daftar penyerahan');
  await type(page, /^Dibayar sejak/, '2026-09-01');
  await type(page, 'Alasan atau nomor surat', 'FGD Kejari');
  await page.keyboard.press('Enter');
  await page.getByText(`6 penerima, ${rp(handedOver)}.`).waitFor();
  const list = page.getByRole('table', { name: 'Penyerahan simbolis' });
  expect(await list.getByText(/^KELUARGA CONTOH \d/).count()).toBe(6);
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await shot(page, site.shots, 'situs-penyerahan-telepon');
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('J5: 30 in arrears and 100 unregistered become one batch; who is incomplete is named', async () => {
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/kepatuhan'));
  for (const upTo of [100, 131]) {
    await press(page, 'Muat lebih banyak');
    await page
      .locator('tbody tr')
      .nth(upTo - 1)
      .waitFor();
  }
  await fromTop(page);
  await press(page, 'Pilih semua yang tampil');
  await page.getByRole('heading', { name: '131 pemberi kerja dipilih' }).waitFor();
  await press(page, 'Susun batch SKK');
  await press(page, 'Periksa kelengkapan');
  await page.getByText('1 belum lengkap').waitFor();
  await page.getByText('CV TANPA ALAMAT: alamat').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-skk-kelengkapan');
  await fromTop(page);
  await press(page, 'Pilih CV TANPA ALAMAT', 'Space');
  await page.getByRole('heading', { name: '130 pemberi kerja dipilih' }).waitFor();
  await press(page, 'Periksa kelengkapan');
  await page.getByText('Semua lengkap.').waitFor();
  await type(page, 'Nomor batch', 'SKK-7/2026');
  await type(page, 'Kejaksaan negeri', 'Kejari Contoh');
  await type(page, 'Tanggal kejadian (tidak wajib)', today);
  await type(page, 'Alasan atau nomor surat', 'FGD 8 Juni');
  await page.keyboard.press('Enter');
  await page.getByText('130 berkas, tagihan').waitFor({ timeout: 60_000 });
  await page.getByText('Anda yang menyusun; orang lain yang menyerahkan.').waitFor();
  expect(one.complaints).toEqual([]);
  await one.context.close();
}, 120_000);

test('J5: the state attorney sees what another person released, and his results come back', async () => {
  const empty = await as(attorney);
  await empty.page.goto(site.address('/kepatuhan'));
  await empty.page.getByText('Belum ada berkas yang diserahkan').waitFor();
  await empty.context.close();

  const release = await as(branch);
  await release.page.goto(site.address('/kepatuhan'));
  await release.page.getByText('130 berkas, tagihan').waitFor();
  await press(release.page, 'Serahkan kepada kejaksaan');
  await type(release.page, 'Tanggal kejadian (tidak wajib)', today);
  await type(release.page, 'Alasan atau nomor surat', 'berkas lengkap');
  await release.page.keyboard.press('Enter');
  await release.page.getByText('Diserahkan 30 Sep 2026.').waitFor();
  await release.context.close();

  const one = await as(attorney, phone);
  await one.page.goto(site.address('/kepatuhan'));
  await one.page.getByText(`UD CONTOH BELUM DAFTAR ${unregistered}`, { exact: true }).waitFor();
  expect(await one.page.getByText('CV TANPA ALAMAT').count()).toBe(0);
  await press(one.page, 'Catat hasil');
  await type(one.page, 'Alasan atau nomor surat', 'undangan 1');
  await one.page.keyboard.press('Enter');
  await one.page.getByText('undangan', { exact: true }).waitFor();
  expect([await faultsOf(one.page), await violationsOf(one.page)]).toEqual([[], []]);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('J5: payments of two persons add up to the recovery, and the figure stands in the Monev', async () => {
  const { packs } = (await (await site.askAs(attorney, '/api/v1/skk/packs')).json()) as {
    packs: { id: string }[];
  };
  expect(packs).toHaveLength(arrears + unregistered);
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
  const { page } = one;
  await page.goto(site.address('/kepatuhan'));
  await page.getByText('Sudah pulih Rp6.000.000.').waitFor();
  await page.getByRole('cell', { name: 'SKK-7/2026' }).first().waitFor();
  await shot(page, site.shots, 'situs-skk-pemulihan');

  await page.goto(site.address('/monev'));
  await page.getByText('Belum ada rapat').waitFor();
  await press(page, 'Rapat baru');
  await type(page, 'Judul', 'FGD Inpres 2/2021 dengan Kejari');
  await type(page, 'Hari rapat', today);
  await type(page, 'Tempat', 'Kantor Bupati');
  await type(page, 'Bulan data', '2026-06');
  await type(page, 'Alasan atau nomor surat', 'undangan 005/9');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^FGD Inpres/ }).waitFor();
  await type(page, 'Alasan atau nomor surat', 'bahan FGD');
  await page.keyboard.press('Enter');
  await page.getByText('200 pekerja terlindungi').waitFor();
  await fromTop(page);
  await type(page, 'Tambah komitmen dalam satu baris', 'Disnaker melindungi 200 pekerja, Des 2026');
  await page.keyboard.press('Enter');
  await page.getByText('Periksa yang terbaca').waitFor();
  await page.locator('#komitmen-alasan').focus();
  await page.keyboard.type('disepakati FGD');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: '200 orang' }).first().waitFor();
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('published cases entered as claims show the sums that were printed, with the articles', async () => {
  await listPeople({ month: '2026-07', people: 200 + publishedCases.length });
  const one = await as(verifier);
  const { page } = one;
  await page.goto(site.address('/klaim'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const [
    at,
    { id: example, claims, families: many = 1, ...printed },
  ] of publishedCases.entries()) {
    const shown = { cash: 0, potential: 0 };
    for (const [part, facts] of claims.entries()) {
      const person = 201 + at;
      const reason = `${example}, klaim ${part + 1}`;
      const told = { day: day(today), today: day(today), reason };
      const opened = await openClaim(site.database, first, { ...told, person, facts });
      if (opened.outcome !== 'opened') throw new Error(`${example} ${JSON.stringify(opened)}`);
      const number = opened.claim;
      const id = site.database.vault.publicId({ kind: 'claim', tenant, number });
      await page.evaluate(`history.pushState({}, '', '/klaim/${id}')`);
      const sum = page.locator('main .card .big');
      await page.getByRole('cell', { name: reason, exact: true }).waitFor();
      shown.cash += rupiahOf(await sum.first().textContent());
      const ahead = page
        .locator('dt', { hasText: 'Potensi' })
        .locator('xpath=following-sibling::dd[1]');
      if ((await ahead.count()) > 0) shown.potential += rupiahOf(await ahead.first().textContent());
      const steps = (await page.locator('.law-steps').allTextContents()).join(' ');
      if (facts.cause !== 'old_age') expect(steps, example).toMatch(/P(P|ermenaker) \d+\/\d{4}/);
    }
    expect(shown, example).toEqual({
      cash: printed.cash / many,
      potential: (printed.potential ?? 0) / many,
    });
  }
  expect(one.complaints).toEqual([]);
  await one.context.close();
}, 120_000);

function rupiahOf(text: string | null): number {
  return Number(/Rp([\d.]+)/.exec(text ?? '')?.[1]?.replaceAll('.', '') ?? Number.NaN);
}

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
