// The workbook that goes back to the sender: his own rows on his own sheets in his own layout, problem
// cells coloured, one added column that says what to do, a sheet that explains, and a hidden column
// by which each row is known again when it comes back. Same rows, same bytes.

import type { Issue, Language } from '@payung/values';
import type { ListRow, ListSurvey, TableSurvey } from '../list.ts';
import { columnLetters } from '../readers/reading.ts';
import { joined } from './archive.ts';
import {
  identityText,
  type ListIdentity,
  type MarkedSheet,
  markLines,
  markSheet,
  rowDigest,
} from './identity.ts';
import { guideSheet } from './repair-guide.ts';
import { ProblemCount, repairSentence } from './repair-problems.ts';
import { repairTexts } from './repair-text.ts';
import { RowSpool } from './row-spool.ts';
import { cellsXml, heightXml, rowXml, WidthMeter } from './rows.ts';
import { textCellXml } from './sheet-xml.ts';
import type { RepairTexts } from './text/repair-catalogue.ts';
import { type SheetPart, type Tone, toneStyle, workbookPieces } from './workbook.ts';

/** What the writer needs of a survey. */
type Layout = Pick<ListSurvey, 'tables' | 'issues' | 'sha256'>;

/** A row to go back; `evidence` (`rowEvidence`) keeps what text alone does not say of its cells. */
export type RowToRepair = ListRow & {
  readonly evidence?: string;
  /** Waits for somebody's decision. */
  readonly held?: boolean;
};

export type RepairInput = {
  readonly survey: Layout;
  readonly rows: AsyncIterable<readonly RowToRepair[]> | Iterable<readonly RowToRepair[]>;
  /** Which list it is, where it was corrected before; else the list is its own beginning. */
  readonly list?: ListIdentity;
  /** Findings of later steps (linkage) about a row. */
  readonly extra?: (row: number, sheet?: string) => readonly Issue[];
  readonly language: Language;
  /** Stands over the explanations; the list's name, by which it is known again. */
  readonly title: string;
};

/**
 * Berkas perbaikan: answers with the bytes of an XLSX. Rows keep their numbers, cells are text.
 *
 * @example await writeRepairWorkbook({ survey, rows: readList(…), language: 'id', title: 'Desa Tenilo' })
 */
export async function writeRepairWorkbook(input: RepairInput): Promise<Uint8Array> {
  return await joined(repairWorkbookPieces(input));
}

/** The same bytes piece by piece, for lists of any length. */
export function repairWorkbookPieces(input: RepairInput): AsyncGenerator<Uint8Array> {
  return workbookPieces(repairSheets(input), input.title);
}

type Sum = { readonly problems: ProblemCount; checked: number; toRepair: number };

async function* repairSheets(input: RepairInput): AsyncGenerator<SheetPart> {
  const texts = repairTexts(input.language);
  const state = input.survey.sha256;
  const list = input.list ?? { id: state, name: input.title };
  const sum: Sum = { problems: new ProblemCount(), checked: 0, toRepair: 0 };
  sum.problems.add(input.survey.issues);
  const marked: MarkedSheet[] = [];
  let sheet: SheetGatherer | undefined;
  const end = (done: SheetGatherer): readonly SheetPart[] => {
    marked.push(done.mark());
    return done.parts();
  };
  for await (const batch of input.rows) {
    for (const row of batch) {
      if (sheet !== undefined && sheet.sender !== row.sheet) {
        yield* end(sheet);
        sheet = undefined;
      }
      sheet ??= new SheetGatherer({ ...input, texts, list, sum }, marked.length, row.sheet);
      sheet.add(row);
    }
  }
  if (sheet !== undefined) yield* end(sheet);
  yield guideSheet({ ...input, ...sum, texts });
  const headings = input.survey.tables.filter((table) => table.headerRow > 0);
  const lines = markLines({ list, state, sheets: marked, headings });
  yield {
    name: markSheet,
    hidden: true,
    rows: lines.map((cells, index) => rowXml(index + 1, cells)),
    columns: [],
  };
}

type Context = Pick<RepairInput, 'survey' | 'extra' | 'language'> & {
  readonly texts: RepairTexts;
  readonly list: ListIdentity;
  readonly sum: Sum;
};

// Letters that no XML holds stand where the added columns will be named.
const [messageMark, identityMark] = ['\u0001', '\u0002'];
const sheetRowLimit = 1_048_576;
const messageWidth = 70;

/** The rows of one sheet, packed until the sheet is complete. */
class SheetGatherer {
  readonly sender: string | undefined;
  readonly name: string;
  /** Column of what is to be repaired: behind everything the sender wrote. */
  added = 0;
  private readonly context: Context;
  private readonly index: number;
  private readonly tables: readonly TableSurvey[];
  private readonly widths = new WidthMeter();
  private readonly spools: RowSpool[] = [];
  private readonly people: [from: number, to: number][] = [];

