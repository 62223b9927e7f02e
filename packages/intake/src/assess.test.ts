// What becomes of each row: the vocabulary, people who stand twice, and counts that add up.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@payung/values';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type AssessedRow, assessList } from './assess.ts';
import { assessmentCounter } from './counts.ts';
import type { Profile } from './list.ts';
import { surveyList } from './survey.ts';
import { registrationRefusal } from './verdict.ts';
import { isReason, isWarning } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'payung-assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function assessed(text: string, profile?: Profile, name = 'daftar.csv') {
  const file = { path: join(folder, 'daftar.csv'), name };
  writeFileSync(file.path, text);
  const options = {
    asOf: day('2026-06-30'),
    region: '7502',
    ...(profile === undefined ? {} : { profile }),
  };
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Error(survey.issues.map((each) => each.code).join());
  const rows: AssessedRow[] = [];
  const counter = assessmentCounter();
  for await (const batch of assessList(file, survey.value, options)) rows.push(...batch);
  for (const row of rows) counter.add(row);
  return { rows, survey: survey.value, ...counter.result() };
}

/** A NIK of nobody, by its date part and serial. */
const invented = (date: string, serial = 1) => `750201${date}${String(serial).padStart(4, '0')}`;
const heading = 'NIK;Nama;Tgl Lahir;L/P;Desa;Penghasilan';
const people = (rows: readonly AssessedRow[]) =>
  rows.filter((row) => row.disposition !== 'ignored');
const lines = (...all: readonly string[]) => [heading, ...all, ''].join('\n');
const eko = '7502012609870001;EKO SALEH;26-09-1987;L;Bajo;1500000';
const ani = '7502016609870001;ANI UNO;26-09-1987;P;Bajo;900000';

describe('one row', () => {
  test.each([
    ['in order', eko, 'accepted', '', ''],
    ['without a NIK', ';EKO SALEH;26-09-1987;L;Bajo;', 'rejected', 'nik_missing', ''],
    ['with a dash for a NIK', '-;EKO;26-09-1987;L;Bajo;', 'rejected', 'nik_missing', ''],
    ['without a name', '7502012609870001;;26-09-1987;L;Bajo;', 'rejected', 'name_missing', ''],
    [
      'with an O for a zero',
      '75O2012609870001;EKO;26-09-1987;L;Bajo;',
      'accepted',
      '',
      'nik_cleaned',
    ],
    [
      'with another birth date than the NIK',
      '7502012609870001;EKO;26-09-1986;L;Bajo;',
      'accepted',
      '',
      'nik_dob_mismatch',
    ],
    [
      'with neither the birth date nor the sex of the NIK',
      '7502012609870001;EKO;01-02-1960;P;Bajo;',
      'held',
      'nik_dob_mismatch nik_sex_mismatch',
      '',
    ],
    [
      'with a day that does not exist',
      '7502012609870001;EKO;31-02-1987;L;Bajo;',
      'accepted',
      '',
      'dob_from_nik dob_invalid',
    ],
    [
      'born after the list was made',
      '7502012609870001;EKO;26-09-2045;L;Bajo;',
      'rejected',
      'dob_future',
      '',
    ],
    ['of a child', `${invented('260918')};EKO;26-09-2018;L;Bajo;`, 'held', 'age_out_of_range', ''],
    [
      'of an old man',
      `${invented('260950')};EKO;26-09-1950;L;Bajo;`,
      'accepted',
      '',
      'age_out_of_range',
    ],
    ['of a dead man', '7502012609870001;EKO (ALM);26-09-1987;L;Bajo;', 'held', 'out_of_scope', ''],
    [
      'of the son of a dead man',
      '7502012609870001;EKO BIN SALEH (ALM);26-09-1987;L;Bajo;',
      'accepted',
      '',
      '',
    ],
    [
      'with a wage in words',
      '7502012609870001;EKO;26-09-1987;L;Bajo;tidak tentu',
      'accepted',
      '',
      'wage_invalid',
    ],
    [
      'with a sex nobody can read',
      '7502012609870001;EKO;26-09-1987;X;Bajo;',
      'rejected',
      'sex_invalid',
      '',
    ],
    ['without a sex', '7502012609870001;EKO;26-09-1987;;Bajo;', 'accepted', '', 'sex_from_nik'],
    [
      'of an unknown province',
      '9902012609870001;EKO;26-09-1987;L;Bajo;',
      'rejected',
      'nik_region_unknown',
      '',
    ],
  ])('%s', async (_, line, disposition, reasons, warnings) => {
    const { rows } = await assessed(lines(line, ani));
    const [row] = people(rows);
    expect(row?.disposition).toBe(disposition);
    expect(
      row?.reasons
        .filter((word) => word !== 'nik_missing' || reasons === word)
        .toSorted()
        .join(' '),
    ).toBe(reasons);
    if (disposition === 'accepted') expect(row?.warnings.toSorted().join(' ')).toBe(warnings);
  });

  test('gives its values: days as days, rupiah as a number, nothing where nothing is said', async () => {
    const { rows } = await assessed(lines(eko));
    expect(people(rows)[0]?.values).toEqual({
      nik: '7502012609870001',
      nama: 'EKO SALEH',
      tempat_lahir: null,
      tanggal_lahir: '1987-09-26',
      jenis_kelamin: 'L',
      pekerjaan: null,
      upah: 1_500_000,
      alamat: null,
      desa: 'Bajo',
      kecamatan: null,
      hp: null,
    });
  });

  test('keeps its cells as written', async () => {
    const { rows } = await assessed(lines(`'${eko}`));
    expect(people(rows)[0]?.cells[0]).toBe("'7502012609870001");
  });
});

