// A window over a long list: what is drawn covers what is seen, and stays small.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWindow, scrollFor } from './row-window.ts';

test('of a hundred thousand rows a screenful is drawn', () => {
  const shown = rowWindow({ count: 100_000, rowHeight: 40, scrollTop: 2_000_000, height: 600 });
  expect(shown).toEqual({ from: 49_992, until: 50_023 });
});

test('whatever stands in the window is drawn, and nothing outside the list', () => {
  fc.assert(
    fc.property(
      fc.record({
        count: fc.nat(200_000),
        rowHeight: fc.integer({ min: 20, max: 80 }),
        scrollTop: fc.nat(10_000_000),
        height: fc.integer({ min: 100, max: 2_000 }),
      }),
      (list) => {
        const { from, until } = rowWindow(list);
        const seen = Math.min(list.count, Math.floor(list.scrollTop / list.rowHeight));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(seen);
        expect(until).toBeLessThanOrEqual(list.count);
        expect(until - from).toBeLessThanOrEqual(list.height / list.rowHeight + 2 + 16);
      },
    ),
  );
});

test('a row that is chosen is brought into the window, one that is seen stays', () => {
  const list = { rowHeight: 40, scrollTop: 400, height: 400 };
  expect(scrollFor({ ...list, row: 5 })).toBe(200);
  expect(scrollFor({ ...list, row: 12 })).toBeUndefined();
  expect(scrollFor({ ...list, row: 30 })).toBe(840);
});
