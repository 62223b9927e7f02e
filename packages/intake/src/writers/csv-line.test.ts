import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../readers/csv/parser.ts';
import { csvLine } from './csv-line.ts';

test('plain cells stay as they are; others are quoted by RFC 4180', () => {
  expect(csvLine(['a.csv', '12', 'Rahman Dai, M.Si', 'Toko "Maju"', 'a\nb', '', ' x'])).toBe(
    'a.csv,12,"Rahman Dai, M.Si","Toko ""Maju""","a\nb",," x"',
  );
});

describe('text that would start a formula is made harmless', () => {
  test.each([
    '=1+1',
    '+62812',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '  =1',
    '\u200b=1',
    '\ufeff=1',
    '\u00a0=1',
    '\u202e=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A',
    '\tteks',
    '=HYPERLINK("http://x";"klik")',
    "=cmd|' /C calc'!A0",
  ])('%j', (text) => {
    const [record] = parseCsv(csvLine([text]), { delimiter: ',' });
    expect(record?.cells).toEqual([
      `'${text}`.replace('\r=', "\r'=").replace('\n=', "\n'=").replace('\t=', "\t'="),
    ]);
  });

  test('also behind a semicolon, where an Indonesian Excel divides the line', () => {
    expect(csvLine(['Budi;=1+1', 'x; ＝y'])).toBe(`"Budi;'=1+1","x; '＝y"`);
  });
});

test('whatever is written can be read back, an added apostrophe apart', () => {
  const sign = fc.constantFrom('a', '"', ',', ';', '\n', '=', '-', ' ', "'", '|', '\t');
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: sign, maxLength: 8 }), { minLength: 2, maxLength: 5 }),
      (cells) => {
        const [record] = parseCsv(csvLine(cells), { delimiter: ',' });
        const bare = (text: string): string => text.replaceAll("'", '');
        expect(record?.cells.map(bare)).toEqual(cells.map(bare));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('whichever delimiter a program takes, no cell of the line opens a formula', () => {
  const sign = fc.constantFrom('a', '"', ',', ';', '\n', '\t', '=', '＋', ' ', '\u200b');
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: sign, maxLength: 10 }), { minLength: 1, maxLength: 4 }),
      (cells) => {
        const line = csvLine(cells);
        for (const delimiter of [',', ';', '\t']) {
          // As a program that knows no quotes would see it, the worst case.
          const pieces =
            delimiter === ','
              ? parseCsv(line, { delimiter }).flatMap((each) => each.cells)
              : line.split(delimiter);
          for (const piece of pieces) expect(piece).not.toMatch(/^[\s\u200b]*[=＋]/);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
