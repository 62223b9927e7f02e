// The palette: what is typed finds pages and rules, the likeliest first.

import { expect, test } from 'vitest';
import { findTargets, type Target } from './targets.ts';

const targets: readonly Target[] = [
  { to: '/', name: 'Beranda', kind: 'page' },
  { to: '/hitung', name: 'Hitung', kind: 'page' },
  { to: '/aturan/a', name: 'Dasar hitung upah', kind: 'rule', also: 'PP 44/2015' },
];

test('without words the first pages are offered', () => {
  expect(findTargets(targets, ' ').map(({ to }) => to)).toEqual(['/', '/hitung', '/aturan/a']);
});

test('a name that begins with the word goes before one that holds it', () => {
  expect(findTargets(targets, 'HITUNG').map(({ to }) => to)).toEqual(['/hitung', '/aturan/a']);
});

test('every word must fit, also in the law of a rule', () => {
  expect(findTargets(targets, 'upah 44/2015').map(({ to }) => to)).toEqual(['/aturan/a']);
  expect(findTargets(targets, 'upah 45/2015')).toEqual([]);
});
