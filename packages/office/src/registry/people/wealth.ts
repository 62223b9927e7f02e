// Deciles and households: held only with the letter that permits it, and sealed like a NIK.

import type { Actor, Database } from '@payung/engine';
import type { Month } from '@payung/values';
import { insertChange } from '../change/queries.ts';
import * as queries from './queries.ts';

export type DecileRow = {
  readonly person: number;
  /** Desil kesejahteraan, 1 the poorest. */
  readonly decile: number;
};

/** Desil: where it was drawn from (DTSEN 2026-03) and the permit go with every row. */
export async function recordDeciles(
  database: Database,
  actor: Actor,
  request: {
    readonly rows: readonly DecileRow[];
    readonly from: Month;
    readonly drawnFrom: string;
    readonly permit: string;
    readonly reason: string;
  },
): Promise<number> {
  const { rows, reason, ...terms } = request;
  const work = { actor, reason, action: 'registry.decile', subject: { rows: rows.length } };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, { kind: 'decile', reason });
    await queries.insertDeciles(tx, change, rows, terms);
    return change;
  });
}

/** Kartu keluarga: who shares one card from a month on. */
export async function recordHousehold(
  database: Database,
  actor: Actor,
  request: {
    readonly familyCard: string;
    readonly people: readonly number[];
    readonly from: Month;
    readonly reason: string;
  },
): Promise<number> {
  const { familyCard, people, from, reason } = request;
  const subject = { people: people.length };
  const work = { actor, reason, action: 'registry.household', subject };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, { kind: 'household', reason });
    const { vault } = database;
    const card = { sealed: vault.seal(familyCard), digest: vault.digest(familyCard) };
    await queries.insertHousehold(tx, change, { card, people, from });
    return change;
  });
}
