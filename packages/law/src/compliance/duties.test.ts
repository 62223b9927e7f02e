import { addDays, day, type Parsed, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../explained.fixture.ts';
import { arrearsClass, arrearsClasses } from './arrears-class.ts';
import { benefitsOwed } from './benefits-owed.ts';
import { changeReport } from './change-report.ts';
import { withheldContribution } from './criminal.ts';
import { registrationDeadline } from './registration-deadline.ts';

const days = fc.integer({ min: 0, max: 4_100 }).map((count) => addDays(day('2015-07-01'), count));
const on = day('2026-07-01');

describe('the duties of an employer', () => {
  test('a worker is late from the thirty-first day on, counted by the calendar', () => {
    fc.assert(
      fc.property(days, fc.nat(100), (workStart, later) => {
        const registeredOn = addDays(workStart, later);
        const facts = { workStart, registeredOn, asOf: addDays(registeredOn, 5) };
        const { late, daysLate, mayRegisterHimself } = get(registrationDeadline(facts));
        expect({ late, daysLate }).toEqual({ late: later > 30, daysLate: Math.max(0, later - 30) });
        expect(mayRegisterHimself).toBe(false);
      }),
    );
  });

  test('a change reported in time stays in time, whenever it is looked at', () => {
    fc.assert(
      fc.property(days, fc.nat(9), fc.nat(400), (changedOn, wait, later) => {
        const reportedOn = addDays(changedOn, wait);
        const facts = { change: 'address', changedOn, reportedOn } as const;
        const { value: lastDay, late } = get(
          changeReport({ ...facts, asOf: addDays(reportedOn, later) }),
        );
        expect(late).toBe(reportedOn > lastDay);
      }),
    );
  });

  test('arrears never get into a better class as they grow', () => {
    fc.assert(
      fc.property(fc.nat(1_199), (months) => {
        const place = (count: number) =>
          arrearsClasses.indexOf(get(arrearsClass({ on, months: count })).value);
        expect(place(months + 1)).toBeGreaterThanOrEqual(place(months));
      }),
    );
  });

  test('what was withheld is either paid over or still owed to the workers', () => {
    const sums = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(sums, sums, (one, two) => {
        const [paidOver, withheld] = [rupiah(Math.min(one, two)), rupiah(Math.max(one, two))];
        const answer = get(withheldContribution({ on, withheld, paidOver }));
        expect(stepFaults(answer)).toEqual([]);
        expect(answer.value + paidOver).toBe(withheld);
        expect(answer.mayBeCrime).toBe(withheld > paidOver);
        expect(answer.fineMax === undefined).toBe(!answer.mayBeCrime);
        expect(answer.prisonYearsMax === undefined).toBe(!answer.mayBeCrime);
      }),
    );
  });

  test('what was withheld and paid over is named in the steps', () => {
    const facts = { on, withheld: rupiah(5), paidOver: rupiah(2) };
    expect(get(withheldContribution(facts)).steps).toMatchObject([
      { fact: 'withheld', label: { id: 'Iuran yang dipungut dari pekerja' }, amount: 5 },
      { fact: 'paidOver', label: { id: 'Dari itu yang disetor' }, amount: -2 },
      { value: 8 },
      { value: 1_000_000_000 },
    ]);
  });

  test('a programme is owed, unsettled or not missing, never two of them', () => {
    const some = fc.subarray(['JKK', 'JKM', 'JHT', 'JP', 'JKP'] as const);
    fc.assert(
      fc.property(some, some, (obliged, registered) => {
        fc.pre(obliged.length > 0);
        const { value, unsettled, steps } = get(benefitsOwed({ eventOn: on, obliged, registered }));
        const missing = obliged.filter((each) => !registered.includes(each));
        expect([...value, ...unsettled].sort()).toEqual([...missing].sort());
        expect(steps).toHaveLength(missing.length);
      }),
    );
  });
});

function get<T>(answer: Parsed<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
