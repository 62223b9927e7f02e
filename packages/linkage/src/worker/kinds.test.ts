// The worker model and its kinds belong together.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { comparisonKinds, keyNormalisers, workerKindModule } from './kinds.ts';
import { workerModel, workerModelFor } from './model.ts';
import { workerTables } from './tables.ts';

const { left: noTable } = workerTables({ left: [], asOf: day('2026-06-30') });

describe('the worker model', () => {
  const own = new Map(comparisonKinds.map((kind) => [kind.name, kind]));

  it.each(workerModel.comparisons.map((each) => [each.name, each] as const))(
    'gives %s a probability for each level, and they sum to one',
    (_, { kind, probabilities }) => {
      const levels = own.get(kind)?.levels({}).length ?? 3;
      for (const each of [probabilities?.m ?? [], probabilities?.u ?? []]) {
        expect(each).toHaveLength(levels - 1);
        expect(each.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
      }
    },
  );

  it('names only columns its table has', () => {
    const columns = new Set(noTable.columns.map(({ name }) => name));
    const from = workerModel.columns.map((column) => column.from ?? column.name);
    expect(from.filter((name) => !columns.has(name))).toEqual([]);
    const made = new Set(workerModel.columns.map(({ name }) => name));
    const named = [
      ...workerModel.comparisons.flatMap((each) => each.columns),
      ...workerModel.blocking.flatMap(({ keys, splitBy = [] }) => [
        ...keys.map(({ column }) => column),
        ...splitBy,
      ]),
    ];
    expect(named.filter((name) => !made.has(name))).toEqual([]);
  });

  it('names only normalisers that the kinds bring', () => {
    const named = workerModel.columns.flatMap(({ normalise = [] }) => normalise);
    expect(named.filter((name) => keyNormalisers[name] === undefined)).toEqual([]);
  });

  it('leaves out what no list tells: mother, telephone, family card', () => {
    const { comparisons } = workerModelFor(noTable);
    expect(comparisons.map(({ name }) => name)).toEqual(['nik', 'name', 'birth', 'sex', 'place']);
  });

  it('is found by threads at the address of its kinds', async () => {
    const loaded: unknown = await import(workerKindModule);
    expect(loaded).toHaveProperty('comparisonKinds');
  });
});
