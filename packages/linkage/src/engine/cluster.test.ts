import { describe, expect, test } from 'vitest';
import { clusterPairs } from './cluster.ts';

function pairs(...all: readonly (readonly [number, number, number])[]) {
  return {
    left: Uint32Array.from(all, ([left]) => left),
    right: Uint32Array.from(all, ([, right]) => right),
    weight: Float64Array.from(all, ([, , weight]) => weight),
  };
}

describe('clusters', () => {
  test('hold the records that pairs join', () => {
    const found = clusterPairs({ count: 4, pairs: pairs([0, 2, 8]), threshold: 0 });
    expect([...found]).toEqual([0, 1, 0, 2]);
  });

  test('take a record in that misses one of its pairs', () => {
    const three = pairs([0, 1, 9], [0, 2, 9], [1, 3, 9], [0, 3, 9], [2, 3, 9]);
    const found = clusterPairs({ count: 4, pairs: three, threshold: 0 });
    expect([...found]).toEqual([0, 0, 0, 0]);
  });

  test('part two families that one doubtful pair would glue together', () => {
    const glued = pairs(
      [0, 1, 12],
      [0, 2, 12],
      [1, 2, 12],
      [2, 3, 1],
      [3, 4, 12],
      [3, 5, 12],
      [4, 5, 12],
    );
    const found = clusterPairs({ count: 6, pairs: glued, threshold: 0 });
    expect([...found]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('never hold two records that contradict each other', () => {
    const chain = pairs([0, 1, 12], [1, 2, 11]);
    const contradict = (left: number, right: number) => left + right === 2 && left !== right;
    const found = clusterPairs({
      count: 3,
      pairs: chain,
      threshold: 0,
      contradict,
      weightOf: () => 12,
    });
    expect([...found]).toEqual([0, 0, 1]);
    const two = clusterPairs({
      count: 2,
      pairs: pairs([0, 1, 12]),
      threshold: 0,
      contradict: () => true,
    });
    expect([...two]).toEqual([0, 1]);
  });

  test('of very many records come to an end', () => {
    const chain = Array.from({ length: 2_000 }, (_, index) => [index, index + 1, 3] as const);
    const found = clusterPairs({ count: 2_001, pairs: pairs(...chain), threshold: 0 });
    expect(new Set(found).size).toBeGreaterThan(600);
  });
});
