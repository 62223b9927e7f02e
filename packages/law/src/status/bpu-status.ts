// Status kepesertaan BPU bulan demi bulan: Perdir BPJS TK 22/PERDIR.02/072022 and PP 44/2015.
// registered -> paid_active -> arrears (1..3) -> ended; arrears -> paid_active when all is paid;
// ended -> registered again. A month of arrears is never shown as covered (rules.md D3, risk [U]).

import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  failed,
  type Month,
  monthOf,
  monthsBetween,
  type Parsed,
  parsed,
} from '@payung/values';
import { dayInMonth } from '../contributions/working-day.ts';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, inMonth, listOf, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/**
 * `due`: unpaid, its due day is not over. `arrears`: unpaid, may still be paid. `unpaid`: can no
 * longer be paid. `ended`: no membership. `inactive`: ended, and the JHT was claimed.
 */
export const bpuStatuses = [
  'paid_active',
  'due',
  'arrears',
  'unpaid',
  'ended',
  'inactive',
] as const;
export type BpuStatus = (typeof bpuStatuses)[number];

/** Iuran satu bulan, paid on a day; before its month when paid ahead. */
const paymentFacts = record({
  month: need('Bulan iuran', 'Contribution month', inMonth()),
  paidOn: need('Tanggal bayar', 'Day of payment', onDay()),
});
export type BpuPayment = TypeOf<typeof paymentFacts>;

const facts = record({
  registrations: need(
    'Tanggal pendaftaran pertama dan daftar ulang',
    'Day of the first registration and of every later one',
    listOf(onDay(), { least: 1, most: 100 }),
  ),
  payments: need('Pembayaran', 'Payments', listOf(paymentFacts, { most: 1_200 })),
  // Later payments do not count yet.
  asOf: need('Hari penilaian', 'Day of the view', onDay('eligibility.bpu_grace_months')),
  jhtClaimedOn: may('Tanggal klaim JHT', 'Day JHT was claimed', onDay()),
});
export type BpuStatusInput = TypeOf<typeof facts>;

/** `monthsUnpaid`: consecutive unpaid months up to this one. */
export type BpuMonth = {
  readonly month: Month;
  readonly status: BpuStatus;
  readonly monthsUnpaid: number;
};

export type BpuHistory = {
  readonly months: readonly BpuMonth[];
  /** Of the month of `asOf`. */
  readonly status: BpuStatus;
  readonly endedOn?: Day;
  /** The last day on which the arrears, or the month now due, can be paid. */
  readonly lastDayToPay?: Day;
  readonly daysLeft?: number;
  /** Paid for a month the membership did not have: too late, or before registration. */
  readonly paymentsWithoutEffect: readonly BpuPayment[];
};

type Terms = { readonly graceMonths: number; readonly dueDay: number };

/**
 * Status kepesertaan BPU. The membership ends the day after the due day of the first month that
 * makes the unpaid run longer than the grace; that day is our reading, and due days are not moved
 * for holidays. The grace in force on `asOf` is used for the whole history.
 *
 * @example
 * bpuStatus({ registrations: [day('2026-01-05')], payments: [], asOf: day('2026-04-16') })
 * // { ok: true, value: { value: { status: 'ended', endedOn: '2026-04-16', … }, … }, … }
 */
