import { addMonths, month } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast, type MonthCount } from './forecast.ts';

const start = month('2024-07');
const history = (...people: number[]): MonthCount[] =>
  people.map((count, index) => ({ month: addMonths(start, index), people: count }));
const steady = history(...Array.from({ length: 24 }, (_, index) => 10_000 + index * 100));

test('what grew by 100 a month goes on by 100 a month, without an error', () => {
  const found = forecast({ history: steady, months: 6 });
  expect(found?.method).toBe('drift');
  expect(found?.path.map((each) => each.people)).toEqual([
    12_400, 12_500, 12_600, 12_700, 12_800, 12_900,
  ]);
  expect(found?.path.every((each) => each.low === each.people && each.high === each.people)).toBe(
    true,
  );
  expect(found?.backtests.find((each) => each.method === 'drift')).toMatchObject({
    errorPeople: 0,
    errorPercent: 0,
  });
});

test('what stood still stays', () => {
  const found = forecast({ history: history(...Array(12).fill(500)), months: 2 });
  expect(found?.path.map((each) => each.people)).toEqual([500, 500]);
});

test('funding that ends takes its people out from that month on, and for good', () => {
  const events = [{ month: month('2026-08'), people: -5_000, cause: 'APBD 6 bulan' }];
  const found = forecast({ history: steady, months: 3, events });
  expect(found?.path.map((each) => each.people)).toEqual([12_400, 7_500, 7_600]);
});

test('what-if: 5,000 vulnerable workers for six months are there for six months', () => {
  const events = [
    { month: month('2026-07'), people: 5_000, cause: 'andaikan', until: month('2027-01') },
  ];
  const people = forecast({ history: steady, months: 8, events })?.path.map((each) => each.people);
  expect(people?.[5]).toBe(17_900);
  expect(people?.[6]).toBe(13_000);
});

test('the date of reaching a target, and what is needed each month to be there at the end', () => {
  const found = forecast({ history: steady, months: 12, targetPeople: 12_750 });
  expect(found?.reached).toBe('2026-11');
  expect(found?.neededMonthly).toBe(38);
  expect(forecast({ history: steady, months: 3, targetPeople: 99_999 })?.reached).toBeUndefined();
});

test('five months, or months with a hole, give no forecast at all', () => {
  expect(forecast({ history: steady.slice(0, 5), months: 3 })).toBeUndefined();
  expect(forecast({ history: steady.toSpliced(4, 1), months: 3 })).toBeUndefined();
});

test('a band is never narrower further ahead, and holds the forecast', () => {
  const counts = fc.array(fc.integer({ min: 1_000, max: 20_000 }), { minLength: 6, maxLength: 40 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 24 }), (people, months) => {
      const path = forecast({ history: history(...people), months })?.path ?? [];
      expect(path).toHaveLength(months);
      for (const point of path) {
        expect(point.low).toBeLessThanOrEqual(point.people);
        expect(point.high).toBeGreaterThanOrEqual(point.people);
        expect(point.low).toBeGreaterThanOrEqual(0);
      }
      const widths = path.map((point) => point.high - point.people);
      for (const [index, width] of widths.entries()) {
        expect(width).toBeGreaterThanOrEqual((widths[index - 1] ?? 0) - 1);
      }
    }),
  );
});

test('the method chosen is the one that erred least on the months held back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { minLength: 8, maxLength: 30 }), (people) => {
      const found = forecast({ history: history(...people), months: 6 });
      const best = Math.min(...(found?.backtests.map((each) => each.errorPeople) ?? []));
      const chosen = found?.backtests.find((each) => each.method === found.method);
      expect(chosen?.errorPeople).toBe(best);
    }),
  );
});
