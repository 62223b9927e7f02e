// Month: a contribution month as text, 2026-11. Periods of months are half-open, [from, until).

import type { Brand } from './brand.ts';
import { type Day, day, daysInMonth } from './day.ts';
import { failed, issue, type Parsed, parsed } from './issue.ts';

/** Bulan iuran (BLTH). */
export type Month = Brand<string, 'Month'>;

/** Whether a text is a month in ISO form. */
export function isMonth(text: string): text is Month {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** For literals in code and values already checked elsewhere; text from outside uses parseMonth. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month: ${text}`);
  return text;
}

/**
 * Strict ISO form.
 *
 * @example parseMonth('2026-07') // { ok: true, value: '2026-07', issues: [] }
 */
export function parseMonth(text: string): Parsed<Month> {
  return isMonth(text) ? parsed(text) : failed(issue('month_invalid', { text }));
}

/**
 * The month a day lies in.
 *
 * @example monthOf(day('2026-07-31')) // '2026-07'
 */
export function monthOf(value: Day): Month {
  return month(value.slice(0, 7));
}

/**
 * The month so many months later; earlier when the count is negative.
 *
 * @example addMonths(month('2026-11'), 3) // '2027-02'
 */
export function addMonths(value: Month, count: number): Month {
  const index = monthNumber(value) + count;
  const year = Math.floor(index / 12);
  return month(
    `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`,
  );
}

/**
 * Months from `from` up to but without `until`; negative when `until` lies before.
 *
 * @example monthsBetween(month('2026-07'), month('2027-01')) // 6
 */
export function monthsBetween(from: Month, until: Month): number {
  return monthNumber(until) - monthNumber(from);
}

/** The first day of a month. */
export function firstDay(value: Month): Day {
  return day(`${value}-01`);
}

/**
 * The last day of a month.
 *
 * @example lastDay(month('2024-02')) // '2024-02-29'
 */
export function lastDay(value: Month): Day {
  return day(`${value}-${daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)))}`);
}

function monthNumber(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}
