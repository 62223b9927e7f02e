// The measure of the bench: right, wrong and missed pairs, by hand.

import { describe, expect, it } from 'vitest';
import { scoreClusters, scorePairs } from './score.ts';
import type { Trial } from './trials.ts';

const linked: Trial = {
  name: 'two lists',
  plan: 'workers',
  idColumn: 'id',
  files: {},
  records: 5,
  truth: {
    left: new Map([
      ['1', 'A'],
      ['2', 'B'],
    ]),
    right: new Map([
      ['1', 'A'],
      ['2', 'A'],
      ['3', 'C'],
    ]),
  },
};

describe('pairs of two lists', () => {
  it('count against every partner there is, also two of one person', () => {
    const { atHalf } = scorePairs(linked, [
      { left: '1', right: '1', p: 0.9 },
      { left: '2', right: '3', p: 0.8 },
      { left: '1', right: '2', p: 0.4 },
    ]);
    expect(atHalf).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, threshold: 0.5 });
  });

  it('are best where the most is right and the least is missed', () => {
    const { best } = scorePairs(linked, [
      { left: '1', right: '1', p: 0.9 },
      { left: '1', right: '2', p: 0.4 },
      { left: '2', right: '3', p: 0.3 },
    ]);
    expect(best).toEqual({ precision: 1, recall: 1, f1: 1, threshold: 0.4 });
  });

  it('of one probability stand or fall together', () => {
    const { best } = scorePairs(linked, [
      { left: '1', right: '1', p: 0.7 },
      { left: '2', right: '3', p: 0.7 },
    ]);
    expect(best.precision).toBe(0.5);
  });

  it('of nobody find nothing', () => {
    expect(scorePairs(linked, []).atHalf).toMatchObject({ precision: 1, recall: 0, f1: 0 });
  });

  it('of an unknown record are a fault of the bench', () => {
    expect(() => scorePairs(linked, [{ left: '9', right: '1', p: 1 }])).toThrow('No truth for 9');
  });
});

describe('clusters of one list', () => {
  const single: Trial = {
    ...linked,
    truth: {
      left: new Map([
        ['1', 'A'],
        ['2', 'A'],
        ['3', 'A'],
        ['4', 'B'],
      ]),
    },
  };

  it('count all pairs within, right and wrong', () => {
    const clusters = new Map([
      ['1', 'x'],
      ['2', 'x'],
      ['3', 'y'],
      ['4', 'y'],
    ]);
    const { precision, recall } = scoreClusters(single, clusters);
    expect(precision).toBe(1 / 2);
    expect(recall).toBe(1 / 3);
  });
});
