// Texts of the issues of the law in English, apart from the others: a page with a calculator loads only these.

import type { LawIssueCatalogue } from './catalogue.ts';

export const law: LawIssueCatalogue = {
  law_fact_missing: {
    problem: 'The fact {key} is missing; this rule needs it ({law}).',
    remedy: 'Fill in: {expected}.',
  },
  law_fact_invalid: {
    problem: 'The value “{value}” of {key} cannot be used ({law}).',
    remedy: 'Expected: {expected}.',
  },
  law_fact_unknown: {
    problem: 'This rule does not know the fact {key} ({law}).',
    remedy: 'Remove it or correct its spelling. Known: {expected}.',
  },
  law_facts_contradict: {
    problem: 'The value “{value}” of {key} contradicts another fact ({law}).',
    remedy: 'Expected: {expected}.',
  },
  law_before_rule: {
    problem: '{key} {value} lies before the oldest known rule ({law}).',
    remedy: 'Enter {expected}; earlier times have to be worked out elsewhere.',
  },
  law_beyond_known: {
    problem: '{key} {value} lies beyond the law known up to {checkedOn} ({law}).',
    remedy: 'The last figure was used; check whether the rule has changed.',
  },
  law_rule_unknown: {
    problem: 'The rule “{value}” is not known.',
    remedy: 'Known: {expected}.',
  },
  law_override_invalid: {
    problem: 'The assumption “{value}” for {key} cannot be used.',
    remedy: 'Expected: {expected}.',
  },
};
