// A repair workbook that came back: which row of the list each of its rows is, what the sender
// changed, what he added and what he took away. No row of the list and none of the file is passed over.

import type { RowPlace } from '../assess.ts';
import type { FieldName, ListRow, ListSurvey, TableSurvey } from '../list.ts';
import { openSource } from '../readers/index.ts';
import { columnLetters } from '../readers/reading.ts';
import type { Cell, Opened, SheetRecord, SourceFile } from '../readers/record.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import {
  findIdentity,
  findMark,
  type ListIdentity,
  markSheet,
  type RepairMark,
  type RowIdentity,
  rowDigest,
  settled,
} from './identity.ts';
import { type ColumnOrder, columnOrders } from './repair-columns.ts';
import { repairTexts } from './repair-text.ts';

/** The list that the workbook was made from: its survey, its name, and its rows read again. */
export type RepairOrigin = {
  readonly survey: Pick<ListSurvey, 'tables' | 'sha256'>;
  readonly name: string;
  /** Which list it is, where it was corrected before. */
  readonly list?: ListIdentity;
  readonly rows: AsyncIterable<readonly ListRow[]> | Iterable<readonly ListRow[]>;
};

/** One cell before and after; `field` where the column has a meaning. */
export type CellChange = {
  /** From 0. */
  readonly index: number;
  readonly column: string;
  readonly field?: FieldName;
  readonly before: string;
  readonly after: string;
  /** A number cell may have lost digits of a NIK: what reads `after` must know. */
  readonly kind: Cell['kind'];
};

/**
 * Nasib baris perbaikan. `place` is the row of the list, `found` the row of the workbook that came
 * back; `was` says what the list made of the row, so that a missing title can be told from a person.
 */
export type RepairedRow =
  | (KnownRow & { readonly fate: 'untouched'; readonly found: RowPlace })
  | (KnownRow & {
      readonly fate: 'changed';
      readonly found: RowPlace;
      readonly changes: readonly CellChange[];
    })
  | (KnownRow & { readonly fate: 'removed' })
  | {
      readonly fate: 'new';
      readonly found: RowPlace;
      /** Where it stands in the corrected list: behind the last row of its sheet. */
      readonly place: RowPlace;
      readonly cells: readonly string[];
      readonly written: readonly Cell[];
      /** The sender copied this row of the list. */
      readonly copyOf?: RowPlace;
      readonly findings: readonly Finding[];
    };

type KnownRow = {
  readonly place: RowPlace;
  readonly was: ListRow['disposition'];
  /** As they stand now. */
  readonly cells: readonly string[];
};

/**
 * Membaca berkas perbaikan yang kembali. A workbook of another list is refused by that list's name.
 * Rows come in the order of the list, new ones last.
 *
 * @example await readRepair({ path, name: 'perbaikan.xlsx' }, { survey, name: 'Desa Tenilo', rows }) // …
 */
export async function readRepair(
  file: SourceFile,
  origin: RepairOrigin,
): Promise<Outcome<AsyncGenerator<readonly RepairedRow[]>>> {
  const opened = await openSource(file);
  const at = { file: file.name };
  const mark = opened.ok ? await readMark(opened.value) : undefined;
  if (!opened.ok || mark === undefined) return refused(finding('repair_not_ours', {}, at));
  if (mark.list.id !== (origin.list?.id ?? origin.survey.sha256)) {
    const data = { found: mark.list.name, expected: origin.name };
    return refused(finding('repair_other_list', data, at));
  }
  const sheets = listSheets(opened.value);
  const orders = await columnOrders(opened.value, sheets, mark);
  if (!orders.ok) return orders;
  const returned = await readReturned(opened.value, sheets, {
    mark,
    orders: orders.value,
    sameState: mark.state === origin.survey.sha256,
  });
  return { ok: true, value: compared(returned, { mark, origin }), findings: [] };
}

function refused(found: Finding): { ok: false; findings: Finding[] } {
  return { ok: false, findings: [found] };
}

export async function readMark(opened: Opened): Promise<RepairMark | undefined> {
  if (!opened.sheets.includes(markSheet)) return undefined;
  const lines: string[][] = [];
  for await (const batch of opened.records(markSheet)) {
    for (const { cells } of batch) lines.push(cells.map((cell) => cell.text));
  }
  return findMark(lines);
}

