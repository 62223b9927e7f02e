// One-to-one: each record one partner at most, and the sum of the weights as large as swaps make it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneToOne, type WeighedPair } from './one-to-one.ts';

const sum = (pairs: readonly WeighedPair[]) => pairs.reduce((all, { weight }) => all + weight, 0);

describe('one-to-one', () => {
  it('gives up the strongest pair where two others together are stronger', () => {
    const pairs = [
      { left: 1, right: 7, weight: 10 },
      { left: 1, right: 8, weight: 9 },
      { left: 2, right: 7, weight: 9 },
    ];
    expect(oneToOne(pairs, 0).map(({ left, right }) => [left, right])).toEqual([
      [1, 8],
      [2, 7],
    ]);
  });

  it('takes nothing below the threshold', () => {
    expect(oneToOne([{ left: 1, right: 7, weight: 5 }], 6)).toEqual([]);
  });

  const anyPairs = fc.uniqueArray(
    fc.record({
      left: fc.integer({ min: 0, max: 5 }),
      right: fc.integer({ min: 10, max: 15 }),
      weight: fc.double({ min: 0.5, max: 30, noNaN: true }),
    }),
    { selector: ({ left, right }) => `${left} ${right}`, maxLength: 20 },
  );

  it('never gives a record two partners, nor less than the greedy way', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const chosen = oneToOne(pairs, 0);
        expect(new Set(chosen.map(({ left }) => left)).size).toBe(chosen.length);
        expect(new Set(chosen.map(({ right }) => right)).size).toBe(chosen.length);
        expect(sum(chosen)).toBeGreaterThanOrEqual(sum(greedy(pairs)) - 1e-6);
      }),
    );
  });

  it('does not depend on the order of the pairs', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        expect(oneToOne([...pairs].reverse(), 0)).toEqual(oneToOne(pairs, 0));
      }),
    );
  });
});

function greedy(pairs: readonly WeighedPair[]): readonly WeighedPair[] {
  const chosen: WeighedPair[] = [];
  for (const pair of [...pairs].sort((x, y) => y.weight - x.weight)) {
    if (chosen.every(({ left, right }) => left !== pair.left && right !== pair.right)) {
      chosen.push(pair);
    }
  }
  return chosen;
}
