// Any cells written as CSV come back as they were, whatever stands in them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOfCsv } from './csv-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cellsOf = (text: string) => {
  const { ids, columns } = tableOfCsv(bytes(text), { id: 'id' });
  return ids.map((id, row) => [
    id,
    ...columns.map(({ codes, texts }) => texts.at(codes[row] ?? 0) ?? ''),
  ]);
};

describe('a table of CSV', () => {
  it('holds what was written, quotes, commas, line ends and other scripts included', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[A-C,"\r\n é]{0,6}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 40 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(([one, other], row) => `${row},${quoted(one)},${quoted(other)}`);
        const text = ['id,one,other', ...lines].join('\n');
        expect(cellsOf(text)).toEqual(rows.map(([one, other], row) => [String(row), one, other]));
      }),
    );
  });

  it('gives equal cells one text', () => {
    const [column] = tableOfCsv(bytes('id,name\n1,ANI\n2,"ANI"\n3,\n'), { id: 'id' }).columns;
    expect([...(column?.texts ?? [])]).toEqual(['', 'ANI']);
    expect([...(column?.codes ?? [])]).toEqual([1, 1, 0]);
  });

  it('reads a byte order mark, line ends of Windows, blank lines and short records', () => {
    expect(cellsOf('\uFEFFid,a,b\r\n1,x,y\r\n\r\n2,z\r\n')).toEqual([
      ['1', 'x', 'y'],
      ['2', 'z', ''],
    ]);
  });

  it('refuses a record with too many cells, and quotes that do not close, with the line', () => {
    expect(() => cellsOf('id,a\n1,x\n2,y,z\n')).toThrow('Line 3');
    expect(() => cellsOf('id,a\n1,"x\n')).toThrow('line 2');
    expect(() => cellsOf('id,a\n1,"x"y\n')).toThrow('Line 2');
    expect(() => cellsOf('number,a\n1,x\n')).toThrow('no column id');
  });
});
