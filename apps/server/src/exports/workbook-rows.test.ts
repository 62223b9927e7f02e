// A file tells how many people leave with it.

import { peopleWorkbook } from '@payung/intake';
import { expect, test } from 'vitest';
import { workbookRows } from './workbook-rows.ts';

test.each([1, 7, 2_500])(
  'T04: a workbook of %i rows is told to hold them, with its heading',
  async (count) => {
    const rows = Array.from({ length: count }, (_, at) => [String(at), 'Orang']);
    const named = { title: 'Daftar', sheet: 'Daftar' };
    const made = await peopleWorkbook({ headings: ['NIK', 'Nama'], rows }, named);
    expect(workbookRows(Buffer.from(made))).toBe(count + 1);
  },
);

test('what is no workbook is an error, not a workbook without rows', () => {
  expect(() => workbookRows(Buffer.from('NIK,Nama'))).toThrow();
});
