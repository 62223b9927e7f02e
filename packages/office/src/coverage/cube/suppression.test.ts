import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideSmall, type Shown, smallBelow } from './suppression.ts';

test('a single small count takes the next smallest with it: else it is the sum minus the rest', () => {
  expect(hideSmall([[3, 40, 60]])).toEqual([[null, null, 60]]);
});

test('counts that are not small stay, and so does a count of nobody', () => {
  expect(hideSmall([[10, 0, 60]])).toEqual([[10, 0, 60]]);
});

test('two small counts that are only 2 together are 1 and 1: a third goes too', () => {
  expect(hideSmall([[1, 1, 18, 60]])).toEqual([[null, null, null, 60]]);
});

test('in a table with sums both ways a rectangle is hidden, not a corner', () => {
  expect(
    hideSmall([
      [2, 30, 40],
      [50, 60, 70],
      [80, 90, 95],
    ]),
  ).toEqual([
    [null, null, 40],
    [null, null, 70],
    [80, 90, 95],
  ]);
});

test('a zero that the sum of its column tells hides nobody beside it', () => {
  const table = [
    [3, 0, 40],
    [50, 0, 60],
  ];
  expect(hideSmall(table).map((row) => row[1])).toEqual([0, 0]);
});

/** What each hidden count of a line may be, from the sum of the line alone. */
function possible(shown: readonly (number | null)[], sum: number): number {
  const left = sum - shown.reduce<number>((all, count) => all + (count ?? 0), 0);
  const hidden = shown.filter((count) => count === null).length;
  // One hidden count is exactly what is left; several share it in more than one way when any is > 1.
  return hidden <= 1 ? hidden : left + 1;
}

test('no hidden count can be computed from its row or its column', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 3, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(table, (counts) => {
      const shown: Shown = hideSmall(counts);
      for (const [y, row] of counts.entries()) {
        const line = shown[y] ?? [];
        for (const [x, count] of row.entries()) {
          if (count > 0 && count < smallBelow) expect(line[x]).toBeNull();
          if (line[x] !== null) expect(line[x]).toBe(count);
        }
        const sum = row.reduce((all, count) => all + count, 0);
        expect(possible(line, sum)).not.toBe(1);
      }
      if (counts.length === 1) return;
      for (const x of (counts[0] ?? []).keys()) {
        const column = shown.map((row) => row[x] ?? null);
        const sum = counts.reduce((all, row) => all + (row[x] ?? 0), 0);
        expect(possible(column, sum)).not.toBe(1);
      }
    }),
  );
});
