// The records of a part of a binary workbook (XLSB) as it inflates: a kind, a length, bytes.

import { refuseFile } from '../reading.ts';
import { inflated } from '../xlsx/inflate.ts';
import type { Zip, ZipEntry } from '../xlsx/zip.ts';

/** Kinds of records (MS-XLSB 2.3) that matter to a list. */
export const kinds = {
  row: 0,
  compactNumber: 2,
  error: 3,
  boolean: 4,
  number: 5,
  text: 6,
  sharedString: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  /** From here to `lastShort`: cells without their column, right of the one before. */
  firstShort: 12,
  lastShort: 18,
  richText: 62,
  stringItem: 19,
  numberFormat: 44,
  cellFormat: 47,
  endOfRows: 146,
  workbook: 153,
  sheet: 156,
  merge: 176,
  /** Its first number: 0 a workbook, 1 a program (DDE), 2 an object (OLE). */
  link: 360,
  cellFormats: 617,
  endOfCellFormats: 618,
} as const;

export type BinaryRecord = { readonly kind: number; readonly data: Buffer };

// A cell holds 32,767 letters of two bytes, with formulas and formatting beside them.
const longestRecord = 1024 * 1024;

/** Batches of whole records, one for each piece that comes out of the archive. */
export async function* binaryRecords(
  zip: Zip,
  entry: ZipEntry,
  signal?: AbortSignal,
): AsyncGenerator<readonly BinaryRecord[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of inflated(zip, entry, signal)) {
    zip.reading.progress?.((piece.length * entry.packedBytes) / entry.bytes);
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const { records, read } = recordsIn(zip, entry, bytes);
    rest = Buffer.from(bytes.subarray(read));
    yield records;
  }
  if (rest.length > 0) throw brokenXlsb(zip, entry);
}

function recordsIn(
  zip: Zip,
  entry: ZipEntry,
  bytes: Buffer,
): { readonly records: BinaryRecord[]; readonly read: number } {
  const records: BinaryRecord[] = [];
  let at = 0;
  for (;;) {
    const kind = variable(bytes, at, 2);
    const length = kind && variable(bytes, kind.next, 4);
    if (!length) break;
    if (length.value > longestRecord)
      throw refuseFile(zip.reading, 'cell_too_large', { limit: longestRecord });
    const end = length.next + length.value;
    if (end > bytes.length) break;
    if (kind.value > 0x7fff) throw brokenXlsb(zip, entry);
    records.push({ kind: kind.value, data: bytes.subarray(length.next, end) });
    at = end;
  }
  return { records, read: at };
}

// Seven bits a byte, the lowest first; the eighth says that another follows.
function variable(
  bytes: Buffer,
  from: number,
  most: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let index = 0; index < most; index += 1) {
    const byte = bytes[from + index];
    if (byte === undefined) return undefined;
    value |= (byte & 0x7f) << (7 * index);
    if ((byte & 0x80) === 0 || index === most - 1) return { value, next: from + index + 1 };
  }
  return undefined;
}

/** A text with its length in letters before it. Throws a RangeError where the bytes end too early. */
export function wideText(
  data: Buffer,
  at: number,
): { readonly text: string; readonly next: number } {
  const length = data.readUInt32LE(at);
  // An absent text has the length of -1.
  if (length === 0xffffffff) return { text: '', next: at + 4 };
  const next = at + 4 + 2 * length;
  if (next > data.length) throw new RangeError('A text longer than its record');
  return { text: data.toString('utf16le', at + 4, next), next };
}

export function brokenXlsb(zip: Zip, entry: ZipEntry, cause?: unknown): Error {
  const data = { detail: entry.name };
  return refuseFile(zip.reading, 'corrupt_workbook', data, cause === undefined ? {} : { cause });
}
