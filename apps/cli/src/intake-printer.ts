// What `payung intake` prints: one JSON object whose rows are written as they are read (a million
// rows are no string), or a few sentences. Whatever happens on the way, the object is closed.

import {
  type AssessedRow,
  addCounts,
  findingText,
  type ListCounts,
  type ListIdentity,
  type ListSurvey,
  noCounts,
  type ReturnedList,
  rowKeyOf,
} from '@payung/intake';
import { formatCount, type Issue, issueLine, type Language, placeText } from '@payung/values';
import { type Problem, type ProblemList, problemLine } from './intake-problems.ts';
import type { ResultStream } from './law/result-stream.ts';
import { fill, textIn } from './text/text.ts';

/** One list of the file: judged, or refused. */
export type ListOutcome =
  | {
      readonly name: string;
      readonly refusal?: undefined;
      readonly survey: ListSurvey;
      readonly result: ListCounts;
      readonly returned?: ReturnedList;
    }
  | { readonly name: string; readonly refusal: Issue };

type Judged = Extract<ListOutcome, { readonly survey: ListSurvey }>;

export type Wanted = 'all' | 'none' | 'problems';

/** Whose rows are printed: which list they are of, and in an archive its name. */
export type RowsOf = {
  readonly list: ListIdentity;
  readonly returned?: ReturnedList;
  readonly file?: string;
};

export type IntakePrinter = {
  rows(rows: readonly AssessedRow[], of: RowsOf): Promise<void>;
  end(outcomes: readonly ListOutcome[], rest: Ending): Promise<void>;
  /** Closes the object with the reason why there is no more; nothing where nothing was begun. */
  breakOff(reason: Issue, measured: Measured): Promise<void>;
};

export type Measured = { readonly seconds: number; readonly peakMiB: number };
export type Ending = { readonly problems: ProblemList; readonly measured: Measured };

export function intakePrinter(
  command: { readonly json: boolean; readonly rows: Wanted; readonly language: Language },
  out: ResultStream,
): IntakePrinter {
  const { language } = command;
  let begun = false;
  const close = async (rest: object) => {
    const text = JSON.stringify(rest).slice(1);
    await out.write(`${begun ? '' : '{"rows":['}],\n${text}\n`);
  };
  return {
    async rows(all, of) {
      if (!command.json) return;
      const lines = all.filter((row) => isWanted(row, command.rows)).map((row) => rowJson(row, of));
      if (lines.length === 0) return;
      const start = begun ? ',' : '{"rows":[';
      begun = true;
      await out.write(`${start}\n${lines.join(',\n')}`);
    },
    async end(outcomes, rest) {
      if (command.json) await close(report(outcomes, rest, language));
      else await out.write(sentences(outcomes, rest.problems, language));
    },
    async breakOff(reason, measured) {
      if (!command.json || !begun) return;
      await close({ ...refused(reason, language), ...emptyReport, ...measured });
    },
  };
}

function isWanted(row: AssessedRow, wanted: Wanted): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'none' || row.disposition === 'ignored') return false;
  return row.disposition !== 'accepted' || row.warnings.length > 0;
}

function rowJson(row: AssessedRow, { list, returned, file }: RowsOf): string {
  const { sheet, disposition, ignoredAs, reasons, warnings, notes, sameAs, values, cells } = row;
  const found = returned?.moved.get(`${sheet ?? ''}:${row.row}`);
  return JSON.stringify({
    row: row.row,
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    key: rowKeyOf(list, row),
    ...(found === undefined ? {} : { found }),
    disposition,
    ...(ignoredAs === undefined ? {} : { ignoredAs }),
    reasons,
    warnings,
    notes,
    ...(sameAs === undefined ? {} : { sameAs }),
    values: values ?? {},
    cells,
  });
}

function refused(reason: Issue, language: Language) {
  return { outcome: 'refuse', refusal: reason.code, message: issueLine(reason, language) };
}

const emptyReport = {
  counts: noCounts.counts,
  byReason: noCounts.byReason,
  byWarning: noCounts.byWarning,
  byNote: noCounts.byNote,
  problems: [],
  columns: [],
  notices: [],
};

