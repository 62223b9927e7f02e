import { expect, test } from 'vitest';
import { isUnusual } from './leaving.ts';

test.each([
  [{ open: 1_000, ended: 100 }, false],
  [{ open: 1_000, ended: 101 }, true],
  [{ open: 1_000_000, ended: 99_999 }, false],
  [{ open: 1_000_000, ended: 480_000 }, true],
  // Of thirty people twenty may leave in one month; of thirty, all thirty is asked about.
  [{ open: 30, ended: 20 }, false],
  [{ open: 30, ended: 30 }, true],
  [{ open: 0, ended: 0 }, false],
])('%j: a person is asked: %s', (leaving, asked) => {
  expect(isUnusual(leaving)).toBe(asked);
});
