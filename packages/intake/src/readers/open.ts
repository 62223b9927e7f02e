// Opens a list: decides by its bytes what it is, whatever its name says, and refuses what is no
// list in words that say what to do.

import { stat } from 'node:fs/promises';
import { type Issue, issue, type Parsed, parsed, Refusal } from '@payung/values';
import { isLocked } from './compound.ts';
import { csvRecords, surveyCsv } from './csv/csv.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type Reading, refuseFile, sizeText } from './reading.ts';
import type { Opened, SourceFile } from './record.ts';
import { encodingOf, type Scanned, scanFile } from './scan.ts';
import { extensionOf, signatureOf } from './signature.ts';
import { surveyXlsx, xlsxRecords } from './xlsx/xlsx.ts';

/**
 * Membuka daftar: XLSX or CSV of any dialect and encoding. A file that cannot be read is a value
 * with its refusal; a refusal that only shows while records are read is thrown as `Refusal`.
 */
export async function openSource(
  file: SourceFile,
  limits: Limits = defaultLimits,
): Promise<Parsed<Opened>> {
  const reading: Reading = { path: file.path, name: file.name, limits };
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
  if (signature === 'XLS' && (await isLocked(reading.path))) {
    throw refuseFile(reading, 'encrypted_file');
  }
  if (signature === 'zip') return await openWorkbook(reading, scanned);
  if (signature !== undefined) {
    throw refuseFile(reading, 'unsupported_format', { format: signature });
  }
  return await openText(reading, scanned);
}

async function openWorkbook(reading: Reading, scanned: Scanned): Promise<Parsed<Opened>> {
  const { sheets } = await surveyXlsx(reading);
  const hiddenSheets = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  const opened: Opened = {
    format: 'xlsx',
    sheets: sheets.map((sheet) => sheet.name),
    ...(hiddenSheets.length > 0 ? { hiddenSheets } : {}),
    bytes: scanned.bytes,
    sha256: scanned.sha256,
    records: (sheet, signal) => xlsxRecords(reading, { sheet, signal }),
  };
  // Named CSV or XLS, it is a workbook all the same: said, not refused.
  return parsed(opened, mismatch(reading, 'XLSX', ['', 'xlsx']));
}

async function openText(reading: Reading, scanned: Scanned): Promise<Parsed<Opened>> {
  const found = encodingOf(scanned);
  if (!found || scanned.controls * 50 > scanned.head.length)
    throw refuseFile(reading, 'binary_content');
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
