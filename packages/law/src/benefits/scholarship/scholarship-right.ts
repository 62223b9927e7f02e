// Hak atas beasiswa: JKM after a time of contributions (PP 82/2019 art. 34: 3 years), JKK death and
// permanent total disability at once (art. 25). Whether the months must be consecutive is unknown.

import type { Day } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import type { Permission } from '../../unit.ts';
import { checkChoice, checkCount, checkDay, requireFacts } from '../benefit.ts';

export type ScholarshipRightFacts =
  | { readonly program: 'JKK'; readonly eventOn: Day }
  | {
      readonly program: 'JKM';
      readonly eventOn: Day;
      /** Months with a paid contribution, all together. */
      readonly contributionMonths: number;
      /** The longest unbroken run among them. */
      readonly consecutiveMonths: number;
    };

/**
 * `unconfirmed` where the months suffice only together, with gaps between them.
 *
 * @example scholarshipRight({ program: 'JKK', eventOn: day('2026-07-01') }).value // 'yes'
 */
export function scholarshipRight(facts: ScholarshipRightFacts): Explained<Permission> {
  requireFacts(
    checkChoice('program', facts.program, ['JKK', 'JKM']),
    checkDay('eventOn', facts.eventOn, 'benefits.scholarship.children'),
  );
  const children = getParameter('benefits.scholarship.children', facts.eventOn);
  if (facts.program === 'JKK') return { value: 'yes', steps: [stepOf(children, children.value)] };
  const { contributionMonths: total, consecutiveMonths: run } = facts;
  requireFacts(
    checkCount('contributionMonths', total, { least: 0 }),
    checkCount('consecutiveMonths', run, { least: 0, most: total }),
  );
  const least = getParameter('benefits.scholarship.jkm_contribution_months', facts.eventOn);
  const needed = stepOf(least, least.value);
  if (total < least.value) return { value: 'no', steps: [needed] };
  if (run >= least.value) return { value: 'yes', steps: [needed] };
  const gaps = getParameter('benefits.scholarship.months_consecutive', facts.eventOn);
  return { value: 'unconfirmed', steps: [needed, stepOf(gaps, gaps.value)] };
}
