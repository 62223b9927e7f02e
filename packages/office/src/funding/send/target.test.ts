import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bpuProfile, peopleWorkbook, readTable, sippNew } from '@payung/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TurnedDown } from '../ledger/refusal.ts';
import { leavingFor, replyReason } from './reasons.ts';
import { filesOf, storedGrammar, targetName } from './target.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-sasaran-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function rowsOf(many: number, columns: number) {
  return Array.from({ length: many }, (_, at) => ({
    person: { from: { row: at + 1 }, name: `ORANG ${at + 1}` },
    cells: Array.from({ length: columns }, (_each, column) => `${at + 1}.${column}`),
  }));
}

const options = { stem: 'Kiriman 1', language: 'id' } as const;

async function blankOf(headings: readonly string[]) {
  const path = join(folder, 'template_tk_12345678.xlsx');
  const named = { title: 'blank', sheet: 'data_tk_baru' };
  await writeFile(path, await peopleWorkbook({ headings, rows: [] }, named));
  return { path, name: 'template_tk_12345678.xlsx' };
}

test('more than ten thousand people go into several files of a profile, and say they are not official', async () => {
  const target = { kind: 'profile', profile: bpuProfile } as const;
  const rows = rowsOf(10_001, bpuProfile.columns.length);
  const files = await filesOf(target, rows, options);
  expect(files.map(({ name, rows: held }) => [name, held])).toEqual([
    ['Kiriman 1 (bukan templat resmi) 1.xlsx', 10_000],
    ['Kiriman 1 (bukan templat resmi) 2.xlsx', 1],
  ]);
  const again = await filesOf(target, rows, options);
  expect(again).toEqual(files);
});

test("the user's own blank of SIPP Online keeps its name and is filled by heading", async () => {
  const headings = sippNew.columns.map(({ heading }) => heading).reverse();
  const target = { kind: 'sipp', sheet: 'data_tk_baru', blank: await blankOf(headings) } as const;
  const files = await filesOf(target, rowsOf(3, headings.length), options);
  expect(files.map(({ name, rows }) => [name, rows])).toEqual([['template_tk_12345678.xlsx', 3]]);
  const path = join(folder, 'terisi.xlsx');
  await writeFile(path, files[0]?.bytes ?? '');
  const read = await readTable({ path, name: 'terisi.xlsx' }, { required: headings });
  // The first column of the grammar is the last of this blank.
  expect(read.ok && read.value[1]?.cells['NO_PEGAWAI']).toBe('2.0');
});

test('a blank that lacks a column is refused with its name', async () => {
  const blank = await blankOf(['NAMA_LENGKAP']);
  const target = { kind: 'sipp', sheet: 'data_tk_baru', blank } as const;
  const refusal = await filesOf(target, rowsOf(1, 30), options).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TurnedDown);
  expect(refusal).toMatchObject({
    refused: { code: 'blank_unfit', data: { file: 'template_tk_12345678.xlsx' } },
  });
});

test('the grammar of a sending is found again by what was stored', () => {
  const profile = { kind: 'profile', profile: bpuProfile } as const;
  const stored = { target: targetName(profile), profile: JSON.parse(JSON.stringify(bpuProfile)) };
  expect(storedGrammar(stored)).toEqual(bpuProfile);
  expect(storedGrammar({ target: 'sipp:data_tk_baru', profile: null })).toBe(sippNew);
  expect(() => storedGrammar({ target: 'profil:x', profile: {} })).toThrow();
});

test.each([
  ['NIK tidak padan dengan Adminduk', 'nik_unmatched', 'nik'],
  ['NIK harus 16 digit', 'nik_form', 'nik'],
  ['Data kependudukan tidak ditemukan di Dukcapil', 'nik_unmatched', 'nik'],
  ['Nama tidak sesuai KTP', 'name_differs', 'name'],
  ['Nama ibu kandung kosong', 'mother_name', 'motherName'],
  ['Tgl_Lahir salah', 'birth_differs', 'birth'],
  ['TK sudah terdaftar pada NPP lain', 'already_participant', undefined],
  ['Peserta aktif', 'already_participant', undefined],
  ['Usia melewati 65 tahun', 'age', 'birth'],
  ['Yang bersangkutan telah meninggal', 'dead', undefined],
  ['Domisili di luar wilayah', 'moved', 'address'],
  ['Jenis kelamin berbeda', 'sex_differs', 'sex'],
  ['gangguan sistem', 'other', undefined],
])('“%s” is %s, field %s', (written, code, field) => {
  expect(replyReason(written)).toMatchObject({ code, ...(field === undefined ? {} : { field }) });
  expect('field' in replyReason(written)).toBe(field !== undefined);
});

test('who leaves for an answer and who is repaired', () => {
  expect(leavingFor('already_participant')).toBe('already_participant');
  expect(leavingFor('age')).toBe('over_age');
  expect(leavingFor('nik_unmatched')).toBeUndefined();
  expect(leavingFor('other')).toBeUndefined();
});
