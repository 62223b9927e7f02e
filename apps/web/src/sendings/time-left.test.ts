// The time a sending still takes, as it is told.

import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

const first = { part: 1, step: 'read', done: 0, total: 100_000, atMs: 0 };

test('nothing is said before five seconds, without a total, or while nothing moves', () => {
  expect(timeLeft(first, { ...first, done: 4_000, atMs: 4_000 })).toBeUndefined();
  const { total: _, ...open } = first;
  expect(timeLeft(open, { ...open, done: 9_000, atMs: 9_000 })).toBeUndefined();
  expect(timeLeft(first, { ...first, atMs: 60_000 })).toBeUndefined();
});

test('the rest is a range by the pace seen, in seconds while it is short', () => {
  const half = { ...first, done: 50_000, atMs: 30_000 };
  expect(timeLeft(first, half)).toEqual({ least: 20, most: 50, unit: 'seconds' });
  const tenth = { ...first, done: 10_000, atMs: 30_000 };
  expect(timeLeft(first, tenth)).toEqual({ least: 3, most: 7, unit: 'minutes' });
});
