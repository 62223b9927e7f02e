// A desk with figures to show, and what one visit of a page brings over the line: for the budgets.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, systemClock } from '@payung/engine';
import { readPublished } from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { newAccessKey, serve } from '@payung/server';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { deskSummary, setRun, writeFilesOf } from '../../apps/server/src/desk.fixture.ts';
import { buildWeb } from '../../apps/web/build.ts';
import { laptop } from './site.ts';

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Of 1.6 Mbit/s and 150 ms to the server. */
export const slowLine = { bitsPerSecond: 1_600_000, latencyMs: 150 } as const;

export type Visit = {
  /** Compressed, without the heads of the answers. */
  readonly script: number;
  /** All that came over the line. */
  readonly all: number;
  readonly paintMs: number;
  readonly elsewhere: readonly string[];
  /** Addresses that were asked for more than once. */
  readonly twice: readonly string[];
};
type Way = {
  /** Absent: as fast as it goes. */
  readonly line?: typeof slowLine;
  /** How long the page is watched after its heading stands. */
  readonly restMs: number;
};

export async function openDesk() {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-anggaran-'));
  const outDir = join(home, 'hasil-uji');
  const [{ webDir }, database, published] = await Promise.all([
    buildWeb(),
    openDatabase({ home }),
    readPublished(nationalRegister),
    writeFilesOf(outDir),
  ]);
  if (!published.ok) throw new Error('The published figures cannot be read');
  const accessKey = newAccessKey();
  const server = await serve({
    ...{ database, clock: systemClock, webDir, accessKey, language: 'id', port: 0 },
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    run: setRun({ state: 'finished', summary: deskSummary(), outDir }),
    published: async () => published.value,
    log: () => {},
    host: '127.0.0.1',
  });
  const close = async () => {
    await server.close();
    await database.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { origin: `http://127.0.0.1:${server.port}`, accessKey, close };
}

export async function visit(
  context: BrowserContext,
  address: string,
  { line, restMs }: Way,
): Promise<Visit> {
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send('Network.enable');
  if (line !== undefined) await slowDown(debug, line);
  const kinds = new Map<string, string>();
  const heads = new Map<string, number>();
  const { origin } = new URL(address);
  const elsewhere: string[] = [];
  const asked: string[] = [];
  const sum = { script: 0, all: 0 };
  debug.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    kinds.set(requestId, type ?? '');
    const isOwn = request.url.startsWith(origin) || request.url.startsWith('data:');
    if (!isOwn) elsewhere.push(request.url);
    asked.push(request.url);
  });
  debug.on('Network.responseReceived', ({ requestId, response }) => {
    heads.set(requestId, response.encodedDataLength);
  });
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.all += encodedDataLength;
    const isScript = kinds.get(requestId) === 'Script';
    if (isScript) sum.script += encodedDataLength - (heads.get(requestId) ?? 0);
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(restMs);
  const paintMs = await largestPaint(page);
  await page.close();
  const twice = asked.filter((url, at) => asked.indexOf(url) !== at);
  return { ...sum, paintMs, elsewhere, twice };
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true });
  })`);
}

async function slowDown(debug: CDPSession, line: typeof slowLine): Promise<void> {
  await debug.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.bitsPerSecond / 8,
    uploadThroughput: line.bitsPerSecond / 8,
  });
}

/** A new reader who has the key of the desk and nothing else. */
export async function signedIn(browser: Browser, desk: Desk): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: laptop });
  const answer = await context.request.post(`${desk.origin}/api/v1/session`, {
    data: { key: desk.accessKey },
    headers: { origin: desk.origin },
  });
  if (!answer.ok()) throw new Error(`Sign-in: ${answer.status()}`);
  return context;
}
