// Birth dates in every habit of writing them, beside dates that do not exist or cannot be decided.

import { bookCase, textCase } from '../cases.ts';
import {
  bad,
  dashed,
  dotted,
  type Entry,
  good,
  joined,
  listOf,
  monthFirst,
  named,
  serialOf,
  short,
  slashed,
  twoDigitYear,
  warned,
} from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import type { Case } from '../truth.ts';
import type { Cell } from '../workbook.ts';

function dated(
  name: string,
  about: string,
  date: (iso: string) => Cell,
  may: readonly string[] = [],
): Case {
  const list = listOf(
    workers(name, 8).map((each) => good(each, {}, may.length > 0 ? { may } : {})),
    { date },
  );
  return textCase({ name, about, list });
}

const dates: readonly Case[] = [
  dated('date-slashes', '17/04/1988', slashed),
  dated('date-dots', '17.4.1988, no leading zeros', dotted),
  dated('date-month-names', '17 April 1988', named),
  dated('date-short-months', '17-Apr-88, 20-Agu-91, 13-Des-70', short),
  dated('date-capital-months', '17 APRIL 1988', (iso) => named(iso).toUpperCase()),
  dated('date-iso', '1988-04-17', (iso) => iso),
  dated('date-iso-with-time', '1988-04-17 00:00:00', (iso) => `${iso} 00:00:00`),
  dated('date-joined', '19880417', joined),
  dated('date-two-digit-year', '17/04/88: the century by the NIK and working age', twoDigitYear),
  dated(
    'date-month-first',
    '04/17/1988 on every row: the file itself proves that months come first',
    monthFirst,
    ['dob_order_from_nik'],
  ),
  dated('date-blanks-and-dashes', '17 - 04 - 1988', (iso) => dashed(iso).replaceAll('-', ' - ')),
  dated(
    'date-spreadsheet-number',
    '32250: a spreadsheet saved its own count of days (T03)',
    (iso) => String(serialOf(iso)),
    ['dob_order_from_nik'],
  ),
  mixedHabits(),
  decidedByNik('date-order-by-nik', monthFirst, slashed),
  decidedByNik('date-order-by-nik-dashes', (iso) => monthFirst(iso).replaceAll('/', '-'), dashed),
  textCase({
    name: 'date-missing',
    about: 'An empty birth date: taken from the NIK, and told.',
    list: listOf(
      workers('date-missing', 8).map((each, at) =>
        at === 2 || at === 5
          ? warned(each, { tanggal_lahir: at === 2 ? '' : '-' }, 'dob_from_nik', {
              values: { tanggal_lahir: [each.tanggal_lahir, null] },
            })
          : good(each),
      ),
    ),
  }),
  impossible(),
  textCase({
    name: 'date-impossible-without-nik',
    about: 'An impossible birth date and no NIK: nothing tells the person by.',
    list: listOf(
      workers('impossible-no-nik', 8).map((each, at) =>
        at === 1 || at === 4
          ? bad(
              each,
              { nik: '', tanggal_lahir: at === 1 ? '31-02-1990' : '45-13-1990' },
              'nik_missing',
              { told: ['dob_invalid'] },
            )
          : good(each),
      ),
    ),
  }),
  future(),
  ambiguous('date-order-contradicts', '/'),
  ambiguous('date-order-contradicts-dashes', '-'),
  textCase({
    name: 'date-leap-days',
    about: '29 February 1988 and 2000 exist; 29 February 1990 does not.',
    list: listOf(
      workers('leap-days', 6).map((each, at) => {
        if (at === 1) return good(but(each, { tanggal_lahir: '1988-02-29' }));
        if (at === 2) return good(but(each, { tanggal_lahir: '2000-02-29' }));
        if (at !== 4) return good(each);
        return warned(
          but(each, { tanggal_lahir: '1990-02-28' }),
          { tanggal_lahir: '29-02-1990' },
          'dob_invalid',
          {
            may: ['dob_from_nik', 'nik_dob_mismatch'],
            values: { tanggal_lahir: [null, '1990-02-28'] },
          },
        );
      }),
    ),
  }),
];

// People whose day is 12 or less, so that both orders are possible and only the NIK knows.
function decidedByNik(
  name: string,
  written: (iso: string) => string,
  usualWay: (iso: string) => string,
): Case {
  const early = (each: Worker, at: number) =>
    but(each, {
      tanggal_lahir: `${each.tanggal_lahir.slice(0, 4)}-0${(at % 4) + 5}-0${(at % 4) + 1}`,
    });
  const list = listOf(
    workers(name, 9).map((each, at) => {
      if (at !== 3 && at !== 6) return good(each);
      const person = early(each, at);
      return warned(person, { tanggal_lahir: written(person.tanggal_lahir) }, 'dob_order_from_nik');
    }),
    { date: usualWay },
  );
  return textCase({
    name,
    about: 'Two rows put the month first; both readings are dates, the NIK tells which.',
    list,
  });
}

function mixedHabits(): Case {
  const habits = [dashed, slashed, dotted, named, short, joined, (iso: string) => iso];
  const list = listOf(
    workers('mixed-habits', 14).map((each, at) =>
      good(each, { tanggal_lahir: habits[at % habits.length]?.(each.tanggal_lahir) ?? '' }),
    ),
  );
  return textCase({
    name: 'date-mixed-habits',
    about: 'Seven ways of writing a date in one column.',
    list,
  });
}

