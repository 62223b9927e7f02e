// Findings that rest on how a figure was printed: under a wrong word, with digits swapped, beside a
// second number of the same text, as the highest of a province, or as a change nobody could make.

import { isSameMoment, monthsApart } from './date.ts';
import type { PublishedFigure } from './figure.ts';
import type { Finding, FindingCode, FindingSeverity } from './finding-codes.ts';
import { type Interval, intervalOf, meets, minus, partOfBase } from './interval.ts';
import { baseInterval, headsInterval, type PublishedMoment } from './moment.ts';
import { claimsOf, type RemarkClaim } from './remark.ts';

/** A base so near to another is the same one, stated some months before. */
const nearBase = 0.05;
/** Coverage of a whole region does not move by more points in fewer months without a cause. */
const steepPoints = 10;
const steepMonths = 4;
/** Nor do its heads by more than this share. */
const steepHeads = 0.25;
const steepHeadsMonths = 6;

/** Findings within one region. */
export function claimFindings(
  figures: readonly PublishedFigure[],
  moments: readonly PublishedMoment[],
): readonly Finding[] {
  return [
    ...figures.flatMap((figure) => secondNumbers(figure, figures)),
    ...targetAsGap(figures, moments),
    ...potentialAsParticipants(figures, moments),
    ...steepChanges(moments),
  ];
}

/** A number the same text prints beside the figure, checked against the figure. */
function secondNumbers(
  figure: PublishedFigure,
  all: readonly PublishedFigure[],
): readonly Finding[] {
  return claimsOf(figure.note).flatMap((claim) => {
    switch (claim.kind) {
      case 'heads_give':
        return headsGive(figure, claim);
      case 'remainder':
        return remainder(figure, claim);
      case 'same_heads_for':
        return [
          finding('one_count_two_segments', 'contradiction', { heads: figure.value }, [
            figure,
            ...all.filter((each) => each.segment === claim.segment && each.date === figure.date),
          ]),
        ];
      case 'exceeded_by':
        if (claim.percent > figure.value) return [];
        return [finding('fall_called_rise', 'contradiction', { percent: claim.percent }, [figure])];
      default:
        return [];
    }
  });
}

function headsGive(
  figure: PublishedFigure,
  claim: Extract<RemarkClaim, { kind: 'heads_give' }>,
): readonly Finding[] {
  if (figure.unit !== 'percent') return [];
  const computed = { low: claim.percent - 0.05, high: claim.percent + 0.05 };
  if (meets(computed, intervalOf(figure))) return [];
  return [finding('ratio_not_of_heads', 'contradiction', { computed: claim.percent }, [figure])];
}

/** 25.77 % covered leaves 74.23 %, whatever was printed. */
function remainder(
  figure: PublishedFigure,
  claim: Extract<RemarkClaim, { kind: 'remainder' }>,
): readonly Finding[] {
  const expected = Math.round((100 - figure.value) * 100) / 100;
  const rest = minus({ low: 100, high: 100 }, intervalOf(figure));
  if (meets({ low: claim.percent - 0.005, high: claim.percent + 0.005 }, rest)) return [];
  const data = { printed: claim.percent, expected };
  return [finding('remainder_mismatch', 'contradiction', data, [figure])];
}

/** "Not yet protected" that is the target in heads, and not base minus participants. */
function targetAsGap(
  figures: readonly PublishedFigure[],
  moments: readonly PublishedMoment[],
): readonly Finding[] {
  return ofMetric(figures, 'unprotected_workers').flatMap((gap) => {
    const target = ofMetric(figures, 'target_pct').find(
      (each) => each.segment === gap.segment && each.date.slice(0, 4) === gap.date.slice(0, 4),
    );
    const base = nearestBase(gap, moments);
    const heads = moments.find(
      (each) => each.segment === gap.segment && each.heads && isSameMoment(each.date, gap.date),
    )?.heads;
    if (!target || !base || !heads) return [];
    const asTarget = partOfBase(intervalOf(target), base.interval);
    const trueGap = minus(base.interval, intervalOf(heads));
    if (!isNear(gap.value, middle(asTarget)) || isNear(gap.value, middle(trueGap))) return [];
    const data = {
      target: middle(asTarget),
      expected: middle(trueGap),
      base: middle(base.interval),
    };
    return [
      finding('target_printed_as_gap', 'warning', data, [gap, target, heads, ...base.figures]),
    ];
  });
}

type NearBase = { readonly interval: Interval; readonly figures: readonly PublishedFigure[] };

function nearestBase(
  gap: PublishedFigure,
  moments: readonly PublishedMoment[],
): NearBase | undefined {
  const [nearest] = moments
    .filter(
      (each) => each.segment === gap.segment && each.base && monthsApart(each.date, gap.date) <= 24,
    )
    .toSorted((a, b) => monthsApart(a.date, gap.date) - monthsApart(b.date, gap.date));
  const interval = nearest && baseInterval(nearest);
  return interval && nearest.base ? { interval, figures: [nearest.base] } : undefined;
}

