// The rows of one sheet as they stream by: cells placed by their reference, values as the file has
// them, serials of date cells as days, hidden rows marked, vertical merges filled.

import { type Issue, issue } from '@payung/values';
import { columnLetters, type Reading, refuseFile } from '../reading.ts';
import { batchRows, type Cell, emptyCell, type SheetRecord } from '../record.ts';
import { serialDay } from './dates.ts';
import type { VerticalMerge } from './merges.ts';
import { partPieces } from './part.ts';
import { columnOfReference } from './reference.ts';
import type { StringTable } from './string-table.ts';
import { textEvents } from './strings.ts';
import { isTrue, type Sheet, type Workbook } from './workbook.ts';
import { attribute, cellText, XmlError, type XmlEvents } from './xml.ts';

export type SheetContext = {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly strings: StringTable;
  readonly dateStyles: readonly boolean[];
  readonly merges: readonly VerticalMerge[];
};

// Sparse rows of 16,384 columns are legal: a batch is also full when it holds this many cells.
const batchCells = 1_000_000;

export async function* sheetRecords(
  context: SheetContext,
  signal?: AbortSignal,
): AsyncGenerator<readonly SheetRecord[]> {
  const rows = new SheetRows(context);
  const { workbook, sheet } = context;
  for await (const _ of partPieces(workbook.zip, sheet.part, { events: rows, signal })) {
    if (rows.full()) yield* rows.take();
  }
  yield* rows.take();
}

class SheetRows implements XmlEvents {
  private readonly context: SheetContext;
  private readonly reading: Reading;
  private readonly fill: (row: number, cells: Cell[]) => void;
  private readonly inline: XmlEvents;
  private readonly days = new Map<string, Cell>();
  private done: SheetRecord[] = [];
  private doneCells = 0;
  private inData = false;
  private inRow = false;
  private inCell = false;
  // The row that is being read.
  private row = 0;
  private hidden = false;
  private cells: Cell[] = [];
  private issues: Issue[] = [];
  // The cell that is being read.
  private column = -1;
  private type = 'n';
  private style = 0;
  private value: string | undefined;
  private inlineText: string | undefined;
  private inValue = false;
  private inInline = false;
  private formula = false;

  constructor(context: SheetContext) {
    this.context = context;
    this.reading = context.workbook.zip.reading;
    this.fill = mergeFiller(context.merges);
    this.inline = textEvents('is', (text) => {
      this.inlineText = text;
    });
  }

  full(): boolean {
    return this.done.length >= batchRows || this.doneCells >= batchCells;
  }

  *take(): Generator<readonly SheetRecord[]> {
    for (let at = 0; at < this.done.length; at += batchRows) {
      yield this.done.slice(at, at + batchRows);
    }
    this.done = [];
    this.doneCells = 0;
  }

  open(name: string, attributes: string): void {
    if (this.inInline) this.inline.open(name, attributes);
    else if (name === 'c' && this.inData) this.openCell(attributes);
    else if (name === 'v') this.openValue();
    else if (name === 'row' && this.inData) this.openRow(attributes);
    else if (name === 'f') this.formula = true;
    else if (name === 'is') {
      this.inInline = true;
      this.inline.open(name, attributes);
    } else if (name === 'sheetData') this.inData = true;
  }

  text(raw: string): void {
    if (this.inValue) this.value += raw;
    else if (this.inInline) this.inline.text(raw);
  }

  close(name: string): void {
    if (this.inInline) {
      this.inline.close(name);
      if (name === 'is') this.inInline = false;
    } else if (name === 'v') this.inValue = false;
    else if (name === 'c' && this.inData) this.closeCell();
    else if (name === 'row' && this.inData) this.closeRow();
    else if (name === 'sheetData') this.inData = false;
  }

  private openValue(): void {
    if (this.inCell && this.value !== undefined) throw this.corrupt();
    this.inValue = true;
    this.value = '';
  }

  private openRow(attributes: string): void {
    if (this.inRow) throw this.corrupt();
    this.inRow = true;
    const stated = attribute(attributes, 'r');
    const row = stated === undefined ? this.row + 1 : Number(stated);
    if (!Number.isInteger(row) || row <= this.row) throw this.corrupt();
    const limit = this.reading.limits.sheetRows;
    if (row > limit)
      throw refuseFile(this.reading, 'too_many_rows', { limit }, { at: this.place() });
    this.row = row;
    this.hidden = isTrue(attribute(attributes, 'hidden'));
    this.cells = [];
    this.issues = [];
    this.column = -1;
  }

