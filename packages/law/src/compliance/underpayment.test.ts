import { day, type Month, month, type Parsed, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { puContribution } from '../contributions/pu-contribution.ts';
import { stepFaults } from '../explained.fixture.ts';
import { stepsTotal } from '../explained.ts';
import { type UnderpaymentInput, underpayment } from './underpayment.ts';

const months = fc.integer({ min: 0, max: 130 }).map((count): Month => {
  return month(
    `${2015 + Math.floor((count + 6) / 12)}-${String(((count + 6) % 12) + 1).padStart(2, '0')}`,
  );
});
const wages = fc.integer({ min: 1, max: 40_000_000 }).map(rupiah);
const programs = fc.subarray(['JKK', 'JKM', 'JHT', 'JP'] as const, { minLength: 1 });
const classes = fc.constantFrom(1, 2, 3, 4, 5);
const asOf = day('2026-11-01');

describe('the underpayment of a month', () => {
  test('is the missing contribution and the fine, each step worked out and all of them added', () => {
    const workers = fc.array(fc.record({ wageMonthly: wages }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(months, workers, programs, classes, (month, list, joined, riskClass) => {
        const facts = { month, asOf, workers: list, programs: joined, riskClass };
        const answer = get({ kind: 'PDS_TK', ...facts });
        expect(stepFaults(answer)).toEqual([]);
        expect(stepsTotal(answer.steps)).toBe(answer.value);
        expect(answer.parts.reduce((sum, each) => sum + each.amount, 0)).toBe(answer.value);
        expect(get({ kind: 'PWBD', ...facts })).toEqual(answer);
      }),
    );
  });

  test('of missing workers is their full contribution', () => {
    fc.assert(
      fc.property(months, wages, programs, classes, (month, wageMonthly, joined, riskClass) => {
        const bill = puContribution({ month, programs: joined, wageMonthly, riskClass });
        const workers = [{ wageMonthly }, { wageMonthly }];
        const { parts } = get({ kind: 'PWBD', month, asOf, workers, programs: joined, riskClass });
        expect(bill.ok && 2 * bill.value.value).toBe(parts[0]?.amount);
      }),
    );
  });

  test('of under-reported wages is what the right bill exceeds the sent one by, and never negative', () => {
    const reported = fc.tuple(wages, fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(
        months,
        reported,
        programs,
        classes,
        (month, [wage, percent], joined, riskClass) => {
          const low = rupiah(Math.max(1, Math.floor((wage * percent) / 100)));
          const facts = { month, asOf, programs: joined, riskClass };
          const workers = [{ wageMonthly: wage, reportedWage: low }];
          const answer = get({ kind: 'PDS_UPAH', ...facts, workers });
          const full = (wageMonthly: typeof wage) =>
            get({ kind: 'PWBD', ...facts, workers: [{ wageMonthly }] }).parts[0]?.amount ?? 0;
          expect(stepFaults(answer)).toEqual([]);
          expect(answer.parts[0]?.amount).toBe(full(wage) - full(low));
          expect(answer.value).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('of a programme not joined is what the bill with it exceeds the bill without it by', () => {
    fc.assert(
      fc.property(months, wages, classes, (month, wageMonthly, riskClass) => {
        const common = { month, asOf, riskClass, workers: [{ wageMonthly }] };
        const missing = get({ kind: 'PDS_PROGRAM', ...common, missingPrograms: ['JHT', 'JP'] });
        const all = get({ kind: 'PWBD', ...common, programs: ['JKK', 'JKM', 'JHT', 'JP'] });
        const joined = get({ kind: 'PWBD', ...common, programs: ['JKK', 'JKM'] });
        const amount = (each: typeof all) => each.parts[0]?.amount ?? 0;
        expect(amount(missing)).toBe(amount(all) - amount(joined));
      }),
    );
  });

  test('never mixes in the administrative fine of 0.1 percent', () => {
    const { steps } = get(debt(rupiah(0)));
    const figures = steps.map((step) => step.kind === 'figure' && step.parameter);
    expect(figures).toContain('contributions.pu_late_fine');
    expect(figures).not.toContain('contributions.sanction_fine');
  });

  test('that is nothing carries no fine and no due day', () => {
    const { parts, monthsLate, value, dueOn } = get(debt(rupiah(10_000_000)));
    expect({ parts, monthsLate, value, dueOn }).toEqual({
      parts: [{ part: 'contribution', amount: 0 }],
      monthsLate: 0,
      value: 0,
      dueOn: undefined,
    });
  });

  test('names what was due and what was paid', () => {
    const { steps } = get(debt(rupiah(4_000_000)));
    expect(steps.slice(0, 2)).toMatchObject([
      { kind: 'given', fact: 'due', label: { id: 'Iuran terutang' }, amount: 10_000_000 },
      { kind: 'given', fact: 'paid', label: { id: 'Sudah dibayar' }, amount: -4_000_000 },
    ]);
  });

  test('takes off a relieved bill with its relief', () => {
    const workers = [{ wageMonthly: rupiah(9_000_000), reportedWage: rupiah(4_000_000) }];
    const facts = { month: month('2020-10'), asOf, programs: ['JKK'], riskClass: 1 } as const;
    const answer = get({ kind: 'PDS_UPAH', ...facts, workers });
    expect(stepFaults(answer)).toEqual([]);
    const amounts = answer.steps.flatMap((step) => step.amount ?? []);
    expect(amounts.slice(0, 4)).toEqual([21_600, -21_384, -9_600, 9_504]);
  });
});

function debt(paid: ReturnType<typeof rupiah>): UnderpaymentInput {
  return { kind: 'PIUTANG', month: month('2026-01'), asOf, due: rupiah(10_000_000), paid };
}

function get(facts: UnderpaymentInput) {
  return value(underpayment(facts));
}

function value<T>(answer: Parsed<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
