import { type Issue, issue, type Language } from '@payung/values';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListRow } from '../list.ts';
import { madeFolder, readThrough, textsOf } from '../readers/made-files.fixture.ts';
import { type RepairInput, writeRepairWorkbook } from './repair-workbook.ts';
import { tableOf } from './rows.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const headings = ['No', 'NIK', 'Nama', 'Tgl Lahir'];

const survey: RepairInput['survey'] = {
  sha256: 'a'.repeat(64),
  tables: [tableOf(headings, 3)],
  issues: [issue('nik_precision_lost', {}, { at: { column: 'NIK' } })],
};

const nik = '7502012609050001';

function ignored(
  row: number,
  cells: readonly string[],
  ignoredAs: 'title' | 'blank' | 'header' | 'total',
): ListRow {
  return { row, cells, issues: [], disposition: 'ignored', ignoredAs };
}

function person(
  row: number,
  cells: readonly string[],
  issues: readonly Issue[] = [],
  disposition: 'accepted' | 'rejected' = 'accepted',
): ListRow {
  return { row, cells, issues, disposition, person: { name: cells[2] ?? '', nikDamage: 'none' } };
}

const missing = issue('nik_missing', {}, { at: { row: 5, column: 'NIK' } });
const cleaned = issue(
  'nik_cleaned',
  { text: 'x' },
  { at: { row: 4, column: 'NIK' }, severity: 'warning' },
);
const remark = issue('dob_from_nik', {}, { at: { row: 4, column: 'Tgl Lahir' }, severity: 'note' });

const rows: readonly ListRow[] = [
  ignored(1, ['DAFTAR PEKERJA'], 'title'),
  ignored(2, [], 'blank'),
  ignored(3, headings, 'header'),
  person(4, ['1', nik, '=HYPERLINK("http://x")', '01-02-1990'], [cleaned, remark]),
  person(
    5,
    ['2', '', 'Siti _x0041_', '31-02-1990'],
    [
      issue(
        'dob_invalid',
        { text: '31-02-1990' },
        { at: { row: 5, column: 'Tgl Lahir' }, severity: 'warning' },
      ),
      missing,
    ],
  ),
  person(
    7,
    ['3', '', '', '', 'sel kelebihan'],
    [issue('name_missing', {}, { at: { row: 7, column: 'Nama' } })],
    'rejected',
  ),
  person(8, ['4', nik, 'Eko', '']),
  ignored(9, ['Jumlah', '3'], 'total'),
];

async function written(
  language: Language = 'id',
  extra?: (row: number) => readonly Issue[],
): Promise<Uint8Array> {
  return await writeRepairWorkbook({
    survey,
    rows: [rows.slice(0, 4), rows.slice(4)],
    language,
    title: 'Desa Tenilo',
    ...(extra ? { extra } : {}),
  });
}

describe('the first sheet', () => {
  test('holds every row of the sender in its place, cell by cell, with one column added', async () => {
    const { opened, records } = await readThrough(await folder.file('a.xlsx', await written()));
    expect(opened.sheets).toEqual(['Daftar', 'Cara memperbaiki', '_payung']);
    const found = new Map(records.map((record) => [record.row, record.cells]));
    for (const row of rows) {
      const texts = found.get(row.row)?.map((cell) => cell.text) ?? [];
      expect(row.cells.map((_, column) => texts[column] ?? '')).toEqual(row.cells);
    }
    expect(found.get(3)?.[5]?.text).toBe('Yang perlu diperbaiki');
    expect(Math.max(...records.map((record) => record.cells.length))).toBe(7);
  });

  test('holds text only: a NIK keeps its digits, a formula runs nowhere', async () => {
    const { records } = await readThrough(await folder.file('a.xlsx', await written()));
    const kinds = new Set(records.flatMap((record) => record.cells.map((cell) => cell.kind)));
    expect(kinds).toEqual(new Set(['text', 'empty']));
    const sheet = (await readXlsx(await written(), { readStyles: true })).sheets[0];
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([]);
    expect(sheet?.cells?.get('3,1')?.style?.numFmt).toBe('@');
  });

  test('says per row what is wrong and what to do, errors first, remarks left out', async () => {
    const { records } = await readThrough(await folder.file('a.xlsx', await written()));
    const message = (row: number): string | undefined =>
      records.find((record) => record.row === row)?.cells[5]?.text;
    expect(message(4)).toMatch(/^NIK: Tanda atau huruf di NIK dibersihkan: “x”\. Cocokkan/);
    expect(message(4)).not.toContain('dipakai tanggal dari NIK');
    expect(message(5)).toMatch(/^NIK: NIK kosong\. .*\nTgl Lahir: Tanggal lahir “31-02-1990”/);
    expect(message(7)).toMatch(/^Baris ini belum dapat dipakai\.\nNama: Nama kosong\./);
    expect(message(8)).toBe('');
    expect(message(9)).toBe('Dilewati: baris jumlah.');
  });

  test('colours the cells: red for errors, yellow for warnings', async () => {
    const sheet = (await readXlsx(await written(), { readStyles: true })).sheets[0];
    const fill = (at: string): string | undefined => {
      const found = sheet?.cells?.get(at)?.style?.fill;
      return found?.type === 'pattern' ? found.fgColor?.rgb?.slice(-6) : undefined;
    };
    expect(fill('3,1')).toBe('FFF0C9');
    expect(fill('4,1')).toBe('F9D7D4');
    expect(fill('4,3')).toBe('FFF0C9');
    expect(fill('7,1')).toBeUndefined();
    expect(sheet?.freezePane?.rows).toBe(3);
  });

  test('carries the findings of later steps too', async () => {
    const extra = (row: number): readonly Issue[] =>
      row === 8 ? [issue('possible_duplicate', { row: 4 }, { severity: 'warning' })] : [];
    const { records } = await readThrough(await folder.file('a.xlsx', await written('id', extra)));
    expect(records.find((record) => record.row === 8)?.cells[5]?.text).toContain(
      'mungkin sama dengan baris 4',
    );
  });
});

