import type { Segment } from '@payung/values';
import { expect, test } from 'vitest';
import { parseBases, parseTargets } from './base.ts';
import { findBase } from './indicator.ts';

const base = {
  kode_wilayah: '75.02',
  definisi: 'penduduk_bekerja',
  tahun: '2026',
  segmen: 'semua',
  jumlah: '24856',
  sumber: 'data contoh',
};
const target = {
  kode_wilayah: '7502',
  skala: 'UCJ',
  tahun: '2026',
  target_persen: '56.1',
  sumber: 'RPJMD',
};

test('a base is read with its code without dots', () => {
  expect(parseBases([{ row: 2, cells: base }], 'dasar.csv')).toEqual({
    ok: true,
    issues: [],
    value: [
      {
        regionCode: '7502',
        definition: 'penduduk_bekerja',
        year: 2026,
        segment: 'semua',
        count: 24_856,
        source: 'data contoh',
      },
    ],
  });
});

test('dots between thousands belong to the number, a lone point does not', () => {
  const rows = ['24.856', '24.85'].map((jumlah, index) => ({
    row: index + 2,
    cells: { ...base, jumlah },
  }));
  const parsed = parseBases(rows, 'dasar.csv');
  expect(parsed.ok && parsed.value.map((each) => each.count)).toEqual([24_856]);
  expect(parsed.issues.map((each) => each.at)).toEqual([
    { file: 'dasar.csv', row: 3, column: 'jumlah' },
  ]);
});

test('a base of nobody is refused: nothing can be divided by it', () => {
  const parsed = parseBases([{ row: 2, cells: { ...base, jumlah: '0' } }], 'dasar.csv');
  expect(parsed.ok && parsed.value).toEqual([]);
  expect(parsed.issues).toHaveLength(1);
});

test('every bad cell of a row is named, good rows go on', () => {
  const bad = { ...base, kode_wilayah: 'Boalemo', tahun: '26', sumber: ' ' };
  const parsed = parseBases(
    [
      { row: 2, cells: bad },
      { row: 3, cells: base },
    ],
    'dasar.csv',
  );
  expect(parsed.ok && parsed.value).toHaveLength(1);
  expect(parsed.issues.map((each) => each.at.column)).toEqual(['kode_wilayah', 'tahun', 'sumber']);
});

test('a base of one segment is kept beside that of all, and never counted as everybody', () => {
  const cells = ['semua', 'BPU', 'semuanya'].map((segmen) => ({ ...base, segmen }));
  const parsed = parseBases(
    cells.map((each, at) => ({ row: at + 2, cells: each })),
    'dasar.csv',
  );
  const bases = parsed.ok ? parsed.value : [];
  expect(bases.map(({ segment }) => segment)).toEqual(['semua', 'BPU']);
  expect(parsed.issues.map(({ severity, at }) => [severity, at.row])).toEqual([['warning', 4]]);
  const of = (rows: typeof bases, segment?: Segment) =>
    findBase({ bases: ['penduduk_bekerja'] }, rows, {
      ...{ region: '7502', year: 2026 },
      ...(segment === undefined ? {} : { segment }),
    })?.segment;
  expect([of(bases), of(bases.slice(1)), of(bases, 'BPU')]).toEqual(['semua', undefined, 'BPU']);
});

test('a second base for the same definition and year is refused, not added up', () => {
  const rows = [
    { row: 2, cells: base },
    { row: 3, cells: { ...base, jumlah: '30000' } },
  ];
  const parsed = parseBases(rows, 'dasar.csv');
  expect(parsed.ok && parsed.value.map((each) => each.count)).toEqual([24_856]);
  expect(parsed.issues.map((each) => each.at.row)).toEqual([3]);
});

test.each([
  ['56.1', 56.1],
  ['56,10 %', 56.1],
  ['99.5', 99.5],
  ['68', 68],
])('a target of %s is read exactly', (target_persen, percent) => {
  const parsed = parseTargets([{ row: 2, cells: { ...target, target_persen } }], 'target.csv');
  expect(parsed.ok && parsed.value.map((each) => each.percent)).toEqual([percent]);
});

test.each(['56.123', 'lima puluh', '', '0'])('a target of “%s” is refused', (target_persen) => {
  const parsed = parseTargets([{ row: 2, cells: { ...target, target_persen } }], 'target.csv');
  expect(parsed.ok && parsed.value).toEqual([]);
  expect(parsed.issues[0]?.at).toEqual({ file: 'target.csv', row: 2, column: 'target_persen' });
});
