// A workbook (XLSX) as records: the directory first, then its contents, then the rows of a sheet as
// they inflate. Strings stay as they are in the file; numbers never become JavaScript numbers.

import { open } from 'node:fs/promises';
import type { Reading } from '../reading.ts';
import type { SheetRecord } from '../record.ts';
import { findVerticalMerges } from './merges.ts';
import { sheetRecords } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook, type Sheet } from './workbook.ts';
import { readZip, type Zip } from './zip.ts';

/** The sheets of a workbook, after its archive and its table of contents were judged. */
export async function surveyXlsx(
  reading: Reading,
): Promise<{ readonly sheets: readonly Pick<Sheet, 'name' | 'hidden'>[] }> {
  return await withZip(reading, async (zip) => {
    const { sheets } = await readWorkbook(zip);
    return { sheets: sheets.map(({ name, hidden }) => ({ name, hidden })) };
  });
}

/** Without a name: the first visible sheet. */
export async function* xlsxRecords(
  reading: Reading,
  options: { readonly sheet?: string | undefined; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<readonly SheetRecord[]> {
  const { signal } = options;
  const handle = await open(reading.path, 'r');
  try {
    const workbook = await readWorkbook(await readZip(reading, handle));
    const sheet = chooseSheet(workbook.sheets, options.sheet);
    const strings = await readSharedStrings(workbook, signal);
    const dateStyles = await readDateStyles(workbook);
    const merges = await findVerticalMerges(workbook.zip, sheet.part, signal);
    yield* sheetRecords({ workbook, sheet, strings, dateStyles, merges }, signal);
  } finally {
    await handle.close();
  }
}

function chooseSheet(sheets: readonly Sheet[], name: string | undefined): Sheet {
  const chosen =
    name === undefined
      ? (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === name);
  if (!chosen) throw new RangeError(`No such sheet: ${name}`);
  return chosen;
}

async function withZip<T>(reading: Reading, body: (zip: Zip) => Promise<T>): Promise<T> {
  const handle = await open(reading.path, 'r');
  try {
    return await body(await readZip(reading, handle));
  } finally {
    await handle.close();
  }
}
