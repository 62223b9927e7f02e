// What plans rest on is kept for one state of the register and the money, apart for each tenant, read anew
// before the next question once something has changed, and forgotten when nobody plans any more.

import type { Actor } from '@payung/engine';
import { systemClock } from '@payung/engine';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  fillRegister,
  openFund,
} from '../../../../packages/office/src/funding/reservation/people.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { GroundStore, type GroundTimes } from './ground.ts';

const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
const stranger: Actor = { ...actor, tenant: '7504' };
const july = month('2026-07');
const patient: GroundTimes = { lookMs: 60_000, awakeMs: 60_000, idleMs: 60_000 };
const watchful: GroundTimes = { lookMs: 10, awakeMs: 60_000, idleMs: 60_000 };

let fresh: FreshDatabase;
const ending = new AbortController();
const logged: string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  await fillRegister(fresh.database, actor, 5);
  await openFund(fresh.database, actor, 'APBD');
}, 60_000);
afterAll(async () => {
  ending.abort();
  await fresh.close();
});

function storeOf(times: GroundTimes, seen?: string[]): GroundStore {
  const database = seen === undefined ? fresh.database : watched(seen);
  const needs = { database, clock: systemClock, log: (line: string) => void logged.push(line) };
  return new GroundStore(needs, ending.signal, times);
}

/** Tells of each reading for whom it was. */
function watched(seen: string[]): FreshDatabase['database'] {
  return {
    ...fresh.database,
    read: (by, body, options) => {
      // Only the reading of people may take its time.
      if (options?.timeoutMs !== undefined) seen.push(by.tenant);
      return fresh.database.read(by, body, options);
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 5));
}

test('people are read once for one question after another', async () => {
  const seen: string[] = [];
  const store = storeOf(patient, seen);
  const [first, second] = await Promise.all([store.get(actor, july), store.get(actor, july)]);
  const third = await store.get(actor, july);
  expect([first.people.length, second === first, third === first]).toEqual([5, true, true]);
  expect(seen).toEqual(['7502']);
});

test('one tenant never sees the people of another', async () => {
  const store = storeOf(patient);
  expect((await store.get(actor, july)).people).toHaveLength(5);
  expect((await store.get(stranger, july)).people).toEqual([]);
  expect((await store.get(actor, july)).people).toHaveLength(5);
});

test('neither names nor NIKs are kept', async () => {
  const { people } = await storeOf(patient).get(actor, july);
  expect(JSON.stringify(people)).not.toMatch(/ORANG|\d{16}/);
});

test('after a change the next question has the people of today', async () => {
  const store = storeOf(patient);
  const before = await store.get(actor, july);
  await fillRegister(fresh.database, actor, 1, { first: 5 });
  const after = await store.get(actor, july);
  expect([before.people.length, after.people.length]).toEqual([5, 6]);
  expect(after.state.change).toBeGreaterThan(before.state.change);
});

test('a change is read before the next question comes, while somebody plans', async () => {
  const seen: string[] = [];
  const store = storeOf(watchful, seen);
  await store.get(actor, july);
  await openFund(fresh.database, actor, 'CSR');
  await until(() => seen.length === 2);
  const { funds } = await store.get(actor, july);
  expect([funds.map(({ id }) => id), seen.length]).toEqual([['APBD', 'CSR'], 2]);
});

test('what nobody asks for any more is forgotten', async () => {
  const seen: string[] = [];
  const store = storeOf({ lookMs: 10, awakeMs: 0, idleMs: 0 }, seen);
  const first = await store.get(actor, july);
  await new Promise((done) => setTimeout(done, 60));
  expect(await store.get(actor, july)).not.toBe(first);
  expect(seen).toHaveLength(2);
  expect(logged).toEqual([]);
});
