// Identity numbers in cells of workbooks, and one number under two people.

import { bookCase, textCase } from '../cases.ts';
import { bad, columnsOf, type Entry, good, listOf, slashed, usual, warned } from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import type { Case, Fate } from '../truth.ts';

/** A NIK as a number cell with the raw text given. */
const numberCell = (raw: string, shown?: string) => ({
  number: raw,
  style: 'digits' as const,
  ...(shown === undefined ? {} : { shown }),
});

const inWorkbooks: readonly Case[] = [
  bookCase({
    name: 'nik-number-cells-exact',
    about: 'Number cells with all sixteen digits, as other programs write them: exact.',
    lists: [
      listOf(workers('number-exact', 8).map((each) => good(each, { nik: numberCell(each.nik) }))),
    ],
  }),
  bookCase({
    name: 'nik-number-cell-ending-zero',
    about:
      'One number cell ends in 0 among exact ones: suspect, taken with a warning (safety, section 5).',
    lists: [
      listOf(
        workers('number-zero', 24).map((each, at) => {
          if (at !== 5) return good(each, { nik: numberCell(each.nik) });
          const person = but(each, { serial: '0010' });
          return warned(person, { nik: numberCell(person.nik) }, 'nik_precision_suspect');
        }),
      ),
    ],
  }),
  bookCase({
    name: 'nik-text-cell-ending-zero',
    about: 'The same number as a text cell is not suspect.',
    lists: [
      listOf(
        workers('text-zero', 24).map((each, at) =>
          good(at === 5 ? but(each, { serial: '0010' }) : each),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'nik-number-cell-ending-zero-again',
    about:
      'Number cells beside text cells; one number cell of serial 0020 is suspect, a text cell of serial 0020 is not.',
    lists: [
      listOf(
        workers('number-zero-again', 30).map((each, at) => {
          const person = at === 8 || at === 9 ? but(each, { serial: '0020' }) : each;
          if (at === 8)
            return warned(person, { nik: numberCell(person.nik) }, 'nik_precision_suspect');
          return good(person, at % 2 === 0 ? { nik: numberCell(person.nik) } : {});
        }),
      ),
    ],
  }),
  bookCase({
    name: 'nik-number-cells-lost',
    about: 'Number cells typed into a spreadsheet: it kept fifteen digits of every one.',
    lists: [
      listOf(
        workers('number-lost', 12).map((each) =>
          bad(each, { nik: numberCell(`${each.nik.slice(0, 15)}0`) }, 'nik_precision_lost', {
            may: ['nik_serial_invalid', 'nik_precision_suspect'],
          }),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'nik-number-scientific-exact',
    about:
      'Scientific notation that still holds all sixteen digits (7.5020…E15 with fifteen decimals): exact.',
    lists: [
      listOf(
        workers('scientific-exact', 6).map((each) => {
          const raw = `${each.nik[0]}.${each.nik.slice(1)}E15`;
          return good(each, { nik: numberCell(raw, each.nik) }, { may: ['nik_cleaned'] });
        }),
      ),
    ],
  }),
  bookCase({
    name: 'nik-number-scientific-rounded',
    about: 'The file itself holds 7.50204E+15: nothing can bring the digits back.',
    lists: [
      listOf(
        workers('scientific-rounded', 8).map((each, at) =>
          at % 3 === 1
            ? bad(
                each,
                {
                  nik: {
                    number: `${each.nik[0]}.${each.nik.slice(1, 6)}E+15`,
                    style: 'digits',
                    shown: `${each.nik.slice(0, 6)}${'0'.repeat(10)}`,
                  },
                },
                'nik_precision_lost',
                { may: ['nik_placeholder'] },
              )
            : good(each),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'nik-number-above-two-to-53',
    about:
      'Papua (91 to 96): the number passes 2^53, its text in the file is exact. The oracle computes in doubles and cannot show it.',
    lists: [
      listOf(
        workers('above-53', 6).map((each) => {
          const person = but(each, { district: '91.03.01' });
          return good(person, { nik: numberCell(person.nik) });
        }),
        { columns: usual.slice(0, 5) },
      ),
    ],
    unseen: true,
  }),
  bookCase({
    name: 'nik-number-with-decimals',
    about: 'A number cell written as 7502…0001.0: the fraction is nothing.',
    lists: [
      listOf(
        workers('decimals', 5).map((each) =>
          good(each, { nik: numberCell(`${each.nik}.0`, each.nik) }, { may: ['nik_cleaned'] }),
        ),
      ),
    ],
  }),
];

const sharedOnes: readonly Case[] = [
  shared('nik-shared-by-two', 2),
  shared('nik-shared-by-two-again', 4),
];

// Two people of unlike names and birth dates under one NIK: a person must choose.
function shared(name: string, at: number): Case {
  const people = workers(name, 10);
  const owner = people[at] as Worker;
  const entries = people.map((each, index): Entry => {
    const fate: Partial<Fate> = {
      disposition: 'held',
      may: ['nik_dob_mismatch', 'nik_sex_mismatch'],
    };
    if (index === at) return bad(each, {}, 'nik_shared_by_different_people', fate);
    if (index !== at + 3) return good(each);
    return bad(each, { nik: owner.nik }, 'nik_shared_by_different_people', fate);
  });
  return textCase({
    name,
    about: 'One NIK, two people: both held, whoever came first (catalogue N07).',
    list: listOf(entries, {
      columns: columnsOf(
        'no',
        'nik',
        'nama',
        'tanggal_lahir',
        'jenis_kelamin',
        'alamat',
        'desa',
        'pekerjaan',
      ),
      date: slashed,
    }),
  });
}

export const numberCellCases: readonly Case[] = [...inWorkbooks, ...sharedOnes];