/** All sheets but ours; one that the sender added counts as well. */
export function listSheets(opened: Opened): readonly string[] {
  const ours = [markSheet, repairTexts('id').guideSheet, repairTexts('en').guideSheet];
  return opened.sheets.filter((sheet) => !ours.includes(sheet));
}

type Found = {
  readonly found: RowPlace;
  readonly cells: readonly Cell[];
  /** Number of the sender's sheet it stands on. */
  readonly sheet: number;
  readonly identity?: RowIdentity;
};

/** What came back: untouched rows by their key only, the others with their cells. */
type Returned = {
  readonly untouched: Map<string, RowPlace>;
  readonly changed: Map<string, Found>;
  readonly added: Found[];
};

type Placing = {
  readonly mark: RepairMark;
  readonly orders: ReadonlyMap<number, ColumnOrder>;
};

async function readReturned(
  opened: Opened,
  sheets: readonly string[],
  context: Placing & { readonly sameState: boolean },
): Promise<Returned> {
  const returned: Returned = { untouched: new Map(), changed: new Map(), added: [] };
  for (const sheet of sheets) {
    let last = Math.max(
      0,
      context.mark.sheets.findIndex((each) => each.name === sheet),
    );
    for await (const batch of opened.records(sheet)) {
      for (const record of batch) {
        const identity = identityOf(record);
        last = identity?.sheet ?? last;
        const cells = ownCells(record, last, context);
        const found = { found: { sheet, row: record.row }, cells, sheet: last };
        if (identity === undefined) addNew(returned, found);
        else addKnown(returned, { ...found, identity }, context);
      }
    }
  }
  return returned;
}

export function identityOf(record: SheetRecord): RowIdentity | undefined {
  const cell = record.cells.findLast((each) => findIdentity(each.text) !== undefined);
  return findIdentity(cell?.text);
}

/** The sender's columns in his order, without the two that were added. */
export function ownCells(
  record: SheetRecord,
  sheet: number,
  { mark, orders }: Placing,
): readonly Cell[] {
  const order = orders.get(sheet);
  if (order !== undefined) {
    return order.map((index) => record.cells[index] ?? { text: '', kind: 'empty' });
  }
  const added = mark.sheets[sheet]?.column;
  return added === undefined ? record.cells : record.cells.slice(0, added - 1);
}

function addNew(returned: Returned, found: Found): void {
  if (found.cells.some((cell) => cell.text.trim() !== '')) returned.added.push(found);
}

/** Of copies of a row the one that nobody touched is the row; else the first is. */
function addKnown(
  returned: Returned,
  found: Found & { readonly identity: RowIdentity },
  { mark, sameState }: { readonly mark: RepairMark; readonly sameState: boolean },
): void {
  const { identity } = found;
  const { untouched, changed, added } = returned;
  const key = `${identity.sheet}:${identity.row}`;
  const texts = found.cells.map((cell) => cell.text);
  if (untouched.has(key)) {
    added.push(found);
  } else if (sameState && rowDigest(mark.list, identity, texts) === identity.digest) {
    const before = changed.get(key);
    if (before !== undefined) added.push(before);
    changed.delete(key);
    untouched.set(key, found.found);
  } else if (changed.has(key)) {
    added.push(found);
  } else {
    changed.set(key, found);
  }
}

async function* compared(
  returned: Returned,
  { mark, origin }: { readonly mark: RepairMark; readonly origin: RepairOrigin },
): AsyncGenerator<readonly RepairedRow[]> {
  const { untouched, changed } = returned;
  const senders = new Map(mark.sheets.map(({ sender }, index) => [sender, index]));
  const copied = new Set(returned.added.map(keyOf));
  const seen: Seen = { copied: new Map(), lastRows: new Map() };
  for await (const batch of origin.rows) {
    const rows: RepairedRow[] = [];
    for (const row of batch) {
      const sheet = senders.get(row.sheet) ?? -1;
      const key = `${sheet}:${row.row}`;
      const place = placeOf(row);
      seen.lastRows.set(sheet, Math.max(seen.lastRows.get(sheet) ?? 0, row.row));
      if (copied.has(key)) seen.copied.set(key, place);
      const compared = comparedRow(row, place, {
        untouched: untouched.get(key),
        changed: changed.get(key),
        tables: origin.survey.tables,
      });
      untouched.delete(key);
      changed.delete(key);
      if (compared !== undefined) rows.push(compared);
    }
    yield rows;
  }
  const [lost] = untouched.keys();
  if (lost !== undefined) throw new Error(`The rows of ${origin.name} lack row ${lost}`);
  yield newRows([...returned.added, ...changed.values()], mark, seen);
}

