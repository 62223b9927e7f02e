// The first pass over a list: where the heading stands, what the columns mean, and what only a
// whole column can tell. Nothing is stored; readList goes by the result.

import { failed, type Issue, issue, type Parsed, parsed, Refusal } from '@payung/values';
import { mapColumns } from './columns/columns.ts';
import { findHeader, type Header, headerSearchRows, holdsPerson } from './columns/header.ts';
import { type Layout, layoutReader } from './columns/layout.ts';
import { realigner } from './columns/realign.ts';
import { listConstants } from './constants.ts';
import { openGazetteer } from './fields/gazetteer.ts';
import type { Column, FieldName, ListFile, ListSurvey, ReadOptions } from './list.ts';
import { openSource } from './readers/index.ts';
import type { Opened, SheetRecord } from './readers/record.ts';
import { columnTally } from './tally.ts';

/** People looked at to learn what a column holds. */
const sampleRows = 300;

/**
 * Membaca seluruh daftar sekali: kepala kolom, arti kolom, dan keputusan per kolom.
 *
 * @example await surveyList({ path, name: 'nelayan.csv' }, { asOf: day('2026-06-30'), region: '7502' })
 */
export async function surveyList(
  file: ListFile,
  options: ReadOptions,
): Promise<Parsed<ListSurvey>> {
  try {
    const opened = await openSource(file);
    if (!opened.ok) return { ok: false, issues: inFile(opened.issues, file.name) };
    const sheet = await listSheet(opened.value, options);
    const found = sheet.ok ? await surveySheet(opened.value, sheet.value, file, options) : sheet;
    const issues = inFile([...opened.issues, ...found.issues], file.name);
    return found.ok
      ? parsed({ ...found.value, issues }, issues)
      : { ok: false, issues: inFile(found.issues, file.name) };
  } catch (error) {
    // A file that turns out broken half-way is refused like one that does not open.
    if (error instanceof Refusal) return { ok: false, issues: inFile(error.issues, file.name) };
    throw error;
  }
}

function inFile(issues: readonly Issue[], file: string): Issue[] {
  return issues.map((each) => ({ ...each, at: { file, ...each.at } }));
}

/** The one sheet that holds a list; instructions and code tables beside it are passed over. */
async function listSheet(
  opened: Opened,
  options: ReadOptions,
): Promise<Parsed<string | undefined>> {
  const [first] = opened.sheets;
  if (opened.sheets.length <= 1) return parsed(first);
  const lists: string[] = [];
  for (const sheet of opened.sheets) {
    const head = await firstRecords(opened, sheet, options);
    if (findHeader(head) !== undefined || head.some(holdsPerson)) lists.push(sheet);
  }
  if (lists.length > 1) {
    return failed(issue('multiple_sheets', { count: lists.length, sheets: lists.join(', ') }));
  }
  return parsed(lists[0] ?? first);
}

async function firstRecords(
  opened: Opened,
  sheet: string | undefined,
  options: ReadOptions,
): Promise<readonly SheetRecord[]> {
  const records: SheetRecord[] = [];
  for await (const batch of opened.records(sheet, options.signal)) {
    records.push(...batch.slice(0, headerSearchRows + sampleRows));
    if (records.length >= headerSearchRows + sampleRows) break;
  }
  return records;
}

async function surveySheet(
  opened: Opened,
  sheet: string | undefined,
  file: ListFile,
  options: ReadOptions,
): Promise<Parsed<ListSurvey>> {
  const head = await firstRecords(opened, sheet, options);
  const header = findHeader(head);
  if (!header) return failed(issue(head.length === 0 ? 'no_data_rows' : 'header_not_found'));
  const register = await openGazetteer(options.region);
  const bare = { headerRows: header.rows, columns: unmapped(header) };
  const isVillage = (text: string) =>
    register.resolve(text, options.region, 'village').kind !== 'none';
  const mapping = mapColumns(header, peopleOf(head, bare), isVillage);
  const missing = missingColumns(mapping.columns);
  if (!missing.ok) return { ok: false, issues: [...missing.issues, ...mapping.issues] };
  const layout = { headerRows: header.rows, columns: mapping.columns };
  const tally = columnTally(mapping.columns);
  const isPerson = layoutReader(layout);
  const realign = realigner(mapping.columns, header.width);
  for await (const batch of opened.records(sheet, options.signal)) {
    options.signal?.throwIfAborted();
    for (const record of batch) if (isPerson(record) === undefined) tally.add(realign(record));
  }
  const { people, readings, issues } = tally.result();
  if (people === 0) return failed(issue('no_data_rows'));
  const said = listConstants(
    { name: file.name, titles: titlesOf(head, header), columns: mapping.columns },
    { register, tenant: options.region },
  );
  return parsed(
    {
      ...facts(opened, sheet),
      headerRow: header.row,
      headerRows: header.rows,
      columns: mapping.columns,
      width: header.width,
      constants: said.constants,
      ...(said.sender === undefined ? {} : { sender: said.sender }),
      readings,
      issues: [],
    },
    [...missing.issues, ...mapping.issues, ...issues, ...said.issues],
  );
}

function facts(opened: Opened, sheet: string | undefined) {
  const { format, encoding, delimiter, bytes, sha256 } = opened;
  return {
    format,
    bytes,
    sha256,
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

/** Before columns have meanings, the layout goes by headings alone. */
function unmapped(header: Header): Column[] {
  return header.headings.map((heading, index) => ({ index, heading, confidence: 0 }));
}

function peopleOf(head: readonly SheetRecord[], layout: Layout): SheetRecord[] {
  const isPerson = layoutReader(layout);
  return head.filter((record) => isPerson(record) === undefined);
}

/** Only the name cannot be spared; a list without NIKs is workable and is told so. */
function missingColumns(columns: readonly Column[]): Parsed<undefined> {
  const has = (...fields: readonly FieldName[]) =>
    columns.some((column) => column.field !== undefined && fields.includes(column.field));
  if (!has('name', 'name_first'))
    return failed(issue('missing_required_column', { columns: 'Nama' }));
  if (has('nik')) return parsed(undefined);
  return parsed(undefined, [
    issue('missing_required_column', { columns: 'NIK' }, { severity: 'warning' }),
  ]);
}

function titlesOf(head: readonly SheetRecord[], header: Header): string[] {
  return head
    .filter((record) => record.row < (header.rows[0] ?? 0))
    .flatMap((record) => record.cells.map((cell) => cell.text.trim()))
    .filter((text) => text !== '');
}
