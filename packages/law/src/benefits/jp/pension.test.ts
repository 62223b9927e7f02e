import { day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JpPensionInput, jpPension } from './pension.ts';

const on = day('2026-03-01');
const wages = fc.integer({ min: 1, max: 500_000_000 }).map(rupiah);
const months = fc.integer({ min: 180, max: 500 });

test('a pension never falls with the wage or the months, and stays within the limits', () => {
  fc.assert(
    fc.property(wages, wages, months, fc.nat(60), (wage, more, paid, longer) => {
      const one = monthly({ wage, paid });
      const other = monthly({ wage: rupiah(wage + more), paid: paid + longer });
      expect(other).toBeGreaterThanOrEqual(one);
      expect(one).toBeGreaterThanOrEqual(411_400);
      expect(other).toBeLessThanOrEqual(4_932_300);
    }),
  );
});

test('a survivor never receives more than the participant would', () => {
  fc.assert(
    fc.property(
      wages,
      months,
      fc.constantFrom('spouse', 'children', 'parent'),
      (wage, paid, who) => {
        expect(monthly({ wage, paid, who })).toBeLessThanOrEqual(monthly({ wage, paid }));
      },
    ),
  );
});

function monthly(facts: {
  readonly wage: JpPensionInput['averageWageYearly'];
  readonly paid: number;
  readonly who?: 'spouse' | 'children' | 'parent';
}): number {
  const answer = jpPension({
    event: facts.who === undefined ? 'pension_age' : 'death',
    on,
    contributionMonths: facts.paid,
    registeredMonths: facts.paid,
    averageWageYearly: facts.wage,
    ...(facts.who === undefined ? {} : { survivor: facts.who }),
  });
  if (!answer.ok || answer.value.value.kind !== 'monthly') throw new Error('no monthly pension');
  return answer.value.value.amountMonthly;
}
