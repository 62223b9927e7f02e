// The queue as a sheet to send out, and the answers read back from it: plain rows of text, whatever
// writes the workbook. NIKs are masked; the mark finds the records again.

import { type Day, type Language, maskDigits } from '@payung/values';
import type { LinkInput } from '../input.ts';
import { reasonSentence } from '../reason.ts';
import type { SheetColumn } from '../text/catalogue.ts';
import { linkageWords } from '../text/words.ts';
import { type Answer, answers, type Decision, findMark, recordMark } from './decision.ts';
import type { ReviewCase } from './queue.ts';

const columns: readonly SheetColumn[] = [
  'case',
  'part',
  'nik',
  'name',
  'birth',
  'sex',
  'village',
  'list',
  'row',
  'reason',
  'answer',
  'reader',
  'mark',
];

/**
 * Lembar pemeriksaan: a heading, then two rows per case; the answer goes beside the second. Cases
 * without a second record are not asked here: they are checked with the family or the village.
 */
export function reviewSheet(
  queue: readonly ReviewCase[],
  language: Language = 'id',
): readonly (readonly string[])[] {
  const words = linkageWords(language);
  const heading = columns.map((column) => words.columns[column]);
  const asked = queue.filter(({ other }) => other !== undefined);
  const rows = asked.flatMap(({ one, other, reasons }, index) =>
    [one, other].flatMap((input, part): readonly (readonly string[])[] => {
      if (input === undefined) return [];
      const cells = recordCells(input, { number: index + 1, part: part + 1 });
      const reason = part === 0 ? reasonSentence(reasons, language) : words.asked;
      return [columns.map((column) => (column === 'reason' ? reason : (cells[column] ?? '')))];
    }),
  );
  return [heading, ...rows];
}

function recordCells(
  input: LinkInput,
  { number, part }: { readonly number: number; readonly part: number },
): Partial<Record<SheetColumn, string>> {
  return {
    case: String(number),
    part: String(part),
    nik: maskDigits(input.nik ?? input.nikDigits ?? ''),
    name: input.name,
    birth: input.birth ?? '',
    sex: input.sex ?? '',
    village: input.villageWritten ?? input.village ?? '',
    list: input.list,
    row: String(input.row),
    mark: recordMark(input),
  };
}

export type SheetProblem = {
  readonly code: 'column_missing' | 'mark_unknown' | 'answer_unknown' | 'reader_missing';
  /** As the clerk counts: the heading is row 1. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
};

export type SheetAnswers = {
  readonly decisions: readonly Decision[];
  readonly problems: readonly SheetProblem[];
};

/** Reads a sheet that came back; rows that cannot be read are told and the others count. */
export function readReviewSheet(
  rows: readonly (readonly string[])[],
  facts: { readonly on: Day; readonly model: string; readonly language?: Language },
): SheetAnswers {
  const words = linkageWords(facts.language ?? 'id');
  const [heading = []] = rows;
  const at = new Map(columns.map((each) => [each, findColumn(heading, words.columns[each])]));
  const missing = (['case', 'answer', 'reader', 'mark'] as const).filter(
    (column) => at.get(column) === undefined,
  );
  if (missing.length > 0) {
    return { decisions: [], problems: missing.map((each) => missingColumn(words.columns[each])) };
  }
  const cell = (row: readonly string[], column: SheetColumn) =>
    (row[at.get(column) ?? -1] ?? '').trim();
  const decisions: Decision[] = [];
  const problems: SheetProblem[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (index < 2 || before === undefined || cell(row, 'answer') === '') continue;
    const problem = (code: SheetProblem['code'], column: SheetColumn, text: string) =>
      problems.push({ code, row: index + 1, column: words.columns[column], text });
    const answer = findAnswer(cell(row, 'answer'), words.answers);
    const [one, other] = [findMark(cell(before, 'mark')), findMark(cell(row, 'mark'))];
    if (answer === undefined) problem('answer_unknown', 'answer', cell(row, 'answer'));
    else if (
      one === undefined ||
      other === undefined ||
      cell(before, 'case') !== cell(row, 'case')
    ) {
      problem('mark_unknown', 'mark', cell(row, 'mark'));
    } else if (cell(row, 'reader') === '') problem('reader_missing', 'reader', '');
    else {
      const { on, model } = facts;
      decisions.push({ one, other, answer, reader: cell(row, 'reader'), on, model });
    }
  }
  return { decisions, problems };
}

function findColumn(heading: readonly string[], word: string): number | undefined {
  const at = heading.findIndex((cell) => cell.trim().toUpperCase() === word);
  return at < 0 ? undefined : at;
}

function missingColumn(column: string): SheetProblem {
  return { code: 'column_missing', row: 1, column, text: column };
}

function findAnswer(written: string, words: Readonly<Record<Answer, string>>): Answer | undefined {
  const text = written.toUpperCase().replace(/\s+/g, ' ');
  return answers.find((answer) => words[answer] === text);
}

/** The problem in words, with place and remedy. */
export function sheetProblemText(problem: SheetProblem, language: Language = 'id'): string {
  const { code, row, column, text } = problem;
  return linkageWords(language)
    .problems[code].replace('{row}', String(row))
    .replace('{column}', column)
    .replace('{text}', text);
}
