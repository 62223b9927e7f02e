// How long a key takes in the grid of a file with 100,000 rows, all of them loaded: the pages as built, in a
// real browser, before a server that answers at once. `node tests/e2e/grid.bench.ts [ROWS [SLOWER]]`, where
// SLOWER divides the speed of the browser's processor.

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { cpus } from 'node:os';
import { extname, join } from 'node:path';
import type {
  EffectWire,
  HealthWire,
  JobWire,
  MeWire,
  ProblemsWire,
  RowsWire,
  StepsWire,
} from '@payung/server/wire';
import { month } from '@payung/values';
import type { Page } from 'playwright-core';
import { buildWeb } from '../../apps/web/build.ts';
import { openBrowser } from './browser.ts';
import { laptop } from './site.ts';

const rows = Number(process.argv[2] ?? 100_000);
const slower = Number(process.argv[3] ?? 1);
const id = '00000000-0000-4000-8000-000000000001';
const keysEach = 60;
/** Interaction to Next Paint leaves out the slowest of every fifty interactions. */
const leftOut = Math.floor(keysEach / 50);

const counts = { records: rows, ignored: 0, accepted: 0, rejected: rows, merged: 0, held: 0 };
const answers: Readonly<Record<string, unknown>> = {
  '/health': {
    status: 'ok',
    mode: 'site',
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    language: 'id',
  } satisfies HealthWire,
  '/session': {
    actor: { id, role: 'verifier', name: 'uji', title: 'Uji' },
    tenant: '7502',
    grant: id,
    grants: [],
    hasFactor: true,
    endsInSeconds: 3_600,
    zone: 'WITA',
  } satisfies MeWire,
  [`/jobs/${id}`]: {
    ...{ id, kind: 'import', month: month('2026-06'), whole: false, state: 'asking', version: 1 },
    ...{ isOwn: false, madeAt: '2026-06-30T00:00:00Z' },
    parts: [{ number: 1, upload: id, file: 'uji.csv', kind: 'workers', state: 'asking', counts }],
  } satisfies JobWire,
  '/jobs': { jobs: [] },
  [`/jobs/${id}/parts/1/steps`]: {
    ...{ version: 0, read: 0, isOpen: true, isWaiting: false, steps: [] },
    tables: [
      {
        from: 1,
        columns: (['number', 'name', 'birth', 'sex', 'village', 'occupation'] as const).map(
          (field, index) => ({ index, heading: field, field }),
        ),
      },
    ],
  } satisfies StepsWire,
  [`/jobs/${id}/parts/1/problems`]: { problems: [] } satisfies ProblemsWire,
  [`/jobs/${id}/parts/1/effect`]: {
    ...{ counts, people: { new: 0, changed: 0, same: 0 }, memberships: {}, deaths: 0, fields: [] },
    ...{ heldFor: {}, intoClosedMonths: 0, leaving: { open: 0, ended: 0 } },
  } satisfies EffectWire,
};

function rowsAfter(after: number): RowsWire {
  const until = Math.min(rows, after + 200);
  return {
    rows: Array.from({ length: until - after }, (_, at) => {
      const row = after + at + 1;
      return {
        ...{ line: row, sheet: 'Lembar1', row: row + 1, disposition: 'rejected' as const },
        cells: [String(row), 'Nama Contoh Panjang Sekali', '1990-01-01', 'L', 'Ilomata', 'Petani'],
        issues: [
          {
            ...{ code: 'nik_length' as const, severity: 'error' as const },
            at: { row: row + 1, column: 'NIK' },
            data: { length: 15 },
          },
        ],
        person: { name: `Nama Contoh ${row}`, nik: '750201••••••••01' },
      };
    }),
    ...(until < rows ? { next: String(until) } : {}),
  };
}

async function answer(webDir: string, address: string, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(address, 'http://uji');
  if (pathname.startsWith('/api/v1')) {
    const path = pathname.slice('/api/v1'.length);
    const body = path.endsWith('/rows')
      ? rowsAfter(Number(searchParams.get('after') ?? 0))
      : answers[path];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
    return;
  }
  const isFile = extname(pathname) !== '';
  const types: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  const type = types[extname(pathname)] ?? 'text/html';
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
  response.end(await readFile(join(webDir, isFile ? pathname : 'index.html')));
}

/** Every row has come: the grid says so, and scrolls no further. */
async function loadAll(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor();
  await page.evaluate(`new Promise((done) => {
    const grid = document.querySelector('[role=grid]');
    const step = () => {
      grid.scrollTop = grid.scrollHeight;
      if (grid.getAttribute('aria-rowcount') === '${rows + 1}') done();
      else setTimeout(step, 5);
    };
    step();
  })`);
}

/** Event Timing rounds to 8 ms and tells of what takes longer than 16 ms; the rest is as good as at once. */
async function press(page: Page, key: string): Promise<readonly number[]> {
  await page.evaluate(`
    window.kept = [];
    window.watch?.disconnect();
    window.watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.interactionId) window.kept.push(entry.duration);
      }
    });
    window.watch.observe({ type: 'event', durationThreshold: 16 });
  `);
  for (let time = 0; time < keysEach; time += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(300);
  return page.evaluate<number[]>('window.kept');
}

async function main(): Promise<void> {
  const { webDir } = await buildWeb();
  const server = createServer((request, response) => {
    answer(webDir, request.url ?? '/', response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: laptop });
    await page.goto(`http://127.0.0.1:${port}/masuk-data/${id}`);
    const begun = performance.now();
    await loadAll(page);
    const loaded = (performance.now() - begun) / 1_000;
    process.stdout.write(`${cpus()[0]?.model}, ${cpus().length} cores, ${slower}x slower\n`);
    process.stdout.write(`${rows} rows loaded in ${loaded.toFixed(1)} s\n`);
    const debug = await page.context().newCDPSession(page);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.getByRole('grid').focus();
    const keys = ['Home', 'ArrowDown', 'ArrowRight', 'PageDown', 'F8', 'End', 'ArrowUp', 'PageUp'];
    for (const key of keys) {
      const took = (await press(page, key)).toSorted((a, b) => a - b);
      const worst = took.at(-1) ?? 16;
      const inp = took.at(-1 - leftOut) ?? 16;
      process.stdout.write(
        `${key}: ${took.length} of ${keysEach} above 16 ms, INP ${inp} ms, worst ${worst} ms\n`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
