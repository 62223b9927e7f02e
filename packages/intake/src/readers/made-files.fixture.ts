// Files made by hand for the tests of the readers: archives that lie, workbooks part by part.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Issue } from '@payung/values';
import { defaultLimits, type Limits } from './limits.ts';
import { openSource } from './open.ts';
import type { Opened, SheetRecord, SourceFile } from './record.ts';

/** A folder for the files of one test file; `close` removes it. */
export async function madeFolder(): Promise<{
  file(name: string, content: Uint8Array | string): Promise<SourceFile>;
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'payung-readers-'));
  let count = 0;
  return {
    async file(name, content) {
      count += 1;
      const path = join(folder, String(count));
      await writeFile(path, content);
      return { path, name };
    },
    close: () => rm(folder, { recursive: true }),
  };
}

export type MadeEntry = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the directory says instead of the truth. */
  readonly says?: {
    readonly bytes?: number;
    readonly crc?: number;
    readonly localName?: string;
    readonly offset?: number;
  };
  readonly encrypted?: boolean;
};

/** A ZIP archive, compressed, with the lies asked for. */
export function zip(entries: readonly MadeEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content, { level: 6 });
    const sizes = {
      crc: entry.says?.crc ?? crc32(content),
      packed: packed.length,
      bytes: entry.says?.bytes ?? content.length,
      flags: entry.encrypted ? 1 : 0,
    };
    const local = localHeader(entry.says?.localName ?? entry.name, sizes);
    locals.push(local, packed);
    directory.push(directoryRecord(entry.name, { ...sizes, offset: entry.says?.offset ?? offset }));
    offset += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

type Sizes = {
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly flags: number;
};

function localHeader(name: string, sizes: Sizes): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(sizes.flags, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(sizes.crc, 14);
  header.writeUInt32LE(sizes.packed, 18);
  header.writeUInt32LE(sizes.bytes, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function directoryRecord(name: string, sizes: Sizes & { readonly offset: number }): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(sizes.flags, 8);
  record.writeUInt16LE(8, 10);
  record.writeUInt32LE(sizes.crc, 16);
  record.writeUInt32LE(sizes.packed, 20);
  record.writeUInt32LE(sizes.bytes, 24);
  record.writeUInt16LE(Buffer.byteLength(name), 28);
  record.writeUInt32LE(sizes.offset, 42);
  return Buffer.concat([record, Buffer.from(name)]);
}

export type MadeWorkbook = {
  /** The XML within `<sheetData>`. */
  readonly rows?: string;
  /** The XML after `</sheetData>`. */
  readonly after?: string;
  /** The `<si>` elements of the shared strings. */
  readonly strings?: string;
  /** The XML within `<styleSheet>`. */
  readonly styles?: string;
  readonly from1904?: boolean;
  /** Parts added to those of the workbook, or put in their place. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
};

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook of one sheet, `Daftar`. */
export function workbookParts(made: MadeWorkbook): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${spreadsheet}" xmlns:r="${relation}"><workbookPr${made.from1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Daftar" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}">${made.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}">${made.styles ?? ''}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}"><sheetData>${made.rows ?? ''}</sheetData>${made.after ?? ''}</worksheet>`,
    ...made.parts,
  };
  for (const part of made.without ?? []) delete parts[part];
  return parts;
}

export function workbook(made: MadeWorkbook): Buffer {
  return zip(Object.entries(workbookParts(made)).map(([name, content]) => ({ name, content })));
}

export function relations(list: readonly (readonly [string, string, string])[]): string {
  const each = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

export type ReadThrough = {
  readonly opened: Opened;
  readonly issues: readonly Issue[];
  readonly records: readonly SheetRecord[];
};

/** Opens and reads everything; a refusal at opening is thrown as the test's failure. */
export async function readThrough(
  file: SourceFile,
  options: { sheet?: string; limits?: Partial<Limits> } = {},
): Promise<ReadThrough> {
  const opened = await openSource(file, {
    limits: { ...defaultLimits, ...options.limits },
  });
  if (!opened.ok) throw new Error(`refused: ${opened.issues.map((each) => each.code).join()}`);
  const records: SheetRecord[] = [];
  for await (const batch of opened.value.records(options.sheet)) records.push(...batch);
  return { opened: opened.value, issues: opened.issues, records };
}

/** The code a file is refused with, at opening or while it is read; undefined when it is read. */
export async function refusalCode(
  file: SourceFile,
  limits: Partial<Limits> = {},
): Promise<string | undefined> {
  const opened = await openSource(file, { limits: { ...defaultLimits, ...limits } });
  if (!opened.ok) return opened.issues[0]?.code;
  try {
    for await (const _ of opened.value.records());
  } catch (error) {
    if (error instanceof Error && 'issues' in error) return error.message;
    throw error;
  }
  return undefined;
}

export function textsOf(records: readonly SheetRecord[]): string[][] {
  return records.map((record) => record.cells.map((cell) => cell.text));
}
