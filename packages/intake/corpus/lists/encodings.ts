// The same kind of list in every encoding, and in none that can be told.

import { rawCase, refusal, textCase } from '../cases.ts';
import {
  bad,
  columnsOf,
  type Entry,
  good,
  line,
  listOf,
  type Sheet,
  usual,
  warned,
} from '../list.ts';
import { but, workers } from '../people.ts';
import { bytesOf, csv, type Encoding, encode } from '../text.ts';
import type { Case } from '../truth.ts';

const accented = (seed: string, count = 6): Sheet =>
  listOf(
    workers(seed, count).map((each, at) =>
      good(but(each, at === 2 ? { nama: `René ${each.nama}` } : {})),
    ),
  );

function encoded(name: string, encoding: Encoding, mark: boolean, about: string): Case {
  return textCase({ name, about, list: accented(name), encoding, mark });
}

const readable: readonly Case[] = [
  encoded('encoding-utf8', 'utf8', false, 'UTF-8 without a mark, with an accented name.'),
  encoded(
    'encoding-utf8-mark',
    'utf8',
    true,
    'UTF-8 with a mark: the mark is no part of the first heading.',
  ),
  encoded(
    'encoding-utf16le-mark',
    'utf16le',
    true,
    'UTF-16 little endian with a mark ("Unicode text").',
  ),
  encoded('encoding-utf16be-mark', 'utf16be', true, 'UTF-16 big endian with a mark.'),
  encoded('encoding-utf16le', 'utf16le', false, 'UTF-16 little endian without a mark.'),
  encoded('encoding-utf16be', 'utf16be', false, 'UTF-16 big endian without a mark.'),
  encoded('encoding-utf32le-mark', 'utf32le', true, 'UTF-32 little endian with a mark.'),
  encoded('encoding-utf32be-mark', 'utf32be', true, 'UTF-32 big endian with a mark.'),
  encoded('encoding-utf32le', 'utf32le', false, 'UTF-32 little endian without a mark.'),
  encoded('encoding-windows-1252', 'cp1252', false, 'Windows-1252: é is one byte.'),
  textCase({
    name: 'encoding-windows-1252-quotes',
    about: 'Windows-1252 curly apostrophes and dashes, the bytes 0x91 to 0x97.',
    list: listOf(
      workers('cp1252-quotes', 6).map((each, at) =>
        good(
          but(each, at % 2 === 0 ? { nama: `Ma’ruf ${each.nama}` } : {}),
          {},
          { values: at % 2 === 0 ? { nama: [`Ma’ruf ${each.nama}`, `Ma'ruf ${each.nama}`] } : {} },
        ),
      ),
      { before: [line('DAFTAR PEKERJA – DESA LIMBATO')] },
    ),
    encoding: 'cp1252',
  }),
  textCase({
    name: 'encoding-utf16-tabs',
    about: 'What a spreadsheet saves as "Unicode text": UTF-16, tabs.',
    list: accented('utf16-tabs'),
    file: 'daftar.txt',
    dialect: { delimiter: '\t' },
    encoding: 'utf16le',
    mark: true,
  }),
];

// One record in Windows-1252 inside a UTF-8 file: pasted together from two computers.
function mixed(name: string, at: number): Case {
  const people = workers(name, 7).map((each, index) =>
    but(
      each,
      index === 1
        ? { nama: `Zoë ${each.nama}` }
        : index === at
          ? { nama: `José ${each.nama}` }
          : {},
    ),
  );
  const list = listOf(
    people.map((each, index) =>
      index === at ? warned(each, {}, 'encoding_repaired') : good(each),
    ),
  );
  const records = list.grid.map((cells, index) =>
    encode(csv([cells]), index === at + 1 ? 'cp1252' : 'utf8'),
  );
  return rawCase({
    name,
    about: 'UTF-8 with one record in Windows-1252: repaired, and told of that row.',
    bytes: bytesOf(...records),
    rows: list.rows,
  });
}

const repaired: readonly Case[] = [
  mixed('encoding-mixed', 4),
  mixed('encoding-mixed-last', 6),
  textCase({
    name: 'encoding-mojibake',
    about:
      'A name that was already wrong in the source (UTF-8 read as Windows-1252): kept, and told.',
    list: listOf(
      workers('mojibake', 6).map((each, at) => {
        if (at !== 1 && at !== 4) return good(each);
        const right = at === 1 ? `José ${each.nama}` : `Siti Nur’aini ${each.nama}`;
        const wrong = Buffer.from(right, 'utf8').toString('latin1').replace('â\u0080\u0099', 'â€™');
        return warned(but(each, { nama: wrong }), {}, 'mojibake', {
          values: { nama: [wrong, right] },
          may: ['encoding_repaired'],
        });
      }),
    ),
  }),
  replacementMark(),
  brokenBytes(),
];

function replacementMark(): Case {
  return textCase({
    name: 'encoding-replacement-mark',
    about: 'U+FFFD in names: a letter is lost for good, somebody must type it again.',
    list: listOf(
      workers('replacement', 6).map(
        (each, at): Entry =>
          at === 2 || at === 3
            ? bad(each, { nama: each.nama.replace(/a/, '\uFFFD') }, 'encoding_broken')
            : good(each),
      ),
    ),
  });
}

