import fc from 'fast-check';
import { expect, test } from 'vitest';
import { radixSorted } from './radix-sort.ts';

/** Small numbers leave digits that no key has. */
const numbersTo = (max: number) => fc.array(fc.nat({ max }));

test('values stand by ascending key, and those of one key as they stood', () => {
  fc.assert(
    fc.property(fc.oneof(...[0, 40, 5_000, 0xffffffff].map(numbersTo)), (keys) => {
      const places = keys.map((_, place) => place);
      const sorted = radixSorted(Uint32Array.from(keys), Uint32Array.from(places));
      const expected = places.toSorted((x, y) => Number(keys[x]) - Number(keys[y]) || x - y);
      expect([...sorted.values]).toEqual(expected);
      expect([...sorted.keys]).toEqual(keys.toSorted((x, y) => x - y));
    }),
  );
});