test('the second sheet counts each kind of problem and says what to do', async () => {
  const file = await folder.file('a.xlsx', await written());
  const texts = textsOf((await readThrough(file, { sheet: 'Cara memperbaiki' })).records);
  expect(texts[0]).toEqual(['Desa Tenilo']);
  expect(texts[1]?.[0]).toBe('4 baris diperiksa; 3 baris perlu diperbaiki.');
  const table = texts.slice(texts.findIndex((row) => row[0] === 'No') + 1);
  expect(table.map((row) => [row[0], row[2], row[4] ?? ''])).toEqual([
    ['1', '1', '7'],
    ['2', '1', '5'],
    ['3', 'seluruh berkas', ''],
    ['4', '1', '5'],
    ['5', '1', '4'],
  ]);
});

test('in English for those who read it', async () => {
  const { opened, records } = await readThrough(await folder.file('a.xlsx', await written('en')));
  expect(opened.sheets).toEqual(['List', 'How to repair', '_payung']);
  expect(records.find((record) => record.row === 3)?.cells[5]?.text).toBe('What to repair');
});

test('equal input gives equal bytes', async () => {
  const first = await written();
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(Buffer.compare(Buffer.from(first), Buffer.from(await written()))).toBe(0);
});

test('a clean list says that nothing needs repair', async () => {
  const clean = rows.filter((row) => row.issues.length === 0);
  const bytes = await writeRepairWorkbook({
    survey: { ...survey, issues: [] },
    rows: [clean],
    language: 'id',
    title: 'x',
  });
  const file = await folder.file('a.xlsx', bytes);
  const texts = textsOf((await readThrough(file, { sheet: 'Cara memperbaiki' })).records);
  expect(texts.at(-1)).toEqual(['Tidak ada yang perlu diperbaiki.']);
});

test.each([
  ['Daftar/Desa [1]', 'Daftar Desa  1'],
  ['Cara memperbaiki', 'Daftar'],
  ['Nama lembar yang terlalu panjang untuk Excel', 'Nama lembar yang terlalu panjan'],
])('a sheet named %j becomes %j', async (sheet, name) => {
  const bytes = await writeRepairWorkbook({
    survey: { ...survey, tables: [{ ...tableOf(headings, 3), sheet }] },
    rows: [rows.map((row) => ({ ...row, sheet }))],
    language: 'id',
    title: 'x',
  });
  const { opened } = await readThrough(await folder.file('a.xlsx', bytes));
  expect(opened.sheets[0]).toBe(name);
});

test('a row that waits for a decision says so, and what its sender can look up', async () => {
  const doubted = person(4, ['1', nik, 'Ani', '01-02-1990'], [cleaned]);
  const bytes = await writeRepairWorkbook({
    survey,
    rows: [[{ ...doubted, held: true }]],
    language: 'id',
    title: 'x',
  });
  const { records } = await readThrough(await folder.file('a.xlsx', bytes));
  expect(records[0]?.cells[4]?.text).toMatch(/^Baris ini ditahan sampai ada keputusan\.\nNIK: /);
});

test('a problem of the whole file is shown with the first row that has it', async () => {
  const lost = issue('nik_precision_lost', {}, { at: { row: 4, column: 'NIK' } });
  const bytes = await writeRepairWorkbook({
    survey,
    rows: [[person(4, ['1', nik, 'Ani', ''], [lost]), person(5, ['2', nik, 'Budi', ''], [lost])]],
    language: 'id',
    title: 'x',
  });
  const file = await folder.file('a.xlsx', bytes);
  const texts = textsOf((await readThrough(file, { sheet: 'Cara memperbaiki' })).records);
  expect(texts.at(-1)?.slice(2)).toEqual([
    '2',
    'Ubah kolom NIK menjadi Teks, lalu isi ulang NIK dari KTP-el.',
    '4',
  ]);
});
