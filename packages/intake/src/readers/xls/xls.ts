// The old binary workbook (XLS, Excel 5 to 2003) as records. It holds 65,536 rows at most and is
// read whole.

import { readCompound } from '../compound.ts';
import { type Reading, refuseFile } from '../reading.ts';
import type { Merge, SheetRecord } from '../record.ts';
import type { SheetSource } from '../sheets.ts';
import { type Globals, readGlobals } from './globals.ts';
import { brokenXls } from './records.ts';
import { type XlsContext, xlsMerges, xlsRows } from './sheet.ts';

export async function openXls(reading: Reading): Promise<SheetSource> {
  const compound = await readCompound(reading);
  if (compound.names.includes('EncryptedPackage')) throw refuseFile(reading, 'encrypted_file');
  const stream = compound.find('Workbook') ?? compound.find('Book');
  if (!stream)
    throw refuseFile(reading, 'unsupported_format', { format: formatOf(compound.names) });
  if (compound.names.some((name) => /^_VBA_PROJECT/i.test(name)))
    throw refuseFile(reading, 'macro_file');
  const globals = globalsOf(reading, stream);
  const names = globals.sheets.map((sheet) => sheet.name);
  if (names.length === 0) throw refuseFile(reading, 'no_data_rows');
  if (new Set(names).size < names.length) throw brokenXls(reading);
  const context: XlsContext = { reading, stream, globals };
  const sheetOf = (name: string) => {
    const sheet = globals.sheets.find((each) => each.name === name);
    if (!sheet) throw new RangeError(`No such sheet: ${name}`);
    return sheet;
  };
  return {
    sheets: globals.sheets.map(({ name, hidden }) => ({ name, hidden })),
    async *records(name, signal): AsyncGenerator<readonly SheetRecord[]> {
      signal?.throwIfAborted();
      for (const batch of xlsRows(context, sheetOf(name))) {
        signal?.throwIfAborted();
        yield batch;
      }
    },
    async merges(name): Promise<readonly Merge[]> {
      return xlsMerges(context, sheetOf(name));
    },
  };
}

function globalsOf(reading: Reading, stream: Buffer): Globals {
  try {
    return readGlobals(reading, stream);
  } catch (error) {
    if (error instanceof RangeError) throw brokenXls(reading, error);
    throw error;
  }
}

function formatOf(names: readonly string[]): string {
  if (names.includes('WordDocument')) return 'DOC';
  if (names.includes('PowerPoint Document')) return 'PPT';
  return 'OLE2';
}
