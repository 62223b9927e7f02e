// How a data set stands by its permits, the same way as the gate of the server judges it.

import { day } from '@payung/values';
import { expect, test } from 'vitest';
import { daysLeft, endsSoon, type Permit, standingOf } from './permit-words.ts';

const permit = (more: Partial<Permit>): Permit => ({
  ...{
    id: 'a',
    dataSet: 'register',
    letter: '400/1',
    purpose: 'padanan',
    until: day('2026-12-31'),
  },
  ...{ givenBy: 'x', givenAt: '2026-01-02T03:04:05Z', approvedBy: 'y', state: 'held' },
  ...more,
});

test('a data set without a permit that a second person agreed to was never closed', () => {
  expect(standingOf('register', [])).toEqual({ state: 'none' });
  expect(standingOf('register', [permit({ approvedBy: null, state: 'waiting' })])).toEqual({
    state: 'none',
  });
  expect(standingOf('decisions', [permit({})])).toEqual({ state: 'none' });
});

test('it holds as long as its longest permit, and is closed when the last has run out or was ended', () => {
  const longer = permit({ id: 'b', until: day('2027-03-01') });
  const past = permit({ id: 'c', state: 'past', until: day('2026-01-01') });
  const ended = permit({ id: 'd', state: 'ended', until: day('2028-01-01') });
  expect(standingOf('register', [longer, permit({}), past, ended])).toEqual({
    ...{ state: 'held', until: '2027-03-01' },
  });
  expect(standingOf('register', [past, ended])).toEqual({ state: 'lapsed' });
});

test('the last day still counts, and thirty days before it is soon', () => {
  expect(daysLeft(day('2026-11-22'), day('2026-11-22'))).toBe(0);
  expect(endsSoon(day('2026-12-22'), day('2026-11-22'))).toBe(true);
  expect(endsSoon(day('2026-12-23'), day('2026-11-22'))).toBe(false);
});
