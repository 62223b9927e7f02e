// Decisions and addenda of the tenant in the order they were made: numbers, days and sums, no names.

import type { Actor, Database } from '@payung/engine';
import type { Day, Rupiah } from '@payung/values';
import { assertMayRead } from '../ledger/act.ts';
import { findDecisions } from './queries.ts';

export type ListedDecision = {
  readonly number: string;
  readonly kind: 'original' | 'addendum';
  /** Number of the decision an addendum changes. */
  readonly amends?: string;
  readonly day: Day;
  readonly signatory: string;
  readonly position: string;
  readonly rows: number;
  readonly amount: Rupiah;
  readonly head: string;
  readonly objection?: { readonly from: Day; readonly until: Day };
};

/** Daftar penetapan, newest first. */
export async function listDecisions(
  database: Database,
  actor: Actor,
): Promise<readonly ListedDecision[]> {
  assertMayRead(actor);
  const found = await database.read(actor, findDecisions);
  const numberOf = new Map(found.map(({ decision, number }) => [decision, number]));
  return found
    .map((row) => {
      const { number, kind, day, signatory, position, rows, amount, head } = row;
      const { amends, objectionFrom: from, objectionUntil: until } = row;
      const amended = amends === null ? undefined : numberOf.get(amends);
      return {
        ...{ number, kind, day, signatory, position, rows, amount, head },
        ...(amended === undefined ? {} : { amends: amended }),
        ...(from === null || until === null ? {} : { objection: { from, until } }),
      };
    })
    .reverse();
}
