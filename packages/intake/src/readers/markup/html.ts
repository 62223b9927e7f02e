// Web pages under the name of a workbook (.xls from portals): tables of any quality of markup become
// rows as Excel shows them, all tables of the page one below the other, text between them as titles.

import { type Reading, refuseFile, sizeText } from '../reading.ts';
import type { Merge, SheetRecord } from '../record.ts';
import type { SheetSource } from '../sheets.ts';
import { pageRows } from './page.ts';
import { type TextFile, textPieces } from './text-file.ts';

// A page is read as a whole: tags may stand open anywhere.
const pageBytes = 64 * 1024 * 1024;
const sheetName = 'HTML';

export async function openHtml(
  reading: Reading,
  file: TextFile & { readonly bytes: number },
): Promise<SheetSource> {
  if (file.bytes > pageBytes) {
    const data = { size: sizeText(file.bytes), limit: sizeText(pageBytes) };
    throw refuseFile(reading, 'file_too_large', data);
  }
  const pieces: string[] = [];
  for await (const piece of textPieces(reading, file)) pieces.push(piece);
  const page = pieces.join('');
  if (!/<t[dh]\b/i.test(page)) throw refuseFile(reading, 'unsupported_format', { format: 'HTML' });
  return {
    sheets: [{ name: sheetName, hidden: false }],
    async *records(_, signal): AsyncGenerator<readonly SheetRecord[]> {
      const { rows } = pageRows(reading, page);
      for (const batch of rows.take()) {
        signal?.throwIfAborted();
        yield batch;
      }
    },
    async merges(): Promise<readonly Merge[]> {
      return pageRows(reading, page).merges;
    },
  };
}
