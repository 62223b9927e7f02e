// Worker lists as tables of the worker model, one record per row: for those who call the engine
// themselves. `link` puts equal records together first.

import type { Day } from '@payung/values';
import type { Model, Table } from '../engine/index.ts';
import type { LinkInput } from '../input.ts';
import { usualLimits } from '../limits.ts';
import { WorkerCells, type WorkerColumns } from './cells.ts';
import { addCleaned, addCleanedCsv, type CleanedHeadings } from './cleaned.ts';
import { workerKindModule } from './kinds.ts';
import { workerModelFor } from './model.ts';
import { NameRows } from './name-rows.ts';
import { NamesApart } from './names-apart.ts';
import { RowColumns } from './rows.ts';

export type WorkerTables = {
  readonly model: Model;
  readonly kindModules: readonly string[];
  readonly left: Table;
  readonly right?: Table;
};

/**
 * Gathers rows for {@link WorkerTables}, those of the left list first. A row is not kept: lists longer
 * than memory holds as objects can be read straight into it. Names are worked on in a thread beside.
 *
 * @example
 * const gathered = new GatheredWorkers();
 * for (const row of rows) gathered.addLeft(row);
 * for (const participant of participants) gathered.addRight(participant);
 * const outcome = await linkTables(await gathered.tables({ asOf, right: true }));
 */
export class GatheredWorkers {
  readonly #rows = new RowColumns();
  readonly #names = new NamesApart();
  readonly #left: string[] = [];
  readonly #right: string[] = [];

  addLeft(input: LinkInput): void {
    if (this.#right.length > 0) throw new RangeError('Rows of the left list come first');
    this.#left.push(input.key);
    this.#add(input);
  }

  addRight(input: LinkInput): void {
    this.#right.push(input.key);
    this.#add(input);
  }

  #add(input: LinkInput): void {
    this.#rows.add(input);
    this.#names.add(input.name, input.mother);
  }

  /** Once; `right`: there are two lists, even if the right one has no row. */
  async tables({
    asOf,
    right,
  }: {
    readonly asOf: Day;
    readonly right: boolean;
  }): Promise<WorkerTables> {
    const lists = { left: this.#left, right: right ? this.#right : undefined };
    const cells = cellsOf(this.#rows, asOf);
    return tablesOf(cells.withNames(await this.#names.done()), lists);
  }

  /** No tables are wanted any more. */
  async stop(): Promise<void> {
    await this.#names.stop();
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
  const [rows, names] = [new RowColumns(), new NameRows()];
  const keysOf = (list: Iterable<LinkInput>): readonly string[] =>
    Array.from(list, (input) => {
      rows.add(input);
      names.add(input.name, input.mother);
      return input.key;
    });
  const left = keysOf(lists.left);
  const right = lists.right && keysOf(lists.right);
  return tablesOf(cellsOf(rows, lists.asOf).withNames(names.done()), { left, right });
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
  const { left, right, asOf } = lists;
  const [rows, names] = [new RowColumns(), new NameRows()];
  addCleaned(rows, names, left);
  if (right !== undefined) addCleaned(rows, names, right);
  const ids = { left: left.ids, right: right?.ids };
  return tablesOf(cellsOf(rows, asOf).withNames(names.done()), ids);
}

const usualHeadings: CleanedHeadings = {
  nik: 'nik',
  name: 'name',
  birth: 'birth',
  sex: 'sex',
  village: 'village',
};

/**
 * As {@link cleanedWorkerTables}, straight from the bytes of CSV files; long ones are read on two cores,
 * without a copy where the bytes lie in shared memory.
 *
 * @example
 * const tables = await readCleanedWorkers({ left, right, id: 'id', asOf });
 * const outcome = await linkTables(tables);
 */
export async function readCleanedWorkers(lists: {
  readonly left: Uint8Array;
  readonly right?: Uint8Array;
  readonly id: string;
  readonly headings?: Partial<CleanedHeadings>;
  readonly asOf: Day;
}): Promise<WorkerTables> {
  const { id, asOf } = lists;
  const headings = { ...usualHeadings, ...lists.headings };
  const bytes = lists.left.length + (lists.right?.length ?? 0);
  const rows = new RowColumns(bytes / bytesPerRow);
  const names = new NamesApart();
  try {
    names.addCsvs(
      [lists.left, lists.right].filter((list) => list !== undefined),
      headings.name,
    );
    const left = addCleanedCsv(rows, lists.left, { id, headings });
    const right = lists.right && addCleanedCsv(rows, lists.right, { id, headings });
    const cells = cellsOf(rows, asOf);
    return tablesOf(cells.withNames(await names.done()), { left, right });
  } finally {
    await names.stop();
  }
}

/** About so many a row of a clean list takes. */
const bytesPerRow = 64;

function cellsOf(rows: RowColumns, asOf: Day): WorkerCells {
  return new WorkerCells(rows, { ...usualLimits, asOf });
}

type ListIds = {
  readonly left: readonly string[];
  readonly right: readonly string[] | undefined;
};

/** Both tables hold the same texts, so that what the engine makes of a text it makes once. */
function tablesOf({ columns }: WorkerColumns, ids: ListIds): WorkerTables {
  const { left: leftIds, right: rightIds } = ids;
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
