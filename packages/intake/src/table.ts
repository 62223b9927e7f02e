// Reads the room's own small tables (bases, targets, funds): exact headings, every cell as text.

import { type Issue, issue, type Parsed, parsed, Refusal } from '@payung/values';
import type { ListFile } from './list.ts';
import { openSource } from './readers/index.ts';
import type { SheetRecord } from './readers/record.ts';

/** Baris tabel: cells by heading. */
export type TableRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Tabel kecil ruang data. Headings must stand exactly as asked for, in any order; a row with more
 * cells than headings is refused, since its values would have moved.
 *
 * @example await readTable({ path, name: 'target.csv' }, { required: ['tahun'] })
 */
export async function readTable(
  file: ListFile,
  columns: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Promise<Parsed<readonly TableRow[]>> {
  try {
    const opened = await openSource(file);
    if (!opened.ok) return opened;
    const records: SheetRecord[] = [];
    for await (const batch of opened.value.records(opened.value.sheets[0])) records.push(...batch);
    return tableOf(records, file.name, columns);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issues: error.issues };
    throw error;
  }
}

function tableOf(
  records: readonly SheetRecord[],
  file: string,
  columns: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Parsed<readonly TableRow[]> {
  const [header, ...rest] = records.filter((record) =>
    record.cells.some((cell) => cell.text.trim() !== ''),
  );
  const headings = header?.cells.map((cell) => cell.text.trim()) ?? [];
  const issues = headingIssues(headings, columns, { file, row: header?.row ?? 1 });
  const wanted = [...columns.required, ...(columns.optional ?? [])];
  const rows = rest.map((record) => {
    issues.push(...recordIssues(record, headings, file));
    const cells: Record<string, string> = {};
    for (const column of wanted) {
      const index = headings.indexOf(column);
      if (index >= 0) cells[column] = record.cells[index]?.text.trim() ?? '';
    }
    return { row: record.row, cells };
  });
  return issues.length > 0 ? { ok: false, issues } : parsed(rows);
}

function headingIssues(
  headings: readonly string[],
  columns: { readonly required: readonly string[]; readonly optional?: readonly string[] },
  at: { file: string; row: number },
): Issue[] {
  const missing = columns.required.filter((column) => !headings.includes(column));
  const doubled = headings.filter(
    (heading, index) => heading !== '' && headings.indexOf(heading) !== index,
  );
  const expected = columns.required.join(', ');
  return [
    ...(missing.length > 0
      ? [issue('room_table_column_missing', { columns: missing.join(', '), expected }, { at })]
      : []),
    ...(doubled.length > 0
      ? [issue('duplicate_column', { count: 2, columns: doubled.join(', ') }, { at })]
      : []),
  ];
}

function recordIssues(record: SheetRecord, headings: readonly string[], file: string): Issue[] {
  const at = { file, row: record.row };
  const count = record.cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
  const moved = count > headings.length;
  return [
    ...(record.issues ?? []).map((each) => ({ ...each, at: { ...at, ...each.at } })),
    ...(moved ? [issue('row_shape', { count, expected: headings.length }, { at })] : []),
  ];
}
