// Status kepesertaan PU (rules.md D2): active from registration until the end, also while the
// employer owes contributions; who pays a claim first then hangs on his arrears. PP 44/2015 (JKK,
// unconfirmed), practice of the branches (JHT and JKM wait), PP 37/2021 art. 39 (JKP: `jkpArrears`).
// A worker who was never registered has no status: `benefitsOwed` of compliance says who pays him.

import { failed, firstDay, type Month, monthOf, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, count, inMonth, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Who pays a claim: BPJS TK, the employer first, or BPJS TK only after the employer settled. */
export const claimPayers = ['bpjs_tk', 'employer_first', 'after_settlement'] as const;
export type ClaimPayer = (typeof claimPayers)[number];

const facts = record({
  month: need('Bulan', 'Month', inMonth('status.pu_arrears_months')),
  registeredOn: need('Tanggal pendaftaran', 'Day of registration', onDay()),
  endedOn: may('Hari pertama tanpa kepesertaan', 'First day without membership', onDay()),
  employerArrearsMonths: need(
    'Bulan tunggakan pemberi kerja berturut-turut',
    'Consecutive months the employer owes',
    count({ most: 1_200 }),
  ),
});
export type PuStatusInput = TypeOf<typeof facts>;

export type PuStatus = {
  readonly active: boolean;
  readonly payers: Readonly<Record<'JKK' | 'JKM' | 'JHT', ClaimPayer>>;
};

/**
 * Status PU in one month, and who pays while the employer is in arrears. JKP has its own rule
 * (`jkpArrears`); the law says nothing read so far on JP.
 *
 * @example
 * puStatus({ registeredOn: day('2024-01-10'), month: month('2026-07'), employerArrearsMonths: 4 })
 * // { ok: true, value: { value: { active: true, payers: { JKK: 'employer_first', … } }, … }, … }
 */
export const puStatus = rule({
  id: 'status.pu_status',
  term: { id: 'Status kepesertaan PU', en: 'Status of a PU membership' },
  sources: [{ law: 'PP 44/2015' }, { law: 'Kebiasaan kantor cabang' }],
  facts,
  decide: (input): Parsed<Explained<PuStatus>> => {
    const { registeredOn, endedOn } = input;
    return endedOn !== undefined && endedOn < registeredOn
      ? failed(contradiction('endedOn', endedOn, `>= ${registeredOn}`))
      : parsed(statusIn(input));
  },
});

function statusIn(input: PuStatusInput): Explained<PuStatus> {
  const { month, employerArrearsMonths: owed } = input;
  const limit = getParameter('status.pu_arrears_months', month);
  const wait = getParameter('status.pu_arrears_wait', month);
  const waiting: ClaimPayer = owed === 0 || wait.value === 'no' ? 'bpjs_tk' : 'after_settlement';
  return {
    value: {
      active: isActive(input, month),
      payers: {
        JKK: owed <= limit.value ? 'bpjs_tk' : 'employer_first',
        JKM: waiting,
        JHT: waiting,
      },
    },
    steps: owed === 0 ? [] : [stepOf(limit, limit.value), stepOf(wait, wait.value)],
  };
}

/** The months of the registration and of the end count as active, as the branches bill them. */
function isActive({ registeredOn, endedOn }: PuStatusInput, month: Month): boolean {
  return monthOf(registeredOn) <= month && (endedOn === undefined || endedOn > firstDay(month));
}
