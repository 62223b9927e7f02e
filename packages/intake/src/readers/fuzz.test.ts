import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeFolder, readThrough, refusalCode, textsOf, workbook } from './made-files.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const rows = Array.from(
  { length: 40 },
  (_, row) =>
    `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 3}</v></c><c r="B${row + 1}" s="1"><v>${30_000 + row * 17}</v></c></row>`,
).join('');
const honest = workbook({
  rows,
  strings: '<si><t>Budi</t></si><si><t>Siti</t></si><si><t>Eko</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
});

test('a workbook with any byte changed is refused or reads as before, never as another list', async () => {
  const expected = textsOf((await readThrough(await folder.file('a.xlsx', honest))).records);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 4, max: honest.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const damaged = Buffer.from(honest);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const file = await folder.file('a.xlsx', damaged);
        if ((await refusalCode(file)) !== undefined) refused += 1;
        else expect(textsOf((await readThrough(file)).records)).toEqual(expected);
      },
    ),
    { numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(200);
}, 60_000);

test('any bytes at all are read or refused by name, and never break the program', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .string({
        unit: fc.constantFrom('a', '1', '"', ';', ',', '\n', '\r', 'é', '\u0000'),
        maxLength: 200,
      })
      .map((text) => new Uint8Array(Buffer.from(text))),
    fc
      .tuple(
        fc.constantFrom(
          '504b0304',
          '504b0506',
          'd0cf11e0a1b11ae1',
          'fffe',
          'feff',
          'efbbbf',
          '1f8b',
        ),
        fc.uint8Array({ maxLength: 300 }),
      )
      .map(
        ([beginning, rest]) => new Uint8Array(Buffer.concat([Buffer.from(beginning, 'hex'), rest])),
      ),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const code = await refusalCode(await folder.file('a.csv', content));
      expect(code === undefined || /^[a-z_]+$/.test(code)).toBe(true);
    }),
    { numRuns: 400 },
  );
}, 60_000);
