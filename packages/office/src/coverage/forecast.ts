// The forecast of people protected, month by month: three plain methods, the one that erred least on
// months held back, its band from those errors, and events that are known already laid on top.

import { addMonths, type Month, monthsBetween } from '@payung/values';

export type MonthCount = { readonly month: Month; readonly people: number };

export type ForecastMethod = 'last' | 'drift' | 'damped';

/** Known beforehand: funding or contracts that end (−), a programme that begins (+). */
export type KnownEvent = {
  readonly month: Month;
  readonly people: number;
  readonly cause: string;
  /** The month it is over again; for good when absent. */
  readonly until?: Month;
};

export type ForecastPoint = MonthCount & {
  /** Eight of ten held-back months lay between low and high at this distance. */
  readonly low: number;
  readonly high: number;
};

export type Backtest = {
  readonly method: ForecastMethod;
  /** Forecasts made and checked against months that were held back. */
  readonly checked: number;
  /** Mean of the absolute error in people, and of its share of the true count in percent. */
  readonly errorPeople: number;
  readonly errorPercent: number;
};

export type Forecast = {
  readonly method: ForecastMethod;
  readonly backtests: readonly Backtest[];
  readonly path: readonly ForecastPoint[];
  readonly events: readonly KnownEvent[];
  /** The first month at or above the target; absent when not within the path. */
  readonly reached?: Month;
  /** People a month needed from now on to be there in the last month of the path. */
  readonly neededMonthly?: number;
};

export type ForecastAsk = {
  /** Consecutive months, oldest first. */
  readonly history: readonly MonthCount[];
  readonly months: number;
  readonly events?: readonly KnownEvent[];
  readonly targetPeople?: number;
};

/** Fewer months say nothing about the error of a forecast: none is made. */
export const leastHistory = 6;
const mostHeldBack = 12;
const bandShare = 0.8;

const methods: Readonly<
  Record<ForecastMethod, (counts: readonly number[], ahead: number) => number>
> = {
  last: (counts) => counts.at(-1) ?? 0,
  drift: (counts, ahead) => (counts.at(-1) ?? 0) + ahead * slope(counts),
  damped: (counts, ahead) => (counts.at(-1) ?? 0) + slope(counts) * dampedSum(ahead),
};

/** Mean change of the last half year. */
function slope(counts: readonly number[]): number {
  const last = counts.slice(-7);
  return last.length < 2 ? 0 : ((last.at(-1) ?? 0) - (last[0] ?? 0)) / (last.length - 1);
}

/** Each month a tenth less of the change goes on. */
function dampedSum(ahead: number): number {
  const factor = 0.9;
  return (factor * (1 - factor ** ahead)) / (1 - factor);
}

/** Undefined when the history is shorter than `leastHistory` months or has a hole. */
export function forecast(ask: ForecastAsk): Forecast | undefined {
  const { history, months, events = [], targetPeople } = ask;
  const last = history.at(-1);
  if (history.length < leastHistory || last === undefined || !isWhole(history)) return undefined;
  const counts = history.map((each) => each.people);
  const tried = (Object.keys(methods) as ForecastMethod[]).map((method) =>
    backtest(method, counts, months),
  );
  const [best] = tried.toSorted((a, b) => a.result.errorPeople - b.result.errorPeople);
  if (best === undefined) return undefined;
  const path = Array.from({ length: months }, (_, index) => {
    const ahead = index + 1;
    const at = addMonths(last.month, ahead);
    const known = events.reduce(
      (sum, event) => sum + (isUnderWay(event, at) ? event.people : 0),
      0,
    );
    const people = Math.max(0, methods[best.result.method](counts, ahead) + known);
    const width = bandWidth(best.errors, ahead);
    return {
      month: at,
      people: count(people),
      low: count(people - width),
      high: count(people + width),
    };
  });
  const reached =
    targetPeople === undefined
      ? undefined
      : path.find((each) => each.people >= targetPeople)?.month;
  return {
    method: best.result.method,
    backtests: tried.map((each) => each.result),
    path,
    events,
    ...(reached === undefined ? {} : { reached }),
    ...(targetPeople === undefined || months === 0
      ? {}
      : { neededMonthly: Math.max(0, Math.ceil((targetPeople - last.people) / months)) }),
  };
}

function isWhole(history: readonly MonthCount[]): boolean {
  return history.every((each, index) => {
    const before = history[index - 1];
    return before === undefined || monthsBetween(before.month, each.month) === 1;
  });
}

function isUnderWay(event: KnownEvent, at: Month): boolean {
  return event.month <= at && (event.until === undefined || at < event.until);
}

type Tried = { readonly result: Backtest; readonly errors: ReadonlyMap<number, readonly number[]> };

/** Forecasts from every earlier month that leaves a history, checked against what came. */
function backtest(method: ForecastMethod, counts: readonly number[], months: number): Tried {
  const errors = new Map<number, number[]>();
  const shares: number[] = [];
  const first = Math.max(3, counts.length - mostHeldBack);
  for (let known = first; known < counts.length; known += 1) {
    const past = counts.slice(0, known);
    for (let ahead = 1; ahead <= Math.min(months, counts.length - known); ahead += 1) {
      const truth = counts[known + ahead - 1] ?? 0;
      const error = Math.abs(methods[method](past, ahead) - truth);
      errors.set(ahead, [...(errors.get(ahead) ?? []), error]);
      shares.push(truth === 0 ? 0 : (error * 100) / truth);
    }
  }
  const all = [...errors.values()].flat();
  const result = {
    method,
    checked: all.length,
    errorPeople: Math.round(mean(all)),
    errorPercent: Math.round(mean(shares) * 100) / 100,
  };
  return { result, errors };
}

/** The error eight of ten stayed below; it never shrinks with distance, and grows where unchecked. */
function bandWidth(errors: ReadonlyMap<number, readonly number[]>, ahead: number): number {
  let width = 0;
  let checked = 0;
  for (const [distance, each] of [...errors].toSorted(([a], [b]) => a - b)) {
    if (distance > ahead) break;
    // One or two errors at a distance are no measure of it: the width reached so far goes on.
    if (each.length < 3) continue;
    width = Math.max(width, quantile(each, bandShare));
    checked = distance;
  }
  return checked === 0 || checked >= ahead ? width : width * Math.sqrt(ahead / checked);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}

function count(people: number): number {
  return Math.max(0, Math.round(people));
}
