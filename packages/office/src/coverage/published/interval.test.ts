import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heads, percentage } from './figure.fixture.ts';
import { baseFromPercent, intervalOf, meets, percentOfBase } from './interval.ts';

test('60.56 % of 256,129 people leaves a base of about 423,000', () => {
  const open = baseFromPercent(intervalOf(heads(256_129)), intervalOf(percentage(60.56)));
  expect(Math.ceil(open.low)).toBe(422_865);
  expect(Math.floor(open.high)).toBe(422_969);
});

test('a count without rounding words is meant to the head', () => {
  expect(intervalOf(heads(231_146))).toEqual({ low: 231_146, high: 231_146 });
});

test('a rounded count is open by half its last digit', () => {
  const figure = heads(1_400_000, { exactness: 'rounded' });
  expect(intervalOf(figure)).toEqual({ low: 1_350_000, high: 1_450_000 });
});

test('“about 40 million” is not 30 million: words open a count by 5 % at most', () => {
  const figure = heads(40_000_000, { exactness: 'about' });
  expect(intervalOf(figure)).toEqual({ low: 38_000_000, high: 42_000_000 });
});

test('“more than” opens a count upwards only', () => {
  const open = intervalOf(heads(50_000_000, { exactness: 'at_least' }));
  expect(open.low).toBe(50_000_000);
  expect(open.high).toBeGreaterThan(50_000_000);
});

test('a percentage may be rounded or cut off: 25.37 fits 219,546 of 865,080', () => {
  const exact = percentOfBase({ low: 219_546, high: 219_546 }, { low: 865_080, high: 865_080 });
  expect(meets(exact, intervalOf(percentage(25.37)))).toBe(true);
});

test('whatever is printed from true heads and base never contradicts them', () => {
  const people = fc.integer({ min: 1, max: 3_000_000 });
  const decimals = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(people, people, decimals, fc.boolean(), (part, base, places, isCut) => {
      const scaled = (part * 100 * 10 ** places) / base;
      const value = (isCut ? Math.floor(scaled) : Math.round(scaled)) / 10 ** places;
      fc.pre(value > 0);
      const printed = intervalOf(percentage(value, { decimals: places }));
      const slack = 1e-9 * value;
      const computed = percentOfBase(
        { low: part - slack, high: part + slack },
        { low: base, high: base },
      );
      const open = { low: printed.low - slack, high: printed.high + slack };
      expect(meets(computed, open)).toBe(true);
    }),
  );
});
