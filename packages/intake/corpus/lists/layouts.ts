// How a table lies on its sheet: titles, sections, totals, signatures, merged villages.

import { bookCase, textCase } from '../cases.ts';
import { bad, blank, columnsOf, type Entry, good, line, listOf } from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import type { Case } from '../truth.ts';
import { both } from './both.ts';

const people = (seed: string, count: number) => workers(seed, count).map((each) => good(each));

const title = line('DAFTAR PEKERJA RENTAN DESA LIMBATO');
const signatures: readonly Entry[] = [
  blank,
  line('', '', '', '', 'Limbato, 12 Juni 2026'),
  line('', '', '', '', 'Kepala Desa Limbato'),
  blank,
  line('', '', '', '', 'HASAN R. PAKAYA'),
  line('', '', '', '', `NIP. 19720817 199803 1 00${7}`),
];

const titles: readonly Case[] = [
  ...both(
    'layout-title-rows',
    'Title rows and blank rows before the heading on row 5.',
    people('title-rows', 6),
    {
      before: [
        title,
        line('KECAMATAN TILAMUTA KABUPATEN BOALEMO'),
        line('TAHUN ANGGARAN 2026'),
        blank,
      ],
    },
    { merges: ['A1:G1', 'A2:G2', 'A3:G3'] },
  ),
  ...both(
    'layout-heading-far-down',
    'A letter of fourteen lines stands above the table.',
    people('far-down', 6),
    {
      before: [
        ...[
          'PEMERINTAH KABUPATEN BOALEMO',
          'DINAS SOSIAL',
          'Jl. Trans Sulawesi No. 1',
          'Nomor : 440/12/2026',
          'Lampiran : 1 (satu) berkas',
          'Perihal : Data pekerja',
          'Kepada Yth. Kepala BPJS Ketenagakerjaan',
          'di Tempat',
          'Dengan hormat,',
          'kami sampaikan data pekerja rentan',
          'untuk ditindaklanjuti.',
          'Terima kasih.',
        ].map((each) => line(each)),
        blank,
        blank,
      ],
    },
  ),
  ...both(
    'layout-signature',
    'Place, date, office, name and number of the signatory below the table are nobody.',
    [...people('signature', 6), ...signatures],
  ),
  ...both('layout-notes', 'Notes and a legend after the table.', [
    ...people('notes', 6),
    blank,
    line('Catatan:'),
    line('1. Data hasil musyawarah desa'),
    line('2. L = Laki-laki, P = Perempuan'),
    line('*) coret salah satu'),
  ]),
];

const between: readonly Case[] = [
  ...both('layout-sections', 'Rows that open a section: hamlets, groups with roman numbers.', [
    line('DUSUN I'),
    ...people('section-one', 3),
    line('DUSUN II'),
    ...people('section-two', 3),
    line('III. KELOMPOK NELAYAN'),
    ...people('section-three', 2),
  ]),
  ...both('layout-totals', 'Subtotals and a total, in the name column and in the first one.', [
    ...people('total-one', 3),
    line('', '', 'Sub Total', '3'),
    ...people('total-two', 3),
    line('Jumlah', '', '', '3 orang'),
    line('TOTAL KESELURUHAN', '', '', '6', '3', '3'),
    line('', '', 'Jumlah laki-laki : 3, perempuan : 3'),
  ]),
  ...both(
    'layout-total-look-alikes',
    'A man called Jumlah, a village "Jumlah Baru", a woman called Total: people, beside a real total.',
    lookAlikes(),
  ),
  ...both('layout-blank-rows', 'Blank rows between groups and many after the end.', [
    ...people('blank-one', 3),
    blank,
    blank,
    ...people('blank-two', 3),
    ...Array.from({ length: 12 }, () => blank),
  ]),
  ...both(
    'layout-numbered-empty-rows',
    'Rows prepared with a running number and nothing else: nobody, and no bad row.',
    [
      ...people('prepared', 4),
      ...[5, 6, 7, 8].map(
        (number): Entry => ({
          is: 'line',
          cells: [String(number), '', '', '', '', '', ''],
          blank: false,
          fate: { disposition: ['ignored', 'rejected'], may: ['nik_missing', 'name_missing'] },
        }),
      ),
    ],
  ),
  ...both(
    'layout-ditto',
    'Ditto marks (", idem, sda) for village and occupation: what stands above, or nothing; never a village called idem.',
    ditto(),
  ),
  ...both(
    'layout-no-number',
    'People without a running number in the middle of numbered ones.',
    workers('no-number', 6).map((each, at) => good(each, at === 2 || at === 3 ? { no: '' } : {})),
  ),
];

