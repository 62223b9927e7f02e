// Periods are half-open: the end is the first point that no longer belongs.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber } from './day.ts';
import { addMonths, month, monthOf } from './month.ts';
import { contains, isEmptyPeriod, monthsFrom, monthsOf, overlap, type Period } from './period.ts';

const anyMonth = fc.integer({ min: 0, max: 30_000 }).map((count) => monthOf(dayFromNumber(count)));
const anyPeriod = fc
  .record({ from: anyMonth, until: fc.option(anyMonth, { nil: undefined }) })
  .map(
    ({ from, until }): Period<typeof from> => (until === undefined ? { from } : { from, until }),
  );

describe('a period of months', () => {
  test('of six months from July ends before January', () => {
    const period = monthsFrom(month('2026-07'), 6);
    expect(period).toEqual({ from: '2026-07', until: '2027-01' });
    expect(monthsOf(period)).toHaveLength(6);
    expect(contains(period, month('2026-12'))).toBe(true);
    expect(contains(period, month('2027-01'))).toBe(false);
    expect(contains(period, month('2026-06'))).toBe(false);
  });

  test('of no month is empty; a negative or broken count is refused', () => {
    expect(isEmptyPeriod(monthsFrom(month('2026-07'), 0))).toBe(true);
    expect(monthsOf(monthsFrom(month('2026-07'), 0))).toEqual([]);
    expect(() => monthsFrom(month('2026-07'), -1)).toThrow(RangeError);
    expect(() => monthsFrom(month('2026-07'), 1.5)).toThrow(RangeError);
  });

  test('without an end is open', () => {
    expect(contains({ from: month('2026-07') }, month('9999-12'))).toBe(true);
    expect(isEmptyPeriod({ from: month('2026-07') })).toBe(false);
    const open = overlap({ from: month('2026-07') }, { from: month('2026-01') });
    expect(open).toStrictEqual({ from: '2026-07' });
  });

  test('lists exactly the months it contains', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const period = monthsFrom(from, count);
        const around = Array.from({ length: count + 4 }, (_, index) => addMonths(from, index - 2));
        expect(monthsOf(period)).toEqual(around.filter((each) => contains(period, each)));
      }),
    );
  });
});

describe('two periods', () => {
  test('that follow each other do not meet', () => {
    const first = monthsFrom(month('2026-01'), 6);
    const second = monthsFrom(month('2026-07'), 6);
    expect(overlap(first, second)).toBeUndefined();
  });

  test('have in common what both contain', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyMonth, (a, b, point) => {
        const common = overlap(a, b);
        const inBoth = contains(a, point) && contains(b, point);
        expect(common !== undefined && contains(common, point)).toBe(inBoth);
        expect(overlap(b, a)).toEqual(common);
      }),
    );
  });
});
