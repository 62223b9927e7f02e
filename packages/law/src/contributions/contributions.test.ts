import {
  addDays,
  addMonths,
  ageYears,
  day,
  dayNumber,
  month,
  monthOf,
  type Parsed,
} from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../explained.ts';
import { parameters } from '../generated/parameters.ts';
import { bpuDueDay } from './bpu-due-day.ts';
import { constructionByValue } from './construction-by-value.ts';
import { constructionByWages } from './construction-by-wages.ts';
import { enterpriseSize } from './enterprise-size.ts';
import { nextJpCeiling } from './jp-ceiling.ts';
import { jpEnd } from './jp-end.ts';
import { puLateFine } from './late-fine.ts';
import { mandatoryPrograms } from './mandatory-programs.ts';
import { puSettle } from './payment.ts';
import { pmiContribution } from './pmi-contribution.ts';
import { puDueDay } from './pu-due-day.ts';
import { puWageBasis } from './pu-wage.ts';
import { sanctionFine } from './sanction-fine.ts';

const months = fc.integer({ min: 0, max: 180 }).map((count) => addMonths(month('2015-07'), count));
const values = fc.integer({ min: 1, max: 20_000_000_000 });
const on = day('2026-07-01');

describe('a construction contribution', () => {
  test('never falls when the contract value rises, and is JKK and JKM together', () => {
    fc.assert(
      fc.property(values, values, (one, more) => {
        const small = get(constructionByValue, { on, contractValue: one });
        const large = get(constructionByValue, { on, contractValue: one + more });
        expect(large.jkk).toBeGreaterThanOrEqual(small.jkk);
        expect(large.jkm).toBeGreaterThanOrEqual(small.jkm);
        expect(small.jkk + small.jkm).toBe(small.value);
      }),
    );
  });

  test('takes a smaller part of a larger contract', () => {
    const bill = (contractValue: number) => get(constructionByValue, { on, contractValue }).value;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (millions) => {
        const value = millions * 1_000_000;
        expect(bill(value * 2)).toBeLessThanOrEqual(bill(value) * 2);
      }),
    );
  });

  test('names one figure for each band it reaches', () => {
    const steps = (contractValue: number) =>
      get(constructionByValue, { on, contractValue }).steps.map((step) => step.value);
    expect(steps(100_000_000)).toEqual([2_100, 300]);
    expect(steps(100_000_001)).toEqual([2_100, 1_700, 300, 200]);
    expect(steps(5_000_000_001)).toHaveLength(10);
  });

  test('by wages adds up over months as over workers', () => {
    const bill = (wagesMonthly: number) =>
      get(constructionByWages, { month: month('2026-07'), wagesMonthly }).value;
    expect(bill(50_000) * 7).toBe(bill(350_000));
  });
});

describe('a due day', () => {
  const holidays = fc
    .array(fc.integer({ min: 0, max: 5_500 }), { maxLength: 60 })
    .map((counts) => new Set(counts.map((count) => addDays(day('2015-08-01'), count))));

  test('is a working day, never before the nominal one, for PU in the month after', () => {
    fc.assert(
      fc.property(months, holidays, (each, off) => {
        const pu = get(puDueDay, { month: each, holidays: [...off] }).value;
        const bpu = get(bpuDueDay, { month: each, holidays: [...off] }).value;
        for (const due of [pu, bpu]) {
          expect(off.has(due)).toBe(false);
          expect([1, 2, 3, 4, 5]).toContain((dayNumber(due) + 4) % 7);
        }
        expect(pu >= `${addMonths(each, 1)}-15`).toBe(true);
        expect(bpu >= `${each}-15`).toBe(true);
      }),
    );
  });
});

describe('a fine', () => {
  const dues = fc.integer({ min: 1, max: 1_000_000_000 });
  const delays = fc.integer({ min: 0, max: 900 });

  test('for late payment never falls with a later day or a larger bill', () => {
    fc.assert(
      fc.property(months, dues, dues, delays, delays, (each, due, more, early, later) => {
        const fine = (contributionDue: number, days: number) => {
          const paidOn = addDays(day(`${addMonths(each, 1)}-01`), days);
          return get(puLateFine, { month: each, contributionDue, paidOn }).value;
        };
        expect(fine(due, early + later)).toBeGreaterThanOrEqual(fine(due, early));
        expect(fine(due + more, early)).toBeGreaterThanOrEqual(fine(due, early));
        expect(fine(due, 0)).toBe(0);
      }),
    );
  });

  test('of the state is a twentieth of the fine for late payment, and another one', () => {
    const contributionDue = 10_000_000;
    const late = get(puLateFine, {
      month: month('2026-06'),
      contributionDue,
      paidOn: day('2026-07-16'),
    });
    const sanction = get(sanctionFine, { on, contributionDue, months: 1 });
    expect(sanction.value * 20).toBe(late.value);
    expect(sanction.steps.map(parameterOf)).not.toContain(late.steps.map(parameterOf).at(-1));
  });

  test('on a payment day that is no day is refused', () => {
    const asked = { month: '2026-06', contributionDue: 1, paidOn: '2026-02-30' };
    const result = puLateFine.ask(asked);
    expect(result).toMatchObject({ ok: false, issues: [{ data: { key: 'paidOn' } }] });
  });
});

