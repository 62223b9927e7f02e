// Delimited text in every habit: delimiters, line ends, quotes.

import { imported, rawCase, refusal, shifted, textCase } from '../cases.ts';
import {
  bad,
  blank,
  type Column,
  columnsOf,
  dashed,
  good,
  line,
  listOf,
  type Sheet,
  usual,
} from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import { csv } from '../text.ts';
import type { Case } from '../truth.ts';

const withAddress = columnsOf(
  'no',
  'nik',
  'nama',
  'tanggal_lahir',
  'jenis_kelamin',
  'alamat',
  'desa',
);

/** A clean list of so many invented people. */
function plainList(seed: string, count = 6, columns: readonly Column[] = usual): Sheet {
  return listOf(
    workers(seed, count).map((each) => good(each)),
    { columns },
  );
}

const first = (seed: string, count: number): readonly Worker[] => workers(seed, count);

const delimiters: readonly Case[] = [
  textCase({
    name: 'csv-comma',
    about: 'Commas, quotes where needed, CRLF: the plain case.',
    list: plainList('csv-comma', 12),
  }),
  textCase({
    name: 'csv-semicolon',
    about: 'Semicolons: what a spreadsheet with Indonesian settings saves.',
    list: plainList('csv-semicolon', 8),
    dialect: { delimiter: ';' },
  }),
  textCase({
    name: 'csv-tab',
    about: 'Tabs in a .csv.',
    list: plainList('csv-tab'),
    dialect: { delimiter: '\t' },
  }),
  textCase({
    name: 'csv-pipe',
    about: 'A vertical bar as delimiter.',
    list: plainList('csv-pipe'),
    dialect: { delimiter: '|' },
  }),
  textCase({
    name: 'text-pasted-tabs',
    about: 'Cells pasted into a message and saved as .txt: tabs, LF.',
    list: plainList('text-pasted-tabs'),
    file: 'tempel.txt',
    dialect: { delimiter: '\t', eol: '\n' },
  }),
  sepLine('csv-sep-semicolon', ';'),
  sepLine('csv-sep-comma', ','),
  textCase({
    name: 'csv-semicolon-decimal-commas',
    about: 'Semicolons between cells, commas inside wages: the comma is no delimiter.',
    list: listOf(
      first('decimal-commas', 6).map((each) => good(each, { upah: `${each.upah},00` })),
      { columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'upah') },
    ),
    dialect: { delimiter: ';' },
  }),
  textCase({
    name: 'csv-title-has-other-delimiter',
    about: 'The title holds commas and semicolons; the table is delimited by semicolons.',
    list: listOf(
      first('title-delimiters', 6).map((each) => good(each)),
      {
        before: [
          line('DAFTAR PEKERJA RENTAN, DESA LIMBATO, KECAMATAN TILAMUTA, TAHUN 2026'),
          blank,
        ],
      },
    ),
    dialect: { delimiter: ';' },
  }),
];

// Whether the `sep=` line counts as a record is left open: a spreadsheet hides it.
function sepLine(name: string, delimiter: string): Case {
  const list = listOf(
    first(name, 6).map((each) => good(each)),
    { before: [line(`sep=${delimiter}`)] },
  );
  const text = `sep=${delimiter}\r\n${csv(list.grid.slice(1), { delimiter })}`;
  const truth = imported(list);
  return rawCase({
    name,
    about: 'A `sep=` line names the delimiter and is no person.',
    bytes: text,
    rows: truth.rows,
    or: [shifted(truth, -1)],
  });
}

const lineEnds: readonly Case[] = [
  textCase({
    name: 'csv-line-feed',
    about: 'LF only.',
    list: plainList('csv-line-feed'),
    dialect: { eol: '\n' },
  }),
  textCase({
    name: 'csv-carriage-return',
    about: 'CR only, as old Macintosh programs write.',
    list: plainList('csv-carriage-return'),
    dialect: { eol: '\r' },
  }),
  rawCase({
    name: 'csv-mixed-line-ends',
    about: 'LF and CRLF in one file: each ends one record.',
    ...mixedEnds(),
  }),
  textCase({
    name: 'csv-no-final-line-end',
    about: 'The last record ends with the file: it is a person like the others.',
    list: plainList('csv-no-final'),
    dialect: { ends: false },
  }),
  textCase({
    name: 'csv-blank-records',
    about: 'Blank lines and lines of bare commas count as records and are nobody.',
    list: listOf(
      first('csv-blank', 6).flatMap((each, at) =>
        at === 2 ? [good(each), blank, line('', '', '', '', '', '', '')] : [good(each)],
      ),
      { before: [line('DAFTAR PEKERJA'), blank] },
    ),
  }),
];

function mixedEnds() {
  const list = plainList('mixed-ends');
  const records = csv(list.grid, { eol: '\n', ends: false }).split('\n');
  const text = records.map((record, at) => record + (at % 2 === 0 ? '\r\n' : '\n')).join('');
  return { bytes: text, rows: list.rows };
}

