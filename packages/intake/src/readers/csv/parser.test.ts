import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvDialect, type CsvRecord, csvParser, LineTooLong, parseCsv } from './parser.ts';

const comma: CsvDialect = { delimiter: ',', width: 3 };

function cells(text: string, dialect: CsvDialect = comma): readonly (readonly string[])[] {
  return parseCsv(text, dialect).map((record) => record.cells);
}

describe('records of a CSV', () => {
  test('end at CRLF, LF and CR, also mixed in one file; blank lines count', () => {
    expect(cells('a,b\r\nc,d\ne,f\rg\r\n\r\nh')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g'],
      [],
      ['h'],
    ]);
  });

  test('keep empty cells, also the last one', () => {
    expect(cells(',,\n1,,\n')).toEqual([
      ['', '', ''],
      ['1', '', ''],
    ]);
  });

  test('quoted cells hold delimiters, quotes and line breaks; the record counts once', () => {
    expect(cells('1,"Edrus, St",L\n2,"Jl. ""Mawar""\r\nRT 1",P\n')).toEqual([
      ['1', 'Edrus, St', 'L'],
      ['2', 'Jl. "Mawar"\r\nRT 1', 'P'],
    ]);
  });

  test('a quote inside an unquoted cell is text', () => {
    expect(cells('5,Toko 3" Jaya,L\n6,Budi,L')).toEqual([
      ['5', 'Toko 3" Jaya', 'L'],
      ['6', 'Budi', 'L'],
    ]);
  });

  test('a degree after a comma is no new cell where semicolons divide', () => {
    expect(cells('5;Rahman Dai, M.Si;L', { delimiter: ';', width: 3 })).toEqual([
      ['5', 'Rahman Dai, M.Si', 'L'],
    ]);
  });

  test('quotes within a quoted cell that were not doubled stay in the name', () => {
    const [record] = parseCsv('1,"Toko "Maju" Jaya",L\n', comma);
    expect(record).toMatchObject({ cells: ['1', 'Toko "Maju" Jaya', 'L'], unclosed: false });
  });

  test('blanks after a closing quote do not open a new cell', () => {
    expect(cells('1,"Budi" ,L\n')).toEqual([['1', 'Budi', 'L']]);
  });

  test('without a delimiter every line is one cell', () => {
    expect(cells('Rahman Dai, M.Si\nBudi;x', {})).toEqual([['Rahman Dai, M.Si'], ['Budi;x']]);
  });
});

describe('a quote that is never closed', () => {
  test('costs its own line only and is reported there', () => {
    const records = parseCsv('1,"Rahman Dai,L\n2,Budi,L\n3,Siti,P\n', comma);
    expect(records).toMatchObject([
      { cells: ['1', 'Rahman Dai', 'L'], unclosed: true },
      { cells: ['2', 'Budi', 'L'], unclosed: false },
      { cells: ['3', 'Siti', 'P'], unclosed: false },
    ]);
  });

  test('does not swallow people up to the next quoted cell', () => {
    const records = parseCsv('1,"Rahman,L\n2,Budi,L\n3,"Edrus, St",P\n', comma);
    expect(records.map((record) => record.cells)).toEqual([
      ['1', 'Rahman', 'L'],
      ['2', 'Budi', 'L'],
      ['3', 'Edrus, St', 'P'],
    ]);
  });

  test('does not swallow people when the next quote happens to close it', () => {
    const records = parseCsv('1,"Rahman,L\n2,Budi,L\n3,Siti",P\n4,Eko,L\n', comma);
    expect(records.map((record) => record.cells[0])).toEqual(['1', '2', '3', '4']);
    expect(records[0]?.unclosed).toBe(true);
  });

  test('is found also where it opens in the last line', () => {
    expect(parseCsv('1,a,b\n2,"c,d', comma).at(-1)).toMatchObject({
      cells: ['2', 'c', 'd'],
      unclosed: true,
    });
  });
});

test('a record beyond the limit is refused with its ordinal', () => {
  const parser = csvParser(comma, 1_000);
  parser.write('a,b,c\n');
  expect(() => parser.write(`1,${'x'.repeat(2_000)}`)).toThrow(new LineTooLong(2));
  expect(() => csvParser(comma, 1_000).write(`${'x'.repeat(2_000)}\n`)).toThrow(LineTooLong);
});

test('a record chained by quotes over a whole file is refused, not kept in memory', () => {
  const parser = csvParser({ delimiter: ',', width: 7 }, 100_000);
  expect(() => parser.write('b","c\n'.repeat(100_000))).toThrow(LineTooLong);
});

