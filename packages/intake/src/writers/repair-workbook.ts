// The workbook that goes back to the sender: his own rows in his own layout, problem cells coloured,
// one added column that says what to do, and a second sheet that explains. Same rows, same bytes.

import type { Issue, Language } from '@payung/values';
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ListRow, ListSurvey } from '../list.ts';
import { columnLetters } from '../readers/reading.ts';
import { guideSheet } from './repair-guide.ts';
import { ProblemCount, repairSentence } from './repair-problems.ts';
import { sheetText, styles, type Tone } from './repair-style.ts';
import { type RepairTexts, repairTexts } from './repair-text.ts';

/** What the writer needs of a survey. */
type Layout = Pick<ListSurvey, 'sheet' | 'headerRow' | 'columns' | 'width' | 'issues'>;

export type RepairInput = {
  readonly survey: Layout;
  readonly rows: AsyncIterable<readonly ListRow[]> | Iterable<readonly ListRow[]>;
  /** Findings of later steps (linkage) about a row. */
  readonly extra?: (row: number) => readonly Issue[];
  readonly language: Language;
  readonly title: string;
};

/**
 * Berkas perbaikan: answers with the bytes of an XLSX. Rows keep their numbers, cells are text.
 *
 * @example await writeRepairWorkbook({ survey, rows: readList(…), language: 'id', title: 'Desa Tenilo' })
 */
export async function writeRepairWorkbook(input: RepairInput): Promise<Uint8Array> {
  const texts = repairTexts(input.language);
  const list = await collect(input, texts);
  const name = sheetName(input.survey.sheet, texts);
  return await writeXlsx({
    sheets: [...listSheets(input, list, name), guideSheet({ ...input, ...list, texts })],
    properties: { title: input.title, creator: 'Payung', created: stamp, modified: stamp },
  });
}

// hucre stamps the present moment unless it is given one; a fixed one keeps equal input equal.
class FixedStamp extends Date {
  constructor() {
    super(Date.UTC(2000, 0, 1));
  }
}
const stamp = new FixedStamp();

const sheetRowLimit = 1_048_576;

type Collected = {
  readonly rows: string[][];
  /** Looks of the cells that are not plain, by row and column from 0. */
  readonly tones: Map<number, Map<number, Tone>>;
  readonly widths: number[];
  /** Where the added column stands. */
  readonly added: number;
  readonly problems: ProblemCount;
  readonly checked: number;
  readonly toRepair: number;
};

async function collect(input: RepairInput, texts: RepairTexts): Promise<Collected> {
  const { survey, extra, language } = input;
  const rows: string[][] = [];
  const messages = new Map<number, string>();
  const tones = new Map<number, Map<number, Tone>>();
  const problems = new ProblemCount();
  problems.add(survey.issues);
  let [checked, toRepair] = [0, 0];
  for await (const batch of input.rows) {
    for (const row of batch) {
      const at = row.row - 1;
      // Rows that the sender's sheet does not hold at all stay empty: row numbers agree.
      while (rows.length < at) rows.push([]);
      rows.push(row.cells.map(sheetText));
      const issues = [...row.issues, ...(extra?.(row.row) ?? [])];
      const message = rowMessage(row, issues, { texts, language });
      if (message !== '') messages.set(at, message);
      if (row.disposition === 'ignored') continue;
      checked += 1;
      if (message !== '') toRepair += 1;
      problems.add(issues, row.row);
      const coloured = cellTones(survey, issues);
      if (coloured.size > 0) tones.set(at, coloured);
    }
  }
  const added = addedColumn(survey, rows);
  placeMessages({ survey, rows, tones, messages, added }, texts);
  return { rows, tones, widths: widthsOf(rows, added), added, problems, checked, toRepair };
}

