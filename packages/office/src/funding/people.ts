// The people a plan by months may pay for: the candidates of a finished run of the main job.

import type { Actor, Database } from '@payung/engine';
import { findCandidates } from '../registry/index.ts';
import type { PlanPerson } from './planner/index.ts';
import { findRunOfRoom } from './queries.ts';

/** Undefined: no run of this room is finished. Keys are the person numbers of the run's files. */
export async function findPlanPeople(
  database: Database,
  actor: Actor,
  digest: string,
): Promise<readonly PlanPerson[] | undefined> {
  const run = await database.read(actor, (tx) => findRunOfRoom(tx, digest));
  if (run === undefined) return undefined;
  const candidates = await findCandidates(database, actor, run);
  return candidates.map((candidate) => ({ key: personKey(candidate.person), candidate }));
}

/** `P000017`: the same in every file of a run. */
export function personKey(person: number): string {
  return `P${String(person).padStart(6, '0')}`;
}
