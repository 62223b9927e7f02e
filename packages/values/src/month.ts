// Month: a contribution month as text, 2026-11. Periods of months are half-open, [from, until).

import type { Brand } from './brand.ts';
import { type Day, day, daysInMonth } from './day.ts';
import { failed, issue, type Parsed, parsed } from './issue.ts';

/** Bulan iuran (BLTH). */
export type Month = Brand<string, 'Month'>;

export function isMonth(text: string): text is Month {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month: ${text}`);
  return text;
}

export function parseMonth(text: string): Parsed<Month> {
  return isMonth(text) ? parsed(text) : failed(issue('month_invalid', { text }));
}

export function monthOf(value: Day): Month {
  return month(value.slice(0, 7));
}

export function addMonths(value: Month, count: number): Month {
  const index = monthNumber(value) + count;
  const year = Math.floor(index / 12);
  return month(
    `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`,
  );
}

/** Months from `from` up to but without `until`; negative when `until` lies before. */
export function monthsBetween(from: Month, until: Month): number {
  return monthNumber(until) - monthNumber(from);
}

export function firstDay(value: Month): Day {
  return day(`${value}-01`);
}

export function lastDay(value: Month): Day {
  return day(`${value}-${daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)))}`);
}

function monthNumber(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}
