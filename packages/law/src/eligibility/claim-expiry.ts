// Kedaluwarsa klaim: PP 44/2015 art. 26 (JKK and JKM two years), since 2 December 2019 PP 82/2019
// art. 26 (five). A JHT balance never expires. JKP has its own term in `jkpEligibility`.

import { addMonthsToDay, type Day, daysBetween, failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { choice, contradiction, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

const facts = record({
  program: need('Program', 'Programme', choice(['JKK', 'JKM', 'JHT'])),
  eventOn: need(
    'Tanggal kecelakaan, diagnosis, atau kematian',
    'Day of the accident, the diagnosis or the death',
    onDay('eligibility.claim_expiry_years'),
  ),
  asOf: need('Tanggal klaim', 'Day of the claim', onDay()),
});
export type ClaimExpiryInput = TypeOf<typeof facts>;

/** `lastDay` is absent where the right never expires. */
export type ClaimExpiry = {
  readonly expired: boolean;
  readonly lastDay?: Day;
  readonly daysLeft?: number;
};

/**
 * Whether a claim can still be filed. The anniversary itself is still in time (our reading), and
 * the law of the day of the event counts (our reading of a change without transition).
 *
 * @example claimExpiry({ program: 'JKM', eventOn: day('2021-05-03'), asOf: day('2026-05-04') }) // { ok: true, value: { value: { expired: true, lastDay: '2026-05-03', daysLeft: 0 }, … }, … }
 */
export const claimExpiry = rule({
  id: 'eligibility.claim_expiry',
  term: { id: 'Kedaluwarsa klaim', en: 'Expiry of a claim' },
  sources: [
    { law: 'PP 44/2015', article: '26' },
    { law: 'PP 82/2019', article: '26' },
  ],
  facts,
  decide: ({ program, eventOn, asOf }): Parsed<Explained<ClaimExpiry>> => {
    if (asOf < eventOn) return failed(contradiction('asOf', asOf, `>= ${eventOn}`));
    if (program === 'JHT') return parsed({ value: { expired: false }, steps: [] });
    const years = getParameter('eligibility.claim_expiry_years', eventOn);
    const lastDay = addMonthsToDay(eventOn, years.value * 12);
    const daysLeft = Math.max(0, daysBetween(asOf, lastDay));
    return parsed({
      value: { expired: asOf > lastDay, lastDay, daysLeft },
      steps: [stepOf(years, years.value)],
    });
  },
});
