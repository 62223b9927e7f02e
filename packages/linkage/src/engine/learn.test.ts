import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomOf } from './invented.fixture.ts';
import { learn, monotone, type PatternCounts } from './learn.ts';
import type { ComparisonRule } from './model.ts';

const truth = {
  prior: 0.002,
  m: [
    [0.05, 0.15, 0.8],
    [0.1, 0.9],
    [0.02, 0.08, 0.9],
    [0.3, 0.7],
  ],
  u: [
    [0.95, 0.04, 0.01],
    [0.8, 0.2],
    [0.989, 0.01, 0.001],
    [0.9, 0.1],
  ],
};
const comparisons: readonly ComparisonRule[] = truth.m.map((_, index) => ({
  name: `c${index}`,
  kind: 'exact',
  columns: [`c${index}`],
}));
const pairs = 600_000;

/** Pairs drawn from the known model; one cell in twenty is missing. */
function draw(random: () => number, isMatch: (random: () => number) => boolean, count: number) {
  const counts = new Map<string, number>();
  for (let pair = 0; pair < count; pair += 1) {
    const chances = isMatch(random) ? truth.m : truth.u;
    const levels = chances.map((levels_) =>
      random() < 0.05 ? 0 : 1 + pickLevel(levels_, random()),
    );
    const key = levels.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return patternsOf(counts);
}

function pickLevel(chances: readonly number[], at: number): number {
  let sum = 0;
  return chances.findIndex((chance) => {
    sum += chance;
    return at < sum;
  });
}

function patternsOf(counts: ReadonlyMap<string, number>): PatternCounts {
  return {
    levels: [...counts.keys()].map((key) => key.split(' ').map(Number)),
    counts: [...counts.values()],
  };
}

describe('learning without labels', () => {
  test('finds again the model that the pairs were drawn from', () => {
    const random = randomOf(5);
    const blocked = draw(random, (next) => next() < truth.prior, pairs);
    const learned = learn({
      comparisons,
      sizes: truth.m.map((levels) => levels.length + 1),
      dependence: [],
      random: draw(random, () => false, 200_000),
      blocked,
      pairsInAll: pairs,
      equalPairs: comparisons.map(() => undefined),
      presentPairs: comparisons.map(() => pairs),
    });
    expect(learned.prior / truth.prior).toBeGreaterThan(0.85);
    expect(learned.prior / truth.prior).toBeLessThan(1.15);
    learned.probabilities.forEach(({ m, u }, index) => {
      m.forEach((each, level) => {
        expect(each).toBeCloseTo(Number(truth.m[index]?.[level]), 1);
      });
      u.forEach((each, level) => {
        expect(each).toBeCloseTo(Number(truth.u[index]?.[level]), 2);
      });
    });
  });

  test('leaves a comparison alone whose probabilities are set', () => {
    const set = { m: [0.4, 0.6], u: [0.5, 0.5] };
    const random = randomOf(6);
    const learned = learn({
      comparisons: comparisons.map((each, index) =>
        index === 1 ? { ...each, learn: false, probabilities: set } : each,
      ),
      sizes: truth.m.map((levels) => levels.length + 1),
      dependence: [],
      random: draw(random, () => false, 10_000),
      blocked: draw(random, (next) => next() < 0.01, 50_000),
      pairsInAll: 50_000,
      equalPairs: comparisons.map(() => undefined),
      presentPairs: comparisons.map(() => 50_000),
    });
    expect(learned.probabilities[1]?.u).toEqual(set.u);
    expect(Number(learned.probabilities[1]?.m[1])).toBeCloseTo(0.6, 6);
  });
});

describe('monotone weights', () => {
  test('never fall as the level rises, and no level loses its chance among strangers', () => {
    const chances = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(chances, chances, (m, u) => {
        const ratios = monotone(m, u).map((each, index) => each / Number(u[index]));
        // Ratios end at m = 1 - 1e-7; below that they may only rise.
        ratios.slice(1).forEach((ratio, index) => {
          const before = Number(ratios[index]);
          const capped = ratio * Number(u[index + 1]) > 0.999;
          expect(capped || ratio >= before * (1 - 1e-9)).toBe(true);
        });
      }),
    );
  });

  test('stay as they are where they rise already', () => {
    expect(monotone([0.1, 0.2, 0.7], [0.7, 0.2, 0.1])).toEqual([
      expect.closeTo(0.1),
      expect.closeTo(0.2),
      expect.closeTo(0.7),
    ]);
  });
});
