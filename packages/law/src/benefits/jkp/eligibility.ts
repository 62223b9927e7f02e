// Syarat JKP: PP 37/2021 arts 4, 19, 20, 40, changed by PP 6/2025 on 7 February 2025 (six
// consecutive months fell away, six months to claim instead of three).

import {
  addMonths,
  addMonthsToDay,
  ageYears,
  type Day,
  type Month,
  monthOf,
  monthsBetween,
  type Parsed,
  parsed,
} from '@payung/values';
import { choiceFaults, dayFaults, fault, wholeFaults } from '../../contributions/input-fault.ts';
import { type Explained, stepOf } from '../../explained.ts';
import { findParameter, getParameter } from '../../parameter.ts';

/** Why the work ended; only the first two give a right. */
export const jkpCauses = [
  'dismissal',
  'contract_ended_early',
  'contract_end',
  'resignation',
  'pension',
  'total_disability',
  'death',
] as const;
export type JkpCause = (typeof jkpCauses)[number];

export type JkpInput = {
  readonly cause: JkpCause;
  readonly dismissedOn: Day;
  readonly claimedOn: Day;
  readonly birth: Day;
  readonly registeredOn: Day;
  readonly indonesian: boolean;
  /** All programmes the size of the employer asks for, JKN among them. */
  readonly programsComplete: boolean;
  /** Months with a paid contribution. */
  readonly contributionMonths: readonly Month[];
  readonly earlierClaims: number;
  readonly worksAgain: boolean;
};

export type JkpObstacle =
  | 'cause'
  | 'not_indonesian'
  | 'programs_missing'
  | 'registered_too_old'
  | 'months_missing'
  | 'consecutive_months_missing'
  | 'claimed_too_late'
  | 'claims_used_up'
  | 'works_again';

/** `claimUntil`: the last day to claim. No obstacle: entitled. */
export type JkpEligibility = {
  readonly entitled: boolean;
  readonly obstacles: readonly JkpObstacle[];
  readonly claimUntil: Day;
};

/**
 * Hak atas JKP, with everything that stands in its way.
 * A resignation gives the obstacle `cause`.
 */
export function jkpEligibility(input: JkpInput): Parsed<Explained<JkpEligibility>> {
  const { dismissedOn, claimedOn, birth, registeredOn } = input;
  const faults = [
    ...choiceFaults('cause', input.cause, jkpCauses),
    ...dayFaults('dismissedOn', dismissedOn, 'benefits.jkp.claim_months'),
    ...wholeFaults('earlierClaims', input.earlierClaims, { min: 0, max: 100 }),
    ...(claimedOn < dismissedOn ? [fault('claimedOn', claimedOn, `>= ${dismissedOn}`)] : []),
    ...(registeredOn < birth ? [fault('registeredOn', registeredOn, `>= ${birth}`)] : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const age = getParameter('eligibility.jkp_registration_age_max', dismissedOn);
  const needed = getParameter('benefits.jkp.months_needed', dismissedOn);
  const span = getParameter('benefits.jkp.months_window', dismissedOn);
  const consecutive = findParameter('benefits.jkp.months_consecutive', dismissedOn);
  const term = getParameter('benefits.jkp.claim_months', dismissedOn);
  const claims = getParameter('benefits.jkp.claims_max', dismissedOn);

  const claimUntil = addMonthsToDay(dismissedOn, term.value);
  const months = counted(input.contributionMonths, monthOf(dismissedOn), span.value);
  const met: Readonly<Record<JkpObstacle, boolean>> = {
    cause: input.cause === 'dismissal' || input.cause === 'contract_ended_early',
    not_indonesian: input.indonesian,
    programs_missing: input.programsComplete,
    registered_too_old: ageYears(birth, registeredOn) < age.value,
    months_missing: months.length >= needed.value,
    consecutive_months_missing: !consecutive || longestRun(months) >= consecutive.value,
    claimed_too_late: claimedOn <= claimUntil,
    claims_used_up: input.earlierClaims < claims.value,
    works_again: !input.worksAgain,
  };
  const obstacles = jkpObstacles.filter((each) => !met[each]);
  const used = [age, needed, span, ...(consecutive ? [consecutive] : []), term, claims];
  return parsed({
    value: { entitled: obstacles.length === 0, obstacles, claimUntil },
    steps: used.map((figure) => stepOf(figure, figure.value)),
  });
}

const jkpObstacles: readonly JkpObstacle[] = [
  'cause',
  'not_indonesian',
  'programs_missing',
  'registered_too_old',
  'months_missing',
  'consecutive_months_missing',
  'claimed_too_late',
  'claims_used_up',
  'works_again',
];

/** The months before the one of the dismissal, each once, oldest first. */
function counted(months: readonly Month[], dismissal: Month, span: number): Month[] {
  const first = addMonths(dismissal, -span);
  return [...new Set(months)].filter((each) => each >= first && each < dismissal).sort();
}

function longestRun(months: readonly Month[]): number {
  let longest = 0;
  let run = 0;
  let before: Month | undefined;
  for (const each of months) {
    run = before !== undefined && monthsBetween(before, each) === 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = each;
  }
  return longest;
}
