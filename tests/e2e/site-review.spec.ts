// J3 of experience.md: a verifier settles sixty doubtful pairs by keyboard alone, and takes one answer back.
// The page whole between the widths of the walk (site-walk.spec.ts).

import { setTimeout as pause } from 'node:timers/promises';
import { findJob } from '@payung/engine/jobs';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saySave } from '../../apps/server/src/jobs/import-in-hand.fixture.ts';
import {
  askImport,
  makeSender,
  type Sender,
  sendFile,
} from '../../apps/server/src/jobs/sent-list.fixture.ts';
import {
  inventedPerson,
  listOf,
  peopleMost,
  registerPeople,
  vague,
} from '../../apps/server/src/review.fixture.ts';
import type { Person } from '../../apps/server/src/site.fixture.ts';
import {
  type BrowserSite,
  faultsOf,
  laptop,
  openBrowserSite,
  phone,
  shot,
  takeSession,
  violationsOf,
} from './site.ts';

const pairsToSettle = 60;
const journeyMs = 360_000;
const people = Array.from({ length: peopleMost }, (_, n) => inventedPerson(n));

let site: BrowserSite;
let sender: Sender;
let verifier: Person;

beforeAll(async () => {
  site = await openBrowserSite();
  sender = await makeSender(site.database);
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
  await registerPeople(site.database, people);
  const twins = [
    { name: 'TUTI DALANGGO', nik: people[200]?.nik ?? '', birth: '11-02-1999', sex: 'P' },
    { name: 'ALM. UMIN POLAPA', birth: '02-03-1955' },
  ];
  const content = listOf([...people.slice(0, 90).map(vague), ...twins]);
  const upload = await sendFile(site.database, sender, { file: 'desa_hutamonu.csv', content });
  const job = await askImport(site.database, sender, [upload]);
  await until(job, 'asking');
  expect(await saySave({ database: site.database, home: '', sender }, job)).toBe(true);
  await until(job, 'done');
}, 120_000);
afterAll(async () => {
  await site?.close();
});

async function until(job: string, state: string): Promise<void> {
  const actor = { id: 'uji', role: 'system', tenant: sender.tenant } as const;
  for (;;) {
    const found = await site.database.read(actor, (tx) => findJob(tx, job, { area: null }));
    if (found?.state === state) return;
    const problem = found?.parts.find((part) => part.problem !== null)?.problem;
    if (problem) throw new Error(JSON.stringify(problem));
    await pause(200);
  }
}

async function count(query: string): Promise<number> {
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const { rows } = await site.database.read(actor, ({ db }) =>
    sql<{ n: number }>`select count(*) as n from ${sql.raw(query)}`.execute(db),
  );
  return rows[0]?.n ?? 0;
}

