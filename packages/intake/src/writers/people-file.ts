// Tables that go out to people: CSV that no spreadsheet program can be talked into running, and XLSX
// in which everything is text.

import type { Language } from '@payung/values';
import { csvLine } from './csv-line.ts';
import type { FileProfile } from './file-profile.ts';
import { fileTexts } from './file-text.ts';
import type { WrittenRow } from './grammar.ts';
import { rowXml, WidthMeter } from './rows.ts';
import { type SheetPart, workbookBytes } from './workbook.ts';

export type PeopleTable = {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly string[]>;
};

/**
 * CSV menurut RFC 4180: UTF-8 with its mark, commas, lines ended by CR LF. A spreadsheet program that
 * opens it turns a NIK into a number: for people with spreadsheets `peopleWorkbook` is the better file.
 *
 * @example [...peopleCsv({ headings: ['NIK'], rows: [['7502012609870001']] })].join('') // '\ufeffNIK\r\n7502012609870001\r\n'
 */
export function* peopleCsv(table: PeopleTable): Generator<string> {
  yield `\ufeff${csvLine(table.headings)}\r\n`;
  for (const cells of table.rows) yield `${csvLine(cells)}\r\n`;
}

/** XLSX with one sheet, its heading frozen, every cell text. */
export async function peopleWorkbook(
  table: PeopleTable,
  named: { readonly title: string; readonly sheet: string },
): Promise<Uint8Array> {
  return await workbookBytes([tableSheet(table, named.sheet)], named.title);
}

/** Daftar menurut profil: the people who fit, and a sheet that says it is no official template. */
export async function profileWorkbook(
  profile: FileProfile,
  rows: readonly WrittenRow[],
  options: { readonly title: string; readonly language: Language },
): Promise<Uint8Array> {
  const texts = fileTexts[options.language];
  const table = {
    headings: profile.columns.map((column) => column.heading),
    rows: rows.map((row) => row.cells),
  };
  const note: SheetPart = {
    name: texts.noteSheet,
    rows: texts.notOfficial.map((line, index) => rowXml(index + 1, [line])),
    columns: [{ width: 90, tone: 'message' }],
  };
  return await workbookBytes([tableSheet(table, texts.listSheet), note], options.title);
}

function tableSheet(table: PeopleTable, name: string): SheetPart {
  const { headings } = table;
  const widths = new WidthMeter();
  widths.add(headings);
  const first = [...table.rows];
  for (const cells of first.slice(0, 1_000)) widths.add(cells);
  function* xml(): Generator<string> {
    yield rowXml(1, headings, () => 'heading');
    for (const [index, cells] of first.entries()) yield rowXml(index + 2, cells);
  }
  return { name, rows: xml(), columns: widths.looks(headings.length), frozenRows: 1 };
}
