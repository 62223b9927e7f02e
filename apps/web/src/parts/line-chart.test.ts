// A line has gaps where nothing is known; it does not run over them.

import { expect, test } from 'vitest';
import { pieces } from './line-chart.tsx';

test('a month without data parts the line', () => {
  const known = { value: 1 };
  expect(pieces([known, known, {}, known, known, known])).toEqual([
    [0, 1],
    [3, 4, 5],
  ]);
  expect(pieces([known, {}, known])).toEqual([]);
});