function impossible(): Case {
  const written = ['31-02-1990', '00-00-0000', '15-13-1985', 'lupa', '99/99/9999'];
  const list = listOf(
    workers('date-impossible', 12).map((each, at): Entry => {
      const text = at % 2 === 1 ? written[(at - 1) / 2] : undefined;
      if (text === undefined) return good(each);
      const values = { tanggal_lahir: [null, each.tanggal_lahir] };
      // Zeros and a word say that nobody knew the date: a missing one may be told as well.
      if (!/[1-9]/.test(text)) {
        const fate = {
          disposition: 'accepted',
          told: ['dob_invalid', 'dob_from_nik'],
          values,
        } as const;
        return { ...good(each, { tanggal_lahir: text }), fate };
      }
      const may = ['dob_from_nik', 'nik_dob_mismatch'];
      return warned(each, { tanggal_lahir: text }, 'dob_invalid', { may, values });
    }),
  );
  return textCase({
    name: 'date-impossible',
    about: 'Dates that do not exist, beside sound NIKs: warned, never rolled over to another day.',
    list,
  });
}

function future(): Case {
  const list = listOf(
    workers('date-future', 8).map((each, at): Entry => {
      if (at === 2)
        return bad(each, { tanggal_lahir: '17-08-2045' }, 'dob_future', {
          may: ['nik_dob_mismatch', 'age_out_of_range'],
        });
      if (at === 5)
        return bad(each, { tanggal_lahir: '01-07-2026' }, 'dob_future', {
          may: ['nik_dob_mismatch', 'age_out_of_range'],
        });
      return good(each);
    }),
  );
  return textCase({
    name: 'date-future',
    about: 'Born after the date of the data, four digits of the year written out.',
    list,
  });
}

// Rows prove both orders in one column; a row that fits both and has no NIK is anybody's guess.
function ambiguous(name: string, sign: string): Case {
  const list = listOf(
    workers(name, 10).map((each, at): Entry => {
      const turned = at % 2 === 0 ? slashed(each.tanggal_lahir) : monthFirst(each.tanggal_lahir);
      if (at === 4 || at === 7) {
        return bad(
          each,
          { nik: '', tanggal_lahir: '03/04/1990'.replaceAll('/', sign) },
          'nik_missing',
          { told: ['dob_ambiguous'] },
        );
      }
      return good(
        each,
        { tanggal_lahir: turned.replaceAll('/', sign) },
        { may: ['dob_order_from_nik'] },
      );
    }),
  );
  return textCase({
    name,
    about: 'Half of the column puts the month first: 03/04/1990 without a NIK cannot be decided.',
    list,
  });
}

const workbookDates: readonly Case[] = [
  bookCase({
    name: 'date-cells',
    about: 'True date cells in the built-in short style.',
    lists: [
      listOf(
        workers('date-cells', 6).map((each) => good(each)),
        {
          date: (iso) => ({ number: String(serialOf(iso)), style: 'dateId', shown: slashed(iso) }),
        },
      ),
    ],
  }),
  bookCase({
    name: 'date-cells-many-styles',
    about: 'Date cells in Indonesian long style, month names, built-in style.',
    lists: [
      listOf(
        workers('date-styles', 9).map((each, at) => {
          const style = (['dateLong', 'dateShort', 'date'] as const)[at % 3] ?? 'date';
          const shown = style === 'dateLong' ? named(each.tanggal_lahir) : '\u0000';
          return good(each, {
            tanggal_lahir: { number: String(serialOf(each.tanggal_lahir)), style, shown },
          });
        }),
      ),
    ],
  }),
  bookCase({
    name: 'date-cells-1904',
    about: 'A workbook that counts days from 1904, as old Macintosh spreadsheets did.',
    lists: [
      listOf(
        workers('date-1904', 6).map((each) => good(each)),
        {
          date: (iso) => ({
            number: String(serialOf(iso, true)),
            style: 'dateId',
            shown: slashed(iso),
          }),
        },
      ),
    ],
    book: { since1904: true },
  }),
  bookCase({
    name: 'date-cells-1904-text',
    about: 'The 1904 count, but the dates are texts: nothing moves.',
    lists: [listOf(workers('date-1904-text', 6).map((each) => good(each)))],
    book: { since1904: true },
  }),
  bookCase({
    name: 'date-cells-with-hours',
    about: 'Date cells with a fraction of a day: the day counts.',
    lists: [
      listOf(
        workers('date-hours', 5).map((each) => good(each)),
        { date: (iso) => ({ number: `${serialOf(iso)}.5`, style: 'dateId', shown: slashed(iso) }) },
      ),
    ],
  }),
  bookCase({
    name: 'date-cells-without-style',
    about: 'Plain numbers in the birth date column: the count of days without a style (T03).',
    lists: [
      listOf(
        workers('date-styleless', 6).map((each) => good(each)),
        { date: (iso) => ({ number: String(serialOf(iso)) }) },
      ),
    ],
  }),
  bookCase({
    name: 'date-cells-iso-type',
    about: 'Cells of type "d" that hold an ISO date.',
    lists: [
      listOf(
        workers('date-iso-type', 5).map((each) => good(each)),
        { date: (iso) => ({ iso }) },
      ),
    ],
    unseen: true,
  }),
  bookCase({
    name: 'date-cells-and-texts',
    about: 'Date cells beside texts in one column: half typed, half pasted.',
    lists: [
      listOf(
        workers('date-both', 10).map((each, at) =>
          good(
            each,
            at % 2 === 0
              ? {
                  tanggal_lahir: {
                    number: String(serialOf(each.tanggal_lahir)),
                    style: 'dateId',
                    shown: slashed(each.tanggal_lahir),
                  },
                }
              : {},
          ),
        ),
      ),
    ],
  }),
];

export const dateCases: readonly Case[] = [...dates, ...workbookDates];
