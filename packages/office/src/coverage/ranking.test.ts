import { day, month, type Share, share } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RankEntry, rankRegions } from './ranking.ts';

const of = (part: number, count: number): Share =>
  share(part, { count, definition: 'ucj', source: { text: 'contoh' }, asOf: day('2024-09-30') });
const entry = (code: string, part: number, changes: Partial<RankEntry> = {}): RankEntry => ({
  code,
  name: code,
  share: of(part, 10_000),
  at: month('2024-09'),
  ...changes,
});

test('equal coverage shares a rank, and the next rank is left out', () => {
  const rows = rankRegions([entry('1', 4844), entry('2', 6387), entry('3', 4844), entry('4', 10)]);
  expect(rows.map((row) => [row.code, row.rank, row.isTied])).toEqual([
    ['2', 1, false],
    ['1', 2, true],
    ['3', 2, true],
    ['4', 4, false],
  ]);
});

test('a rank won or lost is against the month before', () => {
  const rows = rankRegions([
    entry('1', 3000, { before: of(5000, 10_000) }),
    entry('2', 4000, { before: of(2000, 10_000) }),
  ]);
  expect(rows.map((row) => [row.code, row.rankChange, row.points])).toEqual([
    ['2', 1, 20],
    ['1', -1, -20],
  ]);
});

test('a region with older data is ranked and marked', () => {
  const rows = rankRegions([entry('1', 1), entry('2', 2, { at: month('2024-08') })]);
  expect(rows.map((row) => row.isOlder)).toEqual([true, false]);
});

test('a region without a target stays in the table, without a rank by distance', () => {
  const rows = rankRegions([entry('1', 1), entry('2', 2, { targetPercent: 50 })], 'distance');
  expect(rows.map((row) => [row.code, row.rank, row.pointsToTarget])).toEqual([
    ['2', 1, 49.98],
    ['1', undefined, undefined],
  ]);
});

test('most people without protection first, when asked so', () => {
  const rows = rankRegions([entry('1', 9000), entry('2', 100)], 'uncovered');
  expect(rows.map((row) => [row.code, row.uncovered])).toEqual([
    ['2', 9900],
    ['1', 1000],
  ]);
});

test('above its base a region has nobody uncovered and its own percentage', () => {
  const [row] = rankRegions([entry('1', 12_615)]);
  expect([row?.percent, row?.uncovered]).toEqual([126.15, 0]);
});

test('nobody is lost and no better region stands below a worse one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12_000), { maxLength: 30 }), (parts) => {
      const rows = rankRegions(parts.map((part, index) => entry(String(index), part)));
      expect(rows).toHaveLength(parts.length);
      for (const [index, row] of rows.entries()) {
        const next = rows[index + 1];
        if (next === undefined) continue;
        expect(row.percent).toBeGreaterThanOrEqual(next.percent);
        expect(row.rank === next.rank).toBe(row.percent === next.percent);
      }
    }),
  );
});
