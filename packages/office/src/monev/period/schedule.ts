// When a report is made by itself: on a day of each month for the months before it. Days that were missed
// are caught up, from the day the schedule was switched on.

import { addMonths, type Day, day, dayParts, type Month, monthOf } from '@payung/values';
import { type Period, type ReportSheet, reportSheets } from './snapshot.ts';

/** Months of a report that has a schedule. */
export const scheduleMonths = {
  ...{ monthly: 1, quarterly: 3, half_year: 6, yearly: 12 },
  // Plans are measured by the year; the press is told each month.
  ...{ indicators: 12, press: 1 },
} as const;
export type ScheduleKind = keyof typeof scheduleMonths;
export const scheduleKinds = [
  'monthly',
  'quarterly',
  'half_year',
  'yearly',
  ...reportSheets,
] as const;

/** The sheet a schedule of this kind makes, if it makes one. */
export function sheetOf(kind: ScheduleKind): { readonly sheet?: ReportSheet } {
  const sheet = reportSheets.find((each) => each === kind);
  return sheet === undefined ? {} : { sheet };
}

/** Jadwal laporan. `since`: no day before it is caught up. */
export type Schedule = {
  readonly kind: ScheduleKind;
  /** 1 to 28: every month has it. */
  readonly dayOfMonth: number;
  readonly isOn: boolean;
  readonly since: Day;
};

/** Why a report that is due was not made: the file of its month is not in the register, or a fault. */
export const missedReasons = ['register_empty', 'register_behind', 'failed'] as const;
export type MissedReason = (typeof missedReasons)[number];

/** A report that is due: its period and the day it was meant for. */
export type DueReport = { readonly kind: ScheduleKind; readonly period: Period; readonly on: Day };

/**
 * Every day of the schedule up to today, the oldest first.
 *
 * @example daysOf({ kind: 'quarterly', dayOfMonth: 5, isOn: true, since: day('2026-01-01') }, day('2026-07-31')).map(({ on }) => on) // ['2026-01-05', '2026-04-05', '2026-07-05']
 */
export function daysOf(schedule: Schedule, today: Day): readonly DueReport[] {
  const due: DueReport[] = [];
  for (let at = monthOf(schedule.since); at <= monthOf(today); at = addMonths(at, 1)) {
    const one = dueIn(schedule, at);
    if (one !== undefined && one.on >= schedule.since && one.on <= today) due.push(one);
  }
  return schedule.isOn ? due : [];
}

/** The next day after today; a schedule that is off has none. */
export function findNextDay(schedule: Schedule, today: Day): Day | undefined {
  if (!schedule.isOn) return undefined;
  const months = Array.from({ length: 13 }, (_, ahead) => addMonths(monthOf(today), ahead));
  return months.map((at) => dueIn(schedule, at)?.on).find((on) => on !== undefined && on > today);
}

/** Quarters, halves and years end with the calendar's. */
function dueIn({ kind, dayOfMonth }: Schedule, at: Month): DueReport | undefined {
  const months = scheduleMonths[kind];
  const on = day(`${at}-${String(dayOfMonth).padStart(2, '0')}`);
  if ((dayParts(on).month - 1) % months !== 0) return undefined;
  return { kind, on, period: { from: addMonths(at, -months), until: at } };
}
