// Several tables or sheets in one file, hidden parts, and tables that are no list of workers.

import { bookCase, refusal } from '../cases.ts';
import { blank, columnsOf, dashed, type Entry, good, line, listOf, usual } from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import { csv } from '../text.ts';
import type { Case, Fate } from '../truth.ts';
import { both } from './both.ts';

const people = (seed: string, count: number) => workers(seed, count).map((each) => good(each));
const headings = usual.map(([text]) => text);

const tables: readonly Case[] = [
  ...both(
    'layout-two-tables-below',
    'Two tables on one sheet, the second with its own heading in another order.',
    secondTable(),
  ),
  sideBySide(),
  perVillage(),
  bookCase({
    name: 'sheets-notes-and-list',
    about:
      'A sheet of instructions before the list and an empty one after it: nobody there, nothing to ask.',
    lists: [
      {
        name: 'Petunjuk Pengisian',
        grid: [['PETUNJUK PENGISIAN'], ['1. Isi NIK sesuai KTP'], ['2. Tanggal lahir dd-mm-yyyy']],
        rows: [1, 2, 3].map((row) => ({
          row,
          sheet: 'Petunjuk Pengisian',
          disposition: 'ignored' as const,
        })),
      },
      listOf(people('notes-and-list', 6), { sheet: 'Data' }),
      { name: 'Sheet3', grid: [], rows: [] },
    ],
  }),
  twoVersions('sheets-two-versions', 'Data Lama', 'Data Baru'),
  twoVersions('sheets-list-and-copy', 'Daftar', 'Daftar (2)'),
  bookCase({
    name: 'sheets-hidden-list',
    about:
      'A second list on a hidden sheet: read and told, or left aside and told; never half of it.',
    lists: [
      listOf(people('visible-list', 5), { sheet: 'Desa Limbato' }),
      listOf(
        workers('hidden-list', 4).map((each) => good(each, {}, { may: ['hidden_row'] })),
        { sheet: 'Lama' },
      ),
    ],
    sheets: [{}, { state: 'hidden' }],
    or: [
      {
        outcome: 'import',
        rows: listOf(people('visible-list', 5), { sheet: 'Desa Limbato' }).rows,
      },
    ],
  }),
  bookCase({
    name: 'rows-hidden-by-filter',
    about: 'Hidden rows are people: taken, with a warning (safety, section 5).',
    lists: [
      listOf(
        workers('hidden-rows', 8).map((each, at) =>
          at === 2 || at === 5 ? good(each, {}, { warnings: ['hidden_row'] }) : good(each),
        ),
      ),
    ],
    sheets: [{ hiddenRows: [4, 7] }],
  }),
  bookCase({
    name: 'rows-hidden-first-and-last',
    about: 'The first and the last person are hidden.',
    lists: [
      listOf(
        workers('hidden-ends', 5).map((each, at) =>
          at === 0 || at === 4 ? good(each, {}, { warnings: ['hidden_row'] }) : good(each),
        ),
      ),
    ],
    sheets: [{ hiddenRows: [2, 6] }],
  }),
  bookCase({
    name: 'columns-hidden',
    about: 'A hidden column of NIKs counts like any other.',
    lists: [listOf(people('hidden-columns', 5))],
    sheets: [{ hiddenColumns: [2, 6] }],
  }),
  bookCase({
    name: 'rows-far-apart',
    about: 'Rows 1, 3, 10, 500: a row keeps the number of its sheet.',
    lists: [farApart()],
    sheets: [{ rowNumbers: [1, 3, 10, 500, 20_000] }],
  }),
];

function secondTable(): readonly Entry[] {
  const second = workers('second-table', 4).map((each): Entry => {
    const { nik, nama, tanggal_lahir, jenis_kelamin } = each;
    return {
      is: 'line',
      cells: [nama, jenis_kelamin, nik, dashed(tanggal_lahir)],
      blank: false,
      fate: { disposition: 'accepted', values: { nik, nama, tanggal_lahir, jenis_kelamin } },
    };
  });
  return [
    ...people('first-table', 4),
    blank,
    line('DAFTAR NELAYAN'),
    line('Nama Lengkap', 'JK', 'NIK', 'Tgl Lahir'),
    ...second,
  ];
}

