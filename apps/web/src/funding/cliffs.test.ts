// Where the plan lets people fall out of protection.

import { expect, test } from 'vitest';
import { cliffs, peak } from './cliffs.ts';

const months = [
  { month: '2026-07', people: 100 },
  { month: '2026-08', people: 130 },
  { month: '2026-09', people: 130 },
  { month: '2026-10', people: 30 },
  { month: '2026-11', people: 0 },
];

test('a month with fewer people than the one before is a cliff, with the people it loses', () => {
  expect(cliffs(months)).toEqual([
    { month: '2026-10', people: 100 },
    { month: '2026-11', people: 30 },
  ]);
  expect(cliffs(months.slice(0, 3))).toEqual([]);
  expect(cliffs([])).toEqual([]);
});

test('the month with most people is the earliest of equals', () => {
  expect(peak(months)?.month).toBe('2026-08');
  expect(peak([])).toBeUndefined();
});
