import { expect, test } from 'vitest';
import { columnLetters, sizeText } from './reading.ts';
import { columnIndex, columnOfReference } from './xlsx/reference.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1,0 kB'],
  [209_715_200, '209,7 MB'],
  [2_147_483_648, '2,1 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

test('letters and numbers of all columns agree', () => {
  for (const [index, letters] of [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ] as const) {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
    expect(columnOfReference(`${letters}12`)).toBe(index);
  }
  expect(columnOfReference('ACOF4')).toBe(19_999);
  for (const wrong of ['', '12', 'A', 'a1', 'ABCDEFG1', '$A$1'])
    expect(columnOfReference(wrong)).toBe(-1);
});
