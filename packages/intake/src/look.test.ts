// A list whose headings nobody could guess: looked at, explained once, read as explained, and known again.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@payung/values';
import { afterAll, expect, test } from 'vitest';
import type { FieldName, KnownLayout, ListRow, ReadOptions } from './list.ts';
import { type LookedHeading, lookAtList, type ToldHeading } from './look.ts';
import { readList } from './read.ts';
import { openSource } from './readers/index.ts';
import { surveyList } from './survey.ts';
import { rowXml } from './writers/rows.ts';
import { workbookBytes } from './writers/workbook.ts';

const options: ReadOptions = { asOf: day('2026-06-30'), region: '7502' };
const folder = mkdtempSync(join(tmpdir(), 'payung-look-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
}

type File = ReturnType<typeof written>;

async function look(file: File, told?: ToldHeading, given: ReadOptions = options) {
  const found = await lookAtList(
    { name: file.name, opened: await openSource(file) },
    given,
    told ? [told] : [],
  );
  if (!found.ok) throw new Error(found.issues.map(({ code }) => code).join());
  return found.value;
}

async function heading(file: File, told?: ToldHeading): Promise<LookedHeading> {
  const [sheet] = await look(file, told);
  if (sheet?.heading === undefined) throw new Error('no heading was found');
  return sheet.heading;
}

async function people(file: File, given: ReadOptions) {
  const survey = await surveyList(file, given);
  if (!survey.ok) return survey.issues.map(({ code }) => code);
  const rows: ListRow[] = [];
  for await (const batch of readList(file, survey.value, given)) rows.push(...batch);
  return rows.flatMap((row) =>
    row.disposition === 'ignored'
      ? []
      : [
          [row.person.name, row.person.nik, row.person.birth?.day, row.person.village?.code].join(
            '|',
          ),
        ],
  );
}

function layout({ keys }: LookedHeading, ...fields: (FieldName | null)[]): KnownLayout {
  return { headings: keys, fields };
}

const odd = written(
  'aneh.csv',
  [
    'Pengurus;Yang bersangkutan;Nomor A;Lahir di/pada;Catatan lain',
    'HASAN;SITI KELANA;7502012609870001;GORONTALO, 26-09-1987;x',
    'HASAN;YUSUF PAKAYA;7502011203900001;BOALEMO, 12-03-1990;x',
    'HASAN;RAMLAH NAPU;7502014101800001;BOALEMO, 01-01-1980;x',
    '',
  ].join('\n'),
);

test('a first look shows headings, values and what was guessed, and how a place and date divide', async () => {
  const { columns, row, isKnown } = await heading(odd);
  expect({ row, isKnown }).toEqual({ row: 1, isKnown: false });
  expect(columns.map(({ field }) => field)).toEqual([undefined, 'name', 'nik', 'birth', undefined]);
  expect(columns[0]?.samples).toEqual(['HASAN']);
  expect(columns[3]?.reads).toEqual({ place: 'GORONTALO', day: '1987-09-26' });
});

test('a list refused for want of a name is read once its columns are told, with one village for all', async () => {
  expect(await people(odd, options)).toEqual(['header_not_found']);
  const told = {
    ...layout(await heading(odd), null, 'name', 'nik', 'birth', 'note'),
    constants: { village: 'Limbato' },
  };
  const found = await people(odd, { ...options, profile: { layouts: [told] } });
  expect(found).toEqual([
    'SITI KELANA|7502012609870001|1987-09-26|7502042001',
    'YUSUF PAKAYA|7502011203900001|1990-03-12|7502042001',
    'RAMLAH NAPU|7502014101800001|1980-01-01|7502042001',
  ]);
});

test('what was told holds for these very headings and for no others', async () => {
  const told = layout(await heading(odd), null, 'name', 'nik', 'birth', 'note');
  const given = { ...options, profile: { layouts: [told] } };
  const next = written(
    'bulan-depan.csv',
    'DAFTAR JULI\npengurus;YANG BERSANGKUTAN;nomor a;Lahir di/pada;catatan lain\nx;ALI NAPU;7502012609870001;;\n',
  );
  expect(await people(next, given)).toEqual(['ALI NAPU|7502012609870001||']);
  expect((await look(next, undefined, given))[0]?.heading?.isKnown).toBe(true);
  const other = written(
    'lain.csv',
    'Pengurus;Yang bersangkutan;Nomor A;Lahir di/pada\nHASAN;ALI NAPU;7502012609870001;\n',
  );
  expect(await people(other, given)).toEqual(['header_not_found']);
});

test('a column left aside is not taken by what stands in it', async () => {
  const list = written('dua.csv', 'NIK;Nama;Ibu\n7502012609870001;SITI KELANA;7502011203900001\n');
  const told = layout(await heading(list), null, 'name', 'nik');
  expect(await people(list, { ...options, profile: { layouts: [told] } })).toEqual([
    'SITI KELANA|7502011203900001||',
  ]);
});

test('the heading stands where the person says, and never on a row of a person', async () => {
  const list = written('dua-kepala.csv', 'NIK;Nama\nNomor;Sebutan\n7502012609870001;SITI KELANA\n');
  expect((await heading(list)).row).toBe(1);
  const second = await heading(list, { row: 2 });
  expect(second.keys).toEqual(['NOMOR', 'SEBUTAN']);
  expect((await heading(list, { row: 3 })).row).toBe(1);
  const found = await people(list, {
    ...options,
    profile: { layouts: [layout(second, 'nik', 'name')] },
  });
  expect(found).toEqual(['SITI KELANA|7502012609870001||']);
});

test('a sheet that is left aside lists nobody, and its rows are counted all the same', async () => {
  const sheet = (name: string, person: string) => ({
    name,
    columns: [],
    rows: [['NIK', 'Nama'], person.split('|')].map((cells, at) => rowXml(at + 1, cells)),
  });
  const bytes = await workbookBytes(
    [sheet('Juni', '7502012609870001|SITI KELANA'), sheet('Lama', '7502011203900001|ALI NAPU')],
    'uji',
  );
  const book = written('buku.xlsx', bytes);
  expect((await look(book)).map((each) => each.sheet)).toEqual(['Juni', 'Lama']);
  const given = { ...options, profile: { leftSheets: ['Lama'] } };
  expect(await people(book, given)).toEqual(['SITI KELANA|7502012609870001||']);
  const survey = await surveyList(book, given);
  if (!survey.ok) throw new Error('refused');
  const all: ListRow[] = [];
  for await (const batch of readList(book, survey.value, given)) all.push(...batch);
  expect(all.map(({ disposition }) => disposition)).toEqual([
    ...['ignored', 'accepted', 'ignored', 'ignored'],
  ]);
});
