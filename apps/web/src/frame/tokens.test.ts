// Contrast of every pair of colours that meet on the pages, in both appearances (WCAG 2.2 AA).

import { describe, expect, test } from 'vitest';
import { contrast, cssVariables, dark, light, type Tokens } from './tokens.ts';

const texts: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ...(['page', 'surface', 'sunken', 'brandSoft', 'warnSoft', 'badSoft'] as const).map(
    (ground) => ['text', ground] as const,
  ),
  ...(['page', 'surface', 'sunken', 'brandSoft'] as const).map(
    (ground) => ['muted', ground] as const,
  ),
  ...(['brand', 'ok', 'warn', 'bad'] as const).map((colour) => [colour, 'surface'] as const),
  ['brand', 'page'],
  ['brand', 'brandSoft'],
  ['warn', 'warnSoft'],
  ['bad', 'badSoft'],
  ['onBrand', 'brand'],
];
const graphics: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ...(['active', 'inactive', 'fresh', 'review', 'rejected', 'control', 'brand'] as const).map(
    (colour) => [colour, 'surface'] as const,
  ),
  ['brand', 'sunken'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  test.each(texts)('%s can be read on %s', (colour, ground) => {
    expect(contrast(tokens[colour], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)('%s can be told from %s', (colour, ground) => {
    expect(contrast(tokens[colour], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('contrast by the formula of WCAG', () => {
  expect(contrast('#FFFFFF', '#000000')).toBe(21);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

test('each token is one variable of the style sheets', () => {
  expect(cssVariables(light)['--p-on-brand']).toBe('#FFFFFF');
  expect(Object.keys(cssVariables(dark))).toHaveLength(Object.keys(dark).length);
});