/** One refusal for the whole file only where nothing of it could be read. */
function report(
  outcomes: readonly ListOutcome[],
  { problems, measured }: Ending,
  language: Language,
): object {
  const judged = outcomes.filter(isJudged);
  const files = outcomes.length > 1 ? outcomes.map((each) => fileReport(each, language)) : [];
  const [firstRefused] = outcomes.flatMap((each) => each.refusal ?? []);
  if (judged.length === 0 && firstRefused !== undefined) {
    const several = files.length > 0 ? { files } : {};
    return { ...refused(firstRefused, language), ...emptyReport, ...several, ...measured };
  }
  const all = judged.map((each) => each.result).reduce(addCounts, noCounts);
  const returned = judged.flatMap(returnedReport);
  return {
    outcome: 'import',
    refusal: null,
    message: headline(all, language),
    counts: all.counts,
    byReason: all.byReason,
    byWarning: all.byWarning,
    byNote: all.byNote,
    problems: problems.map((each) => problemReport(each, language)),
    ...(all.sheets.length > 1 ? { sheets: all.sheets } : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(returned.length > 0 ? { returned } : {}),
    columns: judged.flatMap(columnReport),
    notices: judged.flatMap((each) => notices(each, language)),
    ...measured,
  };
}

function isJudged(outcome: ListOutcome): outcome is Judged {
  return outcome.refusal === undefined;
}

function problemReport(problem: Problem, language: Language): object {
  const { word, as, rows, first } = problem;
  return { word, as, rows, first, message: problemLine(problem, language) };
}

function fileReport(outcome: ListOutcome, language: Language): object {
  const { name: file, refusal } = outcome;
  if (refusal !== undefined) return { file, ...refused(refusal, language) };
  const { counts, sheets } = outcome.result;
  return {
    file,
    outcome: 'import',
    refusal: null,
    counts,
    ...(sheets.length > 1 ? { sheets } : {}),
  };
}

/** A corrected list: which one, and what was done to it. */
function returnedReport({ name, returned }: Judged): object[] {
  if (returned === undefined) return [];
  const { untouched, changed, added, removed } = returned;
  return [{ file: name, untouched, changed, added, removed }];
}

function columnReport(outcome: Judged): readonly object[] {
  return outcome.survey.tables.map((table) => ({
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    headerRow: table.headerRow,
    asked: table.asked,
    columns: table.columns.map(({ heading, field, confidence }) => ({
      heading,
      field: field ?? null,
      confidence,
    })),
  }));
}

type Notice = { readonly code: string; readonly message: string };

function notices({ survey, returned }: Judged, language: Language): readonly Notice[] {
  const ofReturn = (returned?.findings ?? []).map((found) => {
    const { problem, remedy } = findingText(found, language);
    return { code: found.code, message: `${placeText(found.at, language)}: ${problem} ${remedy}` };
  });
  const ofFile = survey.issues.map((found) => ({
    code: found.code,
    message: issueLine(found, language),
  }));
  return [...ofReturn, ...ofFile];
}

function headline(result: ListCounts, language: Language): string {
  const { data, accepted, rejected, merged, held, ignored } = result.counts;
  return fill(textIn(language).listHeadline, {
    data: formatCount(data),
    accepted: formatCount(accepted),
    rejected: formatCount(rejected),
    merged: formatCount(merged),
    held: formatCount(held),
    ignored: formatCount(ignored),
  });
}

function sentences(
  outcomes: readonly ListOutcome[],
  problems: ProblemList,
  language: Language,
): string {
  const text = textIn(language);
  const lines = outcomes.flatMap((outcome) => {
    if (!isJudged(outcome)) return [issueLine(outcome.refusal, language)];
    const { returned } = outcome;
    return [
      `${outcome.name}: ${headline(outcome.result, language)}`,
      ...(returned === undefined ? [] : [returnedLine(returned, language)]),
      ...notices(outcome, language).map((each) => each.message),
    ];
  });
  const told = problems.map((each) =>
    fill(text.problemLine, {
      rows: formatCount(each.rows),
      as: text.problemKinds[each.as],
      place: placeText(each.first, language),
      message: problemLine(each, language),
    }),
  );
  return [...lines, ...told].map((line) => `${line}\n`).join('');
}

function returnedLine(returned: ReturnedList, language: Language): string {
  return fill(textIn(language).returnedLine, {
    untouched: formatCount(returned.untouched),
    changed: formatCount(returned.changed),
    added: formatCount(returned.added),
    removed: formatCount(returned.removed.reduce((sum, { from, to }) => sum + to - from + 1, 0)),
  });
}
