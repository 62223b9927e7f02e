// Tables of who is reached: nothing small is told, and nothing small can be reckoned from what is told.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachTable } from './reach.ts';

test('a decile with few covered people is hidden, with its total', () => {
  const { rows, whole } = reachTable([
    { key: '1', total: 40, covered: 3 },
    { key: '2', total: 90, covered: 30 },
    { key: '3', total: 70, covered: 25 },
  ]);
  expect(rows[0]).toEqual({ key: '1', total: null, covered: null });
  expect(whole).toEqual({ key: '', total: 200, covered: 58 });
  expect(rows.filter(({ covered }) => covered === null).length).toBeGreaterThan(1);
});

test('no count from one to nine is told, whatever the register holds', () => {
  const pair = fc.record({ covered: fc.nat({ max: 40 }), open: fc.nat({ max: 40 }) });
  const counts = fc
    .array(pair, { minLength: 1, maxLength: 10 })
    .map((pairs) =>
      pairs.map(({ covered, open }, at) => ({ key: String(at), covered, total: covered + open })),
    );
  fc.assert(
    fc.property(counts, (counted) => {
      for (const { covered, total } of reachTable(counted).rows) {
        const told = [covered, total === null || covered === null ? null : total - covered];
        expect(told.every((each) => each === null || each === 0 || each >= 10)).toBe(true);
      }
    }),
  );
});
