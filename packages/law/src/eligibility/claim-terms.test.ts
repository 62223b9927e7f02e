import { addDays, day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimExpiry } from './claim-expiry.ts';
import { type HeirRelation, heirRelations, heirs } from './heirs.ts';
import { paymentDeadline } from './payment-deadline.ts';

const days = fc.integer({ min: 0, max: 5_000 }).map((count) => addDays(day('2015-07-01'), count));

test('a claim is in time up to its last day and never after it', () => {
  fc.assert(
    fc.property(fc.constantFrom('JKK', 'JKM'), days, fc.nat(3_000), (program, eventOn, later) => {
      const asOf = addDays(eventOn, later);
      const answer = claimExpiry({ program, eventOn, asOf });
      if (!answer.ok || answer.value.value.lastDay === undefined) throw new Error('no answer');
      const { expired, lastDay, daysLeft } = answer.value.value;
      expect(expired).toBe(asOf > lastDay);
      expect(addDays(expired ? lastDay : asOf, daysLeft ?? -1)).toBe(lastDay);
    }),
  );
});

test('the day a benefit is due is a working day after at least so many days', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('JKK', 'JKM'),
      days,
      fc.array(days),
      (program, completeOn, holidays) => {
        const claim = {
          program,
          amount: rupiah(1_000_000),
          completeOn,
          paidOn: completeOn,
          holidays,
        };
        const answer = paymentDeadline(claim);
        if (!answer.ok) throw new Error('refused');
        const { dueOn, daysLate, compensation } = answer.value.value;
        expect(holidays.includes(dueOn)).toBe(false);
        expect(dueOn >= addDays(completeOn, program === 'JKM' ? 3 : 7)).toBe(true);
        expect([daysLate, compensation]).toEqual([0, 0]);
      },
    ),
  );
});

test('a nearer heir keeps every farther one out, and somebody or something always receives', () => {
  const living = fc.array(fc.constantFrom(...heirRelations));
  fc.assert(
    fc.property(living, days, (list: readonly HeirRelation[], diedOn) => {
      const answer = heirs({ program: 'JKM', diedOn, living: list, willIsNotarial: true });
      if (!answer.ok) throw new Error('refused');
      const { goesTo, entitled } = answer.value.value;
      expect(goesTo === 'heirs').toBe(list.length > 0);
      expect(entitled.every((each) => list.includes(each))).toBe(true);
      const nearest = ['widow', 'widower', 'child'] as const;
      if (nearest.some((each) => list.includes(each))) {
        expect(entitled.every((each) => nearest.some((near) => near === each))).toBe(true);
      }
    }),
  );
});
