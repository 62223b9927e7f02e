// Period: half-open [from, until) of days or months, `until` exclusive, absent = open.

import type { Day } from './day.ts';
import { addMonths, type Month, monthsBetween } from './month.ts';

/** Jangka waktu: from `from` up to but without `until`; open when `until` is absent. */
export type Period<Point extends Day | Month> = { readonly from: Point; readonly until?: Point };

/**
 * Whether a point lies in a period.
 *
 * @example contains({ from: month('2026-07'), until: month('2027-01') }, month('2027-01')) // false
 */
export function contains<Point extends Day | Month>(period: Period<Point>, point: Point): boolean {
  return period.from <= point && (period.until === undefined || point < period.until);
}

/** Whether a period ends before it begins or when it begins. */
export function isEmptyPeriod<Point extends Day | Month>(period: Period<Point>): boolean {
  return period.until !== undefined && period.until <= period.from;
}

/** The common part of two periods, or undefined when they do not meet. */
export function overlap<Point extends Day | Month>(
  a: Period<Point>,
  b: Period<Point>,
): Period<Point> | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const until =
    a.until === undefined
      ? b.until
      : b.until === undefined || a.until < b.until
        ? a.until
        : b.until;
  const common: Period<Point> = until === undefined ? { from } : { from, until };
  return isEmptyPeriod(common) ? undefined : common;
}

/**
 * A protection of six months is a month of start and a count, never a last day.
 *
 * @example monthsFrom(month('2026-07'), 6) // { from: '2026-07', until: '2027-01' }
 */
export function monthsFrom(from: Month, count: number): Required<Period<Month>> {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`Not a count of months: ${count}`);
  return { from, until: addMonths(from, count) };
}

/**
 * The months of a closed period, in order.
 *
 * @example monthsOf(monthsFrom(month('2026-12'), 2)) // ['2026-12', '2027-01']
 */
export function monthsOf(period: Required<Period<Month>>): Month[] {
  const count = Math.max(0, monthsBetween(period.from, period.until));
  return Array.from({ length: count }, (_, index) => addMonths(period.from, index));
}
