// Headings, layout and meaning of columns, on sheets as offices make them.

import { describe, expect, test } from 'vitest';
import type { Column } from '../list.ts';
import type { SheetRecord } from '../readers/record.ts';
import { mapColumns } from './columns.ts';
import { findHeader } from './header.ts';
import { headingMeaning } from './heading.ts';
import { layoutReader } from './layout.ts';
import { realigner } from './realign.ts';

/** Rows of a sheet, cells separated by `|`; row 1 is the first. */
function sheet(...rows: readonly string[]): SheetRecord[] {
  return rows.map((row, index) => ({
    row: index + 1,
    cells: row.split('|').map((text) => ({
      text: text.trim(),
      kind: text.trim() === '' ? 'empty' : 'text',
    })),
  }));
}

function headerOf(records: readonly SheetRecord[]) {
  const header = findHeader(records);
  if (header === undefined) throw new Error('no heading found');
  return header;
}

const villages = new Set(['LIMBATO', 'BAJO', 'TENILO', 'HARAPAN']);
const isVillage = (text: string) => villages.has(text.toUpperCase());

function mapped(records: readonly SheetRecord[]) {
  const header = headerOf(records);
  const people = records.filter((record) => record.row > header.row);
  return mapColumns(header, people, { isVillage });
}

const fieldsOf = (columns: readonly Column[]) => columns.map((column) => column.field ?? '');

describe('a heading names a field', () => {
  test.each([
    ...(['NIK', 'No KTP', 'Nomor KTP', 'No. Identitas', 'NOMOR_IDENTITAS', 'nik_ktp'] as const).map(
      (heading) => [heading, 'nik'] as const,
    ),
    ...(['NIKPPNPN', 'nik_pemilik', 'NO KTP', 'N.I.K.'] as const).map((h) => [h, 'nik'] as const),
    ...(
      ['Nama', 'Nama TK', 'NAMA_LENGKAP', 'Nama Peserta', 'NMPPPNPN', 'nama_pemilik'] as const
    ).map((heading) => [heading, 'name'] as const),
    ...(['NAMA NELAYAN', 'Nama Petani', 'Nama Pengemudi', 'Nama Lengkap dan Gelar'] as const).map(
      (heading) => [heading, 'name'] as const,
    ),
    ...(['TTL', 'Tgl Lahir', 'TGL_LAHIR', 'Tgl. Lahir', 'Tempat Tanggal Lahir'] as const).map(
      (heading) => [heading, 'birth'] as const,
    ),
    ...(['TEMPAT/TGL LAHIR', 'tanggal_lahir', 'TANGGAL_LAHIR*'] as const).map(
      (heading) => [heading, 'birth'] as const,
    ),
    ...(['JK', 'L/P', 'LK/PR', 'Kode JK', 'Jenis Kelamin', 'JENIS_KELAMIN'] as const).map(
      (heading) => [heading, 'sex'] as const,
    ),
    ...(['Desa', 'Desa/Kel', 'kelurahan_desa', 'NAMA_DESA', 'Alamat (Desa)'] as const).map(
      (heading) => [heading, 'village'] as const,
    ),
    ...(['Pekerjaan', 'Jenis', 'jenis_usaha', 'Tugas', 'Profesi', 'Mata Pencaharian'] as const).map(
      (heading) => [heading, 'occupation'] as const,
    ),
    ...(['Unit Kerja', 'Proyek', 'Perusahaan', 'Kelompok Tani', 'JENIS ALAT TANGKAP'] as const).map(
      (heading) => [heading, 'workplace'] as const,
    ),
    ...(['KPJ', 'No Referensi', 'no_ref', 'No KPJ', 'No BPJS TK'] as const).map(
      (heading) => [heading, 'kpj'] as const,
    ),
    ['TEMPAT_LAHIR', 'birth_place'],
    ['No KK', 'kk'],
    ['status_kepesertaan', 'status'],
    ['tgl_kepesertaan', 'start'],
    ['NAMA_DEPAN', 'name_first'],
  ] as const)('“%s” is %s', (heading, field) => {
    expect(headingMeaning(heading)?.field).toBe(field);
  });

  test.each(['Nama Ibu Kandung', 'NAMA_DESA', 'Nama Perusahaan', 'Nama Kelompok', 'Nama Bank'])(
    '“%s” is nobody’s name',
    (heading) => {
      expect(headingMeaning(heading)?.field).not.toBe('name');
    },
  );
});

