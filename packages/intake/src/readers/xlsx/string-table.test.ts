import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StringTable } from './string-table.ts';

test('every text is found at its place, over many blocks', () => {
  const table = new StringTable();
  const texts = Array.from({ length: 10_000 }, (_, index) =>
    index % 7 === 0 ? '' : `nama ${index} é€`,
  );
  for (const text of texts) table.push(text);
  expect(table.length).toBe(10_000);
  fc.assert(
    fc.property(fc.nat({ max: 9_999 }), (index) => {
      expect(table.at(index)).toBe(texts[index]);
    }),
  );
  for (const index of [10_000, -1, 0.5, Number.NaN]) expect(table.at(index)).toBeUndefined();
});
