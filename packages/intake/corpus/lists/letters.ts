// Characters beyond plain letters: other digits, combining marks, direction signs, separators.

import { rawCase, textCase } from '../cases.ts';
import { bad, columnsOf, type Entry, good, listOf, usual, warned } from '../list.ts';
import { but, type Worker, workers } from '../people.ts';
import { bytesOf, csv, encode } from '../text.ts';
import type { Case, Fate } from '../truth.ts';

const open: Fate['disposition'] = ['accepted', 'rejected', 'held'];
type Change = (each: Worker, at: number) => Entry;
const letters = (name: string, about: string, change: Change): Case =>
  textCase({ name: `letters-${name}`, about, list: listOf(workers(name, 8).map(change)) });

const wide = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

const inCells: readonly Case[] = [
  letters(
    'wide-digits',
    'Full-width digits: sixteen digits all the same, read and told, or sent back.',
    (each, at) => {
      if (at !== 1 && at !== 4) return good(each);
      const fate: Fate = {
        disposition: open,
        told: ['nik_cleaned', 'nik_not_numeric'],
        values: { nik: [each.nik, null] },
      };
      return { ...good(each, { nik: wide(each.nik) }), fate };
    },
  ),
  letters('combining-marks', 'é as e and a combining mark: the same name.', (each, at) =>
    good(but(each, at === 2 ? { nama: `Rene\u0301 ${each.nama}` } : {})),
  ),
  letters(
    'direction-signs',
    'A sign that turns the writing direction inside a name: taken out, and told.',
    (each, at) =>
      at === 3
        ? warned(each, { nama: each.nama.replace(' ', ' \u202E') }, 'control_char_removed', {
            may: ['name_suspicious'],
          })
        : good(each),
  ),
  letters(
    'pictures',
    'A picture sign in a name: kept or doubted, never a broken file.',
    (each, at) =>
      good(
        but(each, at === 1 ? { nama: `${each.nama} 😀` } : {}),
        {},
        at === 1
          ? {
              disposition: ['accepted', 'held'],
              may: ['name_suspicious'],
              values: { nama: [`${each.nama} 😀`, each.nama] },
            }
          : {},
      ),
  ),
  letters(
    'separators',
    'Line and paragraph separators (U+2028), form feeds, vertical tabs inside cells end no record.',
    (each, at) => {
      const sign = ['\u2028', '\u000b', '\u000c', '\u0085'][at];
      if (sign === undefined) return good(each);
      return good(
        each,
        { nama: each.nama.replace(' ', ` ${sign}`) },
        {
          may: ['control_char_removed'],
          values: {
            nama: [
              each.nama,
              each.nama.replace(' ', ` ${sign}`),
              each.nama.replace(' ', ` ${sign} `),
            ],
          },
        },
      );
    },
  ),
  letters(
    'typographic-dashes',
    'Dashes of every length between the parts of a date and of a NIK.',
    (each, at) => {
      const [year = '', month = '', day = ''] = each.tanggal_lahir.split('-');
      const dash = ['–', '—', '‑', '−'][at];
      return dash === undefined
        ? good(each)
        : good(each, { tanggal_lahir: [day, month, year].join(dash) });
    },
  ),
  letters(
    'apostrophes',
    'Apostrophes straight and curly inside names and occupations.',
    (each, at) => {
      const name = ["Nu'man Badu", 'Nu’man Badu', 'Ma`ruf Dai'][at];
      return good(
        but(each, name === undefined ? {} : { nama: name }),
        {},
        name === undefined ? {} : { values: { nama: [name, name.replace(/[’`]/g, "'")] } },
      );
    },
  ),
  letters(
    'similar-letters',
    'A name with a letter of another alphabet that looks the same (а for a).',
    (each, at) =>
      at === 2
        ? {
            ...good(each, { nama: each.nama.replace('a', '\u0430') }),
            fate: {
              disposition: ['accepted', 'held'],
              may: ['name_suspicious', 'mojibake'],
              values: { nama: [each.nama.replace('a', '\u0430'), each.nama] },
            },
          }
        : good(each),
  ),
];

const decorated = usual.map(
  ([heading, field]) => [[...heading].join('\u200B').replace(' ', '\u00A0'), field] as const,
);

const inHeadings: readonly Case[] = [
  textCase({
    name: 'letters-in-headings',
    about: 'Zero-width and no-break blanks inside headings.',
    list: listOf(
      workers('letters-headings', 6).map((each) => good(each)),
      { columns: decorated },
    ),
  }),
  textCase({
    name: 'letters-spaced-headings',
    about: 'Headings with blanks between letters and with colons.',
    list: listOf(
      workers('spaced-headings', 6).map((each) => good(each)),
      {
        columns: usual.map(
          ([heading, field]) =>
            [
              field === 'nik' ? 'N I K' : field === 'nama' ? 'N A M A' : `${heading} :`,
              field,
            ] as const,
        ),
      },
    ),
  }),
];

const bytes: readonly Case[] = [endSign(), overlong(), twoMarks(), doubledReturns(), loneHalf()];

// Old programs close a text with the sign 0x1A.
function endSign(): Case {
  const list = listOf(workers('end-sign', 6).map((each) => good(each)));
  return rawCase({
    name: 'bytes-end-sign',
    about: 'The old end-of-file sign after the last record is nobody.',
    bytes: bytesOf(csv(list.grid), [0x1a]),
    rows: [...list.rows, { row: 8, disposition: 'ignored', blank: true }],
  });
}

function overlong(): Case {
  const list = listOf(
    workers('overlong', 6).map(
      (each, at): Entry =>
        at === 1
          ? good(but(each, { nama: `Zoë ${each.nama}` }))
          : at === 3
            ? bad(each, {}, 'encoding_broken', {
                disposition: ['rejected', 'held', 'accepted'],
                reasons: [],
                told: ['encoding_broken', 'encoding_repaired', 'mojibake'],
                values: {},
              })
            : good(each),
    ),
  );
  const rows = list.grid.map((cells, at) =>
    at === 4
      ? bytesOf(
          csv([cells.slice(0, 2)], { ends: false }),
          ',Sa',
          [0xc0, 0xaf, 0xc1, 0x81],
          ' Dai,',
          csv([cells.slice(3)]),
        )
      : bytesOf(csv([cells])),
  );
  const rowsTold = list.rows.map((row) => (row.row === 5 ? { ...row, values: {} } : row));
  return rawCase({
    name: 'bytes-overlong',
    about: 'Overlong UTF-8 (a slash in two bytes) is no slash and is told.',
    bytes: bytesOf(...rows),
    rows: rowsTold,
  });
}

function twoMarks(): Case {
  const list = listOf(workers('two-marks', 6).map((each) => good(each)));
  return rawCase({
    name: 'bytes-two-marks',
    about: 'Two byte order marks at the start.',
    bytes: encode(`\uFEFF${csv(list.grid)}`, 'utf8', true),
    rows: list.rows,
  });
}

// CR CR LF, from a program that turned line ends twice: whether blank records are counted is open.
function doubledReturns(): Case {
  const list = listOf(workers('doubled-returns', 6).map((each) => good(each)));
  const spread = list.rows.map((row) => ({ ...row, row: row.row * 2 - 1 }));
  return rawCase({
    name: 'bytes-doubled-returns',
    about: 'Records that end in CR CR LF: the same people.',
    bytes: csv(list.grid, { eol: '\r\r\n' }),
    rows: list.rows,
    or: [{ outcome: 'import', rows: spread }],
  });
}

// Half of a pair in UTF-16: one letter is lost.
function loneHalf(): Case {
  const list = listOf(
    workers('lone-half', 6).map(
      (each, at): Entry =>
        at === 2
          ? bad(each, { nama: each.nama.replace('a', '\uD83D') }, 'encoding_broken')
          : good(each),
    ),
    { columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin') },
  );
  return rawCase({
    name: 'bytes-lone-half',
    about: 'UTF-16 with half of a pair inside a name.',
    bytes: encode(csv(list.grid), 'utf16le', true),
    rows: list.rows,
  });
}

export const letterCases: readonly Case[] = [...inCells, ...inHeadings, ...bytes];
