// Files past the limits of the importer, too large to keep: made when the test runs. Bombs are
// put together from one deflated block repeated, so that making them is cheap.

import { constants, crc32, deflateRawSync } from 'node:zlib';
import { refusal } from '../cases.ts';
import { good, listOf } from '../list.ts';
import { workers } from '../people.ts';
import { bytesOf, csv } from '../text.ts';
import type { Case } from '../truth.ts';
import { entriesOf } from '../workbook.ts';
import { text, type ZipEntry, zip } from '../zip.ts';

const mebi = 1024 * 1024;
const list = (seed: string) => listOf(workers(seed, 5).map((each) => good(each)));

const giant = (
  name: string,
  about: string,
  file: string,
  bytes: () => Uint8Array,
  words: string,
): Case => refusal({ name: `refuse-${name}`, about, file, bytes, words, atTestTime: true });

/** `before`, then `size` bytes of a repeated block, then `after`, as one raw deflate stream. */
function inflatesTo(before: string, block: string, size: number, after: string) {
  const part = Buffer.from(block.repeat(Math.ceil(mebi / block.length)));
  const count = Math.ceil(size / part.length);
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const packed = deflateRawSync(part, flush);
  const pieces = [
    deflateRawSync(Buffer.from(before), flush),
    ...Array.from({ length: count }, () => packed),
    deflateRawSync(Buffer.from(after)),
  ];
  let crc = crc32(before);
  for (let at = 0; at < count; at += 1) crc = crc32(part, crc);
  const total = Buffer.byteLength(before) + count * part.length + Buffer.byteLength(after);
  return { bytes: Buffer.concat(pieces), size: total, crc: crc32(after, crc) };
}

/** A workbook whose sheet inflates to `size` bytes; the directory may say otherwise. */
function bomb(seed: string, size: number, claimedSize?: number): Uint8Array {
  const parts = entriesOf({ sheets: [{ name: 'Sheet1', grid: list(seed).grid }] });
  const sheet = parts.find((part) => part.name === 'xl/worksheets/sheet1.xml');
  const [before = '', after = ''] = Buffer.from(sheet?.data ?? [])
    .toString('utf8')
    .split('</sheetData>');
  const deflated = inflatesTo(before, ' '.repeat(1024), size, `</sheetData>${after}`);
  const claim = claimedSize === undefined ? {} : { claimedSize };
  return zip(
    parts.map((part): ZipEntry => (part === sheet ? { ...part, deflated, ...claim } : part)),
  );
}

function gzipBomb(size: number): Uint8Array {
  const { bytes, crc } = inflatesTo('NIK,Nama\n', '1,A\n', size, '1,A\n');
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc, 0);
  tail.writeUInt32LE(size % 2 ** 32, 4);
  return bytesOf([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255], bytes, tail);
}

const bombs: readonly Case[] = [
  giant(
    'bomb-sheet',
    'A sheet that inflates to 300 MiB at a thousand to one.',
    'daftar.xlsx',
    () => bomb('bomb-sheet', 300 * mebi),
    'archive_bomb',
  ),
  giant(
    'bomb-sheet-lying',
    'The same, and the directory says 4 kB.',
    'daftar.xlsx',
    () => bomb('bomb-lying', 300 * mebi, 4096),
    'archive_bomb corrupt_archive',
  ),
  giant(
    'bomb-list',
    'A list in a ZIP that inflates to 300 MiB.',
    'kiriman.zip',
    () =>
      zip([
        {
          name: 'daftar.csv',
          data: text(''),
          deflated: inflatesTo('NIK,Nama\n', '1,A\n', 300 * mebi, '1,A\n'),
        },
      ]),
    'archive_bomb',
  ),
  giant(
    'bomb-gzip',
    'A gzip that inflates to 300 MiB.',
    'daftar.csv.gz',
    () => gzipBomb(300 * mebi),
    'archive_bomb',
  ),
  giant(
    'entries-zip',
    'A ZIP of 2,001 lists (2,000 are allowed).',
    'kiriman.zip',
    () => manyEntries(2001),
    'archive_too_many_entries',
  ),
  giant(
    'entries-workbook',
    'A workbook of more than 2,000 parts.',
    'daftar.xlsx',
    () =>
      zip([
        ...entriesOf({ sheets: [{ name: 'Sheet1', grid: list('entries').grid }] }),
        ...Array.from({ length: 2000 }, (_, at) => ({
          name: `xl/media/g${at}.png`,
          data: text('x'),
        })),
      ]),
    'archive_too_many_entries',
  ),
];

function manyEntries(count: number): Uint8Array {
  const data = text(csv(list('many-entries').grid));
  return zip(Array.from({ length: count }, (_, at) => ({ name: `desa-${at}.csv`, data })));
}

const wide = (count: number, cells: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => cells(at)).join(',');
const heading = 'NIK,Nama,Tanggal Lahir';

const texts: readonly Case[] = [
  giant(
    'columns-csv',
    'Delimited text of 20,000 columns.',
    'daftar.csv',
    () => text(`${heading},${wide(19_997, (at) => `K${at}`)}\n${wide(20_000, () => '1')}\n`),
    'too_many_columns',
  ),
  giant(
    'line-long',
    'A line of 5 MiB without a delimiter (4 MiB are allowed).',
    'daftar.csv',
    () => text(`${heading}\n${'x'.repeat(5 * mebi)}\n`),
    'line_too_long',
  ),
  giant(
    'line-long-quoted',
    'A record of 6 MiB: a quotation over many lines.',
    'daftar.csv',
    () => text(`${heading}\n1,"${'x y z\n'.repeat(mebi)}",2\n`),
    'line_too_long malformed_csv',
  ),
  giant(
    'line-of-quotes',
    'Five million quotes: answered in linear time.',
    'daftar.csv',
    () => text(`${heading}\n${'"'.repeat(5_000_001)}\n`),
    'line_too_long malformed_csv',
  ),
  giant(
    'rows-csv',
    '5,000,001 records after the heading.',
    'daftar.csv',
    () => bytesOf('NIK,Nama\n', Buffer.alloc(4 * 5_000_001, '1,A\n')),
    'too_many_rows',
  ),
  {
    ...giant(
      'file-large-csv',
      '201 MiB of delimited text (200 are allowed).',
      'daftar.csv',
      () => text(csv(list('large-csv').grid)),
      'file_too_large',
    ),
    length: 201 * mebi,
  },
  {
    ...giant(
      'file-large-xlsx',
      'A workbook of 201 MiB.',
      'daftar.xlsx',
      () => text('PK\u0003\u0004'),
      'file_too_large',
    ),
    length: 201 * mebi,
  },
];

export const giantCases: readonly Case[] = [...bombs, ...texts];