// Two tables beside each other: nobody may be lost; reading only one of them must be told or refused.
function sideBySide(): Case {
  const left = workers('side-left', 4);
  const right = workers('side-right', 4);
  const names = ['No', 'NIK', 'Nama', 'Tgl Lahir'];
  const cells = (each: Worker, at: number) => [
    String(at + 1),
    each.nik,
    each.nama,
    dashed(each.tanggal_lahir),
  ];
  const grid = [
    [...names, '', ...names],
    ...left.map((each, at) => [...cells(each, at), '', ...cells(right[at] ?? each, at)]),
  ];
  const fate: Fate = { disposition: ['held', 'rejected'], told: ['mapping_unsure', 'row_shape'] };
  return {
    name: 'layout-two-tables-beside',
    about:
      'Two tables beside each other on one sheet, both with a NIK: asked, not guessed; the right one is not lost in silence.',
    file: 'daftar.csv',
    truths: [
      { outcome: 'refuse', refusal: ['duplicate_column'] },
      {
        outcome: 'import',
        rows: grid.map((_, at) =>
          at === 0 ? { row: 1, disposition: 'ignored' } : { row: at + 1, ...fate },
        ),
      },
    ],
    bytes: Buffer.from(csv(grid)),
  };
}

function perVillage(): Case {
  const villages = [
    { desa: 'Limbato', kecamatan: 'Tilamuta' },
    { desa: 'Mohungo', kecamatan: 'Tilamuta' },
    { desa: 'Ayuhulalo', kecamatan: 'Tilamuta' },
  ];
  const lists = villages.map(({ desa, kecamatan }) =>
    listOf(
      workers(`village-${desa}`, 4).map((each) => good(but(each, { desa, kecamatan }))),
      {
        sheet: desa,
        before: [line(`DESA ${desa.toUpperCase()}`)],
        columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin'),
      },
    ),
  );
  return bookCase({
    name: 'sheets-one-per-village',
    about: 'One sheet per village, all of them read, each person in its place.',
    lists,
  });
}

// The same people twice in one workbook, differing in facts: all read and merged, or asked.
function twoVersions(name: string, older: string, newer: string): Case {
  const all = workers(name, 5);
  const columns = columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'hp');
  const again = all.map((each) =>
    good(
      each,
      { hp: `0813${each.hp.slice(4)}` },
      { disposition: 'merged', may: ['conflict_value', 'possible_duplicate'] },
    ),
  );
  const first = all.map((each) =>
    good(each, {}, { may: ['conflict_value', 'possible_duplicate'] }),
  );
  return bookCase({
    name,
    about:
      'Two sheets hold the same people with other telephones: read both and merge, or ask which one counts.',
    lists: [
      listOf(first, { sheet: older, columns }),
      listOf(
        again.map((each) => ({ ...each, fate: { ...each.fate, values: {} } })),
        { sheet: newer, columns },
      ),
    ],
    or: [{ outcome: 'refuse', refusal: ['multiple_sheets'] }],
  });
}

function farApart() {
  const numbers = [1, 3, 10, 500, 20_000];
  const list = listOf(people('far-apart', 4));
  return { ...list, rows: list.rows.map((row, at) => ({ ...row, row: numbers[at] ?? 0 })) };
}

const headless = (
  name: string,
  about: string,
  grid: readonly (readonly string[])[],
  words: string,
): Case => refusal({ name, about, file: 'daftar.csv', bytes: Buffer.from(csv(grid)), words });

