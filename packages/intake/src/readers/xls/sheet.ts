// The cells of one sheet of an XLS: numbers as the doubles they are, dates by their format.

import { issue } from '@payung/values';
import { doubleText } from '../digits.ts';
import { inOrder, mergeFiller } from '../merges.ts';
import { columnLetters, type Reading } from '../reading.ts';
import { batchRows, type Cell, emptyCell, type Merge, type SheetRecord } from '../record.ts';
import { textCell } from '../rows.ts';
import { windows1252Text } from '../windows-1252.ts';
import { serialDay } from '../xlsx/dates.ts';
import type { Globals, XlsSheet } from './globals.ts';
import { BiffText, biffRecords, brokenXls, kinds } from './records.ts';
import { booleanOrError, compactNumber } from './values.ts';

export type XlsContext = {
  readonly reading: Reading;
  readonly stream: Buffer;
  readonly globals: Globals;
};

/** All rows of the sheet that hold something: 65,536 at most, so they are gathered first. */
export function* xlsRows(context: XlsContext, sheet: XlsSheet): Generator<readonly SheetRecord[]> {
  const cells = new SheetCells(context);
  cells.read(sheet);
  const fill = mergeFiller(inOrder(cells.merges));
  let batch: SheetRecord[] = [];
  for (const row of [...cells.rows.keys()].sort((a, b) => a - b)) {
    batch.push(recordOf(context.reading, { sheet: sheet.name, row: row + 1, fill, cells }));
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export function xlsMerges(context: XlsContext, sheet: XlsSheet): readonly Merge[] {
  const cells = new SheetCells(context);
  cells.read(sheet);
  return inOrder(cells.merges);
}

function recordOf(
  reading: Reading,
  from: {
    readonly sheet: string;
    readonly row: number;
    readonly fill: (row: number, cells: Cell[]) => void;
    readonly cells: SheetCells;
  },
): SheetRecord {
  const { sheet, row } = from;
  const cells = Array.from(from.cells.rows.get(row - 1) ?? [], (cell) => cell ?? emptyCell);
  from.fill(row, cells);
  const limit = reading.limits.cellChars;
  const issues = cells.flatMap((cell, index) => {
    const at = { file: reading.name, sheet, row, column: columnLetters(index) };
    return cell.text.length > limit ? [issue('cell_too_long', { limit }, { at })] : [];
  });
  return {
    row,
    sheet,
    cells,
    ...(from.cells.hidden.has(row - 1) ? { hidden: true } : {}),
    ...(issues.length > 0 ? { issues } : {}),
  };
}

class SheetCells {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly hidden = new Set<number>();
  readonly merges: Merge[] = [];
  private readonly context: XlsContext;
  // A formula whose result is a text: the text follows in a record of its own.
  private awaiting: { readonly row: number; readonly column: number } | undefined;

  constructor(context: XlsContext) {
    this.context = context;
  }

  read(sheet: XlsSheet): void {
    const { reading, stream } = this.context;
    try {
      for (const { kind, data } of biffRecords(reading, stream, sheet.start)) this.take(kind, data);
    } catch (error) {
      // Reading past the end of a record: the record is shorter than its kind.
      if (error instanceof RangeError) throw brokenXls(reading, error);
      throw error;
    }
  }

  private take(kind: number, data: Buffer): void {
    switch (kind) {
      case kinds.number:
        this.put(data, this.number(data.readDoubleLE(6), data.readUInt16LE(4)));
        break;
      case kinds.compactNumber:
        this.put(data, this.number(compactNumber(data, 6), data.readUInt16LE(4)));
        break;
      case kinds.multipleNumbers:
        this.putNumbers(data);
        break;
      case kinds.sharedString:
        this.put(data, this.sharedString(data.readUInt32LE(6)));
        break;
      case kinds.text:
      case kinds.richText:
        this.put(data, textCell(this.text(data.subarray(6))));
        break;
      case kinds.booleanOrError:
        this.put(data, booleanOrError(data.readUInt8(6), data.readUInt8(7) !== 0));
        break;
      case kinds.formula:
        this.formula(data);
        break;
      case kinds.formulaText:
        this.formulaText(data);
        break;
      case kinds.row:
        if ((data.readUInt16LE(12) & 0x20) !== 0) this.hidden.add(data.readUInt16LE(0));
        break;
      case kinds.merges:
        this.takeMerges(data);
        break;
      default:
    }
  }

  private put(data: Buffer, cell: Cell): void {
    this.putAt(data.readUInt16LE(0), data.readUInt16LE(2), cell);
  }

  private putAt(row: number, column: number, cell: Cell): void {
    if (cell.kind === 'empty') return;
    if (column > 255) throw new RangeError('Column beyond IV');
    const cells = this.rows.get(row) ?? [];
    cells[column] = cell;
    this.rows.set(row, cells);
  }

  private putNumbers(data: Buffer): void {
    const [row, first] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    for (let at = 4; at + 8 <= data.length; at += 6) {
      const cell = this.number(compactNumber(data, at + 2), data.readUInt16LE(at));
      this.putAt(row, first + (at - 4) / 6, cell);
    }
  }

  private number(value: number, format: number): Cell {
    const text = doubleText(value);
    const { globals } = this.context;
    const day = globals.dateFormats[format] ? serialDay(text, globals.from1904) : undefined;
    return day === undefined ? { text, kind: 'number' } : { text: day, kind: 'date' };
  }

  private sharedString(index: number): Cell {
    const text = this.context.globals.strings.at(index);
    if (text === undefined) throw new RangeError(`No shared string ${index}`);
    return textCell(text);
  }

  private text(data: Buffer): string {
    const length = data.readUInt16LE(0);
    if (this.context.globals.unicode) return new BiffText([data.subarray(2)]).unicode(length);
    return windows1252Text(data.subarray(2, 2 + length));
  }

  // The result is a double, or says by its last two bytes 0xFFFF that it is something else.
  private formula(data: Buffer): void {
    this.awaiting = undefined;
    const kind = data.readUInt16LE(12) === 0xffff ? data.readUInt8(6) : undefined;
    if (kind === undefined) this.put(data, this.number(data.readDoubleLE(6), data.readUInt16LE(4)));
    else if (kind === 0)
      this.awaiting = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) };
    else if (kind === 1 || kind === 2)
      this.put(data, booleanOrError(data.readUInt8(8), kind === 2));
  }

  private formulaText(data: Buffer): void {
    if (!this.awaiting) return;
    this.putAt(this.awaiting.row, this.awaiting.column, textCell(this.text(data)));
    this.awaiting = undefined;
  }

  private takeMerges(data: Buffer): void {
    const count = data.readUInt16LE(0);
    for (let index = 0; index < count; index += 1) {
      const at = 2 + 8 * index;
      this.merges.push({
        top: data.readUInt16LE(at) + 1,
        bottom: data.readUInt16LE(at + 2) + 1,
        left: data.readUInt16LE(at + 4),
        right: data.readUInt16LE(at + 6),
      });
    }
  }
}
