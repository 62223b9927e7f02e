// Findings: what recomputing the published figures shows. A contradiction needs two figures that
// no rounding reconciles; everything else is a note. Each finding names its figures and sources.

import { claimFindings, isMisprint } from './claim-finding.ts';
import { isBefore, isSameMoment, monthsApart } from './date.ts';
import type { PublishedFigure } from './figure.ts';
import {
  type Finding,
  type FindingCode,
  type FindingSeverity,
  findingCodes,
} from './finding-codes.ts';
import {
  byAHead,
  type Interval,
  intervalOf,
  meets,
  minus,
  partOfBase,
  percentOfBase,
  plus,
} from './interval.ts';
import type { Metric } from './metric.ts';
import { baseInterval, headsInterval, type PublishedMoment, percentInterval } from './moment.ts';

/** Two dates further apart than this are not compared: bases grow by themselves. */
const comparableMonths = 24;
/** Bases nearer than this are the same base, a year later or rounded otherwise. */
const baseDrift = 0.05;
/** A base that moves by more than this within the time compared is hardly the same definition. */
const baseBreak = 0.25;

/** All findings about one region, gravest first. */
export function findingsOf(
  figures: readonly PublishedFigure[],
  moments: readonly PublishedMoment[],
): readonly Finding[] {
  const findings = [
    ...sameHeads(moments),
    ...twoValues(figures),
    ...moments.flatMap(quotient),
    ...moments.flatMap(unprotectedGap),
    ...targetGaps(figures, moments),
    ...partitions(figures),
    ...lowTargets(figures),
    ...fundedAboveBase(figures),
    ...moments.flatMap(aboveBase),
    ...changes(moments),
    ...claimFindings(figures, moments),
  ];
  return gravestFirst(findings);
}

/** In the order of `findingCodes`. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code));
}

/** 231.145 people were once 24.22 % and once 16.05 %: two bases under one word. */
function sameHeads(moments: readonly PublishedMoment[]): Finding[] {
  return pairs(moments).flatMap(([a, b]) => {
    if (a.segment !== b.segment || !a.heads || !b.heads || !a.percent || !b.percent) return [];
    if (!isSameCount(a.heads, b.heads) || monthsApart(a.date, b.date) > comparableMonths) return [];
    if (meets(intervalOf(a.percent), intervalOf(b.percent))) return [];
    const data = {
      baseA: Math.round((a.heads.value * 100) / a.percent.value),
      baseB: Math.round((b.heads.value * 100) / b.percent.value),
    };
    return [
      finding('same_heads_two_percentages', 'contradiction', data, [
        a.heads,
        a.percent,
        b.heads,
        b.percent,
      ]),
    ];
  });
}

/** The same count, copied: sources differ by a person or two. */
function isSameCount(a: PublishedFigure, b: PublishedFigure): boolean {
  return Math.abs(a.value - b.value) <= Math.max(1, a.value * 0.0001);
}

/** One metric, date and segment, two values. Funded workers and employers differ by payer or kind. */
function twoValues(figures: readonly PublishedFigure[]): Finding[] {
  const single: readonly Metric[] = [
    'coverage_pct',
    'active_participants',
    'eligible_workers',
    'unprotected_workers',
    'target_pct',
    'target_workers',
    'target_gap_workers',
    'rank',
  ];
  return pairs(figures.filter((figure) => single.includes(figure.metric))).flatMap(([a, b]) => {
    const isSameThing = a.metric === b.metric && a.segment === b.segment && a.date === b.date;
    if (!isSameThing || a.date === 'undated' || meets(intervalOf(a), intervalOf(b))) return [];
    return [
      finding(isMisprint(a, b) ? 'digits_swapped' : 'two_values', 'contradiction', {}, [a, b]),
    ];
  });
}

/** Heads over base is not the printed percentage. */
function quotient(moment: PublishedMoment): Finding[] {
  const { heads, base, percent } = moment;
  if (!heads || !base || !percent) return [];
  const computed = percentOfBase(byAHead(intervalOf(heads)), intervalOf(base));
  if (meets(computed, intervalOf(percent))) return [];
  const data = { computed: Math.round((heads.value * 10_000) / base.value) / 100 };
  return [finding('quotient_mismatch', 'contradiction', data, [percent, heads, base])];
}