type Seen = {
  /** Places in the list of rows that the sender copied. */
  readonly copied: Map<string, RowPlace>;
  readonly lastRows: Map<number, number>;
};

function keyOf({ identity }: Found): string | undefined {
  return identity && `${identity.sheet}:${identity.row}`;
}

function newRows(all: readonly Found[], mark: RepairMark, seen: Seen): RepairedRow[] {
  return all.map((each) => {
    const row = (seen.lastRows.get(each.sheet) ?? 0) + 1;
    seen.lastRows.set(each.sheet, row);
    const sender = mark.sheets[each.sheet]?.sender;
    const key = keyOf(each);
    const copyOf = key === undefined ? undefined : seen.copied.get(key);
    // A mark of a row that the list does not have was written by hand.
    const strange = key !== undefined && copyOf === undefined;
    return {
      fate: 'new',
      found: each.found,
      place: sender === undefined ? { row } : { row, sheet: sender },
      written: each.cells,
      cells: settled(each.cells.map((cell) => cell.text)),
      ...(copyOf === undefined ? {} : { copyOf }),
      findings: strange ? [finding('repair_row_unknown', {}, each.found)] : [],
    };
  });
}

function placeOf(row: ListRow): RowPlace {
  return row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet };
}

function comparedRow(
  row: ListRow,
  place: RowPlace,
  back: {
    readonly untouched: RowPlace | undefined;
    readonly changed: Found | undefined;
    readonly tables: readonly TableSurvey[];
  },
): RepairedRow | undefined {
  const known = { place, was: row.disposition, cells: row.cells };
  if (back.untouched !== undefined) return { ...known, fate: 'untouched', found: back.untouched };
  if (back.changed === undefined) {
    // Rows without a single letter were never written.
    return row.cells.every((text) => text === '') ? undefined : { ...known, fate: 'removed' };
  }
  const { found, cells } = back.changed;
  const changes = changesOf(row, cells, tableOf(row, back.tables));
  if (changes.length === 0) return { ...known, fate: 'untouched', found };
  return { ...known, fate: 'changed', found, changes, cells: cellsAfter(row, cells) };
}

function tableOf(row: ListRow, tables: readonly TableSurvey[]): TableSurvey | undefined {
  return tables.findLast((table) => table.sheet === row.sheet && table.from <= row.row);
}

function changesOf(
  row: ListRow,
  after: readonly Cell[],
  table: TableSurvey | undefined,
): CellChange[] {
  const changes: CellChange[] = [];
  for (let index = 0; index < Math.max(row.cells.length, after.length); index += 1) {
    const before = row.cells[index] ?? '';
    const cell = after[index] ?? { text: '', kind: 'empty' };
    if (isSame(before, cell.text)) continue;
    const column = table?.columns.find((each) => each.index === index);
    const heading = column === undefined || column.heading === '' ? undefined : column.heading;
    changes.push({
      index,
      column: heading ?? columnLetters(index),
      ...(column?.field === undefined ? {} : { field: column.field }),
      before,
      after: cell.text,
      kind: cell.kind,
    });
  }
  return changes;
}

/** Untouched cells keep what the list says, also what no workbook can hold. */
function cellsAfter(row: ListRow, after: readonly Cell[]): readonly string[] {
  return after.map(({ text }, index) => {
    const before = row.cells[index] ?? '';
    return isSame(before, text) ? before : text;
  });
}

function isSame(before: string, after: string): boolean {
  return before === after || (settled([before])[0] ?? '') === (settled([after])[0] ?? '');
}
