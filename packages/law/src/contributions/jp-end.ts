// Akhir iuran JP: PP 45/2015 art. 15. JP is due until the month before the pension age is reached; the
// age rises by one year every three, from 56 to 65, and whoever has reached it stays past it.

import {
  addMonths,
  type Day,
  failed,
  type Month,
  monthOf,
  type Parsed,
  parsed,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, need, onDay, record } from '../facts.ts';
import { parameters } from '../generated/parameters.ts';
import { beyondKnown } from '../law-time.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { birthday } from './birthday.ts';

/** `value`: the last month JP is due for; the pension age is reached on `reachedOn`, a month later. */
export type JpEnd = Explained<Month> & { readonly reachedOn: Day };

/**
 * Bulan iuran JP terakhir of a worker, by his day of birth. Refuses one who had reached the pension
 * age before JP began in July 2015.
 *
 * @example jpEnd({ birth: day('1967-01-01') }) // { ok: true, value: { value: '2025-12', … }, … }
 */
export const jpEnd = rule({
  id: 'contributions.jp_end',
  term: { id: 'Akhir iuran JP', en: 'End of JP contributions' },
  sources: [{ law: 'PP 45/2015', article: '15' }],
  facts: record({ birth: need('Tanggal lahir', 'Day of birth', onDay()) }),
  decide: ({ birth }): Parsed<JpEnd> => {
    const { values } = parameters['contributions.jp_end_age'];
    const at = values.findIndex((each, index) => {
      const next = values[index + 1]?.from;
      return next === undefined || birthday(birth, each.value) < next;
    });
    const reachedOn = birthday(birth, values[at]?.value ?? 0);
    const since = values[0]?.from ?? '';
    if (reachedOn < since) return failed(contradiction('birth', birth, `56 >= ${since}`));
    const age = getParameter('contributions.jp_end_age', reachedOn);
    const end = {
      value: addMonths(monthOf(reachedOn), -1),
      reachedOn,
      steps: [stepOf(age, age.value)],
    };
    return parsed(end, beyondKnown('reachedOn', reachedOn));
  },
});
