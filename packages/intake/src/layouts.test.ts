// Random people through random layouts, columns, dialects and encodings come back the same people.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, dayOf } from '@payung/values';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { assessList } from './assess.ts';
import { surveyList } from './survey.ts';

const folder = mkdtempSync(join(tmpdir(), 'payung-layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options = { asOf: day('2026-06-30'), region: '7502' };
const villages = [
  'Limbato',
  'Mohungo',
  'Girisa',
  'Diloato',
  'Dimito',
  'Salilama',
  'Olibu',
] as const;
const first = ['Hasan', 'Ramli', 'Dewi', 'Kartin', 'Usman', 'Olha', 'Jafar', 'Wirna'] as const;
const last = ['Badu', 'Gobel', 'Maku', 'Pakaya', 'Tahir', 'Yahya', 'Kadir', 'Nani'] as const;

type Person = {
  readonly nik: string;
  readonly name: string;
  readonly birth: string;
  readonly sex: 'L' | 'P';
  readonly village: string;
};

/** Invented people; the serial counts, so that no two have one number. */
const people = fc
  .array(
    fc.record({
      year: fc.integer({ min: 1965, max: 2004 }),
      month: fc.integer({ min: 1, max: 12 }),
      dayOfMonth: fc.integer({ min: 1, max: 28 }),
      sex: fc.constantFrom('L', 'P'),
      first: fc.constantFrom(...first),
      last: fc.constantFrom(...last),
      village: fc.constantFrom(...villages),
    }),
    { minLength: 3, maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map((each, at): Person => {
      const two = (part: number) => String(part).padStart(2, '0');
      const dayField = each.sex === 'P' ? each.dayOfMonth + 40 : each.dayOfMonth;
      // Serials that end in 1 to 9: a column full of final zeros is a lossy one.
      const serial = String(Math.floor(at / 9) * 10 + (at % 9) + 1).padStart(4, '0');
      return {
        nik: `750204${two(dayField)}${two(each.month)}${two(each.year % 100)}${serial}`,
        name: `${each.first} ${each.last}${'abcdefghijklmnopqrstuvwxyz'[at]}`,
        birth: dayOf(each.year, each.month, each.dayOfMonth) ?? '',
        sex: each.sex,
        village: each.village,
      };
    }),
  );

const fields = ['nik', 'name', 'birth', 'sex', 'village'] as const;
type Field = (typeof fields)[number];

const headings: Readonly<Record<Field, readonly string[]>> = {
  nik: ['NIK', 'No. KTP', 'NOMOR_IDENTITAS', 'Nomor Induk Kependudukan'],
  name: ['Nama', 'NAMA_LENGKAP', 'Nama Lengkap', 'Nama Pekerja'],
  birth: ['Tgl Lahir', 'TANGGAL LAHIR', 'Tanggal  Lahir'],
  sex: ['L/P', 'Jenis Kelamin', 'JK'],
  village: ['Desa', 'Desa/Kelurahan', 'KELURAHAN'],
};

const months =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember';
const dates: readonly ((birth: string) => string)[] = [
  (birth) => birth,
  (birth) => birth.split('-').toReversed().join('-'),
  (birth) => birth.split('-').toReversed().join('/'),
  (birth) => {
    const [year, month, dayOfMonth] = birth.split('-').map(Number);
    return `${dayOfMonth} ${months.split(' ')[(month ?? 1) - 1]} ${year}`;
  },
];
const sexes = [
  ['L', 'P'],
  ['Laki-laki', 'Perempuan'],
  ['LK', 'PR'],
] as const;
const niks: readonly ((nik: string) => string)[] = [
  (nik) => nik,
  (nik) => `'${nik}`,
  (nik) => nik.replace(/(.{6})(.{6})(.{4})/, '$1 $2 $3'),
  (nik) => nik.replace(/(.{6})(.{6})(.{4})/, '$1.$2.$3'),
];

const layout = fc.record({
  order: fc.shuffledSubarray([...fields], { minLength: fields.length }),
  numbered: fc.boolean(),
  heading: fc.nat(3),
  date: fc.nat(dates.length - 1),
  sex: fc.nat(sexes.length - 1),
  nik: fc.nat(niks.length - 1),
  delimiter: fc.constantFrom(',', ';', '\t'),
  titles: fc.subarray(['DAFTAR PEKERJA RENTAN', 'TAHUN ANGGARAN 2026', '', 'KABUPATEN BOALEMO']),
  columnNumbers: fc.boolean(),
  repeatedHeading: fc.boolean(),
  blank: fc.boolean(),
  footer: fc.subarray(['total', 'sign'] as const),
  eol: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf8', 'utf8 mark', 'utf16le mark'),
});
type Layout = typeof layout extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** The table as text; every line a person stands on is counted by the caller. */
function written(drawn: readonly Person[], how: Layout): string {
  const line = (...cells: readonly string[]) => cells.join(how.delimiter);
  const heads = how.order.map(
    (field) => headings[field][how.heading % headings[field].length] ?? '',
  );
  const head = line(...(how.numbered ? ['No', ...heads] : heads));
  const cells: Readonly<Record<Field, (person: Person) => string>> = {
    nik: (person) => niks[how.nik]?.(person.nik) ?? '',
    name: (person) => person.name,
    birth: (person) => dates[how.date]?.(person.birth) ?? '',
    sex: (person) => sexes[how.sex]?.[person.sex === 'L' ? 0 : 1] ?? '',
    village: (person) => person.village,
  };
  const rows = drawn.map((person, at) => {
    const own = how.order.map((field) => cells[field](person));
    return line(...(how.numbered ? [String(at + 1), ...own] : own));
  });
  const middle = Math.floor(rows.length / 2);
  const width = how.order.length + (how.numbered ? 1 : 0);
  return [
    ...how.titles,
    head,
    ...(how.columnNumbers
      ? [line(...Array.from({ length: width }, (_, at) => `(${at + 1})`))]
      : []),
    ...rows.slice(0, middle),
    ...(how.repeatedHeading ? [head] : []),
    ...(how.blank ? [''] : []),
    ...rows.slice(middle),
    ...(how.footer.includes('total') ? [line('JUMLAH', String(rows.length))] : []),
    ...(how.footer.includes('sign') ? ['', line('Mengetahui'), line('Kepala Desa'), ''] : []),
    '',
  ].join(how.eol);
}

function bytesOf(text: string, encoding: Layout['encoding']): Buffer {
  const mark = encoding.endsWith('mark') ? '\ufeff' : '';
  return Buffer.from(mark + text, encoding.startsWith('utf16') ? 'utf16le' : 'utf8');
}

test('the same people come back from any layout, dialect and encoding', async () => {
  await fc.assert(
    fc.asyncProperty(people, layout, async (drawn, how) => {
      const file = { path: join(folder, 'daftar.csv'), name: 'daftar.csv' };
      writeFileSync(file.path, bytesOf(written(drawn, how), how.encoding));
      const survey = await surveyList(file, options);
      if (!survey.ok) throw new Error(survey.issues.map((each) => each.code).join());
      const found: Person[] = [];
      for await (const rows of assessList(file, survey.value, options)) {
        for (const { disposition, reasons, values } of rows) {
          if (disposition === 'ignored') continue;
          expect([disposition, ...reasons]).toEqual(['accepted']);
          found.push({
            nik: values?.nik ?? '',
            name: values?.nama ?? '',
            birth: values?.tanggal_lahir ?? '',
            sex: values?.jenis_kelamin ?? 'L',
            village: values?.desa ?? '',
          });
        }
      }
      expect(found).toEqual(drawn);
    }),
    { numRuns: 150 },
  );
}, 120_000);
