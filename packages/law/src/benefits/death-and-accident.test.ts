import {
  addDays,
  addMonthsToDay,
  type Day,
  day,
  Refusal,
  type Rupiah,
  rate,
  rupiah,
} from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Injury } from './jkk/injury-rate.ts';
import { jkkDeathBenefit } from './jkk/jkk-death.ts';
import { partialDisabilityBenefit } from './jkk/partial-disability.ts';
import { stmbBenefit } from './jkk/stmb.ts';
import { totalDisabilityBenefit } from './jkk/total-disability.ts';
import { transportBenefit } from './jkk/transport.ts';
import { type JkmMembership, jkmBenefit } from './jkm/jkm-benefit.ts';
import { scholarshipPotential } from './scholarship/scholarship-potential.ts';
import { scholarshipYear } from './scholarship/scholarship-year.ts';
import { type Grade, schoolLevels } from './scholarship/school-level.ts';

const on = day('2026-07-01');
const days = fc.integer({ min: 0, max: 5_000 }).map((count) => addDays(day('2015-07-01'), count));
const wages = fc.integer({ min: 1, max: 100_000_000 }).map((amount) => rupiah(amount));
const more = fc.integer({ min: 0, max: 100_000_000 });
const memberships: fc.Arbitrary<JkmMembership> = fc.oneof(
  fc.constantFrom<JkmMembership>({ segment: 'PU' }, { segment: 'JAKON' }),
  fc
    .integer({ min: 1, max: 60 })
    .map((month): JkmMembership => ({ segment: 'BPU', membershipMonth: month })),
);
const injuries: fc.Arbitrary<Injury> = fc.oneof(
  fc.constantFrom<Injury>(
    { kind: 'lost', part: 'big_toe' },
    { kind: 'lost', part: 'thumb_right' },
    { kind: 'graded', part: 'hearing_loss_one_per_10db', tens: 4 },
    { kind: 'scalp', rate: rate(150_000) },
  ),
  fc.integer({ min: 1, max: 100 }).map(
    (percent): Injury => ({
      kind: 'impaired',
      part: 'one_foot_ankle',
      loss: rate(percent * 10_000),
    }),
  ),
);

describe('the cash sums of death and total disability', () => {
  test('are the sum of their parts and rest on dated figures', () => {
    fc.assert(
      fc.property(days, wages, fc.array(memberships, { minLength: 1 }), (at, wage, held) => {
        const facts = { accidentOn: at, wageMonthly: wage };
        const all = [
          jkkDeathBenefit(facts),
          totalDisabilityBenefit(facts),
          jkmBenefit({ deathOn: at, memberships: held }),
        ];
        for (const { value, parts, steps } of all) {
          expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(value);
          expect(value).toBeGreaterThan(0);
          expect(steps.every((step) => step.from <= at)).toBe(true);
        }
      }),
    );
  });

  test('never fall when the wage rises, and a work death never pays less than JKM', () => {
    fc.assert(
      fc.property(days, wages, more, (at, wage, extra) => {
        const low = { accidentOn: at, wageMonthly: wage };
        const high = { ...low, wageMonthly: rupiah(wage + extra) };
        const death = jkkDeathBenefit(low).value;
        expect(jkkDeathBenefit(high).value).toBeGreaterThanOrEqual(death);
        expect(totalDisabilityBenefit(high).value).toBeGreaterThanOrEqual(
          totalDisabilityBenefit(low).value,
        );
        const single = jkmBenefit({ deathOn: at, memberships: [{ segment: 'PU' }] });
        expect(death).toBeGreaterThanOrEqual(single.value);
      }),
    );
  });

  test('of JKM never fall with one membership more, and pay a BPU more after waiting', () => {
    fc.assert(
      fc.property(days, fc.array(memberships, { minLength: 1 }), memberships, (at, held, extra) => {
        const { value } = jkmBenefit({ deathOn: at, memberships: held });
        const widened = jkmBenefit({ deathOn: at, memberships: [...held, extra] });
        expect(widened.value).toBeGreaterThanOrEqual(value);
      }),
    );
    const bpu = (membershipMonth: number) =>
      jkmBenefit({ deathOn: on, memberships: [{ segment: 'BPU', membershipMonth }] });
    expect(bpu(3).parts).toEqual([{ part: 'pemakaman', amount: 10_000_000 }]);
    expect(bpu(4).value).toBe(42_000_000);
  });

  test('show the figures of the rule in the order they are used', () => {
    const { steps } = jkkDeathBenefit({ accidentOn: on, wageMonthly: rupiah(400_000) });
    expect(steps.map((step) => [step.parameter, step.value])).toEqual([
      ['benefits.jkk.wage_multiple', 80],
      ['benefits.jkk.death_rate', '60 %'],
      ['benefits.jkm.santunan', 20_000_000],
      ['benefits.jkk.berkala', 12_000_000],
      ['benefits.jkk.pemakaman', 10_000_000],
    ]);
  });
});

