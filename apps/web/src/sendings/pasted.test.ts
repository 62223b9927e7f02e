// Tables pasted from a spreadsheet become the CSV they mean.

import { expect, test } from 'vitest';
import { pastedCsv } from './pasted.ts';

test('tabs part columns, lines part rows, commas in a cell stay in it', () => {
  expect(pastedCsv('NIK\tNama\r\n123\tAbas, Rina\r\n')).toBe('NIK,Nama\n123,"Abas, Rina"');
});

test('a quotation mark is doubled', () => {
  expect(pastedCsv('a\t"b"')).toBe('a,"""b"""');
});
