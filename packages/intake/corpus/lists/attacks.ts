// Workbooks and archives damaged on the way or made to hurt. Nothing here is dangerous to keep:
// bombs are made when the test runs.

import { refusal } from '../cases.ts';
import { good, listOf } from '../list.ts';
import { workers } from '../people.ts';
import { bytesOf, csv, encode } from '../text.ts';
import type { Case } from '../truth.ts';
import { entriesOf, entry, simpleBook, xmlHead } from '../workbook.ts';
import { text, zip } from '../zip.ts';

const list = (seed: string, count = 5) => listOf(workers(seed, count).map((each) => good(each)));
const book = (seed: string) => simpleBook(list(seed).grid);
const csvBytes = (seed: string) => encode(csv(list(seed).grid));

type Bytes = Case['bytes'];
const no = (name: string, about: string, file: string, bytes: Bytes, words: string): Case =>
  refusal({ name: `refuse-${name}`, about, file, bytes, words });

const sheetsOf = (seed: string) => [{ name: 'Sheet1', grid: list(seed).grid }];

/** A part of a sound workbook replaced by other XML. */
function withPart(seed: string, name: string, change: (xml: string) => string): Uint8Array {
  const parts = entriesOf({ sheets: sheetsOf(seed) });
  return zip(
    parts.map((part) =>
      part.name === name
        ? { ...part, data: text(change(Buffer.from(part.data).toString('utf8'))) }
        : part,
    ),
  );
}

const without = (seed: string, name: string) =>
  zip(entriesOf({ sheets: sheetsOf(seed) }).filter((part) => part.name !== name));
const sheet1 = 'xl/worksheets/sheet1.xml';
const sharedStrings = 'xl/sharedStrings.xml';
const declared = (doctype: string) => (xml: string) => xml.replace('?>\n', `?>\n${doctype}`);
const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]>`;

const xml: readonly Case[] = [
  no(
    'doctype-file',
    'An entity that reads a file of the machine.',
    'daftar.xlsx',
    withPart('doctype-file', sheet1, (part) =>
      declared('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>')(part).replace(
        '<v>0</v>',
        '<v>&e;</v>',
      ),
    ),
    'xml_doctype_forbidden',
  ),
  no(
    'doctype-address',
    'An entity that calls an address.',
    'daftar.xlsx',
    withPart(
      'doctype-address',
      sharedStrings,
      declared('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'),
    ),
    'xml_doctype_forbidden',
  ),
  no(
    'doctype-laughs',
    'Entities of entities of entities.',
    'daftar.xlsx',
    withPart('doctype-laughs', sharedStrings, (part) =>
      declared(laughs)(part).replace(/(<t[^>]*>)[^<]*/, '$1&j;'),
    ),
    'xml_doctype_forbidden',
  ),
  no(
    'doctype-in-types',
    'The declaration stands in the list of parts.',
    'daftar.xlsx',
    withPart('doctype-types', '[Content_Types].xml', declared('<!DOCTYPE x [<!ENTITY e "x">]>')),
    'xml_doctype_forbidden',
  ),
  no(
    'doctype-in-workbook',
    'The declaration stands in workbook.xml, in small letters.',
    'daftar.xlsx',
    withPart('doctype-workbook', 'xl/workbook.xml', declared('<!doctype x [<!ENTITY e "x">]>')),
    'xml_doctype_forbidden corrupt_workbook',
  ),
  no(
    'deep-sheet',
    'Two hundred elements inside each other in a cell.',
    'daftar.xlsx',
    withPart('deep-sheet', sheet1, (part) =>
      part.replace(
        '</row>',
        `<c r="H1" t="inlineStr"><is>${'<r>'.repeat(200)}${'</r>'.repeat(200)}</is></c></row>`,
      ),
    ),
    'xml_too_deep',
  ),
  no(
    'deep-strings',
    'Five thousand elements inside each other in the shared strings.',
    'daftar.xlsx',
    withPart('deep-strings', sharedStrings, (part) =>
      part.replace('</sst>', `<si>${'<t>'.repeat(5000)}${'</t>'.repeat(5000)}</si></sst>`),
    ),
    'xml_too_deep',
  ),
  no(
    'cell-of-ten-megabytes',
    'A shared string of 10 MB.',
    'daftar.xlsx',
    withPart('cell-10mb', sharedStrings, (part) =>
      part
        .replace('</sst>', `<si><t>${'A'.repeat(10_000_000)}</t></si></sst>`)
        .replace(/<si>/, '<si><t/></si><si>'),
    ),
    'cell_too_large',
  ),
  no(
    'cell-of-ten-megabytes-inline',
    'An inline cell of 10 MB.',
    'daftar.xlsx',
    withPart('cell-10mb-inline', sheet1, (part) =>
      part.replace(
        '</row>',
        `<c r="H1" t="inlineStr"><is><t>${'B'.repeat(10_000_000)}</t></is></c></row>`,
      ),
    ),
    'cell_too_large',
  ),
  no(
    'columns-beyond',
    'A cell in column 20,000 (the last allowed is 16,384).',
    'daftar.xlsx',
    withPart('columns-beyond', sheet1, (part) =>
      part.replace('</row>', '<c r="ACOF1" t="inlineStr"><is><t>x</t></is></c></row>'),
    ),
    'too_many_columns',
  ),
  no(
    'rows-beyond',
    'Row 1,048,577, one more than a sheet has.',
    'daftar.xlsx',
    withPart('rows-beyond', sheet1, (part) =>
      part.replace(
        '</sheetData>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>',
      ),
    ),
    'too_many_rows',
  ),
  no(
    'rows-far-beyond',
    'Row 4,294,967,297: the number itself is the attack.',
    'daftar.xlsx',
    withPart('rows-far', sheet1, (part) =>
      part.replace(
        '</sheetData>',
        '<row r="4294967297"><c r="A4294967297"><v>1</v></c></row></sheetData>',
      ),
    ),
    'too_many_rows corrupt_workbook',
  ),
];

const damagedBooks: readonly Case[] = [
  no(
    'workbook-without-sheet',
    'The sheet that the workbook names is not there.',
    'daftar.xlsx',
    without('no-sheet', sheet1),
    'corrupt_workbook',
  ),
  no(
    'workbook-cut-sheet',
    'The XML of the sheet stops in the middle of a row.',
    'daftar.xlsx',
    withPart('cut-sheet', sheet1, (part) => part.slice(0, Math.floor(part.length * 0.6))),
    'corrupt_workbook',
  ),
  no(
    'workbook-crossed-tags',
    'Elements closed in the wrong order.',
    'daftar.xlsx',
    withPart('crossed', sheet1, (part) => part.replace('</row>', '</c>')),
    'corrupt_workbook',
  ),
  no(
    'workbook-without-parts',
    'A ZIP with the list of parts and no workbook.',
    'daftar.xlsx',
    zip([
      entry(
        '[Content_Types].xml',
        `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      ),
    ]),
    'corrupt_workbook type_mismatch unsupported_format',
  ),
  no(
    'workbook-without-sheets',
    'workbook.xml names no sheet.',
    'daftar.xlsx',
    withPart('no-sheets', 'xl/workbook.xml', (part) =>
      part.replace(/<sheets>.*<\/sheets>/, '<sheets/>'),
    ),
    'corrupt_workbook no_data_rows',
  ),
];

