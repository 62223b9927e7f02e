// Which row of which list a row of a repair workbook is. A hidden cell beside each row says so and
// wanders with it when the sender sorts or deletes; a hidden sheet names the list.

import { hash } from 'node:crypto';
import type { RowPlace } from '../assess.ts';
import { cellSized } from './sheet-xml.ts';

/**
 * Daftar asal: the sha256 of the list as it first came, and the name its sender gave it. It stays the
 * same through every correction.
 */
export type ListIdentity = { readonly id: string; readonly name: string };

/** A heading row of the list, by which columns that were moved are found again. */
export type HeadingRow = {
  readonly sheet?: string;
  readonly headerRow: number;
  readonly columns: readonly { readonly index: number; readonly heading: string }[];
};

/** A sheet of the sender, as the hidden sheet describes it. */
export type MarkedSheet = {
  /** Name in the repair workbook. */
  readonly name: string;
  /** Name in the sender's file; absent for a CSV. */
  readonly sender?: string;
  /** Column of the row's identity, from 0. */
  readonly column: number;
  /** Rows of people, from and to, ends included: who is missing later was taken away. */
  readonly people: readonly (readonly [from: number, to: number])[];
};

/** What the hidden sheet says. `sheets` stand in the order in which rows count them. */
export type RepairMark = {
  readonly list: ListIdentity;
  /** sha256 of the file that the workbook was written from: of the list, or of a corrected one. */
  readonly state: string;
  readonly sheets: readonly MarkedSheet[];
  readonly headings: readonly HeadingRow[];
};

export type RowIdentity = {
  readonly sheet: number;
  readonly row: number;
  /** Of the cells as they were written; equal digests mean an untouched row. */
  readonly digest: string;
  /** What the cells were in the list, where they were no plain texts (`evidence.ts`). */
  readonly evidence?: string;
};

export const markSheet = '_payung';
const format = ['payung-perbaikan', '2'] as const;

/** Cells as they come back from a workbook that nobody touched. */
export function settled(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((text) => text !== '');
  return cells.slice(0, last + 1).map((text) => cellSized(text).replace(/\r\n?/g, '\n'));
}

/** Fingerprint of a row at its place in its list, 64 bits; letters that no program reads as an escape. */
export function rowDigest(
  list: ListIdentity,
  at: { readonly sheet: number; readonly row: number },
  cells: readonly string[],
): string {
  const said = JSON.stringify([list.id, at.sheet, at.row, settled(cells)]);
  return hash('sha256', said).slice(0, 16);
}

/** @example identityText({ sheet: 0, row: 12, digest: '0123456789abcdef' }) // '0:12:0123456789abcdef' */
export function identityText({ sheet, row, digest, evidence }: RowIdentity): string {
  return `${sheet}:${row}:${digest}${evidence === undefined ? '' : `:${evidence}`}`;
}

const identityForm = /^(\d{1,4}):(\d{1,8}):([0-9a-f]{16})(?::([\w.,-]+))?$/;

export function findIdentity(text: string | undefined): RowIdentity | undefined {
  const [, sheet, row, digest, evidence] = identityForm.exec(text ?? '') ?? [];
  if (digest === undefined) return undefined;
  const found = { sheet: Number(sheet), row: Number(row), digest };
  return evidence === undefined ? found : { ...found, evidence };
}

const [listLine, sheetLine, headingLine] = ['daftar', 'lembar', 'judul'] as const;

/** The lines of the hidden sheet. A heading line: its sheet's number, its row, then column and text. */
export function markLines(mark: RepairMark): string[][] {
  const { list, state, sheets, headings } = mark;
  return [
    [...format],
    [listLine, list.id, list.name, state],
    ...sheets.map(({ name, sender, column, people }) => [
      sheetLine,
      String(column),
      name,
      ...(sender === undefined ? ['CSV', ''] : ['lembar', sender]),
      ...inPieces(people.map(([from, to]) => `${from}-${to}`).join(' ')),
    ]),
    ...headings.map(({ sheet, headerRow, columns }) => [
      headingLine,
      String(sheets.findIndex((each) => each.sender === sheet)),
      String(headerRow),
      ...columns.flatMap(({ index, heading }) => [String(index), heading]),
    ]),
  ];
}

const pieceChars = 30_000;

/** A cell ends somewhere: rows with many gaps between them take several. */
function inPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceChars) pieces.push(text.slice(at, at + pieceChars));
  return pieces;
}

/** The hidden sheet read back; undefined when it is none of ours. */
export function findMark(lines: readonly (readonly string[])[]): RepairMark | undefined {
  const [head, list, ...rest] = lines;
  if (head?.[0] !== format[0] || head[1] !== format[1] || list?.[0] !== listLine) return undefined;
  const [, id, name = '', state] = list;
  if (id === undefined || state === undefined) return undefined;
  const sheets = rest.filter(([word]) => word === sheetLine).map(sheetOf);
  if (!isPossible(sheets)) return undefined;
  return {
    list: { id, name },
    state,
    sheets,
    headings: rest
      .filter(([word]) => word === headingLine)
      .flatMap((line) => headingOf(line, sheets)),
  };
}

function sheetOf(line: readonly string[]): MarkedSheet {
  const [, column = '', name = '', kind, sender = '', ...pieces] = line;
  const people = [...pieces.join('').matchAll(/(\d+)-(\d+)/g)].map(
    ([, from, to]) => [Number(from), Number(to)] as const,
  );
  const sheet = { name, column: Number(column), people };
  return kind === 'CSV' ? sheet : { ...sheet, sender };
}

const [columnsMax, peopleMax] = [16_386, 10_000_000];

/** What comes from outside may be made up: no mark may keep the program counting for ever. */
function isPossible(sheets: readonly MarkedSheet[]): boolean {
  let all = 0;
  for (const { column, people } of sheets) {
    if (!Number.isInteger(column) || column < 1 || column > columnsMax) return false;
    let last = 0;
    for (const [from, to] of people) {
      if (from <= last || to < from) return false;
      last = to;
      all += to - from + 1;
    }
    if (all > peopleMax) return false;
  }
  return true;
}

function headingOf(line: readonly string[], sheets: readonly MarkedSheet[]): HeadingRow[] {
  const [, number, row, ...rest] = line;
  const sheet = sheets[Number(number)];
  if (sheet === undefined) return [];
  const columns: { index: number; heading: string }[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const index = Number(rest[at]);
    if (index >= 0 && index < columnsMax) columns.push({ index, heading: rest[at + 1] ?? '' });
  }
  const heading = { headerRow: Number(row), columns };
  return [sheet.sender === undefined ? heading : { ...heading, sheet: sheet.sender }];
}

/** Places compare as text: `Bajo:12`, `:12` in a CSV. */
export function placeKey({ sheet, row }: RowPlace): string {
  return `${sheet ?? ''}:${row}`;
}

/**
 * Kunci baris: one row of one list, before and after its correction.
 *
 * @example rowKeyOf({ id: '3f2a90c4d1e85b76aa', name: 'desa.csv' }, { row: 12 }) // '3f2a90c4d1e85b76::12'
 */
export function rowKeyOf(list: ListIdentity, place: RowPlace): string {
  return `${list.id.slice(0, 16)}:${placeKey(place)}`;
}
