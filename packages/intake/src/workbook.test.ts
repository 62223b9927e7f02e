// Worker lists in workbooks: number cells, errors, formulas, and more than one sheet.

import { day } from '@payung/values';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListRow } from './list.ts';
import { readList } from './read.ts';
import { madeFolder, workbook } from './readers/made-files.fixture.ts';
import { surveyList } from './survey.ts';

const options = { asOf: day('2026-06-30'), region: '7502' };
let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

/** A sheet with the usual heading and one row of cells, written as XML. */
async function rowOf(cells: string): Promise<ListRow> {
  const heading = ['No', 'NIK', 'Nama', 'Tgl Lahir', 'Desa']
    .map((text, index) => `<c r="${'ABCDE'[index]}1" t="str"><v>${text}</v></c>`)
    .join('');
  const rows = `<row r="1">${heading}</row><row r="2">${cells}</row>`;
  const file = await folder.file('a.xlsx', workbook({ rows }));
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Error(JSON.stringify(survey.issues));
  for await (const batch of readList(file, survey.value, options)) {
    const row = batch[1];
    if (row) return row;
  }
  throw new Error('the second row is gone');
}

const named = '<c r="C2" t="str"><v>EKO</v></c><c r="E2" t="str"><v>Bajo</v></c>';
const codesOf = (row: ListRow) => row.issues.map((each) => each.code);

describe('a row of a workbook', () => {
  test('with the NIK in a number cell keeps its digits; a final 0 is no longer trusted', async () => {
    const digits = '7502012609870001'.replace(/01$/, '10');
    const row = await rowOf(`<c r="B2"><v>${digits}</v></c>${named}`);
    expect(row).toMatchObject({
      row: 2,
      sheet: 'Daftar',
      person: { nikDamage: 'precision_lost', nikDigits: digits },
    });
    expect(codesOf(row)).toContain('nik_precision_suspect');
  });

  test('with a rounded NIK in a number cell has no digits left', async () => {
    const row = await rowOf(`<c r="B2"><v>7.50201E+15</v></c>${named}`);
    expect(row).toMatchObject({ person: { nikDamage: 'scientific' } });
    expect(row.disposition !== 'ignored' && row.person.nikDigits).toBeUndefined();
  });

  test('with a day count in a number cell has a birth date', async () => {
    const row = await rowOf(`<c r="D2"><v>35955</v></c>${named}`);
    expect(row).toMatchObject({ person: { birth: { day: '1998-06-09', precision: 'day' } } });
  });

  test('with an Excel error is read without that cell, and told so', async () => {
    const row = await rowOf(`<c r="B2" t="e"><v>#N/A</v></c>${named}`);
    expect(row).toMatchObject({ disposition: 'accepted', person: { nikDamage: 'missing' } });
    const found = row.issues.find((each) => each.code === 'cell_error');
    expect(found).toMatchObject({ at: { sheet: 'Daftar', row: 2, column: 'NIK' } });
  });

  test('with an error where the name should be is rejected, not ignored', async () => {
    const row = await rowOf(
      '<c r="B2"><v>7502012609870001</v></c><c r="C2" t="e"><v>#REF!</v></c>',
    );
    expect(row.disposition).toBe('rejected');
    expect(codesOf(row)).toContain('cell_error');
    expect(codesOf(row)).not.toContain('name_missing');
  });
});

describe('a workbook of several sheets', () => {
  const list = [
    ['No', 'NIK', 'Nama', 'Desa'],
    ['1', '7502012609870001', 'EKO', 'Bajo'],
  ];

  async function surveyOf(sheets: readonly { name: string; rows: string[][] }[]) {
    return surveyList(await bookOf(sheets), options);
  }

  async function bookOf(sheets: readonly { name: string; rows: string[][] }[]) {
    return folder.file('b.xlsx', await writeXlsx({ sheets: [...sheets] }));
  }

  test('is read from the one sheet that holds a list', async () => {
    const survey = await surveyOf([
      { name: 'Petunjuk', rows: [['Isi semua kolom pada lembar berikutnya']] },
      { name: 'Data', rows: list },
    ]);
    expect(survey.ok && survey.value.sheet).toBe('Data');
  });

  test('with a list on each of two sheets is read from both', async () => {
    const file = await bookOf([
      { name: 'Bajo', rows: list },
      { name: 'Limbato', rows: list },
    ]);
    const survey = await surveyList(file, options);
    if (!survey.ok) throw new Error(JSON.stringify(survey.issues));
    expect(survey.value.tables.map(({ sheet, sender }) => [sheet, sender])).toEqual([
      ['Bajo', '7502042008'],
      ['Limbato', '7502042001'],
    ]);
    const people: (string | undefined)[] = [];
    for await (const rows of readList(file, survey.value, options)) {
      people.push(...rows.filter((row) => row.disposition === 'accepted').map((row) => row.sheet));
    }
    expect(people).toEqual(['Bajo', 'Limbato']);
  });

  test('with a sheet that goes on without a heading is read under the heading before', async () => {
    const survey = await surveyOf([
      { name: 'Lembar 1', rows: list },
      { name: 'Lembar 2', rows: [['2', '7502016609870001', 'ANI', 'Bajo']] },
    ]);
    expect(survey.ok && survey.value.tables.map((table) => table.headerRows)).toEqual([[1], []]);
  });

  test('with people on a sheet nobody can read is refused: they would be lost', async () => {
    const survey = await surveyOf([
      { name: 'Lembar 1', rows: [['EKO', '7502012609870001']] },
      { name: 'Lembar 2', rows: list },
    ]);
    expect(survey.issues).toMatchObject([{ code: 'header_not_found', at: { sheet: 'Lembar 1' } }]);
  });
});