test('a quote left open further than the limit ends at its line', () => {
  const parser = csvParser({ delimiter: ',' }, 1_000);
  const lines = Array.from({ length: 500 }, (_, index) => `${index},Budi,L\n`).join('');
  const records = [...parser.write(`0,"Rahman,L\n${lines}`), ...parser.end()];
  expect(records).toHaveLength(501);
  expect(records.filter((record) => record.unclosed)).toHaveLength(1);
});

test('a quotation beyond the limit that holds no lines of the table is refused', () => {
  const parser = csvParser({ delimiter: ',', width: 3 }, 1_000);
  expect(() => parser.write(`0,"${'kata demi kata\n'.repeat(100)}`)).toThrow(new LineTooLong(1));
});

test('each record tells where it ends, also over pieces', () => {
  const parser = csvParser(comma, 1_000);
  const records = [...parser.write('a,b\r\n"c\nd"'), ...parser.write(',e\n\nf'), ...parser.end()];
  expect(records.map((record) => record.end)).toEqual([5, 13, 14, 15]);
});

describe('properties', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', '\t', '|'),
      maxLength: 8,
    }),
  );
  const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 12,
    }),
  );
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    lastEnd: fc.boolean(),
    pieceChars: fc.integer({ min: 1, max: 40 }),
  });

  type How = typeof dialect extends fc.Arbitrary<infer Of> ? Of : never;
  const written = (rows: readonly (readonly string[])[], how: How): string =>
    rows.map((row) => row.map((text) => rfc4180(text, how)).join(how.delimiter)).join(how.lineEnd) +
    (how.lastEnd ? how.lineEnd : '');

  const readBack = (text: string, known: CsvDialect, pieceChars: number): CsvRecord[] => {
    const parser = csvParser(known, 100_000);
    const records: CsvRecord[] = [];
    for (let at = 0; at < text.length; at += pieceChars) {
      records.push(...parser.write(text.slice(at, at + pieceChars)));
    }
    return [...records, ...parser.end()];
  };

  test('what is written by RFC 4180 in any dialect is read back, in pieces of any size', () => {
    fc.assert(
      fc.property(table, dialect, (rows, how) => {
        const text = written(rows, how);
        const records = readBack(text, { delimiter: how.delimiter }, how.pieceChars);
        expect(records).toMatchObject(rows.map((cells) => ({ cells, unclosed: false })));
        expect(records.at(-1)?.end).toBe(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('knowing the width breaks no cell with line breaks', () => {
    fc.assert(
      fc.property(table, dialect, (rows, how) => {
        const plain = rows.map((row) => row.map((text) => text.replaceAll(how.delimiter, '')));
        const known = { delimiter: how.delimiter, width: plain[0]?.length ?? 0 };
        const records = readBack(written(plain, how), known, how.pieceChars);
        expect(records.map((record) => record.cells)).toEqual(plain);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of any text whatever, every letter but delimiters, quotes and line ends is in some cell', () => {
    const sign = fc.constantFrom('a', 'b', '"', ',', '\n', '\r', ' ', '7');
    fc.assert(
      fc.property(
        fc.string({ unit: sign, maxLength: 80 }),
        fc.integer({ min: 1, max: 9 }),
        (text, size) => {
          const parser = csvParser(comma, 100_000);
          const records = [];
          for (let at = 0; at < text.length; at += size) {
            records.push(...parser.write(text.slice(at, at + size)));
          }
          records.push(...parser.end());
          expect(records).toEqual(parseCsv(text, comma));
          const letters = (from: string): string => from.replace(/[^ab7]/g, '');
          const kept = records.flatMap((record) => record.cells).join('');
          expect(letters(kept)).toBe(letters(text));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  function rfc4180(text: string, how: How): string {
    const needed = how.quoteAll || /["\r\n]/.test(text) || text.includes(how.delimiter);
    // A record of one empty line would be a blank line: an empty first cell is quoted.
    return needed || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
  }
});

test.each([
  ['quotes never closed', '"a\n'],
  ['quotes in every other place', 'x,""a\n'],
  ['three quotes a line', '"""a\n'],
])(
  'a million lines of hostile quotes take time in proportion: %s',
  (_, line) => {
    const text = line.repeat(1_000_000);
    const started = performance.now();
    const parser = csvParser({ delimiter: ',', width: 7 }, 4_194_304);
    let records = 0;
    for (let at = 0; at < text.length; at += 262_144) {
      records += parser.write(text.slice(at, at + 262_144)).length;
    }
    records += parser.end().length;
    expect(records).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  },
  60_000,
);
