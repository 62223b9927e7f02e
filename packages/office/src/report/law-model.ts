// The legal figures in the report: each once, with value, article, date and its mark.

import { type FigureStep, figureText, labelText, stepText } from '@payung/law';
import { findStepDetail } from '@payung/law/details';
import type { Language } from '@payung/values';
import type { FundSummary } from './summary.ts';
import type { TableModel } from './table-model.ts';
import { reportText } from './text/catalogue.ts';
import { shortDate } from './words.ts';

export type LawModel = {
  readonly heading: string;
  readonly intro: string;
  readonly table?: TableModel;
  /** Shown where any figure is unconfirmed. */
  readonly caution?: string;
  readonly notes: readonly string[];
};

export function lawModel(funds: readonly FundSummary[], language: Language): LawModel {
  const text = reportText(language);
  const steps = distinctSteps(funds, language);
  const { head } = text.law;
  const hasUnconfirmed = steps.some((step) => !step.confirmed);
  return {
    heading: text.law.heading,
    intro: text.law.intro,
    ...(steps.length > 0 && {
      table: {
        caption: text.law.caption,
        head: [head.figure, head.value, head.source, head.since],
        rows: steps.map((step) => [
          labelText(step, language),
          figureText(step, language),
          sourceText(step, language),
          shortDate(step.from, language),
        ]),
      },
    }),
    ...(hasUnconfirmed && { caution: text.law.someUnconfirmed }),
    notes: [...new Set(steps.flatMap((step) => findStepDetail(step)?.note?.[language] ?? []))],
  };
}

/** The same figure stands behind many funds; it is printed once. */
function distinctSteps(funds: readonly FundSummary[], language: Language): readonly FigureStep[] {
  const steps = funds.flatMap((fund) => fund.steps).filter((step) => step.kind === 'figure');
  return [...new Map(steps.map((step) => [stepText(step, language), step])).values()];
}

function sourceText(step: FigureStep, language: Language): string {
  const { law } = reportText(language);
  const article = step.source.article === undefined ? '' : ` ${law.article} ${step.source.article}`;
  const mark = step.confirmed ? '' : ` [${law.unconfirmed}]`;
  return `${step.source.law}${article}${mark}`;
}
