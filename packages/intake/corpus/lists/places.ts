// Villages, addresses, telephones, doubles within a file, people of elsewhere.

import { bookCase, textCase } from '../cases.ts';
import { bad, type Column, columnsOf, type Entry, good, listOf, warned } from '../list.ts';
import { but, nikOf, type Worker, workers } from '../people.ts';
import type { Case, Fate, Import } from '../truth.ts';

const villages = columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'desa');
const withDistrict = columnsOf(
  'no',
  'nik',
  'nama',
  'tanggal_lahir',
  'jenis_kelamin',
  'desa',
  'kecamatan',
);
const withPhone = columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'hp');
const withAddress = columnsOf(
  'no',
  'nik',
  'nama',
  'tanggal_lahir',
  'jenis_kelamin',
  'alamat',
  'desa',
);

type Change = (each: Worker, at: number) => Entry;
const list = (seed: string, columns: readonly Column[], change: Change, count = 8) =>
  listOf(workers(seed, count).map(change), { columns });

const regions: readonly Case[] = [
  textCase({
    name: 'village-habits',
    about: '"Desa Limbato", "Ds. LIMBATO", "limbato", "Kel./Desa Limbato": one village.',
    list: list('village-habits', villages, (each, at) => {
      const name = 'Limbato';
      const written =
        ['Desa Limbato', 'Ds. LIMBATO', 'limbato', 'DESA  LIMBATO', 'Ds Limbato'][at] ?? name;
      return good(
        but(each, { desa: name }),
        { desa: written },
        { values: { desa: [name, written] } },
      );
    }),
  }),
  textCase({
    name: 'village-in-two-districts',
    about: 'Tenilo lies in Paguyaman and in Tilamuta; nothing in the row says which (W01).',
    list: list('two-districts', villages, (each, at) =>
      at === 2 || at === 5
        ? warned(but(each, { desa: 'Tenilo', district: '75.71.01' }), {}, 'region_ambiguous', {
            values: { desa: ['Tenilo', null] },
          })
        : good(each),
    ),
  }),
  textCase({
    name: 'village-in-two-districts-told',
    about: 'Tenilo with its kecamatan beside it is certain.',
    list: list('two-districts-told', withDistrict, (each, at) =>
      good(
        but(
          each,
          at === 2
            ? { desa: 'Tenilo', kecamatan: 'Tilamuta' }
            : at === 5
              ? { desa: 'Tenilo', kecamatan: 'Paguyaman' }
              : {},
        ),
      ),
    ),
  }),
  textCase({
    name: 'village-in-two-districts-again',
    about: 'Tenilo, ambiguous, in a list whose other rows come from all over the regency.',
    list: list('two-districts-again', villages, (each, at) =>
      at === 7
        ? warned(but(each, { desa: 'TENILO', district: '73.71.10' }), {}, 'region_ambiguous', {
            values: { desa: ['TENILO', 'Tenilo', null] },
          })
        : good(each),
    ),
  }),
  textCase({
    name: 'village-unknown',
    about: 'Villages that no table of the regency knows.',
    list: list('unknown-village', villages, (each, at) => {
      const odd = [undefined, 'Antah Berantah', undefined, undefined, 'Rahasia Jaya'][at];
      return odd === undefined
        ? good(each)
        : warned(but(each, { desa: odd }), {}, 'region_unknown', { values: { desa: [odd, null] } });
    }),
  }),
  textCase({
    name: 'district-unknown',
    about: 'A kecamatan that does not exist beside a village that does.',
    list: list('unknown-district', withDistrict, (each, at) => {
      const odd = [
        undefined,
        undefined,
        'Kecamatan Khayalan',
        undefined,
        undefined,
        'Wonoasri Utara',
      ][at];
      if (odd === undefined) return good(each);
      return {
        ...good(each, { kecamatan: odd }),
        fate: {
          disposition: ['accepted', 'held'],
          told: ['region_unknown', 'region_ambiguous', 'conflict_value'],
          values: { kecamatan: [odd, each.kecamatan, null] },
        },
      };
    }),
  }),
  elsewhere('scope-other-regency', 'Kabupaten', 'Kabupaten Pohuwato'),
  elsewhere('scope-other-regency-again', 'Kab/Kota', 'Kota Gorontalo'),
];

