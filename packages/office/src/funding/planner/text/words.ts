// The words a language has to have for the plan by months.

import type { FundVerdict, PersonExplanation } from '../explain.ts';

type Rule = Extract<PersonExplanation, { rule: string }>['rule'];
type Sentence =
  | 'unknown'
  | 'excluded'
  | 'paid'
  | 'waiting'
  | 'stretch'
  | 'priorityClass'
  | 'alike'
  | 'place'
  | 'fund';

/** `{fund}` and the like are filled in by `explanationLines`. */
export type PlannerText = Readonly<Record<Sentence, string>> & {
  readonly rules: Readonly<Record<Rule, string>>;
  readonly funds: Readonly<Record<FundVerdict, string>>;
};
