// Numbers of short sequences.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SequenceNumbers } from './sequence-numbers.ts';

test('equal sequences have one number, unlike ones never', () => {
  const sequence = fc.array(fc.nat(3), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(sequence, { maxLength: 200 }), (sequences) => {
      const numbers = new SequenceNumbers(sequences.length);
      const given = sequences.map((each) => numbers.numberOf(Uint32Array.from(each), each.length));
      const texts = sequences.map((each) => each.join(' '));
      expect(numbers.size).toBe(new Set(texts).size);
      expect(new Set(given.map((number, at) => `${number} ${texts[at]}`)).size).toBe(numbers.size);
    }),
  );
});
