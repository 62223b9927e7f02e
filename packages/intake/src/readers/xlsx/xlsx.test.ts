import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type MadeWorkbook,
  madeFolder,
  readThrough,
  relations,
  textsOf,
  workbook,
} from '../made-files.fixture.ts';
import { openSource } from '../open.ts';
import type { Cell, SheetRecord } from '../record.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

async function read(made: MadeWorkbook): Promise<readonly SheetRecord[]> {
  return (await readThrough(await folder.file('a.xlsx', workbook(made)))).records;
}

async function onlyCell(made: MadeWorkbook): Promise<Cell | undefined> {
  const [record] = await read(made);
  return record?.cells[0];
}

const cell = (attributes: string, inside: string): string =>
  `<row r="1"><c r="A1"${attributes}>${inside}</c></row>`;

describe('the value of a cell is what the file says', () => {
  test.each([
    [
      'a number of 16 digits, beyond what JavaScript can count, keeps them all',
      '',
      '<v>9999999999999999</v>',
      '9999999999999999',
      'number',
    ],
    [
      'a NIK that Excel made scientific stays so',
      '',
      '<v>7.50207E+15</v>',
      '7.50207E+15',
      'number',
    ],
    ['a decimal', '', '<v>0.1</v>', '0.1', 'number'],
    ['an inline text', ' t="inlineStr"', '<is><t>  Budi </t></is>', '  Budi ', 'text'],
    [
      'rich inline text is joined',
      ' t="inlineStr"',
      '<is><r><t>Tahun </t></r><r><rPr><b/></rPr><t>2022</t></r></is>',
      'Tahun 2022',
      'text',
    ],
    [
      'the text result of a formula',
      ' t="str"',
      '<f>A2&amp;B2</f><v>Budi &amp; Siti</v>',
      'Budi & Siti',
      'text',
    ],
    ['the number result of a formula', '', '<f>1+1</f><v>2</v>', '2', 'number'],
    ['a formula without a result', '', '<f>VLOOKUP(A1,[1]X!A:B,2)</f>', '', 'formula_empty'],
    ['an error', ' t="e"', '<v>#N/A</v>', '#N/A', 'error'],
    ['true', ' t="b"', '<v>1</v>', 'TRUE', 'boolean'],
    ['an ISO date', ' t="d"', '<v>1990-01-31T00:00:00</v>', '1990-01-31', 'date'],
    [
      'entities and numeric signs',
      ' t="str"',
      '<v>&lt;A&#38;B&#x20AC;&gt;&quot;&apos;</v>',
      '<A&B€>"\'',
      'text',
    ],
    ['CDATA', ' t="str"', '<v><![CDATA[a<b&c]]></v>', 'a<b&c', 'text'],
    ['Excel’s own escapes', ' t="str"', '<v>a_x000D_b_x005F_x000D_</v>', 'a\rb_x000D_', 'text'],
    ['line ends of the file', ' t="str"', '<v>a\r\nb</v>', 'a\nb', 'text'],
    ['comments between', ' t="str"', '<v>a<!-- > " ]]> -->b</v>', 'ab', 'text'],
  ])('%s', async (_, attributes, inside, text, kind) => {
    expect(await onlyCell({ rows: cell(attributes, inside) })).toEqual({ text, kind });
  });

  test('a shared string is joined from its runs, readings left out', async () => {
    const strings =
      '<si><t>x</t></si><si><r><t>Rah</t></r><r><t xml:space="preserve">man </t></r><rPh sb="0" eb="1"><t>BACA</t></rPh><phoneticPr/></si><si/>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect(textsOf(await read({ strings, rows }))).toEqual([['Rahman ', '', 'x']]);
  });
});

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;hari&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

  test.each([
    ['built-in format', ' s="1"', '32874', '1990-01-01', 'date'],
    ['custom format', ' s="2"', '32874', '1990-01-01', 'date'],
    ['with a time of day', ' s="1"', '32874.75', '1990-01-01', 'date'],
    ['as other programs write it', ' s="1"', '3.2874E4', '1990-01-01', 'date'],
    ['the last day before Excel’s missing one', ' s="1"', '59', '1900-02-28', 'date'],
    ['the first day after it', ' s="1"', '61', '1900-03-01', 'date'],
    ['29 February 1900 never was', ' s="1"', '60', '60', 'number'],
    ['a day count without a date format', '', '32874', '32874', 'number'],
    ['a number of days is no date', ' s="3"', '30', '30', 'number'],
    [
      'a NIK in a column of dates stays a NIK',
      ' s="1"',
      '7502010000000000',
      '7502010000000000',
      'number',
    ],
    ['a time without a day', ' s="1"', '0.5', '0.5', 'number'],
  ])('%s', async (_, style, value, text, kind) => {
    expect(await onlyCell({ styles, rows: cell(style, `<v>${value}</v>`) })).toEqual({
      text,
      kind,
    });
  });

  test('of the 1904 system', async () => {
    const made = { styles, rows: cell(' s="1"', '<v>31412</v>'), from1904: true };
    expect(await onlyCell(made)).toEqual({ text: '1990-01-01', kind: 'date' });
  });
});

