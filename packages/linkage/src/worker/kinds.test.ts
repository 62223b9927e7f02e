// The worker model and its kinds belong together.

import { describe, expect, it } from 'vitest';
import { comparisonKinds, workerKindModule } from './kinds.ts';
import { workerModel, workerModelFor } from './model.ts';
import { workerTable } from './table.ts';

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
    const columns = new Set(workerTable([]).columns.map(({ name }) => name));
    const named = [
      ...workerModel.columns.map(({ name }) => name),
      ...workerModel.comparisons.flatMap((each) => each.columns),
      ...workerModel.blocking.flatMap(({ keys, splitBy = [] }) => [
        ...keys.map(({ column }) => column),
        ...splitBy,
      ]),
    ];
    expect(named.filter((name) => !columns.has(name))).toEqual([]);
  });

  it('leaves out what no list tells: mother, telephone, family card', () => {
    const { comparisons } = workerModelFor(workerTable([]));
    expect(comparisons.map(({ name }) => name)).toEqual(['nik', 'name', 'birth', 'sex', 'place']);
  });

  it('is found by threads at the address of its kinds', async () => {
    const loaded: unknown = await import(workerKindModule);
    expect(loaded).toHaveProperty('comparisonKinds');
  });
});