function lookAlikes(): readonly Entry[] {
  const all = workers('look-alikes', 6).map((each, at) =>
    but(
      each,
      [
        { nama: 'Jumlah' },
        {},
        { desa: 'Jumlah Baru' },
        { nama: 'Total' },
        {},
        { nama: 'Jumlah Rahman' },
      ][at] ?? {},
    ),
  );
  const entries = all.map((each) =>
    good(
      each,
      {},
      {
        may: ['name_suspicious', 'region_unknown'],
        values: each.desa === 'Jumlah Baru' ? { desa: ['Jumlah Baru', null] } : {},
      },
    ),
  );
  return [...entries, line('', '', 'Jumlah', '6 orang')];
}

function ditto(): readonly Entry[] {
  const all = workers('ditto', 8);
  const top = all[0] as Worker;
  return all.map((each, at) => {
    if (at === 0) return good(each);
    const sign = ['"', 'idem', 'sda', 's.d.a'][at % 4] ?? '"';
    const open = { desa: [top.desa, null], pekerjaan: [top.pekerjaan, null, sign] };
    return good(
      but(each, { desa: top.desa, pekerjaan: top.pekerjaan }),
      { desa: sign, pekerjaan: sign },
      { may: ['region_unknown'], values: open },
    );
  });
}

/** People of one village, whose cell stands only on the first of them. */
function mergedVillage(seed: string, from: Worker, count: number): readonly Entry[] {
  const { desa, kecamatan } = from;
  return workers(seed, count).map((each, at) =>
    good(but(each, { desa, kecamatan }), at === 0 ? {} : { desa: '' }),
  );
}

const [one, two] = workers('merged-villages', 2) as [Worker, Worker];
const mergedEntries = [
  ...mergedVillage('merged-one', one, 4),
  ...mergedVillage('merged-two', two, 3),
];

const merged: readonly Case[] = [
  bookCase({
    name: 'layout-merged-village-cells',
    about:
      'The village stands in a cell merged over its people: it is the village of each of them.',
    lists: [listOf(mergedEntries)],
    sheets: [{ merges: ['F2:F5', 'F6:F8'] }],
  }),
  bookCase({
    name: 'layout-merged-village-first-column',
    about: 'The merged village cells stand in the first column.',
    lists: [
      listOf(mergedEntries, {
        columns: columnsOf('desa', 'no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin'),
      }),
    ],
    sheets: [{ merges: ['A2:A5', 'A6:A8'] }],
  }),
  bookCase({
    name: 'layout-merged-across',
    about:
      'Titles merged across the table and a merged section row: nobody; a name merged over two columns: a person.',
    lists: [
      listOf([line('DUSUN I'), ...people('merged-across', 5)], {
        before: [title, blank],
        columns: [
          ...columnsOf('no', 'nik', 'nama'),
          ['', ''],
          ...columnsOf('tanggal_lahir', 'jenis_kelamin'),
        ],
      }),
    ],
    sheets: [{ merges: ['A1:F1', 'A4:F4', 'C3:D3', 'C5:D5', 'C6:D6', 'C7:D7', 'C8:D8', 'C9:D9'] }],
  }),
];

/** A section row that names a person without a NIK is still a person to be asked about. */
const nameOnly: Case = textCase({
  name: 'layout-person-with-name-only',
  about:
    'Between complete rows one row with number and name only: a person whose NIK is missing, not a section.',
  list: listOf(
    workers('name-only', 8).map((each, at) =>
      at === 3
        ? bad(
            each,
            { nik: '', tanggal_lahir: '', jenis_kelamin: '', desa: '', pekerjaan: '' },
            'nik_missing',
          )
        : good(each),
    ),
  ),
});

export const layoutCases: readonly Case[] = [...titles, ...between, ...merged, nameOnly];
