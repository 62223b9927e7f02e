// All rules of the law, to be found by their id: for lists, pages and the command line.

import { benefitsRules } from './benefits/rules.ts';
import { complianceRules } from './compliance/rules.ts';
import { contributionsRules } from './contributions/rules.ts';
import { eligibilityRules } from './eligibility/rules.ts';
import { fundingRules } from './funding/rules.ts';
import type { AnyRule } from './rule.ts';
import { statusRules } from './status/rules.ts';

/** Aturan yang dikenal, in the order of the folders. */
export const rules: readonly AnyRule[] = [
  ...contributionsRules,
  ...benefitsRules,
  ...statusRules,
  ...eligibilityRules,
  ...fundingRules,
  ...complianceRules,
];

/** @example findRule('contributions.bpu_contribution')?.term.id // 'Iuran BPU sebulan' */
export function findRule(id: string): AnyRule | undefined {
  return rules.find((each) => each.id === id);
}
