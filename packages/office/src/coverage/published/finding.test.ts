import { describe, expect, test } from 'vitest';
import { base, heads, percentage, publishedFigure } from './figure.fixture.ts';
import type { PublishedFigure } from './figure.ts';
import { findingsOf } from './finding.ts';
import { momentsOf } from './moment.ts';

function codes(...figures: PublishedFigure[]) {
  return findingsOf(figures, momentsOf(figures)).map((finding) => finding.code);
}

const target = (value: number, changes: Partial<PublishedFigure> = {}) =>
  percentage(value, { metric: 'target_pct', date: '2025', ...changes });
const gap = (value: number) => publishedFigure({ metric: 'target_gap_workers', value });
const unprotected = (value: number) => publishedFigure({ metric: 'unprotected_workers', value });

describe('heads, base and percentage of one date', () => {
  test('that agree within rounding are left alone', () => {
    expect(codes(heads(27_636), base(79_388), percentage(34.81))).toEqual([]);
  });

  test('that do not agree are a contradiction', () => {
    expect(codes(heads(50_855), base(72_852), percentage(70.07))).toEqual(['quotient_mismatch']);
  });

  test('a percentage above 100 is a note, never an error', () => {
    const all = findingsOf([], momentsOf([base(20_390), percentage(126.15)]));
    expect(all.map((each) => [each.code, each.severity])).toEqual([['above_base', 'note']]);
  });
});

describe('the same heads', () => {
  const before = { date: '2024-12-31' };

  test('under two percentages use two bases', () => {
    const figures = [heads(231_145, before), percentage(24.22, before)];
    expect(codes(...figures, heads(231_146), percentage(16.05))).toContain(
      'same_heads_two_percentages',
    );
  });

  test('under one percentage are one figure told twice', () => {
    expect(
      codes(heads(231_145, before), percentage(24.2, before), heads(231_145), percentage(24.2)),
    ).toEqual([]);
  });

  test('ten years apart are a coincidence', () => {
    const old = { date: '2014-12-31' };
    expect(
      codes(heads(231_145, old), percentage(24.22, old), heads(231_145), percentage(16.05)),
    ).toEqual([]);
  });
});

describe('two values of one metric, date and segment', () => {
  test('contradict each other', () => {
    expect(codes(target(52.15), target(47.3))).toEqual(['two_values']);
  });

  test('agree when one is the other, rounded', () => {
    expect(codes(target(62), target(62.22))).toEqual([]);
  });

  test('of two segments are two figures', () => {
    expect(codes(target(52.15), target(32.15, { segment: 'RPJMN indicator' }))).toEqual([]);
  });
});

describe('a printed gap', () => {
  test('that is base minus participants is left alone, also one person off', () => {
    expect(codes(heads(27_636), base(79_388), unprotected(51_751))).toEqual([]);
  });

  test('that is neither is a contradiction', () => {
    expect(codes(heads(27_636), base(79_388), unprotected(60_000))).toEqual(['gap_mismatch']);
  });

  test('to the target is measured against the target, not against 100 %', () => {
    const figures = [heads(1_000), base(4_000), percentage(25), target(50)];
    expect(codes(...figures, gap(1_000))).toEqual([]);
    expect(codes(...figures, gap(3_000))).toEqual(['gap_against_whole']);
  });

  test('allows for the rounding of target and percentage', () => {
    expect(codes(heads(176_604), percentage(41.64), target(68), gap(112_399))).toEqual([]);
  });
});

describe('segments', () => {
  const part = (segment: string, value: number) => heads(value, { segment });

  test('that add up are left alone', () => {
    const parts = [part('PU+PMI', 337_420), part('BPU', 76_757), part('jasa_konstruksi', 45_278)];
    expect(codes(heads(459_455), ...parts)).toEqual([]);
  });

  test('that add up to more than the total are a contradiction', () => {
    expect(codes(heads(1_000), part('formal', 700), part('informal', 400))).toEqual([
      'parts_exceed_total',
    ]);
  });

  test('that add up to less are a note: one may be unnamed', () => {
    expect(codes(heads(48_535), part('formal', 25_464), part('informal', 20_397))).toEqual([
      'parts_below_total',
    ]);
  });

  test('PU and BPU without construction may be less than all', () => {
    expect(codes(heads(1_000), part('PU', 600), part('BPU', 300))).toEqual([]);
  });

  test('of another source are not added', () => {
    const other = { id: 'https://lain.id', text: 'lain.id' };
    const parts = [part('formal', 700), heads(400, { segment: 'informal', source: other })];
    expect(codes(heads(1_000), ...parts)).toEqual([]);
  });
});

describe('from one date to the next', () => {
  const before = { date: '2024-06-30' };

  test('a base that jumps is named', () => {
    expect(codes(base(422_934, before), base(466_368))).toEqual(['base_changed']);
  });

  test('a base that grows as people do is not', () => {
    expect(codes(base(422_934, before), base(430_000))).toEqual([]);
  });

  test('an implied base counts as well', () => {
    expect(codes(heads(254_675, before), percentage(60, before), base(582_000))).toEqual([
      'base_changed',
    ]);
  });

  test('a percentage that falls while heads rise is the base, not the work', () => {
    const figures = [heads(254_675, before), percentage(54.61, before)];
    expect(codes(...figures, heads(314_000), percentage(50))).toContain('percent_fell_heads_rose');
  });

  test('a percentage that falls with the heads needs no explanation', () => {
    const figures = [heads(254_675, before), percentage(54.61, before)];
    expect(codes(...figures, heads(240_000), percentage(51.46))).toEqual([]);
  });
});

test('a target far below what is reached is probably a misplaced comma', () => {
  expect(codes(target(5.37), percentage(20))).toEqual(['target_below_coverage']);
});

test('more funded workers than there are in the base is to be checked', () => {
  const funded = publishedFigure({
    metric: 'vulnerable_funded_workers',
    segment: 'pekerja_rentan',
    value: 150_000,
  });
  expect(codes(funded, base(51_086, { segment: 'informal' }))).toEqual(['funded_above_base']);
});
