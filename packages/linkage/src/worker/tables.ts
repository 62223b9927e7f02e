// Worker lists as tables of the worker model, one record per row: for those who call the engine
// themselves. `link` puts equal records together first.

import type { Day } from '@payung/values';
import type { Model, Table } from '../engine/index.ts';
import type { LinkInput } from '../input.ts';
import { usualLimits } from '../limits.ts';
import { type Profile, profilesOf } from '../profile.ts';
import { workerKindModule } from './kinds.ts';
import { workerModelFor } from './model.ts';
import { workerTable } from './table.ts';

export type WorkerTables = {
  readonly model: Model;
  readonly kindModules: readonly string[];
  readonly left: Table;
  readonly right?: Table;
};

/**
 * What `linkTables` is asked with the worker model; ids are the keys of the rows, in their order.
 *
 * @example
 * const outcome = await linkTables(workerTables({ left: rows, right: participants, asOf }));
 */
export function workerTables(lists: {
  readonly left: readonly LinkInput[];
  readonly right?: readonly LinkInput[];
  readonly asOf: Day;
}): WorkerTables {
  const { left, right = [], asOf } = lists;
  const inputs = [...left, ...right];
  const { profiles, ofInput } = profilesOf(inputs, { ...usualLimits, asOf });
  const tableOf = (from: number, until: number): Table => ({
    ...workerTable(ofInput.slice(from, until).map((id) => getProfile(profiles, id))),
    ids: inputs.slice(from, until).map(({ key }) => key),
  });
  return {
    model: workerModelFor(workerTable(profiles)),
    kindModules: [workerKindModule],
    left: tableOf(0, left.length),
    ...(lists.right === undefined ? {} : { right: tableOf(left.length, inputs.length) }),
  };
}

function getProfile(profiles: readonly Profile[], id: number): Profile {
  const profile = profiles[id];
  if (profile === undefined) throw new RangeError(`No profile ${id}`);
  return profile;
}