  private openCell(attributes: string): void {
    if (!this.inRow || this.inCell) throw this.corrupt();
    this.inCell = true;
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? this.column + 1 : columnOfReference(reference);
    if (column < 0 || (column < this.cells.length && this.cells[column] !== emptyCell))
      throw this.corrupt();
    const limit = this.reading.limits.sheetColumns;
    if (column >= limit) {
      const data = { count: column + 1, limit };
      throw refuseFile(this.reading, 'too_many_columns', data, { at: this.place() });
    }
    this.column = column;
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? 0);
    this.value = undefined;
    this.inlineText = undefined;
    this.formula = false;
  }

  private closeCell(): void {
    this.inCell = false;
    const cell = this.cell();
    if (cell.kind === 'empty') return;
    while (this.cells.length < this.column) this.cells.push(emptyCell);
    this.cells[this.column] = cell;
    const limit = this.reading.limits.cellChars;
    if (cell.text.length <= limit) return;
    const column = columnLetters(this.column);
    this.issues.push(issue('cell_too_long', { limit }, { at: { ...this.place(), column } }));
  }

  private cell(): Cell {
    const { value } = this;
    if (this.type === 'inlineStr') return textCell(this.inlineText ?? cellText(value ?? ''));
    if (value === undefined) return this.formula ? { text: '', kind: 'formula_empty' } : emptyCell;
    switch (this.type) {
      case 's':
        return textCell(this.sharedString(value));
      case 'str':
        return textCell(cellText(value));
      case 'b':
        return { text: isTrue(value.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'e':
        return { text: cellText(value), kind: 'error' };
      case 'd':
        return isoDate(cellText(value).trim());
      case 'n':
        return this.number(cellText(value).trim());
      default:
        throw this.corrupt();
    }
  }

  private sharedString(value: string): string {
    const text = this.context.strings.at(Number(value));
    if (text === undefined) throw this.corrupt();
    return text;
  }

  private number(raw: string): Cell {
    if (raw === '') return this.formula ? { text: '', kind: 'formula_empty' } : emptyCell;
    if (!this.context.dateStyles[this.style]) return { text: raw, kind: 'number' };
    const known = this.days.get(raw);
    if (known) return known;
    const day = serialDay(raw, this.context.workbook.from1904);
    const cell: Cell =
      day === undefined ? { text: raw, kind: 'number' } : { text: day, kind: 'date' };
    if (this.days.size < 100_000) this.days.set(raw, cell);
    return cell;
  }

  private closeRow(): void {
    this.inRow = false;
    this.fill(this.row, this.cells);
    this.doneCells += this.cells.length;
    this.done.push({
      row: this.row,
      sheet: this.context.sheet.name,
      cells: this.cells,
      ...(this.hidden ? { hidden: true } : {}),
      ...(this.issues.length > 0 ? { issues: this.issues } : {}),
    });
  }

  private place(): { file: string; sheet: string; row: number } {
    return { file: this.reading.name, sheet: this.context.sheet.name, row: this.row };
  }

  private corrupt(): XmlError {
    return new XmlError('corrupt_workbook');
  }
}

function textCell(text: string): Cell {
  return text === '' ? emptyCell : { text, kind: 'text' };
}

// `t="d"`: a date written as ISO 8601, with or without a time.
function isoDate(text: string): Cell {
  const day = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(text)?.[1];
  return day === undefined ? textCell(text) : { text: day, kind: 'date' };
}

// Repeats the top value of a vertical merge in the rows below it that hold something of their own.
function mergeFiller(merges: readonly VerticalMerge[]): (row: number, cells: Cell[]) => void {
  const active = new Map<number, { readonly bottom: number; readonly value: Cell }>();
  let next = 0;
  return (row, cells) => {
    const filled = cells.some((cell) => cell.kind !== 'empty');
    for (const [column, merge] of active) {
      if (row > merge.bottom) active.delete(column);
      else if (filled && (cells[column] ?? emptyCell) === emptyCell) {
        while (cells.length < column) cells.push(emptyCell);
        cells[column] = merge.value;
      }
    }
    for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[next]) {
      next += 1;
      const value = merge.top === row ? cells[merge.column] : undefined;
      if (value) active.set(merge.column, { bottom: merge.bottom, value });
    }
  };
}
