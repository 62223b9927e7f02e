// Opens a list: decides by its bytes what it is, whatever its name says, and refuses what is no
// list in words that say what to do.

import { open, stat } from 'node:fs/promises';
import { type Issue, issue, type Parsed, parsed, Refusal } from '@payung/values';
import { csvRecords, surveyCsv } from './csv/csv.ts';
import { foreignEncodingOf } from './foreign-encodings.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { openHtml } from './markup/html.ts';
import { isSpreadsheetXml, openSpreadsheetXml } from './markup/spreadsheet-xml.ts';
import { isOds, openOds } from './ods/ods.ts';
import { type Reading, refuseFile, sizeText } from './reading.ts';
import type { Opened, SourceFile } from './record.ts';
import { encodingOf, type Scanned, scanFile } from './scan.ts';
import { openedSheets, type SheetSource } from './sheets.ts';
import { extensionOf, signatureOf } from './signature.ts';
import { openXls } from './xls/xls.ts';
import { isXlsb, openXlsb } from './xlsb/xlsb.ts';
import { openXlsx } from './xlsx/xlsx.ts';
import { readZip } from './xlsx/zip.ts';

export type OpenOptions = {
  readonly limits?: Limits;
  /** Told how many bytes of the file have been gone through since it was last told. */
  readonly progress?: (bytes: number) => void;
};

/**
 * Membuka daftar: XLSX or CSV of any dialect and encoding. A file that cannot be read is a value
 * with its refusal; a refusal that only shows while records are read is thrown as `Refusal`.
 */
export async function openSource(
  file: SourceFile,
  options: OpenOptions = {},
): Promise<Parsed<Opened>> {
  const { limits = defaultLimits, progress } = options;
  const reading: Reading = { ...file, limits, ...(progress ? { progress } : {}) };
  try {
    return await recognise(reading);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issues: error.issues };
    throw error;
  }
}

async function recognise(reading: Reading): Promise<Parsed<Opened>> {
  const { size } = await stat(reading.path);
  if (size === 0) throw refuseFile(reading, 'empty_file');
  if (size > reading.limits.fileBytes) {
    const data = { size: sizeText(size), limit: sizeText(reading.limits.fileBytes) };
    throw refuseFile(reading, 'file_too_large', data);
  }
  const scanned = await scanFile(reading.path);
  const signature = signatureOf(scanned.head);
  switch (signature) {
    case 'zip':
      return await openArchive(reading, scanned);
    case 'XLS':
      return openedSheets('xls', await openXls(reading), {
        scanned,
        issues: mismatch(reading, 'XLS', ['', 'xls']),
      });
    case 'XML':
    case 'HTML':
      return await openMarkup(reading, scanned, signature);
    case undefined:
      return await openText(reading, scanned);
    default:
      throw refuseOther(reading, signature);
  }
}

// What is named as a list and is none was saved or renamed by mistake; what is named as what it is
// was sent as the wrong kind of file.
function refuseOther(reading: Reading, format: string): Refusal {
  const extension = extensionOf(reading.name);
  return listExtension.test(extension)
    ? refuseFile(reading, 'type_mismatch', { content: format, extension: `.${extension}` })
    : refuseFile(reading, 'unsupported_format', { format });
}

const listExtension = /^(csv|tsv|tab|txt|xls|xlsx|xlsm|xlsb|ods)$/;

async function openArchive(reading: Reading, scanned: Scanned): Promise<Parsed<Opened>> {
  const other = await openOtherArchive(reading);
  if (other) {
    const issues = mismatch(reading, other.format.toUpperCase(), ['', other.format]);
    return openedSheets(other.format, other.source, { scanned, issues });
  }
  // Named CSV or XLS, it is a workbook all the same: said, not refused.
  const issues = mismatch(reading, 'XLSX', ['', 'xlsx', 'xlsm']);
  return openedSheets('xlsx', await openXlsx(reading), { scanned, issues });
}

async function openOtherArchive(
  reading: Reading,
): Promise<{ readonly format: 'ods' | 'xlsb'; readonly source: SheetSource } | undefined> {
  const handle = await open(reading.path, 'r');
  try {
    const zip = await readZip(reading, handle);
    if (isOds(zip)) return { format: 'ods', source: await openOds(reading, zip) };
    return isXlsb(zip) ? { format: 'xlsb', source: await openXlsb(reading, zip) } : undefined;
  } finally {
    await handle.close();
  }
}

async function openMarkup(
  reading: Reading,
  scanned: Scanned,
  signature: 'XML' | 'HTML',
): Promise<Parsed<Opened>> {
  const found = encodingOf(scanned);
  if (!found) throw refuseFile(reading, 'binary_content');
  if (signature === 'HTML') {
    const source = await openHtml(reading, { ...found, bytes: scanned.bytes });
    const issues = mismatch(reading, 'HTML', ['', 'html', 'htm']);
    return openedSheets('html', source, { scanned, issues });
  }
  if (!isSpreadsheetXml(scanned.head.toString('latin1').replaceAll('\0', '')))
    throw refuseFile(reading, 'unsupported_format', { format: 'XML' });
  const issues = mismatch(reading, 'XML', ['', 'xml']);
  return openedSheets('xml', await openSpreadsheetXml(reading, found), { scanned, issues });
}

async function openText(reading: Reading, scanned: Scanned): Promise<Parsed<Opened>> {
  const foreign = foreignEncodingOf(scanned.head);
  if (foreign) throw refuseFile(reading, 'encoding_unsupported', { encoding: foreign });
  const found = encodingOf(scanned);
  if (!found) throw refuseFile(reading, 'binary_content');
  if (scanned.bytes <= found.markBytes) throw refuseFile(reading, 'empty_file');
  // A text named as a workbook or picture opens in no program under that name.
  const extension = extensionOf(reading.name);
  if (/^(xlsx|xlsm|xlsb|ods|docx?|pdf|zip|jpe?g|png)$/.test(extension)) {
    throw refuseFile(reading, 'type_mismatch', { content: 'CSV', extension: `.${extension}` });
  }
  const csv = await surveyCsv(reading, found);
  const { delimiter } = csv.dialect;
  const opened: Opened = {
    format: 'csv',
    sheets: [],
    encoding: found.encoding,
    ...(delimiter === undefined ? {} : { delimiter }),
    bytes: scanned.bytes,
    sha256: scanned.sha256,
    records: (_, signal) => csvRecords(reading, csv, signal),
    merges: async () => [],
  };
  const repaired: Issue[] =
    found.encoding === 'windows-1252'
      ? [
          issue(
            'encoding_repaired',
            { text: csv.repaired ?? 'Windows-1252' },
            { at: { file: reading.name }, severity: 'warning' },
          ),
        ]
      : [];
  return parsed(opened, [
    ...mismatch(reading, 'CSV', ['', 'csv', 'tsv', 'txt', 'tab']),
    ...repaired,
  ]);
}

function mismatch(reading: Reading, content: string, expected: readonly string[]): Issue[] {
  const extension = extensionOf(reading.name);
  if (expected.includes(extension)) return [];
  const data = { content, extension: `.${extension}` };
  return [issue('type_mismatch', data, { at: { file: reading.name }, severity: 'warning' })];
}
