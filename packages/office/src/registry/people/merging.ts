// Two numbers that are one person, and the way back. Facts stay with the number they were recorded
// for: taking a merge back leaves no trace in them.

import type { Actor, Database } from '@payung/engine';
import { type Refused, refused } from '../change/change.ts';
import { insertChange } from '../change/queries.ts';
import { refreshHomes, undoChange } from '../undo/queries.ts';
import * as queries from './queries.ts';

export type MergeOutcome = { readonly outcome: 'merged'; readonly change: number } | Refused;
export type UnmergeOutcome = { readonly outcome: 'separated'; readonly change: number } | Refused;

export type MergeRequest = {
  readonly person: number;
  /** The number that stays. */
  readonly sameAs: number;
  readonly reason: string;
};

/** Penggabungan dua nomor. */
export async function mergePeople(
  database: Database,
  actor: Actor,
  request: MergeRequest,
): Promise<MergeOutcome> {
  const { person, sameAs, reason } = request;
  if (person === sameAs) return refused('already_merged', { person });
  const known = await database.read(actor, (tx) => queries.findPeople(tx, [person, sameAs]));
  for (const number of [person, sameAs]) {
    const found = known.find((each) => each.person === number);
    if (found === undefined) return refused('person_unknown', { person: number });
    if (found.sameAs !== null) return refused('already_merged', { person: number });
  }
  const work = { actor, reason, action: 'registry.merge', subject: { person, sameAs } };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, { kind: 'merge', reason });
    await queries.insertMerge(tx, change, { person, sameAs });
    await refreshHomes(tx, change);
    return { outcome: 'merged', change };
  });
}

/** Pembatalan penggabungan. */
export async function undoMerge(
  database: Database,
  actor: Actor,
  request: { readonly person: number; readonly reason: string },
): Promise<UnmergeOutcome> {
  const { person, reason } = request;
  const merge = await database.read(actor, (tx) => queries.findMerge(tx, person));
  if (merge === undefined) return refused('not_merged', { person });
  const work = { actor, reason, action: 'registry.undo_merge', subject: { person, merge } };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, { kind: 'undo_merge', reason, undoes: merge });
    await undoChange(tx, merge, change);
    return { outcome: 'separated', change };
  });
}
