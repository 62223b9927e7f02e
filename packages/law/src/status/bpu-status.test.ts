import { addDays, addMonths, type Day, day, firstDay, monthOf } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BpuHistory, type BpuPayment, type BpuStatusInput, bpuStatus } from './bpu-status.ts';

const first = day('2023-01-01');

const days = fc.integer({ min: 0, max: 1_400 }).map((count) => addDays(first, count));
const payments = fc.array(
  fc.record({
    month: fc.integer({ min: 0, max: 40 }).map((count) => addMonths(monthOf(first), count)),
    paidOn: days,
  }),
  { maxLength: 40 },
);
const histories = fc
  .record({ registrations: fc.array(days, { minLength: 1, maxLength: 3 }), payments, asOf: days })
  .filter(({ registrations, asOf }) => registrations.some((each) => each <= asOf));

describe('the history of a BPU participant', () => {
  test('has every month from the first registration to the day asked, once and in order', () => {
    fc.assert(
      fc.property(histories, (input) => {
        const { months } = answered(input);
        const start = [...input.registrations].sort()[0] ?? first;
        const listed = months.map((each) => each.month);
        expect(listed[0]).toBe(monthOf(start));
        expect(listed.at(-1)).toBe(monthOf(input.asOf));
        const followers = listed.slice(1).map((month) => addMonths(month, -1));
        expect(listed.slice(0, -1)).toEqual(followers);
      }),
    );
  });

  test('calls a month paid-active only when a payment for it was made by that day', () => {
    fc.assert(
      fc.property(histories, (input) => {
        for (const each of answered(input).months) {
          const paid = input.payments.some(
            ({ month, paidOn }) => month === each.month && paidOn <= input.asOf,
          );
          if (each.status === 'paid_active') expect(paid).toBe(true);
          expect(each.monthsUnpaid === 0).toBe(each.status === 'paid_active');
        }
      }),
    );
  });

  test('shows arrears for at most three months, and a last day to pay that is not over', () => {
    fc.assert(
      fc.property(histories, (input) => {
        const { months, status, lastDayToPay, daysLeft } = answered(input);
        const owed = months.filter((each) => each.status === 'arrears');
        expect(Math.max(0, ...owed.map((each) => each.monthsUnpaid))).toBeLessThanOrEqual(3);
        const open = status === 'due' || status === 'arrears';
        expect(lastDayToPay !== undefined).toBe(open);
        if (lastDayToPay !== undefined) expect(lastDayToPay >= input.asOf).toBe(true);
        if (daysLeft !== undefined) expect(daysLeft).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('does not hang on the order of payments or registrations', () => {
    fc.assert(
      fc.property(histories, (input) => {
        const turned = {
          ...input,
          registrations: [...input.registrations].reverse(),
          payments: [...input.payments].reverse(),
        };
        expect(answered(turned).months).toEqual(answered(input).months);
      }),
    );
  });

  test('is paid-active throughout when every month was paid by its due day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), (start, count) => {
        const paid = Array.from({ length: count + 1 }, (_, at): BpuPayment => {
          const month = addMonths(monthOf(start), at);
          return { month, paidOn: firstDay(month) };
        });
        const asOf = day(`${addMonths(monthOf(start), count)}-28`);
        const input = { registrations: [start <= asOf ? start : asOf], payments: paid, asOf };
        const { months } = answered(input);
        expect(new Set(months.map((each) => each.status))).toEqual(new Set(['paid_active']));
      }),
    );
  });
});

test('the day after the last day to pay the membership has ended, for who never pays', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 90 }), (start, later) => {
      const unpaid = { registrations: [start], payments: [] };
      const { lastDayToPay } = answered({ ...unpaid, asOf: addDays(start, Math.min(later, 60)) });
      if (lastDayToPay === undefined) throw new Error('ended within 60 days');
      const next = answered({ ...unpaid, asOf: addDays(lastDayToPay, 1) });
      expect(next).toMatchObject({ status: 'ended', endedOn: addDays(lastDayToPay, 1) });
    }),
  );
});

test('a history rests on the grace and the due day, with their articles', () => {
  const answer = bpuStatus({ registrations: [first], payments: [], asOf: day('2023-01-20') });
  if (!answer.ok) throw new Error('refused');
  expect(answer.value.steps.map((step) => step.kind === 'figure' && step.parameter)).toEqual([
    'eligibility.bpu_grace_months',
    'contributions.bpu_due_day',
  ]);
});

function answered(input: BpuStatusInput & { readonly asOf: Day }): BpuHistory {
  const answer = bpuStatus(input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.value;
}
