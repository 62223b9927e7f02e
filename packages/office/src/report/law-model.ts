// The legal figures in the report: each once, with value, article, date and its mark.

import { permissions, type Step, stepText, unitText } from '@payung/law';
import { formatCount, formatRupiah, type Language, rupiah } from '@payung/values';
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
          step.label,
          valueText(step, language),
          sourceText(step, language),
          shortDate(step.from, language),
        ]),
      },
    }),
    ...(hasUnconfirmed && { caution: text.law.someUnconfirmed }),
    notes: [...new Set(steps.flatMap((step) => (step.note === undefined ? [] : [step.note])))],
  };
}

/** The same figure stands behind many funds; it is printed once. */
function distinctSteps(funds: readonly FundSummary[], language: Language): readonly Step[] {
  const steps = funds.flatMap((fund) => fund.steps);
  return [...new Map(steps.map((step) => [stepText(step, language), step])).values()];
}

function valueText(step: Step, language: Language): string {
  const unit = unitText(step.unit, language);
  if (typeof step.value === 'string') {
    const permission = permissions.find((each) => each === step.value);
    return permission === undefined
      ? `${step.value} ${unit}`.trim()
      : reportText(language).law.permission[permission];
  }
  const isMoney = step.unit.startsWith('rupiah');
  const number = isMoney ? formatRupiah(rupiah(step.value)) : formatCount(step.value);
  return `${number} ${unit}`.trim();
}

function sourceText(step: Step, language: Language): string {
  const { law } = reportText(language);
  const article = step.source.article === undefined ? '' : ` ${law.article} ${step.source.article}`;
  const mark = step.confirmed ? '' : ` [${law.unconfirmed}]`;
  return `${step.source.law}${article}${mark}`;
}
