import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, mergeFiller } from './merges.ts';
import { type Cell, emptyCell, type Merge } from './record.ts';
import { textCell } from './rows.ts';

function filled(merges: readonly Merge[], table: readonly (readonly string[])[]): Cell[][] {
  const fill = mergeFiller(inOrder(merges));
  return table.map((texts, index) => {
    const cells = texts.map(textCell);
    fill(index + 1, cells);
    return cells;
  });
}

const texts = (cells: readonly Cell[][]): string[][] =>
  cells.map((row) => row.map((cell) => cell.text));

const village: Merge = { top: 2, left: 0, bottom: 4, right: 0 };

test('a village holds for all rows it is merged over, and says where it is written', () => {
  const rows = filled(
    [village],
    [
      ['Desa', 'Nama'],
      ['Bajo', 'Budi'],
      ['', 'Siti'],
      ['', 'Eko'],
      ['', 'Ani'],
    ],
  );
  expect(texts(rows).map(([name]) => name)).toEqual(['Desa', 'Bajo', 'Bajo', 'Bajo', '']);
  expect(rows.map(([cell]) => cell?.mergedFrom)).toEqual([undefined, undefined, 2, 2, undefined]);
});

test('it fills its first column only, however many it covers', () => {
  const rows = filled([{ ...village, right: 1 }], [[], ['Bajo', '', 'Budi'], ['', '', 'Siti']]);
  expect(texts(rows)[2]).toEqual(['Bajo', '', 'Siti']);
});

test('rows that hold nothing of their own stay empty, and a cell of its own stays its own', () => {
  const rows = filled([village], [[], ['Bajo', 'Budi'], [], ['Tenilo', 'Eko']]);
  expect(texts(rows)).toEqual([[], ['Bajo', 'Budi'], [], ['Tenilo', 'Eko']]);
});

test('titles merged to the right, and merges of nothing, fill nothing', () => {
  const title: Merge = { top: 1, left: 0, bottom: 1, right: 5 };
  expect(texts(filled([title, village], [['DAFTAR'], ['', 'Budi'], ['', 'Siti']]))).toEqual([
    ['DAFTAR'],
    ['', 'Budi'],
    ['', 'Siti'],
  ]);
});

test('whatever the regions, no cell that was written changes and no empty row gets one', () => {
  const place = fc.integer({ min: 0, max: 6 });
  const merge = fc
    .record({ top: place, left: place, height: place, width: place })
    .map(({ top, left, height, width }) => ({
      top: top + 1,
      left,
      bottom: top + 1 + height,
      right: left + width,
    }));
  const table = fc.array(fc.array(fc.constantFrom('', 'a', 'b'), { maxLength: 6 }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.array(merge, { maxLength: 6 }), table, (merges, written) => {
      filled(merges, written).forEach((cells, row) => {
        const own = written[row] ?? [];
        own.forEach((text, column) => {
          if (text !== '') expect(cells[column]).toEqual({ text, kind: 'text' });
        });
        if (own.every((text) => text === '')) expect(cells).toEqual(own.map(() => emptyCell));
      });
    }),
  );
});
