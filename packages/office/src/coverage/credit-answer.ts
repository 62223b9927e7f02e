// Funded-months credit of a region within a stretch of months: how many of those whom others pay for
// count in full, and how many in part (practice.md 0.5).

import type { Warehouse } from '@payung/engine';
import { addMonths, type Month } from '@payung/values';
import { type Credit, creditOf, type FundedMonths } from './credit.ts';
import { cubeSetting } from './cube/setting.ts';
import { fundedMonthsQuery } from './cube/statement/queries.ts';
import { type AnswerHead, type CoverageQuestion, headOf } from './question.ts';

export type CreditAnswer = AnswerHead & {
  readonly kind: 'credit';
  readonly from: Month;
  readonly credits: readonly Credit[];
  /** People by payer and months: what the credit is counted from. */
  readonly months: readonly FundedMonths[];
};

/** From `from` to the end of the month asked for. */
export async function creditAnswer(
  question: CoverageQuestion,
  ask: { readonly warehouse: Warehouse; readonly spell: string; readonly from: Month },
): Promise<CreditAnswer> {
  const { cube, at, region } = question;
  const { warehouse, spell, from } = ask;
  const until = addMonths(at, 1);
  const setting = cubeSetting({ ...{ region: cube.setting.region, depth: 10 }, from, until });
  const sql = fundedMonthsQuery(spell, setting, region.length);
  const rows = await warehouse.rows({ name: 'funded months', sql });
  const months = rows
    .filter((row) => row['region'] === region)
    .map((row) => ({
      payer: String(row['payer']),
      months: Number(row['months']),
      people: Number(row['people']),
    }));
  return { kind: 'credit', ...headOf(question), from, credits: creditOf(months), months };
}
