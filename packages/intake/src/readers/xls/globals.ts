// The first part of an XLS stream: its sheets, the strings they share, which formats show dates.

import { type Reading, refuseFile } from '../reading.ts';
import { isBuiltInDate, isDateFormat } from '../xlsx/dates.ts';
import { StringTable } from '../xlsx/string-table.ts';
import { BiffText, biffRecords, brokenXls, kinds } from './records.ts';

export type XlsSheet = { readonly name: string; readonly hidden: boolean; readonly start: number };

export type Globals = {
  /** BIFF8 (Excel 97 and later) writes Unicode; BIFF5 (Excel 5 and 95) Windows-1252. */
  readonly unicode: boolean;
  readonly sheets: readonly XlsSheet[];
  readonly strings: StringTable;
  readonly from1904: boolean;
  /** For each cell format: does it show a date? */
  readonly dateFormats: readonly boolean[];
};

const version8 = 0x0600;
const version5 = 0x0500;

export function readGlobals(reading: Reading, stream: Buffer): Globals {
  const version = stream.length < 8 ? 0 : stream.readUInt16LE(4);
  if (version !== version8 && version !== version5)
    throw refuseFile(reading, 'unsupported_format', { format: 'XLS (Excel 4)' });
  const unicode = version === version8;
  const sheets: XlsSheet[] = [];
  const formats: number[] = [];
  const custom = new Map<number, boolean>();
  const shared: Buffer[] = [];
  let sharing = false;
  let from1904 = false;
  let toProgram = false;
  for (const { kind, data } of biffRecords(reading, stream)) {
    if (kind === kinds.locked) throw refuseFile(reading, 'encrypted_file');
    if (kind === kinds.link && unicode) toProgram = isToProgram(data);
    if (kind === kinds.linkedName && toProgram && !isObject(data))
      throw refuseFile(reading, 'macro_file');
    sharing = kind === kinds.sharedStrings || (sharing && kind === kinds.continued);
    if (sharing) shared.push(data);
    else if (kind === kinds.date1904) from1904 = data.readUInt16LE(0) === 1;
    else if (kind === kinds.cellFormat) formats.push(data.readUInt16LE(2));
    else if (kind === kinds.numberFormat)
      custom.set(data.readUInt16LE(0), isDateFormat(formatCode(data, unicode)));
    else if (kind === kinds.sheet) sheets.push(...sheetOf(reading, data, unicode));
  }
  return {
    unicode,
    sheets,
    strings: stringsOf(reading, shared),
    from1904,
    dateFormats: formats.map((format) => custom.get(format) ?? isBuiltInDate(format)),
  };
}

// A program and its topic stand on two sides of the sign 3; so do those of a linked object (OLE), whose
// names say so. Excel 95 writes both otherwise: its links are not asked.
function isToProgram(data: Buffer): boolean {
  const letters = data.readUInt16LE(2);
  const ownOrAdded = letters === 0x0401 || letters === 0x3a01;
  return !ownOrAdded && new BiffText([data.subarray(4)]).unicode(letters).includes('\u0003');
}

function isObject(data: Buffer): boolean {
  return (data.readUInt16LE(0) & 0x10) !== 0;
}

function formatCode(data: Buffer, unicode: boolean): string {
  if (!unicode) return data.toString('latin1', 3);
  return new BiffText([data.subarray(4)]).unicode(data.readUInt16LE(2));
}

// Kind 0 is a sheet with rows, 1 one with macros of old; charts have no rows.
function sheetOf(reading: Reading, data: Buffer, unicode: boolean): XlsSheet[] {
  const kind = data.readUInt8(5);
  if (kind === 1) throw refuseFile(reading, 'macro_file');
  if (kind !== 0) return [];
  const length = data.readUInt8(6);
  const name = unicode
    ? new BiffText([data.subarray(7)]).unicode(length)
    : data.toString('latin1', 7, 7 + length);
  return [{ name, hidden: (data.readUInt8(4) & 3) !== 0, start: data.readUInt32LE(0) }];
}

function stringsOf(reading: Reading, blocks: readonly Buffer[]): StringTable {
  const strings = new StringTable();
  if (blocks.length === 0) return strings;
  const cursor = new BiffText(blocks);
  cursor.long();
  const count = cursor.long();
  if (count > reading.limits.sharedStrings) throw brokenXls(reading);
  for (let index = 0; index < count; index += 1) strings.push(cursor.unicode(cursor.short()));
  return strings;
}
