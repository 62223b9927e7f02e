// All rules by name, for pages that list them: the rules themselves are thirty times as long.

import { ruleList } from './generated/rule-list.ts';
import type { ListedRule } from './listed-rule.ts';

export { ruleList } from './generated/rule-list.ts';
export type { ListedRule } from './listed-rule.ts';

/** @example findListedRule('contributions.bpu_contribution')?.term.id // 'Iuran BPU sebulan' */
export function findListedRule(id: string): ListedRule | undefined {
  return ruleList.find((each) => each.id === id);
}
