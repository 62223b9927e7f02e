// A workbook (XLSX) as records: the directory first, then its contents, then the rows of a sheet as
// they inflate. Strings stay as they are in the file; numbers never become JavaScript numbers.

import { open } from 'node:fs/promises';
import type { Reading } from '../reading.ts';
import type { Merge, SheetRecord } from '../record.ts';
import type { SheetSource } from '../sheets.ts';
import { findMerges } from './merges.ts';
import { sheetRecords } from './sheet.ts';
import { StringTable } from './string-table.ts';
import { readSharedStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook, type Sheet } from './workbook.ts';
import { readZip, type Zip, type ZipEntry } from './zip.ts';

/** A workbook whose archive and table of contents were judged. Lists are read more than once. */
export async function openXlsx(reading: Reading): Promise<SheetSource> {
  const { sheets, links } = await withZip(reading, readWorkbook);
  const known: Known = { strings: partMemory(), merges: partMemory() };
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    links,
    records: (name, signal) => xlsxRecords(reading, known, { name, signal }),
    merges: (name, signal) =>
      withZip(reading, async (zip) => {
        const { part } = getSheet((await readWorkbook(zip)).sheets, name);
        return await known.merges(part, () => findMerges(zip, part, signal));
      }),
  };
}

// What a first reading learnt, kept for the next.
type Known = {
  readonly strings: PartMemory<StringTable>;
  readonly merges: PartMemory<readonly Merge[]>;
};

type PartMemory<T> = (part: ZipEntry, read: () => Promise<T>) => Promise<T>;

/** Keeps what was read of a part as long as the part is the same by its checksum. */
function partMemory<T>(): PartMemory<T> {
  const kept = new Map<string, T>();
  return async (part, read) => {
    const key = `${part.crc} ${part.bytes} ${part.name}`;
    const found = kept.get(key) ?? (await read());
    kept.set(key, found);
    return found;
  };
}

async function* xlsxRecords(
  reading: Reading,
  known: Known,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal | undefined },
): AsyncGenerator<readonly SheetRecord[]> {
  const handle = await open(reading.path, 'r');
  try {
    const workbook = await readWorkbook(await readZip(reading, handle));
    const { zip, strings: part } = workbook;
    const sheet = getSheet(workbook.sheets, name);
    const strings = part
      ? await known.strings(part, () => readSharedStrings(zip, part, signal))
      : new StringTable();
    const merges = await known.merges(sheet.part, () => findMerges(zip, sheet.part, signal));
    const dateStyles = await readDateStyles(workbook);
    yield* sheetRecords({ workbook, sheet, strings, dateStyles, merges }, signal);
  } finally {
    await handle.close();
  }
}

function getSheet(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new RangeError(`No such sheet: ${name}`);
  return sheet;
}

async function withZip<T>(reading: Reading, body: (zip: Zip) => Promise<T>): Promise<T> {
  const handle = await open(reading.path, 'r');
  try {
    return await body(await readZip(reading, handle));
  } finally {
    await handle.close();
  }
}