describe('the heading row', () => {
  test('stands below titles and blanks', () => {
    const records = sheet(
      'DAFTAR PEKERJA RENTAN DESA LIMBATO',
      '',
      'No|NIK|Nama|Tgl Lahir',
      '1|7502012609870001|EKO|26-09-1987',
    );
    expect(headerOf(records)).toMatchObject({ row: 3, rows: [3], width: 4 });
  });

  test('of two rows is joined: merged cells above, their parts below', () => {
    const records = sheet(
      'No|Nama|Tempat, Tanggal Lahir||Alamat|',
      '|||Tanggal Lahir|Desa|Kecamatan',
      '1|EKO|Tilamuta|26-09-1987|Bajo|Tilamuta',
    );
    expect(headerOf(records)).toMatchObject({
      row: 2,
      rows: [1, 2],
      headings: ['No', 'Nama', 'Tempat, Tanggal Lahir', 'Tanggal Lahir', 'Desa', 'Kecamatan'],
    });
  });

  test('is never looked for below the first person', () => {
    expect(
      findHeader(sheet('1|7502012609870001|EKO', '2|7502012609870001|ANI', 'No|NIK|Nama')),
    ).toBeUndefined();
  });

  test('ends above a section in its last column: a detail has its like in the gap beside', () => {
    const section = sheet('No|NIK|Nama|Desa', '|||BAJO', '1|7502012609870001|Rahmi|');
    expect(headerOf(section).rows).toEqual([1]);
    const group = sheet('No|NIK|Nama|Lahir|', '|||Tempat|Tanggal', '1|7502012609870001|Rahmi|a|b');
    expect(headerOf(group).rows).toEqual([1, 2]);
  });

  test('is not a title that only mentions names', () => {
    const records = sheet('Nama Desa: Limbato', 'No|NIK|Nama', '1|7502012609870001|EKO');
    expect(headerOf(records).row).toBe(2);
  });
});

describe('a record that is no person is named', () => {
  const records = sheet(
    'DAFTAR PEKERJA', // title
    '', // blank
    'No|NIK|Nama|Tgl Lahir|L/P|Desa', // header
    '(1)|(2)|(3)|(4)|(5)|(6)', // column_numbers
    'DESA LIMBATO|||||', // section
    '1|7502012609870001|EKO|26-09-1987|L|Limbato', // person
    '2||SITI|||', // person
    '3|||||', // blank: a numbered line nobody filled in
    '||Ani||P|', // person
    'JUMLAH|||||2', // total
    'No|NIK|Nama|Tgl Lahir|L/P|Desa', // header, repeated
    '||Sub Total|||3', // total
    '||||Tilamuta, 30 Juni 2026|', // signature
    '|Mengetahui,|||Kepala Desa Limbato|', // signature
    '', // blank
    '||||YUSUF ALI, S.Sos|', // signature
    '|||||NIP. 19700101 199003 1 001', // signature
    '4|-|RAHMAN|||Bajo', // person
    '||ISMAIL|||Bajo', // person
  );
  const expected = [
    ...['title', 'blank', 'header', 'column_numbers', 'section', '', '', 'blank', '', 'total'],
    ...['header', 'total', 'signature', 'signature', 'blank', 'signature', 'signature', '', ''],
  ];

  test('and every record gets one kind, in order', () => {
    const header = headerOf(records);
    const read = layoutReader({ headerRows: header.rows, columns: mapped(records).columns });
    expect(records.map((record) => read(record) ?? '')).toEqual(expected);
  });

  test.each([
    '5||JUMLAH SARI|01-02-1990|P|Bajo',
    '||TOTALIA MUSA|01-02-1990|P|Bajo',
    '6||KEPALA DESA SALEH|01-02-1990|L|Bajo',
    '||1|01-02-1990|L|Bajo',
  ])('“%s” is a person', (row) => {
    const header = headerOf(records);
    const read = layoutReader({ headerRows: header.rows, columns: mapped(records).columns });
    const [record] = sheet(row);
    expect(record && read({ ...record, row: 50 })).toBeUndefined();
  });
});

