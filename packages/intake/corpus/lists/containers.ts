// Lists in other containers: old and open spreadsheets, pages saved as .xls, archives of lists.

import { gzipSync } from 'node:zlib';
import { bookCase, rawCase, refused, textCase } from '../cases.ts';
import { bad, good, listOf, type Sheet, warned } from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import { csv, encode } from '../text.ts';
import type { Case, RowTruth, Truth } from '../truth.ts';
import { escapeXml, plain, simpleBook, workbook } from '../workbook.ts';
import { zip } from '../zip.ts';

const listFor = (seed: string, count = 6, sheet?: string): Sheet =>
  listOf(
    workers(seed, count).map((each) => good(each)),
    sheet === undefined ? {} : { sheet },
  );

const clearRefusal: Truth = refused('unsupported_format', 'type_mismatch');

/** A workbook that the outside office program turns into its own old or open format. */
function converted(name: string, to: 'xls' | 'ods', about: string, numbers = false): Case {
  const list = listOf(
    workers(name, 8).map((each) =>
      good(each, numbers ? { nik: { number: each.nik, style: 'digits' } } : {}),
    ),
  );
  const made = bookCase({ name, about, lists: [list], file: `daftar.${to}` });
  return { ...made, office: to };
}

const spreadsheets: readonly Case[] = [
  converted('xls-text-cells', 'xls', 'The format of before 2007, NIK as text.'),
  converted(
    'xls-number-cells',
    'xls',
    'The same with the NIK as number (sixteen digits below 2^53 are exact).',
    true,
  ),
  converted('ods-text-cells', 'ods', 'The open format, NIK as text.'),
  {
    ...rawCase({
      name: 'xls-is-a-page',
      about: 'An HTML table saved as .xls, as many web programs "export".',
      file: 'daftar.xls',
      bytes: `<html><head><meta charset="utf-8"><style>.t{mso-number-format:"\\@"}</style></head><body><table border="1">${rowsOf(listFor('html-xls').grid, 'th', 'td')}</table></body></html>`,
      rows: listFor('html-xls').rows,
      or: [clearRefusal],
    }),
  },
  rawCase({
    name: 'xls-is-a-page-with-entities',
    about: 'The same with &nbsp; &amp; and line breaks in cells.',
    file: 'ekspor.xls',
    bytes: `<table>\n${rowsOf(listFor('html-entities').grid, 'td', 'td').replaceAll('</td>', '&nbsp;</td>')}\n</table>`,
    rows: listFor('html-entities').rows,
    or: [clearRefusal],
  }),
  rawCase({
    name: 'xls-is-xml-2003',
    about: 'The XML format of 2003 under .xls.',
    file: 'daftar.xls',
    bytes: `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table>${listFor(
      'xml-2003',
    )
      .grid.map(
        (cells) =>
          `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${escapeXml(plain(cell))}</Data></Cell>`).join('')}</Row>`,
      )
      .join('')}</Table></Worksheet></Workbook>`,
    rows: listFor('xml-2003').rows,
    or: [clearRefusal],
  }),
  rawCase({
    name: 'xls-is-tabbed-text',
    about: 'Tabbed text under .xls: either read, or refused as another kind than its name says.',
    file: 'daftar.xls',
    bytes: csv(listFor('tabbed-xls').grid, { delimiter: '\t' }),
    rows: listFor('tabbed-xls').rows,
    or: [clearRefusal],
  }),
  rawCase({
    name: 'xlsx-named-csv',
    about: 'A workbook under .csv: either read, or refused as another kind than its name says.',
    file: 'daftar.csv',
    bytes: simpleBook(listFor('xlsx-as-csv').grid),
    rows: listFor('xlsx-as-csv').rows,
    or: [refused('type_mismatch')],
  }),
  rawCase({
    name: 'xlsx-named-xls',
    about: 'A new workbook under the old suffix, a habit of renaming.',
    file: 'daftar.xls',
    bytes: simpleBook(listFor('xlsx-as-xls').grid),
    rows: listFor('xlsx-as-xls').rows,
    or: [refused('type_mismatch')],
  }),
  rawCase({
    name: 'csv-named-xlsx',
    about: 'Delimited text under .xlsx.',
    file: 'daftar.xlsx',
    bytes: csv(listFor('csv-as-xlsx').grid),
    rows: listFor('csv-as-xlsx').rows,
    or: [refused('type_mismatch')],
  }),
];

function rowsOf(grid: Sheet['grid'], head: string, body: string): string {
  return grid
    .map((cells, at) => {
      const tag = at === 0 ? head : body;
      return `<tr>${cells.map((cell) => `<${tag}>${escapeXml(plain(cell))}</${tag}>`).join('')}</tr>`;
    })
    .join('\n');
}

const inFile = (rows: readonly RowTruth[], name: string) =>
  rows.map((row) => ({ ...row, sheet: name }));

/** People who stand in two lists of one archive are judged as on two sheets of one workbook. */
function sentTogether(): Case {
  const [twice, shared, alike, ...others] = workers('zip-together', 7);
  const [namesake, ...further] = workers('zip-together-later', 5);
  if (!twice || !shared || !alike || !namesake) throw new Error('too few people');
  const heldBoth = (person: Worker) => bad(person, {}, 'nik_shared_by_different_people');
  const first = listOf([
    good(twice),
    heldBoth(shared),
    good(alike),
    ...others.map((each) => good(each)),
  ]);
  const second = listOf([
    ...further.map((each) => good(each)),
    {
      ...good(twice, { pekerjaan: 'Pemain musik' }),
      fate: { disposition: 'merged', warnings: ['conflict_value'] },
    },
    heldBoth({ ...shared, nama: namesake.nama, desa: namesake.desa }),
    warned(but(alike, { serial: 777 }), {}, 'possible_duplicate', { may: ['nik_unusual'] }),
  ]);
  return rawCase({
    name: 'zip-person-in-two-lists',
    about:
      'One person in two lists of an archive, one NIK under two names, one name and birth date under two NIKs: as on two sheets of a workbook.',
    file: 'kiriman.zip',
    bytes: zip([
      { name: 'limbato.csv', data: encode(csv(first.grid)) },
      { name: 'dinas/nelayan.xlsx', data: simpleBook(second.grid) },
    ]),
    rows: [...inFile(first.rows, 'limbato.csv'), ...inFile(second.rows, 'nelayan.xlsx')],
  });
}

const archives: readonly Case[] = [
  rawCase({
    name: 'zip-of-lists',
    about:
      'A ZIP with three lists of three villages in folders, one of them a workbook: each is a file of its own.',
    file: 'kiriman.zip',
    bytes: zip([
      { name: 'Tilamuta/limbato.csv', data: encode(csv(listFor('zip-one').grid)) },
      {
        name: 'Tilamuta/mohungo.csv',
        data: encode(csv(listFor('zip-two').grid, { delimiter: ';' }), 'utf8', true),
      },
      { name: 'Paguyaman/girisa.xlsx', data: simpleBook(listFor('zip-three').grid) },
    ]),
    rows: [
      ...inFile(listFor('zip-one').rows, 'limbato.csv'),
      ...inFile(listFor('zip-two').rows, 'mohungo.csv'),
      ...inFile(listFor('zip-three').rows, 'girisa.xlsx'),
    ],
  }),
  sentTogether(),
  rawCase({
    name: 'zip-of-one-list',
    about: 'A ZIP around a single list.',
    file: 'daftar.zip',
    bytes: zip([{ name: 'daftar.csv', data: encode(csv(listFor('zip-single').grid)) }]),
    rows: inFile(listFor('zip-single').rows, 'daftar.csv'),
  }),
  rawCase({
    name: 'zip-with-litter',
    about:
      'What computers add to a ZIP (__MACOSX, .DS_Store, Thumbs.db) is no list and no reason to refuse.',
    file: 'kiriman.zip',
    bytes: zip([
      { name: 'desa..limbato.csv', data: encode(csv(listFor('zip-litter').grid)) },
      { name: '__MACOSX/._desa.csv', data: Uint8Array.from([0, 5, 22, 7, 0, 2, 0, 0, 77, 97]) },
      { name: '.DS_Store', data: Uint8Array.from([0, 0, 0, 1, 66, 117, 100, 49]) },
      { name: 'Thumbs.db', data: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]) },
    ]),
    rows: inFile(listFor('zip-litter').rows, 'desa..limbato.csv'),
  }),
  rawCase({
    name: 'zip-with-photograph',
    about: 'A list and a photograph: the list is read.',
    file: 'kiriman.zip',
    bytes: zip([
      { name: 'daftar.csv', data: encode(csv(listFor('zip-photo').grid)) },
      {
        name: 'ktp.jpg',
        data: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]),
      },
    ]),
    rows: inFile(listFor('zip-photo').rows, 'daftar.csv'),
    or: [refused('unsupported_format')],
  }),
  rawCase({
    name: 'gzip-csv',
    about: 'A list in gzip.',
    file: 'daftar.csv.gz',
    bytes: quietGzip(encode(csv(listFor('gzip-csv', 10).grid))),
    rows: listFor('gzip-csv', 10).rows,
  }),
  rawCase({
    name: 'gzip-xlsx',
    about: 'A workbook in gzip.',
    file: 'daftar.xlsx.gz',
    bytes: quietGzip(simpleBook(listFor('gzip-xlsx', 10).grid)),
    rows: listFor('gzip-xlsx', 10).rows,
    or: [clearRefusal],
  }),
];

// The operating system stands in the tenth byte: 255 says "unknown" on every machine.
function quietGzip(data: Uint8Array): Uint8Array {
  const bytes = gzipSync(data, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

const fileNames: readonly Case[] = [
  {
    ...textCase({
      name: 'file-name-browser-copy',
      about: 'A copy numbered by the browser: an ordinary name.',
      list: listFor('name-copy'),
    }),
    sentAs: 'Daftar Pekerja (1).csv',
  },
  {
    ...textCase({
      name: 'file-name-dots',
      about: 'Dots, ampersands, percent signs: an ordinary name.',
      list: listFor('name-dots'),
    }),
    sentAs: 'KK & NIK 100% final..fix.csv',
  },
  {
    ...textCase({
      name: 'file-name-accents',
      about: 'Letters beyond ASCII in the name.',
      list: listFor('name-accents'),
    }),
    sentAs: 'Daftar José – Ünïcode.csv',
  },
];

const twoLists: Case = {
  name: 'xlsx-sheet-names-odd',
  about: 'Sheet names with an ampersand, an apostrophe and a dot.',
  file: 'daftar.xlsx',
  truths: [
    {
      outcome: 'import',
      rows: [
        ...listFor('odd-one', 4, "Desa 'A' & B").rows,
        ...listFor('odd-two', 4, 'Dsn. 2').rows,
      ],
    },
  ],
  bytes: workbook({
    sheets: [
      { name: "Desa 'A' & B", grid: listFor('odd-one', 4).grid },
      { name: 'Dsn. 2', grid: listFor('odd-two', 4).grid },
    ],
  }),
};

export const containerCases: readonly Case[] = [
  ...spreadsheets,
  ...archives,
  ...fileNames,
  twoLists,
];
