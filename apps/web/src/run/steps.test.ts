// The steps of the run as the reader sees them.

import { expect, test } from 'vitest';
import { i18n, type TextOf } from '../text/text.ts';
import { stepsInOrder, stepText } from './steps.ts';

const text: TextOf = (key) => i18n._(key);

test('done, at work, to come: each step once, in order', () => {
  expect(stepsInOrder(['read', 'validate'], 'link')).toEqual([
    'read',
    'validate',
    'link',
    'load',
    'coverage',
    'plan',
    'report',
  ]);
  expect(stepsInOrder([], 'read')).toHaveLength(7);
});

test('a step this page does not know is shown, not hidden', () => {
  expect(stepsInOrder(['read'], 'weigh')).toEqual(['read', 'weigh']);
  expect(stepText('weigh', text)).toBe('weigh');
  expect(stepText('link', text)).toBe('Mencocokkan orang');
});
