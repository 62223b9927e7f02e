// Download headers: no name ends the header or leads the browser astray.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment, contentType } from './attachment.ts';

test.each([
  ['laporan.pdf', `attachment; filename="laporan.pdf"; filename*=UTF-8''laporan.pdf`],
  ['perbaikan/a b.xlsx', `attachment; filename="a b.xlsx"; filename*=UTF-8''a%20b.xlsx`],
  [
    'daftar “A”.csv',
    `attachment; filename="daftar _A_.csv"; filename*=UTF-8''daftar%20%E2%80%9CA%E2%80%9D.csv`,
  ],
  [
    "o'brien(1)*.csv",
    `attachment; filename="o_brien(1)_.csv"; filename*=UTF-8''o%27brien%281%29%2A.csv`,
  ],
])('%s', (name, header) => {
  expect(attachment(name)).toBe(header);
});

test('whatever the name, the header has three parts, one line and plain signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const header = attachment(name);
      expect(header).toMatch(/^attachment; filename="[\w.()+ -]*"; filename\*=UTF-8''[\w.~!%-]*$/);
    }),
  );
});

test('an unknown ending is never shown in the browser', () => {
  expect(contentType('a.html')).toBe('application/octet-stream');
  expect(contentType('A.PDF')).toBe('application/pdf');
});
