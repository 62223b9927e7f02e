import { describe, expect, test } from 'vitest';
import { clusterPairs } from './cluster.ts';
import { inventRecords, pairwise, shuffled } from './invented.fixture.ts';
import { linkTables } from './link-tables.ts';
import type { Model } from './model.ts';
import type { Outcome } from './outcome.ts';
import { proposeModel } from './propose-model.ts';
import { type Table, tableOf } from './table.ts';

const invented = inventRecords({ people: 250, seed: 11 });
const { table, truth } = invented;

/** The proposal, learning from fewer random pairs. */
function modelOf(left: Table, right?: Table): Model {
  const model = proposeModel(right === undefined ? { left } : { left, right });
  return { ...model, training: { mode: 'fresh', randomPairs: 30_000 } };
}

/** Pairs by the ids of their records, so that orders of rows can be compared. */
function pairsOf(outcome: Outcome, ids: readonly string[]): readonly string[] {
  const { left, right, weight } = outcome.pairs;
  return Array.from(weight, (bits, index) => {
    const two = [ids[Number(left[index])], ids[Number(right[index])]].sort().join(' ');
    return `${two} ${bits.toFixed(6)}`;
  }).sort();
}

function clustersOf(outcome: Outcome, count: number): Uint32Array {
  return clusterPairs({
    count,
    pairs: outcome.pairs,
    threshold: 0,
    weightOf: (left, right) => outcome.explain(left, right).weight,
  });
}

describe('doubles of one table', () => {
  test('are found without a label, and hardly anybody else', async () => {
    const outcome = await linkTables({ model: modelOf(table), left: table });
    const found = pairwise(clustersOf(outcome, truth.length), truth);
    expect(outcome.model.learned).toBe('fresh');
    expect(found.precision).toBeGreaterThan(0.995);
    expect(found.recall).toBeGreaterThan(0.98);
  });

  test('are the same however the rows stand and however many threads look', async () => {
    const model = modelOf(table);
    const reference = pairsOf(await linkTables({ model, left: table, workers: 0 }), table.ids);
    const mixed = shuffled(invented, 3).table;
    const again = await linkTables({
      model: modelOf(mixed),
      left: mixed,
      workers: 1,
    });
    expect(pairsOf(again, mixed.ids)).toEqual(reference);
    for (const workers of [2, 4]) {
      const outcome = await linkTables({ model, left: table, workers });
      expect(pairsOf(outcome, table.ids)).toEqual(reference);
    }
  }, 60_000);

  test('are the same by an explanation: prior and bars sum to the weight', async () => {
    const outcome = await linkTables({ model: modelOf(table), left: table });
    const { left, right, weight } = outcome.pairs;
    weight.forEach((bits, index) => {
      const explained = outcome.explain(Number(left[index]), Number(right[index]));
      const sum = explained.parts.reduce((all, part) => all + part.bits, explained.prior);
      expect(sum).toBeCloseTo(bits, 6);
      expect(explained.weight).toBeCloseTo(bits, 6);
      const levels = outcome.levelsOf(Number(outcome.pairs.pattern[index]));
      expect(levels).toEqual(explained.parts.map((part) => part.level));
    });
  });
});

describe('two tables', () => {
  const half = (side: number): Table => ({
    ids: table.ids.filter((_, record) => record % 2 === side),
    columns: table.columns.map((column) => ({
      ...column,
      codes: column.codes.filter((_, record) => record % 2 === side),
    })),
  });
  const [left, right] = [half(0), half(1)];

  test('are linked across and never within', async () => {
    const outcome = await linkTables({ model: modelOf(left, right), left, right });
    const lefts = left.ids.length;
    expect(outcome.pairs.left.length).toBeGreaterThan(50);
    expect(outcome.pairs.left.every((record) => record < lefts)).toBe(true);
    expect(outcome.pairs.right.every((record) => record >= lefts)).toBe(true);
  });

  test('give the pairs of one table when both are looked at, within and across', async () => {
    const model: Model = modelOf(table);
    const whole = await linkTables({ model, left: table });
    const both = await linkTables({ model, left, right, scope: 'both' });
    expect(pairsOf(both, [...left.ids, ...right.ids])).toEqual(pairsOf(whole, table.ids));
  });

  test('give all pairs of new rows, among themselves too', async () => {
    const model: Model = modelOf(table);
    const both = await linkTables({ model, left, right, scope: 'both' });
    const fixed: Model = { ...both.model, training: { mode: 'fixed' } };
    const ids = [...left.ids, ...right.ids];
    const news = await linkTables({ model: fixed, left, right, scope: 'new' });
    const expected = pairsOf(both, ids).filter((pair) =>
      pair.split(' ').some((id) => right.ids.includes(id)),
    );
    expect(pairsOf(news, ids)).toEqual(expected);
  });
});

