// What the first visit and a later one cost on a slow line: bytes of script and of everything, the largest
// paint, requests to other hosts. The pages as built before a real server, 1.6 Mbit/s and 150 ms by Chromium.
// `node tests/e2e/budget.bench.ts [PATH …]`; without a path the pages of the menu.

import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, systemClock } from '@payung/engine';
import { readPublished } from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { newAccessKey, serve } from '@payung/server';
import type { BrowserContext, Page } from 'playwright-core';
import { deskSummary, setRun, writeFilesOf } from '../../apps/server/src/desk.fixture.ts';
import { buildWeb } from '../../apps/web/build.ts';
import { openBrowser } from './browser.ts';
import { laptop } from './site.ts';

const line = { bitsPerSecond: 1_600_000, latencyMs: 150 } as const;
const menu = ['/', '/masuk-data', '/cakupan', '/dana', '/hitung', '/aturan', '/terbitan'] as const;
const asked = process.argv.slice(2);
const paths = asked.length === 0 ? menu : asked;
const visits = 2;

type Visit = {
  /** Compressed, without the heads of the answers. */
  readonly script: number;
  /** All that came over the line. */
  readonly all: number;
  readonly paintMs: number;
  readonly elsewhere: readonly string[];
};

async function openDesk() {
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

async function visit(context: BrowserContext, origin: string, path: string): Promise<Visit> {
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.bitsPerSecond / 8,
    uploadThroughput: line.bitsPerSecond / 8,
  });
  const kinds = new Map<string, string>();
  const heads = new Map<string, number>();
  const elsewhere: string[] = [];
  const sum = { script: 0, all: 0 };
  debug.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    kinds.set(requestId, type ?? '');
    const isOwn = request.url.startsWith(origin) || request.url.startsWith('data:');
    if (!isOwn) elsewhere.push(request.url);
  });
  debug.on('Network.responseReceived', ({ requestId, response }) => {
    heads.set(requestId, response.encodedDataLength);
  });
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.all += encodedDataLength;
    const isScript = kinds.get(requestId) === 'Script';
    if (isScript) sum.script += encodedDataLength - (heads.get(requestId) ?? 0);
  });
  await page.goto(origin + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(3_000);
  const paintMs = await largestPaint(page);
  await page.close();
  return { ...sum, paintMs, elsewhere };
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true });
  })`);
}

function told(name: string, seen: readonly Visit[]): string {
  const most = (of: (each: Visit) => number) => Math.max(...seen.map(of));
  const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
  const elsewhere = new Set(seen.flatMap((each) => each.elsewhere));
  return [
    `${name}: script ${kB(most(({ script }) => script))}, all ${kB(most(({ all }) => all))}`,
    `largest paint ${(most(({ paintMs }) => paintMs) / 1_000).toFixed(2)} s`,
    `other hosts ${elsewhere.size}`,
  ].join(', ');
}

async function main(): Promise<void> {
  const desk = await openDesk();
  const browser = await openBrowser();
  const signedIn = async () => {
    const context = await browser.newContext({ viewport: laptop });
    const answer = await context.request.post(`${desk.origin}/api/v1/session`, {
      data: { key: desk.accessKey },
      headers: { origin: desk.origin },
    });
    if (!answer.ok()) throw new Error(`Sign-in: ${answer.status()}`);
    return context;
  };
  try {
    process.stdout.write(`${cpus()[0]?.model}, ${cpus().length} cores; worst of ${visits}\n`);
    for (const path of paths) {
      const first: Visit[] = [];
      const later: Visit[] = [];
      for (let time = 0; time < visits; time += 1) {
        const context = await signedIn();
        first.push(await visit(context, desk.origin, path));
        later.push(await visit(context, desk.origin, path));
        await context.close();
      }
      process.stdout.write(`${told(`${path} first`, first)}\n${told(`${path} again`, later)}\n`);
    }
  } finally {
    await browser.close();
    await desk.close();
  }
}

await main();
