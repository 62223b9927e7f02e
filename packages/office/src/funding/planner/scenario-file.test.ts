import { month } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { parseScenario, type ScenarioDefaults } from './scenario-file.ts';

const defaults: ScenarioDefaults = {
  start: month('2026-07'),
  programs: ['JKK', 'JKM'],
  priority: ['belum_terlindungi'],
  funds: ['apbd-kab', 'csr-bank'],
};

function read(text: string) {
  return parseScenario(text, 'skenario.yaml', defaults);
}

function places(text: string): string[] {
  const result = read(text);
  return result.issues.map(({ code, at, data }) => `${code} ${at.row ?? '-'} ${data['key']}`);
}

describe('a scenario file', () => {
  test('needs a name, its months and the seed of the draw; the room says the rest', () => {
    const result = read('nama: 6 bulan\nbulan: 6\nbibit: BA 12/2026\n');
    expect(result).toMatchObject({
      ok: true,
      value: {
        name: '6 bulan',
        start: '2026-07',
        months: 6,
        programs: ['JKK', 'JKM'],
        priority: ['belum_terlindungi'],
        measure: { kind: 'person_months' },
        minMonths: 1,
        funds: {},
        seed: 'BA 12/2026',
      },
    });
  });

  test('may say everything itself', () => {
    const result = read(`nama: setahun tanpa CSR
mulai: 2027-01
bulan: 12
bulan_minimum: 6
program: [JKK, JKM, JHT]
urutan: [usia_tertua_lebih_dulu]
ukuran: 2027-12
tujuan: [keep, total]
dana:
  csr-bank: { pakai: tidak }
  apbd-kab: { pagu_idr: 504000000, pagu_bulanan_idr: 42000000 }
bibit: undian 7
`);
    expect(result).toMatchObject({
      ok: true,
      value: {
        start: '2027-01',
        minMonths: 6,
        programs: ['JKK', 'JKM', 'JHT'],
        measure: { kind: 'covered_in', month: '2027-12' },
        goals: ['keep', 'total'],
        funds: {
          'csr-bank': { used: false },
          'apbd-kab': { ceiling: 504_000_000, ceilingMonthly: 42_000_000 },
        },
      },
    });
  });

  test.each([
    ['an unknown key', 'bulann: 3', 'room_value_invalid 4 kunci'],
    ['an unknown fund', 'dana: { zakat: { pakai: ya } }', 'room_value_invalid 4 kunci'],
    ['a fund that is no map', 'dana: { csr-bank: tidak }', 'room_value_invalid 4 dana.csr-bank'],
    [
      'a ceiling of nothing',
      'dana: { csr-bank: { pagu_idr: 0 } }',
      'room_value_invalid 4 pagu_idr',
    ],
    ['a measure nobody knows', 'ukuran: rupiah', 'room_value_invalid 4 ukuran'],
    ['a measured month outside the plan', 'ukuran: 2030-01', 'room_value_invalid 4 ukuran'],
    ['a month that is none', 'mulai: Juli', 'room_value_invalid 4 mulai'],
    ['a goal twice', 'tujuan: [keep, keep]', 'room_value_invalid 4 tujuan'],
    ['a promise longer than the plan', 'bulan_minimum: 7', 'room_value_invalid 4 bulan_minimum'],
    ['a programme of employees', 'program: [JP]', 'room_value_invalid 4 program'],
  ])('refuses %s, with its row', (_, line, place) => {
    expect(places(`nama: x\nbulan: 6\nbibit: y\n${line}\n`)).toEqual([place]);
  });

  test('tells all faults at once, and what is missing', () => {
    expect(places('bulan: 99\nbulann: 3\n')).toEqual([
      'room_value_invalid 2 kunci',
      'room_value_invalid 1 bulan',
      'room_value_missing - nama',
      'room_value_missing - bibit',
    ]);
  });

  test.each(['', '- a\n- b', 'nama: [a', '42'])(
    'that is no table of keys is refused: %j',
    (text) => {
      expect(read(text).ok).toBe(false);
    },
  );
});
