import { day, month, rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { fill } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import { longDay, longMonth, shortDate, shortRupiah } from './words.ts';

test.each([
  [1_008_000_000, 'Rp1 miliar'],
  [2_400_000_000, 'Rp2,4 miliar'],
  [1_065_859_200, 'Rp1,1 miliar'],
  [50_400_000, 'Rp50,4 juta'],
  [49_950_000, 'Rp50 juta'],
  [1_500_000_000_000, 'Rp1,5 triliun'],
  [16_800, 'Rp16.800'],
  [0, 'Rp0'],
  [-2_400_000_000, '−Rp2,4 miliar'],
])('%d rupiah is %s on a card', (amount, words) => {
  expect(shortRupiah(rupiah(amount), 'id')).toBe(words);
});

test('days and months are written as offices write them', () => {
  expect(longDay(day('2026-06-30'), 'id')).toBe('30 Juni 2026');
  expect(longDay(day('2026-08-01'), 'en')).toBe('1 August 2026');
  expect(shortDate(day('2024-12-19'), 'id')).toBe('19 Des 2024');
  expect(shortDate(month('2026-07'), 'id')).toBe('Jul 2026');
  expect(longMonth(month('2026-10'), 'id')).toBe('Oktober 2026');
});

test('a sentence without one of its words is a fault, not a gap on paper', () => {
  expect(fill('{a} dari {b}', { a: '1', b: '2' })).toBe('1 dari 2');
  expect(() => fill('{a} dari {b}', { a: '1' })).toThrow(RangeError);
});

test('both languages use the same blanks in every sentence', () => {
  expect(blanks(en)).toEqual(blanks(id));
});

function blanks(texts: object): unknown {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string'
        ? [...value.matchAll(/\{\w+\}/g)].map(String).toSorted()
        : typeof value === 'object' && value !== null
          ? blanks(value)
          : value,
    ]),
  );
}
