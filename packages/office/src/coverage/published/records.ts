// Records of a small quoted CSV text (RFC 4180) in memory: the data files of this package.

import { failed, issue, type Parsed, parsed } from '@payung/values';

export type TextRecord = { readonly row: number; readonly cells: readonly string[] };

/** Row 1 is the heading. A line break inside quotes belongs to its cell. */
export function parseRecords(csv: string): Parsed<readonly TextRecord[]> {
  const records: TextRecord[] = [];
  let cells: string[] = [];
  let at = 0;
  const text = csv.replace(/^\uFEFF/, '');
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (at < text.length) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (!match) {
      const row = records.length + 1;
      return failed(issue('unterminated_quote', {}, { at: { row } }));
    }
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = cell.lastIndex;
    if (match[3] === ',' && at < text.length) continue;
    records.push({ row: records.length + 1, cells });
    cells = [];
  }
  return parsed(records);
}
