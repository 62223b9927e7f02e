// The ribbon of a person: which month is what.

import { month } from '@payung/values';
import { expect, test } from 'vitest';
import { ribbonOf } from './ribbon.ts';

const membership = {
  kpj: '••••0001',
  npp: '',
  from: '2026-01',
  covered: true,
  by: 'file' as const,
};

test('a month counts from the first to the one before the last, and not before or after', () => {
  const ribbon = ribbonOf([{ ...membership, until: '2026-03' }], month('2026-04'));
  expect(ribbon).toHaveLength(36);
  expect(ribbon.slice(-5).map(({ state }) => state)).toEqual([
    'none',
    'recorded',
    'recorded',
    'none',
    'none',
  ]);
  expect(ribbon.at(-1)?.month).toBe('2026-04');
});

test('what is paid is told from what is not, and of two memberships the better one shows', () => {
  const two = [
    { ...membership, paidUntil: '2026-03' },
    { ...membership, from: '2026-04', paidUntil: '2026-05' },
  ];
  const states = ribbonOf(two, month('2026-05')).slice(-5);
  expect(states.map(({ state }) => state)).toEqual(['paid', 'paid', 'unpaid', 'paid', 'unpaid']);
});