/** "Not yet protected" is not base minus participants. */
function unprotectedGap(moment: PublishedMoment): Finding[] {
  const { unprotected, base } = moment;
  const heads = headsInterval(moment);
  if (!unprotected || !base || !heads) return [];
  const expected = minus(intervalOf(base), heads);
  if (meets(byAHead(expected), intervalOf(unprotected))) return [];
  const part = moment.heads ?? moment.percent;
  const data = { expected: middle(expected) };
  const figures = [unprotected, base, ...(part ? [part] : [])];
  return [finding('gap_mismatch', 'contradiction', data, figures)];
}

/** A gap to the target is not target minus participants, on the base of that moment. */
function targetGaps(
  figures: readonly PublishedFigure[],
  moments: readonly PublishedMoment[],
): Finding[] {
  return ofMetric(figures, 'target_gap_workers').flatMap((gap) => {
    const moment = moments.find(
      (each) =>
        each.segment === gap.segment &&
        isSameMoment(each.date, gap.date) &&
        headsInterval(each) !== undefined,
    );
    const target = ofMetric(figures, 'target_pct').find(
      (each) => each.segment === gap.segment && each.date === gap.date.slice(0, 4),
    );
    const base = moment && baseInterval(moment);
    const heads = moment && headsInterval(moment);
    if (!moment || !base || !heads || !target) return [];
    const expected = minus(partOfBase(intervalOf(target), base), heads);
    if (meets(byAHead(expected), intervalOf(gap))) return [];
    const part = moment.heads ?? moment.percent;
    const isToWhole = meets(byAHead(minus(base, heads)), intervalOf(gap));
    return [
      finding(
        isToWhole ? 'gap_against_whole' : 'gap_mismatch',
        'contradiction',
        { expected: middle(expected) },
        [gap, target, ...(part ? [part] : []), ...(moment.base ? [moment.base] : [])],
      ),
    ];
  });
}

/** Sets of segments that together are everybody; PU may be printed with PMI. */
const partitionSets: readonly (readonly string[])[] = [
  ['PU', 'BPU', 'jasa_konstruksi'],
  ['PU+PMI', 'BPU', 'jasa_konstruksi'],
  ['PU', 'BPU'],
  ['formal', 'informal'],
  ['JKK', 'JKM', 'JHT', 'JP', 'JKP'],
];
const partitioned: readonly Metric[] = [
  'active_participants',
  'eligible_workers',
  'target_workers',
  'claims_cases',
];

/** The segments of one source do not add up to its total. */
function partitions(figures: readonly PublishedFigure[]): Finding[] {
  const totals = figures.filter(
    (figure) => figure.segment === 'all' && partitioned.includes(figure.metric),
  );
  return totals.flatMap((total) => {
    const parts = partsOf(total, figures);
    if (parts === undefined) return [];
    const sum = parts.map(intervalOf).reduce(plus);
    if (meets(byAHead(sum), intervalOf(total))) return [];
    const printed = parts.reduce((all, part) => all + part.value, 0);
    const data = { sum: printed, difference: Math.abs(printed - total.value) };
    if (printed > total.value) {
      return [finding('parts_exceed_total', 'contradiction', data, [total, ...parts])];
    }
    // PU and BPU leave construction workers out: a smaller sum is then as it should be.
    return isComplete(parts) ? [finding('parts_below_total', 'note', data, [total, ...parts])] : [];
  });
}

function partsOf(
  total: PublishedFigure,
  figures: readonly PublishedFigure[],
): readonly PublishedFigure[] | undefined {
  const siblings = figures.filter(
    (figure) =>
      figure.metric === total.metric &&
      figure.date === total.date &&
      figure.source.id === total.source.id,
  );
  for (const set of partitionSets) {
    const parts = set
      .map((segment) => siblings.find((figure) => figure.segment === segment))
      .filter((part) => part !== undefined);
    if (parts.length === set.length) return parts;
  }
  return undefined;
}

function isComplete(parts: readonly PublishedFigure[]): boolean {
  const segments = parts.map((part) => part.segment);
  return !(segments.length === 2 && segments.includes('BPU'));
}

/** A target below what is already reached: usually a misplaced comma. */
function lowTargets(figures: readonly PublishedFigure[]): Finding[] {
  return ofMetric(figures, 'target_pct').flatMap((target) => {
    const reached = ofMetric(figures, 'coverage_pct').find(
      (coverage) =>
        coverage.segment === target.segment &&
        coverage.exactness !== 'at_most' &&
        coverage.date.slice(0, 4) === target.date.slice(0, 4) &&
        intervalOf(coverage).low > intervalOf(target).high,
    );
    return reached ? [finding('target_below_coverage', 'warning', {}, [target, reached])] : [];
  });
}

