// Chance from a seed: the same again, and fair enough to count on.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, Weighted, zipf } from './random.ts';

describe('chance from a seed', () => {
  it('draws the same after the same seed, whatever was drawn before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(50), (parts, drawn) => {
        const random = new Random(0);
        for (let each = 0; each < drawn; each += 1) random.next();
        random.reseed(...parts);
        expect(random.next()).toBe(new Random(...parts).next());
      }),
    );
  });

  it('draws otherwise after another seed, large ones too', () => {
    const first = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 40].map((seed) =>
      new Random(seed, 4, 12).next(),
    );
    expect(new Set(first).size).toBe(first.length);
  });

  it('keeps numbers within their bounds and reaches all of them', () => {
    const random = new Random(5);
    const drawn = Array.from({ length: 2_000 }, () => random.between(3, 7));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6, 7]));
  });

  it('spreads evenly over ten equal parts', () => {
    const random = new Random(6);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let each = 0; each < 50_000; each += 1) {
      const part = random.below(10);
      counts[part] = (counts[part] ?? 0) + 1;
    }
    // Chi-square with nine degrees of freedom: above 27.9 once in a thousand seeds.
    const chiSquare = counts.reduce((sum, count) => sum + (count - 5_000) ** 2 / 5_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });

  it('picks by weight', () => {
    const random = new Random(7);
    const drawn = new Weighted([
      ['often', 9],
      ['never', 0],
      ['seldom', 1],
    ] as const);
    const counts = Object.groupBy(
      Array.from({ length: 10_000 }, () => drawn.pick(random)),
      (each) => each,
    );
    expect(counts.never).toBeUndefined();
    expect(counts.often?.length).toBeGreaterThan(8_800);
    expect(counts.often?.length).toBeLessThan(9_200);
  });

  it('makes the first of a list common and the last rare', () => {
    const random = new Random(8);
    const names = zipf([...'ABCDEFGHIJ'], 1);
    const drawn = Array.from({ length: 5_000 }, () => names.pick(random));
    const share = (name: string) => drawn.filter((each) => each === name).length / drawn.length;
    expect(share('A')).toBeGreaterThan(3 * share('J'));
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow('Nothing');
    expect(() => new Weighted([])).toThrow('nothing');
  });
});
