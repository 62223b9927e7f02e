import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockRule, tasksOf } from './blocks.ts';
import { keyWorkOf } from './keys.ts';
import { loadKinds } from './kinds/index.ts';
import type { BlockingRule, Model } from './model.ts';
import { pairWork } from './pair-work.ts';
import { patternCode } from './patterns.ts';
import { keyDigests, type Plan } from './plan.ts';
import { prepareRecords } from './prepare.ts';
import type { Scope } from './request.ts';
import { tableOf } from './table.ts';

const rules: readonly BlockingRule[] = [
  { name: 'a', keys: [{ column: 'a' }] },
  { name: 'words', keys: [{ column: 'b', take: 'words' }] },
  { name: 'two words', keys: [{ column: 'b', take: 'word_pairs' }, { column: 'c' }] },
  { name: 'any order', keys: [{ column: 'b', take: 'sorted_words' }] },
  { name: 'a and words', keys: [{ column: 'c' }, { column: 'b', take: 'words' }] },
];
const model: Model = {
  format: 1,
  name: 'm',
  version: '1',
  columns: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
  comparisons: [],
  blocking: rules,
  training: { mode: 'fresh' },
  thresholds: { match: 0.9, review: 0.5, keep: 0.1 },
};
const kinds = await loadKinds([]);

type Row = { readonly a: string; readonly b: string; readonly c: string };
const rows = fc.array(
  fc.record({
    a: fc.constantFrom('', 'X', 'Y', 'Z'),
    b: fc.constantFrom('', 'P', 'P Q', 'Q P', 'R Q', 'P Q R', 'S'),
    c: fc.constantFrom('', '1', '2'),
  }),
  { maxLength: 14 },
);

function table(cells: readonly Row[], side: string) {
  const withIds = cells.map((row, index) => ({ id: `${side}${index}`, ...row }));
  return tableOf({ id: 'id', columns: ['a', 'b', 'c'], rows: withIds });
}

/** How often each pair is counted, by counting one comparison-free pattern per rule. */
function countedPairs(left: readonly Row[], right: readonly Row[], scope: Scope): number {
  const records = prepareRecords(model, [table(left, 'l'), table(right, 'r')], kinds);
  const planned = rules.map((rule) =>
    blockRule(keyWorkOf(rule, records), records, { scope, pairsMax: 1e9 }),
  );
  const plan: Plan = {
    scope,
    leftCount: records.leftCount,
    order: records.order,
    comparisons: [],
    code: patternCode([]),
    rules: planned,
    digests: keyDigests(planned, records.count),
  };
  const tasks = planned.flatMap((rule, number) => tasksOf(number, rule.blocks, scope));
  const { counts } = pairWork(plan, kinds).count({ job: 'count', orderMax: 2 ** 32, tasks }, tasks);
  return counts.reduce((sum, count) => sum + count, 0);
}

function wordsOf({ b }: Row): readonly string[] {
  return b === '' ? [] : b.split(' ');
}

function meet(x: Row, y: Row): boolean {
  const common = wordsOf(x).filter((word) => wordsOf(y).includes(word));
  return (
    (x.a !== '' && x.a === y.a) ||
    common.length > 0 ||
    (x.b !== '' && wordsOf(x).toSorted().join() === wordsOf(y).toSorted().join())
  );
}

test('each pair that any rule finds is compared once, in every scope', () => {
  fc.assert(
    fc.property(rows, rows, (left, right) => {
      const across = left.flatMap((x) => right.map((y) => [x, y] as const));
      const within = (all: readonly Row[]) =>
        all.flatMap((x, index) => all.slice(index + 1).map((y) => [x, y] as const));
      const count = (pairs: readonly (readonly [Row, Row])[]) =>
        pairs.filter(([x, y]) => meet(x, y)).length;
      expect(countedPairs(left, right, 'link')).toBe(count(across));
      expect(countedPairs(left, right, 'both')).toBe(count(within([...left, ...right])));
      expect(countedPairs(left, right, 'new')).toBe(count([...across, ...within(right)]));
    }),
  );
});
