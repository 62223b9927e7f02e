// Headings: over two rows, repeated, under other names, in other orders, or missing.

import { textCase } from '../cases.ts';
import { blank, columnsOf, dashed, type Entry, good, line, listOf, usual } from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import type { Case } from '../truth.ts';
import { both } from './both.ts';

const people = (seed: string, count: number) => workers(seed, count).map((each) => good(each));
const headings = usual.map(([text]) => text);
const title = line('DAFTAR PEKERJA RENTAN DESA LIMBATO');

const heads: readonly Case[] = [
  ...both(
    'layout-two-row-heading',
    'A heading of two rows: "Tempat/Tgl Lahir" over "Tempat" and "Tanggal", joined.',
    people('two-rows', 6),
    {
      columns: columnsOf(
        'no',
        'nik',
        'nama',
        'tempat_lahir',
        'tanggal_lahir',
        'jenis_kelamin',
        'desa',
      ),
      heading: [
        line('No', 'NIK', 'Nama', 'Kelahiran', '', 'L/P', 'Desa'),
        line('', '', '', 'Tempat', 'Tanggal', '', ''),
      ],
    },
    { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'G1:G2'] },
  ),
  ...both(
    'layout-two-row-heading-identity',
    '"Identitas" over "NIK" and "Nama", "Alamat" over "Desa" and "Kecamatan".',
    people('two-rows-identity', 6),
    {
      columns: columnsOf(
        'no',
        'nik',
        'nama',
        'tanggal_lahir',
        'jenis_kelamin',
        'desa',
        'kecamatan',
      ),
      before: [title, blank],
      heading: [
        line('No', 'Identitas', '', 'Tanggal Lahir', 'L/P', 'Alamat', ''),
        line('', 'NIK', 'Nama', '', '', 'Desa', 'Kecamatan'),
      ],
    },
    { merges: ['A3:A4', 'B3:C3', 'D3:D4', 'E3:E4', 'F3:G3'] },
  ),
  ...both(
    'layout-column-numbers',
    'A row of column numbers 1 to 7 under the heading is no person.',
    [line('1', '2', '3', '4', '5', '6', '7'), ...people('column-numbers', 6)],
  ),
  ...both('layout-column-numbers-brackets', 'Column numbers in brackets.', [
    line('(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'),
    ...people('column-numbers-brackets', 6),
  ]),
  ...both(
    'layout-repeated-heading',
    'The heading again after each page.',
    people('repeated', 9).flatMap((each, at) =>
      at === 3 || at === 6 ? [line(...headings), each] : [each],
    ),
  ),
  textCase({
    name: 'heading-capitals-and-breaks',
    about: 'Headings in capitals, with line breaks, dots, asterisks, brackets.',
    list: listOf(people('capitals', 6), {
      columns: usual.map(([, field], at) => [
        [
          'NO.',
          'N I K *)',
          'NAMA\nLENGKAP',
          'TGL.\nLAHIR',
          'JENIS KELAMIN\n(L/P)',
          'DESA / KELURAHAN',
          'PEKERJAAN\nUTAMA',
        ][at] ?? '',
        field,
      ]),
    }),
  }),
  synonyms(
    'heading-synonyms-one',
    'No. Identitas|Nama Peserta|Tgl Lahir|JK|Kelurahan|Mata Pencaharian',
  ),
  synonyms('heading-synonyms-two', 'nik_ktp|nama_tk|tgl_lahir|kelamin|desa|jenis_pekerjaan'),
  synonyms(
    'heading-synonyms-three',
    'Nomor KTP|Nama TK|TANGGAL_LAHIR|Jenis Kelamin|Desa/Kelurahan|Profesi',
  ),
  synonyms(
    'heading-synonyms-four',
    'NOMOR_IDENTITAS|NAMA_LENGKAP|TGL_LAHIR|JENIS_KELAMIN|Nama Desa|Jenis Pekerjaan',
  ),
  synonyms(
    'heading-synonyms-five',
    'No KTP|Nama Lengkap|Tanggal Lahir (dd-mm-yyyy)|L / P|DESA|PEKERJAAN',
  ),
  textCase({
    name: 'heading-misleading-nik',
    about:
      'The column of sixteen digits is headed "No. Anggota": its content says what it is (issue 4, columns).',
    list: listOf(people('misleading', 10), {
      columns: usual.map((each) => (each[1] === 'nik' ? ['No. Anggota', 'nik'] : each)),
    }),
  }),
  textCase({
    name: 'heading-shuffled',
    about: 'Columns in an odd order: nothing goes by position.',
    list: listOf(people('shuffled', 6), { columns: [...usual].reverse() }),
  }),
  nameParts(),
  placeAndDate('ttl-comma', (each) => `${each.tempat_lahir}, ${dashed(each.tanggal_lahir)}`),
  placeAndDate('ttl-slash', (each) => `${each.tempat_lahir} / ${dashed(each.tanggal_lahir)}`),
  marks(),
  textCase({
    name: 'heading-p-column-of-payments',
    about: 'A column headed P that holds payments is not the sex perempuan (T09).',
    list: listOf(
      workers('column-p', 8).map((each) => good(each, {}, { values: { upah: [each.upah, null] } })),
      {
        columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin').concat([
          ['P', 'upah'],
        ]),
      },
    ),
  }),
  withoutHeading(),
];

