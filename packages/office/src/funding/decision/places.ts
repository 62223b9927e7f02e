// Places apart from people: how many were bought, how many months of them are somebody's, and which have
// money and no name (practice.md 0.10).

import type { Actor, Database } from '@payung/engine';
import { assertMayRead } from '../ledger/act.ts';
import { type FundingRefused, turnedDown } from '../ledger/refusal.ts';
import * as queries from './queries.ts';
import { findByNumber } from './verify.ts';

export type PlacesFigure = {
  readonly outcome: 'counted';
  readonly places: number;
  readonly placeMonths: number;
  readonly personMonths: number;
  readonly vacant: readonly queries.VacantPlace[];
};

/** Tempat dan orang-bulan sebuah keputusan; `vacant` are places with money and without a name. */
export async function countPlaces(
  database: Database,
  actor: Actor,
  number: string,
): Promise<PlacesFigure | FundingRefused> {
  assertMayRead(actor);
  return database.read(actor, async (tx) => {
    const decision = await findByNumber(tx, number);
    if (decision === undefined) return turnedDown('decision_unknown', { decision: number });
    const figures = await queries.countPlaceMonths(tx, decision.decision);
    return {
      outcome: 'counted',
      ...figures,
      vacant: await queries.findVacant(tx, decision.decision),
    };
  });
}
