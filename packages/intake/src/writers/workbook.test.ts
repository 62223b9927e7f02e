import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeFolder, readThrough, textsOf } from '../readers/made-files.fixture.ts';
import { peopleCsv, peopleWorkbook } from './people-file.ts';
import { rowXml } from './rows.ts';
import { cellSized } from './sheet-xml.ts';
import { workbookBytes } from './workbook.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '7502012609870001',
    '0007502012609870',
    '=1+1',
    '+62812',
    '-1',
    '@SUM(A1)',
    'Rahman Dai, M.Si',
    'Toko "Maju"',
    'a\nb',
    'a\r\nb',
    "'teks",
    ' tepi ',
    '_x0041_',
    '1e5',
    '01-02-1990',
    'TRUE',
    'Sulaiman & <b>',
    '\ufeffx',
    '\ud800',
  ),
);
// One cell of the row always holds something: a row of nothing is no record.
const tables = fc.array(fc.tuple(fc.constant('x'), awkward, awkward, awkward), {
  minLength: 1,
  maxLength: 8,
});

test('any people written to a workbook and read back are the same, letter by letter', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const bytes = await peopleWorkbook(
        { headings: ['H', 'A', 'B', 'C'], rows },
        { title: 't', sheet: 's' },
      );
      const { records } = await readThrough(await folder.file('a.xlsx', bytes));
      const back = textsOf(records.slice(1)).map((cells) =>
        [0, 1, 2, 3].map((at) => cells[at] ?? ''),
      );
      expect(back).toEqual(rows);
      const kinds = new Set(records.flatMap(({ cells }) => cells.map((cell) => cell.kind)));
      for (const kind of kinds) expect(['text', 'empty']).toContain(kind);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('another program reads the same texts, none of them a formula or a number', async () => {
  const rows = [['7502012609870001', '=1+1', 'a\nb', '_x0041_ & <b>', '007']];
  const bytes = await peopleWorkbook({ headings: ['A'], rows }, { title: 't', sheet: 's' });
  expect((await readXlsx(bytes)).sheets[0]?.rows[1]).toEqual(rows[0]);
});

test('any people written to a CSV and read back are the same, an added apostrophe apart', async () => {
  const printable = awkward.filter((text) => !/(?![\t\r\n])\p{Cc}|\p{Cs}/u.test(text));
  const people = fc.array(fc.tuple(fc.constant('x'), printable, printable), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(people, async (rows) => {
      const text = [...peopleCsv({ headings: ['H', 'A', 'B'], rows })].join('');
      const { opened, records } = await readThrough(await folder.file('a.csv', text));
      expect(opened.delimiter).toBe(',');
      const bare = (cells: readonly string[]) =>
        cells.map((cell) => cell.replaceAll("'", '').replace(/\r\n?/g, '\n').trim());
      expect(textsOf(records.slice(1)).map(bare)).toEqual(rows.map(bare));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('leading zeros and sixteen digits survive in a CSV as they are', () => {
  const rows = [['0075', '7502012609870001', '=1']];
  expect([...peopleCsv({ headings: ['A', 'B', 'C'], rows })].join('')).toBe(
    "\ufeffA,B,C\r\n0075,7502012609870001,'=1\r\n",
  );
});

test('a text too long for a cell is cut and says so', () => {
  expect(cellSized('a'.repeat(40_000))).toHaveLength(32_767);
  expect(cellSized('a'.repeat(40_000)).endsWith('…')).toBe(true);
});

test('sheets get names that a workbook can bear, no two alike', async () => {
  const sheet = (name: string) => ({ name, columns: [], rows: [rowXml(1, ['x'])] });
  const long = 'Desa dengan nama yang sangat panjang sekali';
  const bytes = await workbookBytes(['A/B', 'a b', '', "'x'", long, long].map(sheet), 't');
  const { opened } = await readThrough(await folder.file('a.xlsx', bytes));
  expect(opened.sheets).toEqual([
    'A B',
    'a b (2)',
    'Daftar',
    'x',
    'Desa dengan nama yang sangat pa',
    'Desa dengan nama yang sanga (2)',
  ]);
});
