// Agreements, regulations and duties on the database: added by whoever leads, read by all who work on the
// whole region.

import type { Actor, Database, Reader } from '@payung/engine';
import type { Day } from '@payung/values';
import { lockMeetings } from '../queries.ts';
import { declined, type MonevRefused } from '../refusal.ts';
import { Declined, hindranceOf, readers, work } from '../work.ts';
import type { Agreement, NewAgreement } from './agreement.ts';
import { type DutyStanding, dutiesOf, type NewDutyStep } from './duty.ts';
import * as queries from './queries.ts';
import type { NewRegulation, Regulation } from './regulation.ts';

export type Kept = { readonly outcome: 'kept'; readonly number: number };

/** Mencatat perjanjian; one that renews another takes its place. */
export function recordAgreement(
  database: Database,
  actor: Actor,
  { agreement, reason }: { readonly agreement: NewAgreement; readonly reason: string },
): Promise<Kept | MonevRefused> {
  const { kind, reference, startsOn, endsOn, renews } = agreement;
  const done = { action: 'agreement', reason, subject: { kind, reference } };
  return work(database, actor, done, async (tx) => {
    await lockMeetings(tx);
    if (endsOn !== undefined && endsOn < startsOn) {
      throw new Declined(declined('agreement_order', { startsOn, endsOn }));
    }
    const known = await queries.findAgreements(tx);
    if (renews !== undefined) {
      if (known.every(({ number }) => number !== renews)) {
        throw new Declined(declined('agreement_unknown', { number: renews }));
      }
      const follower = known.find((each) => each.renews === renews);
      if (follower !== undefined) {
        throw new Declined(declined('agreement_followed', { number: renews, by: follower.number }));
      }
    }
    return { outcome: 'kept' as const, number: await queries.insertAgreement(tx, agreement) };
  });
}

/** Mengakhiri perjanjian before its day, once. */
export function endAgreement(
  database: Database,
  actor: Actor,
  request: {
    readonly number: number;
    readonly ended: { readonly day: Day; readonly reason: string };
    readonly reason: string;
  },
): Promise<Kept | MonevRefused> {
  const { number, ended, reason } = request;
  const done = { action: 'agreement_end', reason, subject: { number } };
  return work(database, actor, done, async (tx) => {
    await lockMeetings(tx);
    const known = (await queries.findAgreements(tx)).find((each) => each.number === number);
    if (known === undefined) throw new Declined(declined('agreement_unknown', { number }));
    if (known.ended !== undefined) throw new Declined(declined('agreement_over', { number }));
    await queries.writeEnd(tx, number, ended);
    return { outcome: 'kept' as const, number };
  });
}

/** Mencatat regulasi daerah. */
export function recordRegulation(
  database: Database,
  actor: Actor,
  { regulation, reason }: { readonly regulation: NewRegulation; readonly reason: string },
): Promise<Kept | MonevRefused> {
  const { kind, reference, replaces } = regulation;
  const done = { action: 'regulation', reason, subject: { kind, reference } };
  return work(database, actor, done, async (tx) => {
    await lockMeetings(tx);
    const known = await queries.findRegulations(tx);
    const same = known.find((each) => each.kind === kind && each.reference === reference);
    if (same !== undefined) {
      throw new Declined(declined('regulation_known', { reference, number: same.number }));
    }
    if (replaces !== undefined && known.every(({ number }) => number !== replaces)) {
      throw new Declined(declined('regulation_unknown', { number: replaces }));
    }
    return { outcome: 'kept' as const, number: await queries.insertRegulation(tx, regulation) };
  });
}

/** Mencatat langkah atas satu tugas Inpres 2/2021, made of the one that was `seen` (0: none). */
export function recordDutyStep(
  database: Database,
  actor: Actor,
  request: { readonly step: NewDutyStep; readonly seen?: number; readonly reason: string },
): Promise<Kept | MonevRefused> {
  const { step, seen, reason } = request;
  const done = { action: 'duty', reason, subject: { duty: step.duty, state: step.state } };
  return work(database, actor, done, async (tx) => {
    await lockMeetings(tx);
    const newest = (await queries.findDutySteps(tx)).find(({ duty }) => duty === step.duty);
    if (seen !== undefined && seen !== (newest?.number ?? 0)) {
      throw new Declined(declined('recorded_meanwhile'));
    }
    return { outcome: 'kept' as const, number: await queries.insertDutyStep(tx, step) };
  });
}

/** Perjanjian, regulasi, dan tugas of a region. */
export type Undertakings = {
  readonly agreements: readonly Agreement[];
  readonly regulations: readonly Regulation[];
  readonly duties: readonly DutyStanding[];
};

export async function undertakingsIn(tx: Reader): Promise<Undertakings> {
  return {
    agreements: await queries.findAgreements(tx),
    regulations: await queries.findRegulations(tx),
    duties: dutiesOf(tx.actor.tenant, await queries.findDutySteps(tx)),
  };
}

export async function readUndertakings(
  database: Database,
  actor: Actor,
): Promise<({ readonly outcome: 'undertakings' } & Undertakings) | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  return { outcome: 'undertakings', ...(await database.read(actor, undertakingsIn)) };
}
