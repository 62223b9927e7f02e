import { describe, expect, test } from 'vitest';
import { accuracyCard, driftOf } from './card.ts';
import type { LearnedModel } from './model.ts';

const probabilities = { m: [0.1, 0.9], u: [0.9, 0.1] };
const model: LearnedModel = {
  format: 1,
  name: 'm',
  version: '1',
  columns: [],
  comparisons: [
    {
      name: 'name',
      kind: 'exact',
      columns: ['name'],
      probabilities,
      levels: ['missing', 'else', 'equal'],
    },
  ],
  blocking: [],
  training: { mode: 'stored' },
  thresholds: { match: 0.9, review: 0.2, keep: 0.01 },
  prior: 0.01,
  learned: 'stored',
};

/** Bits of posterior odds. */
function bits(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

function cardOf(probabilities_: readonly number[], hits: readonly number[], expected: number) {
  const empty = new Uint32Array(probabilities_.length);
  return accuracyCard({
    model,
    pairs: {
      left: empty,
      right: empty,
      weight: Float64Array.from(probabilities_, bits),
      pattern: empty,
      rule: new Uint8Array(probabilities_.length),
    },
    hits: Uint8Array.from(hits),
    records: { left: 10, right: 10 },
    compared: 100,
    expected,
    drift: [],
  });
}

describe('the accuracy card', () => {
  test('counts matches and what is left for a person', () => {
    const card = cardOf([0.99, 0.95, 0.5, 0.1], [3, 3, 3, 3], 2.5);
    expect(card).toMatchObject({ matches: 2, review: 1, pairsKept: 4 });
    expect(card.precision).toBeCloseTo(0.97);
    expect(card.recall).toBeCloseTo(1.94 / 2.54);
  });

  test('expects more misses the more matches only one rule finds', () => {
    const many = Array.from({ length: 40 }, () => 0.999);
    const safe = cardOf(
      many,
      many.map(() => 4),
      40,
    );
    const risky = cardOf(
      many,
      many.map((_, index) => (index < 20 ? 1 : 2)),
      40,
    );
    expect(safe.blockMisses).toBe(0);
    expect(risky.blockMisses).toBeGreaterThan(5);
    expect(risky.recall).toBeLessThan(safe.recall);
    expect(risky.foundByOneRuleOnly).toBeCloseTo(20, 0);
  });
});

describe('drift', () => {
  const names = [['missing', 'else', 'equal']];
  const fresh = { probabilities: [{ m: [0.6, 0.4], u: [0.9, 0.1] }], evidence: [500] };

  test('names the levels whose weight moved by more than two bits', () => {
    expect(driftOf(model, names, [probabilities], fresh)).toEqual([
      {
        comparison: 'name',
        level: 'else',
        storedBits: expect.closeTo(Math.log2(1 / 9)),
        freshBits: expect.closeTo(Math.log2(2 / 3)),
      },
    ]);
  });

  test('is not seen in a level that these lists do not have, nor in the share of what frequencies tell', () => {
    const stored = { m: [0.05, 0.05, 0.9], u: [0.8, 0.1, 0.1] };
    const three = [['missing', 'else', 'similar', 'equal']];
    const unseen = { m: [0.05, 1e-7, 0.95], u: [0.9, 1e-7, 0.1] };
    const gone = { probabilities: [unseen], evidence: [500] };
    expect(driftOf(model, three, [stored], gone)).toEqual([]);
    const met = { probabilities: [{ ...unseen, u: [0.5, 0.4, 0.1] }], evidence: [500] };
    expect(driftOf(model, three, [stored], met).map(({ level }) => level)).toEqual(['similar']);
    const byFrequency = {
      ...model,
      comparisons: model.comparisons.map((each) => ({ ...each, termFrequency: true })),
    };
    const rarer = { probabilities: [{ ...stored, u: [0.99, 0.005, 0.005] }], evidence: [500] };
    expect(driftOf(byFrequency, three, [stored], rarer)).toEqual([]);
    expect(driftOf(model, three, [stored], rarer)).not.toEqual([]);
  });

  test('is not seen where too few matches tell, or where nothing is to be learned', () => {
    expect(driftOf(model, names, [probabilities], { ...fresh, evidence: [10] })).toEqual([]);
    const fixed = {
      ...model,
      comparisons: model.comparisons.map((each) => ({ ...each, learn: false })),
    };
    expect(driftOf(fixed, names, [probabilities], fresh)).toEqual([]);
  });
});
