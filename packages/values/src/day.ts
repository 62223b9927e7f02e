// Day: a calendar day as text, 2026-11-21. It sorts as text and goes as it is into JSON, CSV, SQL.

import type { Brand } from './brand.ts';
import { failed, issue, type Parsed, parsed } from './issue.ts';

/** Tanggal kalender (Gregorian), tanpa jam dan zona waktu. */
export type Day = Brand<string, 'Day'>;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a text is a day that exists, in ISO form. */
export function isDay(text: string): text is Day {
  const match = form.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** For literals in code and values already checked elsewhere; text from outside uses parseDay. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/**
 * Strict ISO form. The many forms of worker lists are read by `intake`.
 *
 * @example parseDay('2026-11-21') // { ok: true, value: '2026-11-21', issues: [] }
 */
export function parseDay(text: string): Parsed<Day> {
  return isDay(text) ? parsed(text) : failed(issue('day_invalid', { text }));
}

/** A day from its parts, or undefined when there is no such day (31 February). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const text = [String(year).padStart(4, '0'), pad(month), pad(dayOfMonth)].join('-');
  return isDay(text) ? text : undefined;
}

/** Year, month (1 to 12) and day of the month as numbers. */
export function dayParts(value: Day): { year: number; month: number; day: number } {
  return {
    year: Number(value.slice(0, 4)),
    month: Number(value.slice(5, 7)),
    day: Number(value.slice(8, 10)),
  };
}

/** Days since 1970-01-01 by the proleptic Gregorian calendar (Hinnant's days_from_civil). */
export function dayNumber(value: Day): number {
  const { year, month, day: dayOfMonth } = dayParts(value);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day a number of {@link dayNumber} stands for; throws outside years 1 to 9999. */
export function dayFromNumber(count: number): Day {
  const z = count + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const result = dayOf(year, month, dayOfMonth);
  if (result === undefined) throw new RangeError(`Day number outside years 1 to 9999: ${count}`);
  return result;
}

/**
 * The day so many days later; earlier when the count is negative.
 *
 * @example addDays(day('2026-12-31'), 1) // '2027-01-01'
 */
export function addDays(value: Day, count: number): Day {
  return dayFromNumber(dayNumber(value) + count);
}

/**
 * By the calendar: 31 August + 6 months is 28 or 29 February.
 *
 * @example addMonthsToDay(day('2026-08-31'), 6) // '2027-02-28'
 */
export function addMonthsToDay(value: Day, count: number): Day {
  const parts = dayParts(value);
  const index = parts.year * 12 + parts.month - 1 + count;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return day(
    [
      String(year).padStart(4, '0'),
      pad(month),
      pad(Math.min(parts.day, daysInMonth(year, month))),
    ].join('-'),
  );
}

/** Days from `from` up to but without `until`; negative when `until` lies before. */
export function daysBetween(from: Day, until: Day): number {
  return dayNumber(until) - dayNumber(from);
}

/**
 * Full years of age on a day. Born on 29 February: a year is full on 1 March of common years.
 *
 * @example ageYears(day('1961-07-01'), day('2026-07-01')) // 65
 */
export function ageYears(birth: Day, on: Day): number {
  const a = dayParts(birth);
  const b = dayParts(on);
  const reached = b.month > a.month || (b.month === a.month && b.day >= a.day);
  return b.year - a.year - (reached ? 0 : 1);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
