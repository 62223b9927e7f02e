// A death as somebody reports it: recorded, and every open membership ends with the month after.

import type { Actor, Database, Reader } from '@payung/engine';
import { addMonths, type Day, monthOf } from '@payung/values';
import { type Correction, type Refused, refused } from '../change/change.ts';
import { findClosedMonth, insertChange } from '../change/queries.ts';
import * as queries from './queries.ts';

export type DeathOutcome = { readonly outcome: 'recorded'; readonly change: number } | Refused;

export type DeathRequest = {
  readonly person: number;
  readonly day: Day;
  readonly reason: string;
  /** Needed where a month from the death on is closed. */
  readonly correction?: Correction;
};

/** The month of the death is still covered: a claim rests on it. */
export async function recordDeath(
  database: Database,
  actor: Actor,
  request: DeathRequest,
): Promise<DeathOutcome> {
  const { person, day, reason, correction } = request;
  const month = monthOf(day);
  if (correction?.approvedBy === actor.id) return refused('approver_is_actor');
  const hindrance = await database.read(actor, (tx) => findHindrance(tx, request));
  if (hindrance !== undefined) return hindrance;
  const work = { actor, reason, action: 'registry.death', subject: { person } };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, {
      kind: correction === undefined ? 'death' : 'correction',
      reason,
      ...(correction === undefined ? {} : { approvedBy: correction.approvedBy }),
    });
    // Asked again now that nobody else can change the register.
    const overtaken = await findHindrance(tx, request);
    if (overtaken !== undefined) throw new Error(`The register changed: ${overtaken.code}`);
    await queries.insertDeath(tx, change, { person, month, day, until: addMonths(month, 1) });
    return { outcome: 'recorded', change };
  });
}

async function findHindrance(
  tx: Reader,
  { person, day, correction }: DeathRequest,
): Promise<Refused | undefined> {
  const [known] = await queries.findPeople(tx, [person]);
  if (known === undefined) return refused('person_unknown', { person });
  if (known.dead) return refused('dead_already', { person });
  if (correction !== undefined) return undefined;
  const closed = await findClosedMonth(tx, monthOf(day));
  return closed === undefined ? undefined : refused('month_closed', { month: closed });
}
