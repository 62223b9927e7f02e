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
 * Gathers rows for {@link WorkerTables}, those of the left list first. A row is not kept: lists longer
 * than memory holds as objects can be read straight into it.
 *
 * @example
 * const gathered = new GatheredWorkers();
 * for (const row of rows) gathered.addLeft(row);
 * for (const participant of participants) gathered.addRight(participant);
 * const outcome = await linkTables(gathered.tables({ asOf, right: true }));
 */
export class GatheredWorkers {
  readonly #rows = new RowColumns();
  readonly #left: string[] = [];
  readonly #right: string[] = [];

  addLeft(input: LinkInput): void {
    if (this.#right.length > 0) throw new RangeError('Rows of the left list come first');
    this.#rows.add(input);
    this.#left.push(input.key);
  }

  addRight(input: LinkInput): void {
    this.#rows.add(input);
    this.#right.push(input.key);
  }

  /** `right`: there are two lists, even if the right one has no row. */
  tables({ asOf, right }: { readonly asOf: Day; readonly right: boolean }): WorkerTables {
    const own = { left: this.#left, right: right ? this.#right : undefined };
    return tablesOf(this.#rows, { ...own, asOf });
  }
}

/**
 * What `linkTables` is asked with the worker model; ids are the keys of the rows, in their order.
 *
 * @example
 * const outcome = await linkTables(workerTables({ left: rows, right: participants, asOf }));
 */
export function workerTables(lists: {
  readonly left: Iterable<LinkInput>;
  readonly right?: Iterable<LinkInput>;
  readonly asOf: Day;
}): WorkerTables {
  const { left, right, asOf } = lists;
  const gathered = new GatheredWorkers();
  for (const input of left) gathered.addLeft(input);
  for (const input of right ?? []) gathered.addRight(input);
  return gathered.tables({ asOf, right: right !== undefined });
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
