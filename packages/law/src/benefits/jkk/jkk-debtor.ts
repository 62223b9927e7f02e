// Siapa menanggung manfaat JKK: it belongs to the employment in which the accident happened. Where
// that employer had not registered the worker he owes it himself, at least as high; another
// membership then pays JKM only. UU 24/2011, PP 44/2015.

import type { Day } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { checkDay, requireFacts } from '../benefit.ts';

export type JkkDebtor = 'BPJS' | 'employer';

/**
 * Who owes the benefits of JKK after an accident.
 *
 * @example jkkDebtor({ accidentOn: day('2024-05-11'), registeredByEmployer: false }).value // 'employer'
 */
export function jkkDebtor(facts: {
  readonly accidentOn: Day;
  /** By the employer in whose work the accident happened. */
  readonly registeredByEmployer: boolean;
}): Explained<JkkDebtor> {
  requireFacts(checkDay('accidentOn', facts.accidentOn, 'benefits.jkk.unregistered_employer_owes'));
  const owes = getParameter('benefits.jkk.unregistered_employer_owes', facts.accidentOn);
  const employer = !facts.registeredByEmployer && owes.value === 'yes';
  return { value: employer ? 'employer' : 'BPJS', steps: [stepOf(owes, owes.value)] };
}
