// The average wage before the pension, its first day, its indexation, and who receives it later.

import { addDays, addMonthsToDay, day, dayParts, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import type { Explained } from '../../explained.ts';
import { parameters } from '../../generated/parameters.ts';
import { jpAverageWage } from './average-wage.ts';
import { jpIndexation } from './indexation.ts';
import { jpStart } from './start.ts';
import { jpReceiver } from './survivors.ts';

const days = fc.integer({ min: 0, max: 4_100 }).map((count) => addDays(day('2015-07-01'), count));
const wages = fc.integer({ min: 1, max: 500_000_000 }).map(rupiah);
const pensions = fc.integer({ min: 1, max: 9_000_000 }).map(rupiah);

describe('the average wage', () => {
  const year = fc.record({
    year: fc.integer({ min: 2016, max: 2026 }),
    months: fc.integer({ min: 1, max: 12 }),
    wages,
  });
  const years = fc.uniqueArray(year, {
    minLength: 1,
    maxLength: 11,
    selector: (each) => each.year,
  });

  test('is no smaller than the plain average, whose wages it holds to the rupiah', () => {
    fc.assert(
      fc.property(years, (told) => {
        const average = get(jpAverageWage({ on: day('2026-11-01'), years: told }));
        const months = told.reduce((sum, each) => sum + each.months, 0);
        const plain = (told.reduce((sum, each) => sum + each.wages, 0) * 12) / months;
        const given = average.steps.filter((step) => step.kind === 'given');
        const own = given.reduce((sum, step) => sum + (step.amount ?? 0), 0);
        expect(Math.abs(own - plain)).toBeLessThanOrEqual(0.5);
        expect(average.value).toBeGreaterThanOrEqual(own);
        expect(average.months).toBe(months);
      }),
    );
  });

  test('adds up, each step as its own figure gives it', () => {
    fc.assert(
      fc.property(years, (told) => {
        const average = get(jpAverageWage({ on: day('2026-11-01'), years: told }));
        expect(stepFaults(average)).toEqual([]);
        const given = average.steps.flatMap((step) => (step.kind === 'given' ? [step] : []));
        for (const { value, times, amount } of given) {
          const exact = (Number(value) * (times?.part ?? 0)) / (times?.whole ?? 1);
          expect(Math.abs((amount ?? 0) - exact)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('never falls when a year paid more', () => {
    fc.assert(
      fc.property(years, wages, (told, more) => {
        const richer = told.map((each, at) =>
          at === 0 ? { ...each, wages: rupiah(each.wages + more) } : each,
        );
        const on = day('2026-11-01');
        const poor = get(jpAverageWage({ on, years: told }));
        expect(get(jpAverageWage({ on, years: richer })).value).toBeGreaterThanOrEqual(poor.value);
      }),
    );
  });

  test('holds the largest wages until the last year a date may have', () => {
    const wages = rupiah(1_200_000_000_000);
    const told = { on: day('2199-12-31'), years: [{ year: 2016, months: 1, wages }] };
    expect(get(jpAverageWage(told)).value).toBeGreaterThan(wages * 12);
    const { issues } = jpAverageWage({
      ...told,
      years: [{ year: 2016, months: 1, wages: rupiah(wages + 1) }],
    });
    expect(issues.filter((each) => each.severity === 'error')).toMatchObject([
      { data: { key: 'years[0].wages' } },
    ]);
  });

  test('says what is wrong with each year', () => {
    const told = [
      { year: 2015, months: 7, wages: rupiah(1) },
      { year: 2015, months: 1, wages: rupiah(1) },
      { year: 2017, months: 1, wages: rupiah(1) },
    ];
    const { issues } = jpAverageWage({ on: day('2016-03-01'), years: told });
    expect(issues.map(({ data }) => [data['key'], data['value'], data['expected']])).toEqual([
      ['years[0].months', '7', '<= 6'],
      ['years[1].year', '2015', '1'],
      ['years[2].year', '2017', '<= 2016'],
    ]);
  });
});

describe('the indexed pension', () => {
  test('never falls as the days pass, and stays within the limits', () => {
    fc.assert(
      fc.property(pensions, days, fc.nat(2_000), fc.nat(2_000), (pension, started, one, more) => {
        const at = (count: number) => {
          const on = addDays(started, count);
          return get(jpIndexation({ pensionMonthly: pension, startedOn: started, on }));
        };
        const [before, after] = [at(one), at(one + more)];
        expect(after.value).toBeGreaterThanOrEqual(before.value);
        expect(after.years).toBeGreaterThanOrEqual(before.years);
        expect(stepFaults(after)).toEqual([]);
      }),
    );
  });

  test('rises as often as whole years have passed', () => {
    fc.assert(
      fc.property(pensions, days, fc.nat(10), (pensionMonthly, startedOn, years) => {
        const on = addMonthsToDay(startedOn, 12 * years);
        expect(get(jpIndexation({ pensionMonthly, startedOn, on })).years).toBe(years);
      }),
    );
  });

  test('of a year before the first one is refused with the first day', () => {
    const facts = {
      pensionMonthly: rupiah(1),
      startedOn: day('2024-04-01'),
      on: day('2024-03-31'),
    };
    expect(jpIndexation(facts).issues).toMatchObject([{ data: { expected: '>= 2024-04-01' } }]);
  });

  test('the factors lead from the limits of a year to those of the next, but for rounding', () => {
    const limits = parameters['benefits.jp.limits'].values;
    const factors = parameters['benefits.jp.indexation_rate'].values;
    expect(factors.map((each) => each.from)).toEqual(limits.slice(1).map((each) => each.from));
    for (const [at, factor] of factors.entries()) {
      const exact = Number(limits[at]?.value.min) * (1 + factor.value / 1_000_000);
      expect(Math.abs(Number(limits[at + 1]?.value.min) - exact)).toBeLessThan(100);
    }
  });
});

test('a pension starts on a first of the month, after the pension age, at most three years later', () => {
  const births = fc
    .integer({ min: 0, max: 12_000 })
    .map((each) => addDays(day('1959-07-01'), each));
  fc.assert(
    fc.property(births, fc.option(fc.integer({ min: 0, max: 30_000 })), (birth, lived) => {
      const workEndsOn = lived === null ? {} : { workEndsOn: addDays(birth, lived) };
      const { value, reachedOn, deferredUntilMax } = get(jpStart({ birth, ...workEndsOn }));
      expect(dayParts(value).day).toBe(1);
      expect(value > reachedOn).toBe(true);
      expect(value <= addDays(deferredUntilMax, 31)).toBe(true);
      expect(deferredUntilMax).toBe(addMonthsToDay(reachedOn, 36));
    }),
  );
});

describe('the receiver after a death', () => {
  const child = fc.record(
    { birth: days, marriedOn: days, worksSince: days, diedOn: days },
    { requiredKeys: ['birth'] },
  );
  const people = fc.record(
    {
      spouse: fc.record({ remarriedOn: days, diedOn: days }, { requiredKeys: [] }),
      children: fc.array(child, { maxLength: 2 }),
      parentAlive: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const order = ['spouse', 'children', 'parent', 'none'];

  test('only ever moves on in the order of the law', () => {
    fc.assert(
      fc.property(people, fc.nat(9_000), fc.nat(9_000), (told, one, more) => {
        const from = day('2026-10-01');
        const before = get(jpReceiver({ ...told, on: addDays(from, one) })).value;
        const after = get(jpReceiver({ ...told, on: addDays(from, one + more) })).value;
        expect(order.indexOf(after.receiver)).toBeGreaterThanOrEqual(
          order.indexOf(before.receiver),
        );
      }),
    );
  });

  test('keeps the right to the day before it passes on', () => {
    fc.assert(
      fc.property(people, (told) => {
        const { receiver, until } = get(jpReceiver({ ...told, on: day('2026-10-01') })).value;
        if (until === undefined) return;
        const onDay = (on: typeof until) => get(jpReceiver({ ...told, on })).value.receiver;
        expect(onDay(addDays(until, -1))).toBe(receiver);
        expect(onDay(until)).not.toBe(receiver);
      }),
    );
  });

  test('more children than the law takes are refused with their number', () => {
    const on = day('2026-10-01');
    const children = [{ birth: on }, { birth: on }, { birth: addDays(on, 1) }];
    expect(jpReceiver({ on, children }).issues).toMatchObject([
      { data: { key: 'children', value: '3', expected: '<= 2' } },
      { data: { key: 'children[2].birth', expected: '<= 2026-10-01' } },
    ]);
  });
});

function get<T extends Explained<unknown>>(
  answer:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly issues: unknown },
): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
