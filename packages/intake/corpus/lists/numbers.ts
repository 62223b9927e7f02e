// Identity numbers: damage of every kind beside numbers that only look damaged.

import { textCase } from '../cases.ts';
import { bad, dashed, type Entry, good, grouped, listOf, warned } from '../list.ts';
import { but, nikOf, workers } from '../people.ts';
import type { Case, Fate } from '../truth.ts';

type Damage = readonly [written: (nik: string) => string, reasons: string, more?: Partial<Fate>];

/** A list of good rows with damaged ones between, each by one of the damages. */
function damaged(name: string, about: string, damages: readonly Damage[]): Case {
  const people = workers(name, damages.length * 2 + 4);
  const entries = people.map((each, at): Entry => {
    const damage = at % 2 === 1 ? damages[(at - 1) / 2] : undefined;
    if (damage === undefined) return good(each);
    const [written, reasons, more] = damage;
    return bad(each, { nik: written(each.nik) }, reasons, more);
  });
  return textCase({ name, about, list: listOf(entries) });
}

const digits = (nik: string, from: number, to: number, by: string) =>
  nik.slice(0, from) + by + nik.slice(to);

const rejected: readonly Case[] = [
  damaged('nik-missing', 'Empty, a dash, words: there is no NIK.', [
    [() => '', 'nik_missing'],
    [() => '-', 'nik_missing'],
    [() => 'belum ada', 'nik_missing'],
    [() => 'tidak ada', 'nik_missing'],
  ]),
  damaged('nik-missing-in-words', 'Why there is no NIK yet: it is missing, not mistyped.', [
    [() => 'belum ada KTP', 'nik_missing'],
    [() => 'tidak punya NIK', 'nik_missing'],
    [() => 'dalam proses', 'nik_missing'],
    [() => 'BLM REKAM E-KTP', 'nik_missing'],
    [() => 'masih proses perekaman', 'nik_missing'],
  ]),
  damaged('nik-length', 'Fifteen, seventeen, twelve digits: no digit is ever guessed.', [
    [(nik) => nik.slice(0, 15), 'nik_length'],
    [(nik) => `${nik}1`, 'nik_length'],
    [(nik) => nik.slice(1), 'nik_length'],
    [(nik) => nik.slice(0, 12), 'nik_length'],
    [(nik) => digits(nik, 8, 8, '00'), 'nik_length'],
  ]),
  damaged(
    'nik-kpj-in-its-place',
    'A KPJ of eleven characters typed where the NIK belongs (a mistake reported in the press).',
    [
      [() => '19012345678', 'nik_length'],
      [
        () => '07L00123456',
        'nik_not_numeric',
        { reasons: [], told: ['nik_not_numeric', 'nik_length'] },
      ],
    ],
  ),
  damaged(
    'nik-not-numeric',
    'Letters that look like no digit, question marks, two numbers in one cell.',
    [
      [(nik) => digits(nik, 6, 8, 'XX'), 'nik_not_numeric'],
      [(nik) => digits(nik, 12, 16, '????'), 'nik_not_numeric', { may: ['nik_length'] }],
      [() => 'sedang diurus', '', { reasons: [], told: ['nik_not_numeric', 'nik_missing'] }],
      [(nik) => digits(nik, 10, 12, 'tt'), 'nik_not_numeric'],
    ],
  ),
  damaged('nik-placeholders', 'Numbers typed to fill the cell.', [
    [() => '0'.repeat(16), 'nik_placeholder'],
    [() => '1'.repeat(16), 'nik_placeholder'],
    [() => `${'123456789'.repeat(2).slice(0, 9)}0123456`, 'nik_placeholder'],
    [() => '9'.repeat(16), 'nik_placeholder'],
    [() => `750204${'0'.repeat(10)}`, 'nik_placeholder'],
  ]),
  damaged(
    'nik-date-impossible',
    'Day 32, 00, 72 and 41 minus nothing, month 13: not a birth date of man or woman.',
    [
      [(nik) => digits(nik, 6, 8, '32'), 'nik_date_invalid'],
      [(nik) => digits(nik, 6, 8, '00'), 'nik_date_invalid'],
      [(nik) => digits(nik, 6, 8, '72'), 'nik_date_invalid'],
      [(nik) => digits(nik, 8, 10, '13'), 'nik_date_invalid'],
      [(nik) => digits(nik, 6, 10, '3102'), 'nik_date_invalid'],
    ],
  ),
  damaged('nik-serial-zero', 'A serial number 0000 is never given (serials begin at 0001).', [
    [(nik) => digits(nik, 12, 16, '0000'), 'nik_serial_invalid'],
    [(nik) => digits(nik, 12, 16, '0000'), 'nik_serial_invalid'],
  ]),
  damaged(
    'nik-region-unknown',
    'No province 00, 10 or 99 has ever existed; regency 7598 neither.',
    [
      [(nik) => digits(nik, 0, 2, '99'), 'nik_region_unknown'],
      [(nik) => digits(nik, 0, 2, '10'), 'nik_region_unknown'],
      [(nik) => digits(nik, 0, 2, '00'), 'nik_region_unknown'],
      [
        (nik) => digits(nik, 2, 4, '98'),
        'nik_region_unknown',
        {
          reasons: [],
          told: ['nik_region_unknown', 'nik_region_unlisted'],
          disposition: ['accepted', 'rejected', 'held'],
        },
      ],
    ],
  ),
  familyCards(),
];

