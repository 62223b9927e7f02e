// The time of an answer that was kept: it goes with the answer through the queries, and goes away with the next
// answer of the server.

import { expect, test } from 'vitest';
import { keptAt, markKept, shareWithTime } from './answer-time.ts';

const figures = () => ({ part: 48, rows: [{ region: '75.02' }] });

test('an equal answer stays the same object and takes over whether it was kept, and since when', () => {
  const fromServer = figures();
  const shown = shareWithTime(undefined, fromServer);
  expect(keptAt(shown)).toBeUndefined();
  const kept = shareWithTime(shown, markKept(figures(), 7));
  expect(kept).toBe(shown);
  expect(keptAt(kept)).toBe(7);
  const renewed = shareWithTime(kept, figures());
  expect(renewed).toBe(shown);
  expect(keptAt(renewed)).toBeUndefined();
});

test('a list of pages is as old as the first of them that was kept', () => {
  const pages = { pages: [figures(), markKept({ part: 1 }, 9)], pageParams: ['', 'a'] };
  expect(keptAt(shareWithTime(undefined, pages))).toBe(9);
  expect(keptAt('a word')).toBeUndefined();
});
