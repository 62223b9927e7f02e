// The rules of the law as things to open.

import { ruleList } from '@payung/law/rule-list';
import type { Language } from '@payung/values';
import type { Target } from './targets.ts';

export function ruleTargets(language: Language): readonly Target[] {
  return ruleList.map((rule) => ({
    to: `/aturan/${rule.id}`,
    name: rule.term[language],
    kind: 'rule',
    also: [rule.id, ...rule.sources.map(({ law }) => law)].join(' '),
  }));
}
