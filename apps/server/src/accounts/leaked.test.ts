// A leaked password is known again without asking anybody; what a person makes up is not.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestBytes, hasLeaked, leakedDigest, leakedPath } from './leaked.ts';
import { filterOf } from './leaked-list.fixture.ts';
import { findPasswordFault, newSecret } from './password.ts';

test.each([
  'footballfootball',
  'qwertyuiop123',
  'unbelievable',
  'UNBELIEVABLE',
  'liverpool2026!',
  'thunderbird77',
  'christopher1',
])('%s has leaked', (password) => {
  expect(hasLeaked(password)).toBe(true);
});

test.each(['kuda lumping hijau', 'hujan-di-teluk-7', 'ombak biru tertawa'])(
  '%s has not',
  (password) => {
    expect(hasLeaked(password)).toBe(false);
    expect(findPasswordFault(password, [])).toBeUndefined();
  },
);

test('a leaked one is refused in a word of its own, wherever a password is set', () => {
  expect(findPasswordFault('christopher1', [])).toBe('password_leaked');
  expect(findPasswordFault('thunderbird77', [])).toBe('password_leaked');
});

test('of ten thousand made by chance hardly one looks like a leaked one', () => {
  const found = Array.from({ length: 10_000 }, () => newSecret(3)).filter(hasLeaked);
  expect(found.length).toBeLessThan(6);
});

test('the shipped list is whole: sorted, none twice, more than eighty thousand', () => {
  const filter = readFileSync(leakedPath);
  const count = filter.length / digestBytes;
  expect(count).toBeGreaterThan(80_000);
  for (let at = 1; at < count; at += 1) {
    const [before, here] = [filter.readUInt32BE((at - 1) * 4), filter.readUInt32BE(at * 4)];
    if (here <= before) throw new Error(`Not in order at ${at}`);
  }
});

test('a list becomes a filter that holds each of its long passwords', () => {
  const words = fc.stringMatching(/^[a-z]{12,20}$/);
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 50 }), (lines) => {
      const filter = filterOf([...lines, 'kurang']);
      const digests = lines.map(leakedDigest).sort((one, other) => one - other);
      const kept = Array.from({ length: filter.length / 4 }, (_, at) =>
        filter.readUInt32BE(at * 4),
      );
      expect(kept).toEqual([...new Set(digests)]);
    }),
  );
});
