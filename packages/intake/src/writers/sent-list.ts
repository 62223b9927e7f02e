// Any list as its sender means it. A repair workbook that comes back is the list it was made of, also
// where that list is not at hand: its rows under their old numbers and in their old order, its cells
// as they were read the first time unless somebody typed over them.

import { failed, type Issue, issue, parsed } from '@payung/values';
import type { RowPlace } from '../assess.ts';
import type { ListSource } from '../list.ts';
import {
  batchRows,
  type Cell,
  emptyCell,
  type Opened,
  type SheetRecord,
} from '../readers/record.ts';
import { recalled } from './evidence.ts';
import { type Finding, finding } from './finding.ts';
import {
  type ListIdentity,
  placeKey,
  type RepairMark,
  type RowIdentity,
  rowDigest,
} from './identity.ts';
import { type ColumnOrder, columnOrders } from './repair-columns.ts';
import { identityOf, listSheets, ownCells, readMark } from './repair-read.ts';

/** Kiriman: a list, which list it is through all its corrections, and what came back of it. */
export type SentList = ListSource & {
  readonly list: ListIdentity;
  readonly returned?: ReturnedList;
};

/** Berkas perbaikan yang kembali. Rows are counted by their list; `removed` were people there. */
export type ReturnedList = {
  /** sha256 of the file that the repair workbook was written from. */
  readonly state: string;
  readonly untouched: number;
  readonly changed: number;
  /** The rows that were typed over, by place (`Bajo:12`). */
  readonly changedPlaces: ReadonlySet<string>;
  readonly added: number;
  readonly removed: readonly RowRange[];
  /** Where a row stands now, when not where it was written. */
  readonly moved: ReadonlyMap<string, RowPlace>;
  readonly findings: readonly Finding[];
};

/** Rows of a list from one number to another, ends included. */
export type RowRange = { readonly sheet?: string; readonly from: number; readonly to: number };

/**
 * The list of a file that was opened. A repair workbook whose columns cannot be found any more is
 * refused as a list without them.
 *
 * @example await sentList({ name: 'desa.csv', opened: await openSource(file) }) // …
 */
export async function sentList(source: ListSource): Promise<SentList> {
  const { name, opened } = source;
  if (!opened.ok) return { ...source, list: { id: '', name } };
  const mark = await readMark(opened.value);
  if (mark === undefined) return { ...source, list: { id: opened.value.sha256, name } };
  const sheets = listSheets(opened.value);
  const orders = await columnOrders(opened.value, sheets, mark);
  if (!orders.ok) {
    const lost = orders.findings.map(({ data, at }) =>
      issue('missing_required_column', { columns: data['column'] ?? '' }, { at }),
    );
    return { name: mark.list.name, opened: refusedFor(lost), list: mark.list };
  }
  const back: Back = { opened: opened.value, sheets, mark, orders: orders.value };
  return await restored(back, source, opened.issues);
}

function refusedFor(lost: readonly Issue[]): ListSource['opened'] {
  const [first, ...rest] = lost;
  if (first === undefined) throw new Error('Columns were lost, but none is named');
  return failed(first, ...rest);
}

/** A workbook that came back, and how its cells are found. */
type Back = {
  readonly opened: Opened;
  /** Its sheets but ours. */
  readonly sheets: readonly string[];
  readonly mark: RepairMark;
  readonly orders: ReadonlyMap<number, ColumnOrder>;
};

async function restored(
  back: Back,
  source: ListSource,
  issues: readonly Issue[],
): Promise<SentList> {
  const { mark, opened } = back;
  const seen = await scan(back);
  const isMarked = seen.some(({ rows }) => rows.size > 0);
  const added = await newRows(back, seen);
  const removed = isMarked ? removedRows(mark, seen) : [];
  const moved = movedRows(mark, seen, back);
  const changedPlaces = changedRows(mark, seen);
  const returned: ReturnedList = {
    state: mark.state,
    untouched: seen.reduce((sum, each) => sum + each.untouched.size, 0),
    changed: changedPlaces.size,
    changedPlaces,
    added: added.reduce((sum, { length }) => sum + length, 0),
    removed,
    moved,
    findings: findingsOf(removed, isMarked, source.name),
  };
  const list = isMarked ? mark.list : { id: opened.sha256, name: source.name };
  const value = restoredOpened(back, seen, added);
  return { name: mark.list.name, opened: parsed(value, issues), list, returned };
}

