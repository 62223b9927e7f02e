// Lifetimes of sessions, and how long wrong keys wait.

import { expect, test } from 'vitest';
import { delayMs, WrongKeys } from './attempts.ts';
import { newAccessKey, SessionStore, sameKey } from './session.ts';

const actor = { id: 'meja', role: 'admin', tenant: '7502' } as const;
const minuteMs = 60_000;

function storeAt() {
  const clock = { ms: 0, monotonicMs: () => clock.ms };
  return { clock, store: new SessionStore(clock) };
}

test('a session ends after thirty minutes without a request, and not before', () => {
  const { clock, store } = storeAt();
  const token = store.open(actor);
  clock.ms = 30 * minuteMs - 1;
  expect(store.find(token)?.actor).toEqual(actor);
  clock.ms += 30 * minuteMs - 1;
  expect(store.find(token)).toBeDefined();
  clock.ms += 30 * minuteMs;
  expect(store.find(token)).toBeUndefined();
});

test('a session ends after ten hours, however busy it was', () => {
  const { clock, store } = storeAt();
  const token = store.open(actor);
  for (let minute = 0; minute < 600; minute += 10) {
    clock.ms = minute * minuteMs;
    expect(store.find(token), `minute ${minute}`).toBeDefined();
  }
  clock.ms = 600 * minuteMs;
  expect(store.find(token)).toBeUndefined();
});

test('listening to progress does not keep a session alive', () => {
  const { clock, store } = storeAt();
  const token = store.open(actor);
  clock.ms = 29 * minuteMs;
  expect(store.find(token, false)).toBeDefined();
  clock.ms = 30 * minuteMs;
  expect(store.find(token, false)).toBeUndefined();
});

test('a thousand sessions are kept, the oldest gives way', () => {
  const { store } = storeAt();
  const tokens = Array.from({ length: 1_001 }, () => store.open(actor));
  expect(new Set(tokens).size).toBe(1_001);
  expect(store.find(tokens[0])).toBeUndefined();
  expect(store.find(tokens[1_000])).toBeDefined();
});

test('keys are compared whole', () => {
  const key = newAccessKey();
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(sameKey(key, key)).toBe(true);
  expect(sameKey(key.slice(0, -1), key)).toBe(false);
  expect(sameKey('', key)).toBe(false);
});

test('wrong keys wait 250 ms, then twice as long each time, at most ten seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 100].map(delayMs)).toEqual([
    250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
  ]);
});

test('past fifty waiting tries the next is refused at once; afterwards it may wait again', async () => {
  const waiting: (() => void)[] = [];
  const wrong = new WrongKeys(() => new Promise((resolve) => waiting.push(resolve)));
  const tries = Array.from({ length: 50 }, () => wrong.punish());
  expect(await wrong.punish()).toBe(false);
  for (const release of waiting) release();
  expect(await Promise.all(tries)).not.toContain(false);
  const next = wrong.punish();
  waiting.at(-1)?.();
  expect(await next).toBe(true);
});
