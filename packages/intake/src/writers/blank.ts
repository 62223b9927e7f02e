// Fills a workbook that the user downloaded himself (the blank of SIPP Online): all of it stays as it
// came, only the rows below the headings are written. Columns are found by heading, never by place;
// every cell is text; the name of the file stays; ten thousand rows a file.

import { open } from 'node:fs/promises';
import { placeText, Refusal } from '@payung/values';
import { openSource } from '../readers/index.ts';
import { defaultLimits } from '../readers/limits.ts';
import { columnLetters, type Reading } from '../readers/reading.ts';
import type { Opened, SheetRecord, SourceFile } from '../readers/record.ts';
import { inflated } from '../readers/xlsx/inflate.ts';
import { readWorkbook } from '../readers/xlsx/workbook.ts';
import { readZip, type Zip, type ZipEntry } from '../readers/xlsx/zip.ts';
import { archive, joined, type PackedPart, type Part } from './archive.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import { plainHeading, type Target, type WrittenRow } from './grammar.ts';
import { textCellXml } from './sheet-xml.ts';
import { sippRowLimit } from './sipp.ts';

/** Berkas siap unggah. Several parts bear the same name: each goes into a folder of its own. */
export type FilledFile = {
  readonly name: string;
  /** From 1. */
  readonly part: number;
  readonly bytes: Uint8Array;
  /** People of this part, in the order of its rows; the first stands in `firstRow`. */
  readonly rows: readonly WrittenRow[];
  readonly firstRow: number;
};

/**
 * Mengisi berkas kosong. A blank that lacks a column of the target, or holds data already, is refused;
 * columns that the target does not know stay empty and are told.
 *
 * @example await fillBlank({ path, name: 'template_tk_12345678.xlsx' }, sippNew, fitted.rows) // …
 */
