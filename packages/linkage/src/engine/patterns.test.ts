import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsOfCode, NumberCounts, patternCode } from './patterns.ts';

test('levels written as one number are read back', () => {
  const sizes = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.infiniteStream(fc.nat()), (each, stream) => {
      const levels = each.map((size) => Number(stream.next().value) % size);
      const code = patternCode(each);
      const number = levels.reduce((sum, level, at) => sum + level * Number(code.strides[at]), 0);
      expect(levelsOfCode(number, code)).toEqual(levels);
    }),
  );
});

test('a model with too many levels is refused', () => {
  expect(() => patternCode(new Array<number>(50).fill(9))).toThrow('Too many comparisons');
});

test('numbers are counted, however many and however large', () => {
  const counts = new NumberCounts();
  const numbers = Array.from({ length: 3_000 }, (_, index) => index * 2 ** 31 + (index % 7));
  for (const number of [...numbers, ...numbers]) counts.add(number, 2);
  expect(counts.size).toBe(3_000);
  expect(numbers.every((number) => counts.counts[counts.indexOf(number)] === 4)).toBe(true);
});
