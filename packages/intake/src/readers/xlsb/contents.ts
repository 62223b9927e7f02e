// The table of contents of a binary workbook: its sheets, strings and date formats.

import { refuseFile } from '../reading.ts';
import { isBuiltInDate, isDateFormat } from '../xlsx/dates.ts';
import { findEntry, getEntry } from '../xlsx/part.ts';
import { StringTable } from '../xlsx/string-table.ts';
import { type Relation, readRelations } from '../xlsx/workbook.ts';
import type { Zip, ZipEntry } from '../xlsx/zip.ts';
import { type BinaryRecord, binaryRecords, brokenXlsb, kinds, wideText } from './records.ts';

const mainPart = 'xl/workbook.bin';

export type BinarySheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
};

export type Contents = {
  readonly sheets: readonly BinarySheet[];
  readonly from1904: boolean;
  readonly strings?: ZipEntry;
  readonly styles?: ZipEntry;
};

export async function readContents(zip: Zip): Promise<Contents> {
  const relations = await readRelations(zip, mainPart);
  const sheets: BinarySheet[] = [];
  let from1904 = false;
  await eachRecord(zip, getEntry(zip, mainPart), ({ kind, data }) => {
    if (kind === kinds.workbook) from1904 = (data.readUInt32LE(0) & 1) !== 0;
    if (kind === kinds.sheet) sheets.push(...sheetOf(zip, data, relations));
  });
  if (sheets.length === 0) throw refuseFile(zip.reading, 'no_data_rows');
  if (new Set(sheets.map((sheet) => sheet.name)).size < sheets.length)
    throw refuseFile(zip.reading, 'corrupt_workbook', { detail: mainPart });
  const part = (type: string): ZipEntry | undefined => {
    const target = relations.find((each) => each.type === type)?.target;
    return target === undefined ? undefined : getEntry(zip, target);
  };
  const [strings, styles] = [part('sharedStrings'), part('styles')];
  return { sheets, from1904, ...(strings ? { strings } : {}), ...(styles ? { styles } : {}) };
}

function sheetOf(zip: Zip, data: Buffer, relations: readonly Relation[]): BinarySheet[] {
  const id = wideText(data, 8);
  const { text: name } = wideText(data, id.next);
  const relation = relations.find((each) => each.id === id.text);
  if (!relation) throw refuseFile(zip.reading, 'corrupt_workbook', { detail: mainPart });
  if (relation.type !== 'worksheet') return [];
  return [{ name, hidden: data.readUInt32LE(0) !== 0, part: getEntry(zip, relation.target) }];
}

export async function readStrings(zip: Zip, contents: Contents): Promise<StringTable> {
  const { strings: entry } = contents;
  const found = new StringTable();
  if (!entry) return found;
  const { sharedStringBytes, sharedStrings } = zip.reading.limits;
  const bomb = (): Error => refuseFile(zip.reading, 'archive_bomb', { detail: entry.name });
  if (entry.bytes > sharedStringBytes) throw bomb();
  await eachRecord(zip, entry, ({ kind, data }) => {
    if (kind === kinds.stringItem) found.push(wideText(data, 1).text);
    if (found.length > sharedStrings) throw bomb();
  });
  return found;
}

/** For each cell format: does it show a date? */
export async function readDateFormats(zip: Zip, contents: Contents): Promise<readonly boolean[]> {
  if (!contents.styles) return [];
  const custom = new Map<number, boolean>();
  const formats: number[] = [];
  let inCellFormats = false;
  await eachRecord(zip, contents.styles, ({ kind, data }) => {
    if (kind === kinds.cellFormats) inCellFormats = true;
    else if (kind === kinds.endOfCellFormats) inCellFormats = false;
    else if (kind === kinds.numberFormat)
      custom.set(data.readUInt16LE(0), isDateFormat(wideText(data, 2).text));
    else if (kind === kinds.cellFormat && inCellFormats) formats.push(data.readUInt16LE(2));
  });
  return formats.map((format) => custom.get(format) ?? isBuiltInDate(format));
}

/** All records of a part; one shorter than its kind makes the workbook a broken one. */
export async function eachRecord(
  zip: Zip,
  entry: ZipEntry,
  take: (record: BinaryRecord) => void,
): Promise<void> {
  try {
    for await (const records of binaryRecords(zip, entry)) records.forEach(take);
  } catch (error) {
    if (error instanceof RangeError) throw brokenXlsb(zip, entry, error);
    throw error;
  }
}

export function isXlsb(zip: Zip): boolean {
  return findEntry(zip, mainPart) !== undefined;
}
