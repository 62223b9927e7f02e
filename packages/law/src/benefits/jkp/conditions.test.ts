// Conditions, arrears, training and repayment of JKP.

import { addDays, addMonths, type Day, day, type Month, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import { jkpArrears } from './arrears.ts';
import { type JkpEligibility, type JkpInput, jkpEligibility } from './eligibility.ts';
import { jkpRepayment } from './repayment.ts';
import { jkpTraining } from './training.ts';

const dismissals = fc
  .integer({ min: 0, max: 2_100 })
  .map((count) => addDays(day('2021-02-02'), count));
const spans = fc.uniqueArray(fc.integer({ min: -30, max: 1 }), { maxLength: 32 });

describe('the right to JKP', () => {
  test('is never lost by one month more', () => {
    fc.assert(
      fc.property(dismissals, spans, fc.integer({ min: -30, max: -1 }), (on, paid, one) => {
        const before = eligible({ on, months: monthsOf(on, paid) });
        const after = eligible({ on, months: monthsOf(on, [...paid, one]) });
        expect(after.obstacles.length).toBeLessThanOrEqual(before.obstacles.length);
      }),
    );
  });

  test('is the same in whatever order the months are told', () => {
    fc.assert(
      fc.property(dismissals, spans, (on, paid) => {
        const told = eligible({ on, months: monthsOf(on, paid) });
        const other = eligible({ on, months: monthsOf(on, paid.toReversed()) });
        expect(other).toEqual(told);
      }),
    );
  });

  test('needs twelve of the months that count, before 7 February 2025 six of them running', () => {
    fc.assert(
      fc.property(dismissals, spans, (on, paid) => {
        const counts = paid.filter((each) => each >= -24 && each < 0);
        const runs = counts.some((each) =>
          [0, 1, 2, 3, 4, 5].every((k) => counts.includes(each + k)),
        );
        const { obstacles } = eligible({ on, months: monthsOf(on, paid) });
        expect(obstacles.includes('months_missing')).toBe(counts.length < 12);
        expect(obstacles.includes('consecutive_months_missing')).toBe(on < '2025-02-07' && !runs);
      }),
    );
  });

  test('lasts to the day named, and not a day longer', () => {
    fc.assert(
      fc.property(dismissals, (on) => {
        const { claimUntil } = eligible({ on, months: monthsOf(on, fullYears) });
        const late = { on, months: monthsOf(on, fullYears), claimedOn: addDays(claimUntil, 1) };
        expect(eligible({ ...late, claimedOn: claimUntil }).entitled).toBe(true);
        expect(eligible(late).obstacles).toEqual(['claimed_too_late']);
      }),
    );
  });
});

test('more arrears never turn the payment back to BPJS TK', () => {
  fc.assert(
    fc.property(dismissals, fc.nat(20), fc.boolean(), (dismissedOn, owed, bankruptOrClosed) => {
      const payer = (employerArrearsMonths: number) =>
        jkpArrears({ dismissedOn, employerArrearsMonths, bankruptOrClosed });
      const [less, more] = [payer(owed), payer(owed + 1)];
      if (!less.ok || !more.ok) throw new Error('refused');
      if (less.value.value === 'employer_first') expect(more.value.value).toBe('employer_first');
    }),
  );
});

test('the training costs what it costs, up to the limit of its day', () => {
  fc.assert(
    fc.property(dismissals, fc.integer({ min: 1, max: 9_000_000 }).map(rupiah), (on, cost) => {
      const answer = jkpTraining({ on, cost });
      if (!answer.ok) throw new Error('refused');
      expect(answer.value.value).toBe(Math.min(cost, on < '2025-04-14' ? 1_000_000 : 2_400_000));
      expect(stepFaults(answer.value)).toEqual([]);
    }),
  );
});

test('an employer gets back all he paid, or nothing when he asks too late', () => {
  const paid = rupiah(3_000_000);
  fc.assert(
    fc.property(dismissals, fc.nat(150), (settledOn, wait) => {
      const claimedOn = addDays(settledOn, wait);
      const answer = jkpRepayment({ settledOn, claimedOn, benefitPaid: paid });
      if (!answer.ok) throw new Error('refused');
      const { value, claimUntil, payBy, refusal } = answer.value;
      const inTime = claimedOn <= claimUntil;
      expect([value, refusal]).toEqual(inTime ? [paid, undefined] : [0, 'claimed_too_late']);
      expect(payBy === undefined ? !inTime : payBy > addDays(claimedOn, 7)).toBe(true);
      expect(stepFaults(answer.value)).toEqual([]);
    }),
  );
});

test('who asks before settling is told from when on', () => {
  const asked = { settledOn: day('2026-01-05'), claimedOn: day('2026-01-04') };
  expect(jkpRepayment({ ...asked, benefitPaid: rupiah(1) }).issues).toMatchObject([
    { code: 'law_facts_contradict', data: { expected: '>= 2026-01-05' } },
  ]);
});

test('days of a claim that cannot be are told with what should stand there', () => {
  const on = day('2025-06-15');
  const facts = { ...factsOf({ on, months: [] }), registeredOn: addDays(on, 1) };
  const answer = jkpEligibility({ ...facts, claimedOn: addDays(on, -1), birth: addDays(on, 2) });
  expect(answer.issues.map(({ data }) => data['expected'])).toEqual([
    '>= 2025-06-15',
    '>= 2025-06-17',
    '<= 2025-06-15',
  ]);
});

type Told = { readonly on: Day; readonly months: readonly Month[]; readonly claimedOn?: Day };

const fullYears = Array.from({ length: 24 }, (_, at) => at - 24);

function monthsOf(on: Day, offsets: readonly number[]): readonly Month[] {
  return offsets.map((each) => addMonths(month(on.slice(0, 7)), each));
}

function factsOf({ on, months, claimedOn = on }: Told): JkpInput {
  return {
    cause: 'dismissal',
    dismissedOn: on,
    claimedOn,
    birth: day('1990-03-01'),
    registeredOn: day('2018-01-10'),
    indonesian: true,
    programsComplete: true,
    contributionMonths: months,
    earlierClaims: 0,
    worksAgain: false,
  };
}

function eligible(told: Told): JkpEligibility {
  const answer = jkpEligibility(factsOf(told));
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.value;
}
