// Raw XML of workbooks that is lawful and unusual: order, quotes, comments, phonetic text, styles.

import { bookCase } from '../cases.ts';
import { bad, good, type Layout, line, listOf, serialOf, usual } from '../list.ts';
import { workers } from '../people.ts';
import type { Case } from '../truth.ts';
import type { BookParts, SheetParts } from '../workbook.ts';

const people = (seed: string, count = 6) => workers(seed, count).map((each) => good(each));
const sheet1 = 'xl/worksheets/sheet1.xml';
const shared = 'xl/sharedStrings.xml';
const styles = 'xl/styles.xml';

type How = {
  readonly part?: string;
  readonly by: (xml: string) => string;
  readonly layout?: Layout;
  readonly sheet?: Partial<SheetParts>;
  readonly book?: Partial<BookParts>;
  readonly unseen?: true;
};

function written(name: string, about: string, how: How): Case {
  return bookCase({
    name: `markup-${name}`,
    about,
    lists: [listOf(people(name), how.layout)],
    rewrite: { part: how.part ?? sheet1, by: how.by },
    ...(how.sheet ? { sheets: [how.sheet] } : {}),
    ...(how.book ? { book: how.book } : {}),
    ...(how.unseen ? { unseen: true } : {}),
  });
}

const order: readonly Case[] = [
  written('single-quotes', 'Attributes in single quotes.', {
    by: (xml) => xml.replace(/="([^"']*)"/g, "='$1'"),
  }),
  written('line-breaks', 'Line breaks and blanks between all elements.', {
    by: (xml) => xml.replaceAll('><', '>\n  <'),
  }),
  written('comments', 'Comments and processing instructions between cells and rows.', {
    by: (xml) =>
      xml.replaceAll('</row>', '</row><!-- <row r="99"><c r="A99"><v>1</v></c></row> --><?x y?>'),
  }),
  written('mark-in-xml', 'A byte order mark before the XML.', { by: (xml) => `\uFEFF${xml}` }),
  written('no-declaration', 'XML without its declaration.', {
    by: (xml) => xml.replace(/^<\?xml[^>]*\?>\s*/, ''),
  }),
  written('empty-styled-rows', 'Styled cells without content, a thousand rows below the table.', {
    by: (xml) =>
      xml.replace(
        '</sheetData>',
        `${Array.from({ length: 1000 }, (_, at) => `<row r="${at + 8}"><c r="A${at + 8}" s="1"/><c r="B${at + 8}" s="2"/></row>`).join('')}</sheetData>`,
      ),
  }),
  written(
    'explicit-types',
    'Numbers with their type written out, spans, thick bottoms, extension lists.',
    {
      by: (xml) =>
        xml
          .replaceAll('<row r=', '<row spans="1:7" x14ac:dyDescent="0.25" r=')
          .replace(
            '<worksheet ',
            '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
          )
          .replace(
            '</worksheet>',
            '<extLst><ext uri="{x}"><x><c><v>9</v></c></x></ext></extLst></worksheet>',
          ),
    },
  ),
  written('string-results', 'Texts as results of formulas (t="str") without the formula.', {
    by: (xml) =>
      xml.replaceAll(
        /<c r="(C\d+)" t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is><\/c>/g,
        '<c r="$1" t="str"><v>$2</v></c>',
      ),
    sheet: { inlineStrings: true },
  }),
  written('character-references', 'Letters as character references, decimal and hexadecimal.', {
    part: shared,
    by: (xml) => xml.replaceAll('>Petani<', '>&#80;&#x65;tani<').replaceAll('>Nama<', '>N&#97;ma<'),
  }),
  written('cdata', 'Texts in CDATA.', {
    part: shared,
    by: (xml) => xml.replaceAll(/(<t[^>]*>)([^<]*)<\/t>/g, '$1<![CDATA[$2]]></t>'),
  }),
  written('phonetic-text', 'Phonetic text beside a shared string is no part of it.', {
    part: shared,
    by: (xml) =>
      xml.replaceAll('</si>', '<rPh sb="0" eb="1"><t>LAFAL</t></rPh><phoneticPr fontId="1"/></si>'),
  }),
  written('string-counts-lie', 'The shared strings claim to be two.', {
    part: shared,
    by: (xml) => xml.replace(/count="\d+" uniqueCount="\d+"/, 'count="2" uniqueCount="2"'),
  }),
  written('styles-missing-colours', 'Styles with themes, colours, differential formats.', {
    part: styles,
    by: (xml) =>
      xml.replace(
        '</styleSheet>',
        '<dxfs count="0"/><tableStyles count="0"/><colors><indexedColors><rgbColor rgb="00000000"/></indexedColors></colors></styleSheet>',
      ),
  }),
  written('relations-turned', 'Relations in another order than the sheets.', {
    part: 'xl/_rels/workbook.xml.rels',
    by: (xml) => {
      const all = xml.match(/<Relationship [^>]*\/>/g) ?? [];
      return xml.replace(all.join(''), [...all].reverse().join(''));
    },
  }),
  written('wrapped-content', 'A fallback block around nothing beside the data.', {
    by: (xml) =>
      xml.replace(
        '</worksheet>',
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"/><mc:Fallback/></mc:AlternateContent></worksheet>',
      ),
  }),
];

const digits = (code: string) => (xml: string) =>
  xml.replace('formatCode="dd/mm/yyyy"', `formatCode="${code}"`);
const serials: Layout = {
  date: (iso) => ({ number: String(serialOf(iso)), style: 'dateId', shown: '\u0000' }),
};

const formats: readonly Case[] = [
  ...[
    'yyyy\\-mm\\-dd',
    'd mmmm yyyy',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'dd"-"mm"-"yy;@',
    '[$-13809]dd/mm/yyyy;@',
    'm/d/yy h:mm',
  ].map((code, at) =>
    written(`date-format-${at + 1}`, `A date cell under ${code}.`, {
      part: styles,
      by: digits(code.replaceAll('"', '&quot;')),
      layout: serials,
    }),
  ),
  notDates('number-format-colour', '[Red]0', 'A colour in a number format makes no date.'),
  notDates(
    'number-format-text',
    '"Rp."\\ #,##0;[Red]"minus day" 0',
    'Letters d, m, y inside quotes make no date.',
  ),
  notDates(
    'number-format-zeros',
    '0000000000000000',
    'Sixteen zeros as format: the number is a NIK.',
  ),
];

// The NIK column under a custom number format that must not be taken for a date.
function notDates(name: string, code: string, about: string): Case {
  return bookCase({
    name: `markup-${name}`,
    about,
    lists: [
      listOf(
        workers(name, 6).map((each) =>
          good(each, { nik: { number: each.nik, style: 'dateId', shown: '\u0000' } }),
        ),
      ),
    ],
    rewrite: { part: styles, by: digits(code.replaceAll('"', '&quot;')) },
  });
}

const formulas: readonly Case[] = [
  bookCase({
    name: 'markup-shared-formulas',
    about: 'A shared formula whose later cells carry only their value.',
    lists: [listOf(people('shared-formulas'))],
    rewrite: {
      part: sheet1,
      by: (xml) =>
        xml.replaceAll(/<c r="A(\d+)" t="s"><v>\d+<\/v><\/c>/g, (cell, row) =>
          row === '1'
            ? cell
            : `<c r="A${row}"><f t="shared" si="0"${row === '2' ? ' ref="A2:A7"' : ''}>${row === '2' ? 'ROW()-1' : ''}</f><v>${Number(row) - 1}</v></c>`,
        ),
    },
  }),
  bookCase({
    name: 'markup-merged-values-below',
    about:
      'A merged village whose covered cells still hold old texts: what is seen counts, or what stands; nobody is lost.',
    lists: [
      listOf(
        workers('covered', 4).map((each, at) =>
          good(
            { ...each, desa: 'Limbato', kecamatan: 'Tilamuta' },
            at === 0 ? {} : { desa: 'Lama' },
            {
              values: { desa: at === 0 ? 'Limbato' : ['Limbato', 'Lama', null] },
              may: ['region_unknown'],
            },
          ),
        ),
      ),
    ],
    sheets: [{ merges: ['F2:F5'] }],
    unseen: true,
  }),
  bookCase({
    name: 'markup-number-as-name',
    about: 'A number in the column of names: told, never a person called 45.',
    lists: [
      listOf(
        workers('number-name', 6).map((each, at) =>
          at === 2
            ? {
                ...bad(each, { nama: { number: '45' } }, ''),
                fate: {
                  disposition: ['accepted', 'rejected', 'held'],
                  told: ['name_suspicious', 'name_missing'],
                  values: { nama: ['45', null] },
                },
              }
            : good(each),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'markup-title-as-only-text',
    about: 'A title in a merged first row with rich text, the heading below it in bold.',
    lists: [
      listOf(people('rich-title'), {
        before: [line({ rich: ['DAFTAR ', 'PEKERJA RENTAN'] })],
        heading: [line(...usual.map(([heading]) => ({ rich: ['', heading] })))],
      }),
    ],
    sheets: [{ merges: ['A1:G1'] }],
  }),
  bookCase({
    name: 'markup-dates-as-texts-in-number-cells',
    about: 'Dates as numbers like 17041988 in plain cells: day, month and year without signs.',
    lists: [
      listOf(
        workers('packed-dates', 6).map((each) => {
          const [year, month, day] = each.tanggal_lahir.split('-');
          return good(
            each,
            { tanggal_lahir: { number: `${day}${month}${year}` } },
            {
              may: ['dob_invalid', 'dob_from_nik', 'dob_order_from_nik'],
              values: { tanggal_lahir: [each.tanggal_lahir, null] },
            },
          );
        }),
      ),
    ],
  }),
];

export const markupCases: readonly Case[] = [...order, ...formats, ...formulas];
