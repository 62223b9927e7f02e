// A workbook that the user downloaded himself (of SIPP Online), opened to be filled: its data sheet is
// found by headings, and made anew with other rows; all other parts stay as they came, byte by byte.

import { open } from 'node:fs/promises';
import { placeText, Refusal } from '@payung/values';
import { openSource } from '../readers/index.ts';
import { defaultLimits } from '../readers/limits.ts';
import type { Opened, SheetRecord, SourceFile } from '../readers/record.ts';
import { inflated } from '../readers/xlsx/inflate.ts';
import { readWorkbook } from '../readers/xlsx/workbook.ts';
import { readZip, type Zip, type ZipEntry } from '../readers/xlsx/zip.ts';
import { archive, joined, type PackedPart, type Part } from './archive.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import { plainHeading, type Target } from './grammar.ts';

/** Lembar data: where the columns of a target stand in the user's workbook. */
export type DataSheet = {
  readonly opened: Opened;
  readonly sheet: string;
  readonly headingRow: number;
  /** Per column of the target; -1 for one that this copy does not have. */
  readonly places: readonly number[];
};

/**
 * Opens the workbook and works on its data sheet; whatever about the file cannot be read, also half-way,
 * is a finding.
 */
export async function withDataSheet<T>(
  file: SourceFile,
  target: Target,
  work: (data: DataSheet) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const at = { file: file.name };
  const opened = await openSource(file);
  if (!opened.ok) return refused(finding('blank_unreadable', { detail: codes(opened.issues) }, at));
  if (opened.value.format !== 'xlsx') {
    const detail = opened.value.format.toUpperCase();
    return refused(finding('blank_unreadable', { detail }, at));
  }
  try {
    const data = await findDataSheet(opened.value, file, target);
    if (!data.ok) return data;
    const done = await work(data.value);
    const findings = [...renamed(file), ...data.findings, ...done.findings];
    return done.ok ? { ...done, findings } : done;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(finding('blank_unreadable', { detail: codes(error.issues) }, at));
  }
}

function renamed({ name }: SourceFile): readonly Finding[] {
  const expected = plainName(name);
  return name === expected ? [] : [finding('blank_name_changed', { name, expected })];
}

function codes(issues: readonly { readonly code: string; readonly at: object }[]): string {
  return issues.map(({ code, at }) => [code, placeText(at)].filter(Boolean).join(' ')).join(', ');
}

export function refused(...findings: readonly Finding[]): {
  ok: false;
  findings: readonly Finding[];
} {
  return { ok: false, findings };
}

/** `template_tk_12345678 (1).xlsx`: what a browser makes of a second download. */
export function plainName(name: string): string {
  return name.replace(/\s*\(\d+\)(?=\.[^.]+$)/, '');
}

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
  const wrong = target.columns.flatMap(({ heading, optional }, index) => {
    const data = { column: heading };
    if (places[index] === -1 && optional === true) return [];
    if (places[index] === -1) return [finding('blank_heading_missing', data, place)];
    const doubled = texts.lastIndexOf(plainHeading(heading)) !== places[index];
    return doubled ? [finding('blank_heading_double', data, place)] : [];
  });
  if (wrong.length > 0) return refused(...wrong);
  const unknown = best.record.cells.filter(
    ({ text }) => text.trim() !== '' && !wanted.includes(plainHeading(text)),
  );
  return {
    ok: true,
    value: { opened, sheet: best.sheet, headingRow: best.record.row, places },
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

/** The first row with something below the headings. */
export async function firstData({
  opened,
  sheet,
  headingRow: below,
}: DataSheet): Promise<number | undefined> {
  for await (const batch of opened.records(sheet)) {
    const found = batch.find(
      ({ row, cells }) => row > below && cells.some((cell) => cell.text.trim() !== ''),
    );
    if (found !== undefined) return found.row;
  }
  return undefined;
}

/** Rows of the sheet to come, made of what the sheet is now. */
export type MadeRows = (sheet: SplitSheet) => Iterable<string>;

/** The workbook with other rows, once for each `made`. */
export async function rebuilt(
  file: SourceFile,
  data: DataSheet,
  made: (sheet: SplitSheet) => readonly MadeRows[],
): Promise<readonly Uint8Array[]> {
  const reading = { ...file, limits: defaultLimits };
  const handle = await open(file.path, 'r');
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
    const workbooks: Uint8Array[] = [];
    for (const rows of made(sheet)) {
      const filled: Part = { name: part.name, content: sheetXml(sheet, rows) };
      const parts = [...zip.entries.keys()].map((name) => taken.get(name) ?? filled);
      workbooks.push(await joined(archive(parts)));
    }
    return workbooks;
  } finally {
    await handle.close();
  }
}

function* sheetXml(sheet: SplitSheet, rows: MadeRows): Generator<string> {
  yield sheet.before;
  yield* rows(sheet);
  yield sheet.after;
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

/** The XML of a sheet: around its rows, and the rows below the headings; `prefix` is that of its tags. */
export type SplitSheet = {
  readonly before: string;
  readonly below: string;
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
    below: inner.slice(cut),
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

export function numberIn(tag: string, name: string): number | undefined {
  const text = new RegExp(`\\s${name}="(\\d+)"`).exec(tag)?.[1];
  return text === undefined ? undefined : Number(text);
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Tags of a row as this sheet writes them. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(row|c|is|t)(?=[\s>/])/g, `<$1${prefix}$2`);
}
