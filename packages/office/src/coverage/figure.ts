// Coverage of a region: distinct active persons over each base the region states, with its targets.
// One figure per base; nothing is added up across bases and nothing is clamped at 100 %.

import { type Day, day, percentOf, type Share, share } from '@payung/values';
import type { BaseRow, TargetRow } from './base.ts';
import { scaleOf } from './definition.ts';

export type CoverageTarget = {
  readonly scale: string;
  readonly year: number;
  readonly percent: number;
  readonly source: string;
  /** People still needed to reach the target on this base; 0 when reached. */
  readonly gapPeople: number;
  /** True: that this scale is measured on this base is our inference [I]. */
  readonly inferred: boolean;
};

/** Cakupan kepesertaan: rules.md D6 counts distinct persons with an active membership. */
export type CoverageFigure = {
  readonly definition: string;
  /** Year of the base. A target of another year keeps its own year beside it. */
  readonly year: number;
  readonly segment: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly share: Share;
  readonly percent: number;
  readonly aboveBase: boolean;
  readonly partSource: string;
  readonly asOf: Day;
  readonly targets: readonly CoverageTarget[];
};

export type CoverageInput = {
  readonly region: { readonly code: string; readonly name: string };
  readonly asOf: Day;
  readonly activePersons: number;
  readonly bases: readonly BaseRow[];
  readonly targets: readonly TargetRow[];
  readonly participantsSource: string;
};

/** Newest base first; within a year in the order the region wrote them. */
export function coverageFigures(input: CoverageInput): readonly CoverageFigure[] {
  return input.bases
    .filter((base) => base.regionCode === input.region.code && base.segment === 'semua')
    .toSorted((a, b) => b.year - a.year)
    .map((base) => figureOf(base, input));
}

function figureOf(base: BaseRow, input: CoverageInput): CoverageFigure {
  const of = share(input.activePersons, {
    count: base.count,
    definition: base.definition,
    source: { text: base.source },
    asOf: day(`${base.year}-01-01`),
  });
  return {
    definition: base.definition,
    year: base.year,
    segment: base.segment,
    region: input.region,
    share: of,
    percent: percentOf(of),
    aboveBase: of.part > of.base.count,
    partSource: input.participantsSource,
    asOf: input.asOf,
    targets: targetsOf(base, input),
  };
}

/** Targets of years before the base are history; those of later years keep their year. */
function targetsOf(base: BaseRow, input: CoverageInput): readonly CoverageTarget[] {
  const scale = scaleOf(base.definition);
  return input.targets
    .filter((target) => target.regionCode === input.region.code)
    .filter((target) => target.scale === scale && target.year >= base.year)
    .toSorted((a, b) => a.year - b.year)
    .map((target) => ({
      scale: target.scale,
      year: target.year,
      percent: target.percent,
      source: target.source,
      gapPeople: gapPeople(input.activePersons, base.count, target.percent),
      inferred: true,
    }));
}

/**
 * People missing to a target: the smallest whole number that reaches it, in integers.
 *
 * @example gapPeople(11_046, 22_804, 56.1) // 1748
 */
export function gapPeople(part: number, base: number, percent: number): number {
  return Math.max(0, neededPeople(base, percent) - part);
}

/** The smallest number of people that reaches a target on a base. */
export function neededPeople(base: number, percent: number): number {
  return Math.ceil((Math.round(percent * 100) * base) / 10_000);
}
