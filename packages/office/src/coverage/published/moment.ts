// Moment: what was printed about one region and segment at one date, and the base it implies.

import { compareDates, type PublishedDate } from './date.ts';
import type { PublishedFigure } from './figure.ts';
import {
  baseFromPercent,
  common,
  type Interval,
  intervalOf,
  meets,
  minus,
  percentOfBase,
  plus,
} from './interval.ts';

/** From which printed figures a base was computed. */
export type ImpliedFrom = 'heads_and_percent' | 'percent_and_unprotected' | 'segments';

/** A base nobody printed: `count` is the plain quotient, low and high what rounding leaves open. */
export type ImpliedBase = {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  readonly from: ImpliedFrom;
};

export type PublishedMoment = {
  readonly date: PublishedDate;
  readonly segment: string;
  readonly percent?: PublishedFigure;
  readonly heads?: PublishedFigure;
  readonly base?: PublishedFigure;
  readonly unprotected?: PublishedFigure;
  readonly implied?: ImpliedBase;
  /** Heads over the printed base where no percentage was printed; two decimals. */
  readonly computedPercent?: number;
};

/** Figures of one region, grouped by date and segment, oldest first. */
export function momentsOf(figures: readonly PublishedFigure[]): readonly PublishedMoment[] {
  const groups = Map.groupBy(figures, (figure) => `${figure.date} ${figure.segment}`);
  return [...groups.values()]
    .map((group) => momentOf(group, figures))
    .filter((moment) => moment !== undefined)
    .toSorted((a, b) => compareDates(a.date, b.date));
}

function momentOf(
  group: readonly PublishedFigure[],
  all: readonly PublishedFigure[],
): PublishedMoment | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const find = (metric: PublishedFigure['metric']) =>
    group.find((figure) => figure.metric === metric);
  const percent = find('coverage_pct');
  const heads = find('active_participants') ?? fundedHeads(group, percent);
  const base = find('eligible_workers');
  const unprotected = find('unprotected_workers');
  if (!percent && !heads && !base) return undefined;
  const implied = base ? undefined : impliedBase({ percent, heads, unprotected, first, all });
  return {
    date: first.date,
    segment: first.segment,
    ...(percent && { percent }),
    ...(heads && { heads }),
    ...(base && { base }),
    ...(unprotected && { unprotected }),
    ...(implied && { implied }),
    ...(heads &&
      base &&
      !percent && { computedPercent: Math.round((heads.value * 10_000) / base.value) / 100 }),
  };
}

/** Where a text gives a share of fishers or farmers, the funded workers are its numerator. */
function fundedHeads(
  group: readonly PublishedFigure[],
  percent: PublishedFigure | undefined,
): PublishedFigure | undefined {
  if (percent === undefined || percent.segment === 'all') return undefined;
  return group.find(
    (figure) =>
      figure.metric === 'vulnerable_funded_workers' && figure.source.id === percent.source.id,
  );
}

function impliedBase(known: {
  percent: PublishedFigure | undefined;
  heads: PublishedFigure | undefined;
  unprotected: PublishedFigure | undefined;
  first: PublishedFigure;
  all: readonly PublishedFigure[];
}): ImpliedBase | undefined {
  const { percent, heads, unprotected } = known;
  const isOpen = percent?.exactness === 'at_most' || heads?.exactness === 'at_most';
  if (percent && heads && !isOpen) {
    const open = baseFromPercent(intervalOf(heads), intervalOf(percent));
    return implied((heads.value * 100) / percent.value, open, 'heads_and_percent');
  }
  if (percent && unprotected && !isOpen && percent.value < 99) {
    const rest = minus({ low: 100, high: 100 }, intervalOf(percent));
    const open = baseFromPercent(intervalOf(unprotected), rest);
    const count = (unprotected.value * 100) / (100 - percent.value);
    return implied(count, open, 'percent_and_unprotected');
  }
  return known.first.segment === 'all' ? baseOfSegments(known.first.date, known.all) : undefined;
}

/** Formal and informal workers together are all workers. */
function baseOfSegments(
  date: PublishedDate,
  all: readonly PublishedFigure[],
): ImpliedBase | undefined {
  const baseOf = (segment: string) =>
    all.find(
      (figure) =>
        figure.metric === 'eligible_workers' && figure.segment === segment && figure.date === date,
    );
  const [formal, informal] = [baseOf('formal'), baseOf('informal')];
  if (!formal || !informal) return undefined;
  const open = plus(intervalOf(formal), intervalOf(informal));
  return implied(formal.value + informal.value, open, 'segments');
}

function implied(count: number, open: Interval, from: ImpliedFrom): ImpliedBase {
  return { count: Math.round(count), low: Math.ceil(open.low), high: Math.floor(open.high), from };
}

/** The base of a moment, printed or implied, as an interval. */
export function baseInterval(moment: PublishedMoment): Interval | undefined {
  return moment.base ? intervalOf(moment.base) : moment.implied;
}

/** Heads of a moment, printed or as percentage of its base. */
export function headsInterval(moment: PublishedMoment): Interval | undefined {
  if (moment.heads) return intervalOf(moment.heads);
  const base = baseInterval(moment);
  if (!moment.percent || !base) return undefined;
  const percent = intervalOf(moment.percent);
  return { low: (percent.low * base.low) / 100, high: (percent.high * base.high) / 100 };
}

/** What the percentage of a moment may be: as printed, and as heads and base allow. */
export function percentInterval(moment: PublishedMoment): Interval | undefined {
  const printed = moment.percent && intervalOf(moment.percent);
  if (!moment.heads || !moment.base) return printed;
  const computed = percentOfBase(intervalOf(moment.heads), intervalOf(moment.base));
  return printed && meets(printed, computed) ? common(printed, computed) : (printed ?? computed);
}
