// Rough lists: several habits at once, drawn from a seed, so that no rule is tried alone only.

import { bookCase, textCase } from '../cases.ts';
import {
  bad,
  blank,
  type Column,
  dashed,
  dotted,
  type Entry,
  good,
  grouped,
  line,
  listOf,
  named,
  serialOf,
  short,
  slashed,
  usual,
  warned,
} from '../list.ts';
import { but, chance, type Worker, workers } from '../people.ts';
import type { Encoding } from '../text.ts';
import type { Case } from '../truth.ts';
import type { Cell } from '../workbook.ts';

const dateHabits = [dashed, slashed, dotted, named, short, (iso: string) => iso];
const headingHabits: readonly (readonly string[])[] = [
  ['No', 'NIK', 'Nama', 'Tanggal Lahir', 'L/P', 'Desa', 'Pekerjaan'],
  [
    'NO URUT',
    'NOMOR KTP',
    'NAMA LENGKAP',
    'TGL LAHIR',
    'JENIS KELAMIN',
    'DESA/KELURAHAN',
    'PROFESI',
  ],
  ['no', 'nik_ktp', 'nama_lengkap', 'tgl_lahir', 'jk', 'desa', 'jenis_pekerjaan'],
  [
    'No.',
    'No. KTP',
    'Nama Tenaga Kerja',
    'Tgl. Lahir',
    'Kelamin',
    'Kelurahan/Desa',
    'Mata Pencaharian',
  ],
];
const sexHabits = [
  ['L', 'P'],
  ['Laki-laki', 'Perempuan'],
  ['LK', 'PR'],
  ['Pria', 'Wanita'],
] as const;

type Habits = {
  readonly date: (iso: string) => Cell;
  readonly sex: readonly [string, string];
  readonly columns: readonly Column[];
  readonly below: (limit: number) => number;
};

function habitsOf(seed: string): Habits {
  const below = chance(seed);
  const words = headingHabits[below(headingHabits.length)] ?? [];
  const columns = usual.map(([, field], at) => [words[at] ?? '', field] as const);
  const turned = below(2) === 0 ? columns : [...columns.slice(0, 3), ...columns.slice(3).reverse()];
  return {
    date: dateHabits[below(dateHabits.length)] ?? dashed,
    sex: sexHabits[below(sexHabits.length)] ?? ['L', 'P'],
    columns: turned,
    below,
  };
}

function rowOf(each: Worker, habits: Habits): Entry {
  const sex = habits.sex[each.jenis_kelamin === 'L' ? 0 : 1];
  const written = { jenis_kelamin: sex };
  const turn = habits.below(14);
  const cosmetic = { may: ['nik_cleaned'] };
  if (turn === 0) return bad(each, { ...written, nik: '' }, 'nik_missing');
  if (turn === 1) return bad(each, { ...written, nik: each.nik.slice(0, 15) }, 'nik_length');
  if (turn === 2) return bad(each, { ...written, nama: '' }, 'name_missing');
  if (turn === 3) return good(each, { ...written, nik: grouped(each.nik, ' ') }, cosmetic);
  if (turn === 4) return good(each, { ...written, nik: `'${each.nik}` }, cosmetic);
  if (turn === 5) return good(each, { ...written, nama: each.nama.toUpperCase() });
  if (turn === 6) {
    const nik = `${each.nik.slice(0, 8)}19${each.nik.slice(10)}`;
    return bad(each, { ...written, nik }, 'nik_date_invalid');
  }
  if (turn === 7) return warned(each, { ...written, jenis_kelamin: '' }, 'sex_from_nik');
  return good(each, written);
}

function rough(seed: string): { entries: readonly Entry[]; habits: Habits } {
  const habits = habitsOf(seed);
  const people = workers(seed, 25).map((each) => rowOf(each, habits));
  const section = line('', '', `KELOMPOK ${1 + habits.below(5)}`);
  const again = line(...habits.columns.map(([text]) => text));
  const entries = people.flatMap((each, at) => {
    if (at === 8) return [blank, section, each];
    return at === 16 && habits.below(2) === 0 ? [again, each] : [each];
  });
  return { entries: [...entries, line('', '', 'JUMLAH', String(people.length))], habits };
}

const encodings: readonly Encoding[] = ['utf8', 'utf8', 'utf16le', 'cp1252', 'utf16be'];
const delimiters = [',', ';', '\t', '|'];

function roughText(number: number): Case {
  const seed = `rough-text-${number}`;
  const { entries, habits } = rough(seed);
  const encoding = encodings[number % encodings.length] ?? 'utf8';
  return textCase({
    name: seed,
    about: 'Heading, order, dates, sex codes, delimiter, encoding and damages drawn from a seed.',
    list: listOf(entries, {
      columns: habits.columns,
      date: habits.date,
      before: number % 3 === 0 ? [line('DATA PEKERJA DESA'), blank] : [],
    }),
    dialect: {
      delimiter: delimiters[number % delimiters.length] ?? ',',
      eol: number % 2 === 0 ? '\n' : '\r\n',
    },
    encoding,
    mark: encoding.startsWith('utf16'),
  });
}

function roughBook(number: number): Case {
  const seed = `rough-book-${number}`;
  const { entries, habits } = rough(seed);
  const cell = (iso: string): Cell => ({
    number: String(serialOf(iso)),
    style: 'dateId',
    shown: slashed(iso),
  });
  return bookCase({
    name: seed,
    about: 'The same as a workbook; half of them with date cells, half with text dates.',
    lists: [
      listOf(entries, {
        columns: habits.columns,
        date: number % 2 === 0 ? cell : habits.date,
        before: number % 3 === 0 ? [line('DATA PEKERJA DESA'), blank] : [],
      }),
    ],
    book: number % 3 === 1 ? { prefix: 's' } : number % 3 === 2 ? { streamed: true } : {},
    sheets: [number % 4 === 1 ? { inlineStrings: true } : {}],
  });
}

const numbers = Array.from({ length: 12 }, (_, at) => at + 1);

/** One list in all four delimiters and back: the same people each time. */
const sameList: readonly Case[] = delimiters.map((delimiter, at) =>
  textCase({
    name: `rough-same-list-${at + 1}`,
    about: 'One list under four delimiters: what becomes of each row does not depend on it.',
    list: listOf(
      workers('rough-same', 20).map((each, turn) =>
        good(
          but(each, turn === 4 ? { nama: `${each.nama} bin Ali` } : {}),
          {},
          turn === 4 ? { values: { nama: [`${each.nama} bin Ali`, each.nama] } } : {},
        ),
      ),
    ),
    dialect: { delimiter },
  }),
);

export const roughCases: readonly Case[] = [
  ...numbers.map(roughText),
  ...numbers.map(roughBook),
  ...sameList,
];
