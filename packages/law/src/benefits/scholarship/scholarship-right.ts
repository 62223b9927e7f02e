// Hak atas beasiswa: JKM after a time of contributions (PP 82/2019 art. 34: 3 years), JKK death and
// permanent total disability at once (art. 25). Whether the months must be consecutive is unknown.

import { failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { contradiction, count, need, onDay, type TypeOf, variants } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import type { Permission } from '../../unit.ts';

const months = count({ most: 1_200 });

const facts = variants(
  'program',
  { id: 'Program', en: 'Programme' },
  {
    JKK: {},
    JKM: {
      contributionMonths: need(
        'Bulan iuran yang dibayar seluruhnya',
        'Months with a paid contribution, all together',
        months,
      ),
      consecutiveMonths: need(
        'Bulan berturut-turut paling lama di antaranya',
        'The longest unbroken run among them',
        months,
      ),
    },
  },
  {
    eventOn: need(
      'Tanggal meninggal dunia atau cacat total tetap',
      'Day of death or of total disability',
      onDay('benefits.scholarship.children'),
    ),
  },
);
export type ScholarshipRightFacts = TypeOf<typeof facts>;

/**
 * `unconfirmed` where the months suffice only together, with gaps between them.
 *
 * @example
 * scholarshipRight({ program: 'JKK', eventOn: day('2026-07-01') })
 * // { ok: true, value: { value: 'yes', … }, … }
 */
export const scholarshipRight = rule({
  id: 'benefits.scholarship.scholarship_right',
  term: { id: 'Hak atas beasiswa', en: 'Right to a scholarship' },
  sources: [
    { law: 'PP 44/2015', article: '34' },
    { law: 'PP 82/2019', article: '25 dan 34' },
  ],
  facts,
  decide: (input): Parsed<Explained<Permission>> => {
    const { eventOn } = input;
    const children = getParameter('benefits.scholarship.children', eventOn);
    if (input.program === 'JKK') {
      return parsed({ value: 'yes', steps: [stepOf(children, children.value)] });
    }
    const { contributionMonths: total, consecutiveMonths: run } = input;
    if (run > total) return failed(contradiction('consecutiveMonths', run, `0 .. ${total}`));
    const least = getParameter('benefits.scholarship.jkm_contribution_months', eventOn);
    const needed = stepOf(least, least.value);
    if (total < least.value) return parsed({ value: 'no', steps: [needed] });
    if (run >= least.value) return parsed({ value: 'yes', steps: [needed] });
    const gaps = getParameter('benefits.scholarship.months_consecutive', eventOn);
    return parsed({ value: unless(gaps.value), steps: [needed, stepOf(gaps, gaps.value)] });
  },
});

/** Months with gaps do, unless they must be consecutive. */
function unless(consecutive: Permission): Permission {
  if (consecutive === 'unconfirmed') return 'unconfirmed';
  return consecutive === 'yes' ? 'no' : 'yes';
}
