// Criteria typed by hand or pasted out of a table.

import { expect, test } from 'vitest';
import { linesOf, readLines } from './scheme-lines.ts';

const two =
  'regulasi; Regulasi daerah; 25; U; surat; lampiran 2\n\ncakupan\tCakupan\t75\tC\tPerbup 1/2026';

test('criteria are read out of lines with semicolons or tabs, and their weights are summed', () => {
  expect(readLines(two)).toEqual({
    criteria: [
      {
        id: 'regulasi',
        name: 'Regulasi daerah',
        weight: 25,
        mark: 'U',
        source: 'surat; lampiran 2',
      },
      { id: 'cakupan', name: 'Cakupan', weight: 75, mark: 'C', source: 'Perbup 1/2026' },
    ],
    sum: 100,
  });
});

test.each([
  ['without a source', 'regulasi; Regulasi; 25; U'],
  ['without a mark', 'regulasi; Regulasi; 25; resmi; surat'],
  ['with a weight that is no number', 'regulasi; Regulasi; seperempat; U; surat'],
  ['with a code nobody can look up', 'Regulasi Daerah; Regulasi; 25; U; surat'],
])('a line %s is named by its number', (_, line) => {
  expect(readLines(`${two}\n${line}`).bad).toBe(4);
});

test('criteria written out again are the same criteria', () => {
  const { criteria } = readLines(two);
  expect(readLines(linesOf(criteria)).criteria).toEqual(criteria);
});
