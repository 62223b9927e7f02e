// Files that were loaded, newest first, and the rows of one of them with their fate.

import type { Actor, Database } from '@payung/engine';
import type { Month } from '@payung/values';
import type { BatchCounts, BatchKind } from '../batch/batch.ts';
import type { FileLine } from './file-line.ts';
import { checkedLimit, type Page, type PageAsk, pageOf } from './page.ts';
import * as queries from './queries.ts';

/** Kiriman: a file that was loaded; `undone` where it was taken back. */
export type BatchLine = {
  readonly batch: number;
  readonly kind: BatchKind;
  readonly file: string;
  readonly month: Month;
  /** Who is not named has left. */
  readonly whole: boolean;
  readonly counts: BatchCounts;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly undone?: {
    readonly change: number;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  };
};

export async function listBatches(
  database: Database,
  actor: Actor,
  { limit, after }: PageAsk<number>,
): Promise<Page<BatchLine, number>> {
  checkedLimit(limit);
  const found = await database.read(actor, (tx) =>
    queries.findBatches(tx, { before: after ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 }),
  );
  return pageOf(found.map(lineOf), limit, ({ batch }) => batch);
}

function lineOf(row: queries.BatchRow): BatchLine {
  const { batch, kind, file, month, whole, at, by, reason, undone } = row;
  const { records, ignored, accepted, rejected, merged, held } = row;
  const counts = { records, ignored, accepted, rejected, merged, held };
  const line = { batch, kind, file, month, whole, counts, at, by, reason };
  return undone === null ? line : { ...line, undone };
}

export type LinesAsk = PageAsk<string> & {
  readonly batch: number;
  readonly disposition?: FileLine['disposition'];
};

/** Nasib tiap baris, in the order of the file; whoever has an area sees the rows of its people alone. */
export async function listLines(
  database: Database,
  actor: Actor,
  { batch, limit, after, disposition }: LinesAsk,
): Promise<Page<FileLine, string>> {
  checkedLimit(limit);
  const from = after === undefined ? undefined : placeOf(after);
  const found = await database.read(actor, (tx) =>
    queries.findLines(tx, { batch, from, disposition, limit: limit + 1 }),
  );
  return pageOf(found.map(fileLine), limit, ({ sheet, row }) => `${row} ${sheet}`);
}

/** Row, space, sheet: a sheet's name may hold anything. */
function placeOf(after: string): { readonly row: number; readonly sheet: string } {
  const found = /^(\d{1,9}) ([\s\S]*)$/.exec(after);
  if (found === null) throw new RangeError('Not the end of a page of rows');
  return { row: Number(found[1]), sheet: found[2] ?? '' };
}

function fileLine({ effect, person, reasons, ...line }: queries.LineRow): FileLine {
  return {
    ...line,
    reasons: reasons === '' ? [] : reasons.split(' '),
    ...(effect === null ? {} : { effect }),
    ...(person === null ? {} : { person }),
  };
}
