// Syarat JKP: PP 37/2021 arts 4, 19, 20, 40, changed by PP 6/2025 on 7 February 2025 (six
// consecutive months fell away, six months to claim instead of three).

import {
  addMonths,
  addMonthsToDay,
  ageYears,
  type Day,
  failed,
  type Issue,
  type Month,
  monthOf,
  monthsBetween,
  type Parsed,
  parsed,
} from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import {
  choice,
  contradiction,
  count,
  flag,
  inMonth,
  listOf,
  need,
  onDay,
  record,
  type TypeOf,
} from '../../facts.ts';
import { findParameter, getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

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

const facts = record({
  cause: need('Sebab berhenti bekerja', 'Why the work ended', choice(jkpCauses)),
  dismissedOn: need('Tanggal PHK', 'Day of dismissal', onDay('benefits.jkp.claim_months')),
  claimedOn: need('Tanggal pengajuan', 'Day of the claim', onDay()),
  birth: need('Tanggal lahir', 'Day of birth', onDay()),
  registeredOn: need('Tanggal daftar JKP', 'Day of registration', onDay()),
  indonesian: need('Warga negara Indonesia', 'Indonesian citizen', flag()),
  // All programmes the size of the employer asks for, JKN among them.
  programsComplete: need('Program dan JKN lengkap', 'All programmes and JKN', flag()),
  contributionMonths: need('Bulan iuran yang dibayar', 'Months paid', listOf(inMonth())),
  earlierClaims: need('Klaim JKP sebelumnya', 'Earlier JKP claims', count({ most: 100 })),
  worksAgain: need('Sudah bekerja lagi', 'Works again', flag()),
});
export type JkpInput = TypeOf<typeof facts>;

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
 *
 * @example
 * jkpEligibility({ cause: 'resignation', dismissedOn: day('2025-06-15'), claimedOn: day('2025-07-01'), birth: day('1990-03-01'), registeredOn: day('2022-01-10'), indonesian: true, programsComplete: true, contributionMonths: [], earlierClaims: 0, worksAgain: false })
 * // { ok: true, value: { value: { entitled: false, obstacles: ['cause', 'months_missing'], … }, … }, … }
 */
export const jkpEligibility = rule({
  id: 'benefits.jkp.eligibility',
  term: { id: 'Syarat JKP', en: 'Conditions of JKP' },
  sources: [
    { law: 'PP 37/2021', article: '4, 19, 20, 40' },
    { law: 'PP 6/2025', article: '19, 40' },
  ],
  facts,
  decide: (input): Parsed<Explained<JkpEligibility>> => {
    const [first, ...more] = faultsOf(input);
    return first ? failed(first, ...more) : parsed(eligibility(input));
  },
});

function faultsOf({ dismissedOn, claimedOn, birth, registeredOn }: JkpInput): readonly Issue[] {
  return [
    ...(claimedOn < dismissedOn
      ? [contradiction('claimedOn', claimedOn, `>= ${dismissedOn}`)]
      : []),
    ...(registeredOn < birth ? [contradiction('registeredOn', registeredOn, `>= ${birth}`)] : []),
    ...(registeredOn > dismissedOn
      ? [contradiction('registeredOn', registeredOn, `<= ${dismissedOn}`)]
      : []),
  ];
}

function eligibility(input: JkpInput): Explained<JkpEligibility> {
  const { dismissedOn, claimedOn } = input;
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
    registered_too_old: ageYears(input.birth, input.registeredOn) < age.value,
    months_missing: months.length >= needed.value,
    consecutive_months_missing: !consecutive || longestRun(months) >= consecutive.value,
    claimed_too_late: claimedOn <= claimUntil,
    claims_used_up: input.earlierClaims < claims.value,
    works_again: !input.worksAgain,
  };
  const obstacles = jkpObstacles.filter((each) => !met[each]);
  const used = [age, needed, span, ...(consecutive ? [consecutive] : []), term, claims];
  return {
    value: { entitled: obstacles.length === 0, obstacles, claimUntil },
    steps: used.map((figure) => stepOf(figure, figure.value)),
  };
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
