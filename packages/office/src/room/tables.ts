// Reads the room's own small tables (dasar.csv, target.csv, dana.csv, keadaan.csv) through the parser of the
// feature that owns them.

import { readTable } from '@payung/intake';
import type { Issue, Parsed } from '@payung/values';
import type { RoomFile } from './config.ts';

type TableRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };
type RowParser<Row> = (rows: readonly TableRow[], file: string) => Parsed<readonly Row[]>;

/**
 * The office wrote these tables for this run and can repair them at once: a row that cannot be
 * read stops the run, since a figure without it would be another figure.
 */
export async function readRoomTable<Row>(
  file: RoomFile,
  columns: readonly string[],
  parse: RowParser<Row>,
  optional: readonly string[] = [],
): Promise<{ readonly rows: readonly Row[]; readonly errors: readonly Issue[] }> {
  const table = await readTable(file, { required: columns, optional });
  if (!table.ok) return { rows: [], errors: table.issues };
  const rows = parse(table.value, file.name);
  const errors = rows.issues.filter(({ severity }) => severity === 'error');
  return { rows: rows.ok ? rows.value : [], errors };
}
