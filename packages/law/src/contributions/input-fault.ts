// What a caller hands in wrongly: the field, what stood there, what the rule can work with. A rule
// returns these instead of an amount, so that no slip becomes a zero or a NaN.

import { type Issue, isMonth, issue } from '@payung/values';
import { inForceSince, type ParameterId } from '../parameter.ts';

/**
 * Upah sebulan tertinggi yang diterima, rupiah: above it stands a slip of the pen, and below it
 * every product of wage and rate is a whole number that a double holds exactly.
 */
export const wageMonthlyMax = 100_000_000_000;

/** `expected` is written in signs (`1 .. 5`, `>= 2015-07-01`), which need no translation. */
export function fault(key: string, value: unknown, expected: string): Issue {
  return issue('room_value_invalid', { key, value: String(value), expected });
}

/** A whole number from `min` to `max`; a missing wage is no wage of zero. */
export function wholeFaults(
  key: string,
  value: number,
  { min = 1, max = wageMonthlyMax }: { readonly min?: number; readonly max?: number } = {},
): Issue[] {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return [];
  return [fault(key, value, `${min} .. ${max}`)];
}

/** One of a closed list. */
export function choiceFaults(key: string, value: unknown, known: readonly unknown[]): Issue[] {
  return known.includes(value) ? [] : [fault(key, value, known.join(', '))];
}

/** A contribution month within the known law of a figure. */
export function monthFaults(month: string, figure: ParameterId): Issue[] {
  const since = inForceSince(figure) ?? '';
  if (isMonth(month) && `${month}-01` >= since) return [];
  return [fault('month', month, `YYYY-MM >= ${since}`)];
}

/** A day within the known law of a figure. */
export function dayFaults(key: string, on: string, figure: ParameterId): Issue[] {
  const since = inForceSince(figure) ?? '';
  return on >= since ? [] : [fault(key, on, `>= ${since}`)];
}
