// The first pass over a list: where the headings stand, what the columns mean, and what only a
// whole column or file can tell. Nothing is stored; readList goes by the result.

import { failed, type Issue, issue, type Parsed, parsed, Refusal } from '@payung/values';
import { holdsPerson } from './columns/header.ts';
import { openGazetteer } from './fields/gazetteer.ts';
import { shownText } from './fields/text.ts';
import type { ListFile, ListSource, ListSurvey, ReadOptions, TableSurvey } from './list.ts';
import { openSource } from './readers/index.ts';
import type { Opened } from './readers/record.ts';
import { type RepeatFinder, repeatFinder } from './repeats.ts';
import { holdsPeople, missingColumns, type SheetFindings, sheetSurveyor } from './surveyor.ts';

/**
 * Membaca seluruh daftar sekali: kepala kolom, arti kolom, dan keputusan per kolom, for every sheet
 * and every table on it.
 *
 * @example await surveyList({ path, name: 'nelayan.csv' }, { asOf: day('2026-06-30'), region: '7502' })
 */
export async function surveyList(
  file: ListFile,
  options: ReadOptions,
): Promise<Parsed<ListSurvey>> {
  const named = nameRefusal(file.name);
  if (named !== undefined) return failed(named);
  return surveySource({ name: file.name, opened: await openSource(file) }, options);
}

/**
 * The same for a list that was opened elsewhere: in a process of its own, out of an archive. `beside`
 * is told the NIKs and people of the lists that were sent together (`repeatFinder`).
 */
export async function surveySource(
  source: ListSource,
  options: ReadOptions,
  beside?: Pick<RepeatFinder, 'add'>,
): Promise<Parsed<ListSurvey>> {
  const { name, opened } = source;
  if (!opened.ok) return { ok: false, issues: inFile(opened.issues, name) };
  try {
    const found = await surveyOpened({ name, opened: opened.value, beside }, options);
    const issues = inFile([...opened.issues, ...found.issues], name);
    return found.ok
      ? parsed({ ...found.value, issues }, issues)
      : { ok: false, issues: inFile(found.issues, name) };
  } catch (error) {
    // A file that turns out broken half-way is refused like one that does not open.
    if (error instanceof Refusal) return { ok: false, issues: inFile(error.issues, name) };
    throw error;
  }
}

/**
 * Why nothing can be called so, if it is so. The name is a label, never a path; still, one that
 * climbs out of its folder, splits a header or turns the writing direction to hide its suffix comes
 * from nobody who sends a list.
 *
 * @example nameRefusal('../daftar.csv')?.code // 'bad_file_name'
 */
export function nameRefusal(name: string): Issue | undefined {
  if (isListName(name)) return undefined;
  return issue('bad_file_name', {}, { at: { file: shownName(name) } });
}

const nameLettersMax = 255;

function isListName(name: string): boolean {
  const letters = name.trim();
  return (
    letters !== '' &&
    letters !== '.' &&
    letters !== '..' &&
    letters.length <= nameLettersMax &&
    !/[/\\]|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)
  );
}

/** For the message: what could not be printed is shown as a dot. */
function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '·').slice(0, 80);
}

function inFile(issues: readonly Issue[], file: string): Issue[] {
  return issues.map((each) => ({ ...each, at: { file, ...each.at } }));
}

async function surveyOpened(
  source: {
    readonly name: string;
    readonly opened: Opened;
    readonly beside: Pick<RepeatFinder, 'add'> | undefined;
  },
  options: ReadOptions,
): Promise<Parsed<ListSurvey>> {
  const { opened, beside } = source;
  const register = await openGazetteer(options.region);
  const repeats = repeatFinder();
  const both = (row: Parameters<RepeatFinder['add']>[0]) => {
    repeats.add(row);
    beside?.add(row);
  };
  const sheets = opened.sheets.length > 0 ? opened.sheets : [undefined];
  const all: SheetFindings[] = [];
  for (const sheet of sheets) {
    if (sheet !== undefined && options.profile?.leftSheets?.includes(sheet)) {
      all.push(leftAside);
      continue;
    }
    const before = all.findLast((each) => each.tables.length > 0)?.tables.at(-1);
    const repeated = { add: both };
    const place = { file: source.name, sheet, before };
    const surveyor = sheetSurveyor({ ...place, options, register, repeats: repeated });
    for await (const batch of opened.records(sheet, options.signal)) {
      options.signal?.throwIfAborted();
      for (const record of batch) surveyor.add(record);
    }
    all.push(inSheet(surveyor.end(), sheet));
  }
  const judged = judgedTables(all, sheets);
  if (!judged.ok) return judged;
  const [first] = judged.value;
  return parsed(
    {
      ...first,
      ...facts(opened),
      tables: judged.value,
      sheets: opened.sheets,
      repeats: repeats.result(),
      issues: [],
    },
    [...judged.issues, ...hiddenLists(opened, judged.value)],
  );
}

