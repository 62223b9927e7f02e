// Batches of SKK with their packs, for whoever makes and releases them.

import type { Actor, Database } from '@payung/engine';
import { caseReaders } from '../cases.ts';
import { type CaseRefused, caseRefused } from '../refusal.ts';
import { type BatchRow, findBatches, findPacks, type PackRow } from './queries.ts';

export type ListedBatch = BatchRow & { readonly packs: readonly PackRow[] };

/** Daftar batch SKK, newest first. */
export async function listSkkBatches(
  database: Database,
  actor: Actor,
): Promise<
  { readonly outcome: 'batches'; readonly batches: readonly ListedBatch[] } | CaseRefused
> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  return database.read(actor, async (tx) => {
    const packs = Map.groupBy(await findPacks(tx), ({ batch }) => batch);
    const batches = (await findBatches(tx)).map((batch) => ({
      ...batch,
      packs: packs.get(batch.batch) ?? [],
    }));
    return { outcome: 'batches', batches: batches.reverse() };
  });
}
