// The time a figure of the law is known for: what lies before it is refused, what lies after the day
// the law was checked is worked out with the last figure and says so.

import { addMonths, type Day, type Issue, issue, type Month, month } from '@payung/values';
import { lawCheckedOn } from './generated/parameters.ts';
import { inForceSince } from './parameter.ts';
import type { ParameterId } from './parameter-id.ts';

/** A month before the first whole month of a figure: for facts that only sometimes need it. */
export function beforeRule(key: string, written: Month, law: ParameterId): Issue[] {
  const expected = `YYYY-MM >= ${monthSince(law)}`;
  return written >= monthSince(law)
    ? []
    : [issue('law_before_rule', { key, value: written, expected })];
}

/** Before the law: refused. After the day it was checked: a note. */
export function beyondOrBefore(
  found: Day | Month,
  since: string,
  checkedOn: Day | Month,
): Issue | undefined {
  if (found < since) return issue('law_before_rule', { value: found });
  return found <= checkedOn ? undefined : beyond({ value: found, checkedOn });
}

/** A day a rule worked out itself and looks a figure up for: after the day the law was checked, a note. */
export function beyondKnown(key: string, found: Day): Issue[] {
  return found <= lawCheckedOn ? [] : [beyond({ key, value: found, checkedOn: lawCheckedOn })];
}

function beyond(data: Issue['data']): Issue {
  return issue('law_beyond_known', data, { severity: 'note' });
}

/** The first day a figure is known for. */
export function sinceDay(law: ParameterId): string {
  const since = inForceSince(law);
  return since.length === 7 ? `${since}-01` : since;
}

/** The first month a figure is known for: the law of a contribution month is that of its first day. */
export function monthSince(law: ParameterId): string {
  const since = inForceSince(law);
  const first = month(since.slice(0, 7));
  return since.length === 7 || since.endsWith('-01') ? first : addMonths(first, 1);
}
