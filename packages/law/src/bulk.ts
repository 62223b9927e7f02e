// Bulk: one rule asked for many rows. Good rows go on, bad rows come back with their number; there
// is one implementation of each rule, so a column can never differ from the single answer.

import type { Issue, Parsed, Rupiah } from '@payung/values';
import type { Explained } from './explained.ts';
import type { Answer } from './rule.ts';

/** Amounts per row, whole rupiah. A row named with an error in `issues` (row 1 = the first) has none: 0. */
export type Amounts = { readonly amount: Float64Array; readonly issues: readonly Issue[] };

type Asked = {
  readonly ask: (written: unknown) => Parsed<Answer<Explained<Rupiah>>>;
};

/**
 * The amounts of a rule over rows of facts.
 *
 * @example amountsOf(pmiJht, [{ on: '2026-07-01', amountMonthly: 50_000, months: 2 }]).amount[0] // 100000
 */
export function amountsOf(
  rule: Asked,
  rows: Iterable<unknown> & { readonly length: number },
): Amounts {
  const amount = new Float64Array(rows.length);
  const issues: Issue[] = [];
  let at = 0;
  for (const facts of rows) {
    const answer = rule.ask(facts);
    if (answer.ok) amount[at] = answer.value.value;
    at += 1;
    for (const found of answer.issues) issues.push({ ...found, at: { ...found.at, row: at } });
  }
  return { amount, issues };
}
