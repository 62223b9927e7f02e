// What the pages cost on the line, as built: script of the frame and of every page that is opened first, styles,
// and what a later visit asks for. Times depend on the machine and stand in budget.bench.ts.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWeb } from '../../apps/web/build.ts';
import { openBrowser, shotsFolder } from './browser.ts';
import { type Desk, openDesk, signedIn, visit } from './budget.ts';
import { shot } from './site.ts';

type Chunk = {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: true;
  readonly isDynamicEntry?: true;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

let webDir: string;
let chunks: Readonly<Record<string, Chunk>>;
let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  ({ webDir } = await buildWeb());
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  chunks = JSON.parse(await readFile(join(webDir, '.vite', 'manifest.json'), 'utf8'));
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** The chunk and all it cannot begin without. */
function needed(key: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(key)) return found;
  found.add(key);
  for (const other of chunks[key]?.imports ?? []) needed(other, found);
  return found;
}

const sizes = new Map<string, number>();

async function packedBytes(files: Iterable<string>): Promise<number> {
  let sum = 0;
  for (const file of files) {
    const size = sizes.get(file) ?? gzipSync(await readFile(join(webDir, file))).byteLength;
    sizes.set(file, size);
    sum += size;
  }
  return sum;
}

function scriptsOf(keys: Iterable<string>): ReadonlySet<string> {
  return new Set([...keys].map((key) => chunks[key]?.file ?? ''));
}

function frame(): string {
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry);
  if (entry === undefined) throw new Error('The pages have no beginning');
  return entry;
}

test('the frame is at most 150 kB of script and 20 kB of style', async () => {
  const own = needed(frame());
  expect(await packedBytes(scriptsOf(own))).toBeLessThanOrEqual(150_000);
  const styles = new Set([...own].flatMap((key) => chunks[key]?.css ?? []));
  expect(styles.size).toBeGreaterThan(0);
  expect(await packedBytes(styles)).toBeLessThanOrEqual(20_000);
});

test('whatever page is opened first asks for at most 200 kB of script', async () => {
  const begun = needed(frame());
  const pages = Object.keys(chunks).filter((key) => chunks[key]?.isDynamicEntry);
  expect(pages.length).toBeGreaterThan(50);
  const heavy: string[] = [];
  for (const page of pages) {
    const bytes = await packedBytes(scriptsOf([...begun, ...needed(page)]));
    if (bytes > 200_000) heavy.push(`${page}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
});

test.each(['/', '/aturan/contributions.pu_contribution', '/terbitan'])(
  '%s brings at most 200 kB of script the first time, 350 kB in all, and 30 kB the next',
  async (path) => {
    const context = await signedIn(browser, desk);
    const way = { restMs: 400 };
    const first = await visit(context, desk.origin + path, way);
    expect(first.script).toBeGreaterThan(50_000);
    expect(first.script).toBeLessThanOrEqual(200_000);
    expect(first.all).toBeLessThanOrEqual(350_000);
    expect([first.elsewhere, first.twice]).toEqual([[], []]);
    const later = await visit(context, desk.origin + path, way);
    expect(later.script).toBe(0);
    expect(later.all).toBeLessThanOrEqual(30_000);
    await context.close();
  },
);

/** What comes over the line when the reader points at a page in the menu and goes on. */
async function pointedBytes(page: Page, name: string): Promise<number> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  let bytes = 0;
  debug.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.getByRole('link', { name, exact: true }).hover();
  await page.waitForTimeout(500);
  return bytes;
}

test('Mode hemat: a table in the place of the picture, and nothing loaded before it is asked for', async () => {
  const context = await signedIn(browser, desk);
  const page = await context.newPage();
  await page.goto(`${desk.origin}/dana`);
  const picture = page.locator('figure svg').first();
  await picture.waitFor();
  expect(await page.locator('figure table').first().isVisible()).toBe(false);
  expect(await pointedBytes(page, 'Aturan')).toBeGreaterThan(10_000);
  await page.getByRole('button', { name: 'Mode hemat: mati' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Mode hemat: nyala' }).waitFor();
  await page.locator('figure table').first().waitFor();
  expect(await picture.isVisible()).toBe(false);
  expect(await pointedBytes(page, 'Hitung')).toBe(0);
  await shot(page, await shotsFolder(), 'hemat-laptop');
  await page.getByRole('button', { name: 'Tampilkan gambar' }).first().click();
  await picture.waitFor();
  await context.close();
});

test('Mode hemat begins by itself where the browser saves data', async () => {
  const context = await signedIn(browser, desk);
  await context.addInitScript(
    "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })",
  );
  const page = await context.newPage();
  await page.goto(`${desk.origin}/dana`);
  await page.getByRole('button', { name: 'Tampilkan gambar' }).first().waitFor();
  await context.close();
});