describe('the wage basis', () => {
  test('is never below a known minimum wage and never below the wage', () => {
    const wages = fc.integer({ min: 1, max: 50_000_000 });
    fc.assert(
      fc.property(wages, wages, months, (basic, minimumMonthly, each) => {
        const { value } = get(puWageBasis, { month: each, pay: 'monthly', basic, minimumMonthly });
        expect(value).toBe(Math.max(basic, minimumMonthly));
      }),
    );
  });

  test('of piece work lies between the lowest and the highest month', () => {
    const wages = fc
      .array(fc.integer({ min: 0, max: 50_000_000 }), { minLength: 3, maxLength: 3 })
      .filter((all) => all.some((wage) => wage > 1));
    fc.assert(
      fc.property(wages, (wagesMonthly) => {
        const { value } = get(puWageBasis, { month: month('2026-07'), pay: 'piece', wagesMonthly });
        expect(value).toBeGreaterThanOrEqual(Math.min(...wagesMonthly));
        expect(value).toBeLessThanOrEqual(Math.max(...wagesMonthly));
        expect(Math.abs(value * 3 - wagesMonthly.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });
});

describe('an enterprise', () => {
  test('never loses a duty when it grows', () => {
    const capitals = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(capitals, capitals, (capital, more) => {
        const duties = (amount: number) =>
          get(mandatoryPrograms, { size: get(enterpriseSize, { on, capital: amount }).value, on })
            .value;
        expect(duties(capital + more)).toEqual(expect.arrayContaining([...duties(capital)]));
      }),
    );
  });

  test('of an unknown size is refused', () => {
    expect(mandatoryPrograms.ask({ size: 'huge', on })).toMatchObject({
      ok: false,
      issues: [{ data: { key: 'size' } }],
    });
  });
});

test('a migrant worker who goes through an agency pays the part before work besides', () => {
  for (const contractMonths of [6, 12, 24] as const) {
    const sum = (placement: 'agency' | 'individual') =>
      get(pmiContribution, { on, placement, contractMonths }).value;
    expect(sum('agency') - sum('individual')).toBe(37_500);
  }
  const refused = pmiContribution.ask({ on, placement: 'friend', contractMonths: 9 });
  expect(refused.issues.map((each) => each.data['key'])).toEqual(['placement', 'contractMonths']);
});

test('the published JP ceilings are steps of 100, and growth between them gives them back', () => {
  const published = parameters['contributions.pu_jp_wage_ceiling'].values;
  expect(published).toHaveLength(12);
  for (const { value } of published) expect(value % 100).toBe(0);
  const growth = fc.integer({ min: -100_000, max: 200_000 });
  fc.assert(
    fc.property(fc.constantFrom(...published), growth, ({ value: ceiling }, part) => {
      const next = get(nextJpCeiling, { on, ceiling, growth: part }).value;
      const exact = ceiling * (1 + part / 1_000_000);
      expect(next % 100).toBe(0);
      expect(exact - next).toBeGreaterThan(-0.01);
      expect(exact - next).toBeLessThan(100.01);
    }),
  );
});

test('JP ends in the month before a birthday from 56 to 65, never earlier for the younger', () => {
  const births = fc
    .integer({ min: 0, max: 15_000 })
    .map((count) => addDays(day('1959-07-01'), count));
  fc.assert(
    fc.property(births, fc.integer({ min: 0, max: 400 }), (birth, younger) => {
      const { value, reachedOn, steps } = get(jpEnd, { birth });
      expect(addMonths(value, 1)).toBe(monthOf(reachedOn));
      expect(ageYears(birth, reachedOn)).toBe(steps[0]?.value);
      expect(ageYears(birth, addDays(reachedOn, -1))).toBe(Number(steps[0]?.value) - 1);
      expect(get(jpEnd, { birth: addDays(birth, younger) }).reachedOn >= reachedOn).toBe(true);
    }),
  );
});

test('a payment settles months without a gap, and no rupiah is lost', () => {
  const bills = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(bills, fc.integer({ min: 1, max: 8_000 }), (dues, payment) => {
      const arrears = dues.map((due, at) => ({ month: addMonths(month('2025-01'), at), due }));
      const { value, months: settled } = get(puSettle, {
        paidOn: on,
        payment,
        arrears: arrears.toReversed(),
      });
      expect(settled.map((each) => each.paid + each.left)).toEqual(dues);
      expect(settled.reduce((sum, each) => sum + each.paid, Number(value))).toBe(payment);
      const open = settled.findIndex((each) => each.left > 0);
      if (open >= 0) {
        expect(value).toBe(0);
        expect(settled.slice(open + 1).every((each) => each.paid === 0)).toBe(true);
      }
    }),
  );
});

function get<T>(rule: { readonly ask: (facts: unknown) => Parsed<T> }, facts: unknown): T {
  const answer = rule.ask(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

function parameterOf(step: Step): string {
  return step.kind === 'figure' ? step.parameter : step.fact;
}
