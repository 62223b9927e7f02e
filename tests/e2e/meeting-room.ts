// What a meeting is led by in a real browser: a room opened, its material frozen, obstacles and promises noted,
// minutes that save themselves, and the papers that come of them, opened.

import { readFile } from 'node:fs/promises';
import { day, type Month, month } from '@payung/values';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { making, type Person } from '../../apps/server/src/site.fixture.ts';
import { madeMeetingSchema } from '../../apps/server/src/wire/monev.ts';
import { unzip } from '../../packages/intake/corpus/zip.ts';
import { pdfFacts } from '../../packages/office/src/paper/pdf-facts.fixture.ts';
import type { Listed } from '../../packages/office/src/registry/register.fixture.ts';
import {
  type BrowserSite,
  faultsOf,
  laptop,
  phone,
  type Reader,
  shot,
  takeSession,
  violationsOf,
} from './site.ts';

const june = month('2026-06');

type Room = {
  readonly title: string;
  readonly kind?: string;
  readonly place: string;
  readonly day: string;
  readonly month?: Month;
};

export async function openRoom(site: BrowserSite, page: Page, room: Room): Promise<void> {
  await page.goto(site.address('/monev'));
  await page.getByRole('button', { name: 'Rapat baru' }).first().click();
  if (room.kind !== undefined) await page.getByLabel('Jenis').selectOption({ label: room.kind });
  await page.getByLabel('Judul').fill(room.title);
  await page.getByLabel('Hari rapat').fill(room.day);
  await page.getByLabel('Tempat').fill(room.place);
  await page.getByLabel('Bulan data').fill(room.month ?? june);
  await page.getByLabel('Alasan atau nomor surat').fill('undangan 005/12');
  await page.getByRole('button', { name: 'Buka ruang rapat' }).click();
  await page.getByRole('heading', { level: 1, name: room.title }).waitFor();
}

export async function freeze(page: Page): Promise<void> {
  await page.locator('#bahan-alasan').fill('bahan rapat');
  await page.getByRole('button', { name: 'Bekukan bahan' }).click();
  await page.getByText('Sidik bahan').waitFor();
}

export async function hear(
  page: Page,
  category: string,
  what: string,
  figure: string,
): Promise<void> {
  await page.getByText('Catat kendala').first().click();
  await page.getByLabel('Kelompok').selectOption({ label: category });
  await page.getByLabel('Kendalanya').fill(what);
  await page.getByLabel('Angka terkait').fill(figure);
  await page.locator('#kendala-alasan').fill('disampaikan dalam rapat');
  await page.getByRole('button', { name: 'Catat kendala' }).click();
  await page.getByRole('listitem').filter({ hasText: what }).waitFor();
}

export async function promise(page: Page, line: string): Promise<void> {
  await page.getByLabel('Tambah komitmen dalam satu baris').fill(line);
  await page.keyboard.press('Enter');
  await page.getByText('Periksa yang terbaca').waitFor();
  await page.locator('#komitmen-alasan').fill('disepakati rapat');
  await page.getByRole('button', { name: 'Catat komitmen' }).click();
  await page.getByText('Periksa yang terbaca').waitFor({ state: 'detached' });
}

/** What a screen owes the last seat: no letter below 28 px but on its buttons, and nothing to scroll for. */
const unreadable = `(() => {
  const shown = [...document.querySelectorAll('.projector-head *, .projector-topic *')].filter(
    (each) => [...each.childNodes].some((one) => one.nodeType === 3 && one.data.trim() !== '') &&
      each.getClientRects().length > 0 && each.closest('form, .visually-hidden') === null);
  const small = shown.filter((each) => parseFloat(getComputedStyle(each).fontSize) < 28);
  const { scrollHeight, scrollWidth } = document.documentElement;
  return [
    ...small.map((each) => each.outerHTML.slice(0, 80)),
    ...(scrollHeight > innerHeight ? [scrollHeight + ' px high'] : []),
    ...(scrollWidth > innerWidth ? [scrollWidth + ' px wide'] : []),
  ];
})()`;

/** Mode rapat, led by keys alone: every topic on both walls of the office, and back. */
export async function projected(
  site: BrowserSite,
  page: Page,
  { name, line }: { readonly name: string; readonly line: string },
): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Mode rapat' }).click();
  const title = page.getByRole('heading', { level: 1 });
  const titles: string[] = [];
  for (let at = 1; ; at += 1) {
    await page.getByText(`Topik ${at} dari`).waitFor();
    titles.push((await title.textContent()) ?? '');
    for (const [viewport, scheme] of walls) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: scheme });
      await shot(page, site.shots, `rapat-${name}-${at}-${viewport.width}-${scheme}`);
      const faults = await page.evaluate<string[]>(unreadable);
      expect([titles.at(-1), viewport.width, faults]).toEqual([
        ...[titles.at(-1), viewport.width, []],
      ]);
    }
    expect([titles.at(-1), await faultsOf(page)]).toEqual([titles.at(-1), []]);
    const isLast = await page.getByRole('button', { name: 'Berikutnya' }).isDisabled();
    // Axe once for the great number, once for the form; the tables are those of every page.
    if (at === 3 || isLast) expect(await violationsOf(page)).toEqual([]);
    if (isLast) break;
    await page.keyboard.press('PageDown');
  }
  // A remote turns back, the address keeps the place, and a field keeps its own arrows.
  await page.keyboard.press('ArrowLeft');
  await page.getByText(`Topik ${titles.length - 1} dari`).waitFor();
  await page.reload();
  await page.getByText(`Topik ${titles.length - 1} dari`).waitFor();
  await page.keyboard.press('End');
  await page.getByLabel('Tambah komitmen dalam satu baris').fill(line);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByText('Periksa yang terbaca').waitFor();
  await shot(page, site.shots, `rapat-${name}-komitmen`);
  await page.getByRole('button', { name: 'Catat komitmen' }).click();
  await page.getByText('Periksa yang terbaca').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Layar penuh' }).click();
  await page.waitForFunction('document.fullscreenElement !== null');
  await page.getByRole('button', { name: 'Layar penuh' }).click();
  await page.getByRole('link', { name: 'Tutup mode rapat' }).click();
  await page.getByText('Tutup rapat').first().waitFor();
  return titles;
}

