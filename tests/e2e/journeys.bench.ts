// Journey J2 at its whole size, as an office lives through it in the browser: a register of participants, a
// long list against it, looked at, saved, taken back, and the page used meanwhile.
// `node tests/e2e/journeys.bench.ts [ROWS [PARTICIPANTS]]`; times are those the person at the page sees.

import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@payung/engine';
import type { Locator, Page } from 'playwright-core';
import {
  countOf,
  listFile,
  openDesk,
  participantsFile,
  saveList,
  sendList,
  takeBack,
} from './journeys.ts';
import { residentsOf } from './residents.ts';
import { type BrowserSite, openBrowserSite, takeSession } from './site.ts';

const rows = Number(process.argv[2] ?? 100_000);
const participants = Number(process.argv[3] ?? 250_000);
const patienceMs = 900_000;
const isOver = { timeout: patienceMs } as const;

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function timed<T>(name: string, body: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const made = await body();
  say(`${name}: ${seconds(performance.now() - begun)}`);
  return made;
}

async function openOwn() {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-perjalanan-'));
  const database = await openDatabase({ home });
  const close = async () => {
    await database.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { database, home, close };
}

async function pageOf(site: BrowserSite, role: 'bpjs' | 'opd_operator' | 'verifier') {
  const one = await site.reader();
  await takeSession(one, site, await site.person({ role }));
  return one.page;
}

async function nameOf(step: Locator): Promise<string> {
  return (await step.locator('span').nth(1).textContent()) ?? '';
}

/** When the steps of the job were seen to begin, by the page that shows them. */
async function watchSteps(page: Page): Promise<void> {
  const begun = performance.now();
  let last = '';
  const isWaiting = page.getByText('menunggu keputusan orang lain');
  while (!(await isWaiting.isVisible())) {
    const now = page.locator('.step-now').first();
    const step = (await now.isVisible()) ? await nameOf(now) : '';
    if (step !== '' && step !== last) {
      say(`  ${seconds(performance.now() - begun)}: ${step}`);
      last = step;
    }
    await page.waitForTimeout(200);
  }
}

/** Pages opened one after another while the job runs: the slowest of them. */
async function useMeanwhile(page: Page, site: BrowserSite, isDone: () => boolean): Promise<void> {
  const took: number[] = [];
  while (!isDone()) {
    for (const path of ['/', '/dana', '/pekerja', '/masuk-data']) {
      const begun = performance.now();
      await page.goto(site.address(path));
      await page.getByRole('heading', { level: 1 }).waitFor();
      took.push(performance.now() - begun);
    }
    await page.waitForTimeout(500);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
  say(`pages opened meanwhile: ${took.length}, median ${at(0.5)} ms, slowest ${at(1)} ms`);
}

/** From the file in the hand to the list that waits for a decision. */
async function sendLong(page: Page, site: BrowserSite, list: string): Promise<string> {
  const address = await timed('list sent', () => sendList(page, site.origin, list));
  await Promise.all([
    timed('first rows seen', () => page.locator('#baris-pertama, #baris').first().waitFor(isOver)),
    timed('checked rows seen', () => page.locator('#baris').waitFor(isOver)),
    timed('read, linked and rehearsed', () => watchSteps(page)),
  ]);
  return address;
}

async function main(): Promise<void> {
  say(`${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`);
  say(`${rows} rows against ${participants} participants`);
  const [site, desk] = await Promise.all([openBrowserSite(openOwn), openDesk()]);
  try {
    const branch = await pageOf(site, 'bpjs');
    const decider = await pageOf(site, 'verifier');
    const office = await pageOf(site, 'opd_operator');
    for (const page of [branch, decider, office]) page.setDefaultTimeout(patienceMs);
    const residents = await residentsOf(participants + Math.ceil(rows / 2));
    const known = residents.slice(0, participants);
    const people = await desk.file('peserta.csv', participantsFile(known));
    const first = await timed('participants sent', () => sendList(branch, site.origin, people));
    await timed('participants read', () =>
      branch.getByText('menunggu keputusan orang lain').waitFor(isOver),
    );
    await timed('participants saved', () => saveList(decider, first, 'peserta Juni'));

    const half = participants - Math.floor(rows / 2);
    const list = await desk.file('pekerja.csv', listFile(residents.slice(half, half + rows)));
    let isDone = false;
    const [address] = await Promise.all([
      sendLong(office, site, list).finally(() => {
        isDone = true;
      }),
      useMeanwhile(decider, site, () => isDone),
    ]);
    say(`ready rows: ${await countOf(office, 'Siap')}`);
    await timed('list saved', () => saveList(decider, address, 'daftar Juni'));
    await timed('list taken back', () => takeBack(decider, site.origin, 'pekerja.csv'));
    for (const line of site.failures()) say(`failure: ${line}`);
  } finally {
    await desk.close();
    await site.close();
  }
}

await main();
