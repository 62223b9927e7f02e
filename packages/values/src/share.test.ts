// Shares print with their base and pass 100 % when the numbers do.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from './day.ts';
import { isProgram, isSegment, programs, segments } from './segment.ts';
import { formatCount, formatPercent, percentOf, share } from './share.ts';

const baseOf = (count: number) =>
  ({
    count,
    definition: 'penduduk_bekerja',
    source: { text: 'rekaan' },
    asOf: day('2026-06-30'),
  }) as const;

describe('a share', () => {
  test('may pass 100 % and is never clamped', () => {
    expect(percentOf(share(126_150, baseOf(100_000)))).toBe(126.15);
  });

  test('rounds half up to two places', () => {
    expect(percentOf(share(1, baseOf(3)))).toBe(33.33);
    expect(percentOf(share(2, baseOf(3)))).toBe(66.67);
    expect(percentOf(share(1, baseOf(800)), 1)).toBe(0.1);
    expect(percentOf(share(1, baseOf(800)), 2)).toBe(0.13);
    expect(percentOf(share(1, baseOf(200)), 0)).toBe(1);
  });

  test('is off by no more than half of the last place', () => {
    const counts = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), counts, (part, count) => {
        const hundredths = BigInt(Math.round(percentOf(share(part, baseOf(count))) * 100));
        const off = 2n * (hundredths * BigInt(count) - BigInt(part) * 10_000n);
        expect(off <= BigInt(count) && -off <= BigInt(count)).toBe(true);
      }),
    );
  });

  test('of nobody is nothing, and the smallest base is one', () => {
    expect(percentOf(share(0, baseOf(4)))).toBe(0);
    expect(percentOf(share(1, baseOf(1)))).toBe(100);
  });

  test('without a base above zero, or with a broken part, is refused', () => {
    expect(() => share(1, baseOf(0))).toThrow(RangeError);
    expect(() => share(-1, baseOf(1))).toThrow(RangeError);
    expect(() => share(0.5, baseOf(1))).toThrow(RangeError);
  });
});

describe('printed numbers', () => {
  test.each([
    [48.44, '48,44 %'],
    [100, '100,00 %'],
    [1260.5, '1.260,50 %'],
    [1_234_567.5, '1.234.567,50 %'],
    [0.5, '0,50 %'],
    [-3.2, '−3,20 %'],
    [-0.001, '0,00 %'],
  ])('%d is “%s”', (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  test('have dots between thousands', () => {
    expect([0, 999, 1_000, 1_234_567, -42_000].map(formatCount)).toEqual([
      '0',
      '999',
      '1.000',
      '1.234.567',
      '−42.000',
    ]);
    expect(formatPercent(12.345, 0)).toBe('12 %');
  });
});

test('segments and programmes are closed lists', () => {
  expect(segments.every(isSegment) && programs.every(isProgram)).toBe(true);
  expect(isSegment('bpu') || isProgram('JKN')).toBe(false);
});
