// Jatuh tempo iuran: PU by the 15th of the next month, BPU by the 15th of the contribution month itself
// (PP 44/2015); PP 49/2020 art. 4 moved PU to the 30th. On a holiday: the next working day.

import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  dayOf,
  failed,
  lastDay,
  type Month,
  type Parsed,
  parsed,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { monthFaults } from './input-fault.ts';

/**
 * Jatuh tempo iuran PU of a contribution month. Saturdays and Sundays are no working days; public
 * holidays are handed in, since they are decreed year by year.
 *
 * @example puDueDay(month('2026-07'), new Set([day('2026-08-17')])) // { ok: true, value: { value: '2026-08-18', … }, … }
 */
export function puDueDay(
  month: Month,
  holidays: ReadonlySet<Day> = new Set(),
): Parsed<Explained<Day>> {
  const [first, ...more] = monthFaults(month, 'contributions.pu_due_day');
  if (first) return failed(first, ...more);
  const due =
    findParameter('contributions.pu_due_day_covid', month) ??
    getParameter('contributions.pu_due_day', month);
  return parsed({
    value: workingDay(dayInMonth(addMonths(month, 1), due.value), holidays),
    steps: [stepOf(due, due.value)],
  });
}

/**
 * Jatuh tempo iuran BPU of a contribution month. Later payment costs no fine, but cover.
 *
 * @example bpuDueDay(month('2026-07')) // { ok: true, value: { value: '2026-07-15', … }, … }
 */
export function bpuDueDay(
  month: Month,
  holidays: ReadonlySet<Day> = new Set(),
): Parsed<Explained<Day>> {
  const [first, ...more] = monthFaults(month, 'contributions.bpu_due_day');
  if (first) return failed(first, ...more);
  const due = getParameter('contributions.bpu_due_day', month);
  return parsed({
    value: workingDay(dayInMonth(month, due.value), holidays),
    steps: [stepOf(due, due.value)],
  });
}

/** The 30th of February is its last day. */
function dayInMonth(month: Month, dayOfMonth: number): Day {
  return dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), dayOfMonth) ?? lastDay(month);
}

function workingDay(on: Day, holidays: ReadonlySet<Day>): Day {
  let day = on;
  while (isWeekend(day) || holidays.has(day)) day = addDays(day, 1);
  return day;
}

/** 1970-01-01 was a Thursday. */
function isWeekend(on: Day): boolean {
  const weekday = (((dayNumber(on) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
