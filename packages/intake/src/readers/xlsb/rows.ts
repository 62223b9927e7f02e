// The rows of one sheet of a binary workbook, cell after cell.

import { doubleText } from '../digits.ts';
import type { Reading } from '../reading.ts';
import { type Cell, emptyCell, type SheetRecord } from '../record.ts';
import { RowGatherer, textCell } from '../rows.ts';
import { booleanOrError, compactNumber } from '../xls/values.ts';
import { serialDay } from '../xlsx/dates.ts';
import type { StringTable } from '../xlsx/string-table.ts';
import { type BinaryRecord, kinds, wideText } from './records.ts';

export type BinaryContext = {
  readonly reading: Reading;
  readonly sheet: string;
  readonly from1904: boolean;
  readonly strings: StringTable;
  readonly dateFormats: readonly boolean[];
  readonly fill: (row: number, cells: Cell[]) => void;
};

// A cell is its column, its format, its value; four bytes each for the first two.
const wordBytes = 4;

export class BinaryRows {
  private readonly context: BinaryContext;
  private readonly rows: RowGatherer;
  private inRow = false;
  private hidden = false;
  private column = -1;

  constructor(context: BinaryContext) {
    this.context = context;
    this.rows = new RowGatherer(context.reading, context.sheet, context.fill);
  }

  take({ kind, data }: BinaryRecord): void {
    if (kind === kinds.row) this.openRow(data);
    else if (kind === kinds.endOfRows) this.end();
    else if (!this.inRow) return;
    else if (kind <= kinds.formulaError || kind === kinds.richText)
      this.put(data.readUInt32LE(0), this.cell(kind, data.subarray(wordBytes)));
    else if (kind >= kinds.firstShort && kind <= kinds.lastShort)
      this.put(this.column + 1, this.cell(kind - kinds.firstShort + 1, data));
  }

  end(): void {
    if (this.inRow) this.rows.end(this.hidden);
    this.inRow = false;
  }

  full(): boolean {
    return this.rows.full();
  }

  batches(): Generator<readonly SheetRecord[]> {
    return this.rows.take();
  }

  private put(column: number, cell: Cell): void {
    this.column = column;
    this.rows.put(column, cell);
  }

  private openRow(data: Buffer): void {
    this.end();
    this.column = -1;
    this.rows.begin(data.readUInt32LE(0) + 1);
    this.hidden = (data.readUInt8(11) & 0x10) !== 0;
    this.inRow = true;
  }

  // `data` begins with the format.
  private cell(kind: number, data: Buffer): Cell {
    switch (kind) {
      case kinds.compactNumber:
        return this.number(compactNumber(data, wordBytes), data);
      case kinds.number:
      case kinds.formulaNumber:
        return this.number(data.readDoubleLE(wordBytes), data);
      case kinds.text:
      case kinds.formulaText:
        return textCell(wideText(data, wordBytes).text);
      case kinds.richText:
        return textCell(wideText(data, wordBytes + 1).text);
      case kinds.sharedString:
        return this.sharedString(data.readUInt32LE(wordBytes));
      case kinds.boolean:
      case kinds.formulaBoolean:
        return booleanOrError(data.readUInt8(wordBytes), false);
      case kinds.error:
      case kinds.formulaError:
        return booleanOrError(data.readUInt8(wordBytes), true);
      default:
        return emptyCell;
    }
  }

  private number(value: number, data: Buffer): Cell {
    const text = doubleText(value);
    const format = data.readUIntLE(0, 3);
    const { dateFormats, from1904 } = this.context;
    const day = dateFormats[format] ? serialDay(text, from1904) : undefined;
    return day === undefined ? { text, kind: 'number' } : { text: day, kind: 'date' };
  }

  private sharedString(index: number): Cell {
    const text = this.context.strings.at(index);
    if (text === undefined) throw new RangeError(`No shared string ${index}`);
    return textCell(text);
  }
}
