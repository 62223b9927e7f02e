// What is suggested for a cell, and what is not.

import { expect, test } from 'vitest';
import { type Columns, type Row, suggestionsOf } from './suggestion.ts';

const columns: Columns = [
  { index: 0, heading: 'NIK', field: 'nik' },
  { index: 1, heading: 'Tgl Lahir', field: 'birth' },
  { index: 2, heading: 'JK', field: 'sex' },
  { index: 3, heading: 'Desa', field: 'village' },
];

function row(issues: Row['issues'], more: Partial<Row> = {}): Row {
  return {
    ...{ line: 1, sheet: '', row: 2, disposition: 'accepted', issues },
    cells: ['750201••••••••01', '17-04-1988', 'L', 'Ilomatta'],
    person: { name: 'SITI', birth: '1988-04-17' },
    ...more,
  };
}

type Issue = Row['issues'][number];
const birth: Issue = {
  code: 'nik_dob_mismatch',
  severity: 'error',
  at: { row: 2 },
  data: { inNik: '14-07-88', inColumn: '17-04-1988' },
};
const village: Issue = {
  code: 'region_read_as',
  severity: 'warning',
  at: { row: 2, column: 'Desa' },
  data: { text: 'Ilomatta', name: 'Ilomata' },
};

test('the birth date of the NIK is suggested with the century of the list', () => {
  expect(suggestionsOf(row([birth]), columns)).toEqual([
    { index: 1, to: '14-07-1988', because: 'nik' },
  ]);
  expect(suggestionsOf(row([birth], { person: { name: 'SITI' } }), columns)).toEqual([]);
});

test('a village is suggested as the register writes it, in the column that said it', () => {
  expect(suggestionsOf(row([village]), columns)).toEqual([
    { index: 3, to: 'Ilomata', because: 'register' },
  ]);
});

test('what was corrected already, or says so, is not suggested again', () => {
  expect(suggestionsOf(row([village], { changed: [3] }), columns)).toEqual([]);
  const cells = ['', '', '', 'Ilomata'];
  expect(suggestionsOf(row([village], { cells }), columns)).toEqual([]);
});
