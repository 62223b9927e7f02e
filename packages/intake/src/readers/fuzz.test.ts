import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  madeFolder,
  readThrough,
  refusalCode,
  textsOf,
  workbook,
  zip,
} from './made-files.fixture.ts';

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

test('XML of any tags, as LibreOffice and Excel 2003 write them, is read or refused by name', async () => {
  const tags = [
    '<table:table table:name="A">',
    '</table:table>',
    '<table:table-row>',
    '<table:table-row table:number-rows-repeated="99999">',
    '</table:table-row>',
    '<table:table-cell office:value-type="float" office:value="1">',
    '<table:table-cell table:number-columns-repeated="16000" table:number-rows-spanned="9">',
    '</table:table-cell>',
    '<text:p>',
    'Budi',
    '</text:p>',
    '<Worksheet ss:Name="A">',
    '</Worksheet>',
    '<Table>',
    '</Table>',
    '<Row ss:Index="7">',
    '<Row>',
    '</Row>',
    '<Cell ss:Index="2" ss:MergeDown="3">',
    '</Cell>',
    '<Data ss:Type="Number">',
    '</Data>',
    '<!--',
    '-->',
    '&amp;',
    '<a/>',
  ];
  const namespace = 'urn:schemas-microsoft-com:office:spreadsheet';
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...tags), { maxLength: 30 }), async (parts) => {
      const content = `<d><office:body><office:spreadsheet>${parts.join('')}</office:spreadsheet></office:body></d>`;
      const files = [
        await folder.file('a.ods', zip([{ name: 'content.xml', content }])),
        await folder.file(
          'a.xml',
          `<?xml?><Workbook xmlns="${namespace}">${parts.join('')}</Workbook>`,
        ),
      ];
      for (const file of files) {
        const code = await refusalCode(file);
        expect(code === undefined || /^[a-z_]+$/.test(code)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
