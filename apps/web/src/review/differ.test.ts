// Marked letters: together they are the texts as they were, and what is plain stands in both.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing, type Piece } from './differ.ts';

const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const plain = (pieces: readonly Piece[]) =>
  pieces
    .filter(({ isSame }) => isSame)
    .map(({ text }) => text)
    .join('')
    .toUpperCase();

test('two spellings of a name differ where a letter does', () => {
  const { one, other } = differing('HASAN RADJAK', 'HASIN RADJAK');
  expect(one).toEqual([
    { text: 'HAS', isSame: true },
    { text: 'A', isSame: false },
    { text: 'N RADJAK', isSame: true },
  ]);
  expect(other[1]).toEqual({ text: 'I', isSame: false });
});

test('a missing word is marked on the side that has it', () => {
  const { one, other } = differing('SITI NAPU', 'SITI');
  expect(one.at(-1)).toEqual({ text: ' NAPU', isSame: false });
  expect(other).toEqual([{ text: 'SITI', isSame: true }]);
});

test('no letter is lost or made up, and plain letters stand in both', () => {
  const text = fc.string({ maxLength: 20 });
  fc.assert(
    fc.property(text, text, (x, y) => {
      const { one, other } = differing(x, y);
      expect(whole(one)).toBe(x);
      expect(whole(other)).toBe(y);
      expect(plain(one)).toBe(plain(other));
    }),
  );
});
