// Files that are no lists: empty, of another kind, locked, or carrying programs.

import { refusal } from '../cases.ts';
import { compound } from '../compound.ts';
import { good, listOf } from '../list.ts';
import { workers } from '../people.ts';
import { bytesOf } from '../text.ts';
import type { Case } from '../truth.ts';
import { entry, relationsXml, simpleBook, workbook, xmlHead } from '../workbook.ts';
import { text, zip } from '../zip.ts';

const list = (seed: string, count = 5) => listOf(workers(seed, count).map((each) => good(each)));

type Bytes = Case['bytes'];
const no = (name: string, about: string, file: string, bytes: Bytes, words: string): Case =>
  refusal({ name: `refuse-${name}`, about, file, bytes, words });

const sheetsOf = (seed: string) => [{ name: 'Sheet1', grid: list(seed).grid }];

const empty: readonly Case[] = [
  no('empty-csv', 'No byte at all.', 'daftar.csv', new Uint8Array(), 'empty_file'),
  no('empty-xlsx', 'No byte at all under .xlsx.', 'daftar.xlsx', new Uint8Array(), 'empty_file'),
  no(
    'empty-but-mark',
    'Only a byte order mark.',
    'daftar.csv',
    Uint8Array.from([0xef, 0xbb, 0xbf]),
    'empty_file',
  ),
  no('empty-lines', 'Only blank lines.', 'daftar.csv', text('\r\n\r\n  \r\n\r\n'), 'empty_file'),
  no(
    'empty-cells',
    'An empty table saved as text: a mark, and nothing but semicolons.',
    'daftar.csv',
    text('\uFEFF;;;;\r\n;;;;\r\n\r\n'),
    'empty_file',
  ),
  no(
    'empty-sheet',
    'A workbook whose only sheet is empty.',
    'daftar.xlsx',
    simpleBook([]),
    'no_data_rows empty_file header_not_found',
  ),
  no(
    'sheet-heading-only',
    'A workbook with a heading and nobody.',
    'daftar.xlsx',
    simpleBook(list('heading-only').grid.slice(0, 1)),
    'no_data_rows',
  ),
  no(
    'empty-zip',
    'A ZIP without entries.',
    'kiriman.zip',
    zip([]),
    'empty_file no_data_rows corrupt_archive',
  ),
];

const picture = bytesOf(
  [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13],
  'IHDR',
  [0, 0, 4, 0, 0, 0, 3, 0, 8, 2, 0, 0, 0],
  noise('picture', 400),
);
const photograph = bytesOf(
  [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  'JFIF',
  [0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
  noise('photograph', 400),
  [0xff, 0xd9],
);
const page = text(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);
const letter = zip([
  entry(
    '[Content_Types].xml',
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ),
  entry(
    '_rels/.rels',
    relationsXml([
      {
        id: 'rId1',
        type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
        target: 'word/document.xml',
      },
    ]),
  ),
  entry(
    'word/document.xml',
    `${xmlHead}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Daftar</w:t></w:r></w:p></w:body></w:document>`,
  ),
]);

function noise(seed: string, length: number): Uint8Array {
  let state = seed.length * 7919 + 17;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) & 0xff;
  });
}

