import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  madeFolder,
  type ReadThrough,
  readThrough,
  refusalCode,
  textsOf,
} from '../made-files.fixture.ts';
import { cells, type MadeXls, madeXls } from './made-xls.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

async function read(made: MadeXls): Promise<ReadThrough> {
  return await readThrough(await folder.file('daftar.xls', madeXls(made)));
}

describe('an old workbook', () => {
  test('gives texts, whole numbers of 16 digits and decimals as they are', async () => {
    const { opened, records } = await read({
      strings: ['Nama', 'Éko “x” ☂'],
      cells: [
        cells.shared(0, 0, 0),
        cells.shared(1, 0, 1),
        cells.number(1, 1, 7502042001900003),
        cells.number(1, 2, 0.1),
        cells.compact(1, 4, (1_234 << 2) | 2),
        cells.compact(1, 5, (12_345 << 2) | 3),
      ],
    });
    expect(opened).toMatchObject({ format: 'xls', sheets: ['Daftar'] });
    expect(records.map((record) => record.row)).toEqual([1, 2]);
    expect(textsOf(records)[1]).toEqual([
      'Éko “x” ☂',
      '7502042001900003',
      '0.1',
      '',
      '1234',
      '123.45',
    ]);
    expect(records[1]?.cells.map((cell) => cell.kind).slice(1, 4)).toEqual([
      'number',
      'number',
      'empty',
    ]);
  });

  test.each([
    [false, '1990-01-01'],
    [true, '1994-01-02'],
  ])('shows days by their format, from 1904: %s', async (from1904, day) => {
    const { records } = await read({
      from1904,
      formats: ['[$-421]dd mmmm yyyy', '0 "hari"'],
      cells: [cells.number(0, 0, 32_874.5, 1), cells.number(0, 1, 32_874, 2)],
    });
    expect(records[0]?.cells).toEqual([
      { text: day, kind: 'date' },
      { text: '32874', kind: 'number' },
    ]);
  });

  test('tells hidden rows and sheets, errors, and the text of a formula', async () => {
    const { opened, records } = await read({
      further: [
        ['Lama', 1],
        ['Kode', 2],
      ],
      cells: [...cells.formula(0, 0, 'BUDI'), cells.error(0, 1, 0x2a), cells.hiddenRow(0)],
    });
    expect(opened.sheets).toEqual(['Daftar', 'Lama', 'Kode']);
    expect(opened.hiddenSheets).toEqual(['Lama', 'Kode']);
    expect(records).toMatchObject([
      {
        row: 1,
        sheet: 'Daftar',
        hidden: true,
        cells: [{ text: 'BUDI' }, { text: '#N/A', kind: 'error' }],
      },
    ]);
  });

  test('fills a village merged downwards and hands the region on', async () => {
    const { opened, records } = await read({
      strings: ['Bajo'],
      cells: [
        cells.shared(0, 1, 0),
        cells.number(0, 0, 1),
        cells.number(1, 0, 2),
        cells.number(3, 0, 3),
        cells.merge(0, 2, 1),
      ],
    });
    expect(textsOf(records)).toEqual([['1', 'Bajo'], ['2', 'Bajo'], ['3']]);
    expect(records[1]?.cells[1]).toEqual({ text: 'Bajo', kind: 'text', mergedFrom: 1 });
    expect(await opened.merges()).toEqual([{ top: 1, left: 1, bottom: 3, right: 1 }]);
  });

  test('reads a text that goes on in the next record, cut between any two letters', async () => {
    const header = 8 + 3;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), async (letters) => {
        const { records } = await read({
          strings: ['Rahmat', 'Éko'],
          cutAt: header + 2 * letters,
          cells: [cells.shared(0, 0, 0), cells.shared(0, 1, 1)],
        });
        expect(textsOf(records)).toEqual([['Rahmat', 'Éko']]);
      }),
    );
  });

  test.each([
    ['a password', { locked: true }, 'encrypted_file'],
    ['a link that has a program started', { link: ['cmd\u0003/c calc', 2] }, 'macro_file'],
    ['macros', { streams: ['_VBA_PROJECT'] }, 'macro_file'],
    ['a shared string that is not there', { cells: [cells.shared(0, 0, 7)] }, 'corrupt_workbook'],
    ['a column beyond the last', { cells: [cells.number(0, 300, 1)] }, 'corrupt_workbook'],
    [
      'a record cut short',
      { cells: [{ kind: 0x0203, data: Buffer.alloc(4) }] },
      'corrupt_workbook',
    ],
    ['two sheets of one name', { further: [['Daftar', 0]] }, 'corrupt_workbook'],
  ] satisfies [string, MadeXls, string][])('with %s is refused', async (_, made, code) => {
    expect(await refusalCode(await folder.file('a.xls', madeXls(made)))).toBe(code);
  });

  test.each([
    ['a workbook', ['\u0001C:\\desa.xls', 0]],
    ['an object', ['Word.Document\u0003C:\\a.doc', 0x10]],
  ] satisfies [string, MadeXls['link']][])('with a link to %s is read', async (_, link) => {
    const { records } = await read({ link, cells: [cells.number(0, 0, 1)] });
    expect(textsOf(records)).toEqual([['1']]);
  });

  test('that is a letter or a talk is named as such', async () => {
    const bytes = madeXls({ streams: ['WordDocument'] });
    const named = Buffer.from(
      bytes.toString('latin1').replace('W\0o\0r\0k\0b', 'X\0o\0r\0k\0b'),
      'latin1',
    );
    expect(await refusalCode(await folder.file('a.xls', named))).toBe('unsupported_format');
  });

  test('with any bytes changed is read or refused, and never breaks the program', async () => {
    const honest = madeXls({
      strings: ['Budi', 'Siti'],
      formats: ['dd/mm/yyyy'],
      cells: [cells.shared(0, 0, 0), cells.number(0, 1, 32_874, 1), cells.merge(0, 3, 0)],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const damaged = Buffer.from(honest);
          for (const [at, byte] of changes) damaged[at] = byte;
          const code = await refusalCode(await folder.file('a.xls', damaged));
          expect(code === undefined || /^[a-z_]+$/.test(code)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
