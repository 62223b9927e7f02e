import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { tablesWorkbook } from './tables-workbook.ts';

const tables = [
  { name: 'Cakupan', headings: ['Bulan', 'Orang'], rows: [['Juni 2026', '8.061']] },
  { name: 'Cakupan', headings: ['Sebab'], rows: [['=1+1'], ['baru']] },
  { name: 'Definisi', headings: ['Istilah'], rows: [] },
];

test('each table stands on a sheet of its own, in order, every cell as it was printed', async () => {
  const { sheets } = await readXlsx(await tablesWorkbook(tables, 'Laporan'));
  expect(sheets.map(({ name }) => name)).toEqual(['Cakupan', 'Cakupan (2)', 'Definisi']);
  expect(sheets.map(({ rows }) => rows)).toEqual([
    [
      ['Bulan', 'Orang'],
      ['Juni 2026', '8.061'],
    ],
    [['Sebab'], ['=1+1'], ['baru']],
    [['Istilah']],
  ]);
});

test('equal tables give equal bytes', async () => {
  const [one, two] = [await tablesWorkbook(tables, 'A'), await tablesWorkbook(tables, 'A')];
  expect(Buffer.compare(one, two)).toBe(0);
});
