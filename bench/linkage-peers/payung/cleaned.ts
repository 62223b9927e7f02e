// The lists of a trial as tables of cleaned records: taken at their word, nothing is judged by intake.

import { readFile } from 'node:fs/promises';
import { type Table, tableOfCsv } from '@payung/linkage/engine';

/** Headings of the lists → columns of a cleaned table. */
const columnNames: Readonly<Record<string, string>> = {
  nama: 'name',
  tgl_lahir: 'birth',
  jenis_kelamin: 'sex',
  kode_desa: 'village',
};

export async function readCleaned(path: string): Promise<Table> {
  const { ids, columns } = tableOfCsv(await readFile(path), { id: 'id' });
  return {
    ids,
    columns: columns.map((column) => ({
      ...column,
      name: columnNames[column.name] ?? column.name,
    })),
  };
}
