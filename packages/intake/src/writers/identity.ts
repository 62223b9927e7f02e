// Which row of which list a row of a repair workbook is. A hidden cell beside each row says so and
// wanders with it when the sender sorts or deletes; a hidden sheet names the list.

import { hash } from 'node:crypto';
import type { RowPlace } from '../assess.ts';
import { cellSized } from './sheet-xml.ts';

/** Daftar asal: the sha256 of the list as it came, and the name its sender gave it. */
export type ListIdentity = { readonly id: string; readonly name: string };

/** What the hidden sheet says. `sheets` are the sender's, in the order in which rows count them. */
export type RepairMark = {
  readonly list: ListIdentity;
  readonly sheets: readonly {
    /** Name in the repair workbook. */
    readonly name: string;
    /** Name in the sender's file; absent for a CSV. */
    readonly sender?: string;
    /** Column of the row's identity, from 0. */
    readonly column: number;
  }[];
};

export type RowIdentity = {
  readonly sheet: number;
  readonly row: number;
  /** Of the cells as they were written; equal digests mean an untouched row. */
  readonly digest: string;
};

export const markSheet = '_payung';
const format = ['payung-perbaikan', '1'] as const;

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
export function identityText({ sheet, row, digest }: RowIdentity): string {
  return `${sheet}:${row}:${digest}`;
}

const identityForm = /^(\d{1,4}):(\d{1,8}):([0-9a-f]{16})$/;

export function findIdentity(text: string | undefined): RowIdentity | undefined {
  const [, sheet, row, digest] = identityForm.exec(text ?? '') ?? [];
  if (digest === undefined) return undefined;
  return { sheet: Number(sheet), row: Number(row), digest };
}

/** The lines of the hidden sheet. */
export function markLines(mark: RepairMark): string[][] {
  return [
    [...format],
    ['daftar', mark.list.id, mark.list.name],
    ...mark.sheets.map(({ name, sender, column }) => [
      'lembar',
      String(column),
      name,
      ...(sender === undefined ? [] : [sender]),
    ]),
  ];
}

/** The hidden sheet read back; undefined when it is none of ours. */
export function findMark(lines: readonly (readonly string[])[]): RepairMark | undefined {
  const [head, list, ...sheets] = lines;
  if (head?.[0] !== format[0] || head[1] !== format[1] || list?.[0] !== 'daftar') return undefined;
  const [, id, name = ''] = list;
  if (id === undefined) return undefined;
  return {
    list: { id, name },
    sheets: sheets.map(([, column = '', own = '', sender]) => ({
      name: own,
      column: Number(column),
      ...(sender === undefined ? {} : { sender }),
    })),
  };
}

/** Places compare as text: `Bajo:12`, `:12` in a CSV. */
export function placeKey({ sheet, row }: RowPlace): string {
  return `${sheet ?? ''}:${row}`;
}
