// Names of files that are tricks, and workbooks that point outside themselves.

import { refusal } from '../cases.ts';
import { good, listOf } from '../list.ts';
import { workers } from '../people.ts';
import { csv, encode } from '../text.ts';
import type { Case, Truth } from '../truth.ts';
import { entriesOf, entry, relationsXml, workbook, xmlHead } from '../workbook.ts';
import { zip } from '../zip.ts';

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

// The vocabulary has no word for external links: what counts is that no connection is made.
const links: readonly Case[] = [
  {
    name: 'external-link-workbook',
    about:
      'Formulas that point to a workbook on another machine, with their last values. Read by value or refused; never fetched.',
    file: 'daftar.xlsx',
    truths: [{ outcome: 'import', rows: list('external-link').rows }, answer],
    bytes: workbook({
      sheets: sheetsOf('external-link'),
      parts: [
        entry(
          'xl/externalLinks/externalLink1.xml',
          `${xmlHead}<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${linkType}"><externalBook r:id="rId1"/></externalLink>`,
        ),
        entry(
          'xl/externalLinks/_rels/externalLink1.xml.rels',
          relationsXml([
            {
              id: 'rId1',
              type: `${linkType}/externalLinkPath`,
              target: 'http://127.0.0.1:9/data.xlsx',
              external: true,
            },
          ]),
        ),
      ],
    }),
  },
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
