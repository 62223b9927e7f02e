import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readThrough, textsOf } from './made-files.fixture.ts';

// The 22 lists of the sample room, against readings made another way: every cell, every row.
const room = fileURLToPath(new URL('../../../../samples/contoh-boalemo/', import.meta.url));
const lists = readdirSync(join(room, 'daftar')).sort();

test('the sample room has its 22 lists', () => {
  expect(lists.filter((name) => name.endsWith('.csv'))).toHaveLength(16);
  expect(lists.filter((name) => name.endsWith('.xlsx'))).toHaveLength(6);
});

describe('every record of every list is handed over', () => {
  test.each([
    ...lists.filter((name) => name.endsWith('.csv')).map((name) => `daftar/${name}`),
    'peserta.csv',
  ])('%s as CSV: put together again it is the file, line by line', async (name) => {
    const path = join(room, name);
    const { opened, records } = await readThrough({ path, name });
    const bytes = readFileSync(path);
    const lines = bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
    const delimiter = opened.delimiter ?? '';
    const again = textsOf(records).map((cells) =>
      cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter),
    );
    expect([...again, '']).toHaveLength(lines.length);
    expect(again.filter((line, index) => line !== lines[index])).toEqual([]);
    expect(records.map((record) => record.row)).toEqual(again.map((_, index) => index + 1));
    expect(records.flatMap((record) => record.issues ?? [])).toEqual([]);
  });

  test.each(lists.filter((name) => name.endsWith('.xlsx')))(
    '%s as workbook: the same cells as hucre reads',
    async (name) => {
      const path = join(room, 'daftar', name);
      const { records } = await readThrough({ path, name });
      const peer = (await readXlsx(readFileSync(path))).sheets[0]?.rows ?? [];
      const own = new Map(records.map((record) => [record.row, record.cells]));
      let compared = 0;
      peer.forEach((row, index) => {
        row.forEach((value, column) => {
          const cell = own.get(index + 1)?.[column];
          const text = cell?.text ?? '';
          // The peer turns numbers into doubles; here they keep the letters of the file.
          const comparable = typeof value === 'number' ? Number(text) : text;
          const expected = typeof value === 'number' ? value : peerText(value);
          expect(comparable, `${name} ${index + 1},${column}`).toBe(expected);
          compared += 1;
        });
      });
      const filled = records.flatMap((record) => record.cells).filter((cell) => cell.text !== '');
      expect(compared).toBeGreaterThanOrEqual(filled.length);
      expect(Math.max(...own.keys())).toBe(peer.length);
    },
  );
});

function peerText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