const quotes: readonly Case[] = [
  textCase({
    name: 'csv-all-quoted',
    about: 'Every cell in quotes.',
    list: plainList('csv-all-quoted'),
    dialect: { quote: 'all' },
  }),
  textCase({
    name: 'csv-quoted-delimiter',
    about: 'Commas inside quoted addresses.',
    list: listOf(
      first('quoted-delimiter', 6).map((each) =>
        good(but(each, { alamat: `${each.alamat}, RT 01 RW 02` })),
      ),
      { columns: withAddress },
    ),
  }),
  textCase({
    name: 'csv-quoted-line-break',
    about: 'A record with a line break inside quotes is one record (safety, section 5).',
    list: listOf(
      first('quoted-break', 7).map((each, at) =>
        at % 3 === 1
          ? good(
              each,
              { alamat: `${each.alamat}\nRT 01` },
              { values: { alamat: [`${each.alamat} RT 01`, `${each.alamat}\nRT 01`] } },
            )
          : good(each),
      ),
      { columns: withAddress },
    ),
  }),
  textCase({
    name: 'csv-doubled-quotes',
    about: 'A nickname in quotes inside a quoted cell.',
    list: listOf(
      first('doubled-quotes', 6).map((each, at) => {
        const person = but(
          each,
          at === 3 ? { nama: `${each.nama.split(' ')[0]} "Adi" ${each.nama.split(' ')[1]}` } : {},
        );
        return good(
          person,
          {},
          {
            may: ['name_suspicious'],
            values: { nama: [person.nama, person.nama.replaceAll('"', '')] },
          },
        );
      }),
    ),
  }),
  textCase({
    name: 'csv-stray-quote',
    about: 'A quote in the middle of an unquoted cell is a letter, not the start of a quotation.',
    list: listOf(
      first('stray-quote', 6).map((each, at) =>
        good(but(each, at === 2 ? { alamat: 'Dusun 2 pipa 5" kiri' } : {})),
      ),
      { columns: withAddress },
    ),
    dialect: { quote: 'never' },
  }),
  textCase({
    name: 'csv-blanks-around-cells',
    about: 'A blank after each delimiter and before it.',
    list: listOf(
      first('blanks-around', 6).map((each) =>
        good(each, {
          nik: ` ${each.nik} `,
          nama: `  ${each.nama} `,
          tanggal_lahir: ` ${dashed(each.tanggal_lahir)} `,
        }),
      ),
    ),
  }),
  unterminated('csv-unterminated-quote-last', 7, 6),
  unterminated('csv-unterminated-quote-middle', 9, 3),
  hopelessQuotes(
    'csv-quotes-hopeless',
    'The heading opens a quotation that never ends: no record can be told from another.',
  ),
  hopelessQuotes('csv-quotes-hopeless-semicolon', 'The same with semicolons.', ';'),
  wholeLinesQuoted(),
];

// One row opens a quotation that nobody closes: that row is bad, the others are people still.
function unterminated(name: string, count: number, broken: number): Case {
  const people = first(name, count);
  const list = listOf(
    people.map((each, at) =>
      at === broken
        ? bad(each, { alamat: '"Dusun 3' }, 'unterminated_quote', { may: ['row_shape'] })
        : good(each),
    ),
    { columns: withAddress },
  );
  return textCase({
    name,
    about: 'A quotation opened in one row and never closed: one bad row never stops the good ones.',
    list,
    dialect: { quote: 'never' },
  });
}

function hopelessQuotes(name: string, about: string, delimiter = ','): Case {
  const list = plainList(name, 4);
  const text = `"${csv(list.grid, { delimiter, quote: 'never' }).replaceAll('"', '')}`;
  return {
    ...refusal({
      name,
      about,
      file: 'daftar.csv',
      bytes: Buffer.from(text),
      words: 'malformed_csv',
    }),
    truths: [
      { outcome: 'refuse', refusal: ['malformed_csv'] },
      {
        outcome: 'import',
        rows: list.rows.map((row) =>
          row.row === 1 ? row : { ...row, may: ['unterminated_quote', 'row_shape'] },
        ),
      },
    ],
  };
}

// A spreadsheet saved a one-column sheet: each line became one quoted cell.
function wholeLinesQuoted(): Case {
  const list = plainList('whole-lines', 6);
  const lines = csv(list.grid, { ends: false }).split('\r\n');
  return rawCase({
    name: 'csv-whole-lines-quoted',
    about:
      'Each line as a whole in quotes: read once more, or refused clearly; never one column of people.',
    bytes: `${lines.map((each) => `"${each}"`).join('\r\n')}\r\n`,
    rows: list.rows,
    or: [
      {
        outcome: 'refuse',
        refusal: ['malformed_csv', 'header_not_found', 'missing_required_column'],
      },
    ],
  });
}

export const dialectCases: readonly Case[] = [...delimiters, ...lineEnds, ...quotes];
