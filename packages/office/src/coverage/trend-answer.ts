// The trend of a region month by month: over the base of each year as it was stated, and over the base
// of the last month throughout.

import { type Day, day } from '@payung/values';
import { type AnswerHead, type CoverageQuestion, headOf, shareOf } from './question.ts';
import { type TrendRow, trendOn } from './trend.ts';

export type TrendAnswer = AnswerHead & {
  readonly kind: 'trend';
  /** The one base of `percentConstant`; absent where none is stated: then people alone. */
  readonly constant?: {
    readonly count: number;
    readonly definition: string;
    readonly source: string;
    readonly asOf: Day;
  };
  readonly rows: readonly (Omit<TrendRow, 'percentConstant'> & {
    readonly percentConstant?: number;
  })[];
};

export async function trendAnswer(
  question: CoverageQuestion,
  months: number,
): Promise<TrendAnswer> {
  const { cube, indicator, region, at } = question;
  const levels = await cube.slice({ rule: indicator.rule, within: region, by: ['month'] });
  const shown = cube.months.filter((month) => month <= at).slice(-months);
  const points = shown.map((month) => {
    const people = levels.find((row) => row.key.month === month)?.people ?? 0;
    const base = shareOf(question, { region, people, at: month })?.base;
    return { at: month, people, ...(base === undefined ? {} : { base }) };
  });
  const constant = points.at(-1)?.base;
  const head = { kind: 'trend', ...headOf(question) } as const;
  if (constant === undefined) {
    return { ...head, rows: points.map(({ people, at: month }) => ({ at: month, people })) };
  }
  const { count, definition, source, asOf } = constant;
  return {
    ...head,
    constant: { count, definition, source: source.text, asOf },
    rows: trendOn(points, constant, day(`${at}-01`)),
  };
}