describe('a person who stands twice', () => {
  test('is merged with the first row', async () => {
    const { rows, counts } = await assessed(lines(eko, ani, eko));
    expect(people(rows).map((row) => row.disposition)).toEqual(['accepted', 'accepted', 'merged']);
    expect(people(rows)[2]?.sameAs).toEqual({ row: 2 });
    expect(counts).toMatchObject({ data: 3, accepted: 2, merged: 1 });
  });

  test('is merged under another spelling, and told where a value differs', async () => {
    const { rows } = await assessed(
      lines(eko, eko.replace('SALEH', 'SALE').replace('1500', '2500')),
    );
    expect(people(rows)[1]).toMatchObject({ disposition: 'merged', warnings: ['conflict_value'] });
  });

  test('with another NIK is taken and told', async () => {
    const other = eko.replace('0001;', '0002;');
    const { rows } = await assessed(lines(eko, other));
    expect(people(rows)[1]).toMatchObject({
      disposition: 'accepted',
      warnings: ['possible_duplicate'],
      sameAs: { row: 2 },
    });
  });

  test('is not merged with a row that was not taken', async () => {
    const { rows } = await assessed(lines(eko.replace('26-09-1987', '26-09-2040'), eko));
    expect(people(rows).map((row) => row.disposition)).toEqual(['rejected', 'accepted']);
  });
});

test('two people under one NIK are both held, whoever came first', async () => {
  const { rows } = await assessed(lines(eko, ani, eko.replace('EKO SALEH', 'TUTI DAI')));
  expect(people(rows).map((row) => row.disposition)).toEqual(['held', 'accepted', 'held']);
  expect(people(rows)[0]?.reasons).toEqual(['nik_shared_by_different_people']);
});

describe('where people stand', () => {
  test('a section line holds for the rows below it', async () => {
    const text = `NIK;Nama;Tgl Lahir\nDESA BAJO;;\n${eko.slice(0, 37)}\nDESA LIMBATO;;\n${ani.slice(0, 35)}\n`;
    const { rows } = await assessed(text);
    expect(people(rows).map((row) => row.values?.desa)).toEqual(['Bajo', 'Limbato']);
  });

  test('a village written once above blanks holds for all of them', async () => {
    const row = (serial: string, village: string) =>
      `750201260987${serial};EKO ${'ABCDEFGH'[Number(serial)]}AN;26-09-1987;L;${village};`;
    const villages = ['Bajo', '', '', 'Limbato', '', ''];
    const all = villages.map((village, at) => row(`000${at + 1}`, village));
    const { rows } = await assessed(lines(...all));
    expect(people(rows).map((each) => each.values?.desa)).toEqual([
      ...['Bajo', 'Bajo', 'Bajo'],
      ...['Limbato', 'Limbato', 'Limbato'],
    ]);
  });

  test('a ditto mark is the village above', async () => {
    const { rows } = await assessed(lines(eko, ani.replace('Bajo', 'sda')));
    expect(people(rows).map((row) => row.values?.desa)).toEqual(['Bajo', 'Bajo']);
  });
});

