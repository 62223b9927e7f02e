// Pasted rows: the NIK, the date and the name are found wherever they stand.

import { expect, test } from 'vitest';
import { csvCell, pastedRows } from './pasted-rows.ts';

const nik = ['750201', '260987', '0001'].join('');

test.each([
  [`${nik}\tHASAN NAPU\t03-04-1981`, { nik, name: 'HASAN NAPU', birth: '1981-04-03' }],
  [`1;HASAN NAPU;'${nik}`, { nik: `'${nik}`, name: 'HASAN NAPU' }],
  ['SITI, 1990-1-2', { name: 'SITI', birth: '1990-01-02' }],
  ['7502 0126 0987 0001', { nik: '7502 0126 0987 0001' }],
  ['YUSUF IDRUS', { name: 'YUSUF IDRUS' }],
  [`${nik},"HASAN NAPU, S.Pd",1981-04-03`, { nik, name: 'HASAN NAPU, S.Pd', birth: '1981-04-03' }],
])('%s', (line, row) => {
  expect(pastedRows(`\n${line}\r\n\n`)).toEqual([row]);
});

test('the heads of the columns are nobody', () => {
  expect(pastedRows('No;NIK;Nama\n1;;SITI')).toEqual([{ name: 'SITI' }]);
  expect(pastedRows('NAMA SAYA')).toEqual([{ name: 'NAMA SAYA' }]);
});

test('no cell of the result is a formula', () => {
  expect(csvCell('=1+1')).toBe(`"'=1+1"`);
  expect(csvCell('a "b"')).toBe('"a ""b"""');
});