/** More vulnerable workers funded in a year than informal workers counted as base. */
function fundedAboveBase(figures: readonly PublishedFigure[]): Finding[] {
  return ofMetric(figures, 'vulnerable_funded_workers').flatMap((funded) => {
    const base = ofMetric(figures, 'eligible_workers').find(
      (each) =>
        ['informal', 'pekerja_rentan'].includes(each.segment) &&
        funded.segment.startsWith('pekerja_rentan') &&
        each.date.slice(0, 4) === funded.date.slice(0, 4) &&
        intervalOf(each).high < intervalOf(funded).low,
    );
    return base ? [finding('funded_above_base', 'warning', {}, [funded, base])] : [];
  });
}

/** Above 100 % is normal where people work and live in different places; it is never clamped. */
function aboveBase(moment: PublishedMoment): Finding[] {
  const { percent } = moment;
  if (!percent || percent.value <= 100) return [];
  return [finding('above_base', 'note', {}, [percent, ...(moment.base ? [moment.base] : [])])];
}

/** From one moment to the next of the same segment: another base, or a fall that is only a base. */
function changes(moments: readonly PublishedMoment[]): Finding[] {
  const bySegment = Map.groupBy(
    moments.filter((moment) => moment.date !== 'undated'),
    (moment) => moment.segment,
  );
  return [...bySegment.values()].flatMap((series) => [
    ...steps(series.filter((moment) => baseInterval(moment))).flatMap(([a, b]) => rebased(a, b)),
    ...steps(series.filter((moment) => moment.heads && moment.percent)).flatMap(([a, b]) =>
      fell(a, b),
    ),
  ]);
}

function rebased(a: PublishedMoment, b: PublishedMoment): Finding[] {
  const [from, to] = [baseInterval(a), baseInterval(b)];
  const isComparable = isBefore(a.date, b.date) && monthsApart(a.date, b.date) <= comparableMonths;
  if (!from || !to || !isComparable || meets(from, to)) return [];
  const [basisA, basisB] = [basisOf(a), basisOf(b)];
  // `after` tells the text which figure is the first of the later base.
  const data = { from: baseCount(a, from), to: baseCount(b, to), after: basisA.length + 1 };
  const change = Math.abs(data.to / data.from - 1);
  if (change <= baseDrift) return [];
  const severity = change > baseBreak ? 'warning' : 'note';
  return [finding('base_changed', severity, data, [...basisA, ...basisB])];
}

function fell(a: PublishedMoment, b: PublishedMoment): Finding[] {
  if (!a.heads || !b.heads || !a.percent || !b.percent || !isBefore(a.date, b.date)) return [];
  if (monthsApart(a.date, b.date) > comparableMonths) return [];
  const isUp = intervalOf(b.heads).low > intervalOf(a.heads).high;
  const [before, after] = [percentInterval(a), percentInterval(b)];
  const isDown = before !== undefined && after !== undefined && after.high < before.low;
  if (!isUp || !isDown || isSameCount(a.heads, b.heads)) return [];
  return [finding('percent_fell_heads_rose', 'note', {}, [a.percent, a.heads, b.percent, b.heads])];
}

function baseCount(moment: PublishedMoment, interval: Interval): number {
  return moment.base?.value ?? moment.implied?.count ?? middle(interval);
}

/** The printed figures a base rests on. */
function basisOf(moment: PublishedMoment): readonly PublishedFigure[] {
  if (moment.base) return [moment.base];
  return [moment.heads, moment.percent, moment.unprotected].filter((each) => each !== undefined);
}

function finding(
  code: FindingCode,
  severity: FindingSeverity,
  data: Finding['data'],
  figures: readonly PublishedFigure[],
): Finding {
  return { code, severity, figures, data };
}

function ofMetric(figures: readonly PublishedFigure[], metric: Metric): PublishedFigure[] {
  return figures.filter((figure) => figure.metric === metric);
}

function middle(interval: Interval): number {
  return Math.round((interval.low + interval.high) / 2);
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

function steps<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).flatMap((b, index) => {
    const a = items[index];
    const step: [T, T][] = a === undefined ? [] : [[a, b]];
    return step;
  });
}
