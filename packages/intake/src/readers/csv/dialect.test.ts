import { expect, test } from 'vitest';
import { findDialect, findDialectOfBeginning, unwrapped } from './dialect.ts';
import { parseCsv } from './parser.ts';

const people = ['1', 'Budi Santoso', '01-02-1990', 'L', 'Tenilo'];

function list(delimiter: string, rows = 5): string {
  return [['No', 'Nama', 'Tgl Lahir', 'JK', 'Desa'], ...Array.from({ length: rows }, () => people)]
    .map((row) => row.join(delimiter))
    .join('\r\n');
}

test.each([',', ';', '\t', '|', '~', '^', '  ', ' - '])(
  'finds %j by the records it divides alike',
  (delimiter) => {
    expect(findDialect(list(delimiter))).toEqual({ delimiter, width: 5, stated: false });
  },
);

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

test('a date with dashes and a name with two blanks make no table of a list of names', () => {
  const names = ['Nama', 'Budi  Santoso', 'Siti', 'Eko - ketua', 'Sulastri', 'Tamrin', 'Rahman'];
  expect(findDialect(names.join('\n'))).toEqual({ width: 1, stated: false });
});

test('“place, date” in every line of a message is no reason to divide at commas', () => {
  const rows = Array(8).fill('1.  Budi Santoso   Bajo, 12-01-1990   Nelayan');
  expect(findDialect(rows.join('\n'))).toMatchObject({ delimiter: '  ', width: 4 });
});

test('lines quoted as a whole are taken apart, whether all of them are or some', () => {
  const wrapped = ['"No,Nama,JK"', '"1,""Budi, S.Pd"",L"', '"2,Siti,P"'];
  const dialect = findDialect(wrapped.join('\n'));
  expect(dialect).toEqual({ delimiter: ',', width: 3, stated: false });
  expect(unwrapped(['1,"Budi, S.Pd",L'], dialect)).toEqual(['1', 'Budi, S.Pd', 'L']);
  expect(unwrapped(['DAFTAR PEKERJA, DESA BAJO'], dialect)).toEqual(['DAFTAR PEKERJA, DESA BAJO']);
  expect(unwrapped(['1', 'a,b,c'], dialect)).toEqual(['1', 'a,b,c']);
  expect(findDialect(['No,Nama,JK', '"1,""Budi, S.Pd"",L"', '2,Siti,P'].join('\n'))).toEqual(
    dialect,
  );
});

test('a form without people is divided all the same', () => {
  const form = 'DAFTAR PEKERJA\nNo;NIK;Nama;Desa;Kerja;Ket\n;;Jumlah;0\n;;;;Kepala Desa';
  expect(findDialect(form)).toEqual({ delimiter: ';', width: 6, stated: false });
  expect(findDialect('Yth. Camat Tilamuta\nDi tempat\nSalam, kami kirim daftar')).toEqual({
    width: 1,
    stated: false,
  });
});

test('a quotation cut off by the end of the sample does not decide; one left open has no say', () => {
  const cut = `No;Nama;JK\n1;"${'x y z\n'.repeat(50)}`;
  expect(findDialectOfBeginning(cut)).toMatchObject({ delimiter: ';', width: 3 });
  const forgotten = `"DAFTAR PEKERJA\n${list(';')}`;
  expect(findDialectOfBeginning(forgotten)).toMatchObject({ delimiter: ';', width: 5 });
});

const printed = [
  'DAFTAR NELAYAN DESA TENILO',
  'No   Nama              Tgl Lahir    JK  Desa',
  ' 1   Budi Santoso      01-02-1990   L   Tenilo',
  ' 2   Siti Dai                       P   Tenilo',
  ' 9   Rahman            03-04-1988       Bajo',
  '10   Eko               05-06-1979   L   Tenilo',
].join('\n');

test('an empty cell of a print file keeps its place', () => {
  const { stated: _, ...dialect } = findDialect(printed);
  expect(dialect).toMatchObject({ delimiter: '  ', width: 5 });
  expect(parseCsv(printed, dialect).map((record) => record.cells)).toEqual([
    ['DAFTAR NELAYAN DESA TENILO'],
    ['No', 'Nama', 'Tgl Lahir', 'JK', 'Desa'],
    ['1', 'Budi Santoso', '01-02-1990', 'L', 'Tenilo'],
    ['2', 'Siti Dai', '', 'P', 'Tenilo'],
    ['9', 'Rahman', '03-04-1988', '', 'Bajo'],
    ['10', 'Eko', '05-06-1979', 'L', 'Tenilo'],
  ]);
});

test('a heading one blank after another stands over the column of the rows', () => {
  const text = [
    'No Kartu   Nama              Tgl Lahir   JK Desa Asal',
    '1  KTP-01  Budi Santoso      01-02-1990  L  Tenilo',
    '2  KTP-02  Siti Dai          03-04-1988  P  Bajo',
    '3  KTP-03  Rahman            05-06-1979  L  Limbato',
    '4  KTP-04  Eko Wijayakusuma Putra 05-06-1979  L  Limbato',
  ].join('\n');
  const { stated: _, ...dialect } = findDialect(text);
  const [heading, first, , , reaching] = parseCsv(text, dialect).map((record) => record.cells);
  expect(heading).toEqual(['No', 'Kartu', 'Nama', 'Tgl Lahir', 'JK', 'Desa Asal']);
  expect(first).toEqual(['1', 'KTP-01', 'Budi Santoso', '01-02-1990', 'L', 'Tenilo']);
  // A name that reaches under the dates is not cut: the row is short and says so.
  expect(reaching).toContain('Eko Wijayakusuma Putra 05-06-1979');
});

test('a text divided by hand has no columns that stand under each other', () => {
  const byHand = ['No  Nama  JK', '1  Budi Santoso Wijaya  L', '2  Eko  L', '3  Siti Dai  P'];
  expect(findDialect(byHand.join('\n')).columns).toBeUndefined();
});
