// Spells from files, until and beside the registry: Parquet or CSV with the columns of its view, as
// one file, or as folders `prov=75/kab=7502`.

import type { FileWarehouse, Warehouse, WarehouseRows } from '@payung/engine';
import { refuse } from '@payung/values';
import { checkSpells } from './cube.ts';
import { droppedTable, spellColumns, spellView, tableColumnsQuery } from './queries.ts';

/** Types of a spell's columns in their order: of the registry's view as of a file. */
export const spellTypes = {
  tenant: 'VARCHAR',
  person: 'BIGINT',
  domicile: 'VARCHAR',
  workplace: 'VARCHAR',
  nik_region: 'VARCHAR',
  segment: 'VARCHAR',
  sector: 'VARCHAR',
  sex: 'VARCHAR',
  birth_month: 'VARCHAR',
  payer: 'VARCHAR',
  programme: 'VARCHAR',
  from_month: 'VARCHAR',
  until_month: 'VARCHAR',
  end_reason: 'VARCHAR',
} as const satisfies Readonly<Record<(typeof spellColumns)[number], 'VARCHAR' | 'BIGINT'>>;

/**
 * Takes spells in as a table, in place of an older one of that name: batches of rows in the order of
 * `spellTypes`, as the registry's view gives them.
 */
export async function loadSpells(
  warehouse: Warehouse,
  batches: WarehouseRows,
  table = 'spell',
): Promise<number> {
  await warehouse.run({ name: 'old spells', sql: droppedTable(table) });
  await warehouse.load(table, spellTypes, batches);
  return checkSpells(warehouse, table);
}

/** Makes the view `spell` over a file or pattern below the exchange folder; gives its rows. */
export async function openSpells(warehouse: FileWarehouse, path: string): Promise<number> {
  if (/\.csv$/i.test(path)) await warehouse.readCsv('spell_file', path);
  else await warehouse.readParquet('spell_file', path);
  const sql = tableColumnsQuery('spell_file');
  const found = (await warehouse.rows({ name: 'columns', sql })).map((row) => row['column_name']);
  const missing = spellColumns.filter((column) => !found.includes(column));
  if (missing.length > 0) {
    const data = { columns: missing.join(', '), expected: spellColumns.join(', ') };
    throw refuse('room_table_column_missing', data, { file: path });
  }
  await warehouse.run({ name: 'spells', sql: spellView('spell', 'spell_file') });
  return checkSpells(warehouse, 'spell');
}