const walls = [
  [{ width: 1920, height: 1080 }, 'dark'],
  [laptop, 'light'],
] as const;

/** Typed as it is said; nobody presses a button to save it. */
export async function closeRoom(site: BrowserSite, page: Page, notes: string): Promise<void> {
  await page.locator('#notulen-isi').fill(notes);
  await page.locator('#notulen-hadir').fill('Umar; Sekda; Setda\nKepala Bappeda');
  // Who, jabatan and instansi, as soon as it was saved.
  const umar = page.getByRole('row').filter({ hasText: 'Umar' });
  await umar.waitFor();
  expect(await umar.getByRole('cell').allTextContents()).toEqual(['Sekda', 'Setda']);
  await shot(page, site.shots, 'monev-hadir-laptop');
  await page.getByText('Tutup rapat').first().click();
  await page.locator('#tutup-alasan').fill('rapat selesai');
  // What was typed a moment ago is saved before the meeting is closed on it.
  await page.getByRole('button', { name: 'Tutup rapat' }).click();
  await page.locator('p.minutes', { hasText: notes }).waitFor();
  const docx = await downloaded(page, 'DOCX');
  const words = unzip(docx)?.find(({ name }) => name === 'word/document.xml')?.data;
  const said = Buffer.from(words ?? '')
    .toString('utf8')
    .replaceAll(/<[^>]+>/g, ' ');
  for (const each of [notes, 'Umar', 'Sekda', 'Setda', 'Kepala Bappeda'])
    expect(said).toContain(each);
  const { standard, isMarked, pages, taggedPages } = pdfFacts(await downloaded(page, 'PDF'));
  expect({ standard, isMarked, tagged: pages > 0 && taggedPages === pages }).toEqual({
    ...{ standard: '2A', isMarked: true, tagged: true },
  });
}

async function downloaded(page: Page, format: 'PDF' | 'DOCX'): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Notulen ${format}` }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^notulen-2026-07-\d\d\.(pdf|docx)$/);
  return readFile(await file.path());
}

/** Somebody at his computer, signed in. */
export async function readerOf(
  site: BrowserSite,
  person: Person,
  viewport = laptop,
): Promise<Reader> {
  const one = await site.reader(viewport);
  await takeSession(one, site, person);
  return one;
}

/** The page that opens the next meeting, as the whole team sees it on a telephone. */
export async function opensWith(
  site: BrowserSite,
  person: Person,
  name: string,
  cells: readonly string[],
): Promise<void> {
  const one = await readerOf(site, person, phone);
  const { page } = one;
  await page.goto(site.address('/monev'));
  const promised = page.locator('section', { hasText: 'dijanjikan dan tercapai' });
  for (const cell of cells) await promised.getByText(cell).first().waitFor();
  await page.waitForLoadState('networkidle');
  await shot(page, site.shots, `monev-${name}-telepon`);
  expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await endOf(one);
}

/** The meeting after it begins on the wall with what was promised and what came of it. */
export async function nextRoom(
  site: BrowserSite,
  person: Person,
  { promised, achieved }: { readonly promised: string; readonly achieved: string },
): Promise<void> {
  const room = { kind: 'monev', title: 'Rapat berikutnya', place: 'Aula', day: '2026-10-05' };
  const body = { ...room, month: '2026-09', reason: 'undangan' };
  const opened = await site.askAs(person, '/api/v1/meetings', making(body));
  const { id } = madeMeetingSchema.parse(await opened.json());
  const papers = { ...making({ reason: 'bahan rapat' }), method: 'PUT' };
  const frozen = await site.askAs(person, `/api/v1/meetings/${id}/material`, papers);
  expect(frozen.status, await frozen.text()).toBe(200);
  const one = await readerOf(site, person);
  await one.page.goto(site.address(`/monev/${id}/rapat`));
  const figures = one.page.locator('.projector-promises dl').first();
  await figures.waitFor();
  expect(await figures.locator('dd').allTextContents()).toEqual([promised, achieved]);
  expect(await one.page.evaluate<string[]>(unreadable)).toEqual([]);
  await shot(one.page, site.shots, 'rapat-berikutnya-laptop');
  await endOf(one);
}

export async function endOf({ complaints, context }: Reader): Promise<void> {
  expect(complaints).toEqual([]);
  await context.close();
}

/** One after the other, each `count` people more. */
export function people(count: number, first: number, more: Omit<Listed, 'who'>): readonly Listed[] {
  return Array.from({ length: count }, (_, at) => ({ ...more, who: first + at }));
}

/** Whoever somebody else pays for. */
export function funded(
  count: number,
  first: number,
  domicile: string,
  start: string,
): readonly Listed[] {
  return people(count, first, { domicile }).map((each) => ({
    ...each,
    person: {
      membership: {
        ...{ kpj: `KPJ${each.who}`, status: 'active', segment: 'BPU', payer: 'apbd_kab' },
        start: day(start),
      },
    },
  }));
}