test('a death sum that equals that of JKM rests on the wage alone', () => {
  const last = day('2019-12-01');
  const { steps } = jkkDeathBenefit({ accidentOn: last, wageMonthly: rupiah(337_500) });
  expect(steps.map((step) => step.parameter)).not.toContain('benefits.jkm.santunan');
});

describe('partial disability', () => {
  test('is at most total disability without berkala, and never falls with an injury more', () => {
    const lists = fc.array(injuries, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(wages, lists, injuries, (wage, list, extra) => {
        const facts = { accidentOn: on, wageMonthly: wage };
        const first = partialDisabilityBenefit({ ...facts, injuries: list });
        const second = partialDisabilityBenefit({ ...facts, injuries: [...list, extra] });
        expect(first.value).toBeGreaterThanOrEqual(0);
        expect(second.value).toBeGreaterThanOrEqual(first.value);
        expect(second.value).toBeLessThanOrEqual(wage * 56);
        expect(first.injuries).toHaveLength(list.length);
      }),
    );
  });

  test('of a row that is not in the table is refused with the rows that are', () => {
    // @ts-expect-error: no such row
    const injury: Injury = { kind: 'lost', part: 'tail' };
    const facts = { accidentOn: on, wageMonthly: rupiah(1), injuries: [injury] };
    const [issue] = refusalOf(() => partialDisabilityBenefit(facts));
    expect(issue?.data).toMatchObject({ key: 'injuries[0].part', value: 'tail' });
    expect(String(issue?.data['expected'])).toContain('big_toe');
  });
});

