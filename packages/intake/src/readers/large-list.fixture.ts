// A list of any length, of invented people of Boalemo, no two with one NIK: what the benchmarks read,
// as a workbook or as delimited text.

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeXlsxStream } from 'hucre/xlsx';

const headings = [
  'No',
  'NIK',
  'Nama Lengkap',
  'Tanggal Lahir',
  'JK',
  'Alamat',
  'Desa',
  'Kecamatan',
  'Pekerjaan',
  'No HP',
  'Upah',
  'Keterangan',
] as const;

export const largeListColumns = headings.length;

const places = [
  ['01', 'Paguyaman', ['Molombulahe', 'Girisa', 'Diloato']],
  ['02', 'Wonosari', ['Pangeya', 'Dimito']],
  ['03', 'Dulupi', ['Polohungo']],
  ['04', 'Tilamuta', ['Limbato', 'Ayuhulalo', 'Mohungo']],
  ['05', 'Mananggu', ['Salilama']],
  ['06', 'Botumoito', ['Patoameme', 'Dulangeya']],
  ['07', 'Paguyaman Pantai', ['Limbatihu', 'Olibu']],
] as const;
const given =
  'Abdul Adrian Arman Bahrun Burhan Danial Darwis Fadli Hamka Hasan Idris Ikbal Aisyah Asma Dewi Fatma Hadijah Hasna Jamila Lisna Maryam Nurhayati Rahma Salma'.split(
    ' ',
  );
const families =
  'Abdjul Ahaya Badu Biya Dai Djafar Gobel Hulopi Igirisa Kadir Laliyo Maku Musa Nani Otoluwa Pakaya Potutu Rahman Sumaga Tahir Umar Wartabone Yahya Zakaria Lasena Molou'.split(
    ' ',
  );
const jobs = ['Petani', 'Nelayan', 'Buruh bangunan', 'Pedagang', 'Tukang ojek', 'Peternak', ''];

/** Cell texts of one person; the same number is the same person on every machine. */
function largeListRow(number: number): readonly string[] {
  // Mixed digits of the number: no two people share birth date, sex, kecamatan and serial.
  const digits = mixedDigits(number, [2, 28, 12, 35, places.length, 9]);
  const [sex = 0, day = 0, month = 0, year = 0, place = 0, serial = 0] = digits;
  const [code, district, villages] = places[place] ?? places[0];
  const born = [two(day + 1), two(month + 1), String(1969 + year)] as const;
  const dayField = two(day + 1 + (sex === 1 ? 40 : 0));
  const first = given[(number * 7 + serial) % given.length];
  const middle = families[(number * 5 + year) % families.length];
  const last = families[(number * 11 + day) % families.length];
  return [
    String(number),
    `7502${code}${dayField}${born[1]}${born[2].slice(2)}000${serial + 1}`,
    number % 3 === 0 ? `${first} ${last}` : `${first} ${middle} ${last}`,
    born.join('-'),
    sex === 1 ? 'P' : 'L',
    `Dusun ${number % 5}, RT 0${number % 9}`,
    villages[number % villages.length] ?? '',
    district,
    jobs[number % jobs.length] ?? '',
    `0812${String(number).padStart(8, '0')}`,
    String(1_200_000 + 50_000 * (number % 40)),
    `kelompok ${number % 500}`,
  ];
}

function mixedDigits(number: number, sizes: readonly number[]): number[] {
  let rest = number;
  return sizes.map((size) => {
    const digit = rest % size;
    rest = Math.floor(rest / size);
    return digit;
  });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Writes a CSV with semicolons, as an Indonesian spreadsheet program saves it. */
export async function writeLargeCsv(path: string, rows: number): Promise<void> {
  const lines = function* (): Generator<string> {
    yield `${headings.join(';')}\r\n`;
    for (let row = 1; row <= rows; row += 1) yield `${largeListRow(row).join(';')}\r\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

/** Writes a workbook of one sheet with shared strings, its running numbers as numbers. */
export async function writeLargeWorkbook(path: string, rows: number): Promise<void> {
  const table = function* (): Generator<(string | number)[]> {
    yield [...headings];
    for (let row = 1; row <= rows; row += 1) {
      yield largeListRow(row).map((text, column) => (column === 0 ? row : text));
    }
  };
  const stream = writeXlsxStream(table(), { name: 'Daftar', inlineStrings: false });
  await pipeline(Readable.fromWeb(stream), createWriteStream(path));
}
