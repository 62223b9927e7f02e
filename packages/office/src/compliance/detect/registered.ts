// Employers that are registered: by the branch's own list, else by the register with its active people.

import type { Actor, Database } from '@payung/engine';
import { type Month, refuse } from '@payung/values';
import { caseReaders } from '../cases.ts';
import type { Registered } from './detect.ts';
import type { ListedBusiness } from './lists.ts';
import * as queries from './queries.ts';

/** Of the register: employers with a name; groups whose contributions somebody else pays are left out. */
export async function findRegistered(
  database: Database,
  actor: Actor,
  month: Month,
): Promise<readonly Registered[]> {
  if (!caseReaders.includes(actor.role)) throw refuse('not_allowed', { role: actor.role });
  return database.read(actor, (tx) => queries.findRegistered(tx, month));
}

/** Of a list: a row without NPP is no registered employer. */
export function registeredOf(rows: readonly ListedBusiness[]): readonly Registered[] {
  return rows.flatMap(({ row: _, npp, size: __, riskClass: ___, ...each }) =>
    npp === undefined
      ? []
      : [{ ...each, npp, workers: each.workers ?? 0, programs: each.programs ?? [] }],
  );
}
