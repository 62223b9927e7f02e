// The rows of one sheet as they stream by: cells placed by their reference, values as the file has
// them, serials of date cells as days, hidden rows marked, vertical merges filled.

import { type Issue, issue } from '@payung/values';
import { exactDigits } from '../digits.ts';
import { mergeFiller } from '../merges.ts';
import { columnLetters, type Reading, refuseFile } from '../reading.ts';
import { batchRows, type Cell, emptyCell, type Merge, type SheetRecord } from '../record.ts';
import { isoDateCell, textCell } from '../rows.ts';
import { serialDay } from './dates.ts';
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
  readonly merges: readonly Merge[];
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

// A power of two.
const recentCells = 4_096;

class SheetRows implements XmlEvents {
  private readonly context: SheetContext;
  private readonly reading: Reading;
  private readonly fill: (row: number, cells: Cell[]) => void;
  private readonly inline: XmlEvents;
  private readonly days = new Map<string, Cell>();
  private readonly recent: Cell[] = [];
  private readonly recentIndexes = new Int32Array(recentCells).fill(-1);
  private done: SheetRecord[] = [];
  private doneCells = 0;
  private allCells = 0;
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
    const { reference, type, style } = cellAttributes(attributes);
    const column = reference === undefined ? this.column + 1 : columnOfReference(reference);
    if (column < 0 || (column < this.cells.length && this.cells[column] !== emptyCell))
      throw this.corrupt();
    const limit = this.reading.limits.sheetColumns;
    if (column >= limit) {
      const data = { count: column + 1, limit };
      throw refuseFile(this.reading, 'too_many_columns', data, { at: this.place() });
    }
    this.column = column;
    this.type = type ?? 'n';
    this.style = Number(style ?? 0);
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
        return value.trim() === '' ? emptyCell : this.sharedString(value);
      case 'str':
        return textCell(cellText(value));
      case 'b':
        return { text: isTrue(value.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'e':
        return { text: cellText(value), kind: 'error' };
      case 'd':
        return isoDateCell(cellText(value).trim());
      case 'n':
        return this.number(cellText(value).trim());
      default:
        throw this.corrupt();
    }
  }

  // Villages, occupations and L or P come again and again: one cell serves all that are alike.
  private sharedString(value: string): Cell {
    const index = wholeNumber(value.trim());
    const slot = index & (recentCells - 1);
    const recent = this.recent[slot];
    if (recent && this.recentIndexes[slot] === index) return recent;
    const text = this.context.strings.at(index);
    if (text === undefined) throw this.corrupt();
    const cell = textCell(text);
    this.recent[slot] = cell;
    this.recentIndexes[slot] = index;
    return cell;
  }

  private number(raw: string): Cell {
    if (raw === '') return this.formula ? { text: '', kind: 'formula_empty' } : emptyCell;
    if (!this.context.dateStyles[this.style]) return { text: exactDigits(raw), kind: 'number' };
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
    this.allCells += this.cells.length;
    if (this.allCells > this.reading.limits.sheetCells) {
      const data = { detail: this.context.sheet.name };
      throw refuseFile(this.reading, 'archive_bomb', data, { at: this.place() });
    }
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

/** -1 where the text is no whole number of at most nine digits. By hand: called for every text. */
function wholeNumber(text: string): number {
  if (text.length === 0 || text.length > 9) return -1;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

type CellAttributes = {
  readonly reference: string | undefined;
  readonly type: string | undefined;
  readonly style: string | undefined;
};

// ` r="AB12" s="3" t="s"` in any order, as nearly every program writes it, in one go; called for
// every cell. Any other way of writing takes the long road.
function cellAttributes(attributes: string): CellAttributes {
  let [reference, type, style]: (string | undefined)[] = [];
  let at = 0;
  while (at < attributes.length) {
    const close = attributes.indexOf('"', at + 4);
    const name = attributes.charCodeAt(at + 1);
    const plain =
      close !== -1 &&
      attributes.charCodeAt(at) === 32 &&
      attributes.charCodeAt(at + 2) === 61 &&
      attributes.charCodeAt(at + 3) === 34;
    if (!plain) return cellAttributesSlowly(attributes);
    const value = attributes.slice(at + 4, close);
    if (name === 114) reference = value;
    else if (name === 116) type = value;
    else if (name === 115) style = value;
    at = close + 1;
  }
  return { reference, type, style };
}

function cellAttributesSlowly(attributes: string): CellAttributes {
  return {
    reference: attribute(attributes, 'r'),
    type: attribute(attributes, 't'),
    style: attribute(attributes, 's'),
  };
}
