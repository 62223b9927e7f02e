import { day } from '@payung/values';
import { expect, test } from 'vitest';
import { trendOn } from './trend.ts';

const source = { text: 'contoh' };
const base = (count: number) => ({ count, source, definition: 'ucj' });
const asOf = day('2025-12-31');

test('60.56 → 63.87 → 54 of Gorontalo: heads rose all the time, the base was set anew', () => {
  const [first, second, third] = trendOn(
    [
      { at: '2023-12-19', people: 256_129, base: base(422_934) },
      { at: '2024-12-19', people: 270_128, base: base(422_934) },
      { at: '2025-12', people: 314_000, base: base(582_000) },
    ],
    base(582_000),
    asOf,
  );
  expect([first?.percent, second?.percent, third?.percent]).toEqual([60.56, 63.87, 53.95]);
  expect([first, second, third].map((row) => row?.percentConstant)).toEqual([44.01, 46.41, 53.95]);
  expect(third).toMatchObject({ pointsByPeople: 10.37, pointsByBase: -20.29 });
  expect(second).toMatchObject({ pointsByPeople: 3.31, pointsByBase: 0 });
});

test('a date without a base has heads and the constant base only', () => {
  const [row] = trendOn([{ at: '2024-01', people: 50 }], base(100), asOf);
  expect(row).toEqual({ at: '2024-01', people: 50, percentConstant: 50 });
});

test('above the base stays above', () => {
  const [row] = trendOn([{ at: '2024-01', people: 126, base: base(100) }], base(90), asOf);
  expect(row).toMatchObject({ percent: 126, percentConstant: 140 });
});
