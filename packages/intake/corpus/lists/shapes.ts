// Records with a cell too many or too few, with control characters, with cells too long.

import { rawCase, textCase } from '../cases.ts';
import { bad, columnsOf, good, listOf, slashed, usual, warned } from '../list.ts';
import { type Worker, workers } from '../people.ts';
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

const first = (seed: string, count: number): readonly Worker[] => workers(seed, count);

const shapes: readonly Case[] = [
  textCase({
    name: 'csv-cell-too-many',
    about: 'An unquoted comma in a name (degree) gives one row a cell more than the heading.',
    list: listOf(
      first('cell-too-many', 8).map((each, at) =>
        at === 4
          ? {
              ...good(each, { nama: `${each.nama}, S.Pd` }),
              fate: {
                disposition: ['accepted', 'held', 'rejected'],
                told: ['row_shape'],
                values: { nama: [each.nama, `${each.nama}, S.Pd`, null], nik: [each.nik, null] },
              },
            }
          : good(each),
      ),
    ),
    dialect: { quote: 'never' },
  }),
  textCase({
    name: 'csv-cell-too-many-address',
    about: 'Unquoted commas in two addresses at the end of the row, more content than columns.',
    list: listOf(
      first('too-many-address', 8).map((each, at) =>
        at === 1 || at === 5
          ? {
              ...good(each, { alamat: 'Dusun 1, RT 02, RW 01' }),
              fate: {
                disposition: ['accepted', 'held', 'rejected'],
                told: ['row_shape'],
                values: {
                  alamat: [
                    'Dusun 1',
                    'Dusun 1, RT 02, RW 01',
                    'Dusun 1,RT 02,RW 01',
                    'Dusun 1 RT 02 RW 01',
                    null,
                  ],
                },
              },
            }
          : good(each),
      ),
      { columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'alamat') },
    ),
    dialect: { quote: 'never' },
  }),
  rawCase({
    name: 'csv-row-cut-short',
    about: 'A row that ends after the NIK: the name is not there.',
    ...cutShort(),
  }),
  textCase({
    name: 'csv-trailing-delimiters',
    about: 'Empty cells beyond the heading are no content: nothing to tell.',
    list: listOf(first('trailing', 6).map((each) => good(each, { extra: '' }))),
  }),
  textCase({
    name: 'csv-empty-columns',
    about: 'Empty columns before and between the columns of the table.',
    list: listOf(
      first('empty-columns', 6).map((each) => good(each)),
      { columns: [['', ''], ...usual.slice(0, 3), ['', ''], ...usual.slice(3), ['', '']] },
    ),
  }),
  textCase({
    name: 'csv-nul-bytes',
    about: 'NUL bytes after names and a bell: taken out, and told.',
    list: listOf(
      first('nul-bytes', 6).map((each, at) =>
        at === 1
          ? warned(each, { nama: `${each.nama}\u0000` }, 'control_char_removed')
          : at === 4
            ? warned(each, { nama: each.nama.replace(' ', '\u0007 ') }, 'control_char_removed')
            : good(each),
      ),
    ),
  }),
  textCase({
    name: 'csv-control-in-nik',
    about: 'A control character inside the digits: a digit may be lost, so a person must look.',
    list: listOf(
      first('control-in-nik', 6).map((each, at) =>
        at === 2 || at === 3
          ? {
              ...good(each, { nik: `${each.nik.slice(0, 9)}\u0001${each.nik.slice(9)}` }),
              fate: {
                disposition: ['accepted', 'held', 'rejected'],
                told: ['control_char', 'control_char_removed'],
                may: ['nik_cleaned', 'nik_not_numeric'],
                values: { nik: [each.nik, null] },
              },
            }
          : good(each),
      ),
    ),
  }),
  textCase({
    name: 'csv-control-replaces-digit',
    about: 'A control character where a digit was: fifteen digits are left.',
    list: listOf(
      first('control-for-digit', 6).map((each, at) =>
        at === 2 || at === 3
          ? bad(each, { nik: `${each.nik.slice(0, 9)}\u0002${each.nik.slice(10)}` }, '', {
              reasons: [],
              told: ['control_char', 'nik_length', 'nik_not_numeric'],
              may: ['control_char_removed', 'nik_cleaned'],
            })
          : good(each),
      ),
    ),
  }),
  longCell('csv-cell-too-long', 'nama'),
  longCell('csv-cell-too-long-address', 'alamat'),
  textCase({
    name: 'csv-cell-long-but-allowed',
    about: 'Exactly 32,767 characters in a cell nobody needs: allowed (limit of a cell).',
    list: listOf(
      first('cell-limit', 4).map((each, at) =>
        good(
          each,
          at === 1 ? { alamat: 'x'.repeat(32_767) } : {},
          at === 1 ? { values: { alamat: ['x'.repeat(32_767)] } } : {},
        ),
      ),
      { columns: withAddress },
    ),
  }),
  textCase({
    name: 'csv-slashed-dates-quoted-numbers',
    about: 'NIK as ="…" so that a spreadsheet keeps the text: the formula is only a wrapping.',
    list: listOf(
      first('equals-quoted', 6).map((each) =>
        good(each, { nik: `="${each.nik}"` }, { may: ['nik_cleaned', 'formula_like_text'] }),
      ),
      { date: slashed },
    ),
  }),
];

function cutShort() {
  const list = listOf(
    first('cut-short', 6).map((each, at) =>
      at === 3 ? bad(each, {}, 'name_missing', { may: ['row_shape'] }) : good(each),
    ),
  );
  const records = csv(list.grid, { ends: false }).split('\r\n');
  const cut = records.map((record, at) =>
    at === 4 ? record.split(',').slice(0, 2).join(',') : record,
  );
  return { bytes: `${cut.join('\r\n')}\r\n`, rows: list.rows };
}

function longCell(name: string, field: 'nama' | 'alamat'): Case {
  return textCase({
    name,
    about: 'A cell of 40,000 characters: the row is rejected, the others are not.',
    list: listOf(
      first(name, 5).map((each, at) =>
        at === 2 ? bad(each, { [field]: 'panjang '.repeat(5000) }, 'cell_too_long') : good(each),
      ),
      { columns: withAddress },
    ),
  });
}

export const shapeCases: readonly Case[] = shapes;