/** What the first pass saw of one sheet of the sender. */
type Seen = {
  /** Row of the list → where it stands: number of the workbook's sheet and row in one number. */
  readonly rows: Map<number, number>;
  readonly untouched: Set<number>;
  /** All its rows follow each other on one sheet. */
  orderly: boolean;
  last: number;
  lastSheet: number;
};

const rowsOfSheet = 2 ** 21;
const placeNumber = (sheet: number, row: number): number => sheet * rowsOfSheet + row;

/** Chooses for each row of the list the row of the workbook that it is: the untouched one of copies. */
async function scan(back: Back): Promise<readonly Seen[]> {
  const { opened, sheets, mark } = back;
  const seen = mark.sheets.map(
    (): Seen => ({ rows: new Map(), untouched: new Set(), orderly: true, last: 0, lastSheet: -1 }),
  );
  for (const [number, sheet] of sheets.entries()) {
    for await (const batch of opened.records(sheet)) {
      for (const record of batch) {
        const identity = identityOf(record);
        const own = identity && seen[identity.sheet];
        if (identity === undefined || own === undefined) continue;
        const isSame = isUntouched(record, identity, back);
        if (own.rows.has(identity.row)) {
          if (!isSame || own.untouched.has(identity.row)) continue;
          own.orderly = false;
        }
        if (isSame) own.untouched.add(identity.row);
        own.rows.set(identity.row, placeNumber(number, record.row));
        if (identity.row < own.last || (own.lastSheet >= 0 && own.lastSheet !== number)) {
          own.orderly = false;
        }
        own.last = identity.row;
        own.lastSheet = number;
      }
    }
  }
  return seen;
}

function isUntouched(record: SheetRecord, identity: RowIdentity, back: Back): boolean {
  const texts = ownCells(record, identity.sheet, back).map((cell) => cell.text);
  return rowDigest(back.mark.list, identity, texts) === identity.digest;
}

/** Rows that no row of the list is: added by the sender, or copies; by sheet of the list. */
async function newRows(
  back: Back,
  seen: readonly Seen[],
): Promise<readonly (readonly SheetRecord[])[]> {
  const { opened, sheets, mark } = back;
  const added: SheetRecord[][] = seen.map(() => []);
  const next = seen.map(({ rows }) => largest(rows.keys()));
  for (const [number, sheet] of sheets.entries()) {
    let at = Math.max(
      0,
      mark.sheets.findIndex((each) => each.name === sheet),
    );
    for await (const batch of opened.records(sheet)) {
      for (const record of batch) {
        const identity = identityOf(record);
        if (identity !== undefined && identity.sheet < seen.length) at = identity.sheet;
        if (isChosen(seen, identity, placeNumber(number, record.row))) continue;
        const cells = ownCells(record, at, back);
        if (cells.every((cell) => cell.text.trim() === '')) continue;
        const last = next[at] ?? 0;
        // Without a single mark the rows are a new list and keep their numbers.
        const row = seen[at]?.rows.size === 0 ? record.row : last + 1;
        next[at] = row;
        added[at]?.push({ ...placeOf(mark, at, row), cells: wide(cells, mark, at) });
      }
    }
  }
  return added;
}

function largest(numbers: Iterable<number>): number {
  let most = 0;
  for (const each of numbers) most = Math.max(most, each);
  return most;
}

function isChosen(
  seen: readonly Seen[],
  identity: RowIdentity | undefined,
  place: number,
): identity is RowIdentity {
  return identity !== undefined && seen[identity.sheet]?.rows.get(identity.row) === place;
}

function placeOf(mark: RepairMark, sheet: number, row: number): RowPlace {
  const sender = mark.sheets[sheet]?.sender;
  return sender === undefined ? { row } : { row, sheet: sender };
}

const widestRow = 1_000;

/** A text file has a cell for every column; a sheet leaves empty ones out. */
function wide(cells: readonly Cell[], mark: RepairMark, sheet: number): readonly Cell[] {
  const { sender, column = 1 } = mark.sheets[sheet] ?? {};
  const width = Math.min(column - 1, widestRow);
  if (sender !== undefined || cells.length >= width) return cells;
  return [...cells, ...Array.from({ length: width - cells.length }, () => emptyCell)];
}

