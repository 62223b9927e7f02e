// Money: exact at any rate, no rupiah lost in sharing, the same amount read back as printed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRate, parseRate, rate } from './rate.ts';
import {
  addRupiah,
  applyRate,
  formatRupiah,
  multiplyRupiah,
  parseRupiah,
  rupiah,
  shareOut,
  subtractRupiah,
  sumRupiah,
} from './rupiah.ts';

const amount = fc.maxSafeInteger().map(rupiah);
const wage = fc.integer({ min: 0, max: 1_000_000_000 }).map(rupiah);

describe('an amount', () => {
  test('is whole and exact', () => {
    expect(() => rupiah(0.5)).toThrow(RangeError);
    expect(() => rupiah(2 ** 53)).toThrow(RangeError);
    expect(() => rupiah(Number.NaN)).toThrow(RangeError);
    expect(Object.is(rupiah(-0), 0)).toBe(true);
  });

  test('printed and read again is the same', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseRupiah(formatRupiah(value))).toEqual({ ok: true, value, issues: [] });
      }),
    );
    expect(formatRupiah(rupiah(1_008_000_000))).toBe('Rp1.008.000.000');
    expect(formatRupiah(rupiah(-5_000))).toBe('−Rp5.000');
    expect(formatRupiah(rupiah(0))).toBe('Rp0');
  });

  test('with commas between thousands is read as far as it goes', () => {
    expect(parseRupiah('1,008,000,000')).toMatchObject({ ok: true, value: 1_008_000_000 });
  });

  test.each(['16Rp800', '1,-6800'])('is not pieced together from “%s”', (text) => {
    expect(parseRupiah(text)).toMatchObject({ ok: false, issues: [{ code: 'rupiah_invalid' }] });
  });

  test('of one month times twelve is the amount of a year; half a person is none', () => {
    expect(multiplyRupiah(rupiah(16_800), 12)).toBe(201_600);
    expect(() => multiplyRupiah(rupiah(2), 0.5)).toThrow(RangeError);
  });

  test('that would pass what a double holds throws instead of bending', () => {
    const most = rupiah(Number.MAX_SAFE_INTEGER);
    expect(() => addRupiah(most, rupiah(1), rupiah(-1))).toThrow(RangeError);
    expect(() => multiplyRupiah(most, 2)).toThrow(RangeError);
    expect(() => multiplyRupiah(rupiah(1), 1.5)).toThrow(RangeError);
  });

  test('is summed over a whole district', () => {
    const contributions = Array.from({ length: 300_000 }, () => rupiah(16_800));
    expect(sumRupiah(contributions)).toBe(5_040_000_000);
    expect(subtractRupiah(rupiah(16_800), rupiah(20_000))).toBe(-3_200);
  });
});

describe('a rate of an amount', () => {
  test('at 1.74 % is exact for 2,000,000 wages, where floats are wrong by a rupiah', () => {
    const jkk = rate(17_400);
    let wrong = 0;
    let wrongByFloat = 0;
    for (let index = 0; index < 2_000_000; index += 1) {
      const wageMonthly = 1_000_000 + index * 7;
      const exact = Number((BigInt(wageMonthly) * 17_400n + 500_000n) / 1_000_000n);
      if (applyRate(rupiah(wageMonthly), jkk) !== exact) wrong += 1;
      if (Math.round(wageMonthly * (1.74 / 100)) !== exact) wrongByFloat += 1;
    }
    expect(wrong).toBe(0);
    expect(wrongByFloat).toBeGreaterThan(0);
  });

  test('rounds as the rule says, a half upwards by default', () => {
    const half = rate(500_000);
    expect(applyRate(rupiah(3), half)).toBe(2);
    expect(applyRate(rupiah(3), half, 'down')).toBe(1);
    expect(applyRate(rupiah(3), half, 'up')).toBe(2);
    expect(applyRate(rupiah(-3), half)).toBe(-2);
    expect(applyRate(rupiah(4), half, 'up')).toBe(2);
  });

  test('lies between rounding down and rounding up, which differ by at most one rupiah', () => {
    fc.assert(
      fc.property(wage, fc.integer({ min: 0, max: 1_000_000 }).map(rate), (basis, of) => {
        const [down, near, up] = (['down', 'half_up', 'up'] as const).map((rounding) =>
          applyRate(basis, of, rounding),
        );
        expect([down, up]).toContain(near);
        expect(Number(up) - Number(down)).toBeOneOf([0, 1]);
      }),
    );
  });

  test('never falls when the wage rises', () => {
    fc.assert(
      fc.property(wage, wage, fc.integer({ min: 0, max: 1_000_000 }).map(rate), (a, b, of) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(applyRate(less, of)).toBeLessThanOrEqual(applyRate(more, of));
      }),
    );
  });
});

describe('a sum shared out', () => {
  const weights = fc
    .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    .filter((each) => each.some((weight) => weight > 0));

  test('loses no rupiah, and no share is off by a whole one', () => {
    fc.assert(
      fc.property(amount, weights, (total, each) => {
        const shares = shareOut(total, each);
        expect(sumExactly(shares)).toBe(BigInt(total));
        const sum = sumExactly(each);
        for (const [index, share] of shares.entries()) {
          const off = BigInt(share) * sum - BigInt(total) * BigInt(each[index] ?? 0);
          expect(off < sum && -off < sum).toBe(true);
        }
      }),
    );
  });

  test('gives nothing to a weight of zero and the odd rupiah to the earlier heir', () => {
    expect(shareOut(rupiah(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(rupiah(7), [0, 1, 0, 1])).toEqual([0, 4, 0, 3]);
    expect(shareOut(rupiah(-7), [1, 1])).toEqual([-4, -3]);
    expect(shareOut(rupiah(0), [1, 1])).toEqual([0, 0]);
  });

  test('gives the odd rupiah to the largest remainder, not to the largest share', () => {
    expect(shareOut(rupiah(10), [5, 2])).toEqual([7, 3]);
  });

  test('needs whole weights, one of them above zero', () => {
    expect(() => shareOut(rupiah(1), [0, 0])).toThrow(RangeError);
    expect(() => shareOut(rupiah(1), [])).toThrow(RangeError);
    expect(() => shareOut(rupiah(1), [0.5])).toThrow(RangeError);
    expect(() => shareOut(rupiah(1), [-1, 2])).toThrow(RangeError);
  });
});

function sumExactly(numbers: readonly number[]): bigint {
  return numbers.reduce((sum, each) => sum + BigInt(each), 0n);
}

describe('a rate', () => {
  test('printed and read again is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }).map(rate), (value) => {
        expect(parseRate(formatRate(value))).toEqual({ ok: true, value, issues: [] });
      }),
    );
  });

  test('is whole in parts per million', () => {
    expect(() => rate(0.0174)).toThrow(RangeError);
    expect(formatRate(rate(4_450))).toBe('0,445 %');
    expect(formatRate(rate(20_000))).toBe('2 %');
    expect(formatRate(rate(0))).toBe('0 %');
  });

  test('is read with blanks around it, not with words after it', () => {
    expect(parseRate(' 1,74 % ')).toMatchObject({ ok: true, value: 17_400 });
    expect(parseRate('1,74 % sebulan')).toMatchObject({ issues: [{ code: 'rate_invalid' }] });
  });
});
