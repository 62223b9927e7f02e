// R07, R15: the database is away while imports run; the server stops while they run.

import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '@payung/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { type Cable, layCable } from '../cable.fixture.ts';
import { beginImport, checkWhole, type Hand, lookAt } from './import-in-hand.fixture.ts';
import { type Jobs, startJobs } from './runner.ts';
import { makeSender } from './sent-list.fixture.ts';

let fresh: FreshDatabase;
let cable: Cable;
let database: Database;
let hand: Hand;
const patience = { timeout: 40_000, interval: 100 } as const;
const logged: Readonly<Record<string, string | number>>[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  cable = await layCable(fresh.url);
  database = await openDatabase({ home: fresh.home, url: cable.url });
  hand = { database: fresh.database, home: fresh.home, sender: await makeSender(fresh.database) };
});
afterAll(async () => {
  await cable.cut();
  await database.close();
  await fresh.close();
});

function work(): Jobs {
  return startJobs({
    ...{ database, tenant: '7502', home: fresh.home, url: cable.url, pollMs: 200 },
    log: (facts) => logged.push(facts),
  });
}

async function someWork(job: string): Promise<void> {
  await expect.poll(async () => (await lookAt(hand, job)).state, patience).toBe('running');
}

async function asking(job: string, first: number): Promise<void> {
  await expect.poll(async () => (await lookAt(hand, job)).state, patience).toBe('asking');
  expect(await checkWhole(hand, job, first)).toBe(0);
}

test('R07: a job goes on by itself when the database was away for a second', async () => {
  const job = await beginImport(hand, 20_000);
  const jobs = work();
  try {
    await someWork(job);
    await cable.cut();
    await pause(1_000);
    await cable.mend();
    await asking(job, 20_000);
  } finally {
    await jobs.close();
  }
  expect(logged.filter(({ failure }) => failure !== 'jobs queue database_unreachable')).toEqual([]);
});

test('R15: a server that stops lets its workers stop; the next start goes on', async () => {
  const job = await beginImport(hand, 30_000);
  const before = work();
  await someWork(job);
  await before.close();
  expect(['running', 'asking']).toContain((await lookAt(hand, job)).state);
  const after = work();
  try {
    await asking(job, 30_000);
  } finally {
    await after.close();
  }
});
