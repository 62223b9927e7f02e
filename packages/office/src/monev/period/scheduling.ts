// The schedule of reports on the database: set by kind, read with what became of it, and what is due.

import type { Actor, Database, Role } from '@payung/engine';
import type { Day } from '@payung/values';
import { declined, type MonevRefused } from '../refusal.ts';
import { hindranceOf, readers, work } from '../work.ts';
import * as queries from './queries.ts';
import {
  type DueReport,
  daysOf,
  findNextDay,
  type MissedReason,
  type Schedule,
} from './schedule.ts';

const schedulers: readonly Role[] = ['admin', 'verifier', 'system'];
const runsShown = 24;

/** Mengatur jadwal of one kind. Switched on again, it begins with that day: what was missed off is not made. */
export async function setSchedule(
  database: Database,
  actor: Actor,
  request: Omit<Schedule, 'since'> & { readonly today: Day; readonly reason: string },
): Promise<{ readonly outcome: 'scheduled' } | MonevRefused> {
  const { kind, dayOfMonth, isOn, today, reason } = request;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 28) {
    return declined('schedule_day', { day: dayOfMonth });
  }
  const subject = { kind, day: dayOfMonth, on: isOn ? 1 : 0 };
  const done = { action: 'period_schedule', reason, subject, roles: schedulers };
  return work(database, actor, done, async (tx) => {
    const before = (await queries.findSchedules(tx)).find((each) => each.kind === kind);
    const since = before?.isOn === true ? before.since : today;
    await queries.insertSchedule(tx, { kind, dayOfMonth, isOn, since });
    return { outcome: 'scheduled' as const };
  });
}

export type PeriodSchedules = {
  readonly outcome: 'schedules';
  readonly schedules: readonly (Schedule & { readonly next?: Day })[];
  /** Newest first. */
  readonly runs: readonly queries.ScheduledRun[];
};

/** Jadwal laporan, and what became of its days. */
export async function readSchedules(
  database: Database,
  actor: Actor,
  today: Day,
): Promise<PeriodSchedules | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  return database.read(actor, async (tx) => {
    const schedules = await queries.findSchedules(tx);
    return {
      outcome: 'schedules' as const,
      schedules: schedules.map((each) => {
        const next = findNextDay(each, today);
        return { ...each, ...(next === undefined ? {} : { next }) };
      }),
      runs: await queries.findRuns(tx, runsShown),
    };
  });
}

/** Tenants whose schedule may have something due. */
export function schedulingTenants(database: Database, tenant: string): Promise<readonly string[]> {
  const actor = { id: 'jadwal', role: 'system', tenant } as const;
  return database.read(actor, queries.findSchedulingTenants);
}

/** Days that came and have no report, the oldest first; of one kind and period once. */
export async function dueReports(
  database: Database,
  actor: Actor,
  today: Day,
): Promise<readonly DueReport[]> {
  return database.read(actor, async (tx) => {
    const made = await queries.findScheduledPeriods(tx);
    const schedules = await queries.findSchedules(tx);
    const due = schedules.flatMap((each) => daysOf(each, today));
    return due
      .filter(({ kind, period: { from, until } }) =>
        made.every((each) => each.kind !== kind || each.from !== from || each.until !== until),
      )
      .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  });
}

/** What stood in the way of a due report; of one day and period said once. */
export async function noteMissedReport(
  database: Database,
  actor: Actor,
  missed: { readonly due: DueReport; readonly today: Day; readonly problem: MissedReason },
): Promise<{ readonly outcome: 'noted' } | MonevRefused> {
  const { due, today, problem } = missed;
  const { kind, period } = due;
  const subject = { kind, from: period.from, until: period.until, problem };
  const done = { action: 'period_missed', reason: 'jadwal laporan', subject, roles: schedulers };
  const known = await database.read(actor, (tx) => queries.findRuns(tx, runsShown));
  const isKnown = known.some(
    (each) =>
      each.day === today &&
      each.kind === kind &&
      each.from === period.from &&
      each.until === period.until &&
      each.problem === problem,
  );
  if (isKnown) return { outcome: 'noted' };
  return work(database, actor, done, async (tx) => {
    await queries.insertRun(tx, { kind, ...period, day: today, report: null, problem });
    return { outcome: 'noted' as const };
  });
}
