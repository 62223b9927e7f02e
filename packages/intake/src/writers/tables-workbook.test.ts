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

test('numbers of a column of numbers are numbers, whatever else stands there stays as printed', async () => {
  const table = {
    ...{ name: 'Dana', headings: ['Dana', 'Orang', 'Rupiah', 'Persen'], numbers: [1, 2, 3] },
    rows: [
      ['2026', '8.061', '−Rp1.500.000', '48,44 %'],
      ['x', 'disamarkan', '—', ''],
    ],
  };
  const bytes = await tablesWorkbook([table], 'Laporan');
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.rows.slice(1)).toEqual([
    ['2026', 8061, -1_500_000, 0.4844],
    ['x', 'disamarkan', '—', null],
  ]);
});

test('equal tables give equal bytes', async () => {
  const [one, two] = [await tablesWorkbook(tables, 'A'), await tablesWorkbook(tables, 'A')];
  expect(Buffer.compare(one, two)).toBe(0);
});
