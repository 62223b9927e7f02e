// Rows of a sheet as XML, cell by cell, and columns as wide as what stands in them.

import { columnLetters } from '../readers/reading.ts';
import { textCellXml } from './sheet-xml.ts';
import { type ColumnLook, type Tone, toneStyle } from './workbook.ts';

const letters: string[] = [];

/** `A`, `B`, … of the columns, the first is 0. */
export function lettersOf(column: number): string {
  while (letters.length <= column) letters.push(columnLetters(letters.length));
  return letters[column] ?? '';
}

/** The cells of a row from column A on; empty ones without a look of their own are left out. */
export function cellsXml(
  row: number,
  cells: readonly string[],
  toneAt: (column: number) => Tone | undefined = () => undefined,
): string {
  let xml = '';
  for (let column = 0; column < cells.length; column += 1) {
    const tone = toneAt(column);
    const text = cells[column] ?? '';
    if (text === '' && tone === undefined) continue;
    xml += textCellXml(lettersOf(column) + row, text, toneStyle(tone ?? 'plain'));
  }
  return xml;
}

/** A whole row; `''` when nothing stands in it. The first row is 1. */
export function rowXml(
  row: number,
  cells: readonly string[],
  toneAt?: (column: number) => Tone | undefined,
  height = '',
): string {
  const xml = cellsXml(row, cells, toneAt);
  return xml === '' ? '' : `<row r="${row}"${height}>${xml}</row>`;
}

const lineHeight = 15;
const linesMax = 27;

/**
 * The height of a row for texts that are wrapped at the width of their columns, in letters. Programs
 * guess it differently when it is not said, and cut the last line off.
 */
export function heightXml(texts: readonly string[], widths: readonly number[]): string {
  const lines = texts.map((text, column) => linesOf(text, widths[column] ?? widest));
  const most = Math.min(linesMax, Math.max(1, ...lines));
  return most === 1 ? '' : ` ht="${most * lineHeight}" customHeight="1"`;
}

/** A width is told in digits; letters are narrower, and a line ends half a word early. */
function lettersIn(width: number): number {
  return Math.max(width / 2, width * 1.15 - 4);
}

/** What its column was measured by stands on one line. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce(
      (sum, { length }) =>
        sum + (length + margin <= width ? 1 : Math.ceil(length / lettersIn(width))),
      0,
    );
}

const [narrowest, widest, measuredRows] = [6, 40, 1_000];
/** Letters of room beside the longest cell. */
const margin = 2;

/** Measures columns by the longest cell of the first rows, between 6 and 40 letters. */
export class WidthMeter {
  private readonly widths: number[] = [];
  private rows = 0;

  add(cells: readonly string[]): void {
    this.rows += 1;
    if (this.rows > measuredRows) return;
    // A title over the table says nothing about the width of its first column.
    if (cells.filter((text) => text !== '').length <= 1) return;
    cells.forEach((text, column) => {
      const width = Math.min(
        widest,
        Math.max(this.widths[column] ?? narrowest, text.length + margin),
      );
      this.widths[column] = width;
    });
  }

  /** The looks of `count` plain columns. */
  looks(count: number): ColumnLook[] {
    return Array.from({ length: count }, (_, column) => ({
      width: this.widths[column] ?? narrowest,
      tone: 'plain',
    }));
  }
}
