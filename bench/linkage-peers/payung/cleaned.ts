// The lists of a trial as cleaned records: taken at their word, nothing is judged by intake.

import { open, readFile } from 'node:fs/promises';
import { type Table, tableOfCsv } from '@payung/linkage/engine';

/** Columns of a cleaned list under the headings of the trials. */
export const headings = {
  name: 'nama',
  birth: 'tgl_lahir',
  sex: 'jenis_kelamin',
  village: 'kode_desa',
} as const;

export async function readCleaned(path: string): Promise<Table> {
  const { ids, columns } = tableOfCsv(await readFile(path), { id: 'id' });
  const names = new Map<string, string>(
    Object.entries(headings).map(([name, heading]) => [heading, name]),
  );
  return {
    ids,
    columns: columns.map((column) => ({ ...column, name: names.get(column.name) ?? column.name })),
  };
}

/** The bytes of a file in memory that threads share. */
export async function readShared(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) throw new Error(`${path} ended at ${at} of ${size} bytes`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}