async function open(page: Page): Promise<void> {
  await page.goto(site.address('/tinjau'));
  await page.getByRole('heading', { level: 1, name: 'Tinjau' }).waitFor();
  await page.waitForLoadState('networkidle');
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Pasangan yang ditinjau' });
const placeOf = async (page: Page) =>
  (await panelOf(page).locator('.pair-place').textContent()) ?? '';

test.each([
  ['tinjau-hp', phone, false],
  ['tinjau-tablet', { width: 768, height: 1_024 }, false],
  ['tinjau-lebar', { width: 1_920, height: 1_080 }, false],
] as const)('%s shows a pair whole, without a fault', async (name, viewport, dark) => {
  const one = await site.reader(viewport, { dark });
  await takeSession(one, site, verifier);
  await open(one.page);
  await panelOf(one.page).waitFor();
  await shot(one.page, site.shots, name);
  expect(await faultsOf(one.page)).toEqual([]);
  expect(await violationsOf(one.page)).toEqual([]);
  expect(await one.page.locator('main').textContent()).not.toMatch(/\d{14}/);
  expect(one.complaints).toEqual([]);
  await one.context.close();
});

test('J3: sixty pairs by keyboard alone, one answer taken back, within six minutes', async () => {
  const one = await site.reader(laptop);
  await takeSession(one, site, verifier);
  const { page } = one;
  const since = performance.now();
  await open(page);
  await reachPanel(page);
  const settled = () => count(`payung.review_item where state = 'settled'`);
  const spoken = () => count(`payung.review_decision where answer <> 'withdrawn'`);
  const seen = new Set<string>();
  for (let at = 0; at < pairsToSettle; at += 1) {
    const place = await placeOf(page);
    seen.add(place.split(' · ')[0] ?? '');
    await page.keyboard.press(at % 3 === 0 ? '2' : '1');
    await expect.poll(() => placeOf(page), { interval: 20, timeout: 10_000 }).not.toBe(place);
    if (at === 9) await takeOneBack(page);
  }
  await expect.poll(spoken, { timeout: 60_000 }).toBe(pairsToSettle + 1);
  expect(performance.now() - since).toBeLessThan(journeyMs);
  expect(seen.size).toBe(pairsToSettle);
  expect(await settled()).toBeGreaterThan(pairsToSettle - 3);
  const entered = await count(
    'payung.registry_batch where rests_on is not null and undone_in is null',
  );
  const waiting = await count(
    `payung.review_item where state = 'settled' and known is null and change is null and not is_left_out`,
  );
  expect(entered).toBeGreaterThan(pairsToSettle - 8);
  expect(waiting).toBe(0);
  expect(one.complaints).toEqual([]);
  expect(site.failures()).toEqual([]);
  await shot(page, site.shots, 'tinjau-enam-puluh');
  await one.context.close();
}, 400_000);

/** By Tab from the head of the page, as whoever has no mouse does. */
async function reachPanel(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate<boolean>(
      `document.activeElement?.classList.contains('pair-panel') ?? false`,
    );
    if (isThere) return;
  }
  throw new Error('The panel cannot be reached by keyboard');
}

async function takeOneBack(page: Page): Promise<void> {
  const rowOf = async () => (await placeOf(page)).split(' · ')[0];
  const before = await rowOf();
  await page.keyboard.press('u');
  await page.getByText(/Jawaban untuk .* diurungkan/).waitFor();
  await expect.poll(rowOf, { interval: 20, timeout: 10_000 }).not.toBe(before);
  await page.keyboard.press('1');
  await expect.poll(rowOf, { interval: 20, timeout: 10_000 }).toBe(before);
}

test('keys of one letter do nothing outside the panel, nor where they are switched off', async () => {
  const one = await site.reader(laptop);
  await takeSession(one, site, verifier);
  const { page } = one;
  await open(page);
  await panelOf(page).waitFor();
  const before = await placeOf(page);
  await page.keyboard.press('1');
  expect(await placeOf(page)).toBe(before);
  await page.getByLabel(/Tombol satu huruf/).uncheck();
  await panelOf(page).focus();
  await page.keyboard.press('1');
  expect(await placeOf(page)).toBe(before);
  await one.context.close();
});

function fileOf(name: string, text: string) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
}

test.each([
  ['cek-laptop', laptop, false],
  ['cek-hp-gelap', phone, true],
] as const)(
  '%s: people of a file or pasted, and how they stand, nothing kept',
  async (name, viewport, dark) => {
    const one = await site.reader(viewport, { dark });
    await takeSession(one, site, verifier);
    const { page } = one;
    await page.goto(site.address('/cek'));
    const [known] = people.slice(250);
    const file = page.getByLabel('Pilih berkas');
    await file.setInputFiles(fileOf('daftar.xlsx', 'PK\u0003\u0004'));
    await page.getByRole('alert').getByText('Ini buku kerja Excel').waitFor();
    await file.setInputFiles(fileOf('daftar.csv', `NIK,Nama\n${known?.nik},${known?.name}\n`));
    await page.getByRole('button', { name: 'Periksa 1 baris' }).waitFor();
    await page.getByLabel('Daftar yang diperiksa').fill(`${known?.nik}\t${known?.name}\nTIDAK ADA`);
    await page.getByLabel(/Untuk keperluan apa/).fill('uji layar cek');
    await page.getByRole('button', { name: 'Periksa 2 baris' }).click();
    await page.getByText('Peserta aktif 1 · Tidak ditemukan 1').waitFor();
    await shot(page, site.shots, name);
    expect(await page.locator('table').textContent()).not.toMatch(/\d{14}/);
    expect(await faultsOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate<string>('JSON.stringify({ ...localStorage })')).not.toContain(
      '7502',
    );
    expect(one.complaints).toEqual([]);
    await one.context.close();
  },
);
