// What a reader hands over: the cells of a file as they were written, record by record, before
// any of them means anything.

import type { Issue } from '@payung/values';

/**
 * Sel: one cell as the file has it. `number` carries the digits of the file, never a JavaScript
 * number, so that a 16-digit NIK and Excel's `7.50207E+15` can be told apart; `date` is an ISO day.
 *
 * @example { text: '7502042001900003', kind: 'number' }
 */
export type Cell = {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula_empty' | 'empty';
  /**
   * The cell has no value of its own: it lies under a cell merged downwards and shows the value
   * written in this row (a village once beside ten names).
   */
  readonly mergedFrom?: number;
};

/** Sel gabungan: a merged region; rows count from 1, columns from 0, ends included. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/**
 * Baris: `row` is the ordinal of the record in a CSV (title and blank lines counted, a record with
 * line breaks counted once) and the row number of the sheet in a workbook. The first is 1.
 */
export type SheetRecord = {
  readonly row: number;
  readonly sheet?: string;
  readonly cells: readonly Cell[];
  readonly hidden?: boolean;
  readonly issues?: readonly Issue[];
};

/** `xml` is SpreadsheetML 2003; `html` a web page under the name of a workbook. */
export type ListFormat = 'csv' | 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'xml' | 'html';

/** Berkas yang sudah dikenali: what it is, how it is written, and its records in batches. */
export type Opened = {
  readonly format: ListFormat;
  /** All sheets of a workbook in its order; none for a CSV. */
  readonly sheets: readonly string[];
  /** Those of them that the sender hid: often an older state of the list. */
  readonly hiddenSheets?: readonly string[];
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Without a name: the first visible sheet. Throws a `Refusal` where the file breaks off. */
  records(sheet?: string, signal?: AbortSignal): AsyncIterable<readonly SheetRecord[]>;
  /**
   * The merged regions of a sheet, from the top down; none in a CSV. `records` has already put the
   * value of a region into the rows below its first (`Cell.mergedFrom`), never to the right.
   */
  merges(sheet?: string, signal?: AbortSignal): Promise<readonly Merge[]>;
};

/** A file as it lies on the disk (`path`) and as its sender named it (`name`). */
export type SourceFile = { readonly path: string; readonly name: string };

export const emptyCell: Cell = { text: '', kind: 'empty' };

export const batchRows = 2_000;
