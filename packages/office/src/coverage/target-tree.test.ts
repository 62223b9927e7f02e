import { day } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  splitTarget,
  splitTree,
  sumFaults,
  type TargetBranch,
  type TargetVersion,
  versionOn,
} from './target-tree.ts';

const part = (id: string, base: number, people = 0, target?: number) => ({
  id,
  base,
  people,
  ...(target === undefined ? {} : { target }),
});

test('by base: twice the workers, twice the target', () => {
  const split = splitTarget(300, [part('7501', 200), part('7502', 100)], 'base');
  expect(split.ok && split.value.map((each) => each.target)).toEqual([200, 100]);
});

test('by gap: each keeps what it has, the rest goes where people are missing', () => {
  const split = splitTarget(150, [part('7501', 100, 90), part('7502', 100, 10)], 'gap');
  expect(split.ok && split.value).toEqual([
    { id: '7501', target: 95, gap: 5, parts: [] },
    { id: '7502', target: 55, gap: 45, parts: [] },
  ]);
});

test('by hand: parts that do not add up are refused with both sums', () => {
  const parts = [part('7501', 1, 0, 60), part('7502', 1, 0, 50)];
  const split = splitTarget(100, parts, 'manual');
  expect(split.ok).toBe(false);
  expect(split.issues[0]?.data).toMatchObject({ value: 110, expected: '100' });
  expect(splitTarget(110, parts, 'manual').ok).toBe(true);
});

test('by hand: a part without a target is named', () => {
  const split = splitTarget(10, [part('7501', 1, 0, 10), part('7502', 1)], 'manual');
  expect(split.issues[0]?.data).toEqual({ key: 'target 7502' });
});

test('332,354 of Maluku Utara are 160,629 PU and 171,725 BPU', () => {
  const parts = [part('PU', 1, 0, 160_629), part('BPU', 1, 0, 171_725)];
  expect(splitTarget(332_354, parts, 'manual').ok).toBe(true);
});

const counts = fc.record({
  base: fc.integer({ min: 0, max: 500_000 }),
  people: fc.integer({ min: 0, max: 500_000 }),
});

test('no head is lost at any split', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(counts, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('base' as const, 'gap' as const),
      (target, all, rule) => {
        const split = splitTarget(
          target,
          all.map((each, index) => ({ id: String(index), ...each })),
          rule,
        );
        const sum = split.ok ? split.value.reduce((total, each) => total + each.target, 0) : -1;
        expect(sum).toBe(target);
      },
    ),
  );
});

test('a tree of any depth adds up at every node', () => {
  const node = {
    id: fc.string({ minLength: 1, maxLength: 4 }),
    base: fc.nat(10_000),
    people: fc.nat(10_000),
  };
  const below = (parts: fc.Arbitrary<TargetBranch>): fc.Arbitrary<TargetBranch> =>
    fc.record({ ...node, parts: fc.array(parts, { maxLength: 4 }) });
  const tree = below(below(below(fc.record({ ...node, parts: fc.constant([]) }))));
  fc.assert(
    fc.property(
      tree,
      fc.nat(100_000),
      fc.constantFrom('base' as const, 'gap' as const),
      (root, target, rule) => {
        expect(sumFaults(splitTree(target, root, rule))).toEqual([]);
      },
    ),
  );
});

test('a tree changed by hand shows where it no longer adds up', () => {
  const node = splitTree(
    100,
    { ...part('75', 10), parts: [{ ...part('7501', 10), parts: [] }] },
    'base',
  );
  const wrong = { ...node, parts: node.parts.map((each) => ({ ...each, target: 90 })) };
  expect(sumFaults(wrong)).toEqual([{ id: '75', target: 100, sum: 90 }]);
});

test('the version in force is the last one set by that day; an earlier report keeps its own', () => {
  const version = (number: number, setOn: string): TargetVersion => ({
    number,
    setOn: day(setOn),
    setBy: 'Bappeda',
    letter: `SK ${number}`,
    rule: 'base',
  });
  const versions = [version(2, '2026-03-01'), version(1, '2025-01-10'), version(3, '2026-03-01')];
  expect(versionOn(versions, day('2026-02-28'))?.letter).toBe('SK 1');
  expect(versionOn(versions, day('2026-03-01'))?.letter).toBe('SK 3');
  expect(versionOn(versions, day('2024-12-31'))).toBeUndefined();
});