const refusedLayouts: readonly Case[] = [
  headless(
    'refuse-no-heading-prose',
    'A letter, no table.',
    [
      ['Kepada Yth. Bupati Boalemo'],
      ['di Tilamuta'],
      [''],
      ['Bersama surat kami sampaikan bahwa data menyusul.'],
      ['Terima kasih.'],
    ],
    'header_not_found',
  ),
  headless(
    'refuse-no-heading-figures',
    'A table of totals by village: no column names a person.',
    [
      ['Kode', 'Wilayah', 'Potensi', 'Peserta', '%'],
      ['1', 'Tilamuta', '4210', '2100', '49,9'],
      ['2', 'Paguyaman', '5120', '1980', '38,7'],
      ['3', 'Wonosari', '3333', '900', '27,0'],
    ],
    'header_not_found missing_required_column',
  ),
  headless(
    'refuse-no-heading-words',
    'Lines of a diary: commas and no heading anywhere.',
    [
      ['Senin', 'rapat persiapan pendataan', 'balai desa'],
      ['Selasa', 'pendataan dusun satu', 'hujan'],
      ['Rabu', 'pendataan dusun dua', 'lengkap'],
    ],
    'header_not_found',
  ),
  headless('refuse-heading-only', 'A heading and no record under it.', [headings], 'no_data_rows'),
  headless(
    'refuse-heading-and-total',
    'A heading, a total of nobody, a signature.',
    [['DAFTAR PEKERJA'], headings, ['', '', 'Jumlah', '0'], [''], ['', '', '', '', 'Kepala Desa']],
    'no_data_rows',
  ),
  withoutColumn(
    'refuse-no-name-column',
    'NIK and birth dates, no names: nobody can be told by a number alone.',
    columnsOf('no', 'nik', 'tanggal_lahir', 'desa'),
  ),
  withoutColumn(
    'refuse-no-nik-and-date',
    'Names and villages only.',
    columnsOf('no', 'nama', 'desa', 'pekerjaan'),
  ),
  doubled(
    'refuse-two-nik-columns',
    'NIK',
    'Two columns headed NIK with different numbers: asked, not guessed.',
  ),
  doubled(
    'refuse-two-name-columns',
    'Nama',
    'Two columns headed Nama, one of husbands and one of wives.',
  ),
  copied(),
];

/** The same numbers twice: a copy today, another list tomorrow. */
function copied(): Case {
  const rows = people('refuse-nik-column-copied', 6).map((entry, at) =>
    entry.is === 'person'
      ? [String(at + 1), entry.person.nik, entry.person.nama, entry.person.nik]
      : [],
  );
  return headless(
    'refuse-nik-column-copied',
    'Two columns headed NIK with the same numbers: said once of the file, not of every person.',
    [['No', 'NIK', 'Nama', 'NIK'], ...rows],
    'duplicate_column',
  );
}

function withoutColumn(name: string, about: string, columns: ReturnType<typeof columnsOf>): Case {
  const list = listOf(people(name, 6), { columns });
  return headless(name, about, csvGrid(list.grid), 'missing_required_column');
}

function csvGrid(grid: readonly (readonly unknown[])[]) {
  return grid.map((cells) => cells.map(String));
}

function doubled(name: string, heading: 'NIK' | 'Nama', about: string): Case {
  const others = workers(`${name}-others`, 6);
  const columns = columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin');
  const rows = workers(name, 6).map((each, at) => {
    const other = others[at] ?? each;
    return [
      String(at + 1),
      each.nik,
      each.nama,
      '',
      each.jenis_kelamin,
      heading === 'NIK' ? other.nik : other.nama,
    ];
  });
  const grid = [[...columns.map(([text]) => text), heading], ...rows];
  const held = grid.map((_, at) =>
    at === 0
      ? { row: 1, disposition: 'ignored' as const }
      : { row: at + 1, disposition: ['held', 'rejected'] as const, told: ['mapping_unsure'] },
  );
  const base = headless(name, about, grid, 'duplicate_column');
  return { ...base, truths: [...base.truths, { outcome: 'import', rows: held }] };
}

const unsure: readonly Case[] = [
  unsureColumns('mapping-two-sixteen-digit-columns', ['Nomor 1', 'Nomor 2']),
  unsureColumns('mapping-two-unnamed-numbers', ['No. A', 'No. B']),
];

// Two columns of sixteen digits, neither named, no birth date beside them that could prove one.
function unsureColumns(name: string, [left, right]: readonly [string, string]): Case {
  const others = workers(`${name}-others`, 8);
  const rows = workers(name, 8).map((each, at) => [
    each.nama,
    each.nik,
    others[at]?.nik ?? '',
    each.desa,
  ]);
  const grid = [['Nama', left, right, 'Desa'], ...rows];
  const fate: Fate = { disposition: ['held', 'rejected'], reasons: ['mapping_unsure'] };
  return {
    name,
    about: 'Either column could be the NIK: asked, not guessed.',
    file: 'daftar.csv',
    truths: [
      {
        outcome: 'import',
        rows: grid.map((_, at) =>
          at === 0 ? { row: 1, disposition: 'ignored' } : { row: at + 1, ...fate },
        ),
      },
      {
        outcome: 'refuse',
        refusal: ['missing_required_column', 'duplicate_column', 'header_not_found'],
      },
    ],
    bytes: Buffer.from(csv(grid)),
  };
}

export const tableCases: readonly Case[] = [...tables, ...refusedLayouts, ...unsure];
