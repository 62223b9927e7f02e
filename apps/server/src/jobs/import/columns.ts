// What is known of the columns of a list when it is read: what a person told of it, or, the first time, what its
// sender's earlier lists were told.

import { findColumnState, type JobPart, listColumnRecipes } from '@payung/engine/jobs';
import type { KnownLayout, TableSurvey } from '@payung/intake';
import { readTold, sealTold, type Told } from '../../imports/told.ts';
import { keyOf, type Means, workerActor } from './means.ts';

export type KnownColumns = Told & {
  /** Of a list that was read by a recipe: what is kept with it. */
  recipeOf(
    tables: readonly TableSurvey[],
  ): { readonly sealed: Uint8Array; readonly month: string } | undefined;
};

const guessed: KnownColumns = { layouts: [], leftSheets: [], recipeOf: () => undefined };

/** The branch's file has columns of its own, and a list read once is read the same way again. */
export async function columnsFor(means: Means, part: JobPart): Promise<KnownColumns> {
  if (part.kind === 'participants') return guessed;
  const { database, sender } = means;
  const { vault } = database;
  const found = await database.read(workerActor(means), async (tx) => {
    const state = await findColumnState(tx, keyOf(means, part));
    const recipes = state?.isFirst === true ? await listColumnRecipes(tx, sender) : [];
    return { sealed: state?.sealed ?? null, recipes };
  });
  if (found.sealed !== null) {
    return { ...guessed, ...readTold(vault.open(found.sealed)) };
  }
  const monthOf = new Map<KnownLayout, string>();
  for (const { sealed, month } of found.recipes) {
    for (const layout of readTold(vault.open(sealed)).layouts) monthOf.set(layout, month);
  }
  const layouts = [...monthOf.keys()];
  return {
    ...{ layouts, leftSheets: [] },
    recipeOf: (tables) => {
      const used = layouts.filter((layout) => tables.some(({ known }) => known === layout));
      const [first] = used;
      const month = first === undefined ? undefined : monthOf.get(first);
      if (month === undefined) return undefined;
      return { sealed: sealTold(vault, { layouts: used, leftSheets: [] }), month };
    },
  };
}
