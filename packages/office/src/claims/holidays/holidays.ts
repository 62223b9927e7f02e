// Hari libur: which days are none of work when a term of working days is counted. The nation's are data of the
// program; a region adds its own by a letter, and takes them back.

import type { Actor, Database, Reader, Role } from '@payung/engine';
import { workingDay } from '@payung/law';
import type { Day } from '@payung/values';
import type { ClaimRefused } from '../refusal.ts';
import { nationalHolidays } from './national.ts';
import * as queries from './queries.ts';

/** Days that are no working days beside Saturdays and Sundays. */
export async function findFreeDays(tx: Reader): Promise<readonly Day[]> {
  const own = await queries.findRegionHolidays(tx);
  return [...nationalHolidays, ...own].map((each) => each.day);
}

export type Holiday = queries.RegionHoliday & {
  readonly kind: 'national' | 'leave' | 'region';
  /** The decree itself was not read. */
  readonly isUnconfirmed: boolean;
};

const writers: readonly Role[] = ['admin', 'verifier', 'bpjs', 'system'];
const readers: readonly Role[] = [...writers, 'village_operator', 'auditor'];

export async function listHolidays(
  database: Database,
  actor: Actor,
  year: number,
): Promise<{ readonly outcome: 'holidays'; readonly holidays: readonly Holiday[] } | ClaimRefused> {
  if (!readers.includes(actor.role)) return mayNot(actor);
  const own = await database.read(actor, (tx) => queries.findRegionHolidays(tx));
  const all: readonly Holiday[] = [
    ...nationalHolidays.map(({ isLeave, ...each }) => ({
      ...{ ...each, kind: isLeave ? ('leave' as const) : ('national' as const) },
      isUnconfirmed: true,
    })),
    ...own.map((each) => ({ ...each, kind: 'region' as const, isUnconfirmed: false })),
  ];
  const holidays = all
    .filter((each) => each.day.startsWith(`${year}-`))
    .toSorted((a, b) => a.day.localeCompare(b.day));
  return { outcome: 'holidays', holidays };
}

type HolidayDone = { readonly outcome: 'kept' };

/** A day of the region. What is free already is refused, so that no letter stands for nothing. */
export async function setHoliday(
  database: Database,
  actor: Actor,
  request: queries.RegionHoliday & { readonly reason: string },
): Promise<HolidayDone | ClaimRefused> {
  if (!writers.includes(actor.role)) return mayNot(actor);
  const { reason, ...holiday } = request;
  const { day } = holiday;
  if (workingDay(day) !== day) {
    return { outcome: 'refused', code: 'holiday_weekend', data: { day } };
  }
  const work = { actor, reason, action: 'holiday.set', subject: { day } };
  return database.transaction(work, async (tx) => {
    const isNew = !nationalHolidays.some((each) => each.day === day);
    return isNew && (await queries.insertHoliday(tx, holiday))
      ? ({ outcome: 'kept' } as const)
      : ({ outcome: 'refused', code: 'holiday_known', data: { day } } as const);
  });
}

export async function takeBackHoliday(
  database: Database,
  actor: Actor,
  request: { readonly day: Day; readonly reason: string },
): Promise<HolidayDone | ClaimRefused> {
  if (!writers.includes(actor.role)) return mayNot(actor);
  const { day, reason } = request;
  const work = { actor, reason, action: 'holiday.end', subject: { day } };
  return database.transaction(work, async (tx) =>
    (await queries.endHoliday(tx, day))
      ? ({ outcome: 'kept' } as const)
      : ({ outcome: 'refused', code: 'holiday_unknown', data: { day } } as const),
  );
}

function mayNot({ role }: Actor): ClaimRefused {
  return { outcome: 'refused', code: 'role_may_not', data: { role } };
}
