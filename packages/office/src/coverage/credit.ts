// Funded-months credit: how a branch of BPJS TK is credited for workers whom others pay for
// (practice.md 0.5). An indicator of its own, never mixed with coverage.

import { funders } from './text/indicators.ts';

/** People by payer and by how many months they were paid for within the year looked at. */
export type FundedMonths = {
  readonly payer: string;
  readonly months: number;
  readonly people: number;
};

/** Full from `months` on; below in proportion, or nothing. Dated data of the branch, not law. */
export type CreditRule = { readonly months: number; readonly below: 'proportion' | 'nothing' };

export type Credit = {
  readonly payer: string;
  readonly people: number;
  /** Sixths (or whatever the rule's months are) of a person: whole numbers, so that nothing is rounded. */
  readonly parts: number;
  readonly partsOfOne: number;
  /** Whole persons credited, rounded down. */
  readonly credited: number;
};

const six: CreditRule = { months: 6, below: 'proportion' };
const company: CreditRule = { months: 6, below: 'nothing' };

export function usualCreditRule(payer: string): CreditRule | undefined {
  if (payer === 'csr') return company;
  return funders.includes(payer) ? six : undefined;
}

/**
 * Credit by payer. Payers without a rule (the worker himself, his employer) are left out.
 *
 * @example 1,000 people for 3 months by the regency count 500; 500 for 4 months by a company, 0
 */
export function creditOf(
  funded: readonly FundedMonths[],
  ruleOf: (payer: string) => CreditRule | undefined = usualCreditRule,
): readonly Credit[] {
  const byPayer = Map.groupBy(funded, (each) => each.payer);
  return [...byPayer].flatMap(([payer, rows]) => {
    const rule = ruleOf(payer);
    if (rule === undefined) return [];
    const parts = rows.reduce((sum, { months, people }) => sum + people * partsOf(months, rule), 0);
    const people = rows.reduce((sum, row) => sum + row.people, 0);
    return [
      { payer, people, parts, partsOfOne: rule.months, credited: Math.floor(parts / rule.months) },
    ];
  });
}

function partsOf(months: number, rule: CreditRule): number {
  if (months >= rule.months) return rule.months;
  return rule.below === 'proportion' ? months : 0;
}
