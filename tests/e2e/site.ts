// A site for the browser tests: the real server with its jobs on a real database, behind a proxy with a
// certificate, and people of any role, signed in or about to.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@payung/engine';
import { readPublished } from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { type Site, serve, startJobs } from '@payung/server';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openSite, type Person, type PersonWish } from '../../apps/server/src/site.fixture.ts';
import { buildWeb } from '../../apps/web/build.ts';
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts';
import { openBrowser, shotsFolder } from './browser.ts';
import { openProxy } from './proxy.ts';

export const phone = { width: 360, height: 740 };
export const laptop = { width: 1366, height: 768 };

export type Reader = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and warnings of the console, failed pages, dialogs, requests to other hosts. */
  readonly complaints: string[];
};

export type BrowserSite = Awaited<ReturnType<typeof openBrowserSite>>;

const cookieName = '__Host-payung';
const keepsShots = process.env['PAYUNG_SHOTS'] !== undefined;

type OwnDatabase = Pick<FreshDatabase, 'database' | 'home' | 'close'> & { readonly url?: string };

export async function openBrowserSite(
  openOne: () => Promise<OwnDatabase> = freshDatabase,
  more: Partial<Site> = {},
) {
  const [{ webDir }, fresh, browser, home, proxy, shots] = await Promise.all([
    buildWeb(),
    openOne(),
    openBrowser(),
    mkdtemp(join(tmpdir(), 'payung-situs-')),
    openProxy(),
    shotsFolder(),
  ]);
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const published = await readPublished(nationalRegister);
  if (!published.ok) throw new Error('The published figures cannot be read');
  const jobs = startJobs({
    database: fresh.database,
    tenant: '7502',
    home: fresh.home,
    ...(fresh.url === undefined ? {} : { url: fresh.url }),
    log: (facts) => log(JSON.stringify(facts)),
  });
  const server = await serve({
    database: fresh.database,
    clock: systemClock,
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    language: 'id',
    published: async () => published.value,
    webDir,
    log,
    site: { origin: proxy.origin, zone: 'Asia/Makassar', behindProxy: true, ...more },
    home,
    program: 'uji',
    jobs,
    port: 0,
    host: '127.0.0.1',
  });
  proxy.passTo(server.port);
  const people = await openSite(fresh.database);
  return {
    browser,
    database: fresh.database,
    origin: proxy.origin,
    shots,
    logged,
    /** Failures of the server itself, out of the log of all requests. */
    failures: () => logged.filter((line) => line.includes('"failure"')),
    person: (wish: PersonWish) => people.person(wish),
    askAs: people.askAs,
    codeOf: (person: Person, step?: number) => people.codeOf(person, step),
    address: (path: string) => `${proxy.origin}${path}`,
    reader: (viewport = laptop, more: { dark?: boolean } = {}) =>
      reader(browser, proxy.origin, viewport, more),
    /** Without a connection, also for the worker of the pages, which the browser's own switch does not reach. */
    setOffline: async ({ context }: Reader, isOffline: boolean) => {
      proxy.cut(isOffline);
      await context.setOffline(isOffline);
    },
    close: async () => {
      await browser.close();
      await proxy.close();
      await server.close();
      await jobs.close();
      people.close();
      await fresh.close();
      await rm(home, { recursive: true, force: true });
      if (!keepsShots) await rm(shots, { recursive: true, force: true });
    },
  };
}

/** A new reader: own cookies, own storage, and everything that goes wrong on his pages. */
async function reader(
  browser: Browser,
  origin: string,
  viewport: { width: number; height: number },
  { dark = false }: { dark?: boolean },
): Promise<Reader> {
  const context = await browser.newContext({
    viewport,
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', () => complaints.push('dialog'));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`another host: ${request.url()}`);
  });
  return { context, page, complaints };
}

/** The session of a person, as if he had signed in here. */
export async function takeSession(
  { context }: Reader,
  site: { readonly origin: string },
  person: Person,
): Promise<void> {
  await context.addCookies([
    {
      name: cookieName,
      value: person.token,
      url: site.origin,
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
}

const faultsScript = await readFile(join(import.meta.dirname, 'page-faults.js'), 'utf8');

/** What every page owes every reader; see page-faults.js. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(faultsScript);
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

type Axe = { readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] };

type Asked = {
  /** One rule of axe alone. */
  readonly only?: string | undefined;
  /** Only what these selectors find. */
  readonly within?: string;
};

/** WCAG 2.2 A and AA by axe, as far as a program can tell. */
export async function violationsOf(
  page: Page,
  { only, within = 'html' }: Asked = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const runOnly = JSON.stringify(only === undefined ? levels : [only]);
  const nodes = `document.querySelectorAll(${JSON.stringify(within)})`;
  const found = await page.evaluate<Axe>(
    `axe.run(${nodes}, { runOnly: ${runOnly}, resultTypes: ['violations'] })`,
  );
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/**
 * The whole page, where PAYUNG_SHOTS keeps pictures: the window is made as long as the page, so that bars stay
 * at its edges.
 */
export async function shot(page: Page, folder: string, name: string): Promise<void> {
  if (!keepsShots) return;
  const before = page.viewportSize() ?? laptop;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize(before);
}
