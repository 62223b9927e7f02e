// `payung report sign` and `payung report schedule`: who stands behind a report, and on which day of the month
// one is made.

import { type Actor, type Database, systemClock } from '@payung/engine';
import { readSchedules, setSchedule, signPeriod } from '@payung/office';
import type { Day } from '@payung/values';
import { print } from '../../console.ts';
import { deskActor } from '../../decision/papers.ts';
import { zoneOf } from '../../serve/zone.ts';
import { fill } from '../../text/text.ts';
import type { ScheduleCommand, SignCommand } from './period-command.ts';
import { tellRefusal } from './refusal.ts';
import { reportWords } from './text/text.ts';

/**
 * The exit code is returned. A desk has no accounts: each person stands under the name he signs with, so that
 * one name does not sign what it made.
 */
export async function signWork(command: SignCommand, database: Database): Promise<number> {
  const { report, step, signatory, tenant, language } = command;
  const text = reportWords(language);
  const desk = deskActor(command);
  const account = `${desk.id}:${signatory.name.toLowerCase().replaceAll(/\s+/g, '-')}`;
  const actor: Actor = { ...desk, id: account };
  const done = await signPeriod(database, actor, {
    ...{ report, step, signatory, reason: command.reason ?? text.reasons.sign },
    today: systemClock.today(zoneOf(tenant)),
  });
  if (done.outcome === 'refused') return tellRefusal(done, command);
  if (command.json) print(JSON.stringify(done, undefined, 2));
  else {
    print(fill(text.signed, { report: String(report), step: text.steps[step], ...signatory }));
  }
  return 0;
}

/** The exit code is returned. */
export async function scheduleWork(command: ScheduleCommand, database: Database): Promise<number> {
  const { set, language, json } = command;
  const text = reportWords(language);
  const actor = deskActor(command);
  const today = systemClock.today(zoneOf(command.tenant));
  if (set === undefined) return showSchedules(command, { database, actor, today });
  const reason = command.reason ?? text.reasons.schedule;
  const done = await setSchedule(database, actor, { ...set, today, reason });
  if (done.outcome === 'refused') return tellRefusal(done, command);
  const words = { kind: set.kind, day: String(set.dayOfMonth) };
  if (json) print(JSON.stringify({ ...done, ...set }, undefined, 2));
  else print(fill(set.isOn ? text.scheduled : text.unscheduled, words));
  return 0;
}

async function showSchedules(
  command: ScheduleCommand,
  { database, actor, today }: { database: Database; actor: Actor; today: Day },
): Promise<number> {
  const text = reportWords(command.language);
  const read = await readSchedules(database, actor, today);
  if (read.outcome === 'refused') return tellRefusal(read, command);
  const { schedules } = read;
  if (command.json) print(JSON.stringify(read, undefined, 2));
  else if (schedules.length === 0) print(text.noSchedule);
  for (const { kind, dayOfMonth, next } of command.json ? [] : schedules) {
    const words = { kind, day: String(dayOfMonth), next: next ?? '' };
    print(fill(next === undefined ? text.scheduleOff : text.scheduleOn, words));
  }
  return 0;
}
