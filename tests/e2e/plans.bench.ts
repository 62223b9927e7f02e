// What-if as the reader of the screen sees it: a knob of the plan's form is turned in a real browser before the
// real server, and the time taken from the input to the frame in which the figures of that question stand.
// `node tests/e2e/plans.bench.ts [PEOPLE [TURNS]]`

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, systemClock } from '@payung/engine';
import { serve } from '@payung/server';
import { month } from '@payung/values';
import type { Page } from 'playwright-core';
import { noJobs } from '../../apps/server/src/jobs/index.ts';
import { openSite } from '../../apps/server/src/site.fixture.ts';
import { buildWeb } from '../../apps/web/build.ts';
import { loadWorkers } from '../../bench/server-people.ts';
import { openFund } from '../../packages/office/src/funding/reservation/people.fixture.ts';
import { openBrowser } from './browser.ts';
import { openProxy } from './proxy.ts';
import { laptop, takeSession } from './site.ts';

const people = Number(process.argv[2] ?? 7_000);
const turns = Number(process.argv[3] ?? 30);
const actor = { id: 'bench', role: 'admin', tenant: '7502' } as const;
const funds = ['APBD', 'DANA_DESA', 'DBH', 'CSR'];
const restMs = 1_500;
const contributionYearly = 12 * 16_800;
const ceiling = Math.round((people / 2 / funds.length) * contributionYearly);

type Knob = { readonly field: string; readonly value: string };

/** Months by the slider, money of one fund by its field: no question is asked twice. */
function knobs(): readonly Knob[] {
  return Array.from({ length: turns }, (_, at) =>
    at % 3 === 0
      ? { field: 'rencana-bulan', value: String(1 + ((at * 7) % 24)) }
      : { field: 'rencana-dana-APBD', value: String(Math.round(ceiling * (1 - (at + 1) / 100))) },
  );
}

/** Sets a field as a hand would, and waits for the frame after the one in which its answer was drawn. */
const turn = `({ field, value }) => new Promise((done, fail) => {
  setTimeout(() => fail(new Error(field + ' ' + value + ': no figures; ' + window.bodies.length)), 20000);
  const results = document.querySelector('.calculator > div > *');
  const input = document.getElementById(field);
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  let answered = false;
  const original = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await original(...asked);
    const body = asked[1]?.body;
    if (String(asked[0]).endsWith('/plans/try') && body !== undefined) {
      window.bodies.push(body);
      if (window.bodies.length === 1) answered = true;
    }
    return answer;
  };
  window.bodies = [];
  const begun = performance.now();
  const watch = new MutationObserver(() => {
    if (!answered || results.querySelector('[aria-busy=true]')) return;
    watch.disconnect();
    window.fetch = original;
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
  });
  watch.observe(results, { subtree: true, childList: true, characterData: true, attributes: true });
  set.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
})`;

async function turnOnce(page: Page, knob: Knob): Promise<number> {
  return page.evaluate<number>(`(${turn})(${JSON.stringify(knob)})`);
}

/** The real server behind a proxy with a certificate, on a data folder that is gone with the bench. */
async function openOwnSite() {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  await chmod(home, 0o711);
  const { webDir } = await buildWeb();
  const [database, proxy, browser] = await Promise.all([
    openDatabase({ home }),
    openProxy(),
    openBrowser(),
  ]);
  const server = await serve({
    ...{ database, clock: systemClock, language: 'id', webDir, home, program: 'bench' },
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    published: async () => [],
    log: (line) => {
      if (line.includes('failure')) process.stderr.write(`${line}\n`);
    },
    site: { origin: proxy.origin, zone: 'Asia/Makassar', behindProxy: true },
    jobs: noJobs,
    ...{ port: 0, host: '127.0.0.1' },
  });
  proxy.passTo(server.port);
  const accounts = await openSite(database);
  const close = async () => {
    await browser.close();
    await proxy.close();
    await server.close();
    accounts.close();
    await database.close();
    await rm(home, { recursive: true, force: true });
  };
  return { database, browser, origin: proxy.origin, person: accounts.person, close };
}

async function fill(database: Database): Promise<void> {
  await loadWorkers(database, people, month('2026-12'));
  for (const fund of funds) await openFund(database, actor, fund, ceiling, 2027);
}

async function main(): Promise<void> {
  const site = await openOwnSite();
  try {
    await fill(site.database);
    const context = await site.browser.newContext({ viewport: laptop, ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const reader = { context, page, complaints: [] };
    await takeSession(reader, site, await site.person({ role: 'analyst' }));
    await page.goto(site.origin);
    await page.waitForLoadState('networkidle');
    const opened = performance.now();
    await page.goto(`${site.origin}/dana/rencana/baru`);
    await page.locator('.calculator .big').waitFor();
    tell('page opened to figures', [performance.now() - opened]);
    await page.getByLabel('Mulai bulan').fill('2027-01');
    await page.waitForTimeout(restMs);
    const took: number[] = [];
    for (const knob of knobs()) {
      took.push(await turnOnce(page, knob));
      // A hand rests between turns; the two lengths beside each other are asked for meanwhile.
      await page.waitForTimeout(restMs);
    }
    tell('first knob turned', took.slice(0, 1));
    tell('knobs turned after it', took.slice(1));
    await changeAndTurn(page, site.database);
  } finally {
    await site.close();
  }
}

/** Money is recorded while the page stands open: at once, and once the server has had time to see it. */
async function changeAndTurn(page: Page, database: Database): Promise<void> {
  await openFund(database, actor, 'HIBAH', ceiling, 2027);
  const atOnce = await turnOnce(page, { field: 'rencana-bulan', value: '9' });
  tell('knob turned at once after a change', [atOnce]);
  await openFund(database, actor, 'HIBAH-2', ceiling, 2027);
  await page.waitForTimeout(2 * restMs);
  const later = await turnOnce(page, { field: 'rencana-bulan', value: '10' });
  tell('knob turned some seconds after a change', [later]);
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  process.stdout.write(
    `${people} workers, ${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (n = ${times.length}, load ${load})\n`,
  );
}

await main();
