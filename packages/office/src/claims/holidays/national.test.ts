import { dayParts } from '@payung/values';
import { expect, test } from 'vitest';
import { nationalHolidays } from './national.ts';

test('each year has the number of days its decree counts', () => {
  const of = (year: number) => {
    const own = nationalHolidays.filter(({ day }) => dayParts(day).year === year);
    return [
      own.filter(({ isLeave }) => !isLeave).length,
      own.filter((each) => each.isLeave).length,
    ];
  };
  // SKB: 17 and 10 for 2024, and two days of voting; 17 and 10 for 2025, and one more leave; 17 and 8.
  expect([of(2024), of(2025), of(2026)]).toEqual([
    [19, 10],
    [17, 11],
    [17, 8],
  ]);
});

test('no day stands twice, each names its decree, and they are in order', () => {
  const days = nationalHolidays.map(({ day }) => day);
  expect(new Set(days).size).toBe(days.length);
  expect(days).toEqual(days.toSorted());
  expect(nationalHolidays.filter(({ source }) => !source.startsWith('SKB '))).toEqual([]);
});