// The same number on several people of a family, at a possible issue date, is the family card's.
function familyCards(): Case {
  const people = workers('family-cards', 9);
  const card = nikOf({ district: '75.02.04', born: '2012-03-14', sex: 'L', serial: 7 });
  const entries = people.map((each, at): Entry => {
    if (at < 5 || at > 7) return good(each);
    const fate: Partial<Fate> = {
      reasons: [],
      told: [
        'nik_shared_by_different_people',
        'nik_placeholder',
        'nik_dob_mismatch',
        'nik_missing',
      ],
      may: ['nik_sex_mismatch'],
    };
    return bad(each, { nik: card }, '', fate);
  });
  return textCase({
    name: 'nik-family-card-number',
    about:
      'Three relatives under one number that is none of theirs: the family card was copied into the NIK column.',
    list: listOf(entries),
  });
}

const lossy: readonly Case[] = [
  damaged('nik-scientific', 'Scientific notation: six digits are left of sixteen.', [
    [() => '7.50204E+15', 'nik_precision_lost'],
    [() => '"7,50204E+15"'.replaceAll('"', ''), 'nik_precision_lost'],
    [() => '7.5E+15', 'nik_precision_lost'],
    [() => '7.502041e+15', 'nik_precision_lost'],
  ]),
  zeroColumn('nik-column-of-lost-digits', 12),
  zeroColumn('nik-column-mostly-lost', 20),
  textCase({
    name: 'nik-few-final-zeros',
    about:
      'One serial 0010 and one 1000 among forty text NIKs: people have such numbers, nothing is wrong.',
    list: listOf(
      workers('few-zeros', 40).map((each, at) =>
        good(
          at === 7
            ? but(each, { serial: '0010' })
            : at === 23
              ? but(each, { serial: '1000' })
              : each,
        ),
      ),
    ),
  }),
  textCase({
    name: 'nik-zeros-inside',
    about: 'Born on 10-10-2000, serial 0001: many zeros, a sound number.',
    list: listOf(
      workers('zeros-inside', 6).map((each, at) => {
        const person = but(
          each,
          at === 2
            ? { tanggal_lahir: '2000-10-20', district: '750201' }
            : at === 3
              ? { tanggal_lahir: '2000-10-30' }
              : {},
        );
        return good(person);
      }),
    ),
  }),
];

// Every NIK has lost its last digit: the spreadsheet kept fifteen. Serial 0003 became 0000.
function zeroColumn(name: string, count: number): Case {
  const entries = workers(name, count).map((each, at): Entry => {
    if (name === 'nik-column-mostly-lost' && at % 5 === 4) return good(each);
    return bad(each, { nik: `${each.nik.slice(0, 15)}0` }, 'nik_precision_lost', {
      may: ['nik_serial_invalid', 'nik_precision_suspect'],
    });
  });
  return textCase({
    name,
    about:
      'The column ends in 0 on most rows: a spreadsheet kept fifteen digits, the last is gone.',
    list: listOf(entries),
  });
}

const cleaned: readonly Case[] = [
  textCase({
    name: 'nik-cosmetic-signs',
    about:
      'Apostrophes, dots, dashes, blanks: taken away without loss (whether it is told is left open).',
    list: listOf(
      workers('cosmetic', 9).map((each, at) => {
        const written = [
          `'${each.nik}`,
          grouped(each.nik, '.'),
          grouped(each.nik, '-'),
          grouped(each.nik, ' '),
          ` ${each.nik}`,
          `${each.nik}'`,
          `’${each.nik}`,
          `${each.nik.slice(0, 4)} ${each.nik.slice(4, 8)} ${each.nik.slice(8, 12)} ${each.nik.slice(12)}`,
          `\`${each.nik}`,
        ][at];
        return good(each, { nik: written ?? each.nik }, { may: ['nik_cleaned'] });
      }),
    ),
  }),
  textCase({
    name: 'nik-letters-for-digits',
    about:
      'O for 0, l and I for 1, S for 5, B for 8 inside sixteen characters: read as digits, and told.',
    list: listOf(
      workers('letters', 8).map((each, at) => {
        const written = [
          undefined,
          each.nik.replace('0', 'O'),
          each.nik.replaceAll('0', 'o'),
          each.nik.replace(/1(?=\d*$)/, 'l').replace('5', 'S'),
          undefined,
          each.nik.replace('5', 'S').replace('0', 'O'),
          each.nik.replace(/0(?=\d{0,3}$)/, 'O'),
        ][at];
        return written === undefined || written === each.nik
          ? good(each)
          : warned(each, { nik: written }, 'nik_cleaned');
      }),
    ),
  }),
  textCase({
    name: 'nik-prefix-words',
    about: 'The cell repeats its heading: "NIK. …", "NIK: …".',
    list: listOf(
      workers('prefix', 6).map((each, at) =>
        good(each, at % 2 === 0 ? {} : { nik: `NIK ${at === 1 ? ':' : '.'} ${each.nik}` }, {
          disposition: at % 2 === 0 ? 'accepted' : ['accepted', 'held', 'rejected'],
          may: at % 2 === 0 ? [] : ['nik_cleaned', 'nik_not_numeric', 'nik_length'],
          values: at % 2 === 0 ? {} : { nik: [each.nik, null] },
        }),
      ),
    ),
  }),
];

