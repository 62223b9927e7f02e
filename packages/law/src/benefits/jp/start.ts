// Hari pertama manfaat pensiun JP: PP 45/2015 arts 15(4) and 19. The first of the month after the
// pension age; who is kept on may choose the month after the end of work, at most some years later.

import {
  addMonths,
  addMonthsToDay,
  type Day,
  firstDay,
  monthOf,
  type Parsed,
  parsed,
} from '@payung/values';
import { jpEnd } from '../../contributions/jp-end.ts';
import { type Explained, stepOf } from '../../explained.ts';
import { may, need, onDay, record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

const facts = record({
  birth: need('Tanggal lahir', 'Day of birth', onDay()),
  // Kept on beyond the pension age and chosen to wait; absent: paid from the pension age.
  workEndsOn: may('Berhenti bekerja pada (bila menunda)', 'Work ends on (if deferred)', onDay()),
});

/** `value`: the first day of the pension; it cannot be deferred beyond `deferredUntilMax`. */
export type JpStart = Explained<Day> & {
  readonly reachedOn: Day;
  readonly deferredUntilMax: Day;
};

/**
 * Hari pertama manfaat pensiun.
 *
 * @example
 * jpStart({ birth: day('1967-05-10'), workEndsOn: day('2030-01-31') })
 * // { ok: true, value: { value: '2029-06-01', reachedOn: '2026-05-10', … }, … }
 */
export const jpStart = rule({
  id: 'benefits.jp.start',
  term: { id: 'Hari pertama manfaat pensiun JP', en: 'First day of the JP pension' },
  sources: [{ law: 'PP 45/2015', article: '15 ayat (4), 19' }],
  facts,
  decide: ({ birth, workEndsOn }): Parsed<JpStart> => {
    const end = jpEnd({ birth });
    if (!end.ok) return end;
    const { reachedOn, steps } = end.value;
    const longest = getParameter('benefits.jp.defer_years_max', reachedOn);
    const deferredUntilMax = addMonthsToDay(reachedOn, 12 * longest.value);
    const deferred = workEndsOn !== undefined && workEndsOn > reachedOn;
    const wished = deferred ? workEndsOn : reachedOn;
    const last = wished < deferredUntilMax ? wished : deferredUntilMax;
    const start = {
      value: firstDay(addMonths(monthOf(last), 1)),
      reachedOn,
      deferredUntilMax,
      steps: deferred ? [...steps, stepOf(longest, longest.value)] : steps,
    };
    return parsed(start, end.issues);
  },
});
