// From funded months to protection: what the law's status machine says of each month, and when somebody's
// protection ends. A month in arrears is at risk and never counted as covered (rules.md D3).

import { type BpuHistory, bpuStatus } from '@payung/law';
import {
  addMonths,
  type Day,
  daysBetween,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthsOf,
  type Rupiah,
} from '@payung/values';
import { lawAnswer } from '../law-answer.ts';

/** Bulan-bulan seseorang dari satu dana. */
export type Stretch = {
  readonly person: number;
  readonly village: string | null;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly costMonthly: Rupiah;
  /** The branch has registered him. */
  readonly active: boolean;
  /** Day of the payment; absent = not paid. */
  readonly paidOn: Day | null;
};

/**
 * `covered`: paid. `at_risk`: due or in arrears, may still be paid. `lost`: can no longer be paid, or
 * membership ended. `not_registered`: decided, but the branch has not registered him. `ahead`: a month to
 * come that is paid; `ahead_unpaid`: a month to come that is decided and not paid.
 */
export const monthStates = [
  'covered',
  'at_risk',
  'lost',
  'not_registered',
  'ahead',
  'ahead_unpaid',
] as const;
export type MonthState = (typeof monthStates)[number];

export type Protection = {
  readonly months: ReadonlyMap<Month, MonthState>;
  /** The last day that is funded, by anybody. */
  readonly endsOn: Day;
  /** The last day on which what is in arrears or due can be paid. */
  readonly lastDayToPay?: Day;
  /** Months paid after the membership had ended: only the branch can date them back (koreksi iuran). */
  readonly paidTooLate: number;
};

/** Of one person, in any order of his stretches. */
export function protectionOf(stretches: readonly Stretch[], today: Day): Protection {
  const sorted = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1));
  const history = historyOf(sorted, today);
  const states = new Map<Month, MonthState>();
  const now = monthOf(today);
  for (const { active, paidOn, ...period } of sorted) {
    for (const month of monthsOf(period)) {
      if (!active) states.set(month, 'not_registered');
      else if (month > now) states.set(month, paidOn === null ? 'ahead_unpaid' : 'ahead');
    }
  }
  for (const { month, status } of history?.months ?? []) states.set(month, stateOf(status));
  const until = sorted.reduce(
    (latest, each) => (each.until > latest ? each.until : latest),
    sorted[0]?.until ?? now,
  );
  return {
    months: states,
    endsOn: lastDay(addMonths(until, -1)),
    paidTooLate: history?.paymentsWithoutEffect.length ?? 0,
    ...(history?.lastDayToPay === undefined ? {} : { lastDayToPay: history.lastDayToPay }),
  };
}

/** Undefined where nobody is registered by that day. */
function historyOf(sorted: readonly Stretch[], today: Day): BpuHistory | undefined {
  const registered = sorted.filter(({ active, from }) => active && firstDay(from) <= today);
  if (registered.length === 0) return undefined;
  const registrations = registered
    .filter(({ from }, at) => registered[at - 1]?.until !== from)
    .map(({ from }) => firstDay(from));
  const payments = registered.flatMap(({ paidOn, ...period }) =>
    paidOn === null ? [] : monthsOf(period).map((month) => ({ month, paidOn })),
  );
  return lawAnswer(bpuStatus({ registrations, payments, asOf: today })).value;
}

function stateOf(status: BpuHistory['status']): MonthState {
  switch (status) {
    case 'paid_active':
      return 'covered';
    case 'due':
    case 'arrears':
      return 'at_risk';
    case 'unpaid':
    case 'ended':
    case 'inactive':
      return 'lost';
    default:
      return status satisfies never;
  }
}

/** Peringatan: so many days before the last funded day. */
export const alertDays = [90, 60, 30, 7] as const;
export type AlertDays = (typeof alertDays)[number];

/** The nearest alert that has been reached; undefined while the end is further away, or over. */
export function findAlert(endsOn: Day, today: Day): AlertDays | undefined {
  const left = daysBetween(today, endsOn);
  if (left < 0) return undefined;
  return [...alertDays].reverse().find((days) => left <= days);
}
