// Ages, names, sex, wages: every habit of writing them beside what cannot be read.

import { bookCase, textCase } from '../cases.ts';
import { bad, columnsOf, type Entry, good, listOf, usual, warned } from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import type { Case, Fate } from '../truth.ts';

const any: Fate['disposition'] = ['accepted', 'rejected', 'held'];

const ages: readonly Case[] = [
  textCase({
    name: 'age-of-children',
    about: 'Children of nine and twelve years in a list of workers (T04).',
    list: listOf(
      workers('children', 8).map((each, at): Entry => {
        const born = at === 2 ? '2017-03-20' : at === 5 ? '2014-05-16' : undefined;
        if (born === undefined) return good(each);
        return {
          ...good(but(each, { tanggal_lahir: born })),
          fate: { disposition: any, told: ['age_out_of_range'] },
        };
      }),
    ),
  }),
  textCase({
    name: 'age-of-the-old',
    about:
      'Workers of 72 and 90 years: beyond the limit of new participants, still people of the list.',
    list: listOf(
      workers('the-old', 8).map((each, at): Entry => {
        const born = at === 1 ? '1954-02-20' : at === 6 ? '1936-01-15' : undefined;
        if (born === undefined) return good(each);
        return {
          ...good(but(each, { tanggal_lahir: born })),
          fate: { disposition: any, told: ['age_out_of_range'], may: ['nik_dob_mismatch'] },
        };
      }),
    ),
  }),
  textCase({
    name: 'age-limits-allowed',
    about: 'Eighteen years and a day, sixty-four years: inside every limit.',
    list: listOf(
      workers('limits', 6).map((each, at) =>
        good(
          but(
            each,
            at === 1
              ? { tanggal_lahir: '2008-06-29' }
              : at === 4
                ? { tanggal_lahir: '1961-08-20' }
                : {},
          ),
        ),
      ),
    ),
  }),
];

function named2(
  name: string,
  about: string,
  write: (each: Worker, at: number) => Entry,
  count = 8,
): Case {
  return textCase({ name, about, list: listOf(workers(name, count).map(write)) });
}

