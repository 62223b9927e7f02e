// Days and months: order, arithmetic by the calendar, ages.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonthsToDay,
  ageYears,
  type Day,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayParts,
  daysBetween,
  daysInMonth,
  isDay,
} from './day.ts';
import {
  addMonths,
  firstDay,
  isMonth,
  lastDay,
  type Month,
  month,
  monthOf,
  monthsBetween,
} from './month.ts';

const first = dayNumber(day('0001-01-01'));
const last = dayNumber(day('9999-12-31'));
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: first, max: last }).map(dayFromNumber);
const recentDay = fc.integer({ min: -20_000, max: 40_000 }).map(dayFromNumber);
const anyMonth: fc.Arbitrary<Month> = recentDay.map(monthOf);

describe('a day', () => {
  test('counts from 1970-01-01', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('2000-03-01'))).toBe(11_017);
    expect(dayNumber(day('1969-12-31'))).toBe(-1);
  });

  test('comes back from its number, for every day of years 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (count) => {
        expect(dayNumber(dayFromNumber(count))).toBe(count);
      }),
    );
    expect(() => dayFromNumber(last + 1)).toThrow(RangeError);
    expect(() => dayFromNumber(first - 1)).toThrow(RangeError);
  });

  test('comes back from its number on each day of a whole round of the calendar', () => {
    const [from, until] = [dayNumber(day('1999-12-31')), dayNumber(day('2400-03-02'))];
    let before = '';
    let wrong = 0;
    for (let count = from; count <= until; count += 1) {
      const value = dayFromNumber(count);
      if (dayNumber(value) !== count || value <= before) wrong += 1;
      before = value;
    }
    expect(wrong).toBe(0);
    expect(until - from).toBe(400 * 365 + 97 + 62);
  });

  test('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (count) => {
        expect(dayFromNumber(count)).toBe(new Date(count * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test('sorts as text as it sorts in time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
      }),
    );
  });

  test('comes back from its parts', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const { year, month: ofYear, day: ofMonth } = dayParts(value);
        expect(dayOf(year, ofYear, ofMonth)).toBe(value);
      }),
    );
    expect(dayOf(2026, 2, 29)).toBeUndefined();
    expect(dayOf(2026, 1.5, 1)).toBeUndefined();
  });

  test('plus days and back is the same day', () => {
    fc.assert(
      fc.property(recentDay, fc.integer({ min: -5_000, max: 5_000 }), (value, count) => {
        const later = addDays(value, count);
        expect(daysBetween(value, later)).toBe(count);
        expect(addDays(later, -count)).toBe(value);
      }),
    );
  });

  test('that does not exist is refused as a literal', () => {
    expect(() => day('2026-02-30')).toThrow('2026-02-30');
  });
});

describe('months added to a day', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['0999-01-31', 1, '0999-02-28'],
  ])('%s and %i months is %s', (from, count, until) => {
    expect(addMonthsToDay(day(from), count)).toBe(until);
  });

  test('land in the month meant, on the same day or the last one', () => {
    fc.assert(
      fc.property(recentDay, fc.integer({ min: -600, max: 600 }), (value, count) => {
        const result = addMonthsToDay(value, count);
        expect(monthOf(result)).toBe(addMonths(monthOf(value), count));
        const { year, month: ofYear, day: ofMonth } = dayParts(result);
        expect(ofMonth).toBe(Math.min(dayParts(value).day, daysInMonth(year, ofYear)));
      }),
    );
  });
});

describe('the age', () => {
  test('is full on the birthday', () => {
    expect(ageYears(day('1961-07-01'), day('2026-06-30'))).toBe(64);
    expect(ageYears(day('1961-07-01'), day('2026-07-01'))).toBe(65);
  });

  test('of one born on 29 February is full on 1 March of common years', () => {
    expect(ageYears(day('2000-02-29'), day('2025-02-28'))).toBe(24);
    expect(ageYears(day('2000-02-29'), day('2025-03-01'))).toBe(25);
    expect(ageYears(day('2000-02-29'), day('2024-02-29'))).toBe(24);
  });

  test('never falls as the days pass, and rises by one a year', () => {
    fc.assert(
      fc.property(recentDay, fc.integer({ min: 0, max: 30_000 }), (birth, count) => {
        const on = addDays(birth, count);
        const age = ageYears(birth, on);
        expect(ageYears(birth, addDays(on, 1)) - age).toBeOneOf([0, 1]);
        expect(ageYears(birth, addMonthsToDay(firstOfNext(on), 12))).toBeGreaterThan(age);
      }),
    );
  });
});

function firstOfNext(value: Day): Day {
  return firstDay(addMonths(monthOf(value), 1));
}

describe('a month', () => {
  test('plus months and back is the same month', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const until = addMonths(from, count);
        expect(monthsBetween(from, until)).toBe(count);
        expect(addMonths(until, -count)).toBe(from);
        expect(from < until).toBe(count > 0);
      }),
    );
  });

  test('begins on its first day and ends before the next one', () => {
    fc.assert(
      fc.property(anyMonth, (value) => {
        expect(addDays(lastDay(value), 1)).toBe(firstDay(addMonths(value, 1)));
        expect(isDay(firstDay(value)) && isDay(lastDay(value))).toBe(true);
      }),
    );
  });

  test.each([
    ['2024-02', '2024-02-29'],
    ['2026-02', '2026-02-28'],
    ['1900-02', '1900-02-28'],
    ['1200-02', '1200-02-29'],
    ['2026-04', '2026-04-30'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (ending, on) => {
    expect(lastDay(month(ending))).toBe(on);
  });

  test('keeps four digits of its year', () => {
    expect(addMonths(month('0998-12'), 1)).toBe('0999-01');
    expect(isMonth('12026-01')).toBe(false);
  });

  test('that does not exist is refused as a literal', () => {
    expect(() => month('2026-13')).toThrow('2026-13');
    expect(() => addMonths(month('2026-01'), 0.5)).toThrow(RangeError);
  });
});
