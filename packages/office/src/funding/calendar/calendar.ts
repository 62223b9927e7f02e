// The calendar of protection: for each month who starts, ends, is covered or at risk and what it costs; and
// the alerts before people fall out, for the owner of the fund and for the village.

import type { Actor, Database, Zone } from '@payung/engine';
import {
  addMonths,
  type Day,
  lastDay,
  type Month,
  monthOf,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { readingHindrance } from '../ledger/act.ts';
import type { FundingRefused } from '../ledger/refusal.ts';
import {
  type AlertDays,
  findAlert,
  type MonthState,
  type Protection,
  protectionOf,
  type Stretch,
} from './protection.ts';
import * as queries from './queries.ts';

export type CalendarMonth = {
  readonly month: Month;
  readonly people: Readonly<Record<MonthState, number>>;
  /** First funded month after one that was not. */
  readonly starts: number;
  /** Last funded month before one that is not. */
  readonly ends: number;
  /** Contributions of the month, paid or not. */
  readonly amount: Rupiah;
};

/** People of one fund and village whose protection ends on one day. */
export type EndAlert = {
  readonly days: AlertDays;
  readonly endsOn: Day;
  readonly fund: string;
  readonly village: string | null;
  readonly people: number;
};

/** People whose arrears can be paid until a day, and not after. */
export type ArrearsAlert = {
  readonly lastDayToPay: Day;
  readonly fund: string;
  readonly village: string | null;
  readonly people: number;
};

/** People with months that were paid too late to count: ask the branch for koreksi iuran (practice.md 0.6). */
export type LatePayment = {
  readonly fund: string;
  readonly village: string | null;
  readonly people: number;
};

export type Calendar = {
  readonly today: Day;
  readonly months: readonly CalendarMonth[];
  readonly ending: readonly EndAlert[];
  readonly inArrears: readonly ArrearsAlert[];
  readonly paidTooLate: readonly LatePayment[];
};

/** Pure: the same stretches and day, the same calendar, whatever their order. */
export function calendarOf(stretches: readonly Stretch[], today: Day): Calendar {
  const months = new Map<Month, Counted>();
  const ending = new Map<string, EndAlert>();
  const arrears = new Map<string, ArrearsAlert>();
  const late = new Map<string, LatePayment>();
  // Whole lists have the same months: the law is asked once for each pattern of them.
  const known = new Map<string, Protection>();
  for (const own of byPerson(stretches)) {
    const { months: states, endsOn, lastDayToPay, paidTooLate } = protectionOnce(known, own, today);
    const latest = own.reduce((last, each) => (each.until > last.until ? each : last));
    const { fund, village } = latest;
    for (const [month, state] of states) countMonth(at(months, month), state);
    for (const each of own) countStretch(months, each, own);
    if (paidTooLate > 0) tally(late, `${fund} ${village}`, { fund, village, people: 0 });
    const days = findAlert(endsOn, today);
    if (days !== undefined) {
      tally(ending, `${endsOn} ${fund} ${village}`, { days, endsOn, fund, village, people: 0 });
    }
    if (lastDayToPay !== undefined && states.get(monthOf(today)) === 'at_risk') {
      tally(arrears, `${lastDayToPay} ${fund} ${village}`, {
        lastDayToPay,
        fund,
        village,
        people: 0,
      });
    }
  }
  return {
    today,
    months: [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, { amount, ...counts }]) => ({ month, ...counts, amount: rupiah(amount) })),
    ending: sortedValues(ending),
    inArrears: sortedValues(arrears),
    paidTooLate: sortedValues(late),
  };
}

function byPerson(stretches: readonly Stretch[]): Iterable<readonly Stretch[]> {
  const people = new Map<number, Stretch[]>();
  for (const each of stretches) {
    const own = people.get(each.person);
    if (own === undefined) people.set(each.person, [each]);
    else own.push(each);
  }
  return people.values();
}

function protectionOnce(
  known: Map<string, Protection>,
  own: readonly Stretch[],
  today: Day,
): Protection {
  const key = own
    .map(({ from, until, active, paidOn }) => `${from} ${until} ${active} ${paidOn}`)
    .sort()
    .join('|');
  const found = known.get(key) ?? protectionOf(own, today);
  known.set(key, found);
  return found;
}

type Counted = {
  people: Record<MonthState, number>;
  starts: number;
  ends: number;
  amount: number;
};

function at(months: Map<Month, Counted>, month: Month): Counted {
  const known = months.get(month);
  if (known !== undefined) return known;
  const people = { covered: 0, at_risk: 0, lost: 0, not_registered: 0, ahead: 0, ahead_unpaid: 0 };
  const fresh = { people, starts: 0, ends: 0, amount: 0 };
  months.set(month, fresh);
  return fresh;
}

function countMonth(counted: Counted, state: MonthState): void {
  counted.people[state] += 1;
}

function countStretch(
  months: Map<Month, Counted>,
  stretch: Stretch,
  own: readonly Stretch[],
): void {
  const { from, until, costMonthly } = stretch;
  if (!own.some((each) => each.until === from)) at(months, from).starts += 1;
  if (!own.some((each) => each.from === until)) at(months, addMonths(until, -1)).ends += 1;
  for (let month = from; month < until; month = addMonths(month, 1)) {
    at(months, month).amount += costMonthly;
  }
}

function tally<Alert extends { readonly people: number }>(
  alerts: Map<string, Alert>,
  key: string,
  empty: Alert,
): void {
  const known = alerts.get(key) ?? empty;
  alerts.set(key, { ...known, people: known.people + 1 });
}

function sortedValues<Alert>(alerts: ReadonlyMap<string, Alert>): readonly Alert[] {
  return [...alerts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, alert]) => alert);
}

/** Kalender perlindungan of everybody whom decisions pay for. Holds counts, no names. */
export async function readCalendar(
  database: Database,
  actor: Actor,
  asked: { readonly today: Day; readonly zone: Zone },
): Promise<Calendar> {
  const stretches = await database.read(actor, (tx) => queries.findStretches(tx, asked.zone), {
    timeoutMs: 120_000,
  });
  return calendarOf(stretches, asked.today);
}

export type EndingPerson = {
  readonly person: number;
  readonly village: string | null;
  readonly fund: string;
  readonly endsOn: Day;
};

export type EndingPeople = {
  readonly outcome: 'listed';
  readonly people: readonly EndingPerson[];
};

/** Berakhir sampai suatu hari: people for letters and for renewal, by number. */
export async function findEnding(
  database: Database,
  actor: Actor,
  asked: { readonly today: Day; readonly until: Day; readonly zone: Zone },
): Promise<EndingPeople | FundingRefused> {
  const hindrance = readingHindrance(actor);
  if (hindrance !== undefined) return hindrance;
  const stretches = await database.read(actor, (tx) => queries.findStretches(tx, asked.zone), {
    timeoutMs: 120_000,
  });
  const people = [...byPerson(stretches)].flatMap((own): EndingPerson[] => {
    const last = own.reduce((latest, each) => (each.until > latest.until ? each : latest));
    const endsOn = lastDay(addMonths(last.until, -1));
    const { person, village, fund } = last;
    return endsOn >= asked.today && endsOn <= asked.until
      ? [{ person, village, fund, endsOn }]
      : [];
  });
  return { outcome: 'listed', people: people.sort((a, b) => a.person - b.person) };
}
