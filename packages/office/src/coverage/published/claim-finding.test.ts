import { describe, expect, test } from 'vitest';
import { superlativeFindings } from './claim-finding.ts';
import { base, heads, percentage, publishedFigure } from './figure.fixture.ts';
import type { PublishedFigure } from './figure.ts';
import { findingsOf } from './finding.ts';
import { momentsOf } from './moment.ts';
import { claimsOf } from './remark.ts';

function found(...figures: PublishedFigure[]) {
  return findingsOf(figures, momentsOf(figures)).map(({ code, data }) => ({ code, data }));
}
const codes = (...figures: PublishedFigure[]) => found(...figures).map((each) => each.code);
const target = (value: number) => percentage(value, { metric: 'target_pct', date: '2025' });
const gap = (value: number) => publishedFigure({ metric: 'target_gap_workers', value });

describe('digits', () => {
  test.each([
    [52.15, 52.5],
    [32.62, 36.22],
    [38.93, 39.83],
  ])('%f and %f are one number, misprinted', (one, other) => {
    expect(codes(target(one), target(other))).toEqual(['digits_swapped']);
  });

  test('30.7 and 32 are two numbers', () => {
    expect(codes(target(30.7), target(32))).toEqual(['two_values']);
  });
});

test('a gap to 100 % is told apart from one that is simply wrong', () => {
  const figures = [heads(1_000), base(4_000), percentage(25), target(50)];
  expect(codes(...figures, gap(3_000))).toEqual(['gap_against_whole']);
  expect(codes(...figures, gap(2_000))).toEqual(['gap_mismatch']);
});

test('the target printed as the number of people not protected', () => {
  const unprotected = (value: number) => publishedFigure({ metric: 'unprotected_workers', value });
  const figures = [heads(1_320_000), base(2_871_182, { date: '2024-07-31' }), target(62.93)];
  expect(found(...figures, unprotected(1_760_000))).toContainEqual({
    code: 'target_printed_as_gap',
    data: { target: 1_806_907, expected: 1_551_182, base: 2_871_182 },
  });
  expect(codes(...figures, unprotected(1_551_182))).not.toContain('target_printed_as_gap');
});

test('potential printed as participants is more than all participants', () => {
  const slip = (value: number, segment: string) =>
    base(value, { segment, note: 'printed as participants, but …' });
  const whole = [base(140_940), percentage(35.05)];
  expect(found(...whole, slip(88_357, 'PU'), slip(16_443, 'jasa_konstruksi'))).toContainEqual({
    code: 'potential_as_participants',
    data: { sum: 104_800, heads: 49_403 },
  });
  expect(codes(...whole, slip(30_000, 'PU'))).toEqual([]);
});

test('the rest of 25.77 % is 74.23 %', () => {
  const rest = (printed: number) => percentage(25.77, { note: `remainder printed ${printed}` });
  expect(found(rest(74.25))).toEqual([
    { code: 'remainder_mismatch', data: { printed: 74.25, expected: 74.23 } },
  ]);
  expect(found(rest(74.23))).toEqual([]);
});

test('a ratio that its own heads do not give', () => {
  expect(codes(percentage(74, { note: 'as printed; heads give 79.1' }))).toEqual([
    'ratio_not_of_heads',
  ]);
  expect(codes(percentage(79, { note: 'heads give 79.1' }))).toEqual([]);
});

test('a lower figure that is said to exceed', () => {
  expect(codes(percentage(70, { note: "July 2025's 69 'exceeds' it" }))).toEqual([
    'fall_called_rise',
  ]);
  expect(codes(percentage(70, { note: "July 2025's 71 'exceeds' it" }))).toEqual([]);
});

describe('changes nobody could make', () => {
  test('fifteen points in three months', () => {
    const before = percentage(33, { date: '2024-09-03' });
    expect(found(before, percentage(48.44, { date: '2024-12-19' }))).toEqual([
      { code: 'impossible_change', data: { points: 15.44, months: 3 } },
    ]);
  });

  test('fifteen points in a year are possible', () => {
    const before = percentage(33, { date: '2023-12-03' });
    expect(codes(before, percentage(48.44, { date: '2024-12-19' }))).toEqual([]);
  });

  test('a third of the participants gone in half a year', () => {
    const before = heads(459_455, { date: '2025-05' });
    expect(codes(before, heads(289_968, { date: '2025-11-21' }))).toEqual(['impossible_change']);
  });
});

describe('the highest of a province', () => {
  const region = (regionName: string, value: number, changes: Partial<PublishedFigure> = {}) =>
    percentage(value, { regionName, province: 'Gorontalo', date: '2025-12', ...changes });
  const highest = { note: 'highest of Gorontalo province' };
  const codesOf = (...figures: PublishedFigure[]) =>
    [...superlativeFindings(figures).values()].map((each) => each.code);

  test('is contradicted by a higher figure of a month later', () => {
    const rival = region('Bone Bolango', 66.76, { date: '2026-01-13' });
    expect(codesOf(region('Pohuwato', 57, highest), rival)).toEqual(['not_the_highest']);
  });

  test('is not by one of a year later, of another province or of another segment', () => {
    const claim = region('Pohuwato', 57, highest);
    expect(codesOf(claim, region('Bone Bolango', 66.76, { date: '2026-12' }))).toEqual([]);
    expect(codesOf(claim, region('Metro', 66.76, { province: 'Lampung' }))).toEqual([]);
    expect(codesOf(claim, region('Bone Bolango', 87.89, { segment: 'perangkat_desa' }))).toEqual(
      [],
    );
  });

  test('nor the lowest by an equal one', () => {
    const lowest = region('Malaka', 3, { note: 'lowest in NTT' });
    expect(codesOf(lowest, region('Belu', 3))).toEqual([]);
    expect(codesOf(lowest, region('Belu', 1.5))).toEqual(['not_the_lowest']);
  });
});

test('a remark that says nothing checkable claims nothing', () => {
  expect(claimsOf(undefined)).toEqual([]);
  expect(claimsOf("'lebih', 29,978 cases; highestway")).toEqual([]);
});
