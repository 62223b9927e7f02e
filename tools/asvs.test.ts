// The page of ASVS is the one its generator writes: every name it rests on is the name of a test.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asvsPage, pagePath, parseItem, readItems, readNames } from './asvs.ts';

test('the page is checked in as its generator writes it', () => {
  expect(readFileSync(pagePath, 'utf8')).toBe(asvsPage(readItems(), readNames()));
});

test('an item rests on a test that is there, or the page is not written', () => {
  const item = parseItem('1.1.1 words | "no test of anybody has this name, not even here"');
  const names = [{ path: 'a.test.ts', names: ['another name'] }];
  expect(() => asvsPage([item], names)).toThrow('No test is called');
});

test('no item stands twice, and levels 1 and 2 are all there', () => {
  const ids = readItems().flatMap((item) => item.ids);
  expect(new Set(ids).size).toBe(ids.length);
  // 70 of level 1 and 183 of level 2; of level 3 those of the safety document.
  expect(ids.length).toBeGreaterThanOrEqual(253);
});

test.each(['1.1.1 words', '1.1.1 words | ', 'words | "name"'])('%j is no item', (line) => {
  expect(() => parseItem(line)).toThrow('No item');
});