// A column of the domicile's regency names another one: not of this tenant, a person decides.
function elsewhere(name: string, heading: string, other: string): Case {
  const made = list(name, villages.slice(0, 5), (each, at): Entry => {
    if (at !== 2 && at !== 6) return good(each);
    const fate: Fate = {
      disposition: ['accepted', 'rejected', 'held'],
      told: ['out_of_scope'],
      values: { nik: [each.nik, null] },
    };
    return { ...good(each), fate };
  });
  const grid = made.grid.map((cells, at) => [
    ...cells,
    at === 0 ? heading : at === 3 || at === 7 ? other : 'Boalemo',
  ]);
  return textCase({
    name,
    about: 'Domicile in another regency, in a column of its own.',
    list: { ...made, grid },
  });
}

const addresses: readonly Case[] = [
  textCase({
    name: 'address-with-rt-rw',
    about: '"Dusun 2 RT 01 RW 02", "RT.001/RW.002": kept as written.',
    list: list('rt-rw', withAddress, (each, at) => {
      const written =
        ['Dusun 2 RT 01 RW 02', 'RT.001/RW.002', 'Jl. Trans Sulawesi No. 12', 'Dsn Timur 003/001'][
          at
        ] ?? each.alamat;
      return good(but(each, { alamat: written }));
    }),
  }),
  textCase({
    name: 'phone-habits',
    about: '0812…, +62 812…, 62812…, with blanks and dashes: one number.',
    list: list('phone-habits', withPhone, (each, at) => {
      const bare = each.hp.slice(1);
      const written =
        [
          `+62 ${bare}`,
          `62${bare}`,
          `${each.hp.slice(0, 4)}-${each.hp.slice(4, 8)}-${each.hp.slice(8)}`,
          `'${each.hp}`,
          bare,
          `+62${bare}`,
        ][at] ?? each.hp;
      return good(each, { hp: written }, { may: ['formula_like_text'] });
    }),
  }),
  bookCase({
    name: 'phone-number-cells',
    about: 'Telephones as number cells: the leading 0 is gone and comes back.',
    lists: [
      list('phone-cells', withPhone, (each) => good(each, { hp: { number: each.hp.slice(1) } })),
    ],
  }),
];

type Copy = (each: Worker) => {
  readonly cells?: Partial<Record<string, string>>;
  readonly person?: Partial<Worker>;
};

/** A list whose sixth row repeats the second one, changed by `copy`. */
function repeated(
  name: string,
  about: string,
  columns: readonly Column[],
  copy: Copy,
  fate: Partial<Fate>,
  somewhere?: Import['somewhere'],
): Case {
  const all = workers(name, 8);
  const source = all[1] as Worker;
  const { cells = {}, person = {} } = copy(source);
  const entries = all.map((each, at): Entry => {
    if (at === 1) return good(each, {}, { may: ['conflict_value', 'possible_duplicate'] });
    if (at !== 5) return good(each);
    return { ...good({ ...source, ...person }, cells), fate: { disposition: 'merged', ...fate } };
  });
  return textCase({
    name,
    about,
    list: listOf(entries, { columns }),
    ...(somewhere ? { somewhere } : {}),
  });
}

