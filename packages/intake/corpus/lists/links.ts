// Names of files that are tricks, and workbooks that point outside themselves.

import { bookCase, refusal } from '../cases.ts';
import { bad, good, listOf } from '../list.ts';
import { workers } from '../people.ts';
import { csv, encode } from '../text.ts';
import type { Case, Truth } from '../truth.ts';
import { type Cell, entriesOf, entry, relationsXml, workbook, xmlHead } from '../workbook.ts';
import { type ZipEntry, zip } from '../zip.ts';

const list = (seed: string, count = 5) => listOf(workers(seed, count).map((each) => good(each)));
const csvBytes = (seed: string) => encode(csv(list(seed).grid));

const sheetsOf = (seed: string) => [{ name: 'Sheet1', grid: list(seed).grid }];

const named = (name: string, about: string, sentAs: string): Case =>
  refusal({
    name: `refuse-file-name-${name}`,
    about,
    file: 'daftar.csv',
    sentAs,
    bytes: csvBytes(name),
    words: 'bad_file_name',
  });

const fileNames: readonly Case[] = [
  named('path', 'A name that climbs: no upload is ever called so.', '../../etc/daftar.csv'),
  named(
    'turned',
    'A sign that turns the writing direction hides the true suffix.',
    'daftar\u202Evsc.exe.csv',
  ),
  named(
    'control',
    'A line break inside the name (a header would be split).',
    'daftar\r\nSet-Cookie: x=1.csv',
  ),
];

const answer: Truth = { outcome: 'answer' };
const linkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// The vocabulary has no word for a workbook that draws from others: its cells are read by the values
// they were saved with, a cell without one is told as such, and nothing is ever fetched.
const outside = 'http://127.0.0.1:9/data.xlsx';

/** The part that says where `[1]` in formulas lies, and what is in it as far as it was kept. */
function linkedBook(inside: string, relations: readonly Relation[]): readonly ZipEntry[] {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return [
    entry(
      'xl/externalLinks/externalLink1.xml',
      `${xmlHead}<externalLink xmlns="${main}" xmlns:r="${linkType}">${inside}</externalLink>`,
    ),
    entry('xl/externalLinks/_rels/externalLink1.xml.rels', relationsXml(relations)),
  ];
}

type Relation = Parameters<typeof relationsXml>[0][number];

const pathOutside: Relation = {
  id: 'rId1',
  type: `${linkType}/externalLinkPath`,
  target: outside,
  external: true,
};
const bookOutside = linkedBook('<externalBook r:id="rId1"/>', [pathOutside]);

const drawn = (value: string): Cell => ({
  formula: `VLOOKUP(A2,'[1]Data'!A:C,2,0)`,
  value,
  type: 'str',
});

const links: readonly Case[] = [
  bookCase({
    name: 'external-link-workbook',
    about: 'A link to a workbook on another machine that no cell uses any more: a plain list.',
    lists: [list('external-link')],
    book: { parts: bookOutside },
  }),
  bookCase({
    name: 'external-link-values',
    about: 'Names and NIKs drawn from a workbook on another machine, with the values last seen.',
    lists: [
      listOf(
        workers('external-values', 5).map((each) =>
          good(each, { nama: drawn(each.nama), nik: drawn(each.nik) }),
        ),
      ),
    ],
    book: { parts: bookOutside },
    unseen: true,
  }),
  bookCase({
    name: 'external-link-without-values',
    about: 'Two NIKs drawn from another machine were never computed: asked of nobody, told.',
    lists: [
      listOf(
        workers('external-no-values', 6).map((each, at) =>
          at === 1 || at === 4
            ? bad(each, { nik: { formula: `'${outside}'!B${at}` } }, 'formula_without_value', {
                may: ['nik_missing'],
              })
            : good(each),
        ),
      ),
    ],
    book: { parts: bookOutside },
    unseen: true,
  }),
  bookCase({
    name: 'external-function',
    about: 'A function that asks the network, by the value it was saved with.',
    lists: [
      listOf(
        workers('external-function', 5).map((each, at) =>
          good(
            each,
            at === 2
              ? { alamat: { formula: `WEBSERVICE("${outside}")`, value: each.alamat, type: 'str' } }
              : {},
          ),
        ),
      ),
    ],
    unseen: true,
  }),
  refusal({
    name: 'external-link-program',
    about: 'A link that has another program started (DDE), which no list needs.',
    file: 'daftar.xlsx',
    bytes: workbook({
      sheets: sheetsOf('external-program'),
      parts: linkedBook('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>', []),
    }),
    words: 'macro_file',
  }),
  {
    name: 'external-sheet-target',
    about: 'The sheet itself is said to lie at an address.',
    file: 'daftar.xlsx',
    truths: [{ outcome: 'refuse', refusal: ['corrupt_workbook', 'archive_entry_path'] }],
    bytes: zip(
      entriesOf({ sheets: sheetsOf('external-sheet') }).map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? entry(
              part.name,
              relationsXml([
                {
                  id: 'rId1',
                  type: `${linkType}/worksheet`,
                  target: 'http://127.0.0.1:9/sheet1.xml',
                  external: true,
                },
              ]),
            )
          : part,
      ),
    ),
  },
  {
    name: 'sheet-target-climbs',
    about: 'The relation to the sheet climbs out of the archive.',
    file: 'daftar.xlsx',
    truths: [{ outcome: 'refuse', refusal: ['corrupt_workbook', 'archive_entry_path'] }],
    bytes: zip(
      entriesOf({ sheets: sheetsOf('climbing-target') }).map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? entry(
              part.name,
              relationsXml([
                { id: 'rId1', type: `${linkType}/worksheet`, target: '../../../../etc/hostname' },
              ]),
            )
          : part,
      ),
    ),
  },
  {
    name: 'zip-in-zip',
    about: 'A ZIP inside a ZIP with a list inside: read, or refused; answered in any case.',
    file: 'kiriman.zip',
    truths: [answer],
    bytes: zip([
      { name: 'dalam.zip', data: zip([{ name: 'daftar.csv', data: csvBytes('zip-in-zip') }]) },
    ]),
  },
];

export const linkCases: readonly Case[] = [...fileNames, ...links];
