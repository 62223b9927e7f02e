// Journeys J1 and J2 in a real browser against the real server: a village mends its damaged list by the
// workbook it gets back; an office sends a long list against a register of participants and takes it back.
// J2 stands here at a two-hundredth of its size; whole and timed in journeys.bench.ts.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../apps/server/src/site.fixture.ts';
import {
  countOf,
  type Desk,
  damagedWorkbook,
  listFile,
  mendedWorkbook,
  needsHand,
  openDesk,
  participantsFile,
  patienceMs,
  saveList,
  sendList,
  takeBack,
  workersOf,
} from './journeys.ts';
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
let desk: Desk;
let village: Person;
let verifier: Person;

beforeAll(async () => {
  [site, desk] = await Promise.all([openBrowserSite(), openDesk()]);
  village = await site.person({ role: 'village_operator', title: 'Operator Desa Contoh' });
  verifier = await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' });
});

afterAll(async () => {
  await desk?.close();
  await site?.close();
});

async function as(person: Person, viewport = laptop): Promise<Reader> {
  const one = await site.reader(viewport);
  await takeSession(one, site, person);
  return one;
}

test('J1: a village mends 600 rows by the workbook it gets back, on a phone, and nobody is lost', async () => {
  const workers = workersOf(600);
  const byHand = workers.filter((_, at) => needsHand(at)).length;
  const sender = await as(village, phone);
  const { page } = sender;
  const path = await desk.file('nelayan.xlsx', await damagedWorkbook(workers));
  await sendList(page, site.origin, path);
  await page.getByText('menunggu keputusan orang lain').waitFor({ timeout: patienceMs });
  await page.getByText('Masalah, yang terbanyak dahulu').waitFor();
  // Notes are folded away below: nothing to mend.
  const problems = page.locator('.issues:not(details *)');
  await problems.getByText('60 baris: NIK').waitFor();
  await shot(page, site.shots, 'situs-perjalanan-1-rusak');
  const [repair] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas perbaikan' }).click(),
  ]);
  const { bytes, mended } = await mendedWorkbook(await repair.path(), workers);
  expect(mended).toBeGreaterThanOrEqual(byHand);
  // The first sending gives way to the mended one.
  const cancel = page.getByRole('button', { name: 'Batalkan kiriman' });
  await cancel.click();
  await cancel.click();
  await page.getByText('Dibatalkan').first().waitFor();
  const back = await sendList(page, site.origin, await desk.file('perbaikan-nelayan.xlsx', bytes));
  await page.getByText('menunggu keputusan orang lain').waitFor({ timeout: patienceMs });
  expect(await countOf(page, 'Siap')).toBe(600);
  await problems.or(page.getByText('Tidak ada masalah pada baris.')).first().waitFor();
  expect(await problems.getByText('NIK').count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, site.shots, 'situs-perjalanan-1-telepon');
  expect(sender.complaints).toEqual([]);
  await sender.context.close();

  const decider = await as(verifier);
  await saveList(decider.page, back, 'daftar nelayan Juni');
  await decider.context.close();
});

test('J2: a list is linked to the participants, saved, and taken back out of the register', async () => {
  const branch = await site.person({ role: 'bpjs', title: 'Petugas kepesertaan' });
  const office = await site.person({ role: 'opd_operator', title: 'Operator Dinas Perikanan' });
  const sender = await as(branch);
  const people = await desk.file('peserta.csv', participantsFile(workersOf(1_000, 20_001)));
  const participants = await sendList(sender.page, site.origin, people);
  await sender.page.getByText('menunggu keputusan orang lain').waitFor({ timeout: patienceMs });
  await sender.context.close();
  const decider = await as(verifier);
  await saveList(decider.page, participants, 'peserta Juni');

  const one = await as(office);
  const rows = await desk.file('pekerja.csv', listFile(workersOf(500, 20_801)));
  const address = await sendList(one.page, site.origin, rows);
  // The page is usable throughout: the sender reads the law meanwhile and comes back.
  await one.page.goto(site.address('/aturan'));
  await one.page.getByText('Kepatuhan dan sanksi').first().waitFor();
  await one.page.goto(address);
  await one.page.getByText('menunggu keputusan orang lain').waitFor({ timeout: patienceMs });
  expect(await countOf(one.page, 'Siap')).toBe(500);
  await one.context.close();

  await saveList(decider.page, address, 'daftar pekerja Juni');
  await takeBack(decider.page, site.origin, 'pekerja.csv');
  expect(decider.complaints).toEqual([]);
  await decider.context.close();
});

test('nothing of the server failed meanwhile', () => {
  expect(site.failures()).toEqual([]);
});
