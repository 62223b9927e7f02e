// Which of many sequences are equal, part by part as all at once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstEqual, numbersOfSequences } from './equal-sequences.ts';

function laid(sequences: readonly (readonly number[])[]) {
  const starts = new Uint32Array(sequences.length + 1);
  for (const [at, each] of sequences.entries()) starts[at + 1] = (starts[at] ?? 0) + each.length;
  return { starts, items: Uint32Array.from(sequences.flat()) };
}

const sequences = fc.array(fc.array(fc.nat(3), { maxLength: 4 }), { maxLength: 200 });

test('each sequence points to the first that is equal, few or many', () => {
  fc.assert(
    fc.property(sequences, fc.nat(5_000), (some, more) => {
      const all = [...some, ...Array.from({ length: more }, (_, at) => [at % 700, 9]), ...some];
      const texts = all.map((each) => each.join(' '));
      const first = new Map<string, number>();
      for (const [at, text] of texts.entries()) if (!first.has(text)) first.set(text, at);
      expect([...firstEqual(laid(all))]).toEqual(texts.map((text) => first.get(text)));
    }),
    { numRuns: 30 },
  );
});

test('equal sequences have one number, unlike ones never, by first use', () => {
  fc.assert(
    fc.property(sequences, (some) => {
      const known = new Map<string, number>();
      const expected = some.map((each) => {
        const number = known.get(each.join(' ')) ?? known.size;
        known.set(each.join(' '), number);
        return number;
      });
      const { numbers, size } = numbersOfSequences(laid(some));
      expect([...numbers]).toEqual(expected);
      expect(size).toBe(known.size);
    }),
  );
});
