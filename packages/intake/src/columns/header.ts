// Finds the heading row: on any of the first rows, by words that head columns, never below a row
// that already holds a person.

import type { SheetRecord } from '../readers/record.ts';
import { headingMeaning } from './heading.ts';

export type Header = {
  readonly row: number;
  /** Headings by column; two heading rows are joined. */
  readonly headings: readonly string[];
  readonly width: number;
  /** Rows of the heading: one, or two when the second only details the first. */
  readonly rows: readonly number[];
};

/** How far down a heading is looked for. */
export const headerSearchRows = 30;

export function findHeader(records: readonly SheetRecord[]): Header | undefined {
  const first = records.slice(0, headerSearchRows);
  for (const [index, record] of first.entries()) {
    if (isHeading(record)) return joined(record, first[index + 1]);
    if (holdsPerson(record)) return undefined;
  }
  return undefined;
}

/** Two named columns of different meaning, and no long digits among the words. */
function isHeading(record: SheetRecord): boolean {
  if (holdsPerson(record)) return false;
  const fields = new Set(meanings(record));
  const words = record.cells.filter((cell) => cell.text.trim() !== '').length;
  return fields.size >= 2 && fields.size * 3 >= words;
}

function meanings(record: SheetRecord) {
  return record.cells.flatMap((cell) => headingMeaning(cell.text)?.field ?? []);
}

/** A cell with fourteen to seventeen digits: a NIK, if damaged. (A NIP under a signature has 18.) */
export function holdsPerson(record: SheetRecord): boolean {
  return record.cells.some((cell) => {
    const digits = cell.text.replace(/\D/g, '').length;
    return digits >= 14 && digits <= 17 && !/\bnip\b/i.test(cell.text);
  });
}

function joined(record: SheetRecord, next: SheetRecord | undefined): Header {
  const texts = record.cells.map((cell) => cell.text.replace(/\s+/g, ' ').trim());
  if (next === undefined || !detailsHeading(record, next)) {
    return { row: record.row, headings: texts, width: lastUsed(texts), rows: [record.row] };
  }
  const below = next.cells.map((cell) => cell.text.replace(/\s+/g, ' ').trim());
  const width = Math.max(texts.length, below.length);
  const headings = Array.from({ length: width }, (_, index) => {
    const [upper = '', lower = ''] = [texts[index], below[index]];
    return upper === '' || lower === '' ? upper || lower : `${upper} ${lower}`;
  });
  const rows = [record.row, next.row];
  return { row: next.row, headings, width: lastUsed(headings), rows };
}

/**
 * A second heading row fills gaps of the first (merged cells) with words that head columns, and
 * has nothing where a person's number and name would stand.
 */
function detailsHeading(record: SheetRecord, next: SheetRecord): boolean {
  const used = next.cells.filter((cell) => cell.text.trim() !== '');
  if (used.length === 0 || used.some((cell) => cell.kind === 'number' || /\d/.test(cell.text))) {
    return false;
  }
  const name = record.cells.findIndex((cell) => headingMeaning(cell.text)?.field === 'name');
  const underName = name < 0 ? '' : (next.cells[name]?.text.trim() ?? '');
  return underName === '' && meanings(next).length * 2 >= used.length;
}

function lastUsed(texts: readonly string[]): number {
  return texts.findLastIndex((text) => text !== '') + 1;
}
