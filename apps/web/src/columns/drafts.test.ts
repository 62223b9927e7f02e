// What is said of columns: one column for a field, a village for all rows, sheets left aside.

import { expect, test } from 'vitest';
import {
  columnLetter,
  draftOf,
  isMet,
  openConstants,
  type Sheet,
  toldOf,
  withField,
} from './drafts.ts';

const heading = {
  ...{ row: 2, isKnown: false, asked: [] },
  columns: ['Pengurus', 'Orang', 'Nomor A'].map((text, index) => ({
    ...{ index, heading: text, confidence: index === 2 ? 1 : 0, samples: [] },
    ...(index === 0 ? { field: 'name' } : index === 2 ? { field: 'nik' } : {}),
  })),
} as const satisfies Sheet['heading'];
const sheet = (name: string): Sheet => ({
  ...{ sheet: name, isHidden: false, isLeft: false, rows: [], heading },
});

test('a field that is given to another column leaves the first', () => {
  const draft = draftOf(sheet('Juni'));
  expect(draft.fields).toEqual(['name', null, 'nik']);
  expect(withField(draft, 1, 'name').fields).toEqual([null, 'name', 'nik']);
  expect(withField(draft, 0, null).fields).toEqual([null, null, 'nik']);
});

test('a village for all rows meets what no column meets, and is asked only then', () => {
  const drafts = [draftOf(sheet('Juni'))];
  expect(isMet('village', drafts, {})).toBe(false);
  expect(isMet('village', drafts, { village: 'Ilomata' })).toBe(true);
  expect(isMet('name', drafts, {})).toBe(true);
  expect(isMet('name', [{ ...draftOf(sheet('Juni')), isLeft: true }], {})).toBe(false);
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  expect(openConstants([withField(draft, 1, 'village')])).not.toContain('village');
});

test('what goes to the server names each sheet, its heading and its columns, and no empty constant', () => {
  const sheets = [sheet('Juni'), sheet('Lama')];
  const drafts = sheets.map((each, at) => ({ ...draftOf(each), isLeft: at === 1 }));
  const constants = { village: ' Ilomata ', district: ' ' };
  expect(toldOf(sheets, drafts, { constants, remember: true })).toEqual({
    sheets: [
      { sheet: 'Juni', isLeft: false, row: 2, fields: ['name', null, 'nik'] },
      { sheet: 'Lama', isLeft: true },
    ],
    constants: { village: 'Ilomata' },
    remember: true,
  });
});

test('a column without heading is called as spreadsheets call it', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
