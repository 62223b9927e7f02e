// Export of a cube for those who go on counting with programs of their own: cells, memberships and
// months as Parquet, views in SQL, and a data dictionary. Cells may hold one person: the folder is for
// whoever may see the people of the region.

import type { FileWarehouse } from '@payung/engine';
import type { Cube } from '../cube/cube.ts';
import { parseMemberships } from '../cube/membership.ts';
import { droppedTable, kindsQuery } from '../cube/queries.ts';
import { viewsHead } from '../text/dictionary.ts';
import { exportedCells, exportedTable, exportViews } from './queries.ts';

const cellColumns = {
  wilayah: 'VARCHAR',
  kelamin: 'VARCHAR',
  umur: 'VARCHAR',
  keanggotaan: 'INTEGER',
  bulan: 'VARCHAR',
  perubahan: 'INTEGER',
} as const;
const membershipColumns = {
  keanggotaan: 'INTEGER',
  segmen: 'VARCHAR',
  ekosistem: 'VARCHAR',
  pembayar: 'VARCHAR',
  program: 'VARCHAR',
} as const;
const numbered = { number: 'INTEGER', name: 'VARCHAR' } as const;

/**
 * Writes three Parquet files into the exchange folder of `target`; gives the SQL of the views over
 * them. `source` holds the cube as table `cube`.
 */
export async function writeExport(
  source: FileWarehouse,
  target: FileWarehouse,
  { cube, within }: { readonly cube: Cube; readonly within: string },
): Promise<string> {
  const { setting, months } = cube;
  const bands = setting.bands.map((band, index) => [index, band.name] as const);
  await replaced(source, 'export_band', numbered, bands);
  const named = months.map((month, index) => [index, month] as const);
  await replaced(source, 'export_month', numbered, named);
  const sql = exportedCells('cube', within, 'export_band', 'export_month');
  const cells = source.batches({ name: 'exported cells', sql });
  await target.load('sel', cellColumns, rowsOf(cells, Object.keys(cellColumns)));
  await target.load('keanggotaan', membershipColumns, [await membershipRows(source)]);
  await target.load('bulan', { bulan: 'VARCHAR' }, [months.map((month) => [month])]);
  for (const table of ['sel', 'keanggotaan', 'bulan']) {
    await target.writeParquet({ name: table, sql: exportedTable(table) }, `${table}.parquet`);
  }
  return `${viewsHead}${exportViews}`;
}

type Rows = Parameters<FileWarehouse['load']>[2];
type Cells = readonly (string | number | null)[];

async function replaced(
  warehouse: FileWarehouse,
  table: string,
  columns: typeof numbered,
  rows: readonly Cells[],
): Promise<void> {
  await warehouse.run({ name: `old ${table}`, sql: droppedTable(table) });
  await warehouse.load(table, columns, [rows]);
}

async function* rowsOf(
  batches: ReturnType<FileWarehouse['batches']>,
  columns: readonly string[],
): AsyncGenerator<Rows extends AsyncIterable<infer Batch> | Iterable<unknown> ? Batch : never> {
  for await (const batch of batches) {
    yield batch.map((row) => columns.map((column) => row[column] ?? null));
  }
}

/** One row for each programme of each membership of each set. */
async function membershipRows(source: FileWarehouse): Promise<readonly Cells[]> {
  const kinds = await source.rows({ name: 'kinds', sql: kindsQuery('cube') });
  return kinds.flatMap((row) =>
    parseMemberships(String(row['memberships'])).flatMap(({ segment, sector, payer, programmes }) =>
      programmes.map((programme) => [...[Number(row['kind']), segment, sector, payer, programme]]),
    ),
  );
}