const doubles: readonly Case[] = [
  repeated(
    'double-exact',
    'The same row twice: the later one is merged.',
    villages,
    () => ({}),
    {},
  ),
  repeated(
    'double-written-otherwise',
    'The same person with capitals, a title and another way of writing the date.',
    villages,
    (each) => ({
      cells: { nama: `H. ${each.nama.toUpperCase()}`, tanggal_lahir: each.tanggal_lahir },
    }),
    { may: ['conflict_value', 'possible_duplicate'] },
  ),
  repeated(
    'double-other-village',
    'The same person with another village: merged, the conflict told.',
    villages,
    () => ({ cells: { desa: 'Olibu' } }),
    { may: ['possible_duplicate', 'conflict_value'] },
    [{ word: 'conflict_value', rows: [3, 7] }],
  ),
  repeated(
    'double-other-phone',
    'The same person with another telephone: merged, the conflict told.',
    withPhone,
    () => ({ cells: { hp: '081399887766' } }),
    { may: ['possible_duplicate', 'conflict_value'] },
    [{ word: 'conflict_value', rows: [3, 7] }],
  ),
  repeated(
    'double-fills-gaps',
    'The later row knows a telephone that the first lacks: merged, no conflict.',
    withPhone,
    () => ({ cells: { nama: '' } }),
    { disposition: ['merged', 'rejected', 'held'], may: ['name_missing'] },
  ),
  possible(
    'double-other-nik',
    'Name, birth date and village alike, another NIK: perhaps one person, both stay.',
    (each) => but(each, { serial: '0077' }),
  ),
  possible('double-other-nik-again', 'The same with a NIK of another region.', (each) =>
    but(each, { district: '75.01.01', serial: '0005' }),
  ),
  textCase({
    name: 'double-names-only',
    about: 'Two people of one name with other birth dates and NIKs: two people, nothing to tell.',
    list: list('names-only', villages, (each, at) =>
      good(but(each, at === 1 || at === 4 ? { nama: 'Siti Aisyah' } : {})),
    ),
  }),
  textCase({
    name: 'double-twins',
    about:
      'Twins: birth date, village and family name alike, other given names, serials 0001 and 0002.',
    list: twins(),
  }),
  damagedDouble(),
];

function possible(name: string, about: string, change: (each: Worker) => Worker): Case {
  const all = workers(name, 8);
  const source = but(all[1] as Worker, { serial: '0003' });
  const entries = all.map((each, at): Entry => {
    if (at === 1) return good(source, {}, { may: ['possible_duplicate'] });
    return at === 5 ? good(change(source), {}, { may: ['possible_duplicate'] }) : good(each);
  });
  return textCase({
    name,
    about,
    list: listOf(entries, { columns: villages }),
    somewhere: [{ word: 'possible_duplicate', rows: [3, 7] }],
  });
}

function twins() {
  const all = workers('twins', 8);
  const elder = but(all[1] as Worker, { nama: 'Nurhayati Pakaya', serial: '0001' });
  const younger = but(elder, { nama: 'Salma Pakaya', serial: '0002' });
  return listOf(
    all.map((each, at) => good(at === 1 ? elder : at === 5 ? younger : each)),
    { columns: villages },
  );
}

// The second row of a person has a damaged NIK: a bad row, not a second person and not a merge.
function damagedDouble(): Case {
  const all = workers('damaged-double', 8);
  const source = all[1] as Worker;
  const entries = all.map((each, at): Entry => {
    if (at === 1) return good(each, {}, { may: ['possible_duplicate'] });
    if (at !== 5) return good(each);
    return {
      ...bad(source, { nik: source.nik.slice(0, 15) }, '', {}),
      fate: {
        disposition: ['rejected', 'held', 'merged'],
        may: ['nik_length', 'possible_duplicate', 'conflict_value'],
      },
    };
  });
  return textCase({
    name: 'double-with-damaged-nik',
    about: 'The second time the NIK lacks a digit: no second person comes of it.',
    list: listOf(entries, { columns: villages }),
  });
}

const jobs: readonly Case[] = [
  textCase({
    name: 'occupation-habits',
    about: 'Local words and spellings of occupations: kept as written.',
    list: list(
      'occupations',
      columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'pekerjaan'),
      (each, at) => {
        const word = [
          "pa'bentor",
          'Tukang Bentor',
          'IRT',
          'Buruh tani/kebun',
          'Honorer',
          'Nelayan tangkap',
          'ojol',
          'Petani Jagung',
        ][at];
        return good(but(each, word === undefined ? {} : { pekerjaan: word }));
      },
    ),
  }),
];

const papua: Case = textCase({
  name: 'nik-of-papua-as-text',
  about: 'NIKs of provinces 91 to 96, larger than any exact JavaScript number.',
  list: list('papua', villages.slice(0, 5), (each, at) => {
    const district = ['91.03.01', '94.01.01', '92.01.01', '93.01.01'][at];
    const nik =
      district === undefined
        ? each.nik
        : nikOf({ district, born: each.tanggal_lahir, sex: each.jenis_kelamin, serial: 3 });
    return good(but(each, { nik }), {}, { may: ['nik_region_unlisted'] });
  }),
});

export const placeCases: readonly Case[] = [...regions, ...addresses, ...doubles, ...jobs, papua];
