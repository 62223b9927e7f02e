import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  madeFolder,
  type ReadThrough,
  readThrough,
  refusalCode,
  relations,
  textsOf,
  zip,
} from '../made-files.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

function record(kind: number, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  const head = kind < 128 ? [kind] : [(kind & 0x7f) | 0x80, kind >> 7];
  const length: number[] = [];
  let rest = data.length;
  do {
    length.push((rest & 0x7f) | (rest > 127 ? 0x80 : 0));
    rest >>= 7;
  } while (rest > 0);
  return Buffer.concat([Buffer.from([...head, ...length]), data]);
}

const words = (...numbers: readonly number[]): Buffer =>
  Buffer.from(Uint32Array.from(numbers).buffer);
const double = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer);
const text = (letters: string): Buffer =>
  Buffer.concat([words(letters.length), Buffer.from(letters, 'utf16le')]);
const row = (index: number, hidden = false): Buffer =>
  record(0, words(index, 0), Buffer.from([0, 0, 0, hidden ? 0x10 : 0, 0]), words(0));

function xlsb(sheet: readonly Buffer[], extra: Readonly<Record<string, Buffer>> = {}): Buffer {
  const styles = Buffer.concat([
    record(44, Buffer.from([164, 0]), text('dd mmmm yyyy')),
    record(626),
    record(47, Buffer.from([0, 0, 164, 0])),
    record(617),
    record(47, Buffer.from([0, 0, 0, 0])),
    record(47, Buffer.from([0, 0, 164, 0])),
    record(618),
  ]);
  const parts: Record<string, Buffer | string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.bin': Buffer.concat([
      record(153, words(0)),
      record(156, words(0, 1), text('rId1'), text('Daftar')),
      record(156, words(2, 2), text('rId1'), text('Lama')),
    ]),
    'xl/_rels/workbook.bin.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.bin'],
      ['rId2', 'sharedStrings', 'sharedStrings.bin'],
      ['rId3', 'styles', 'styles.bin'],
    ]),
    'xl/sharedStrings.bin': record(19, Buffer.from([0]), text('Éko ☂')),
    'xl/styles.bin': styles,
    'xl/worksheets/sheet1.bin': Buffer.concat([record(145), ...sheet, record(146)]),
    ...extra,
  };
  return zip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

async function read(...sheet: readonly Buffer[]): Promise<ReadThrough> {
  return await readThrough(await folder.file('daftar.xlsb', xlsb(sheet)));
}

describe('a binary workbook', () => {
  test('gives texts, numbers, days and errors in rows and columns', async () => {
    const { opened, records } = await read(
      row(0),
      record(7, words(0, 0, 0)),
      record(5, words(2, 0), double(7502042001900003)),
      record(16, words(1), double(32_874)),
      record(17, words(0), text('Bajo')),
      row(4, true),
      record(62, words(0, 0), Buffer.from([0]), text('Tahun 2022')),
      record(2, words(1, 0, (7 << 2) | 2)),
      record(10, words(2, 0), Buffer.from([1])),
      record(3, words(3, 0), Buffer.from([0x2a])),
      record(8, words(4, 0), text('=')),
    );
    expect(opened).toMatchObject({
      format: 'xlsb',
      sheets: ['Daftar', 'Lama'],
      hiddenSheets: ['Lama'],
    });
    expect(textsOf(records)).toEqual([
      ['Éko ☂', '', '7502042001900003', '1990-01-01', 'Bajo'],
      ['Tahun 2022', '7', 'TRUE', '#N/A', '='],
    ]);
    expect(records.map(({ row: number, hidden }) => [number, hidden])).toEqual([
      [1, undefined],
      [5, true],
    ]);
  });

  test('fills a village merged downwards and hands the region on', async () => {
    const { opened, records } = await read(
      row(0),
      record(6, words(1, 0), text('Bajo')),
      row(1),
      record(6, words(0, 0), text('Budi')),
      record(176, words(0, 1, 1, 1)),
    );
    expect(textsOf(records)).toEqual([
      ['', 'Bajo'],
      ['Budi', 'Bajo'],
    ]);
    expect(await opened.merges()).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  });

  test.each([
    [
      'a link that has a program started',
      xlsb([], { 'xl/externalLinks/externalLink1.bin': record(360, Buffer.from([1, 0])) }),
      'macro_file',
    ],
    [
      'a link cut short',
      xlsb([], { 'xl/externalLinks/externalLink1.bin': record(360, Buffer.from([1])) }),
      'corrupt_workbook',
    ],
    ['macros', xlsb([], { 'xl/vbaProject.bin': Buffer.from('x') }), 'macro_file'],
    [
      'a shared string that is not there',
      xlsb([row(0), record(7, words(0, 0, 9))]),
      'corrupt_workbook',
    ],
    ['a record cut short', xlsb([row(0), record(5, words(0, 0))]), 'corrupt_workbook'],
    ['rows out of order', xlsb([row(3), row(1)]), 'corrupt_workbook'],
    [
      'a column beyond the last',
      xlsb([row(0), record(2, words(16_384, 0, 2))]),
      'too_many_columns',
    ],
    ['a row beyond the last', xlsb([row(1_048_576)]), 'too_many_rows'],
    ['bytes left over', xlsb([], { 'xl/styles.bin': Buffer.from([0x85]) }), 'corrupt_workbook'],
  ])('with %s is refused', async (_, bytes, code) => {
    expect(await refusalCode(await folder.file('a.xlsb', bytes))).toBe(code);
  });

  test('of any records at all is read or refused by name', async () => {
    const kind = fc.constantFrom(
      0,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      16,
      17,
      18,
      62,
      146,
      176,
      999,
    );
    const any = fc
      .array(fc.tuple(kind, fc.uint8Array({ maxLength: 24 })), { maxLength: 12 })
      .map((records) => records.map(([each, data]) => record(each, Buffer.from(data))));
    await fc.assert(
      fc.asyncProperty(any, async (sheet) => {
        const code = await refusalCode(await folder.file('a.xlsb', xlsb([row(0), ...sheet])));
        expect(code === undefined || /^[a-z_]+$/.test(code)).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
