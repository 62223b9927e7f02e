import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeFolder, readThrough, refusalCode, textsOf } from '../made-files.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

function workbook(sheets: string): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${sheets}</Workbook>`;
}

const sheet = (rows: string, name = 'Daftar', after = ''): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${after}</Worksheet>`;
const cell = (type: string, value: string, attributes = ''): string =>
  `<Cell${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;

describe('a workbook of SpreadsheetML 2003', () => {
  test('gives its values, rows and columns where their numbers say', async () => {
    const file = await folder.file(
      'daftar.xls',
      workbook(
        sheet(
          `<Row>${cell('String', 'Budi &amp; Siti')}${cell('Number', '7502042001900003')}</Row>` +
            `<Row ss:Index="4" ss:Hidden="1">${cell('DateTime', '1990-01-31T00:00:00.000', ' ss:Index="3"')}${cell('Boolean', '1')}${cell('Error', '#N/A')}<Cell ss:Formula="=RC[-1]"/></Row>`,
        ),
      ),
    );
    const { opened, issues, records } = await readThrough(file);
    expect(opened).toMatchObject({ format: 'xml', sheets: ['Daftar'] });
    expect(issues).toMatchObject([{ code: 'type_mismatch', severity: 'warning' }]);
    expect(textsOf(records)).toEqual([
      ['Budi & Siti', '7502042001900003'],
      ['', '', '1990-01-31', 'TRUE', '#N/A', ''],
    ]);
    expect(records[1]).toMatchObject({ row: 4, hidden: true });
    expect(records[1]?.cells.map(({ kind }) => kind).slice(2)).toEqual([
      'date',
      'boolean',
      'error',
      'formula_empty',
    ]);
  });

  test('fills merged villages, hands regions on, names hidden sheets', async () => {
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    const file = await folder.file(
      'daftar.xml',
      workbook(
        sheet(
          `<Row>${cell('String', 'JUDUL', ' ss:MergeAcross="4"')}</Row><Row>${cell('String', 'Bajo', ' ss:MergeDown="1"')}${cell('String', 'a')}</Row><Row>${cell('String', 'b', ' ss:Index="2"')}</Row>`,
        ) + sheet('', 'Lama', hidden),
      ),
    );
    const { opened, records } = await readThrough(file);
    expect(opened.hiddenSheets).toEqual(['Lama']);
    expect(textsOf(records).slice(1)).toEqual([
      ['Bajo', 'a'],
      ['Bajo', 'b'],
    ]);
    expect(await opened.merges()).toEqual([
      { top: 1, left: 0, bottom: 1, right: 4 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
  });

  test.each([
    [
      'a DOCTYPE',
      `<?xml version="1.0"?><!DOCTYPE x>${workbook('').slice(21)}`,
      'xml_doctype_forbidden',
    ],
    ['no end', workbook(sheet('<Row>')).slice(0, -30), 'corrupt_workbook'],
    ['no sheets', workbook(''), 'no_data_rows'],
    [
      'a number of column that is none',
      workbook(sheet(`<Row>${cell('String', 'a', ' ss:Index="x"')}</Row>`)),
      'corrupt_workbook',
    ],
    ['other XML', '<?xml version="1.0"?><daftar/>', 'unsupported_format'],
  ])('with %s is refused', async (_, content, code) => {
    expect(await refusalCode(await folder.file('a.xml', content))).toBe(code);
  });
});
