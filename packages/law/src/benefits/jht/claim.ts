// Pembayaran JHT: PP 46/2015, PP 60/2015, Permenaker 4/2022. In full at 56, after the end of work
// (one month after resignation or dismissal, unconfirmed), on leaving Indonesia, total disability
// or death; once in part after ten years. The balance never expires.

import {
  addMonthsToDay,
  ageYears,
  applyRate,
  type Day,
  formatRate,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { choiceFaults, dayFaults, fault, wholeFaults } from '../../contributions/input-fault.ts';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';

export const jhtReasons = [
  'age',
  'resignation',
  'dismissal',
  'contract_end',
  'business_stop',
  'leaving_indonesia',
  'total_disability',
  'death',
  'retirement_preparation',
  'housing',
] as const;
export type JhtReason = (typeof jhtReasons)[number];

export type JhtClaim = {
  readonly reason: JhtReason;
  readonly balance: Rupiah;
  readonly on: Day;
  readonly birth: Day;
  /** First day of the JHT participation. */
  readonly participantSince: Day;
  /** Resignation and dismissal: the last day of work. */
  readonly workEndedOn?: Day;
  readonly worksAgain?: boolean;
  /** Whether a part was taken before; it is given once. */
  readonly partTaken?: boolean;
};

export type JhtRefusal = 'too_young' | 'works_again' | 'waiting' | 'years_missing' | 'part_taken';

/** Rupiah that may be claimed; `refusal` where it is zero, `payableFrom` where time will mend it. */
export type JhtPayment = {
  readonly amountMax: Rupiah;
  readonly refusal?: JhtRefusal;
  readonly payableFrom?: Day;
};

/**
 * Jumlah JHT yang boleh diambil.
 *
 * @example jhtClaim({ reason: 'housing', balance: rupiah(50_000_000), on, birth, participantSince })
 */
export function jhtClaim(input: JhtClaim): Parsed<Explained<JhtPayment>> {
  const { reason, balance, on, birth, participantSince, workEndedOn } = input;
  const ended = reason === 'resignation' || reason === 'dismissal';
  const faults = [
    ...choiceFaults('reason', reason, jhtReasons),
    ...wholeFaults('balance', balance, { min: 0 }),
    ...dayFaults('on', on, 'benefits.jht.full_age'),
    ...(birth > participantSince
      ? [fault('participantSince', participantSince, `>= ${birth}`)]
      : []),
    ...(participantSince > on ? [fault('participantSince', participantSince, `<= ${on}`)] : []),
    ...(ended && workEndedOn === undefined ? [fault('workEndedOn', '', 'YYYY-MM-DD')] : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  if (reason === 'retirement_preparation' || reason === 'housing') {
    return parsed(partial(input, reason));
  }
  if (reason === 'age') return parsed(atAge(input));
  return parsed(
    ended && workEndedOn !== undefined
      ? afterWork(input, workEndedOn)
      : { value: { amountMax: balance }, steps: [] },
  );
}

function atAge({ balance, birth, on }: JhtClaim): Explained<JhtPayment> {
  const age = getParameter('benefits.jht.full_age', on);
  const steps = [stepOf(age, age.value)];
  if (ageYears(birth, on) >= age.value) return { value: { amountMax: balance }, steps };
  return refusedUntil('too_young', addMonthsToDay(birth, age.value * 12), steps);
}

function afterWork(input: JhtClaim, workEndedOn: Day): Explained<JhtPayment> {
  const wait = getParameter('benefits.jht.wait_months', input.on);
  const steps = [stepOf(wait, wait.value)];
  if (input.worksAgain === true) {
    return { value: { amountMax: rupiah(0), refusal: 'works_again' }, steps };
  }
  const from = addMonthsToDay(workEndedOn, wait.value);
  if (input.on < from) return refusedUntil('waiting', from, steps);
  return { value: { amountMax: input.balance }, steps };
}

function partial(
  input: JhtClaim,
  purpose: 'retirement_preparation' | 'housing',
): Explained<JhtPayment> {
  const years = getParameter('benefits.jht.partial_years', input.on);
  const share = getParameter('benefits.jht.partial_rate', input.on);
  const steps = [stepOf(years, years.value), stepOf(share, formatRate(share.value[purpose]))];
  if (input.partTaken === true) {
    return { value: { amountMax: rupiah(0), refusal: 'part_taken' }, steps };
  }
  const from = addMonthsToDay(input.participantSince, years.value * 12);
  if (input.on < from) return refusedUntil('years_missing', from, steps);
  return { value: { amountMax: applyRate(input.balance, share.value[purpose], 'down') }, steps };
}

function refusedUntil(
  refusal: JhtRefusal,
  payableFrom: Day,
  steps: readonly Step[],
): Explained<JhtPayment> {
  return { value: { amountMax: rupiah(0), refusal, payableFrom }, steps };
}