function removedRows(mark: RepairMark, seen: readonly Seen[]): readonly RowRange[] {
  return mark.sheets.flatMap(({ people, sender }, index) => {
    const gone: { from: number; to: number; sheet?: string }[] = [];
    const place = sender === undefined ? {} : { sheet: sender };
    for (const [from, to] of people) {
      for (let row = from; row <= to; row += 1) {
        const last = gone.at(-1);
        if (seen[index]?.rows.has(row) === true) continue;
        if (last?.to === row - 1) last.to = row;
        else gone.push({ ...place, from: row, to: row });
      }
    }
    return gone;
  });
}

function changedRows(mark: RepairMark, seen: readonly Seen[]): Set<string> {
  const changed = new Set<string>();
  for (const [index, { rows, untouched }] of seen.entries()) {
    for (const row of rows.keys()) {
      if (!untouched.has(row)) changed.add(placeKey(placeOf(mark, index, row)));
    }
  }
  return changed;
}

function movedRows(mark: RepairMark, seen: readonly Seen[], back: Back): Map<string, RowPlace> {
  const moved = new Map<string, RowPlace>();
  for (const [index, { rows }] of seen.entries()) {
    const home = back.sheets.indexOf(mark.sheets[index]?.name ?? '');
    for (const [row, place] of rows) {
      const found = { sheet: Math.floor(place / rowsOfSheet), row: place % rowsOfSheet };
      if (found.row === row && found.sheet === home) continue;
      moved.set(placeKey(placeOf(mark, index, row)), {
        row: found.row,
        sheet: back.sheets[found.sheet] ?? '',
      });
    }
  }
  return moved;
}

const shownRanges = 20;

function findingsOf(
  removed: readonly RowRange[],
  isMarked: boolean,
  file: string,
): readonly Finding[] {
  if (!isMarked) return [finding('repair_rows_unmarked', {}, { file })];
  if (removed.length === 0) return [];
  const count = removed.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const shown = removed.slice(0, shownRanges).map(({ sheet, from, to }) => {
    const rows = from === to ? String(from) : `${from}–${to}`;
    return sheet === undefined ? rows : `${sheet} ${rows}`;
  });
  const rows = removed.length > shownRanges ? [...shown, '…'] : shown;
  return [finding('repair_rows_removed', { count, rows: rows.join(', ') }, { file })];
}

function restoredOpened(
  back: Back,
  seen: readonly Seen[],
  added: readonly (readonly SheetRecord[])[],
): Opened {
  const { mark, opened } = back;
  const { format, bytes, sha256 } = opened;
  const numberOf = (sheet: string | undefined): number =>
    sheet === undefined ? 0 : mark.sheets.findIndex(({ sender }) => sender === sheet);
  return {
    format,
    bytes,
    sha256,
    sheets: mark.sheets.flatMap(({ sender }) => sender ?? []),
    async *records(sheet, signal) {
      const number = numberOf(sheet);
      yield* listed(back, seen, number, signal);
      const last = added[number] ?? [];
      if (last.length > 0) yield last;
    },
    // Merged cells were written out, each row with its own value.
    merges: () => Promise.resolve([]),
  };
}

/** The rows of one sheet of the list in its order. Only a sheet that was sorted is held whole. */
async function* listed(
  back: Back,
  seen: readonly Seen[],
  number: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SheetRecord[]> {
  const own = seen[number];
  if (own === undefined || own.rows.size === 0) return;
  const held: SheetRecord[] = [];
  for (const [at, sheet] of back.sheets.entries()) {
    if (own.orderly && at !== own.lastSheet) continue;
    for await (const batch of back.opened.records(sheet, signal)) {
      const rows = batch.flatMap((record) => {
        const identity = identityOf(record);
        const place = placeNumber(at, record.row);
        if (!isChosen(seen, identity, place) || identity.sheet !== number) return [];
        return [restoredRecord(back, record, identity)];
      });
      if (own.orderly) yield rows;
      else for (const row of rows) held.push(row);
    }
  }
  held.sort((one, other) => one.row - other.row);
  for (let at = 0; at < held.length; at += batchRows) yield held.slice(at, at + batchRows);
}

function restoredRecord(back: Back, record: SheetRecord, identity: RowIdentity): SheetRecord {
  const { mark } = back;
  const { sheet, row, evidence } = identity;
  const { cells, hidden, issues } = recalled(ownCells(record, sheet, back), evidence);
  return {
    ...placeOf(mark, sheet, row),
    cells: evidence === undefined ? wide(cells, mark, sheet) : cells,
    ...(hidden || record.hidden ? { hidden: true } : {}),
    ...(issues.length > 0 ? { issues } : {}),
  };
}
