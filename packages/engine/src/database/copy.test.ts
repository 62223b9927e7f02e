import { expect, test } from 'vitest';
import { copyText } from './copy.ts';

test.each([
  [null, '\\N'],
  ['', ''],
  ['\\N', '\\\\N'],
  ['a\tb\nc\rd\\.', 'a\\tb\\nc\\rd\\\\.'],
  [true, 't'],
  [false, 'f'],
  [-1.5, '-1.5'],
  [new Uint8Array([0, 255]), '\\\\x00ff'],
  [{ hex: '00ff' }, '\\\\x00ff'],
])('the cell %j is written %s', (cell, text) => {
  expect(copyText(cell)).toBe(text);
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['a\u0000b'], ['\ud800']])(
  'the cell %j is refused instead of being stored as something else',
  (cell) => {
    expect(() => copyText(cell)).toThrow(RangeError);
  },
);
