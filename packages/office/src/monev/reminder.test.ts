import { day } from '@payung/values';
import { expect, test } from 'vitest';
import type { Commitment } from './commitment.ts';
import { dueReminders } from './reminder.ts';

const promise: Commitment = {
  ...{ meeting: 1, number: 2, written: 'x', who: 'Disnaker', what: 'menyusun Perbup' },
  ...{ measure: { kind: 'deed' }, due: day('2027-03-31') },
};

test.each([
  ['2027-03-23', undefined, undefined],
  ['2027-03-24', 'H-7', 'office'],
  ['2027-03-31', 'H', 'office'],
  ['2027-04-06', 'H', 'office'],
  ['2027-04-07', 'H+7', 'head_of_office'],
  ['2027-04-30', 'H+30', 'sekda'],
])('on %s the promise is called to mind at step %s, to %s', (on, step, to) => {
  const [reminder] = dueReminders([promise], day(on));
  expect(reminder?.step).toBe(step);
  expect(reminder?.to).toBe(to);
});

test('a promise that was kept, broken or withdrawn is called to mind no more', () => {
  const settled = { outcome: 'kept', reason: 'SK terbit', day: day('2027-03-01') } as const;
  expect(dueReminders([{ ...promise, outcome: settled }], day('2027-05-01'))).toEqual([]);
});