describe('the meaning of columns', () => {
  const people = ['EKO', 'SITI AMINAH', 'RAHMAN ALI', 'YUSUF', 'ANI'].map(
    (name, index) => `${index + 1}|750201260987000${index + 1}|${name}|26-09-1987|L|Bajo`,
  );

  test('comes from the headings', () => {
    const { columns, issues } = mapped(sheet('No|NIK|Nama|Tgl Lahir|L/P|Alamat', ...people));
    expect(fieldsOf(columns)).toEqual(['number', 'nik', 'name', 'birth', 'sex', 'village']);
    expect(issues).toEqual([]);
  });

  test('comes from the content where the heading says nothing, and is said', () => {
    const { columns, issues } = mapped(sheet('No|Kolom A|Nama|Kolom B|Kolom C|Kolom D', ...people));
    expect(fieldsOf(columns)).toEqual(['number', 'nik', 'name', 'birth', 'sex', 'village']);
    expect(issues.map((each) => each.data['column'])).toEqual([
      'Kolom A',
      'Kolom C',
      'Kolom B',
      'Kolom D',
    ]);
  });

  test('is taken back from a heading that the content contradicts', () => {
    const swapped = people
      .map((row) => row.split('|'))
      .map(([no, nik, name, ...rest]) => [no, name, nik, ...rest].join('|'));
    const { columns, issues } = mapped(sheet('No|NIK|Nama|Tgl Lahir|L/P|Alamat', ...swapped));
    expect(fieldsOf(columns)).toEqual(['number', 'name', 'nik', 'birth', 'sex', 'village']);
    expect(issues.length).toBeGreaterThan(0);
  });

  test('of two columns of one meaning the fuller one keeps it, the other is named', () => {
    const { columns, issues } = mapped(
      sheet(
        'Nama|Nama Lengkap|NIK',
        ...people.map((row) => `|${row.split('|')[2]}|${row.split('|')[1]}`),
      ),
    );
    expect(fieldsOf(columns)).toEqual(['', 'name', 'nik']);
    expect(issues).toEqual([]);
  });

  test('of two unnamed columns of words neither is taken for the names', () => {
    const rows = people.map(
      (row, index) => `${row.split('|')[1]}|${row.split('|')[2]}|IBU ${'ABCDE'[index]}`,
    );
    const { columns } = mapped(sheet('NIK|X|Y|Tgl Lahir', ...rows));
    expect(fieldsOf(columns)).toEqual(['nik', '', '', 'birth']);
  });
});

describe('a record with one cell too many', () => {
  const header = 'No|NIK|Nama|Tgl Lahir|L/P|Desa';
  const columns = mapped(sheet(header, '1|7502012609870001|EKO|26-09-1987|L|Bajo')).columns;
  const realigned = (row: string) => {
    const [record] = sheet(row);
    return record && realigner(columns, 6)(record).cells.map((cell) => cell.text);
  };

  test('gets its place and date of birth back into one cell', () => {
    expect(realigned('1|7502012609870001|EKO|GORONTALO|26-09-1987|L|Bajo')).toEqual(
      '1|7502012609870001|EKO|GORONTALO, 26-09-1987|L|Bajo'.split('|'),
    );
  });

  test('gets a degree back behind the name', () => {
    expect(realigned('1|7502012609870001|EKO|S.Pd|26-09-1987|L|Bajo')?.slice(2, 4)).toEqual([
      'EKO, S.Pd',
      '26-09-1987',
    ]);
  });

  test('stays as it is when no joining makes it readable', () => {
    const row = '1|EKO|7502012609870001|x|y|L|Bajo';
    expect(realigned(row)).toEqual(row.split('|'));
  });
});