export const bpuStatus = rule({
  id: 'status.bpu_status',
  term: { id: 'Status kepesertaan BPU', en: 'Status of a BPU membership' },
  sources: [{ law: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022' }, { law: 'PP 44/2015' }],
  facts,
  decide: (input): Parsed<Explained<BpuHistory>> => {
    const { registrations, asOf } = input;
    const starts = [...new Set(registrations)].filter((each) => each <= asOf).sort();
    const history = historyOf(input, starts);
    return history === undefined
      ? failed(contradiction('registrations', registrations, `<= ${asOf}`))
      : parsed(history);
  },
});

/** Undefined where nobody was registered by that day. */
function historyOf(
  input: BpuStatusInput,
  starts: readonly Day[],
): Explained<BpuHistory> | undefined {
  const { asOf } = input;
  const grace = getParameter('eligibility.bpu_grace_months', asOf);
  const due = getParameter('contributions.bpu_due_day', asOf);
  const terms = { graceMonths: grace.value, dueDay: due.value };
  const spells = starts.map((start) => spellOf(start, input, terms));
  const last = spells.at(-1);
  const months = latestOf(spells.flatMap((spell) => spell.months));
  const now = months.at(-1);
  if (!last || !now) return undefined;
  const effective = new Set(spells.flatMap((spell) => spell.effective));
  return {
    value: {
      months,
      status: now.status,
      ...(last.endedOn === undefined ? {} : { endedOn: last.endedOn }),
      ...deadline(now, asOf, terms),
      paymentsWithoutEffect: input.payments.filter((each) => !effective.has(each)),
    },
    steps: [stepOf(grace, grace.value), stepOf(due, due.value)],
  };
}

type Spell = {
  readonly months: readonly BpuMonth[];
  readonly effective: readonly BpuPayment[];
  readonly endedOn?: Day;
};

/** One membership and what came after it, from its registration to `asOf`. */
function spellOf(start: Day, input: BpuStatusInput, terms: Terms): Spell {
  const first = monthOf(start);
  const length = monthsBetween(first, monthOf(input.asOf)) + 1;
  const list = Array.from({ length }, (_, at) => addMonths(first, at));
  const known = input.payments.filter((each) => each.paidOn <= input.asOf && each.month >= first);
  const endedOn = endOf(first, known, input.asOf, terms);
  const effective = known.filter(
    (each) => endedOn === undefined || (each.paidOn < endedOn && each.month < monthOf(endedOn)),
  );
  const paid = new Set(effective.map((each) => each.month));
  let run = 0;
  const months = list.map((month): BpuMonth => {
    run = paid.has(month) ? 0 : run + 1;
    const status = paid.has(month)
      ? 'paid_active'
      : unpaidStatus({ month, run, endedOn, input, terms });
    return { month, status, monthsUnpaid: run };
  });
  return { months, effective, ...(endedOn === undefined ? {} : { endedOn }) };
}

/** The first day without membership: a month too many was unpaid when its due day had passed. */
function endOf(
  first: Month,
  payments: readonly BpuPayment[],
  asOf: Day,
  terms: Terms,
): Day | undefined {
  for (let month = first; dueDayOf(month, terms) < asOf; month = addMonths(month, 1)) {
    const due = dueDayOf(month, terms);
    const run = Array.from({ length: terms.graceMonths + 1 }, (_, at) => addMonths(month, -at));
    const unpaid = (each: Month) =>
      each >= first && !payments.some((paid) => paid.month === each && paid.paidOn <= due);
    if (run.every(unpaid)) return addDays(due, 1);
  }
  return undefined;
}

function unpaidStatus(facts: {
  readonly month: Month;
  readonly run: number;
  readonly endedOn: Day | undefined;
  readonly input: BpuStatusInput;
  readonly terms: Terms;
}): BpuStatus {
  const { month, run, endedOn, input, terms } = facts;
  if (endedOn !== undefined) {
    if (run <= terms.graceMonths) return 'unpaid';
    const claimed = input.jhtClaimedOn;
    return claimed !== undefined && claimed <= input.asOf ? 'inactive' : 'ended';
  }
  return dueDayOf(month, terms) >= input.asOf ? 'due' : 'arrears';
}

/** From a new registration on its own months count: what the membership before had paid, it has too. */
function latestOf(months: readonly BpuMonth[]): BpuMonth[] {
  return [...new Map(months.map((each) => [each.month, each])).values()];
}

function deadline(
  now: BpuMonth,
  asOf: Day,
  terms: Terms,
): { lastDayToPay?: Day; daysLeft?: number } {
  if (now.status !== 'due' && now.status !== 'arrears') return {};
  const lastDayToPay = dueDayOf(
    addMonths(now.month, terms.graceMonths + 1 - now.monthsUnpaid),
    terms,
  );
  return { lastDayToPay, daysLeft: daysBetween(asOf, lastDayToPay) };
}

function dueDayOf(month: Month, { dueDay }: Terms): Day {
  return dayInMonth(month, dueDay);
}