const names: readonly Case[] = [
  named2('name-missing', 'No name: rejected, whatever the NIK says.', (each, at) => {
    const written = [undefined, '', undefined, '-', undefined, '   '][at];
    return written === undefined ? good(each) : bad(each, { nama: written }, 'name_missing');
  }),
  named2(
    'name-titles',
    'Titles and degrees before and after, in quotes where they hold a comma: the person is the same.',
    (each, at) => {
      const written =
        [
          `H. ${each.nama}`,
          `Hj. ${each.nama}`,
          `${each.nama}, S.Pd`,
          `Drs. ${each.nama}, M.Si`,
          `Ir. H. ${each.nama}`,
          `Bpk. ${each.nama}`,
          `Ibu ${each.nama}`,
          `${each.nama} S.Kom`,
        ][at] ?? each.nama;
      return good(each, { nama: written }, { values: { nama: [written, each.nama] } });
    },
  ),
  named2('name-patronyms', 'bin, binti, A.n.: parts of a name.', (each, at) => {
    const written =
      [
        `${each.nama} bin Husain`,
        `${each.nama} binti Saleh`,
        `${each.nama} Bin Umar`,
        `${each.nama} bt. Ahmad`,
      ][at] ?? each.nama;
    return good(each, { nama: written }, { values: { nama: [written, each.nama] } });
  }),
  named2('name-single', 'One word is a whole name.', (each, at) => {
    const single = ['Suharto', 'Sutini', 'Wagimin', 'Lasmi'][at];
    return good(but(each, single === undefined ? {} : { nama: single }));
  }),
  named2(
    'name-look-alikes',
    'People called Total, Jumlah, Camat, Nama: a row with a NIK and a birth date is a person.',
    (each, at) => {
      const odd = [
        'Total',
        'Jumlah',
        'Jumlah Harun',
        'Nama',
        'Kepala Desa',
        'Catatan',
        'Sub Total',
      ][at];
      return good(
        but(each, odd === undefined ? {} : { nama: odd }),
        {},
        { may: ['name_suspicious'] },
      );
    },
  ),
  named2(
    'name-suspicious',
    'A letter, a digit, a row of x: hardly a name, a person looks at it.',
    (each, at) => {
      const odd = [undefined, 'A', undefined, '12345', undefined, 'xxxx'][at];
      if (odd === undefined) return good(each);
      return {
        ...good(each, { nama: odd }),
        fate: {
          disposition: any,
          told: odd === 'xxxx' ? ['name_suspicious', 'name_missing'] : ['name_suspicious'],
          values: { nama: [odd, null] },
        },
      };
    },
  ),
  named2(
    'name-suspicious-test-rows',
    'Rows typed to try the form: "test", "asdf", "contoh".',
    (each, at) => {
      const odd = [undefined, 'test', undefined, '.'][at];
      if (odd === undefined) return good(each);
      return {
        ...good(each, { nama: odd }),
        fate: {
          disposition: any,
          told: ['name_suspicious', 'name_missing'],
          values: { nama: [odd, null] },
        },
      };
    },
  ),
  named2(
    'occupation-of-civil-servants',
    'ASN, TNI and Polri are outside the base (practice 1): taken and told. The retired are not.',
    (each, at) => {
      const written = ['PNS', 'Petani', 'Guru ASN', 'Anggota TNI', 'Polri', 'Pensiunan PNS'][at];
      const facts = but(each, written === undefined ? {} : { pekerjaan: written });
      return [0, 2, 3, 4].includes(at) ? warned(facts, {}, 'out_of_scope') : good(facts);
    },
  ),
  named2(
    'name-deceased-mark',
    'ALM after or before a name: the person stays in the list, the mark is for people to see (A01).',
    (each, at) => {
      const written = [undefined, `${each.nama} (ALM)`, undefined, `Alm. ${each.nama}`][at];
      if (written === undefined) return good(each);
      return {
        ...good(each, { nama: written }),
        fate: {
          disposition: ['accepted', 'held'],
          may: ['name_suspicious', 'out_of_scope'],
          values: { nama: [written, each.nama] },
        },
      };
    },
  ),
  named2(
    'name-formula-like',
    'Names that a spreadsheet would run: kept as text, told, made harmless only at export.',
    (each, at) => {
      const odd = [
        undefined,
        '=HYPERLINK("http://contoh.invalid")',
        undefined,
        '@SUM(1+1)*cmd',
        undefined,
        '+62 Ahmad',
      ][at];
      if (odd === undefined) return good(each);
      return {
        ...good(each, { nama: odd }),
        fate: {
          disposition: ['accepted', 'held'],
          warnings: ['formula_like_text'],
          may: ['name_suspicious'],
          values: { nama: odd },
        },
      };
    },
  ),
  textCase({
    name: 'address-formula-like',
    about:
      'An address that begins with a sign of a formula, and one that only holds such signs inside.',
    list: listOf(
      workers('address-formula', 6).map((each, at) => {
        if (at === 1) return warned(but(each, { alamat: '=cmd|calc!A1' }), {}, 'formula_like_text');
        if (at === 3) return warned(but(each, { alamat: '-2+3+cmd' }), {}, 'formula_like_text');
        return good(but(each, at === 4 ? { alamat: 'Dusun 1 = Dusun A + B' } : {}));
      }),
      { columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'alamat') },
    ),
  }),
  named2('name-markup', 'Angle brackets, quotes and SQL in names are letters.', (each, at) => {
    const odd = [
      undefined,
      '<script>alert(1)</script>',
      undefined,
      ["Siti'); DROP", 'TABLE peserta;--'].join(' '),
      undefined,
      'Muh. O\'Neil "Adi"',
    ][at];
    return good(
      but(each, odd === undefined ? {} : { nama: odd }),
      {},
      {
        disposition: odd === undefined ? 'accepted' : ['accepted', 'held'],
        may: odd === undefined ? [] : ['name_suspicious'],
      },
    );
  }),
];

function sexed(name: string, about: string, men: string, women: string, heading = 'L/P'): Case {
  const columns = usual.map((each) =>
    each[1] === 'jenis_kelamin' ? ([heading, 'jenis_kelamin'] as const) : each,
  );
  const list = listOf(
    workers(name, 8).map((each) =>
      good(each, { jenis_kelamin: each.jenis_kelamin === 'L' ? men : women }),
    ),
    { columns },
  );
  return textCase({ name, about, list });
}