const kinds: readonly Case[] = [
  no('pdf', 'A page, not a table.', 'daftar.pdf', page, 'unsupported_format'),
  no('photograph', 'A photograph of a paper list.', 'daftar.jpg', photograph, 'unsupported_format'),
  no('letter', 'A letter with a table in it.', 'daftar.docx', letter, 'unsupported_format'),
  no(
    'old-letter',
    'A letter of an old program.',
    'daftar.doc',
    compound([{ name: 'WordDocument', data: noise('word', 600) }]),
    'unsupported_format',
  ),
  no(
    'binary-workbook',
    'The binary kind of workbook with parts nobody can read.',
    'daftar.xlsb',
    zip([
      entry(
        '[Content_Types].xml',
        `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      ),
      { name: 'xl/workbook.bin', data: noise('xlsb', 200) },
    ]),
    'unsupported_format corrupt_workbook',
  ),
  no('picture-named-xlsx', 'A picture under .xlsx.', 'daftar.xlsx', picture, 'type_mismatch'),
  no('page-named-csv', 'A PDF under .csv.', 'daftar.csv', page, 'type_mismatch'),
  no(
    'photograph-named-csv',
    'A photograph under .csv.',
    'daftar.csv',
    photograph,
    'type_mismatch binary_content',
  ),
  no(
    'letter-named-xlsx',
    'A letter under .xlsx.',
    'daftar.xlsx',
    letter,
    'type_mismatch corrupt_workbook unsupported_format',
  ),
  no(
    'zip-named-xlsx',
    'A ZIP of photographs under .xlsx.',
    'daftar.xlsx',
    zip([
      { name: 'ktp1.jpg', data: photograph },
      { name: 'ktp2.jpg', data: photograph },
    ]),
    'type_mismatch corrupt_workbook unsupported_format',
  ),
  no(
    'noise-csv',
    'Random bytes under .csv.',
    'daftar.csv',
    bytesOf([0, 1, 2], noise('noise', 900)),
    'binary_content',
  ),
  no(
    'program-csv',
    'A program under .csv.',
    'daftar.csv',
    bytesOf(
      [0x7f],
      'ELF',
      [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0],
      noise('program', 600),
    ),
    'binary_content type_mismatch',
  ),
  no(
    'noise-txt',
    'Random bytes under .txt.',
    'tempel.txt',
    bytesOf([0, 0, 7], noise('noise-text', 700)),
    'binary_content',
  ),
  no(
    'database-file',
    'A database file.',
    'data.mdb',
    bytesOf([0, 1, 0, 0], 'Standard Jet DB', [0], noise('mdb', 300)),
    'unsupported_format binary_content',
  ),
];

const encryptedBook = compound([
  {
    name: 'EncryptionInfo',
    data: bytesOf(
      [4, 0, 4, 0, 0x40, 0, 0, 0],
      '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>',
    ),
  },
  { name: 'EncryptedPackage', data: noise('package', 5000) },
]);
// BOF of BIFF8, then FILEPASS: everything after it is cipher text.
const encryptedOldBook = compound([
  {
    name: 'Workbook',
    data: bytesOf(
      [
        9, 8, 16, 0, 0, 6, 5, 0, 0xbb, 13, 0xcc, 7, 0, 0, 0, 0, 6, 0, 0, 0, 0x2f, 0, 54, 0, 1, 0, 1,
        0, 1, 0,
      ],
      noise('filepass', 3000),
    ),
  },
]);

const locked: readonly Case[] = [
  no(
    'encrypted-xlsx',
    'A workbook with a password.',
    'daftar.xlsx',
    encryptedBook,
    'encrypted_file',
  ),
  no(
    'encrypted-xls',
    'An old workbook with a password (FILEPASS).',
    'daftar.xls',
    encryptedOldBook,
    'encrypted_file',
  ),
  no(
    'encrypted-zip',
    'A ZIP with a password.',
    'kiriman.zip',
    zip([{ name: 'daftar.csv', data: noise('cipher', 300), stored: true, encrypted: true }]),
    'encrypted_file',
  ),
];

const macros = {
  name: 'xl/vbaProject.bin',
  data: compound([{ name: 'VBA', data: noise('vba', 500) }]),
};
const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

const programs: readonly Case[] = [
  no(
    'macros',
    'A workbook with macros.',
    'daftar.xlsm',
    workbook({ sheets: sheetsOf('macros'), parts: [macros], types: macroType }),
    'macro_file',
  ),
  no(
    'macros-hidden',
    'Macros inside a workbook that calls itself .xlsx.',
    'daftar.xlsx',
    workbook({ sheets: sheetsOf('macros-hidden'), parts: [macros] }),
    'macro_file',
  ),
  no(
    'macros-old',
    'A sheet of macros of the oldest kind (xl/macrosheets).',
    'daftar.xlsm',
    workbook({
      sheets: sheetsOf('macros-old'),
      parts: [
        entry(
          'xl/macrosheets/sheet1.xml',
          `${xmlHead}<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"/>`,
        ),
      ],
      types: macroType,
    }),
    'macro_file',
  ),
];

export const strangerCases: readonly Case[] = [...empty, ...kinds, ...locked, ...programs];
