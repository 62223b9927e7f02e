// What a row's cells were in the list, as far as text cannot show it: a number that may have lost its
// last digit, an error, a merged value, a hidden row. A repair workbook holds text only; without this
// a damaged NIK would come back as a sound one because somebody corrected the birth date beside it.

import { crc32 } from 'node:zlib';
import { type Issue, issue, rowIssueCodes, type Severity } from '@payung/values';
import { columnLetters } from '../readers/reading.ts';
import { type Cell, emptyCell, type SheetRecord } from '../readers/record.ts';
import { settled } from './identity.ts';

const letters = {
  number: 'n',
  date: 'd',
  boolean: 'b',
  error: 'e',
  formula_empty: 'f',
} as const satisfies Partial<Record<Cell['kind'], string>>;

type Told = keyof typeof letters;

/**
 * What is to be remembered of a record, in letters that no spreadsheet program takes for something
 * else; undefined where every cell is plain text. Each entry holds for its cell only as long as the
 * text in it stays the same: `n1.3f2a9` = cell 1 was a number.
 *
 * @example rowEvidence({ row: 2, sheet: 'Bajo', hidden: true, cells: [] }, []) // 'h'
 */
export function rowEvidence(record: SheetRecord, cells: readonly string[]): string | undefined {
  const entries = record.hidden === true ? ['h'] : [];
  // A row of a text file that breaks off early has moved values, perhaps.
  if (record.sheet === undefined && record.cells.length > 0)
    entries.push(`w${record.cells.length}`);
  record.cells.forEach((cell, index) => {
    // A record put back under its headings shows other cells than the sheet.
    if (cell.text !== (cells[index] ?? '')) return;
    const merged = cell.mergedFrom === undefined ? '' : `_${cell.mergedFrom}`;
    const letter = isTold(cell.kind) ? letters[cell.kind] : merged === '' ? undefined : 't';
    if (letter !== undefined) entries.push(`${letter}${index}.${mark(cell.text)}${merged}`);
  });
  for (const { code, at, severity } of record.issues ?? []) {
    const index = record.cells.findIndex((_, each) => columnLetters(each) === at.column);
    const cell = index < 0 ? '' : `${index}.${mark(cells[index] ?? '')}`;
    entries.push(`i${code}-${severity}-${cell}`);
  }
  return entries.length === 0 ? undefined : fitting(entries);
}

/** What a cell can hold beside the row's own mark; the first entries are the row's, then its columns. */
const charsMax = 30_000;

function fitting(entries: readonly string[]): string {
  const whole = entries.join(',');
  return whole.length <= charsMax ? whole : whole.slice(0, whole.lastIndexOf(',', charsMax));
}

function isTold(kind: Cell['kind']): kind is Told {
  return kind in letters;
}

/** Twenty bits: enough to see that a cell was typed over, too few to say what stood there. */
function mark(text: string): string {
  return (crc32(settled([text])[0] ?? '') >>> 12).toString(16);
}

const kinds = new Map<string, Told | 'text'>([
  ['n', 'number'],
  ['d', 'date'],
  ['b', 'boolean'],
  ['e', 'error'],
  ['f', 'formula_empty'],
  ['t', 'text'],
]);

export type Recalled = {
  readonly cells: readonly Cell[];
  readonly hidden?: true;
  readonly issues: readonly Issue[];
};

/** The cells as the list had them, where nobody typed over them. */
export function recalled(written: readonly Cell[], evidence: string | undefined): Recalled {
  if (evidence === undefined) return { cells: written, issues: [] };
  const cells = [...written];
  const issues: Issue[] = [];
  let hidden = false;
  for (const entry of evidence.split(',')) {
    if (entry === 'h') hidden = true;
    else if (entry.startsWith('w')) widen(entry, cells);
    else if (entry.startsWith('i')) issues.push(...issueIn(entry, written));
    else recallCell(entry, cells);
  }
  return hidden ? { cells, issues, hidden } : { cells, issues };
}

/** No entry makes a row wider than this. */
const cellsMax = 1_000;

function widen(entry: string, cells: Cell[]): void {
  const width = Math.min(Number(entry.slice(1)), cellsMax);
  while (cells.length < width) cells.push(emptyCell);
  while (cells.length > width && cells.at(-1)?.text === '') cells.pop();
}

const cellEntry = /^([a-z])(\d{1,5})\.([0-9a-f]{1,5})(?:_(\d{1,8}))?$/;

function recallCell(entry: string, cells: Cell[]): void {
  const [, letter = '', place = '', sign, merged] = cellEntry.exec(entry) ?? [];
  const [kind, index] = [kinds.get(letter), Number(place)];
  const { text, kind: now } = cells[index] ?? emptyCell;
  if (kind === undefined || sign !== mark(text) || index > Math.max(cells.length, cellsMax)) return;
  while (cells.length < index) cells.push(emptyCell);
  // A value retyped as a number is what it is now.
  const cell: Cell = { text, kind: now === 'number' ? now : kind };
  cells[index] = merged === undefined ? cell : { ...cell, mergedFrom: Number(merged) };
}

const issueEntry = /^i([a-z_]+)-(error|warning|note)-(?:(\d{1,5})\.([0-9a-f]{1,5}))?$/;

/** A finding of the reader that the cells do not show again. */
function issueIn(entry: string, cells: readonly Cell[]): Issue[] {
  const [, word, severity, place, sign] = issueEntry.exec(entry) ?? [];
  const code = rowIssueCodes.find((each) => each === word);
  if (code === undefined || !isSeverity(severity)) return [];
  if (place === undefined) return [issue(code, {}, { severity })];
  const index = Number(place);
  const { text } = cells[index] ?? emptyCell;
  if (sign !== mark(text)) return [];
  const data = { text: text.slice(0, shownChars), limit: text.length };
  return [issue(code, data, { severity, at: { column: columnLetters(index) } })];
}

const shownChars = 60;

function isSeverity(text: string | undefined): text is Severity {
  return text === 'error' || text === 'warning' || text === 'note';
}
