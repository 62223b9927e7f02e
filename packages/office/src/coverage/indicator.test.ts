import { expect, test } from 'vitest';
import type { BaseRow } from './base.ts';
import { findDefinition } from './definition.ts';
import { findBase, findIndicator, parseIndicators } from './indicator.ts';
import { indicators } from './text/indicators.ts';

const base: BaseRow = {
  regionCode: '7502',
  definition: 'pekerja_bpu',
  year: 2025,
  segment: 'semua',
  count: 9_000,
  source: 'BPS',
};
const own = {
  id: 'nelayan',
  nama: 'Nelayan terlindungi',
  rumus: 'nelayan dalam JKK dan JKM ÷ nelayan × 100',
  segmen: 'BPU',
  program: 'JKK|JKM',
  sektor: 'nelayan',
  pembayar: '',
  penyebut: 'nelayan_dkp',
  sumber: 'SK Bupati contoh',
};

test('every indicator says formula, owner, source and how sure that is', () => {
  for (const each of indicators) {
    expect(each.formula.id, each.id).toContain('÷');
    expect(each.owner, each.id).not.toBe('');
    expect(each.source, each.id).not.toBe('');
    expect(['C', 'I', 'U'], each.id).toContain(each.mark);
  }
});

test('06.02.021 counts BPU in JKK and JKM over all BPU workers', () => {
  const found = indicators.find((each) => each.code === '06.02.021');
  expect(found?.rule).toEqual({ segments: ['BPU'], programmes: ['JKK', 'JKM'] });
  expect(found?.bases).toEqual(['pekerja_bpu']);
});

test('the base is the newest of its definition that is not in the future', () => {
  const bases = [base, { ...base, year: 2024 }, { ...base, year: 2027 }];
  const indicator = { bases: ['tidak_ada', 'pekerja_bpu'] };
  expect(findBase(indicator, bases, { region: '7502', year: 2026 })?.year).toBe(2025);
  expect(findBase(indicator, bases, { region: '7502', year: 2023 })).toBeUndefined();
  expect(findBase(indicator, bases, { region: '7503', year: 2026 })).toBeUndefined();
});

test("a region's own indicator is read and goes before one of the same id", () => {
  const parsed = parseIndicators([{ row: 2, cells: own }], 'indikator.csv');
  expect(parsed.issues).toEqual([]);
  const read = parsed.ok ? parsed.value : [];
  expect(findIndicator('nelayan', read)?.rule).toEqual({
    segments: ['BPU'],
    programmes: ['JKK', 'JKM'],
    sectors: ['nelayan'],
  });
  expect(findIndicator('ucj', [{ ...indicators[1], id: 'ucj' } as never])?.owner).toBe('Bappenas');
});

test('a segment that does not exist, a missing source and an id written twice are named', () => {
  const rows = [
    { row: 2, cells: { ...own, segmen: 'BPJS' } },
    { row: 3, cells: { ...own, sumber: '' } },
    { row: 4, cells: own },
    { row: 5, cells: own },
  ];
  const parsed = parseIndicators(rows, 'indikator.csv');
  expect(parsed.ok && parsed.value).toHaveLength(1);
  expect(parsed.issues.map((each) => [each.at.row, each.at.column])).toEqual([
    [2, 'segmen'],
    [3, 'sumber'],
    [5, 'id'],
  ]);
});

test('every base an indicator is divided by is defined, and has a name and a source', () => {
  for (const { id, bases } of indicators) {
    for (const base of bases) {
      const definition = findDefinition(base);
      expect([id, base, definition?.id]).toEqual([id, base, base]);
      expect(definition?.source).not.toBe('');
    }
  }
});