/** Potential of the segments, printed as participants: more than all participants there are. */
function potentialAsParticipants(
  figures: readonly PublishedFigure[],
  moments: readonly PublishedMoment[],
): readonly Finding[] {
  const slips = figures.filter((figure) =>
    claimsOf(figure.note).some((claim) => claim.kind === 'printed_as_participants'),
  );
  const byDate = Map.groupBy(slips, (figure) => figure.date);
  return [...byDate].flatMap(([date, parts]) => {
    const moment = moments.find((each) => each.segment === 'all' && each.date === date);
    const heads = moment && headsInterval(moment);
    const printed = parts.reduce((sum, part) => sum + part.value, 0);
    if (!moment || !heads || printed <= heads.high) return [];
    const whole = [moment.percent, moment.heads, moment.base].filter((each) => each !== undefined);
    const data = { sum: printed, heads: middle(heads) };
    return [finding('potential_as_participants', 'contradiction', data, [...parts, ...whole])];
  });
}

/** From one date to the next further than people can be registered or lost. */
function steepChanges(moments: readonly PublishedMoment[]): readonly Finding[] {
  const whole = moments.filter((each) => each.segment === 'all' && each.date.length > 4);
  return whole.flatMap((a, index) => {
    const b = whole[index + 1];
    if (b === undefined) return [];
    return [...steepPercent(a, b), ...steepCount(a, b)];
  });
}

function steepPercent(a: PublishedMoment, b: PublishedMoment): readonly Finding[] {
  if (!a.percent || !b.percent || monthsApart(a.date, b.date) > steepMonths) return [];
  const points = Math.round((b.percent.value - a.percent.value) * 100) / 100;
  if (Math.abs(points) < steepPoints) return [];
  const data = { points, months: monthsApart(a.date, b.date) };
  return [finding('impossible_change', 'warning', data, [a.percent, b.percent])];
}

function steepCount(a: PublishedMoment, b: PublishedMoment): readonly Finding[] {
  if (!a.heads || !b.heads || monthsApart(a.date, b.date) > steepHeadsMonths) return [];
  const [from, to] = [intervalOf(a.heads), intervalOf(b.heads)];
  const isSteep = to.high < from.low * (1 - steepHeads) || to.low > from.high * (1 + steepHeads);
  if (!isSteep) return [];
  const data = { difference: b.heads.value - a.heads.value, months: monthsApart(a.date, b.date) };
  return [finding('impossible_change', 'warning', data, [a.heads, b.heads])];
}

/** Two values, one the other with two neighbouring digits swapped or one digit left out. */
export function isMisprint(a: PublishedFigure, b: PublishedFigure): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (one.length === other.length) return isSwapped(one, other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length + 1 !== long.length) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

function isSwapped(one: string, other: string): boolean {
  return [...one].some(
    (digit, at) =>
      at + 1 < one.length &&
      digit !== one[at + 1] &&
      one.slice(0, at) + one[at + 1] + digit + one.slice(at + 2) === other,
  );
}

function digitsOf(figure: PublishedFigure): string {
  return figure.value.toFixed(figure.decimals).replace('.', '');
}

/** Claims of "the highest": of one province, metric and segment, in one order of dates. */
export function superlativeFindings(
  figures: readonly PublishedFigure[],
): ReadonlyMap<PublishedFigure, Finding> {
  const found = new Map<PublishedFigure, Finding>();
  const claimed = figures.filter((figure) =>
    claimsOf(figure.note).some((claim) => claim.kind === 'highest' || claim.kind === 'lowest'),
  );
  for (const claim of claimed) {
    const isHighest = claimsOf(claim.note).some((each) => each.kind === 'highest');
    const rival = figures.find(
      (each) =>
        each.regionName !== claim.regionName &&
        each.province === claim.province &&
        each.level !== 'province' &&
        each.metric === claim.metric &&
        each.segment === claim.segment &&
        monthsApart(each.date, claim.date) <= 1 &&
        (isHighest
          ? intervalOf(each).low > intervalOf(claim).high
          : intervalOf(each).high < intervalOf(claim).low),
    );
    if (rival === undefined) continue;
    const data = { months: monthsApart(rival.date, claim.date) };
    found.set(
      claim,
      finding(isHighest ? 'not_the_highest' : 'not_the_lowest', 'warning', data, [claim, rival]),
    );
  }
  return found;
}

function isNear(value: number, other: number): boolean {
  return Math.abs(value - other) <= nearBase * Math.max(value, other);
}

function middle(interval: Interval): number {
  return Math.round((interval.low + interval.high) / 2);
}

function ofMetric(
  figures: readonly PublishedFigure[],
  metric: PublishedFigure['metric'],
): readonly PublishedFigure[] {
  return figures.filter((figure) => figure.metric === metric);
}

function finding(
  code: FindingCode,
  severity: FindingSeverity,
  data: Finding['data'],
  figures: readonly PublishedFigure[],
): Finding {
  return { code, severity, figures, data };
}
