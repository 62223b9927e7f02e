// What a printed figure may really be: the interval its rounding and its words leave open.
// Two figures contradict each other only when their intervals do not meet.

import type { PublishedFigure } from './figure.ts';

export type Interval = { readonly low: number; readonly high: number };

/** No rounding word widens a count by more than this share: "sekitar 40 juta" is not 30. */
const widest = 0.05;

/** The interval a figure leaves open, by its digits and by the words of its source. */
export function intervalOf(figure: PublishedFigure): Interval {
  const { value, exactness } = figure;
  if (exactness === 'at_most') return { low: 0, high: value };
  if (figure.unit === 'percent') return percentInterval(figure);
  const unit = Math.min(lastUnit(value), value * widest * 2);
  if (exactness === 'at_least') return { low: value, high: value + unit };
  if (exactness === 'about') return around(value, Math.min(unit, value * widest));
  const isRound = exactness === 'rounded' || lastUnit(value) >= 1000;
  return around(value, isRound ? unit / 2 : 0);
}

/** Printed percentages are rounded or cut off: 25.37 may be anything from 25.365 to 25.38. */
function percentInterval(figure: PublishedFigure): Interval {
  const unit = 10 ** -figure.decimals;
  if (figure.exactness === 'about') return around(figure.value, unit);
  return { low: figure.value - unit / 2, high: figure.value + unit };
}

function around(value: number, distance: number): Interval {
  return { low: value - distance, high: value + distance };
}

/** Place value of the last digit that is not zero: 1,400,000 has 100,000. */
function lastUnit(value: number): number {
  const zeros = /0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0;
  return 10 ** zeros;
}

export function meets(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** What two intervals that meet leave open together. */
export function common(a: Interval, b: Interval): Interval {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** Base that a head count and its percentage imply. */
export function baseFromPercent(heads: Interval, percent: Interval): Interval {
  return { low: (heads.low * 100) / percent.high, high: (heads.high * 100) / percent.low };
}

export function percentOfBase(part: Interval, base: Interval): Interval {
  return { low: (part.low * 100) / base.high, high: (part.high * 100) / base.low };
}

export function partOfBase(percent: Interval, base: Interval): Interval {
  return { low: (percent.low * base.low) / 100, high: (percent.high * base.high) / 100 };
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** A whole head on either side is no contradiction: sources count and round people differently. */
export function byAHead(a: Interval): Interval {
  return { low: a.low - 1, high: a.high + 1 };
}