function synonyms(name: string, text: string): Case {
  const words = text.split('|');
  const columns = usual.slice(1).map(([, field], at) => [words[at] ?? '', field] as const);
  return textCase({
    name,
    about: 'Names of columns met in files of offices and programs (file formats, section 5).',
    list: listOf(people(name, 6), { columns }),
  });
}

// NAMA_DEPAN | NAMA_TENGAH | NAMA_BELAKANG of the older registration file: joined in this order.
function nameParts(): Case {
  const all = workers('name-parts', 6).map((each, at) =>
    but(
      each,
      at === 2 ? { nama: `${each.nama.split(' ')[0]} Idris ${each.nama.split(' ')[1]}` } : {},
    ),
  );
  const heading = [
    'NIK',
    'NAMA_DEPAN',
    'NAMA_TENGAH',
    'NAMA_BELAKANG',
    'TANGGAL_LAHIR',
    'JENIS_KELAMIN',
  ];
  const entries = all.map((each): Entry => {
    const parts = each.nama.split(' ');
    const [given = '', ...rest] = parts;
    const cells = [
      each.nik,
      given,
      rest.slice(0, -1).join(' '),
      rest.at(-1) ?? '',
      dashed(each.tanggal_lahir),
      each.jenis_kelamin,
    ];
    return {
      is: 'line',
      cells,
      blank: false,
      fate: {
        disposition: 'accepted',
        values: { nik: each.nik, nama: each.nama, tanggal_lahir: each.tanggal_lahir },
      },
    };
  });
  return textCase({
    name: 'heading-name-in-parts',
    about: 'Three columns of names, joined.',
    list: listOf(entries, { heading: [line(...heading)] }),
  });
}

function placeAndDate(name: string, write: (each: Worker) => string): Case {
  const entries = workers(name, 6).map((each, at): Entry => {
    const cells = [String(at + 1), each.nik, each.nama, write(each), each.jenis_kelamin, each.desa];
    const { nik, nama, tempat_lahir, tanggal_lahir, jenis_kelamin } = each;
    return {
      is: 'line',
      cells,
      blank: false,
      fate: {
        disposition: 'accepted',
        values: { nik, nama, tempat_lahir, tanggal_lahir, jenis_kelamin },
      },
    };
  });
  return textCase({
    name: `heading-${name}`,
    about: 'Place and date of birth in one cell under TTL, split.',
    list: listOf(entries, { heading: [line('No', 'NIK', 'Nama', 'TTL', 'JK', 'Desa')] }),
  });
}

// Two columns L and P with a tick in one of them.
function marks(): Case {
  const entries = workers('sex-marks', 8).map((each, at): Entry => {
    const isMan = each.jenis_kelamin === 'L';
    const cells = [
      String(at + 1),
      each.nik,
      each.nama,
      dashed(each.tanggal_lahir),
      isMan ? 'v' : '',
      isMan ? '' : 'v',
      each.desa,
    ];
    const { nik, nama, tanggal_lahir, jenis_kelamin } = each;
    return {
      is: 'line',
      cells,
      blank: false,
      fate: {
        disposition: 'accepted',
        may: ['sex_from_nik'],
        values: { nik, nama, tanggal_lahir, jenis_kelamin },
      },
    };
  });
  return textCase({
    name: 'heading-sex-as-two-columns',
    about: 'A column L and a column P, ticked.',
    list: listOf(entries, { heading: [line('No', 'NIK', 'Nama', 'Tgl Lahir', 'L', 'P', 'Desa')] }),
  });
}

// No heading at all: the content tells NIK, name and date, or the file is refused; nobody is lost.
function withoutHeading(): Case {
  const list = listOf(people('no-heading', 12), { heading: [] });
  return textCase({
    name: 'heading-none',
    about:
      'People from the first record on. Either recognised by content, the first person too, or refused.',
    list: {
      ...list,
      rows: list.rows.map((row) => ({
        ...row,
        disposition: ['accepted', 'held'],
        may: ['mapping_unsure'],
      })),
    },
    or: [{ outcome: 'refuse', refusal: ['header_not_found'] }],
  });
}

export const headingCases: readonly Case[] = heads;
