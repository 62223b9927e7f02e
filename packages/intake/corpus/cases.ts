// Shorthands for saying a case: a text file, a workbook, a refusal.

import type { Sheet } from './list.ts';
import { csv, type Dialect, type Encoding, encode } from './text.ts';
import type { Case, Import, RowTruth, Truth } from './truth.ts';
import { type BookParts, entriesOf, plain, type SheetParts } from './workbook.ts';
import { text, type ZipEntry, zip } from './zip.ts';

type About = { readonly name: string; readonly about: string };

/** All rows as the sheets say. */
export function imported(...sheets: readonly Pick<Sheet, 'rows'>[]): Import {
  return { outcome: 'import', rows: sheets.flatMap((sheet) => sheet.rows) };
}

export const refused = (...refusal: readonly string[]): Truth => ({ outcome: 'refuse', refusal });

/** A refusal: the words are equal in right, the first is the best. */
export function refusal(
  each: About & { file: string; bytes: Case['bytes']; words: string } & Pick<
      Case,
      'sentAs' | 'atTestTime' | 'length'
    >,
): Case {
  const { words, ...rest } = each;
  return { ...rest, truths: [refused(...words.split(' '))] };
}

export type TextCase = About & {
  readonly list: Sheet;
  readonly file?: string;
  readonly dialect?: Dialect;
  readonly encoding?: Encoding;
  readonly mark?: boolean;
  /** Other truths that the documents allow too. */
  readonly or?: readonly Truth[];
  readonly somewhere?: Import['somewhere'];
};

/** A list as delimited text. */
export function textCase(each: TextCase): Case {
  const { name, about, list, dialect, encoding, mark } = each;
  return {
    name,
    about,
    file: each.file ?? 'daftar.csv',
    truths: [importedWith(each.somewhere, list), ...(each.or ?? [])],
    bytes: encode(csv(list.grid, dialect), encoding, mark),
  };
}

/** A list whose text is given as it stands; the truth comes with it. */
export function rawCase(
  each: About & {
    file?: string;
    bytes: Uint8Array | string;
    rows: readonly RowTruth[];
    or?: readonly Truth[];
  },
): Case {
  const { name, about, rows, bytes } = each;
  return {
    name,
    about,
    file: each.file ?? 'daftar.csv',
    truths: [{ outcome: 'import', rows }, ...(each.or ?? [])],
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  };
}

export type BookCase = About & {
  readonly lists: readonly Sheet[];
  readonly file?: string;
  readonly book?: Partial<BookParts>;
  /** What is special of a sheet, in the order of `lists`. */
  readonly sheets?: readonly Partial<SheetParts>[];
  readonly or?: readonly Truth[];
  readonly somewhere?: Import['somewhere'];
  /** A part written otherwise than our writer writes it. */
  readonly rewrite?: { readonly part: string; readonly by: (xml: string) => string };
  /** The oracle cannot see what the case is about (said in `about`). */
  readonly unseen?: true;
};

/** A list as a workbook. */
export function bookCase(each: BookCase): Case {
  const { name, about, lists } = each;
  const sheets = lists.map((list, at) => ({
    name: list.name,
    grid: list.grid,
    ...each.sheets?.[at],
  }));
  const shown = sheets.filter((sheet) => sheet.state === undefined).map(shownSheet);
  return {
    name,
    about,
    file: each.file ?? 'daftar.xlsx',
    truths: [importedWith(each.somewhere, ...lists), ...(each.or ?? [])],
    bytes: rewritten({ sheets, ...each.book }, each.rewrite),
    ...(each.unseen ? {} : { shown }),
  };
}

function rewritten(book: BookParts, rewrite: BookCase['rewrite']): Uint8Array {
  const change = (part: ZipEntry): ZipEntry =>
    part.name === rewrite?.part
      ? { ...part, data: text(rewrite.by(Buffer.from(part.data).toString('utf8'))) }
      : part;
  return zip(entriesOf(book).map(change));
}

function shownSheet(sheet: SheetParts): { name: string; grid: string[][] } {
  const grid: string[][] = [];
  for (const [at, cells] of sheet.grid.entries()) {
    grid[(sheet.rowNumbers?.[at] ?? at + 1) - 1] = cells.map(plain);
  }
  return { name: sheet.name, grid: Array.from(grid, (cells) => cells ?? []) };
}

function importedWith(somewhere: Import['somewhere'], ...lists: readonly Sheet[]): Import {
  return { ...imported(...lists), ...(somewhere ? { somewhere } : {}) };
}

/** The same records, counted from another first row. */
export function shifted(truth: Import, by: number): Import {
  const rows = truth.rows.filter((row) => row.row + by > 0);
  return { ...truth, rows: rows.map((row) => ({ ...row, row: row.row + by })) };
}
