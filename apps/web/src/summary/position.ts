// The position in one or two sentences: what a head of region reads first.

import type { CoverageWire, SummaryWire } from '@payung/server/wire';
import type { Language } from '@payung/values';
import { countText, percentText } from '../parts/format.ts';
import type { TextOf } from '../text/text.ts';

/** The figure of this year's base that has a target this year; else the first there is. */
export function mainFigure(summary: SummaryWire): CoverageWire | undefined {
  const year = Number(summary.asOf.slice(0, 4));
  return (
    summary.coverage.find(
      (figure) => figure.year === year && figure.targets.some((target) => target.year === year),
    ) ??
    summary.coverage.find((figure) => figure.targets.length > 0) ??
    summary.coverage[0]
  );
}

/** The target of the year of the data, else the next one. */
export function mainTarget(figure: CoverageWire): CoverageWire['targets'][number] | undefined {
  const year = Number(figure.asOf.slice(0, 4));
  return figure.targets.find((target) => target.year === year) ?? figure.targets[0];
}

export function positionSentences(
  summary: SummaryWire,
  text: TextOf,
  language: Language,
): string[] {
  const figure = mainFigure(summary);
  const count = (value: number) => countText(value, language);
  const plan =
    summary.plan.people > 0 ? [text('position_plan', { people: count(summary.plan.people) })] : [];
  if (figure === undefined) {
    return [text('position_none', { people: count(summary.totals.unprotected) }), ...plan];
  }
  const words = {
    part: count(figure.part),
    base: count(figure.base),
    percent: percentText(figure.percent, language),
  };
  return [
    text(figure.aboveBase ? 'position_above' : 'position_covered', words),
    ...targetSentence(figure, text, language),
    ...plan,
  ];
}

function targetSentence(figure: CoverageWire, text: TextOf, language: Language): string[] {
  const target = mainTarget(figure);
  if (target === undefined) return [];
  return [
    text(target.gapPeople === 0 ? 'position_reached' : 'position_gap', {
      gap: countText(target.gapPeople, language),
      scale: target.scale,
      year: target.year,
      target: percentText(target.percent, language),
    }),
  ];
}