describe('STMB', () => {
  const spans = fc.integer({ min: 1, max: 1_500 });

  test('is the sum of its periods, never above the wage of the time, never falling with time', () => {
    fc.assert(
      fc.property(days, wages, spans, (from, wage, span) => {
        const facts = { accidentOn: from, wageMonthly: wage, from, employerPaidWage: false };
        const paid = (until: Day) => stmbBenefit({ ...facts, until });
        const shorter = paid(addDays(from, span));
        const longer = paid(addDays(from, span + 1));
        expect(shorter.periods.reduce((sum, each) => sum + each.amount, 0)).toBe(shorter.value);
        expect(longer.value).toBeGreaterThanOrEqual(shorter.value);
        const months = shorter.periods.reduce((sum, each) => sum + each.months, 0);
        expect(shorter.value).toBeLessThanOrEqual(wage * (months + 1) + shorter.periods.length);
      }),
    );
  });

  test('of a whole year is twelve wages since PP 82/2019', () => {
    fc.assert(
      fc.property(days, wages, (from, wage) => {
        const until = addMonthsToDay(from, 12);
        const facts = { accidentOn: from, wageMonthly: wage, from, until, employerPaidWage: true };
        const { value, payee } = stmbBenefit(facts);
        expect(payee).toBe('employer');
        if (from >= '2019-12-02') expect(value).toBe(wage * 12);
        else expect(Math.abs(value - wage * 10.5)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('transport pays no mode above its cost', () => {
  const costs = fc.integer({ min: 0, max: 30_000_000 }).map((amount) => rupiah(amount));
  fc.assert(
    fc.property(days, costs, costs, (accidentOn, land, air) => {
      const { value, parts, steps } = transportBenefit({ accidentOn, costs: { land, air } });
      expect(value).toBeLessThanOrEqual(land + air);
      expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(value);
      expect(steps).toHaveLength(2);
    }),
  );
});

describe('a scholarship', () => {
  const grades: fc.Arbitrary<Grade> = fc.constantFrom(
    ...schoolLevels.map((level) => ({ level, year: 1 })),
  );

  test('sums to its children and never passes the limits of the law', () => {
    fc.assert(
      fc.property(fc.array(grades, { maxLength: 2 }), (children) => {
        const { value, children: amounts } = scholarshipPotential({ eventOn: on, children });
        expect(amounts.reduce<number>((sum, each) => sum + each, 0)).toBe(value);
        expect(Math.max(0, ...amounts)).toBeLessThanOrEqual(87_000_000);
        expect(value).toBeLessThanOrEqual(174_000_000);
      }),
    );
  });

  test('paid year by year from TK on comes to the potential of the child', () => {
    const path = [
      { level: 'TK', years: 2, birth: '2021-01-01' },
      { level: 'SD', years: 6, birth: '2016-01-01' },
      { level: 'SMP', years: 3, birth: '2012-01-01' },
      { level: 'SMA', years: 3, birth: '2009-01-01' },
      { level: 'PT', years: 5, birth: '2006-01-01' },
    ] as const;
    let paid = rupiah(0);
    for (const { level, years, birth } of path) {
      for (let year = 0; year < years; year += 1) {
        paid = rupiah(paid + yearOf({ level, birth: day(birth), year, paid }));
      }
    }
    const child: Grade = { level: 'TK', year: 1 };
    expect(paid).toBe(scholarshipPotential({ eventOn: on, children: [child] }).value);
  });

  test('that pays nothing says why', () => {
    const counts = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        counts,
        wages,
        fc.boolean(),
        fc.boolean(),
        (yearsPaid, paid, married, working) => {
          const facts = { claimOn: on, birth: day('2012-01-01'), level: 'SMP' } as const;
          const given = { yearsPaid, paidBefore: paid, provenSchooling: true, married, working };
          const { value, ended } = scholarshipYear({ ...facts, ...given });
          expect(value === 0).toBe(ended !== undefined);
        },
      ),
    );
  });
});

describe('facts that cannot be used are refused, all at once,', () => {
  test('with field, value and what would do', () => {
    const issues = refusalOf(() => jkmBenefit({ deathOn: day('2015-06-30'), memberships: [] }));
    expect(issues.map((each) => [each.code, each.data])).toEqual([
      [
        'room_value_invalid',
        { key: 'deathOn', value: '2015-06-30', expected: 'YYYY-MM-DD, ≥ 2015-07-01' },
      ],
      ['room_value_invalid', { key: 'memberships', value: '0', expected: '≥ 1' }],
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN])('a wage of %d', (wage) => {
    const wageMonthly = unchecked(wage);
    const [issue] = refusalOf(() => jkkDeathBenefit({ accidentOn: on, wageMonthly }));
    expect(issue?.data['key']).toBe('wageMonthly');
  });

  test('a birth that is no day', () => {
    const facts: { level: 'SMP'; birth: Day } = { level: 'SMP', birth: on };
    Object.assign(facts, { birth: '' });
    const [issue] = refusalOf(() => yearOf({ ...facts, year: 0, paid: rupiah(0) }));
    expect(issue?.data['key']).toBe('birth');
  });

  test('an unknown segment', () => {
    // @ts-expect-error: PMI has benefits of its own
    const abroad: JkmMembership = { segment: 'PMI' };
    const [issue] = refusalOf(() => jkmBenefit({ deathOn: on, memberships: [abroad] }));
    expect(issue?.data).toMatchObject({ key: 'memberships[0].segment', value: 'PMI' });
  });
});

function refusalOf(ask: () => unknown) {
  try {
    ask();
  } catch (error) {
    if (error instanceof Refusal) return error.issues;
    throw error;
  }
  return [];
}

/** A number from a caller without types. */
function unchecked(value: number): Rupiah {
  const parsed: { wage: Rupiah } = { wage: rupiah(1) };
  Object.assign(parsed, { wage: value });
  return parsed.wage;
}

function yearOf(at: {
  readonly level: Grade['level'];
  readonly birth: Day;
  readonly year: number;
  readonly paid: Rupiah;
}): Rupiah {
  return scholarshipYear({
    claimOn: on,
    birth: at.birth,
    level: at.level,
    yearsPaid: at.year,
    paidBefore: at.paid,
    provenSchooling: true,
    married: false,
    working: false,
  }).value;
}
