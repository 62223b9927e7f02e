// A workbook of several tables, a sheet each: reports and statistics, every cell text as it was printed.

import { heightXml, rowXml, WidthMeter } from './rows.ts';
import { type SheetPart, workbookBytes } from './workbook.ts';

/** Tabel untuk satu lembar. */
export type NamedTable = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
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

function sheetOf({ name, headings, rows }: NamedTable): SheetPart {
  const widths = new WidthMeter();
  for (const cells of [headings, ...rows.slice(0, measured)]) widths.add(cells);
  const columns = widths.looks(headings.length);
  const high = heightXml(
    headings,
    columns.map(({ width }) => width),
  );
  function* xml(): Generator<string> {
    yield rowXml(1, headings, () => 'heading', high);
    for (const [index, cells] of rows.entries()) yield rowXml(index + 2, cells);
  }
  return { name, rows: xml(), columns, frozenRows: 1 };
}