const sound = book('cut-archive');
const outside = 'luar.csv';

const archives: readonly Case[] = [
  no(
    'archive-cut',
    'The second half of the archive is missing (a broken transfer).',
    'daftar.xlsx',
    sound.subarray(0, Math.floor(sound.length / 2)),
    'corrupt_archive',
  ),
  no(
    'archive-cut-zip',
    'A ZIP of lists cut off.',
    'kiriman.zip',
    cut(zip([{ name: 'daftar.csv', data: csvBytes('cut-zip') }]), 60),
    'corrupt_archive',
  ),
  no(
    'archive-wrong-checksum',
    'A bit of the data turned over.',
    'kiriman.zip',
    flipped(zip([{ name: 'daftar.csv', data: csvBytes('flipped'), stored: true }]), 120),
    'corrupt_archive',
  ),
  no(
    'gzip-cut',
    'A gzip cut off.',
    'daftar.csv.gz',
    bytesOf([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c]),
    'corrupt_archive',
  ),
  no(
    'archive-path-up',
    'An entry that climbs out of its folder.',
    'kiriman.zip',
    zip([
      { name: 'daftar.csv', data: csvBytes('path-up') },
      { name: `../../${outside}`, data: text('x') },
    ]),
    'archive_entry_path',
  ),
  no(
    'archive-path-root',
    'An entry with an absolute path.',
    'kiriman.zip',
    zip([{ name: `/srv/${outside}`, data: csvBytes('path-root') }]),
    'archive_entry_path',
  ),
  no(
    'archive-path-drive',
    'An entry with a drive letter and backslashes.',
    'kiriman.zip',
    zip([{ name: `C:\\Windows\\${outside}`, data: csvBytes('path-drive') }]),
    'archive_entry_path',
  ),
  no(
    'archive-path-backslash',
    'Climbing with backslashes.',
    'kiriman.zip',
    zip([{ name: `..\\..\\${outside}`, data: csvBytes('path-back') }]),
    'archive_entry_path',
  ),
  no(
    'archive-path-in-workbook',
    'The same inside a workbook.',
    'daftar.xlsx',
    zip([
      ...entriesOf({ sheets: sheetsOf('path-book') }),
      { name: `../../${outside}`, data: text('x') },
    ]),
    'archive_entry_path',
  ),
  no(
    'archive-doubled-sheet',
    'Two parts of one name in a workbook: which one is the list?',
    'daftar.xlsx',
    zip([...entriesOf({ sheets: sheetsOf('doubled') }), entry(sheet1, '<worksheet/>')]),
    'archive_duplicate_entry',
  ),
  no(
    'archive-doubled-list',
    'Two lists of one name in a ZIP.',
    'kiriman.zip',
    zip([
      { name: 'daftar.csv', data: csvBytes('doubled-one') },
      { name: 'daftar.csv', data: csvBytes('doubled-two') },
    ]),
    'archive_duplicate_entry',
  ),
  no(
    'archive-overlap',
    'Two entries that share the same bytes.',
    'kiriman.zip',
    zip([
      { name: 'a.csv', data: csvBytes('overlap') },
      { name: 'b.csv', data: csvBytes('overlap'), pointsAt: 0 },
    ]),
    'archive_bomb corrupt_archive archive_duplicate_entry',
  ),
  no(
    'archive-lying-size',
    'An entry of 20 MB that claims to have ten bytes.',
    'kiriman.zip',
    zip([{ name: 'daftar.csv', data: text('1,2,3,4,5,6\n'.repeat(1_700_000)), claimedSize: 10 }]),
    'archive_bomb corrupt_archive',
  ),
];

function cut(bytes: Uint8Array, fromEnd: number): Uint8Array {
  return bytes.subarray(0, bytes.length - fromEnd);
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

export const attackCases: readonly Case[] = [...xml, ...damagedBooks, ...archives];
