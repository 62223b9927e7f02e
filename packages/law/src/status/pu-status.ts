// Status kepesertaan PU (rules.md D2): active from registration until the end, also while the
// employer owes contributions; who pays a claim first then hangs on his arrears. PP 44/2015 (JKK,
// unconfirmed), practice of the branches (JHT and JKM wait), PP 37/2021 art. 39 (JKP).

import { type Day, type Month, monthOf, type Parsed, parsed } from '@payung/values';
import { fault, wholeFaults } from '../contributions/input-fault.ts';
import { type Explained, type Step, stepOf } from '../explained.ts';
import { findParameter } from '../parameter.ts';

/** Who pays a claim: BPJS TK, the employer first, or BPJS TK only after the employer settled. */
export type ClaimPayer = 'bpjs_tk' | 'employer_first' | 'after_settlement';

export type PuStatusInput = {
  readonly registeredOn: Day;
  /** The first day without membership. */
  readonly endedOn?: Day;
  readonly month: Month;
  /** Consecutive months the employer owes at the event. */
  readonly employerArrearsMonths: number;
};

export type PuStatus = {
  readonly active: boolean;
  readonly payers: Readonly<Record<'JKK' | 'JKM' | 'JHT', ClaimPayer>>;
};

/**
 * Status PU in one month, and who pays while the employer is in arrears. JKP has its own rule
 * (`jkpArrears`); the law says nothing read so far on JP.
 *
 * @example puStatus({ registeredOn: day('2024-01-10'), month: month('2026-07'), employerArrearsMonths: 4 })
 */
export function puStatus(input: PuStatusInput): Parsed<Explained<PuStatus>> {
  const { registeredOn, endedOn, month, employerArrearsMonths: owed } = input;
  const limit = findParameter('status.pu_arrears_months', month);
  const wait = findParameter('status.pu_arrears_wait', month);
  const faults = [
    ...wholeFaults('employerArrearsMonths', owed, { min: 0, max: 1_200 }),
    ...(endedOn !== undefined && endedOn < registeredOn
      ? [fault('endedOn', endedOn, `>= ${registeredOn}`)]
      : []),
  ];
  if (!limit || !wait)
    return { ok: false, issues: [fault('month', month, '>= 2015-07'), ...faults] };
  if (faults.length > 0) return { ok: false, issues: faults };
  const waiting: ClaimPayer = owed === 0 ? 'bpjs_tk' : 'after_settlement';
  const steps: readonly Step[] =
    owed === 0 ? [] : [stepOf(limit, limit.value), stepOf(wait, wait.value)];
  return parsed({
    value: {
      active: monthOf(registeredOn) <= month && (endedOn === undefined || endedOn > `${month}-01`),
      payers: {
        JKK: owed <= limit.value ? 'bpjs_tk' : 'employer_first',
        JKM: waiting,
        JHT: waiting,
      },
    },
    steps,
  });
}
