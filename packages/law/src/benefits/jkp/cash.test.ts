import { addDays, day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import { type JkpCash, type JkpCashInput, jkpCash } from './cash.ts';

const dismissals = fc
  .integer({ min: 0, max: 2_500 })
  .map((count) => addDays(day('2021-02-02'), count));
const wages = fc.integer({ min: 1, max: 20_000_000 }).map(rupiah);

test('the months sum to the total, and none is above 60 percent of five million', () => {
  fc.assert(
    fc.property(dismissals, wages, (dismissedOn, wageMonthly) => {
      const cash = get({ dismissedOn, wageMonthly });
      expect(cash.months.reduce((sum, each) => sum + each, 0)).toBe(cash.value);
      expect(Math.max(...cash.months)).toBeLessThanOrEqual(3_000_000);
      expect(stepFaults(cash)).toEqual([]);
    }),
  );
});

test('the benefit never falls when the wage or the time without work rises', () => {
  fc.assert(
    fc.property(dismissals, wages, wages, fc.nat(11), (dismissedOn, one, more, months) => {
      const low = get({ dismissedOn, wageMonthly: one, monthsOutOfWork: months });
      const high = rupiah(one + more);
      const longer = { dismissedOn, wageMonthly: high, monthsOutOfWork: months + 1 };
      expect(get(longer).value).toBeGreaterThanOrEqual(low.value);
    }),
  );
});

test('a benefit on a day is the one of the law of that day, and nothing between', () => {
  fc.assert(
    fc.property(dismissals, (dismissedOn) => {
      const { value } = get({ dismissedOn, wageMonthly: rupiah(5_000_000) });
      expect(value).toBe(dismissedOn < '2025-02-07' ? 10_500_000 : 18_000_000);
    }),
  );
});

function get(facts: JkpCashInput): JkpCash {
  const answer = jkpCash(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
