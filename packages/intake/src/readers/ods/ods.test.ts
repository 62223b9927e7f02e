import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  madeFolder,
  type ReadThrough,
  readThrough,
  refusalCode,
  textsOf,
  zip,
} from '../made-files.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const spaces =
  'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c" xmlns:draw="d"';

function content(tables: string, styles = ''): string {
  return `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

function ods(xml: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const all = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': xml,
    ...parts,
  };
  return zip(Object.entries(all).map(([name, text]) => ({ name, content: text })));
}

const table = (rows: string, name = 'Daftar', style = ''): string =>
  `<table:table table:name="${name}"${style}>${rows}</table:table>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
const text = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: string): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>7,50E+15</text:p></table:table-cell>`;

async function read(tables: string, sheet?: string): Promise<ReadThrough> {
  const file = await folder.file('daftar.ods', ods(content(tables)));
  return await readThrough(file, sheet === undefined ? {} : { sheet });
}

describe('a spreadsheet of LibreOffice', () => {
  test('gives the exact number and day, not what the screen shows', async () => {
    const { opened, records } = await read(
      table(
        row(
          number('7502042001900003') +
            number('9.17101010100001E+015') +
            '<table:table-cell office:value-type="date" office:date-value="1990-01-31"><text:p>31 Jan</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>' +
            '<table:table-cell table:formula="of:=[.A1]"/>',
        ),
      ),
    );
    expect(opened).toMatchObject({ format: 'ods', sheets: ['Daftar'] });
    expect(records[0]?.cells).toEqual([
      { text: '7502042001900003', kind: 'number' },
      { text: '9.17101010100001E+015', kind: 'number' },
      { text: '1990-01-31', kind: 'date' },
      { text: 'TRUE', kind: 'boolean' },
      { text: '#N/A', kind: 'error' },
      { text: '', kind: 'formula_empty' },
    ]);
  });

  test('joins paragraphs, keeps counted blanks, leaves notes and drawings out', async () => {
    const { records } = await read(
      table(
        row(
          '<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>Budi<text:s text:c="2"/>bin <text:span>A &amp; B</text:span></text:p><text:p>baris dua</text:p><draw:frame><draw:text-box><text:p>gambar</text:p></draw:text-box></draw:frame></table:table-cell>',
        ),
      ),
    );
    expect(textsOf(records)).toEqual([['Budi  bin A & B\nbaris dua']]);
  });

  test('counts repeated rows and columns, blank ones without making them', async () => {
    const { records } = await read(
      table(
        row(text('Judul')) +
          row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            ' table:number-rows-repeated="9"',
          ) +
          row(
            '<table:table-cell table:number-columns-repeated="2"/>' +
              text('x', ' table:number-columns-repeated="3"'),
            ' table:number-rows-repeated="2"',
          ) +
          row('<table:table-cell/>', ' table:number-rows-repeated="1048000"'),
      ),
    );
    expect(records.map((record) => record.row)).toEqual([1, 11, 12]);
    expect(textsOf(records)[2]).toEqual(['', '', 'x', 'x', 'x']);
  });

  test('fills a village merged downwards, marks hidden rows and hands regions on', async () => {
    const covered = '<table:covered-table-cell/>';
    const { opened, records } = await read(
      table(
        row(
          text('1') +
            text('Bajo', ' table:number-columns-spanned="1" table:number-rows-spanned="3"'),
        ) +
          row(text('2') + covered, ' table:visibility="collapse"') +
          row(text('3') + covered + text('x')),
      ),
    );
    expect(textsOf(records)).toEqual([
      ['1', 'Bajo'],
      ['2', 'Bajo'],
      ['3', 'Bajo', 'x'],
    ]);
    expect(records.map((record) => record.hidden)).toEqual([undefined, true, undefined]);
    expect(await opened.merges()).toEqual([{ top: 1, left: 1, bottom: 3, right: 1 }]);
  });

  test('has several sheets, one of them hidden by its style', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const xml = content(
      table(row(text('a'))) + table(row(text('b')), 'Lama', ' table:style-name="ta2"'),
      styles,
    );
    const file = await folder.file('a.ods', ods(xml));
    const { opened, records } = await readThrough(file, { sheet: 'Lama' });
    expect(opened).toMatchObject({ sheets: ['Daftar', 'Lama'], hiddenSheets: ['Lama'] });
    expect(textsOf(records)).toEqual([['b']]);
  });
});

describe('is refused', () => {
  const plain = content(table(row(text('a'))));
  test.each([
    [
      'with a password',
      ods(plain, {
        'META-INF/manifest.xml':
          '<m><file-entry full-path="content.xml"><encryption-data/></file-entry></m>',
      }),
      'encrypted_file',
    ],
    [
      'with a link that has a program started',
      ods(
        content(
          `${table(row(text('a')))}<table:dde-links><table:dde-link><office:dde-source office:dde-application="cmd" office:dde-topic="/c calc" office:dde-item="a"/></table:dde-link></table:dde-links>`,
        ),
      ),
      'macro_file',
    ],
    ['with macros', ods(plain, { 'Basic/Standard/Module1.xml': '<a/>' }), 'macro_file'],
    [
      'when it is a letter',
      ods(content('').replaceAll('office:spreadsheet', 'office:text')),
      'unsupported_format',
    ],
    ['without sheets', ods(content('')), 'no_data_rows'],
    ['with a DOCTYPE', ods(`<!DOCTYPE a [<!ENTITY x "y">]>${plain}`), 'xml_doctype_forbidden'],
    ['with sheets of one name', ods(content(table('') + table(''))), 'corrupt_workbook'],
    [
      'with a count that is none',
      ods(content(table(row(text('a', ' table:number-columns-repeated="-3"'))))),
      'corrupt_workbook',
    ],
    [
      'that multiplies its cells without end',
      ods(
        content(
          table(
            row(
              text('a', ' table:number-columns-repeated="16000"'),
              ' table:number-rows-repeated="1000000"',
            ),
          ),
        ),
      ),
      'archive_bomb',
    ],
    [
      'with too many columns',
      ods(content(table(row(text('a', ' table:number-columns-repeated="20000"'))))),
      'too_many_columns',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalCode(await folder.file('a.ods', bytes))).toBe(code);
  });
});