export async function fillBlank(
  blank: SourceFile,
  target: Target,
  rows: readonly WrittenRow[],
): Promise<Outcome<readonly FilledFile[]>> {
  const opened = await openSource(blank);
  if (!opened.ok) {
    return refused(
      finding('blank_unreadable', { detail: codes(opened.issues) }, { file: blank.name }),
    );
  }
  if (opened.value.format !== 'xlsx') {
    const detail = opened.value.format.toUpperCase();
    return refused(finding('blank_unreadable', { detail }, { file: blank.name }));
  }
  try {
    const found = await findDataSheet(opened.value, blank, target);
    if (!found.ok) return found;
    const name = plainName(blank.name);
    const renamed =
      name === blank.name
        ? []
        : [finding('blank_name_changed', { name: blank.name, expected: name })];
    const files = await filledFiles(blank, found.value, { name, rows });
    return { ok: true, value: files, findings: [...renamed, ...found.findings] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(
      finding('blank_unreadable', { detail: codes(error.issues) }, { file: blank.name }),
    );
  }
}

function codes(issues: readonly { readonly code: string; readonly at: object }[]): string {
  return issues.map(({ code, at }) => [code, placeText(at)].filter(Boolean).join(' ')).join(', ');
}

function refused(...findings: readonly Finding[]): { ok: false; findings: readonly Finding[] } {
  return { ok: false, findings };
}

/** `template_tk_12345678 (1).xlsx`: what a browser makes of a second download. */
function plainName(name: string): string {
  return name.replace(/\s*\(\d+\)(?=\.[^.]+$)/, '');
}

type DataSheet = {
  readonly sheet: string;
  readonly headingRow: number;
  /** Per column of the target, where it stands in the blank. */
  readonly places: readonly number[];
};

async function findDataSheet(
  opened: Opened,
  blank: SourceFile,
  target: Target,
): Promise<Outcome<DataSheet>> {
  const wanted = target.columns.map((column) => plainHeading(column.heading));
  const required = target.columns.filter((column) => column.required === true);
  let best: { sheet: string; record: SheetRecord; hits: number } | undefined;
  for (const sheet of opened.sheets) {
    const record = await firstRecord(opened, sheet);
    const texts = record?.cells.map((cell) => plainHeading(cell.text)) ?? [];
    const hits = wanted.filter((heading) => texts.includes(heading)).length;
    if (record !== undefined && hits > (best?.hits ?? 0)) best = { sheet, record, hits };
  }
  const at = { file: blank.name };
  const named = required.map((column) => column.heading).join(', ');
  if (best === undefined || best.hits * 2 < wanted.length) {
    return refused(finding('blank_sheet_missing', { columns: named }, at));
  }
  const place = { ...at, sheet: best.sheet, row: best.record.row };
  const texts = best.record.cells.map((cell) => plainHeading(cell.text));
  const places = wanted.map((heading) => texts.indexOf(heading));
  const wrong = target.columns.flatMap(({ heading }, index) => {
    const data = { column: heading };
    if (places[index] === -1) return [finding('blank_heading_missing', data, place)];
    const doubled = texts.lastIndexOf(plainHeading(heading)) !== places[index];
    return doubled ? [finding('blank_heading_double', data, place)] : [];
  });
  if (wrong.length > 0) return refused(...wrong);
  const data = await firstData(opened, best.sheet, best.record.row);
  if (data !== undefined) {
    return refused(finding('blank_not_empty', { row: data }, { ...place, row: data }));
  }
  const unknown = best.record.cells.filter(
    ({ text }) => text.trim() !== '' && !wanted.includes(plainHeading(text)),
  );
  return {
    ok: true,
    value: { sheet: best.sheet, headingRow: best.record.row, places },
    findings: unknown.map(({ text }) =>
      finding('blank_heading_unknown', { column: text.trim() }, place),
    ),
  };
}

async function firstRecord(opened: Opened, sheet: string): Promise<SheetRecord | undefined> {
  for await (const batch of opened.records(sheet)) {
    const found = batch.find((record) => record.cells.some((cell) => cell.text.trim() !== ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function firstData(
  opened: Opened,
  sheet: string,
  below: number,
): Promise<number | undefined> {
  for await (const batch of opened.records(sheet)) {
    const found = batch.find(
      ({ row, cells }) => row > below && cells.some((cell) => cell.text.trim() !== ''),
    );
    if (found !== undefined) return found.row;
  }
  return undefined;
}

async function filledFiles(
  blank: SourceFile,
  data: DataSheet,
  written: { readonly name: string; readonly rows: readonly WrittenRow[] },
): Promise<readonly FilledFile[]> {
  const reading: Reading = { ...blank, limits: defaultLimits };
  const handle = await open(blank.path, 'r');
  try {
    const zip = await readZip(reading, handle);
    const { sheets } = await readWorkbook(zip);
    const part = sheets.find((sheet) => sheet.name === data.sheet)?.part;
    if (part === undefined) throw new Error(`The sheet ${data.sheet} was there a moment ago`);
    const sheet = splitSheet(await textOf(zip, part), data.headingRow);
    const taken = new Map<string, PackedPart>();
    for (const entry of zip.entries.values()) {
      if (entry !== part) taken.set(entry.name, await packedOf(zip, entry));
    }
    const files: FilledFile[] = [];
    const firstRow = data.headingRow + 1;
    for (let from = 0; from < written.rows.length; from += sippRowLimit) {
      const rows = written.rows.slice(from, from + sippRowLimit);
      const filled: Part = {
        name: part.name,
        content: filledXml(sheet, rows, { firstRow, places: data.places }),
      };
      const parts = [...zip.entries.keys()].map((name) => taken.get(name) ?? filled);
      const bytes = await joined(archive(parts));
      files.push({ name: written.name, part: files.length + 1, bytes, rows, firstRow });
    }
    return files;
  } finally {
    await handle.close();
  }
}

async function textOf(zip: Zip, entry: ZipEntry): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of inflated(zip, entry)) pieces.push(piece);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
}

async function packedOf(zip: Zip, entry: ZipEntry): Promise<PackedPart> {
  const packed = Buffer.alloc(entry.packedBytes);
  const { bytesRead } = await zip.handle.read(packed, 0, packed.length, entry.start);
  if (bytesRead !== packed.length) throw new Error(`Only ${bytesRead} bytes of ${entry.name}`);
  const { name, method, crc, bytes } = entry;
  return { name, packed: [packed], method, crc, bytes };
}

/** The XML of the sheet around the place where rows are put; `prefix` is that of its tags. */
type SplitSheet = {
  readonly before: string;
  readonly after: string;
  readonly prefix: string;
  /** Looks of the cells below the headings, as far as the blank has them, by column. */
  readonly styles: ReadonlyMap<number, number>;
};

function splitSheet(xml: string, headingRow: number): SplitSheet {
  const [tag = '', prefix = ''] = /<((?:[\w.-]+:)?)sheetData>/.exec(xml) ?? [];
  const start = xml.indexOf(tag) + tag.length;
  const end = xml.indexOf(`</${prefix}sheetData>`, start);
  if (tag === '' || end < 0) throw new Error('The sheet has headings but no sheetData');
  const inner = xml.slice(start, end);
  let [cut, row] = [inner.length, 0];
  for (const match of inner.matchAll(new RegExp(`<${prefix}row\\b[^>]*>`, 'g'))) {
    // Rows may go without their number: each is then the next one.
    row = numberIn(match[0], 'r') ?? row + 1;
    if (row <= headingRow) continue;
    cut = match.index;
    break;
  }
  const before = xml.slice(0, start) + inner.slice(0, cut);
  return {
    // The extent it states would be that of the empty blank.
    before: before.replace(new RegExp(`<${prefix}dimension\\b[^>]*/>`), ''),
    after: xml.slice(end),
    prefix,
    styles: stylesOf(xml, inner.slice(cut), prefix),
  };
}

function stylesOf(xml: string, below: string, prefix: string): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  for (const [tag] of xml.matchAll(new RegExp(`<${prefix}col\\b[^>]*>`, 'g'))) {
    const [min, max, style] = ['min', 'max', 'style'].map((name) => numberIn(tag, name));
    if (min === undefined || max === undefined || style === undefined) continue;
    for (let column = min; column <= Math.min(max, min + 200); column += 1) {
      styles.set(column - 1, style);
    }
  }
  const [row = ''] = below.split(`</${prefix}row>`);
  for (const [tag] of row.matchAll(new RegExp(`<${prefix}c\\b[^>]*>`, 'g'))) {
    const style = numberIn(tag, 's');
    const letters = /\br="([A-Z]+)\d+"/.exec(tag)?.[1];
    if (style !== undefined && letters !== undefined) styles.set(columnNumber(letters), style);
  }
  return styles;
}

function numberIn(tag: string, name: string): number | undefined {
  const text = new RegExp(`\\s${name}="(\\d+)"`).exec(tag)?.[1];
  return text === undefined ? undefined : Number(text);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function* filledXml(
  sheet: SplitSheet,
  rows: readonly WrittenRow[],
  at: { readonly firstRow: number; readonly places: readonly number[] },
): Generator<string> {
  yield sheet.before;
  // Cells of a row stand in the order of their columns, whatever the order of the target.
  const order = at.places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => a.place - b.place);
  for (const [index, { cells }] of rows.entries()) {
    const row = at.firstRow + index;
    const xml = order.map(({ place, index: column }) =>
      textCellXml(columnLetters(place) + row, cells[column] ?? '', sheet.styles.get(place)),
    );
    yield prefixed(`<row r="${row}">${xml.join('')}</row>`, sheet.prefix);
  }
  yield sheet.after;
}

function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(row|c|is|t)(?=[\s>/])/g, `<$1${prefix}$2`);
}