const regions: readonly Case[] = [
  textCase({
    name: 'nik-of-other-regency',
    about:
      'NIKs first registered elsewhere (Gorontalo, Makassar, Java, the regency before a split): no error, a NIK keeps its region.',
    list: listOf(
      workers('other-regency', 8).map((each, at) => {
        const district = ['75.71.01', '73.71.10', '35.78.05', '71.01.05', '75.01.01', '75.04.01'][
          at
        ];
        return good(but(each, district === undefined ? {} : { district }));
      }),
    ),
  }),
  textCase({
    name: 'nik-district-unlisted',
    about:
      'A regency that exists with a kecamatan code that no table lists: the number may be old, it is taken with a warning.',
    list: listOf(
      workers('unlisted', 6).map((each, at) =>
        at === 1 || at === 4
          ? warned(but(each, { district: '75.02.77' }), {}, 'nik_region_unlisted')
          : good(each),
      ),
    ),
  }),
];

const against: readonly Case[] = [
  textCase({
    name: 'nik-against-birth-date',
    about:
      'The birth date differs from the NIK in one part: warns and does not reject (PP 40/2019).',
    list: listOf(
      workers('against-date', 10).map((each, at) => {
        const [year = '', month = '', day = ''] = each.tanggal_lahir.split('-');
        const other = [
          undefined,
          `${year}-${month}-${day === '20' ? '21' : '20'}`,
          `${Number(year) + 1}-${month}-${day}`,
          `${year}-${month === '05' ? '06' : '05'}-${day}`,
        ][at];
        if (other === undefined) return good(each);
        return warned(each, { tanggal_lahir: dashed(other) }, 'nik_dob_mismatch', {
          values: { tanggal_lahir: [other, each.tanggal_lahir] },
        });
      }),
    ),
  }),
  textCase({
    name: 'nik-against-sex',
    about: 'The sex differs from the NIK: warns and does not reject.',
    list: listOf(
      workers('against-sex', 10).map((each, at) => {
        if (at !== 2 && at !== 5) return good(each);
        const other = each.jenis_kelamin === 'L' ? 'P' : 'L';
        return warned(each, { jenis_kelamin: other }, 'nik_sex_mismatch', {
          values: { jenis_kelamin: ['L', 'P'] },
        });
      }),
    ),
  }),
  textCase({
    name: 'nik-of-somebody-else',
    about:
      'Birth date and sex both differ from the NIK in every part: whether it is held or taken, it is told.',
    list: listOf(
      workers('somebody-else', 10).map((each, at): Entry => {
        if (at !== 3 && at !== 6) return good(each);
        const stranger = nikOf({
          district: '75.02.01',
          born: at === 3 ? '1961-04-02' : '1958-11-09',
          sex: each.jenis_kelamin === 'L' ? 'P' : 'L',
          serial: 3,
        });
        const fate: Fate = {
          disposition: ['accepted', 'rejected', 'held'],
          told: ['nik_dob_mismatch'],
          may: ['nik_sex_mismatch'],
          values: {
            nik: [stranger, null],
            tanggal_lahir: [each.tanggal_lahir, null],
            jenis_kelamin: ['L', 'P', null],
          },
        };
        return { ...good(each, { nik: stranger }), fate };
      }),
    ),
  }),
];

// Sixty people are enough to see what is usual; one digit typed wrong gives another sound NIK.
const unlike: readonly Case[] = [
  textCase({
    name: 'nik-serial-unusual',
    about: 'Serials of one digit everywhere, and one of 0061: sound, and to be looked at.',
    list: listOf(
      workers('serial-unusual', 60).map((each, at) =>
        at === 31 ? warned(but(each, { serial: 61 }), {}, 'nik_unusual') : good(each),
      ),
    ),
  }),
  textCase({
    name: 'nik-regency-mistyped',
    about: 'One NIK of the neighbouring regency, with the kecamatan digits of its own village.',
    list: listOf(
      workers('regency-mistyped', 60).map((each, at) =>
        at === 17
          ? warned(but(each, { nik: `7501${each.nik.slice(4)}` }), {}, 'nik_unusual', {
              may: ['nik_region_unlisted'],
            })
          : good(each),
      ),
    ),
  }),
];

export const numberCases: readonly Case[] = [
  ...unlike,
  ...rejected,
  ...lossy,
  ...cleaned,
  ...regions,
  ...against,
];