  constructor(context: Context, index: number, sender: string | undefined) {
    this.context = context;
    this.index = index;
    this.sender = sender;
    this.name = sheetName(sender, context.texts);
    this.tables = context.survey.tables.filter((table) => table.sheet === sender);
    this.added = this.tables.reduce((widest, table) => Math.max(widest, table.width), 0);
  }

  mark(): MarkedSheet {
    const { name, sender, people } = this;
    const mark = { name, column: this.added + 1, people };
    return sender === undefined ? mark : { ...mark, sender };
  }

  add(row: RowToRepair): void {
    const { context } = this;
    this.added = Math.max(this.added, row.cells.length);
    this.widths.add(row.cells);
    const table = this.tables.findLast((each) => each.from <= row.row) ?? this.tables[0];
    const issues = [...row.issues, ...(context.extra?.(row.row, row.sheet) ?? [])];
    const message = rowMessage(row, issues, context);
    if (row.disposition !== 'ignored') {
      context.sum.checked += 1;
      if (message !== '') context.sum.toRepair += 1;
      const several = row.sheet !== undefined && context.survey.tables.length > 1;
      context.sum.problems.add(issues, several ? `${row.sheet}, ${row.row}` : String(row.row));
    }
    if (row.cells.every((text) => text === '') && message === '') return;
    const isHeading = row.row === table?.headerRow;
    const tones = cellTones(table, row.disposition === 'ignored' ? [] : issues);
    const tone = (column: number): Tone | undefined => (isHeading ? 'heading' : tones.get(column));
    this.write(row, { tone, text: isHeading ? context.texts.toRepair : message, isHeading });
  }

  private write(
    row: RowToRepair,
    look: { tone: (column: number) => Tone | undefined; text: string; isHeading: boolean },
  ): void {
    const part = Math.floor((row.row - 1) / sheetRowLimit);
    const at = row.row - part * sheetRowLimit;
    const digest = rowDigest(this.context.list, { sheet: this.index, row: row.row }, row.cells);
    const identity = identityText({
      sheet: this.index,
      row: row.row,
      digest,
      ...(row.evidence === undefined ? {} : { evidence: row.evidence }),
    });
    if (row.disposition !== 'ignored') this.remember(row.row);
    const message = textCellXml(
      messageMark + at,
      look.text,
      look.text === '' ? undefined : toneStyle(look.isHeading ? 'heading' : 'message'),
    );
    this.spools[part] ??= new RowSpool();
    this.spools[part].add(
      `<row r="${at}"${heightXml([look.text], [messageWidth])}>${cellsXml(at, row.cells, look.tone)}${message}${textCellXml(identityMark + at, identity, toneStyle('plain'))}</row>`,
    );
  }

  private remember(row: number): void {
    const last = this.people.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else this.people.push([row, row]);
  }

  parts(): SheetPart[] {
    const { added } = this;
    const letters = { message: columnLetters(added), identity: columnLetters(added + 1) };
    const heading = this.tables[0]?.headerRow ?? 0;
    return this.spools.map((spool, part) => ({
      name: this.name,
      rows: placed(spool, letters),
      columns: [
        ...this.widths.looks(added),
        { width: messageWidth, tone: 'message' },
        { width: 10, tone: 'plain', hidden: true },
      ],
      ...(part === 0 && heading > 0 ? { frozenRows: Math.min(heading, 10) } : {}),
    }));
  }
}

function* placed(
  spool: RowSpool,
  letters: { readonly message: string; readonly identity: string },
): Generator<string> {
  for (const piece of spool.pieces()) {
    yield piece.replaceAll(messageMark, letters.message).replaceAll(identityMark, letters.identity);
  }
}

function rowMessage(row: RowToRepair, issues: readonly Issue[], words: Context): string {
  if (row.disposition === 'ignored') return words.texts.skipped[row.ignoredAs];
  const sentence = repairSentence(issues, words.language);
  const fate = row.disposition === 'rejected' ? words.texts.rejected : '';
  const first = row.held === true ? words.texts.held : fate;
  return [first, sentence].filter((part) => part !== '').join('\n');
}

function cellTones(
  table: TableSurvey | undefined,
  issues: readonly Issue[],
): ReadonlyMap<number, Tone> {
  const tones = new Map<number, Tone>();
  for (const each of issues) {
    const index = columnOf(table, each.at.column);
    if (index === undefined || each.severity === 'note' || tones.get(index) === 'error') continue;
    tones.set(index, each.severity);
  }
  return tones;
}

/** Issues name a column by its heading, or by its letters where there is none. */
function columnOf(table: TableSurvey | undefined, column: string | undefined): number | undefined {
  if (column === undefined || table === undefined) return undefined;
  const headed = table.columns.find((each) => each.heading === column);
  return (headed ?? table.columns.find((each) => columnLetters(each.index) === column))?.index;
}

function sheetName(own: string | undefined, texts: RepairTexts): string {
  const plain = (own ?? texts.listSheet).trim();
  const taken = [texts.guideSheet, markSheet].some(
    (each) => each.toLowerCase() === plain.toLowerCase(),
  );
  return taken || plain === '' ? texts.listSheet : plain;
}
