// Lists of offices: columns beside those of the worker that look like them (family card, heirs,
// accounts, dates of joining), signatures inside the columns, sections that name the village.

import { bookCase, textCase } from '../cases.ts';
import {
  bad,
  blank,
  type Column,
  columnsOf,
  dashed,
  type Entry,
  good,
  line,
  listOf,
  type Sheet,
  usual,
} from '../list.ts';
import { but, nikOf, pad, type Worker, workers } from '../people.ts';
import type { Case } from '../truth.ts';
import type { Cell } from '../workbook.ts';

type Beside = readonly [heading: string, at: number, value: (each: Worker, at: number) => Cell];

/** A clean list with foreign columns put in at places of the usual ones. */
function beside(
  seed: string,
  others: readonly Beside[],
  columns: readonly Column[] = usual,
): Sheet {
  const people = workers(seed, 8);
  const list = listOf(
    people.map((each) => good(each)),
    { columns },
  );
  const grid = list.grid.map((cells, row) => {
    const copy = [...cells];
    for (const [heading, at, value] of others) {
      const person = people[row - 1];
      copy.splice(at, 0, person === undefined ? heading : value(person, row - 1));
    }
    return copy;
  });
  return { ...list, grid };
}

const card = (each: Worker, at: number) =>
  nikOf({ district: each.nik.slice(0, 6), born: '2014-09-05', sex: 'L', serial: 1 + (at % 9) });
const others = workers('heirs', 8);
const heir = (at: number) => others[at] ?? (others[0] as Worker);

const foreign = (name: string, about: string, columns: readonly Beside[]): readonly Case[] => [
  textCase({ name: `${name}-csv`, about, list: beside(name, columns) }),
  bookCase({ name: `${name}-xlsx`, about, lists: [beside(name, columns)] }),
];

const besides: readonly Case[] = [
  ...foreign(
    'beside-family-card',
    'The number of the family card stands before the NIK, both sixteen digits.',
    [['No. KK', 1, card]],
  ),
  ...foreign('beside-family-card-after', 'The family card stands after the NIK.', [
    ['NOMOR KARTU KELUARGA', 2, card],
  ]),
  ...foreign('beside-heirs', 'Heirs with name, NIK and relation beside each worker.', [
    ['Nama Ahli Waris', 7, (_, at) => heir(at).nama],
    ['NIK Ahli Waris', 8, (_, at) => heir(at).nik],
    ['Hubungan', 9, (_, at) => (at % 2 === 0 ? 'Istri' : 'Anak')],
  ]),
  ...foreign('beside-mother', 'The mother’s name before the worker’s own columns end.', [
    ['Nama Ibu Kandung', 4, (_, at) => heir(at).nama],
  ]),
  ...foreign('beside-account', 'A bank account of fifteen digits and a tax number.', [
    ['No Rekening', 3, (_, at) => `00410100${pad(1_234_500 + at, 7)}`],
    ['NPWP', 4, (_, at) => `09.254.294.${at}-407.000`],
  ]),
  ...foreign('beside-other-dates', 'Dates of joining and of the letter beside the birth date.', [
    ['TMT', 3, (_, at) => `0${1 + (at % 9)}-01-2019`],
    ['Tanggal Daftar', 5, () => '15-06-2026'],
  ]),
  ...foreign('beside-other-names', 'Names of employer, group and boat.', [
    ['Nama Perusahaan', 2, () => 'CV Maju Bersama'],
    ['Nama Kelompok', 4, (_, at) => `Kelompok Tani ${at + 1}`],
    ['Nama Kapal', 9, (_, at) => `KM Bahari ${at + 1}`],
  ]),
  ...foreign('beside-membership', 'The membership number (KPJ) beside the NIK.', [
    ['No KPJ', 1, (_, at) => `1901234${pad(5000 + at, 4)}`],
  ]),
  ...foreign(
    'beside-region-codes',
    'Codes of regions and the regency’s name, the domicile of all.',
    [
      ['Kode Desa', 6, () => '7502042001'],
      ['Kabupaten', 7, () => 'Boalemo'],
      ['Provinsi', 8, () => 'Gorontalo'],
    ],
  ),
  ...foreign('beside-remarks', 'Remarks, age, ticks.', [
    ['Umur', 4, (each) => String(2026 - Number(each.tanggal_lahir.slice(0, 4)))],
    ['Ket', 8, (_, at) => (at === 2 ? 'baru' : '')],
    ['Paraf', 9, () => ''],
  ]),
];

const columns = usual;
const people = (seed: string, count = 6): readonly Entry[] =>
  workers(seed, count).map((each) => good(each));
const signatory = '197208171998031';

function signed(name: string, about: string, rows: readonly Entry[]): readonly Case[] {
  const entries = [...people(name), ...rows];
  return [
    textCase({ name: `${name}-csv`, about, list: listOf(entries, { columns }) }),
    bookCase({ name: `${name}-xlsx`, about, lists: [listOf(entries, { columns })] }),
  ];
}

