import { rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { benefitOf } from './benefit.ts';

test('a part of zero rupiah is left out; the others sum to the benefit', () => {
  const parts = [
    { part: 'funeral', amount: rupiah(10_000_000) },
    { part: 'periodic', amount: rupiah(0) },
    { part: 'lump_sum', amount: rupiah(12_000_000) },
  ] as const;
  expect(benefitOf(parts, [])).toEqual({
    value: 22_000_000,
    parts: [parts[0], parts[2]],
    steps: [],
  });
});
