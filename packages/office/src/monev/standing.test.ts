import { month, rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { snapshotOf } from './period/period.fixture.ts';
import { withoutSmall } from './standing.ts';
import { standingParts } from './standing-part.ts';

const { protection, compliance, benefits } = snapshotOf();
const { contributed } = benefits;

function partsOf(claims: readonly number[], people: number) {
  const programmes = claims.map((count, at) => ({
    ...{ programme: ['JKK', 'JKM', 'BEASISWA'][at] ?? '', claims: count },
    amount: rupiah(count * 1_000_000),
  }));
  const inArrears = protection.inArrears.map((each) => ({ ...each, people }));
  const told = { protection: { ...protection, inArrears }, programmes, contributed };
  const period = { from: month('2026-01'), until: month('2026-12') };
  return standingParts({ ...period, compliance, ...withoutSmall(told) }, 'id');
}

const rowsOf = (parts: ReturnType<typeof partsOf>, heading: string) =>
  parts.find((part) => part.heading === heading)?.table?.rows;

test('a meeting is told claims, scholarships, arrears, cases, SKK and what was recovered', () => {
  const parts = partsOf([12, 40, 11], 37);
  expect(rowsOf(parts, 'Klaim dan beasiswa')).toEqual([
    ['JKK', '12', 'Rp12.000.000'],
    ['JKM', '40', 'Rp40.000.000'],
    ['Beasiswa', '11', 'Rp11.000.000'],
  ]);
  expect(rowsOf(parts, 'Berakhir dan tertunggak')?.[0]).toEqual([
    ...['Menunggak, masih dapat dibayar', 'CSR', '20 April 2027', '37'],
  ]);
  expect(rowsOf(parts, 'Kepatuhan pemberi kerja')).toEqual([
    ['surat 2', '4'],
    ['SKK', '2'],
  ]);
  expect(rowsOf(parts, 'Surat Kuasa Khusus (SKK)')).toHaveLength(1);
  expect(rowsOf(parts, 'Pemulihan iuran')).toEqual([['Oktober 2026', '2', 'Rp15.000.000']]);
});

test('a small count of people is hidden with its sum, and with another by which it could be computed', () => {
  const parts = partsOf([3, 22, 40], 4);
  expect(rowsOf(parts, 'Klaim dan beasiswa')).toEqual([
    ['JKK', 'disamarkan', 'disamarkan'],
    ['JKM', 'disamarkan', 'disamarkan'],
    ['Beasiswa', '40', 'Rp40.000.000'],
  ]);
  expect(rowsOf(parts, 'Berakhir dan tertunggak')?.[0]?.at(-1)).toBe('disamarkan');
});

test('material of before these were told prints as it did', () => {
  expect(standingParts(undefined, 'id')).toEqual([]);
});