const sexes: readonly Case[] = [
  sexed('sex-words', 'Laki-laki, Perempuan.', 'Laki-laki', 'Perempuan', 'Jenis Kelamin'),
  sexed('sex-short', 'LK, PR.', 'LK', 'PR', 'JK'),
  sexed('sex-pria-wanita', 'Pria, Wanita: P is not perempuan here.', 'Pria', 'Wanita'),
  sexed('sex-pw-letters', 'P and W: P is pria here, the NIKs prove it.', 'P', 'W', 'Kelamin'),
  sexed('sex-digits', '1 and 2 under a heading of codes.', '1', '2', 'Kode JK'),
  sexed('sex-digits-turned', '0 women and 1 men.', '1', '0', 'JK'),
  textCase({
    name: 'sex-unreadable',
    about: 'A sex nobody can read (X, ?): told, by whichever word.',
    list: listOf(
      workers('sex-unreadable', 8).map((each, at): Entry => {
        const written = [undefined, 'X', undefined, '?', undefined, 'bujang'][at];
        if (written === undefined) return good(each);
        return {
          ...good(each, { jenis_kelamin: written }),
          fate: {
            disposition: any,
            told: ['sex_invalid', 'sex_from_nik'],
            values: { jenis_kelamin: [each.jenis_kelamin, null] },
          },
        };
      }),
    ),
  }),
  textCase({
    name: 'sex-missing',
    about: 'An empty sex: taken from the NIK, and told.',
    list: listOf(
      workers('sex-missing', 8).map((each, at) =>
        at === 2 || at === 5 ? warned(each, { jenis_kelamin: '' }, 'sex_from_nik') : good(each),
      ),
    ),
  }),
  textCase({
    name: 'sex-unreadable-without-nik',
    about: 'A sex nobody can read on a row without a NIK: nothing else tells it.',
    list: listOf(
      workers('sex-no-nik', 8).map((each, at) =>
        at === 1 || at === 4
          ? bad(each, { nik: '-', jenis_kelamin: 'Z' }, 'nik_missing', { told: ['sex_invalid'] })
          : good(each),
      ),
    ),
  }),
];

const wageColumns = columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'upah');

const wages: readonly Case[] = [
  textCase({
    name: 'wage-habits',
    about: 'Rp 3.000.000,00; 3jt; 1,5 juta; 900 ribu; 2,500,000; Rp.1.250.000,-',
    list: listOf(
      workers('wage-habits', 8).map((each, at) => {
        const [written, amount] = (
          [
            ['Rp 3.000.000,00', '3000000'],
            ['3jt', '3000000'],
            ['1,5 juta', '1500000'],
            ['900 ribu', '900000'],
            ['2,500,000', '2500000'],
            ['Rp.1.250.000,-', '1250000'],
            ['Rp1750000', '1750000'],
            ['2.000.000', '2000000'],
          ] as const
        )[at] ?? ['1000000', '1000000'];
        return good(but(each, { upah: amount }), { upah: written });
      }),
      { columns: wageColumns },
    ),
  }),
  textCase({
    name: 'wage-unreadable',
    about: 'Wages in words or signs: the person is taken, the wage is not.',
    list: listOf(
      workers('wage-unreadable', 8).map((each, at) => {
        const written = [undefined, 'tidak tentu', undefined, 'Rp ???', undefined, 'sesuai hasil'][
          at
        ];
        return written === undefined
          ? good(each)
          : warned(each, { upah: written }, 'wage_invalid', { values: { upah: null } });
      }),
      { columns: wageColumns },
    ),
  }),
  textCase({
    name: 'wage-suspicious',
    about: 'Rp 3, Rp 90 billion, a negative wage: hardly a wage, told.',
    list: listOf(
      workers('wage-suspicious', 8).map((each, at): Entry => {
        const [written, amount] =
          (
            [
              undefined,
              ['3', '3'],
              undefined,
              ['90000000000', '90000000000'],
              undefined,
              ['-1500000', null],
            ] as const
          )[at] ?? [];
        if (written === undefined) return good(each);
        const words =
          amount === null
            ? ['wage_invalid', 'wage_suspicious', 'formula_like_text']
            : ['wage_suspicious'];
        return {
          ...good(each, { upah: written }),
          fate: { disposition: any, told: words, values: { upah: [amount ?? null, null] } },
        };
      }),
      { columns: wageColumns },
    ),
  }),
  textCase({
    name: 'wage-empty',
    about: 'An empty or dashed wage is no error: many lists do not ask it.',
    list: listOf(
      workers('wage-empty', 6).map((each, at) =>
        good(
          each,
          at === 1 ? { upah: '' } : at === 3 ? { upah: '-' } : {},
          at === 1 || at === 3 ? { values: { upah: null } } : {},
        ),
      ),
      { columns: wageColumns },
    ),
  }),
  bookCase({
    name: 'wage-number-cells',
    about: 'Wages as numbers with a thousands style.',
    lists: [
      listOf(
        workers('wage-cells', 6).map((each) =>
          good(each, { upah: { number: each.upah, style: 'thousands', shown: '\u0000' } }),
        ),
        { columns: wageColumns },
      ),
    ],
  }),
];

export const factCases: readonly Case[] = [...ages, ...names, ...sexes, ...wages];
