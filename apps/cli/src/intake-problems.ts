// The problems of a list, kind by kind as a clerk reads them: how many rows, the first of them, and in
// words what is wrong there and what to do.

import type { AssessedRow, RowReason, RowWarning } from '@payung/intake';
import { type Issue, issue, issueText, type Language } from '@payung/values';
import { textIn } from './text/text.ts';

type Word = RowReason | RowWarning;

const kinds = ['reason', 'warning', 'note'] as const;
type Kind = (typeof kinds)[number];

/** `reason`: the row was not taken; `warning`: it was, and should be looked at; `note`: it may be. */
export type Problem = {
  readonly word: Word;
  readonly as: Kind;
  readonly rows: number;
  /** The first row that has it; its words stand for all. */
  readonly first: { readonly file?: string; readonly sheet?: string; readonly row: number };
  /** What the row itself says of it; absent where only the whole list shows it. */
  readonly found?: Issue;
};

export type ProblemList = readonly Problem[];

export type ProblemCounter = {
  add(row: AssessedRow, file?: string): void;
  /** Reasons before warnings before notes, frequent before rare. */
  ranked(): ProblemList;
};

export function problemCounter(): ProblemCounter {
  const known = new Map<string, Problem>();
  const add = (as: Problem['as'], word: Word, row: AssessedRow, file: string | undefined) => {
    const key = `${as} ${word}`;
    const before = known.get(key);
    if (before !== undefined) {
      known.set(key, { ...before, rows: before.rows + 1 });
      return;
    }
    const { sheet } = row;
    const found = said(word, row) ?? told(word, row);
    const first = {
      ...(file === undefined ? {} : { file }),
      ...(sheet === undefined ? {} : { sheet }),
      row: row.row,
    };
    known.set(key, { word, as, rows: 1, first, ...(found === undefined ? {} : { found }) });
  };
  return {
    add(row, file) {
      for (const word of row.reasons) add('reason', word, row, file);
      for (const word of row.warnings) add('warning', word, row, file);
      for (const word of row.notes) add('note', word, row, file);
    },
    ranked: () =>
      [...known.values()].sort(
        (a, b) =>
          kinds.indexOf(a.as) - kinds.indexOf(b.as) ||
          b.rows - a.rows ||
          (a.word < b.word ? -1 : 1),
      ),
  };
}

/** A family card's number shows by a birth date that cannot be. */
function said(word: Word, { issues }: AssessedRow): Issue | undefined {
  const own = issues.find(({ code }) => code === word);
  if (own !== undefined || word !== 'nik_dob_mismatch') return own;
  return issues.find(({ code }) => code === 'nik_is_family_card');
}

/** What only the whole list knows, with what the sentence needs. */
function told(word: Word, row: AssessedRow): Issue | undefined {
  if (word === 'possible_duplicate' && row.sameAs !== undefined) {
    const { row: number, sheet, file } = row.sameAs;
    const where = [file, sheet].filter((part) => part !== undefined).join(', ');
    return issue(word, { row: where === '' ? number : `${number} (${where})` });
  }
  return undefined;
}

/** Problem and remedy in words: of the first row where it says them, else of the kind. */
export function problemLine({ word, found }: Problem, language: Language): string {
  const own = textIn(language).listProblems;
  const { problem, remedy } =
    found === undefined && isOwn(word, own) ? own[word] : issueText(found ?? issue(word), language);
  return `${problem} ${remedy}`;
}

function isOwn<Texts extends object>(word: Word, texts: Texts): word is Word & keyof Texts {
  return word in texts;
}