describe('layout', () => {
  test('a second table below the first is read under its own heading', async () => {
    const text = `${lines(eko)}\nNama;NIK;L/P;Tgl Lahir\nANI UNO;7502016609870001;P;26-09-1987\n`;
    const { rows, survey } = await assessed(text);
    expect(survey.tables).toHaveLength(2);
    expect(people(rows).map((row) => [row.disposition, row.values?.nama])).toEqual([
      ['accepted', 'EKO SALEH'],
      ['accepted', 'ANI UNO'],
    ]);
  });

  test('somebody called Jumlah is a person, a sum is none', async () => {
    const text = lines(eko.replace('EKO SALEH', 'JUMLAH'), ';JUMLAH;2;;;2400000');
    const { rows } = await assessed(text);
    expect(rows.map((row) => row.ignoredAs ?? row.disposition)).toEqual([
      'header',
      'accepted',
      'total',
    ]);
  });

  test('sex to be ticked in two columns, and a date in three, are read', async () => {
    const text = [
      'NIK;Nama;Tanggal Lahir;;;Jenis Kelamin;',
      ';;Tgl;Bln;Thn;L;P',
      '7502012609870001;EKO SALEH;26;9;1987;v;',
      '7502016609870001;ANI UNO;26;09;1987;;v',
    ].join('\n');
    const { rows } = await assessed(text);
    expect(
      people(rows).map(({ values }) => [values?.tanggal_lahir, values?.jenis_kelamin]),
    ).toEqual([
      ['1987-09-26', 'L'],
      ['1987-09-26', 'P'],
    ]);
  });
});

test('columns nobody can tell apart hold every row and ask', async () => {
  const text = `Nama;Nomor A;Nomor B\nEKO;${invented('260987')};${invented('260988')}\nANI;${invented('660987')};${invented('660988')}\nADI;${invented('660987', 2)};${invented('660988', 2)}\n`;
  const { rows, survey } = await assessed(text);
  expect(survey.asked).toEqual(['nik']);
  expect(people(rows).map((row) => row.disposition)).toEqual(['held', 'held', 'held']);
});

test('a profile answers what was asked, and corrects visibly', async () => {
  const text = `Nama;Nomor A;Nomor B\nEKO;${invented('260987')};${invented('260988')}\nANI;${invented('660987')};${invented('660988')}\nADI;${invented('660987', 2)};${invented('660988', 2)}\n`;
  const profile: Profile = {
    columns: { 'NOMOR A': 'nik', 'NOMOR B': null },
    constants: { village: 'Bajo' },
    corrections: [{ field: 'name', from: 'ADI', to: 'ADI SALEH' }],
  };
  const { rows } = await assessed(text, profile);
  expect(people(rows).map((row) => [row.disposition, row.values?.nama, row.values?.desa])).toEqual([
    ['accepted', 'EKO', 'Bajo'],
    ['accepted', 'ANI', 'Bajo'],
    ['accepted', 'ADI SALEH', 'Bajo'],
  ]);
  expect(people(rows)[2]?.issues.map((each) => each.code)).toContain('corrected_by_profile');
});

test('a list without NIKs can be linked, not registered', async () => {
  const { survey } = await assessed('Nama;Tgl Lahir;Desa\nEKO;26-09-1987;Bajo\n');
  expect(registrationRefusal(survey)?.code).toBe('missing_required_column');
});

test.each(['../daftar.csv', 'daftar\u202evsc.exe', 'a\r\nb.csv', '', '..'])(
  'no list is called %j',
  async (name) => {
    await expect(assessed(lines(eko), undefined, name)).rejects.toThrow('bad_file_name');
  },
);

const noise = fc.record({
  nik: fc.constantFrom('7502012609870001', '', '-', '7502016609870001', "'7502013006450001", '75'),
  name: fc.constantFrom('EKO', 'SITI AMINAH', 'RAHMAN ALI', 'Ni Kadek', '', 'JUMLAH', '=A1'),
  birth: fc.constantFrom('26-09-1987', '1988', '42 thn', '', '30/06/45', '31/02/1990', '03/04/90'),
  sex: fc.constantFrom('L', 'P', '', 'Laki-laki', 'X'),
  village: fc.constantFrom('Bajo', 'Limbato', 'Tenilo', '', 'Bazo', 'sda'),
  wage: fc.constantFrom('', '3jt', 'Rp 1.500.000,-', '-5', '900 ribu'),
});

test('whatever stands in a list, counts add up and every word is of the vocabulary', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(noise, { minLength: 1, maxLength: 30 }), async (table) => {
      const text = lines(eko, ...table.map((row) => Object.values(row).join(';')));
      const { rows, counts, byReason } = await assessed(text);
      const { records, ignored, data, accepted, rejected, merged, held } = counts;
      expect(data).toBe(accepted + rejected + merged + held);
      expect(records).toBe(data + ignored);
      expect(records).toBe(rows.length);
      expect(Object.keys(byReason).every(isReason)).toBe(true);
      for (const row of rows) {
        expect(row.warnings.every(isWarning)).toBe(true);
        const isTaken = row.disposition === 'accepted' || row.disposition === 'merged';
        expect(row.reasons.length === 0).toBe(isTaken || row.disposition === 'ignored');
        if (row.disposition === 'accepted') expect(row.values?.nik).toMatch(/^\d{16}$/);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