describe('a run', () => {
  const model: Model = {
    format: 1,
    name: 'kecil',
    version: '1',
    columns: [{ name: 'name' }, { name: 'birth' }, { name: 'sex' }],
    comparisons: [
      { name: 'name', kind: 'text', columns: ['name'], termFrequency: true },
      { name: 'birth', kind: 'date', columns: ['birth'] },
      { name: 'sex', kind: 'exact', columns: ['sex'] },
    ],
    blocking: [{ name: 'name', keys: [{ column: 'name' }], splitBy: ['sex', 'birth'] }],
    training: { mode: 'fresh' },
    thresholds: { match: 0.9, review: 0.2, keep: 1e-9 },
  };
  const rows = (many: number, row: (index: number) => Record<string, string>) =>
    tableOf({
      id: 'id',
      columns: ['name', 'birth', 'sex'],
      rows: Array.from({ length: many }, (_, index) => ({ id: String(index), ...row(index) })),
    });

  test('with too few matches keeps the starting probabilities and says so', async () => {
    const few = rows(20, (index) => ({ name: `N${index >> 1}`, birth: '1980-05-17', sex: 'L' }));
    const outcome = await linkTables({ model, left: few });
    expect(outcome.model.learned).toBe('start');
    expect(outcome.card.notLearned).toBe('too_few_matches');
    expect(outcome.model.comparisons[2]?.probabilities.m).toEqual([0.2, 0.8]);
  });

  test('on people who all stand there once finds nobody twice', async () => {
    const once = inventRecords({ people: 2_000, seed: 5, copies: 0.5 });
    const outcome = await linkTables({ model: modelOf(once.table), left: once.table });
    expect(outcome.model.learned).toBe('start');
    expect(outcome.card.matches).toBe(0);
  });

  test('on an empty list finds nothing', async () => {
    const outcome = await linkTables({ model, left: rows(0, () => ({})) });
    expect(outcome.pairs.left).toHaveLength(0);
    expect(outcome.card.recall).toBe(1);
  });

  test('where all rows are equal splits the block, compares within the parts and tells the rest', async () => {
    const equal = rows(300, () => ({ name: 'SITI', birth: '1980-05-17', sex: 'P' }));
    const outcome = await linkTables({ model: { ...model, blockPairsMax: 1_000 }, left: equal });
    const [rule] = outcome.rules;
    expect(rule?.splitBlocks).toBe(1);
    expect(Number(rule?.newPairs) + Number(rule?.lostPairs)).toBe((300 * 299) / 2);
    expect(rule?.newPairs).toBeGreaterThan(4_000);
  });

  test('splits a block too large by the columns the rule names', async () => {
    const many = rows(100, (index) => ({
      name: 'SITI',
      birth: `19${10 + (index % 50)}-01-01`,
      sex: index % 2 === 0 ? 'L' : 'P',
    }));
    const outcome = await linkTables({ model: { ...model, blockPairsMax: 100 }, left: many });
    expect(outcome.rules[0]).toMatchObject({ splitBlocks: 1, newPairs: 50, largestBlock: 2 });
  });

  test('that is cancelled ends with the reason', async () => {
    const signal = AbortSignal.abort(new Error('cukup'));
    await expect(linkTables({ model, left: table, signal })).rejects.toThrow('cukup');
  });

  test.each([0, 1])(
    'that is cancelled on the way ends with the reason (%d threads)',
    async (workers) => {
      const controller = new AbortController();
      const onProgress = ({ stage }: { readonly stage: string }) => {
        if (stage === 'learning') controller.abort(new Error('cukup'));
      };
      const { signal } = controller;
      const run = linkTables({ model: modelOf(table), left: table, workers, signal, onProgress });
      await expect(run).rejects.toThrow('cukup');
    },
  );

  test('passes on what went wrong in a thread', async () => {
    const kindModules = [new URL('./broken-kind.fixture.ts', import.meta.url).href];
    const broken: Model = {
      ...model,
      comparisons: [{ name: 'name', kind: 'broken', columns: ['name'] }],
    };
    const few = rows(20, (index) => ({ name: `N${index >> 1}`, birth: '', sex: 'L' }));
    const run = linkTables({ model: broken, left: few, kindModules, workers: 2 });
    await expect(run).rejects.toThrow('comparison broke');
  });

  test('drops the agreement of what another comparison holds already', async () => {
    const held: Model = {
      ...model,
      dependence: [{ when: 'name', atLeast: 4, ignore: 'birth' }],
    };
    const two = rows(40, (index) => ({
      name: `N${index >> 1}`,
      birth: `19${50 + (index >> 1)}-05-17`,
      sex: 'L',
    }));
    const outcome = await linkTables({ model: held, left: two });
    const explained = outcome.explain(0, 1);
    expect(explained.parts[1]).toMatchObject({ comparison: 'birth', heldBy: 'name', bits: 0 });
    expect(explained.weight).toBeCloseTo(Number(outcome.pairs.weight[0]), 9);
  });
});
