// Worker lists as tables of the worker model, one record per row: for those who call the engine
// themselves. `link` puts equal records together first.

import type { Day } from '@payung/values';
import type { Model, Table } from '../engine/index.ts';
import type { LinkInput } from '../input.ts';
import { usualLimits } from '../limits.ts';
import { workerCells } from './cells.ts';
import { addCleaned } from './cleaned.ts';
import { workerKindModule } from './kinds.ts';
import { workerModelFor } from './model.ts';
import { RowColumns } from './rows.ts';

export type WorkerTables = {
  readonly model: Model;
  readonly kindModules: readonly string[];
  readonly left: Table;
  readonly right?: Table;
};

/**
 * What `linkTables` is asked with the worker model; ids are the keys of the rows, in their order.
 * Rows are taken one by one and not kept: lists longer than memory holds as objects can be streamed.
 *
 * @example
 * const outcome = await linkTables(workerTables({ left: rows, right: participants, asOf }));
 */
export function workerTables(lists: {
  readonly left: Iterable<LinkInput>;
  readonly right?: Iterable<LinkInput>;
  readonly asOf: Day;
}): WorkerTables {
  const rows = new RowColumns();
  const gather = (list: Iterable<LinkInput>): string[] => {
    const ids: string[] = [];
    for (const input of list) {
      rows.add(input);
      ids.push(input.key);
    }
    return ids;
  };
  const left = gather(lists.left);
  const right = lists.right === undefined ? undefined : gather(lists.right);
  return tablesOf(rows, { left, right, asOf: lists.asOf });
}

/**
 * As {@link workerTables}, of lists that are clean already, as tables of the columns `nik` (digits),
 * `name`, `birth` (ISO day, or the year alone), `sex` (L, P) and `village` (ten digits); what the
 * tables lack is missing. No object is made per row.
 *
 * @example
 * const [left, right] = [a, b].map((bytes) => tableOfCsv(bytes, { id: 'id' }));
 * const outcome = await linkTables(cleanedWorkerTables({ left, right, asOf }));
 */
export function cleanedWorkerTables(lists: {
  readonly left: Table;
  readonly right?: Table;
  readonly asOf: Day;
}): WorkerTables {
  const rows = new RowColumns();
  addCleaned(rows, lists.left);
  if (lists.right !== undefined) addCleaned(rows, lists.right);
  return tablesOf(rows, { left: lists.left.ids, right: lists.right?.ids, asOf: lists.asOf });
}

type Gathered = {
  readonly left: readonly string[];
  readonly right: readonly string[] | undefined;
  readonly asOf: Day;
};

/** Both tables hold the same texts, so that what the engine makes of a text it makes once. */
function tablesOf(rows: RowColumns, { left: leftIds, right: rightIds, asOf }: Gathered) {
  const { columns } = workerCells(rows, { ...usualLimits, asOf });
  const tableOf = (ids: readonly string[], from: number): Table => ({
    ids,
    columns: columns.map(({ name, codes, texts }) => ({
      name,
      codes: codes.subarray(from, from + ids.length),
      texts,
    })),
  });
  const left = tableOf(leftIds, 0);
  const kindModules = [workerKindModule];
  if (rightIds === undefined) return { kindModules, model: workerModelFor(left), left };
  const right = tableOf(rightIds, leftIds.length);
  return { kindModules, model: workerModelFor(left, right), left, right };
}
