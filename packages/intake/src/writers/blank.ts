// Fills an empty workbook that the user downloaded himself (the blank of SIPP Online): only the rows
// below the headings are written. Columns are found by heading, never by place; every cell is text; the
// name of the file stays; ten thousand rows a file.

import { columnLetters } from '../readers/reading.ts';
import type { SourceFile } from '../readers/record.ts';
import {
  firstData,
  type MadeRows,
  plainName,
  prefixed,
  rebuilt,
  refused,
  withDataSheet,
} from './blank-sheet.ts';
import { finding, type Outcome } from './finding.ts';
import type { Target, WrittenRow } from './grammar.ts';
import { textCellXml } from './sheet-xml.ts';
import { sippRowLimit } from './sipp.ts';

/** Berkas siap unggah. Several parts bear the same name: each goes into a folder of its own. */
export type FilledFile = {
  readonly name: string;
  /** From 1. */
  readonly part: number;
  readonly bytes: Uint8Array;
  /** People of this part, in the order of its rows; the first stands in `firstRow`. */
  readonly rows: readonly WrittenRow[];
  readonly firstRow: number;
};

/**
 * Mengisi berkas kosong. A blank that lacks a column of the target, or holds data already, is refused;
 * columns that the target does not know stay empty and are told.
 *
 * @example await fillBlank({ path, name: 'template_tk_12345678.xlsx' }, sippNew, fitted.rows) // …
 */
export async function fillBlank(
  blank: SourceFile,
  target: Target,
  rows: readonly WrittenRow[],
): Promise<Outcome<readonly FilledFile[]>> {
  return await withDataSheet(blank, target, async (data) => {
    const row = await firstData(data);
    if (row !== undefined) {
      const at = { file: blank.name, sheet: data.sheet, row };
      return refused(finding('blank_not_empty', { row }, at));
    }
    const firstRow = data.headingRow + 1;
    const batches: (readonly WrittenRow[])[] = [];
    for (let from = 0; from < rows.length; from += sippRowLimit) {
      batches.push(rows.slice(from, from + sippRowLimit));
    }
    const workbooks = await rebuilt(blank, data, () =>
      batches.map((batch) => filledRows(batch, { firstRow, places: data.places })),
    );
    const name = plainName(blank.name);
    const files = batches.flatMap((batch, index) => {
      const bytes = workbooks[index];
      return bytes === undefined ? [] : [{ name, part: index + 1, bytes, rows: batch, firstRow }];
    });
    return { ok: true, value: files, findings: [] };
  });
}

function filledRows(
  rows: readonly WrittenRow[],
  at: { readonly firstRow: number; readonly places: readonly number[] },
): MadeRows {
  // Cells of a row stand in the order of their columns, whatever the order of the target.
  const order = at.places
    .map((place, index) => ({ place, index }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  return function* (sheet) {
    for (const [index, { cells }] of rows.entries()) {
      const row = at.firstRow + index;
      const xml = order.map(({ place, index: column }) =>
        textCellXml(columnLetters(place) + row, cells[column] ?? '', sheet.styles.get(place)),
      );
      yield prefixed(`<row r="${row}">${xml.join('')}</row>`, sheet.prefix);
    }
  };
}