function rowMessage(
  row: ListRow,
  issues: readonly Issue[],
  words: { readonly texts: RepairTexts; readonly language: Language },
): string {
  if (row.disposition === 'ignored') return words.texts.skipped[row.ignoredAs];
  const sentence = repairSentence(issues, words.language);
  if (row.disposition !== 'rejected') return sentence;
  return [words.texts.rejected, sentence].filter((part) => part !== '').join('\n');
}

function cellTones(survey: Layout, issues: readonly Issue[]): Map<number, Tone> {
  const tones = new Map<number, Tone>();
  for (const each of issues) {
    const index = columnOf(survey, each.at.column);
    if (index === undefined || each.severity === 'note' || tones.get(index) === 'error') continue;
    tones.set(index, each.severity);
  }
  return tones;
}

/** Issues name a column by its heading, or by its letters where there is none. */
function columnOf(survey: Layout, column: string | undefined): number | undefined {
  if (column === undefined) return undefined;
  const headed = survey.columns.find((each) => each.heading === column);
  return (headed ?? survey.columns.find((each) => columnLetters(each.index) === column))?.index;
}

function addedColumn(survey: Layout, rows: readonly string[][]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), survey.width);
}

type Placement = Pick<Collected, 'rows' | 'tones' | 'added'> & {
  readonly survey: Layout;
  readonly messages: ReadonlyMap<number, string>;
};

function placeMessages(place: Placement, texts: RepairTexts): void {
  const { rows, added, tones } = place;
  const heading = Math.max(0, place.survey.headerRow - 1);
  const write = (at: number, text: string): void => {
    const row = rows[at];
    if (row === undefined) return;
    while (row.length < added) row.push('');
    row.push(text);
  };
  for (const [at, message] of place.messages) if (at !== heading) write(at, sheetText(message));
  write(heading, texts.toRepair);
  const headingTones = new Map<number, Tone>();
  for (let column = 0; column <= added; column += 1) headingTones.set(column, 'heading');
  tones.set(heading, headingTones);
}

const widest = 40;
const messageWidth = 70;

// Widths by the longest cell of the first rows, between 6 and 40 letters.
function widthsOf(rows: readonly string[][], added: number): number[] {
  const widths = Array.from({ length: added }, () => 6);
  for (const row of rows.slice(0, 1_000)) {
    row.slice(0, added).forEach((text, column) => {
      // A title over the table says nothing about the width of its first column.
      const fits = row.filter((each) => each !== '').length > 1;
      if (fits) widths[column] = Math.min(widest, Math.max(widths[column] ?? 6, text.length + 2));
    });
  }
  return [...widths, messageWidth];
}

function listSheets(input: RepairInput, list: Collected, name: string): WriteSheet[] {
  const sheets: WriteSheet[] = [];
  for (let from = 0; from === 0 || from < list.rows.length; from += sheetRowLimit) {
    const part = list.rows.slice(from, from + sheetRowLimit);
    const frozen = from === 0 ? Math.min(input.survey.headerRow, 10) : 0;
    sheets.push({
      name: from === 0 ? name : `${name.slice(0, 26)} (${from / sheetRowLimit + 1})`,
      rows: part,
      cells: styledCells(list, { from, until: from + part.length }),
      columns: list.widths.map((width, column) => ({
        width,
        style: column === list.added ? styles.message : styles.plain,
      })),
      ...(frozen > 0 ? { freezePane: { rows: frozen } } : {}),
    });
  }
  return sheets;
}

function styledCells(
  list: Collected,
  range: { readonly from: number; readonly until: number },
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, columns] of list.tones) {
    if (row < range.from || row >= range.until) continue;
    for (const [column, tone] of columns) {
      cells.set(`${row - range.from},${column}`, { style: styles[tone] });
    }
  }
  return cells;
}

function sheetName(own: string | undefined, texts: RepairTexts): string {
  const plain = (own ?? texts.listSheet)
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31);
  const taken = plain === '' || plain.toLowerCase() === texts.guideSheet.toLowerCase();
  return taken ? texts.listSheet : plain;
}
