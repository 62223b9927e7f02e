// What the form of a plan asks for.

import { expect, test } from 'vitest';
import { firstWish, moved, scenarioOf } from './scenario.ts';

test('a plan begins next month, for half a year of JKK and JKM', () => {
  const wish = firstWish('2026-12-21');
  expect(scenarioOf(wish, 'tanpa nama')).toMatchObject({
    name: 'tanpa nama',
    start: '2027-01',
    months: 6,
    programs: ['JKK', 'JKM'],
  });
});

test('nothing is asked while the month or the programmes are missing', () => {
  const wish = firstWish('2026-11-21');
  expect(scenarioOf({ ...wish, start: '' }, '')).toBeUndefined();
  expect(scenarioOf({ ...wish, programs: [] }, '')).toBeUndefined();
});

test('a fund is left out, or used up to another ceiling', () => {
  const funds = {
    APBD: { used: false, ceiling: '' },
    CSR: { used: true, ceiling: 'Rp50.000.000' },
  };
  expect(scenarioOf({ ...firstWish('2026-11-21'), funds }, '')?.funds).toEqual({
    APBD: { used: false },
    CSR: { used: true, ceiling: 50_000_000 },
  });
});

test('a rule moves up and down, never off the list', () => {
  expect(moved(['a', 'b', 'c'], { from: 2, to: 0 })).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], { from: 0, to: -1 })).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], { from: 1, to: 2 })).toEqual(['a', 'b']);
});
