// The binary workbook of Excel (XLSB) as records: the parts of an XLSX, written as BIFF12.

import { open } from 'node:fs/promises';
import { inOrder, mergeFiller } from '../merges.ts';
import { type Reading, refuseFile } from '../reading.ts';
import type { Merge, SheetRecord } from '../record.ts';
import type { SheetSource } from '../sheets.ts';
import { linkParts } from '../xlsx/workbook.ts';
import { readZip, type Zip } from '../xlsx/zip.ts';
import {
  type BinarySheet,
  eachRecord,
  isXlsb,
  readContents,
  readDateFormats,
  readStrings,
} from './contents.ts';
import { binaryRecords, brokenXlsb, kinds } from './records.ts';
import { BinaryRows } from './rows.ts';

export { isXlsb };

export async function openXlsb(reading: Reading, zip: Zip): Promise<SheetSource> {
  refuseMacros(zip);
  const { sheets } = await readContents(zip);
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    links: await readLinks(zip),
    records: (name, signal) => xlsbRecords(reading, name, signal),
    async merges(name): Promise<readonly Merge[]> {
      const handle = await open(reading.path, 'r');
      try {
        const again = await readZip(reading, handle);
        return await readMerges(again, getSheet((await readContents(again)).sheets, name));
      } finally {
        await handle.close();
      }
    },
  };
}

// The type of such a workbook always says that macros are allowed: their parts decide.
function refuseMacros(zip: Zip): void {
  const macros = [...zip.entries.keys()].some((name) =>
    /(^|\/)(vbaproject\.bin$|macrosheets\/)/i.test(name),
  );
  if (macros) throw refuseFile(zip.reading, 'macro_file');
}

// A link that has a program started (DDE) is refused as a macro is; one to a workbook is only counted.
async function readLinks(zip: Zip): Promise<number> {
  const parts = linkParts(zip);
  for (const part of parts) {
    await eachRecord(zip, part, ({ kind, data }) => {
      if (kind === kinds.link && data.readUInt16LE(0) === 1)
        throw refuseFile(zip.reading, 'macro_file');
    });
  }
  return parts.length;
}

async function* xlsbRecords(
  reading: Reading,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<readonly SheetRecord[]> {
  const handle = await open(reading.path, 'r');
  try {
    const zip = await readZip(reading, handle);
    const contents = await readContents(zip);
    const sheet = getSheet(contents.sheets, name);
    const rows = new BinaryRows({
      reading,
      sheet: sheet.name,
      from1904: contents.from1904,
      strings: await readStrings(zip, contents),
      dateFormats: await readDateFormats(zip, contents),
      fill: mergeFiller(await readMerges(zip, sheet)),
    });
    yield* sheetRows(zip, sheet, { rows, signal });
  } finally {
    await handle.close();
  }
}

async function* sheetRows(
  zip: Zip,
  sheet: BinarySheet,
  { rows, signal }: { readonly rows: BinaryRows; readonly signal: AbortSignal | undefined },
): AsyncGenerator<readonly SheetRecord[]> {
  try {
    for await (const records of binaryRecords(zip, sheet.part, signal)) {
      for (const record of records) rows.take(record);
      if (rows.full()) yield* rows.batches();
    }
    rows.end();
  } catch (error) {
    if (error instanceof RangeError) throw brokenXlsb(zip, sheet.part, error);
    throw error;
  }
  yield* rows.batches();
}

async function readMerges(zip: Zip, sheet: BinarySheet): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  await eachRecord(zip, sheet.part, ({ kind, data }) => {
    if (kind !== kinds.merge) return;
    merges.push({
      top: data.readUInt32LE(0) + 1,
      left: data.readUInt32LE(8),
      bottom: data.readUInt32LE(4) + 1,
      right: data.readUInt32LE(12),
    });
  });
  return inOrder(merges);
}

function getSheet(sheets: readonly BinarySheet[], name: string): BinarySheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new RangeError(`No such sheet: ${name}`);
  return sheet;
}
