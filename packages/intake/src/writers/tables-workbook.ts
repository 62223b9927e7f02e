// A workbook of several tables, a sheet each: reports and statistics, every cell text as it was printed, and
// numbers where a column is one of numbers.

import { readPrinted } from './printed-number.ts';
import { heightXml, lettersOf, rowXml, WidthMeter } from './rows.ts';
import { numberCellXml, textCellXml } from './sheet-xml.ts';
import { type SheetPart, toneStyle, workbookBytes } from './workbook.ts';

/** Tabel untuk satu lembar. */
export type NamedTable = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, the first is 0: what is printed as one is kept as one, and sums. */
  readonly numbers?: readonly number[];
};

/**
 * XLSX, one sheet for each table, its heading frozen. Equal tables give equal bytes.
 *
 * @example tablesWorkbook([{ name: 'Cakupan', headings: ['Orang'], rows: [['12']] }], 'Laporan')
 */
export function tablesWorkbook(tables: readonly NamedTable[], title: string): Promise<Uint8Array> {
  return workbookBytes(tables.map(sheetOf), title);
}

const measured = 1_000;

function sheetOf({ name, headings, rows, numbers = [] }: NamedTable): SheetPart {
  const meter = new WidthMeter();
  for (const cells of [headings, ...rows.slice(0, measured)]) meter.add(cells);
  const columns = meter.looks(headings.length);
  const widths = columns.map(({ width }) => width);
  function* xml(): Generator<string> {
    yield rowXml(1, headings, () => 'heading', heightXml(headings, widths));
    for (const [index, cells] of rows.entries()) {
      yield tableRowXml(index + 2, cells, { numbers, widths });
    }
  }
  return { name, rows: xml(), columns, frozenRows: 1 };
}

/** What is longer than its column is wrapped, and its row as high as that takes. */
function tableRowXml(
  row: number,
  cells: readonly string[],
  { numbers, widths }: { readonly numbers: readonly number[]; readonly widths: readonly number[] },
): string {
  const xml = cells.map((text, column) => {
    const at = `${lettersOf(column)}${row}`;
    const number = numbers.includes(column) ? readPrinted(text) : undefined;
    if (number !== undefined) return numberCellXml(at, number.value, toneStyle(number.tone));
    if (text === '') return '';
    const isLong = text.length > (widths[column] ?? text.length);
    return textCellXml(at, text, toneStyle(isLong ? 'message' : 'plain'));
  });
  return `<row r="${row}"${heightXml(cells, widths)}>${xml.join('')}</row>`;
}
