// The rows of a sheet put together cell by cell, for the formats that are read row by row: limits
// kept, long cells told, merged cells filled, batches cut.

import { type Issue, issue } from '@payung/values';
import { MergeFiller } from './merges.ts';
import { columnLetters, type Reading, refuseFile } from './reading.ts';
import { batchRows, type Cell, emptyCell, type Merge, type SheetRecord } from './record.ts';

// Sparse rows of 16,384 columns are legal: a batch is also full when it holds this many cells.
const batchCells = 1_000_000;

export class RowGatherer {
  private readonly reading: Reading;
  private readonly sheet: string;
  private readonly filler = new MergeFiller();
  private readonly starting: Merge[] = [];
  private done: SheetRecord[] = [];
  private doneCells = 0;
  private allCells = 0;
  private row = 0;
  private cells: Cell[] = [];

  private readonly fillAhead: ((row: number, cells: Cell[]) => void) | undefined;

  /** `fillAhead`: for formats whose merges are known before the rows. */
  constructor(reading: Reading, sheet: string, fillAhead?: (row: number, cells: Cell[]) => void) {
    this.reading = reading;
    this.sheet = sheet;
    this.fillAhead = fillAhead;
  }

  /** Rows come in order, the first is 1. */
  begin(row: number): void {
    const limit = this.reading.limits.sheetRows;
    if (row > limit)
      throw refuseFile(this.reading, 'too_many_rows', { limit }, { at: this.place(limit) });
    if (row <= this.row) throw refuseFile(this.reading, 'corrupt_workbook', { detail: this.sheet });
    this.row = row;
    this.cells = [];
  }

  /** A later value at the same place is a broken file; an empty cell only takes its place. */
  put(column: number, cell: Cell): void {
    if (cell.kind === 'empty') return;
    const limit = this.reading.limits.sheetColumns;
    if (column >= limit) {
      const data = { count: column + 1, limit };
      throw refuseFile(this.reading, 'too_many_columns', data, { at: this.place(this.row) });
    }
    while (this.cells.length < column) this.cells.push(emptyCell);
    this.cells[column] = cell;
  }

  /** Told at the first cell of the region, in the row that is being gathered. */
  merge(merge: Merge): void {
    this.starting.push(merge);
  }

  end(hidden = false): void {
    this.fillAhead?.(this.row, this.cells);
    this.filler.fill(this.row, this.cells);
    for (const merge of this.starting) this.filler.add(merge, this.cells);
    this.starting.length = 0;
    const issues = this.longCells();
    this.doneCells += this.cells.length;
    this.allCells += this.cells.length;
    if (this.allCells > this.reading.limits.sheetCells) {
      const data = { detail: this.sheet };
      throw refuseFile(this.reading, 'archive_bomb', data, { at: this.place(this.row) });
    }
    this.done.push({
      row: this.row,
      sheet: this.sheet,
      cells: this.cells,
      ...(hidden ? { hidden: true } : {}),
      ...(issues.length > 0 ? { issues } : {}),
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

  private longCells(): Issue[] {
    const limit = this.reading.limits.cellChars;
    return this.cells.flatMap((cell, index) =>
      cell.text.length <= limit
        ? []
        : [
            issue(
              'cell_too_long',
              { limit },
              { at: { ...this.place(this.row), column: columnLetters(index) } },
            ),
          ],
    );
  }

  private place(row: number): { file: string; sheet: string; row: number } {
    return { file: this.reading.name, sheet: this.sheet, row };
  }
}

export function textCell(text: string): Cell {
  return text === '' ? emptyCell : { text, kind: 'text' };
}

/** A date or date and time of ISO 8601 as a day; anything else stays text. */
export function isoDateCell(text: string): Cell {
  const day = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(text)?.[1];
  return day === undefined ? textCell(text) : { text: day, kind: 'date' };
}