const ends: readonly Case[] = [
  ...signed(
    'signature-in-name-column',
    'Office, name and number of the signatory in the column of names.',
    [
      blank,
      line('', '', 'Limbato, 3 Juni 2026'),
      line('', '', 'Kepala Desa Limbato,'),
      blank,
      blank,
      line('', '', 'HASAN R. PAKAYA'),
      line('', '', `NIP. ${signatory}007`),
    ],
  ),
  ...signed('signature-in-two-columns', 'Two signatories beside each other, one under the NIKs.', [
    blank,
    line('', 'Mengetahui,', '', '', 'Tilamuta, 3 Juni 2026'),
    line('', 'Camat Tilamuta', '', '', 'Kepala Seksi'),
    blank,
    line('', 'RAHMAN UMAR, S.Sos', '', '', 'YUSNA BIYA, SE'),
    line('', `NIP ${signatory}001`, '', '', `NIP ${signatory}002`),
  ]),
  ...signed(
    'total-in-nik-column',
    'A total whose word stands under the NIKs and whose figure under the names.',
    [line('', 'JUMLAH', '6'), line('', 'Jml. Laki-laki', '3'), line('', 'Jml. Perempuan', '3')],
  ),
  ...signed('total-before-end', 'A total, a note and a print line.', [
    line('Total : 6 orang'),
    line('Sumber: pendataan desa 2026'),
    line('Dicetak tanggal 12/06/2026 halaman 1/1'),
  ]),
  ...signed(
    'people-after-signature',
    'A second page follows the signature, with its own heading.',
    [
      blank,
      line('', '', '', '', 'Kepala Desa Limbato'),
      line('', '', '', '', 'HASAN R. PAKAYA'),
      blank,
      line('LANJUTAN'),
      line(...columns.map(([text]) => text)),
      ...workers('second-page', 5).map((each) => good(each)),
    ],
  ),
];

/** Sections that name the village of the people below them. */
function sections(): Case {
  const villages = [
    ['DESA LIMBATO', 'Limbato'],
    ['DESA MOHUNGO', 'Mohungo'],
  ] as const;
  const narrow = columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin');
  const entries = villages.flatMap(([heading, desa]) => [
    line(heading),
    ...workers(`section-${desa}`, 4).map((each) =>
      good(but(each, { desa }), {}, { values: { desa: [desa, null] } }),
    ),
  ]);
  return textCase({
    name: 'sections-name-villages',
    about:
      'A section row names the village of the people below it: never a person, never lost as one.',
    list: listOf(entries, { columns: narrow }),
  });
}

// The cells of one row stand one column to the right: nobody reads a name as a NIK.
function slipped(): Case {
  const entries = workers('slipped', 8).map((each, at): Entry => {
    if (at !== 3) return good(each);
    const cells = [
      '4',
      '',
      each.nik,
      each.nama,
      dashed(each.tanggal_lahir),
      each.jenis_kelamin,
      each.desa,
    ];
    const told = ['nik_missing', 'row_shape', 'nik_not_numeric', 'mapping_unsure'];
    return {
      is: 'line',
      cells,
      blank: false,
      fate: {
        disposition: ['rejected', 'held', 'accepted'],
        told,
        may: ['name_suspicious', 'dob_invalid', 'sex_invalid', 'name_missing', 'region_unknown'],
        values: { nik: [each.nik, null], nama: [each.nama, null] },
      },
    };
  });
  return textCase({
    name: 'row-slipped-by-one',
    about: 'One row slipped a column to the right.',
    list: listOf(entries),
  });
}

function swapped(): Case {
  const entries = workers('swapped', 8).map(
    (each, at): Entry =>
      at === 2
        ? bad(each, { nik: each.nama, nama: each.nik }, '', {
            disposition: ['rejected', 'held', 'accepted'],
            reasons: [],
            told: [
              'nik_not_numeric',
              'nik_missing',
              'row_shape',
              'name_suspicious',
              'mapping_unsure',
            ],
            may: ['name_missing'],
            values: { nik: [each.nik, null], nama: [each.nama, null] },
          })
        : good(each),
  );
  return textCase({
    name: 'row-name-and-nik-swapped',
    about: 'In one row name and NIK changed places.',
    list: listOf(entries),
  });
}

const startsLater: Case = bookCase({
  name: 'table-starts-at-d5',
  about: 'Three empty columns on the left, four empty rows above.',
  lists: [
    (() => {
      const list = listOf(people('starts-later'), { before: [blank, blank, blank, blank] });
      return {
        ...list,
        grid: list.grid.map((cells) => (cells.length === 0 ? cells : ['', '', '', ...cells])),
      };
    })(),
  ],
});

export const officeCases: readonly Case[] = [
  ...besides,
  ...ends,
  sections(),
  slipped(),
  swapped(),
  startsLater,
];
