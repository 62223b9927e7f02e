// Random cases for the planner: a handful of invented people and funds, or many.

import { addMonths, day, type Month, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import type { Fund } from '../fund.ts';
import type { PlanPerson } from './request.ts';
import { type GoalName, type Measure, type Scenario, usualGoals } from './scenario.ts';

export const planStart = month('2026-07');

export function scenario(more: Partial<Scenario> = {}): Scenario {
  return {
    name: 'contoh',
    start: planStart,
    months: 12,
    programs: ['JKK', 'JKM'],
    priority: ['belum_terlindungi', 'usia_tertua_lebih_dulu'],
    measure: { kind: 'person_months' },
    minMonths: 1,
    goals: usualGoals,
    funds: {},
    seed: 'undian contoh',
    ...more,
  };
}

export function person(number: number, more: Partial<PlanPerson['candidate']> = {}): PlanPerson {
  return {
    key: `P${String(number).padStart(6, '0')}`,
    candidate: {
      person: number,
      status: 'baru',
      birth: day('1980-01-01'),
      birthExact: true,
      occupation: 'PETANI',
      hasNik: true,
      ...more,
    },
  };
}

export function fund(id: string, personMonths: number, more: Partial<Fund> = {}): Fund {
  return {
    id,
    name: id.toUpperCase(),
    source: 'APBD_KAB',
    ceiling: rupiah(personMonths * 16_800),
    from: planStart,
    months: 12,
    earmark: { kind: 'vulnerable' },
    ...more,
  };
}

/** Ages on both sides of the limits within the plan, drivers with their relief, lapsed people. */
export const anyPerson = fc
  .record({
    status: fc.constantFrom('baru' as const, 'peserta_nonaktif' as const),
    birth: fc.constantFrom(
      '1961-07-15',
      '1975-03-03',
      '1961-09-01',
      '1970-05-05',
      '1985-01-31',
      '2000-02-29',
      '2008-08-01',
    ),
    occupation: fc.constantFrom('PETANI', 'NELAYAN', 'OJEK_SOPIR', 'BURUH_SAWIT', undefined),
    hasNik: fc.nat(19).map((each) => each > 0),
    covered: fc.nat(9).map((each) => each - 6),
  })
  .map(({ covered, birth, occupation, ...more }) => (number: number): PlanPerson => {
    const { key, candidate } = person(number, { ...more, birth: day(birth) });
    const { occupation: _, ...rest } = candidate;
    return {
      key,
      candidate: occupation === undefined ? rest : { ...rest, occupation },
      ...(covered < 0 ? {} : { coveredUntil: addMonths(planStart, covered) }),
    };
  });

export function anyFund(ceilingMax: number): fc.Arbitrary<(id: string) => Fund> {
  return fc
    .record({
      source: fc.constantFrom('APBD_KAB' as const, 'CSR' as const, 'CSR' as const),
      ceiling: fc.integer({ min: 8_000, max: ceilingMax }).map(rupiah),
      from: fc.integer({ min: -1, max: 2 }).map((count): Month => addMonths(planStart, count)),
      months: fc.integer({ min: 2, max: 12 }),
      earmark: fc.constantFrom(
        { kind: 'all' as const },
        { kind: 'all' as const },
        { kind: 'vulnerable' as const },
        { kind: 'occupation' as const, codes: ['PETANI', 'BURUH_SAWIT'] },
        { kind: 'occupation' as const, codes: ['NELAYAN', 'OJEK_SOPIR'] },
      ),
    })
    .map((facts) => (id: string) => ({ id, name: id.toUpperCase(), ...facts }));
}

export function anyScenario(months: number): fc.Arbitrary<Scenario> {
  return fc
    .record({
      minMonths: fc.integer({ min: 1, max: 3 }),
      measure: fc.constantFrom<Measure>(
        { kind: 'person_months' },
        { kind: 'people' },
        { kind: 'covered_in', month: addMonths(planStart, months - 1) },
      ),
      goals: fc.constantFrom<readonly GoalName[]>(
        ['keep', 'priority', 'person_months', 'unbroken'],
        ['priority', 'unbroken'],
        ['total', 'keep', 'priority', 'unbroken'],
        ['person_months', 'unbroken'],
        ['keep', 'unbroken'],
      ),
      priority: fc.constantFrom<Scenario['priority']>(
        ['belum_terlindungi'],
        ['usia_tertua_lebih_dulu'],
        ['nonaktif_lebih_dulu', 'usia_termuda_lebih_dulu'],
      ),
    })
    .map((facts) => scenario({ months, ...facts }));
}

/** Random people, funds and a scenario over `months` months. */
export function anyCase(size: {
  readonly kinds: number;
  readonly alike: number;
  readonly funds: number;
  readonly months: number;
  readonly ceilingMax: number;
}) {
  return fc
    .record({
      // Some alike, so that cells have more than one person.
      people: fc
        .array(fc.tuple(anyPerson, fc.integer({ min: 1, max: size.alike })), {
          minLength: 1,
          maxLength: size.kinds,
        })
        .map((kinds) =>
          kinds
            .flatMap(([make, alike]) => Array.from({ length: alike }, () => make))
            .map((make, at) => make(at + 1)),
        ),
      funds: fc
        .array(anyFund(size.ceilingMax), { minLength: 1, maxLength: size.funds })
        .map((made) => made.map((make, at) => make(`dana-${at + 1}`))),
      scenario: anyScenario(size.months),
      monthly: fc.option(fc.integer({ min: 10_000, max: size.ceilingMax }), { freq: 3 }),
    })
    .map(({ people, funds, scenario: asked, monthly }) => {
      const limited = monthly === null ? {} : { 'dana-1': { ceilingMonthly: rupiah(monthly) } };
      return { people, funds, scenario: { ...asked, funds: limited } };
    });
}
