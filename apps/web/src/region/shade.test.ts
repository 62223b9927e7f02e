// Shades of the tile map: five steps toward the target, none where nothing is known.

import { expect, test } from 'vitest';
import { shadeOf } from './shade.ts';

const target = { year: 2026, source: 'contoh', gapPeople: 0, points: 0 };

test.each([
  [0, 1],
  [20, 1],
  [20.01, 2],
  [50, 3],
  [100, 5],
  [140, 5],
])('%d of a hundred is shade %d', (percent, shade) => {
  expect(shadeOf({ key: {}, people: 1, percent }, 100)).toBe(shade);
});

test('the own target counts before the highest of the others', () => {
  const cell = { key: {}, people: 1, percent: 30, targets: [{ ...target, percent: 30 }] };
  expect(shadeOf(cell, 100)).toBe(5);
});

test('without a base a region has no shade', () => {
  expect(shadeOf({ key: {}, people: 12 }, 100)).toBe('none');
});
