import { issueLine } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { earliestMonth, fundColumns, parseFunds } from './fund.ts';

const header = fundColumns.join(',');

function rowsOf(...lines: readonly string[]) {
  return lines.map((line, at) => {
    const cells = line.split(',');
    return {
      row: at + 2,
      cells: Object.fromEntries(header.split(',').map((key, index) => [key, cells[index] ?? ''])),
    };
  });
}

const apbd = 'apbd-kab,APBD Kabupaten,APBD_KAB,1008000000,2026-07,2027-06,pekerja_rentan';

describe('dana.csv', () => {
  test('is read into funds; the last month counts', () => {
    const read = parseFunds(
      rowsOf(
        apbd,
        'apbd-prov,APBD Provinsi,APBD_PROV,50.400.000,2026-07,2026-12,pekerjaan:NELAYAN|PETANI',
        'csr-bank,CSR bank daerah,CSR,Rp25.200.000,2026-07,2026-07,semua',
      ),
    );
    expect(read).toEqual({
      ok: true,
      issues: [],
      value: [
        {
          id: 'apbd-kab',
          name: 'APBD Kabupaten',
          source: 'APBD_KAB',
          ceiling: 1_008_000_000,
          from: '2026-07',
          months: 12,
          earmark: { kind: 'vulnerable' },
        },
        {
          id: 'apbd-prov',
          name: 'APBD Provinsi',
          source: 'APBD_PROV',
          ceiling: 50_400_000,
          from: '2026-07',
          months: 6,
          earmark: { kind: 'occupation', codes: ['NELAYAN', 'PETANI'] },
        },
        {
          id: 'csr-bank',
          name: 'CSR bank daerah',
          source: 'CSR',
          ceiling: 25_200_000,
          from: '2026-07',
          months: 1,
          earmark: { kind: 'all' },
        },
      ],
    });
  });

  test.each([
    ['an unknown source', apbd.replace('APBD_KAB', 'APBD'), 'sumber', 'APBD_KAB, APBD_PROV'],
    ['a worker who pays himself', apbd.replace('APBD_KAB', 'MANDIRI'), 'sumber', 'CSR, DONATUR'],
    ['a bad amount', apbd.replace('1008000000', 'satu miliar'), 'pagu_idr', 'satu miliar'],
    ['cents', apbd.replace('1008000000', '1008000000.50'), 'pagu_idr', '1008000000.50'],
    ['an empty budget', apbd.replace('1008000000', '0'), 'pagu_idr', '> 0'],
    [
      'an unknown occupation',
      apbd.replace('pekerja_rentan', 'pekerjaan:NELAYAN|DUKUN'),
      'peruntukan',
      'DUKUN',
    ],
    ['no occupation', apbd.replace('pekerja_rentan', 'pekerjaan:'), 'peruntukan', 'pekerja_rentan'],
    ['an unknown earmark', apbd.replace('pekerja_rentan', 'miskin'), 'peruntukan', 'miskin'],
    ['an end before the start', apbd.replace('2027-06', '2026-06'), 'bulan_akhir', '≥ 2026-07'],
    ['an end two centuries away', apbd.replace('2027-06', '2207-06'), 'bulan_akhir', '≤ 2031-06'],
    ['a month that is none', apbd.replace('2026-07', '2026-13'), 'bulan_mulai', '2026-13'],
    ['a start before the known law', apbd.replace('2026-07', '2019-01'), 'bulan_mulai', '2021-04'],
    ['no id', apbd.replace('apbd-kab', ''), 'id', 'A-Z'],
    ['no name', apbd.replace('APBD Kabupaten', ' '), 'nama', 'teks'],
  ])('with %s is refused, naming file, row and column', (_, line, column, said) => {
    const read = parseFunds(rowsOf(apbd.replace('apbd-kab', 'lain'), line), 'dana.csv');
    expect(read.ok).toBe(false);
    const at = { file: 'dana.csv', row: 3, column };
    expect(read.issues.map((each) => each.at)).toContainEqual(at);
    expect(read.issues.map((each) => issueLine(each)).join('\n')).toContain(said);
  });

  test('with one id twice is refused at the second', () => {
    const read = parseFunds(rowsOf(apbd, apbd));
    expect(read).toMatchObject({ ok: false, issues: [{ at: { row: 3, column: 'id' } }] });
  });

  test('tells every fault of every row at once', () => {
    const read = parseFunds(
      rowsOf(apbd.replace('APBD_KAB', 'X').replace('1008000000', 'y'), ',,,,,,'),
    );
    expect(read.issues.map((each) => `${each.at.row} ${each.at.column}`)).toEqual([
      '2 sumber',
      '2 pagu_idr',
      '3 id',
      '3 nama',
      '3 sumber',
      '3 pagu_idr',
      '3 bulan_mulai',
      '3 bulan_akhir',
      '3 peruntukan',
    ]);
  });
});

test('a plan can start from the month whose law is known', () => {
  expect(earliestMonth()).toBe('2021-04');
});

describe('an earmark', () => {
  const earmark = (text: string) => {
    const read = parseFunds(rowsOf(`desa,Dana Desa,DANA_DESA,5040000,2026-07,2026-12,${text}`));
    return read.ok ? read.value[0]?.earmark : read.issues.map((each) => issueLine(each)).join('\n');
  };

  test('may be limited to places, deciles and lists', () => {
    expect(
      earmark('pekerja_rentan; wilayah:75.02.01|7502022001; desil:1-4; daftar:a.xlsx|b.csv'),
    ).toEqual({
      kind: 'vulnerable',
      places: ['750201', '7502022001'],
      deciles: { min: 1, max: 4 },
      lists: ['a.xlsx', 'b.csv'],
    });
    expect(earmark('pekerjaan:NELAYAN; desil:2')).toEqual({
      kind: 'occupation',
      codes: ['NELAYAN'],
      deciles: { min: 2, max: 2 },
    });
  });

  test.each([
    'semua; wilayah:Tilamuta',
    'semua; desil:0',
    'semua; daftar:',
    'semua; suku:x',
    'semua; desil:1; desil:2',
    'wilayah:75.02.01',
  ])('“%s” is refused with how it is written', (text) =>
    expect(earmark(text)).toContain('wilayah:75.02.01|75.02.02.2001'),
  );
});
