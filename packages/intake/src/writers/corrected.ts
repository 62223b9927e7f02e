// The list as it stands after its repair: the sender's own file read again, with the cells he
// corrected in their places. It is surveyed and read like any other list: a correction is judged by
// the same rules as everything else, and what nobody touched keeps its kind of cell.

import { createHash } from 'node:crypto';
import { parsed } from '@payung/values';
import type { ListSource } from '../list.ts';
import { columnLetters } from '../readers/reading.ts';
import type { Cell, Opened, SheetRecord } from '../readers/record.ts';
import { placeKey } from './identity.ts';
import type { CellChange, RepairedRow } from './repair-read.ts';

/**
 * Daftar yang sudah diperbaiki. Rows keep their numbers; rows that the sender took away are blank,
 * new ones stand behind the last row of their sheet, where `readRepair` places them.
 *
 * @example await correctedSource({ name, opened: await openSource(file) }, repaired) // …
 */
export async function correctedSource(
  original: ListSource,
  repaired: AsyncIterable<readonly RepairedRow[]> | Iterable<readonly RepairedRow[]>,
): Promise<ListSource> {
  const { name, opened } = original;
  if (!opened.ok) return original;
  const corrections = await gather(repaired, opened.value.sha256);
  return { name, opened: parsed(corrected(opened.value, corrections), opened.issues) };
}

type Corrections = {
  readonly changes: ReadonlyMap<string, readonly CellChange[]>;
  readonly removed: ReadonlySet<string>;
  /** By sheet, in order. */
  readonly added: ReadonlyMap<string | undefined, readonly SheetRecord[]>;
  readonly sha256: string;
};

async function gather(
  repaired: AsyncIterable<readonly RepairedRow[]> | Iterable<readonly RepairedRow[]>,
  originalSha256: string,
): Promise<Corrections> {
  const changes = new Map<string, readonly CellChange[]>();
  const removed = new Set<string>();
  const added = new Map<string | undefined, SheetRecord[]>();
  const digest = createHash('sha256').update(originalSha256);
  for await (const rows of repaired) {
    for (const row of rows) {
      if (row.fate === 'untouched') continue;
      digest.update(JSON.stringify([row.fate, row.place, row.cells]));
      const key = placeKey(row.place);
      if (row.fate === 'changed') changes.set(key, row.changes);
      else if (row.fate === 'removed') removed.add(key);
      else {
        const { sheet } = row.place;
        const record: SheetRecord = { ...row.place, cells: row.written };
        const before = added.get(sheet);
        if (before === undefined) added.set(sheet, [record]);
        else before.push(record);
      }
    }
  }
  return { changes, removed, added, sha256: digest.digest('hex') };
}

function corrected(opened: Opened, corrections: Corrections): Opened {
  const { changes, removed, added, sha256 } = corrections;
  const correct = (record: SheetRecord): SheetRecord => {
    const key = placeKey(record);
    if (removed.has(key)) return { ...bare(record), cells: [] };
    const own = changes.get(key);
    return own === undefined ? record : changedRecord(record, own);
  };
  async function* records(
    sheet?: string,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly SheetRecord[]> {
    for await (const batch of opened.records(sheet, signal)) yield batch.map(correct);
    const last = added.get(sheet ?? opened.sheets[0]);
    if (last !== undefined) yield last;
  }
  return {
    ...opened,
    sha256,
    records,
    merges: (sheet, signal) => opened.merges(sheet, signal),
  };
}

const empty: Cell = { text: '', kind: 'empty' };

function changedRecord(record: SheetRecord, changes: readonly CellChange[]): SheetRecord {
  const cells = [...record.cells];
  for (const { index, after, kind } of changes) {
    while (cells.length < index) cells.push(empty);
    cells[index] = after === '' ? empty : { text: after, kind };
  }
  // What was wrong with a cell that was replaced is wrong no more.
  const replaced = new Set(changes.map(({ index }) => columnLetters(index)));
  const issues = (record.issues ?? []).filter(({ at }) => !replaced.has(at.column ?? ''));
  return { ...bare(record), cells, ...(issues.length > 0 ? { issues } : {}) };
}

function bare({ row, sheet, hidden }: SheetRecord): Omit<SheetRecord, 'cells'> {
  return {
    row,
    ...(sheet === undefined ? {} : { sheet }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}