describe('rows and columns', () => {
  test('cells stand where their reference says; rows keep their numbers', async () => {
    const records = await read({
      rows: '<row r="2"><c r="C2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="5" hidden="1"><c r="AA5"><v>3</v></c></row><row r="6"/>',
    });
    expect(records.map((record) => [record.row, record.hidden ?? false])).toEqual([
      [2, false],
      [5, true],
      [6, false],
    ]);
    expect(textsOf(records)[0]).toEqual(['2', '', '1']);
    expect(records[1]?.cells).toHaveLength(27);
    expect(records[2]?.cells).toEqual([]);
  });

  test('rows and cells without references follow one another', async () => {
    const records = await read({
      rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    });
    expect(records.map((record) => record.row)).toEqual([1, 2]);
    expect(textsOf(records)).toEqual([['1', '2'], ['3']]);
  });

  test('a vertical merge holds for the rows below it that have people; titles stay in A', async () => {
    const row = (number: number, name: string): string =>
      `<row r="${number}"><c r="A${number}" t="str"><v>${name}</v></c><c r="B${number}"/></row>`;
    const records = await read({
      rows:
        '<row r="1"><c r="A1" t="str"><v>DAFTAR</v></c></row><row r="2"><c r="A2" t="str"><v>Budi</v></c><c r="B2" t="str"><v>Tenilo</v></c></row>' +
        row(3, 'Siti') +
        '<row r="4"><c r="B4"/></row>' +
        row(5, 'Eko'),
      after: '<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="B2:B4"/></mergeCells>',
    });
    expect(textsOf(records)).toEqual([
      ['DAFTAR'],
      ['Budi', 'Tenilo'],
      ['Siti', 'Tenilo'],
      [],
      ['Eko'],
    ]);
  });

  test('a prefix of the names (Open XML SDK) changes nothing', async () => {
    const records = await read({
      parts: {
        'xl/worksheets/sheet1.xml':
          '<?xml version="1.0"?><x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Budi</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>',
      },
    });
    expect(textsOf(records)).toEqual([['Budi'], ['Budi', '2']]);
  });
});

describe('sheets', () => {
  const many = (): MadeWorkbook => ({
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns:r="u"><sheets><sheet name="Lama" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Desa &amp; Dusun" sheetId="2" r:id="rId2"/><sheet name="Grafik" sheetId="3" r:id="rId3"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
        ['rId3', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
    },
    rows: cell('', '<v>1</v>'),
  });

  test('all are listed, charts apart; the first visible one is read', async () => {
    const file = await folder.file('a.xlsx', workbook(many()));
    const { opened, records } = await readThrough(file);
    expect(opened.sheets).toEqual(['Lama', 'Desa & Dusun']);
    expect(opened.hiddenSheets).toEqual(['Lama']);
    expect(textsOf(records)).toEqual([['2']]);
    expect(records[0]?.sheet).toBe('Desa & Dusun');
    expect(textsOf((await readThrough(file, { sheet: 'Lama' })).records)).toEqual([['1']]);
  });

  test('a sheet that is not there is a mistake of the caller', async () => {
    const file = await folder.file('a.xlsx', workbook(many()));
    await expect(readThrough(file, { sheet: 'Tidak ada' })).rejects.toThrow(RangeError);
  });
});

test('relations to other workbooks are not followed', async () => {
  const made = {
    rows: cell('', '<v>1</v>'),
    parts: {
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ]).replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="x/externalLink" Target="http://127.0.0.1:1/a.xlsx" TargetMode="External"/></Relationships>',
      ),
    },
  };
  expect(textsOf(await read(made))).toEqual([['1']]);
});

test('tables that hucre writes come back cell by cell, none lost', async () => {
  const value = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 15 }),
      fc.constantFrom('shared' as const, 'inline' as const),
      async (rows, stringMode) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'A', rows }], stringMode });
        const { records } = await readThrough(await folder.file('a.xlsx', bytes));
        const found = new Map(records.map((record) => [record.row, record.cells]));
        rows.forEach((row, index) => {
          row.forEach((written, column) => {
            const text = found.get(index + 1)?.[column]?.text ?? '';
            expect(text).toBe(
              written === null
                ? ''
                : typeof written === 'boolean'
                  ? String(written).toUpperCase()
                  : String(written),
            );
          });
        });
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test('a workbook replaced between two readings is read anew, nothing of the old one is kept', async () => {
  const made = (name: string): Buffer =>
    workbook({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>',
      strings: `<si><t>${name}</t></si>`,
      after: name === 'Bajo' ? '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' : '',
    });
  const file = await folder.file('a.xlsx', made('Bajo'));
  const opened = await openSource(file);
  if (!opened.ok) throw new Error('refused');
  const read = async (): Promise<string[][]> => {
    const records: SheetRecord[] = [];
    for await (const batch of opened.value.records()) records.push(...batch);
    return textsOf(records);
  };
  const [first, again] = [await read(), await read()];
  expect(first).toEqual([['Bajo'], ['Bajo', '1']]);
  expect(again).toEqual(first);
  await writeFile(file.path, made('Tenilo'));
  expect(await read()).toEqual([['Tenilo'], ['', '1']]);
  expect(await opened.value.merges()).toEqual([]);
});
