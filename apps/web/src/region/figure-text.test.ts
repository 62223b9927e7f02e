// Figures in words: what is hidden says so, what has no base is no zero.

import { expect, test } from 'vitest';
import type { TextOf } from '../text/text.ts';
import { cellPercent, peopleText, pointsText } from './figure-text.ts';

const text: TextOf = (key, words) => `${key} ${words?.['below']}`;

test('a small count is named as hidden, never as zero', () => {
  expect(peopleText(null, { text, language: 'id' }, 10)).toBe('cov_people_hidden 10');
  expect(peopleText(0, { text, language: 'id' })).toBe('0');
  expect(peopleText(11_046, { text, language: 'id' })).toBe('11.046');
});

test('without a base there is no percentage', () => {
  expect(cellPercent({ key: {}, people: 5 }, 'id')).toBe('—');
  expect(cellPercent({ key: {}, people: 5, percent: 101.5 }, 'en')).toBe('101.50%');
});

test('points carry their sign, with a real minus', () => {
  expect(pointsText(-3.24, 'id')).toBe('−3,2');
  expect(pointsText(2, 'en')).toBe('+2.0');
  expect(pointsText(0, 'id')).toBe('0,0');
});
