import { addDays, day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import { stepsTotal } from '../../explained.ts';
import { type JpPension, type JpPensionInput, jpPension, jpSurvivors } from './pension.ts';

const on = day('2026-03-01');
const days = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays(day('2015-07-01'), count));
const wages = fc.integer({ min: 1, max: 500_000_000 }).map(rupiah);
const months = fc.integer({ min: 180, max: 500 });
const short = fc.integer({ min: 0, max: 179 });
const survivors = fc.constantFrom(...jpSurvivors);

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
    fc.property(wages, months, survivors, (wage, paid, who) => {
      expect(monthly({ wage, paid, who })).toBeLessThanOrEqual(monthly({ wage, paid }));
    }),
  );
});

test('the steps add up to the pension, on every day and for every receiver', () => {
  fc.assert(
    fc.property(days, wages, months, fc.option(survivors), (first, wage, paid, who) => {
      const facts = factsOf({ wage, paid, ...(who === null ? {} : { who }) });
      expect(stepFaults(get({ ...facts, on: first }))).toEqual([]);
    }),
  );
});

test('too few months at the pension age give back contributions and development, no rupiah less', () => {
  fc.assert(
    fc.property(short, wages, wages, (paid, contributionsPaid, development) => {
      const facts = { ...factsOf({ wage: rupiah(60_000_000), paid }), registeredMonths: 200 };
      const sum = get({ ...facts, contributionsPaid, development });
      expect(sum).toMatchObject({ kind: 'lump_sum', value: contributionsPaid + development });
      expect(stepsTotal(sum.steps)).toBe(sum.value);
      expect(stepFaults(sum)).toEqual([]);
    }),
  );
});

test('death and disability count fifteen years from a density of 80 percent on', () => {
  const facts = { on, averageWageYearly: rupiah(120_000_000), contributionsPaid: rupiah(1) };
  fc.assert(
    fc.property(short, fc.integer({ min: 1, max: 220 }), fc.boolean(), (paid, since, died) => {
      if (paid > since) return;
      const told = { contributionMonths: paid, registeredMonths: since, development: rupiah(2) };
      const pension = died
        ? get({ ...facts, ...told, event: 'death', survivor: 'spouse' })
        : get({ ...facts, ...told, event: 'total_disability' });
      const counts = paid * 100 >= since * 80 && since >= (died ? 12 : 1);
      expect(pension.kind).toBe(counts ? 'monthly' : 'lump_sum');
      expect(pension.value).toBe(counts ? (died ? 750_000 : 1_500_000) : 3);
    }),
  );
});

test('more months paid than registered are refused with what is possible', () => {
  const facts = { ...factsOf({ wage: rupiah(1), paid: 201 }), registeredMonths: 200 };
  expect(jpPension(facts).issues).toMatchObject([
    { code: 'law_facts_contradict', data: { key: 'contributionMonths', expected: '<= 200' } },
  ]);
});

test('a lump sum nobody named is asked for, not guessed', () => {
  const facts = factsOf({ wage: rupiah(1), paid: 100 });
  expect(jpPension(facts).issues).toMatchObject([
    { code: 'law_fact_missing', data: { key: 'contributionsPaid', expected: 'Rp >= 0' } },
    { code: 'law_fact_missing', data: { key: 'development', expected: 'Rp >= 0' } },
  ]);
});

type Told = {
  readonly wage: JpPensionInput['averageWageYearly'];
  readonly paid: number;
  readonly who?: (typeof jpSurvivors)[number];
};

function factsOf({ wage, paid, who }: Told): JpPensionInput {
  const facts = {
    on,
    contributionMonths: paid,
    registeredMonths: paid,
    averageWageYearly: wage,
  };
  return who === undefined
    ? { ...facts, event: 'pension_age' }
    : { ...facts, event: 'death', survivor: who };
}

function monthly(told: Told): number {
  return get(factsOf(told)).value;
}

function get(facts: JpPensionInput): JpPension {
  const answer = jpPension(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
