// Kedaluwarsa klaim: PP 44/2015 art. 26 (JKK and JKM two years), since 2 December 2019 PP 82/2019
// art. 26 (five). A JHT balance never expires. JKP has its own term in `jkpEligibility`.

import { addMonthsToDay, type Day, daysBetween, type Parsed, parsed } from '@payung/values';
import { choiceFaults, dayFaults, fault } from '../contributions/input-fault.ts';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';

export type ClaimExpiryInput = {
  readonly program: 'JKK' | 'JKM' | 'JHT';
  /** Accident, diagnosis or death. */
  readonly eventOn: Day;
  readonly asOf: Day;
};

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
export function claimExpiry(input: ClaimExpiryInput): Parsed<Explained<ClaimExpiry>> {
  const { program, eventOn, asOf } = input;
  const faults = [
    ...choiceFaults('program', program, ['JKK', 'JKM', 'JHT']),
    ...dayFaults('eventOn', eventOn, 'eligibility.claim_expiry_years'),
    ...(asOf < eventOn ? [fault('asOf', asOf, `>= ${eventOn}`)] : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  if (program === 'JHT') return parsed({ value: { expired: false }, steps: [] });
  const years = getParameter('eligibility.claim_expiry_years', eventOn);
  const lastDay = addMonthsToDay(eventOn, years.value * 12);
  const daysLeft = Math.max(0, daysBetween(asOf, lastDay));
  return parsed({
    value: { expired: asOf > lastDay, lastDay, daysLeft },
    steps: [stepOf(years, years.value)],
  });
}
