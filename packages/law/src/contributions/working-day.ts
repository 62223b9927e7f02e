// Hari kerja: which day a term falls on, and working days counted from a day. Saturdays and Sundays
// are none; public holidays are handed in, since they are decreed year by year.

import { addDays, type Day, dayNumber, dayOf, lastDay, type Month } from '@payung/values';
import { listOf, may, onDay } from '../facts.ts';

/** The fact of all rules that need working days. */
export const holidaysField = may(
  'Hari libur nasional dan cuti bersama',
  'Public holidays',
  listOf(onDay(), { most: 1_000 }),
);

/** A day of the month; the 30th of February is its last day. */
export function dayInMonth(month: Month, dayOfMonth: number): Day {
  return dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), dayOfMonth) ?? lastDay(month);
}

/** The day itself, or the next working day. */
export function workingDay(on: Day, holidays: readonly Day[] = []): Day {
  let day = on;
  while (isFree(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The last of `count` working days after a day, that day itself not counted. */
export function workingDaysAfter(on: Day, count: number, holidays: readonly Day[] = []): Day {
  let day = on;
  for (let left = count; left > 0; left -= 1) day = workingDay(addDays(day, 1), holidays);
  return day;
}

function isFree(on: Day, holidays: readonly Day[]): boolean {
  return isWeekend(on) || holidays.includes(on);
}

/** 1970-01-01 was a Thursday. */
function isWeekend(on: Day): boolean {
  const weekday = (((dayNumber(on) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
