// Workbooks as programs write them: strings of every kind, odd but lawful parts.

import { bookCase } from '../cases.ts';
import { columnsOf, dashed, good, type Layout, listOf, serialOf, usual } from '../list.ts';
import { workers } from '../people.ts';
import type { Case } from '../truth.ts';
import { type BookParts, entry, relationsXml, type SheetParts, xmlHead } from '../workbook.ts';

const people = (seed: string, count = 6) => workers(seed, count).map((each) => good(each));

function lawful(
  name: string,
  about: string,
  how: { book?: Partial<BookParts>; sheet?: Partial<SheetParts>; file?: string; layout?: Layout },
): Case {
  return bookCase({
    name,
    about,
    lists: [listOf(people(name), how.layout)],
    ...(how.book ? { book: how.book } : {}),
    ...(how.sheet ? { sheets: [how.sheet] } : {}),
    ...(how.file ? { file: how.file } : {}),
  });
}

const parts: readonly Case[] = [
  lawful('xlsx-shared-strings', 'Shared strings, as a spreadsheet writes them.', {}),
  lawful('xlsx-inline-strings', 'Inline strings, as report programs write them.', {
    sheet: { inlineStrings: true },
  }),
  lawful('xlsx-no-references', 'Cells and rows without their addresses: they stand in order.', {
    sheet: { noReferences: true },
  }),
  lawful('xlsx-prefixed-names', 'Every element carries a namespace prefix.', {
    book: { prefix: 'x' },
  }),
  lawful('xlsx-strict', 'The strict variant of the format, other namespaces.', {
    book: { strict: true },
  }),
  lawful('xlsx-wide-parts', 'Every part in UTF-16 with its mark, as XML allows.', {
    book: { wide: true },
  }),
  lawful('xlsx-absolute-targets', 'Relations with absolute targets.', { book: { absolute: true } }),
  lawful('xlsx-stored', 'Parts stored without compression.', { book: { stored: true } }),
  lawful('xlsx-streamed', 'Sizes after the data, as streaming writers leave them.', {
    book: { streamed: true },
  }),
  lawful('xlsx-dimension-lies', 'A <dimension> of one cell over a whole table: the cells count.', {
    sheet: { dimension: 'A1' },
  }),
  lawful('xlsx-dimension-too-large', 'A <dimension> of the whole sheet over seven rows.', {
    sheet: { dimension: 'A1:XFD1048576' },
  }),
  lawful(
    'xlsx-hyperlinks',
    'A hyperlink to a mailbox beside the table: an ordinary workbook, nothing is opened.',
    {
      sheet: { tail: '<hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>' },
      book: {
        parts: [
          entry(
            'xl/worksheets/_rels/sheet1.xml.rels',
            relationsXml([
              {
                id: 'rId1',
                type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
                target: 'mailto:desa@contoh.invalid',
                external: true,
              },
            ]),
          ),
        ],
      },
    },
  ),
  lawful('xlsx-filter-and-validation', 'A filter, validation lists, frozen panes: no content.', {
    sheet: {
      tail: '<autoFilter ref="A1:G7"/><dataValidations count="1"><dataValidation type="list" sqref="E2:E100"><formula1>"L,P"</formula1></dataValidation></dataValidations>',
    },
  }),
  lawful('xlsm-without-macros', 'The suffix of a macro workbook and no macro inside.', {
    file: 'daftar.xlsm',
    book: { types: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' },
  }),
  lawful('xlsx-capital-suffix', 'DAFTAR.XLSX: the suffix in capitals.', { file: 'DAFTAR.XLSX' }),
  lawful('xlsx-processing-instructions', 'Comments and processing instructions between rows.', {
    sheet: { tail: '<!-- akhir -->' },
  }),
  bookCase({
    name: 'xlsx-chart-sheet-and-list',
    about: 'Document properties and a custom part beside the list.',
    lists: [listOf(people('custom-part'), { sheet: 'Daftar Pekerja' })],
    book: {
      parts: [
        entry(
          'docProps/core.xml',
          `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
        ),
        entry('customXml/item1.xml', '<isi/>'),
      ],
    },
  }),
];

const strings: readonly Case[] = [
  bookCase({
    name: 'xlsx-rich-strings',
    about: 'Names in two styles (a bold family name): one text.',
    lists: [
      listOf(
        workers('rich-strings', 6).map((each) => {
          const [given = '', family = ''] = each.nama.split(' ');
          return good(each, { nama: { rich: [`${given} `, family] } });
        }),
      ),
    ],
  }),
  bookCase({
    name: 'xlsx-rich-nik',
    about: 'A NIK of which four digits are red: one number.',
    lists: [
      listOf(
        workers('rich-nik', 6).map((each) =>
          good(each, {
            nik: { rich: [each.nik.slice(0, 6), each.nik.slice(6, 10), each.nik.slice(10)] },
          }),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'xlsx-string-kinds-mixed',
    about: 'Shared, inline, rich and number cells in one column.',
    lists: [
      listOf(
        workers('string-kinds', 8).map((each, at) =>
          good(each, {
            nik:
              [
                each.nik,
                { inline: each.nik },
                { rich: [each.nik.slice(0, 8), each.nik.slice(8)] },
                { number: each.nik, style: 'digits' as const },
              ][at % 4] ?? each.nik,
          }),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'xlsx-entities',
    about: 'Ampersands, angle brackets, apostrophes as XML entities; a line break as &#10;.',
    lists: [
      listOf(
        workers('entities', 6).map((each, at) =>
          good({
            ...each,
            pekerjaan:
              ['Tani & Kebun', 'Dagang <kecil>', "Pa'bentor", 'Tani "sawah"'][at] ?? each.pekerjaan,
          }),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'xlsx-escaped-control',
    about: '_x000D_ and _x0007_, the format’s own way of writing control characters, in names.',
    lists: [
      listOf(
        workers('escaped-control', 6).map((each, at) =>
          at === 2 || at === 4
            ? {
                ...good(each, { nama: `${each.nama}${at === 2 ? '_x0007_' : '_x000D_'}` }),
                fate: {
                  disposition: ['accepted', 'held'],
                  may: ['control_char_removed', 'control_char', 'name_suspicious'],
                  values: { nik: each.nik },
                },
              }
            : good(each),
        ),
      ),
    ],
    unseen: true,
  }),
  bookCase({
    name: 'xlsx-booleans',
    about: 'A column of TRUE and FALSE beside the people.',
    lists: [
      (() => {
        const list = listOf(people('booleans'));
        return {
          ...list,
          grid: list.grid.map((cells, at) => [
            ...cells,
            at === 0 ? 'Aktif' : { bool: at % 2 === 0 },
          ]),
        };
      })(),
    ],
  }),
];

// The registration file of an employer (file formats, 1.0 a): three sheets, data in the middle one.
const registration: Case = bookCase({
  name: 'sipp-new-workers',
  about:
    'The registration workbook for new workers: instructions, data_tk_baru by heading, locations with their codes.',
  lists: [
    {
      name: 'Petunjuk Pengisian',
      grid: [['PETUNJUK PENGISIAN DATA TENAGA KERJA BARU'], ['Kolom kuning wajib diisi']],
      rows: [1, 2].map((row) => ({
        row,
        sheet: 'Petunjuk Pengisian',
        disposition: 'ignored' as const,
        blank: true as const,
      })),
    },
    (() => {
      const columns = [
        ['NO_PEGAWAI', 'no'],
        ['NAMA_LENGKAP', 'nama'],
        ['GELAR', ''],
        ['HP', 'hp'],
        ['TEMPAT_LAHIR', 'tempat_lahir'],
        ['TANGGAL_LAHIR', 'tanggal_lahir'],
        ['NAMA_IBU_KANDUNG', ''],
        ['JENIS_IDENTITAS', ''],
        ['NOMOR_IDENTITAS', 'nik'],
        ['JENIS_KELAMIN', 'jenis_kelamin'],
        ['UPAH', 'upah'],
        ['ALAMAT', 'alamat'],
        ['KODE_POS', ''],
        ['LOKASI_PEKERJAAN', ''],
      ] as const;
      return listOf(people('sipp-new', 8), { columns, sheet: 'data_tk_baru' });
    })(),
    {
      name: 'Lokasi Pekerjaan',
      grid: [
        ['NAMA', 'KODE'],
        ['GORONTALO', '7501'],
        ['BOALEMO', '7502'],
        ['PAHUWATO', '7504'],
      ],
      rows: [1, 2, 3, 4].map((row) => ({
        row,
        sheet: 'Lokasi Pekerjaan',
        disposition: 'ignored' as const,
        blank: true as const,
      })),
    },
  ],
  file: 'template_tk_12345678.xlsx',
});

const dates: Case = bookCase({
  name: 'xlsx-wide-realistic',
  about:
    'What a village office sends: title, merged heading, date cells, number NIKs, wages, telephones without 0, a total, a signature.',
  lists: [
    listOf(
      workers('wide', 15).map((each) =>
        good(each, {
          nik: { number: each.nik, style: 'digits' },
          tanggal_lahir: {
            number: String(serialOf(each.tanggal_lahir)),
            style: 'dateId',
            shown: dashed(each.tanggal_lahir).replaceAll('-', '/'),
          },
          upah: { number: each.upah, style: 'thousands', shown: '\u0000' },
          hp: { number: each.hp.slice(1) },
        }),
      ),
      {
        columns: [
          ...usual.slice(0, 5),
          ...columnsOf('alamat', 'desa', 'kecamatan', 'pekerjaan', 'upah', 'hp'),
        ],
        before: [
          {
            is: 'line',
            cells: ['DATA PEKERJA RENTAN TAHUN 2026'],
            blank: false,
            fate: { disposition: 'ignored' },
          },
          { is: 'line', cells: [], blank: true, fate: { disposition: 'ignored' } },
        ],
      },
    ),
  ],
  sheets: [{ merges: ['A1:K1'] }],
});

export const sheetCases: readonly Case[] = [...parts, ...strings, registration, dates];