function brokenBytes(): Case {
  const list = listOf(
    workers('broken-bytes', 6).map((each, at): Entry => {
      if (at === 1) return good(but(each, { nama: `Zoë ${each.nama}` }));
      return at === 4
        ? bad(each, {}, 'encoding_broken', { may: ['encoding_repaired'] })
        : good(each);
    }),
  );
  const records = list.grid.map((cells, at) =>
    at === 5
      ? bytesOf(
          csv([cells.slice(0, 2)], { ends: false }),
          ',Ni',
          [0x81, 0x8d],
          'Ahaya,',
          csv([cells.slice(3)]),
        )
      : csv([cells]),
  );
  return rawCase({
    name: 'encoding-broken-bytes',
    about: 'Bytes that are neither UTF-8 nor Windows-1252 inside one name of a UTF-8 file.',
    bytes: bytesOf(...records),
    rows: list.rows,
  });
}

const invisible: readonly Case[] = [
  textCase({
    name: 'encoding-invisible-characters',
    about:
      'No-break and zero-width blanks in NIK and names, soft hyphens: cleaning them loses nothing.',
    list: listOf(
      workers('invisible', 6).map((each, at) => {
        const [given = '', family = ''] = each.nama.split(' ');
        const cells = [
          { nik: `\u00A0${each.nik}\u00A0` },
          { nik: `${each.nik}\u200B` },
          { nama: `${given}\u00A0${family}` },
          { nama: `\u200B${each.nama}` },
          { nik: `\uFEFF${each.nik}` },
          { nama: `${given}\u2009${family}` },
        ][at];
        return good(each, cells, { may: ['nik_cleaned', 'control_char_removed'] });
      }),
    ),
  }),
  rawCase({
    name: 'encoding-mark-in-the-middle',
    about: 'Two exports put one after the other: a second mark and a second heading in the middle.',
    ...marksInTheMiddle(),
  }),
];

function marksInTheMiddle() {
  const people = workers('second-mark', 8).map((each) => good(each));
  const again = line(...usual.map(([text]) => text));
  const list = listOf([...people.slice(0, 4), again, ...people.slice(4)]);
  const bytes = bytesOf(
    encode(csv(list.grid.slice(0, 5)), 'utf8', true),
    encode(csv(list.grid.slice(5)), 'utf8', true),
  );
  return { bytes, rows: list.rows };
}

const marked = (name: string, mark: readonly number[], about: string): Case =>
  refusal({
    name,
    about,
    file: 'daftar.csv',
    bytes: bytesOf(mark, csv(accented(name).grid)),
    words: 'encoding_unsupported',
  });

const columns = columnsOf('no', 'nik', 'nama', 'tanggal_lahir');
const plainRecords = (seed: string) =>
  listOf(
    workers(seed, 6).map((each) => good(each)),
    { columns },
  ).grid;

const refusedEncodings: readonly Case[] = [
  marked(
    'encoding-gb18030-mark',
    [0x84, 0x31, 0x95, 0x33],
    'The mark of GB 18030: an encoding we name but do not read.',
  ),
  marked('encoding-utf7-mark', [0x2b, 0x2f, 0x76, 0x38, 0x2d], 'The mark of UTF-7.'),
  {
    ...refusal({
      name: 'encoding-ebcdic',
      about: 'EBCDIC (a mainframe export): no line end, no delimiter where a text has them.',
      file: 'daftar.csv',
      bytes: ebcdic(csv(plainRecords('ebcdic'), { eol: '\n' })),
      words: 'encoding_unsupported encoding_undecidable binary_content',
    }),
  },
  refusal({
    name: 'encoding-undecidable',
    about:
      'High bytes everywhere in names, many of them undefined in Windows-1252: any reading would invent names.',
    file: 'daftar.csv',
    bytes: highBytes('undecidable', [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x81, 0xf5, 0x9d]),
    words: 'encoding_undecidable',
  }),
  refusal({
    name: 'encoding-undecidable-headings',
    about: 'Half of the records in UTF-16, half in bytes: no reading fits all.',
    file: 'daftar.csv',
    bytes: bytesOf(
      encode(csv(plainRecords('half-one')), 'utf16le', false),
      csv(plainRecords('half-two').slice(1)),
    ),
    words: 'encoding_undecidable binary_content malformed_csv',
  }),
];

// Digits, letters and the few signs a list needs, in code page 037.
function ebcdic(text: string): Uint8Array {
  const upper = 'ABCDEFGHI'.split('').map((letter, at) => [letter, 0xc1 + at] as const);
  const middle = 'JKLMNOPQR'.split('').map((letter, at) => [letter, 0xd1 + at] as const);
  const last = 'STUVWXYZ'.split('').map((letter, at) => [letter, 0xe2 + at] as const);
  const capitals = new Map<string, number>([...upper, ...middle, ...last]);
  const signs = new Map<string, number>([
    [' ', 0x40],
    [',', 0x6b],
    ['-', 0x60],
    ['\n', 0x25],
    ['/', 0x61],
  ]);
  return Uint8Array.from([...text], (letter) => {
    if (/\d/.test(letter)) return 0xf0 + Number(letter);
    const capital = capitals.get(letter.toUpperCase());
    if (capital === undefined) return signs.get(letter) ?? 0x6f;
    return /[a-z]/.test(letter) ? capital - 0x40 : capital;
  });
}

function highBytes(seed: string, bytes: readonly number[]): Uint8Array {
  const records = plainRecords(seed).map((cells, at) => {
    if (at === 0) return bytesOf(csv([cells]));
    const [no = '', nik = '', , born = ''] = cells;
    return bytesOf(
      `${String(no)},${String(nik)},`,
      bytes.map((each, turn) => bytes[(turn + at) % bytes.length] ?? each),
      `,${String(born)}\r\n`,
    );
  });
  return bytesOf(...records);
}

export const encodingCases: readonly Case[] = [
  ...readable,
  ...repaired,
  ...invisible,
  ...refusedEncodings,
];