const leftAside: SheetFindings = {
  ...{ tables: [], issues: [], people: 0, isFilled: false, unheaded: [] },
};

/** Said once of the file, beside the warning at each row. */
function hiddenLists(opened: Opened, tables: Tables): readonly Issue[] {
  const hidden = (opened.hiddenSheets ?? []).filter((sheet) =>
    tables.some((table) => table.sheet === sheet),
  );
  if (hidden.length === 0) return [];
  const sheets = shownText(hidden.join(', '));
  return [issue('hidden_sheets', { sheets }, { severity: 'warning' })];
}

function facts(opened: Opened) {
  const { format, encoding, delimiter, bytes, sha256 } = opened;
  return {
    format,
    bytes,
    sha256,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

function inSheet(found: SheetFindings, sheet: string | undefined): SheetFindings {
  if (sheet === undefined) return found;
  return { ...found, issues: found.issues.map((each) => ({ ...each, at: { sheet, ...each.at } })) };
}

type Tables = readonly [TableSurvey, ...TableSurvey[]];

/**
 * The tables that list people. Instructions and code tables beside them are passed over; a sheet
 * with people but without a heading is never passed over: the file is refused.
 */
function judgedTables(
  all: readonly SheetFindings[],
  sheets: readonly (string | undefined)[],
): Parsed<Tables> {
  const lost = all.findIndex((each) => each.unheaded.some(holdsPerson));
  if (lost >= 0) return failed(issue('header_not_found', {}, { at: sheetPlace(sheets[lost]) }));
  const tables = all.flatMap((each) => each.tables).filter(holdsPeople);
  const issues = all.flatMap((each) => each.issues);
  if (tables.length === 0) {
    const headed = all.some((each) => each.tables.length > 0);
    if (headed) return failed(issue('missing_required_column', { columns: 'NIK, Nama' }));
    if (all.some((each) => each.isFilled)) return failed(issue('header_not_found'));
    // A workbook has sheets, if empty ones; a text of blank lines has nothing.
    return failed(issue(sheets.includes(undefined) ? 'empty_file' : 'no_data_rows'));
  }
  const doubled = issues.find((each) => each.code === 'duplicate_column');
  if (doubled !== undefined) return failed(doubled);
  const listed = withNik(tables);
  const missing = listed.flatMap((table) => missingColumns(table));
  const [first, ...rest] = listed;
  // A table without names among others is read all the same: its rows are told what is missing.
  if (first === undefined || listed.every((table) => !missingColumns(table).every(isBearable))) {
    return { ok: false, issues: [...missing, ...issues] };
  }
  if (all.every((each) => each.people === 0)) return failed(issue('no_data_rows'));
  return parsed([first, ...rest], [...missing.map(bearable), ...issues]);
}

function isBearable(found: Issue): boolean {
  return found.severity !== 'error';
}

function bearable(found: Issue): Issue {
  return { ...found, severity: 'warning' };
}

/** Beside lists with NIKs a table of names and places is a code table or a summary, no list. */
function withNik(tables: readonly TableSurvey[]): readonly TableSurvey[] {
  const listed = tables.filter((table) => table.columns.some((column) => column.field === 'nik'));
  if (listed.length === 0) return tables;
  return tables.filter(
    (table) =>
      listed.includes(table) ||
      table.asked.length > 0 ||
      table.columns.some((column) => column.field === 'birth' || column.field === 'kk'),
  );
}

function sheetPlace(sheet: string | undefined): { sheet?: string } {
  return sheet === undefined ? {} : { sheet };
}
