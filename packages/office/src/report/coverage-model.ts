// Coverage in the report: one bar per definition with its base, source, date and targets. Each
// stands alone; nothing is added up or compared across bases.

import { formatCount, formatPercent, type Language } from '@payung/values';
import { definitionName } from '../coverage/index.ts';
import { accuracyText } from './lists-model.ts';
import type { CoverageSummary, Summary, TargetGap } from './summary.ts';
import { fill, reportText } from './text/catalogue.ts';
import type { ReportText } from './text/words.ts';
import { shortDate } from './words.ts';

export type BarModel = {
  readonly name: string;
  readonly percent: string;
  readonly counts: string;
  readonly lines: readonly string[];
  /** Length of bar and tick as share of the axis, 0 to 1; the axis reaches past 100 % if need be. */
  readonly length: number;
  readonly full: number;
  readonly tick?: { readonly at: number; readonly label: string };
  readonly targets: readonly { readonly label: string; readonly gap: string; reached: boolean }[];
  readonly alt: string;
};

export type CoverageModel = {
  readonly heading: string;
  readonly intro: string;
  readonly bars: readonly BarModel[];
  /** The part counts persons: it is as good as the linkage. */
  readonly accuracy?: string;
  readonly inferred?: string;
};

export function coverageModel(
  { coverage, linkage, totals }: Pick<Summary, 'coverage' | 'linkage' | 'totals'>,
  language: Language,
): CoverageModel {
  const text = reportText(language);
  const isInferred = coverage.some((each) => each.targets.some((target) => target.inferred));
  return {
    heading: text.coverage.heading,
    intro: coverage.length === 0 ? text.coverage.none : text.coverage.intro,
    bars: coverage.map((figure) => barModel(figure, text, language)),
    ...(coverage.length > 0 && {
      accuracy: accuracyText(linkage, totals.links.tinjau, language),
    }),
    ...(isInferred && { inferred: text.coverage.inferred }),
  };
}

function barModel(figure: CoverageSummary, text: ReportText, language: Language): BarModel {
  const name = definitionName(figure.definition, language);
  const percent = formatPercent(figure.percent);
  const targets = figure.targets.map((target) => targetLine(target, figure, text));
  const tick = targetOfYear(figure);
  const axis = Math.max(100, figure.percent, ...figure.targets.map((target) => target.percent));
  const date = shortDate(figure.asOf, language);
  return {
    name: `${name}, ${figure.year}`,
    percent,
    counts: fill(text.coverage.counts, {
      part: formatCount(figure.part),
      base: formatCount(figure.base),
    }),
    lines: [
      fill(text.coverage.baseLine, { year: String(figure.year), source: figure.baseSource }),
      fill(text.coverage.partLine, { date, source: figure.partSource }),
      ...(figure.aboveBase ? [text.coverage.aboveBase] : []),
      ...(targets.length === 0 ? [text.coverage.noTarget] : []),
    ],
    length: figure.percent / axis,
    full: 100 / axis,
    ...(tick && {
      tick: { at: tick.percent / axis, label: `${formatPercent(tick.percent)} (${tick.year})` },
    }),
    targets,
    alt: fill(text.coverage.barAlt, {
      name,
      percent,
      base: formatCount(figure.base),
      targets: targets.map((target) => `${target.label}, ${target.gap}.`).join(' '),
    }),
  };
}

function targetLine(
  target: TargetGap,
  figure: CoverageSummary,
  text: ReportText,
): BarModel['targets'][number] {
  const reached = target.gapPeople === 0;
  const gap = reached
    ? text.coverage.reached
    : fill(text.coverage.gap, { people: formatCount(target.gapPeople) });
  const otherYear =
    target.year === figure.year
      ? ''
      : ` (${fill(text.coverage.otherYear, { year: String(figure.year) })})`;
  const label = fill(text.coverage.target, {
    scale: target.scale,
    year: String(target.year),
    percent: formatPercent(target.percent),
  });
  return { label: `${label} [${target.source}]`, gap: `${gap}${otherYear}`, reached };
}

/** The figure of the first sentence: newest base whose scale is UCJ, else the first given. */
export function headline(coverage: readonly CoverageSummary[]): CoverageSummary | undefined {
  const isUcj = (each: CoverageSummary) => each.targets.some((target) => target.scale === 'UCJ');
  return coverage.find(isUcj) ?? coverage[0];
}

/** The target of the base's own year, else the nearest later one. */
export function targetOfYear(figure: CoverageSummary): TargetGap | undefined {
  return figure.targets.find((target) => target.year >= figure.year);
}
