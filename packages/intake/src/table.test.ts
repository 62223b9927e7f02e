// The room's own small tables.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueLine } from '@payung/values';
import { afterAll, describe, expect, test } from 'vitest';
import { readTable } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'payung-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tableOf(text: string) {
  const file = { path: join(folder, 'target.csv'), name: 'target.csv' };
  writeFileSync(file.path, text);
  return readTable(file, { required: ['skala', 'tahun'], optional: ['sumber'] });
}

describe('a small table', () => {
  test('is read by its headings, in any order, other columns left aside', async () => {
    const table = await tableOf('tahun,catatan,skala\n2026,x,UCJ\n\n2029,, RPJMN \n');
    expect(table).toEqual({
      ok: true,
      issues: [],
      value: [
        { row: 2, cells: { skala: 'UCJ', tahun: '2026' } },
        { row: 4, cells: { skala: 'RPJMN', tahun: '2029' } },
      ],
    });
  });

  test('without a needed column is refused and told which', async () => {
    const table = await tableOf('skala,persen\nUCJ,56.1\n');
    expect(table.ok).toBe(false);
    expect(table.issues.map((each) => issueLine(each))).toEqual([
      'berkas target.csv, baris 1: Kolom tahun tidak ada. Kolom yang diperlukan: skala, tahun.',
    ]);
  });

  test('with more cells in a row than headings is refused: its values have moved', async () => {
    const table = await tableOf('skala,tahun\nUCJ,2026,5\nUCJ,2029\nUCJ,2027\n');
    expect(table.issues).toMatchObject([
      { code: 'row_shape', at: { file: 'target.csv', row: 2 }, data: { count: 3, expected: 2 } },
    ]);
  });

  test('with one heading twice is refused', async () => {
    const table = await tableOf('skala,tahun,tahun\nUCJ,2026,2029\n');
    expect(table.issues).toMatchObject([{ code: 'duplicate_column' }]);
  });
});
