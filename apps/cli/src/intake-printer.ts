// What `payung intake` prints: one JSON object whose rows are written as they are read (a million
// rows are no string), or a few sentences.

import {
  type AssessedRow,
  addCounts,
  type ListCounts,
  type ListSurvey,
  noCounts,
} from '@payung/intake';
import { formatCount, type Issue, issueLine, type Language } from '@payung/values';
import { print } from './console.ts';
import { fill, textIn } from './text/text.ts';

/** One list of the file: judged, or refused. */
export type ListOutcome =
  | {
      readonly name: string;
      readonly refusal?: undefined;
      readonly survey: ListSurvey;
      readonly result: ListCounts;
    }
  | { readonly name: string; readonly refusal: Issue };

type Wanted = 'all' | 'none' | 'problems';

export function intakePrinter(command: {
  readonly json: boolean;
  readonly rows: Wanted;
  readonly language: Language;
}) {
  const { language } = command;
  let begun = false;
  const put = (text: string) =>
    new Promise<void>((resolve, reject) => {
      begun = true;
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  let first = true;
  const rows = async (all: readonly AssessedRow[], file?: string) => {
    if (!command.json) return;
    const lines = all.filter((row) => isWanted(row, command.rows)).map((row) => rowJson(row, file));
    if (lines.length === 0) return;
    const text = `${first ? '{"rows":[' : ','}\n${lines.join(',\n')}`;
    first = false;
    await put(text);
  };
  return {
    begun: () => begun,
    rows: (all: readonly AssessedRow[]) => rows(all),
    /** Rows of a list inside an archive say which. */
    within: (file: string) => ({
      begun: () => begun,
      rows: (all: readonly AssessedRow[]) => rows(all, file),
    }),
    async end(outcomes: readonly ListOutcome[], measured: object) {
      if (!command.json) {
        for (const outcome of outcomes) printWords(outcome, language);
        return;
      }
      const rest = JSON.stringify({ ...report(outcomes, language), ...measured }).slice(1);
      await put(`${first ? '{"rows":[' : ''}],\n${rest}\n`);
    },
  };
}

function isWanted(row: AssessedRow, wanted: Wanted): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'none' || row.disposition === 'ignored') return false;
  return row.disposition !== 'accepted' || row.warnings.length > 0;
}

function rowJson(row: AssessedRow, file: string | undefined): string {
  const { sheet, disposition, ignoredAs, reasons, warnings, sameAs, values, cells } = row;
  return JSON.stringify({
    row: row.row,
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    disposition,
    ...(ignoredAs === undefined ? {} : { ignoredAs }),
    reasons,
    warnings,
    ...(sameAs === undefined ? {} : { sameAs }),
    values: values ?? {},
    cells,
  });
}

/** One refusal for the whole file only where nothing of it could be read. */
function report(outcomes: readonly ListOutcome[], language: Language): object {
  const judged = outcomes.filter((each) => each.refusal === undefined);
  const [firstRefused] = outcomes.flatMap((each) => each.refusal ?? []);
  const all = judged.map((each) => each.result).reduce(addCounts, noCounts);
  const refused = judged.length === 0 && firstRefused !== undefined;
  return {
    outcome: refused ? 'refuse' : 'import',
    refusal: refused ? firstRefused.code : null,
    message: refused ? issueLine(firstRefused, language) : headline(all, language),
    counts: all.counts,
    byReason: all.byReason,
    byWarning: all.byWarning,
    ...(all.sheets.length > 1 ? { sheets: all.sheets } : {}),
    ...(outcomes.length > 1 ? { files: outcomes.map((each) => fileReport(each, language)) } : {}),
    columns: judged.flatMap(columnReport),
    notices: judged.flatMap((each) =>
      each.survey.issues.map((found) => ({
        code: found.code,
        message: issueLine(found, language),
      })),
    ),
  };
}

function fileReport(outcome: ListOutcome, language: Language): object {
  const { name: file, refusal } = outcome;
  if (refusal !== undefined) {
    return {
      file,
      outcome: 'refuse',
      refusal: refusal.code,
      message: issueLine(refusal, language),
    };
  }
  return { file, outcome: 'import', refusal: null, counts: outcome.result.counts };
}

function columnReport(outcome: Extract<ListOutcome, { survey: ListSurvey }>): readonly object[] {
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

function printWords(outcome: ListOutcome, language: Language): void {
  if (outcome.refusal !== undefined) {
    print(issueLine(outcome.refusal, language));
    return;
  }
  print(`${outcome.name}: ${headline(outcome.result, language)}`);
  for (const each of outcome.survey.issues) print(issueLine(each, language));
  for (const [word, rows] of Object.entries(outcome.result.byReason)) print(`${word}: ${rows}`);
}
