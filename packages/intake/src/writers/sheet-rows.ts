// Rows of a sheet as they stand in its XML, cell by cell, and the same rows with other texts in some
// cells: whatever else a cell has (its look, its kind) stays as it came.

import { columnLetters } from '../readers/reading.ts';
import { columnNumber, numberIn, prefixed, type SplitSheet } from './blank-sheet.ts';
import { textCellXml } from './sheet-xml.ts';

export type SheetCell = {
  readonly column: number;
  /** Attributes and everything inside. */
  readonly xml: string;
  readonly isEmpty: boolean;
};

export type SheetRow = {
  readonly number: number;
  /** What stands in the tag of the row besides its number. */
  readonly attributes: string;
  readonly cells: readonly SheetCell[];
};

/** The rows below the headings; rows and cells may go without their place, each is then the next. */
export function rowsBelow({ below, prefix }: SplitSheet, headingRow: number): readonly SheetRow[] {
  const form = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g');
  let last = headingRow;
  return [...below.matchAll(form)].map(([, attributes = '', inner = '']) => {
    last = numberIn(`<row${attributes}`, 'r') ?? last + 1;
    // `spans` says which columns are used: with new cells it would lie.
    const kept = attributes.replace(/\s(?:r|spans)="[^"]*"/g, '');
    return { number: last, attributes: kept, cells: cellsIn(inner, prefix) };
  });
}

function cellsIn(inner: string, prefix: string): readonly SheetCell[] {
  const form = new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g');
  let last = -1;
  return [...inner.matchAll(form)].map(([, attributes = '', content = '']) => {
    const letters = /\sr="([A-Z]+)\d+"/.exec(attributes)?.[1];
    last = letters === undefined ? last + 1 : columnNumber(letters);
    const plain = attributes.replace(/\sr="[^"]*"/, '');
    return { column: last, xml: `${plain}>${content}`, isEmpty: content === '' };
  });
}

/** The row with these texts in these columns, under this number. */
export function withCells(
  row: SheetRow,
  made: {
    readonly texts: ReadonlyMap<number, string>;
    readonly number: number;
    readonly sheet: SplitSheet;
  },
): string {
  const { texts, number, sheet } = made;
  const { prefix } = sheet;
  const old = row.cells.map(({ column, xml }) => {
    const text = texts.get(column);
    const place = columnLetters(column) + number;
    if (text === undefined) return { column, xml: `<${prefix}c r="${place}"${xml}</${prefix}c>` };
    const style = numberIn(`<c${xml}`, 's') ?? sheet.styles.get(column);
    return { column, xml: prefixed(textCellXml(place, text, style), prefix) };
  });
  const has = new Set(row.cells.map(({ column }) => column));
  const added = [...texts].flatMap(([column, text]) => {
    if (has.has(column)) return [];
    const xml = textCellXml(columnLetters(column) + number, text, sheet.styles.get(column));
    return [{ column, xml: prefixed(xml, prefix) }];
  });
  const cells = [...old, ...added].sort((a, b) => a.column - b.column);
  const inner = cells.map(({ xml }) => xml).join('');
  return `<${prefix}row r="${number}"${row.attributes}>${inner}</${prefix}row>`;
}
