// What each kind of proposal does once it is confirmed: the act of the office, in the name of whoever
// asked and with the second person's account beside it.

import type { Actor } from '@payung/engine';
import {
  amendDecision,
  type FundingRefused,
  findPlanLines,
  freezeDecision,
  type PlaceChange,
  releaseReservation,
  reservePlaces,
  rollBack,
} from '@payung/office';
import type { PlanLines } from '../funding/plans.ts';
import { granted } from '../office-refusal.ts';
import type { SiteOptions } from '../options.ts';
import { allowed } from '../people/register-refusal.ts';
import { RequestRefused } from '../problem.ts';
import type { ConfirmedWire, proposalKinds } from '../wire/batch.ts';
import type { NewAddendumWire, NewDecisionWire } from '../wire/decision.ts';

export type Confirmed = {
  readonly maker: Actor;
  readonly reason: string;
  readonly approvedBy: string;
  readonly key: string;
};

export type RollBackBody = {
  readonly batch: number;
  readonly dependents: 'refuse' | 'cascade';
};
export type FreezeBody = Omit<NewDecisionWire, 'reason'>;
export type AddendumBody = Omit<NewAddendumWire, 'reason' | 'changes'> & {
  readonly changes: readonly PlaceChange[];
};

type Kind = (typeof proposalKinds)[number];

/** `body` was sealed here and nowhere else: its form is known by the kind. */
export async function perform(
  options: SiteOptions,
  kind: Kind,
  { body, ...confirmed }: Confirmed & { readonly body: string },
): Promise<ConfirmedWire> {
  switch (kind) {
    case 'roll_back':
      return performRollBack(options, confirmed, JSON.parse(body));
    case 'freeze':
      return performFreeze(options, confirmed, JSON.parse(body));
    case 'addendum':
      return performAddendum(options, confirmed, JSON.parse(body));
    default:
      return kind satisfies never;
  }
}

async function performRollBack(
  { database }: SiteOptions,
  { maker, reason, approvedBy }: Confirmed,
  { batch, dependents }: RollBackBody,
): Promise<ConfirmedWire> {
  const request = { batch, dependents, reason, correction: { approvedBy } };
  const { undone } = allowed(await rollBack(database, maker, request));
  return { outcome: 'rolled_back', undone: undone.length };
}

const nobodyLeft: FundingRefused = { outcome: 'refused', code: 'nobody_left', data: {} };

/** Places are taken first; what was taken is given back where the list cannot be frozen after all. */
async function performFreeze(
  { database }: SiteOptions,
  { maker, reason, approvedBy, key }: Confirmed,
  { plan, number, day, signatory, objection }: FreezeBody,
): Promise<ConfirmedWire> {
  const { vault } = database;
  const sealed = await database.read(maker, (tx) => findPlanLines(tx, plan));
  if (sealed === undefined) throw new RequestRefused(404, 'not_found', 'plan');
  const lines: PlanLines = JSON.parse(vault.open(sealed));
  const reserved = granted(
    await reservePlaces(database, maker, {
      ...{ plan: lines.assignments, reason, key: `${key}/tempat` },
    }),
  );
  if (reserved.places === 0) granted(nobodyLeft);
  const frozen = await freezeDecision(database, maker, {
    ...{ reservations: [reserved.reservation], number, day, signatory, waiting: lines.waiting },
    ...{ reason, approvedBy, key },
    ...(objection === undefined ? {} : { objection }),
  });
  if (frozen.outcome === 'refused') {
    const { reservation } = reserved;
    granted(
      await releaseReservation(database, maker, { reservation, reason, key: `${key}/lepas` }),
    );
  }
  const { head, rows, people, personMonths, amount, leftOut } = granted(frozen);
  const held = Map.groupBy([...reserved.held, ...leftOut], (each) => each.reason);
  return {
    ...{ outcome: 'frozen', number, head, rows, people, personMonths, amount },
    held: [...held].map(([why, each]) => ({ reason: why, people: each.length })),
  };
}

async function performAddendum(
  { database }: SiteOptions,
  { maker, ...act }: Confirmed,
  body: AddendumBody,
): Promise<ConfirmedWire> {
  const done = granted(await amendDecision(database, maker, { ...body, ...act }));
  const { number, head, rows, replaced, vacant, returned, freed } = done;
  return { outcome: 'amended', number, head, rows, replaced, vacant, returned, freed };
}
