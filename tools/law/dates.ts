// When the values of a figure are in force: no overlap, no gap, nothing out of order.

import { isDay, isMonth } from '@payung/values';
import { type Fields, quote, type Report } from './yaml-file.ts';

/**
 * Oldest first, all days or all months. `until` is exclusive and meets the next `from`: between two
 * values there is neither overlap nor gap; a measure that comes again later is a file of its own.
 */
export function checkDates(values: readonly Fields[], report: Report): void {
  const points = values.flatMap((value, index) =>
    (['from', 'until'] as const)
      .filter((key) => key === 'from' || value[key] !== undefined)
      .map((key) => ({ point: value[key], at: ['values', index, key] })),
  );
  for (const { point, at } of points) {
    if (point === undefined) report('a value needs "from", a day or a month', at);
    else if (!isPoint(point)) report(`"${point}" is not a day or a month`, at);
  }
  if (new Set(points.map(({ point }) => String(point).length)).size > 1) {
    report('dates are all days or all months', ['values']);
  }
  let last: { readonly from: string; readonly until: unknown } | undefined;
  for (const [index, value] of values.entries()) {
    const from = String(value['from']);
    const until = value['until'];
    const at = ['values', index];
    if (last !== undefined) checkFollows(last, from, (problem) => report(problem, at));
    if (until !== undefined && String(until) <= from) {
      report(`until ${until} is not after ${from}`, [...at, 'until']);
    }
    last = { from, until };
  }
}

function checkFollows(
  last: { readonly from: string; readonly until: unknown },
  from: string,
  report: Report,
): void {
  const until = last.until === undefined ? undefined : String(last.until);
  if (from <= last.from) report(`from ${from} does not rise`);
  else if (until !== undefined && from < until) {
    report(`from ${from} overlaps the value before, in force until ${until}`);
  } else if (until !== undefined && from > until) report(`a gap from ${until} to ${from}`);
}

export function pointCode(point: unknown): string {
  return `${String(point).length === 7 ? 'month' : 'day'}(${quote(String(point))})`;
}

function isPoint(value: unknown): value is string {
  return typeof value === 'string' && (isDay(value) || isMonth(value));
}
