import { expect, test } from 'vitest';
import { findDialect } from './dialect.ts';

const people = ['1', 'Budi Santoso', '01-02-1990', 'L', 'Tenilo'];

function list(delimiter: string, rows = 5): string {
  return [['No', 'Nama', 'Tgl Lahir', 'JK', 'Desa'], ...Array.from({ length: rows }, () => people)]
    .map((row) => row.join(delimiter))
    .join('\r\n');
}

test.each([',', ';', '\t', '|'])('finds %j by the records it divides alike', (delimiter) => {
  expect(findDialect(list(delimiter))).toEqual({ delimiter, width: 5, stated: false });
});

test('decimal commas and degrees do not make commas the delimiter', () => {
  const rows = ['No;NIK;Nama', '1;7,50204E+15;Rahman Dai, M.Si', '2;7,50204E+15;Edrus, St'];
  expect(findDialect(rows.join('\n'))).toMatchObject({ delimiter: ';', width: 3 });
});

test('a comma in every “place, date” cell does not outweigh seven columns', () => {
  const row = '1;A;Tilamuta, 09-06-1998;L;x;y;z';
  expect(findDialect(Array(20).fill(row).join('\n'))).toMatchObject({ delimiter: ';', width: 7 });
});

test('titles without delimiters before the table do not hide it', () => {
  const titles = 'DAFTAR PEKERJA RENTAN\nDESA TENILO\nTAHUN 2026\n';
  expect(findDialect(titles + list(';', 1))).toMatchObject({ delimiter: ';', width: 5 });
});

test('`sep=` states the delimiter', () => {
  expect(findDialect(`sep=|\r\n${list('|')}`)).toEqual({ delimiter: '|', width: 5, stated: true });
});

test('a list of names alone is one column, degrees or not', () => {
  const names = ['Nama', 'Budi', 'Siti', 'Rahman Dai, M.Si', 'Eko', 'Sulastri', 'Tamrin'];
  expect(findDialect(names.join('\n'))).toEqual({ width: 1, stated: false });
});
