import { addDays, addMonthsToDay, type Day, day, type Parsed, rate, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import type { Explained } from '../../explained.ts';
import { parameters } from '../../generated/parameters.ts';
import { type Reform, underReform } from '../../reform.ts';
import { jkmBenefit } from '../jkm/jkm-benefit.ts';
import { scholarshipPotential } from '../scholarship/scholarship-potential.ts';
import { schoolLevels } from '../scholarship/school-level.ts';
import { aidBenefit } from './aid.ts';
import { careBenefit } from './care.ts';
import { homeCareBenefit } from './home-care.ts';
import { bodyParts, gradedParts, type Injury } from './injury-rate.ts';
import { jkkDeathBenefit } from './jkk-death.ts';
import { jkkDeathTotal } from './jkk-death-total.ts';
import { jkkDebtor } from './jkk-debtor.ts';
import { partialDisabilityBenefit } from './partial-disability.ts';
import { returnToWork } from './return-to-work.ts';
import { severalEmployments } from './several-employments.ts';
import { stmbBenefit } from './stmb.ts';
import { suspectedCase } from './suspected-case.ts';
import { totalDisabilityBenefit } from './total-disability.ts';
import { transportBenefit } from './transport.ts';
import { workAccident } from './work-accident.ts';

const on = day('2026-07-01');
const days = fc.integer({ min: 0, max: 5_000 }).map((count) => addDays(day('2015-07-01'), count));
const wages = fc.integer({ min: 1, max: 100_000_000 }).map((amount) => rupiah(amount));
const more = fc.integer({ min: 0, max: 100_000_000 });
const costs = fc.integer({ min: 1, max: 30_000_000 }).map((amount) => rupiah(amount));
const injuries: fc.Arbitrary<Injury> = fc.oneof(
  fc.constantFrom(...bodyParts).map((part): Injury => ({ kind: 'lost', part })),
  fc
    .record({
      part: fc.constantFrom(...bodyParts),
      loss: fc.integer({ min: 10_000, max: 1_000_000 }).map((parts) => rate(parts)),
    })
    .map((each): Injury => ({ kind: 'impaired', ...each })),
  fc
    .record({ part: fc.constantFrom(...gradedParts), tens: fc.integer({ min: 1, max: 20 }) })
    .map((each): Injury => ({ kind: 'graded', ...each })),
  fc
    .integer({ min: 100_000, max: 300_000 })
    .map((parts): Injury => ({ kind: 'scalp', rate: rate(parts) })),
);

describe('the cash sums of death and total disability', () => {
  test('are the sum of their parts and of their steps', () => {
    fc.assert(
      fc.property(days, wages, (accidentOn, wageMonthly) => {
        const facts = { accidentOn, wageMonthly };
        for (const asked of [jkkDeathBenefit(facts), totalDisabilityBenefit(facts)]) {
          const { value, parts } = get<{ parts: readonly { amount: number }[] }>(asked);
          expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(value);
          expect(value).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('never fall when the wage rises, and a work death never pays less than JKM', () => {
    fc.assert(
      fc.property(days, wages, more, (accidentOn, wage, extra) => {
        const low = { accidentOn, wageMonthly: wage };
        const high = { accidentOn, wageMonthly: rupiah(wage + extra) };
        const death = get(jkkDeathBenefit(low)).value;
        expect(get(jkkDeathBenefit(high)).value).toBeGreaterThanOrEqual(death);
        expect(get(totalDisabilityBenefit(high)).value).toBeGreaterThanOrEqual(
          get(totalDisabilityBenefit(low)).value,
        );
        const single = jkmBenefit({ deathOn: accidentOn, memberships: [{ segment: 'PU' }] });
        expect(death).toBeGreaterThanOrEqual(get(single).value);
      }),
    );
  });

  test('are the same on any two days of one regime', () => {
    for (const [from, length] of [
      ['2015-07-01', 1_614],
      ['2019-12-02', 2_500],
    ] as const) {
      const within = fc.integer({ min: 0, max: length }).map((at) => addDays(day(from), at));
      fc.assert(
        fc.property(within, within, wages, (one, other, wageMonthly) => {
          const parts = (accidentOn: Day) =>
            get(jkkDeathBenefit({ accidentOn, wageMonthly })).parts;
          expect(parts(one)).toEqual(parts(other));
        }),
        { numRuns: 40 },
      );
    }
  });
});

test('the total of a work death is its cash and the potential scholarships', () => {
  const child = fc.record({ level: fc.constantFrom(...schoolLevels), year: fc.constant(1) });
  const children = fc.array(child, { maxLength: 2 });
  const recent = fc.integer({ min: 0, max: 2_000 }).map((at) => addDays(day('2019-12-02'), at));
  fc.assert(
    fc.property(
      recent,
      wages,
      children,
      fc.integer({ min: 0, max: 400 }),
      (at, wage, list, late) => {
        const facts = { accidentOn: at, wageMonthly: wage };
        const deathOn = addDays(at, late);
        const total = get(jkkDeathTotal({ ...facts, deathOn, children: list }));
        expect(total.cash).toBe(get(jkkDeathBenefit(facts)).value);
        expect(total.scholarship).toBe(
          get(scholarshipPotential({ eventOn: deathOn, children: list })).value,
        );
        expect(total.cash + total.scholarship).toBe(total.value);
      },
    ),
  );
});

describe('partial disability', () => {
  const lists = fc.array(injuries, { minLength: 1, maxLength: 6 });

  test('is at most total disability without berkala, and never falls with an injury more', () => {
    fc.assert(
      fc.property(wages, lists, injuries, fc.boolean(), (wageMonthly, list, extra, leftHanded) => {
        const facts = { accidentOn: on, wageMonthly, leftHanded };
        const first = get(partialDisabilityBenefit({ ...facts, injuries: list }));
        const second = get(partialDisabilityBenefit({ ...facts, injuries: [...list, extra] }));
        expect(first.value).toBeGreaterThanOrEqual(0);
        expect(second.value).toBeGreaterThanOrEqual(first.value);
        expect(second.value).toBeLessThanOrEqual(wageMonthly * 56);
        expect(first.injuries).toHaveLength(list.length);
      }),
    );
  });

  test('never falls when the wage rises, and is rounded once', () => {
    fc.assert(
      fc.property(wages, more, lists, (wage, extra, list) => {
        const facts = { accidentOn: on, injuries: list };
        const low = get(partialDisabilityBenefit({ ...facts, wageMonthly: wage }));
        const wageMonthly = rupiah(wage + extra);
        const high = get(partialDisabilityBenefit({ ...facts, wageMonthly }));
        expect(high.value).toBeGreaterThanOrEqual(low.value);
        expect(Math.abs(low.value - (wage * 80 * low.rate) / 1_000_000)).toBeLessThan(
          1 + (wage * 80) / 1_000_000,
        );
      }),
    );
  });

  test('of the left-handed swaps right and left, and nothing else', () => {
    const rateOf = (part: (typeof bodyParts)[number], leftHanded: boolean) =>
      get(
        partialDisabilityBenefit({
          accidentOn: on,
          wageMonthly: rupiah(1_000_000),
          injuries: [{ kind: 'lost', part }],
          leftHanded,
        }),
      ).rate;
    const swapped = bodyParts.filter((part) => rateOf(part, true) !== rateOf(part, false));
    expect(swapped).toEqual(bodyParts.filter((part) => /right|left/.test(part)));
    expect(rateOf('arm_right_shoulder', true)).toBe(rateOf('arm_left_shoulder', false));
    expect(rateOf('index_left', true)).toBe(rateOf('index_right', false));
  });

  test('knows every row of the tables, and shows each by its own name', () => {
    expect(bodyParts).toHaveLength(41);
    for (const part of bodyParts) {
      const injury: Injury = { kind: 'lost', part };
      const facts = { accidentOn: on, wageMonthly: rupiah(1), injuries: [injury] };
      const { steps } = get(partialDisabilityBenefit(facts));
      const names = {
        ...parameters['benefits.jkk.disability_rate'].names,
        ...parameters['benefits.jkk.disability_rate_recalled'].names,
      };
      expect(steps.map((step) => (step.kind === 'figure' ? step.row : undefined))).toEqual([
        undefined,
        names[part],
      ]);
    }
  });

  test('of a rate the reform makes odd is still worked out exactly', () => {
    const odd: Reform = [
      { parameter: 'benefits.jkk.disability_rate', value: { big_toe: 1 } },
      { parameter: 'benefits.jkk.partial_disability_limit', value: 2 },
    ];
    const asked = (loss: number, count: number) =>
      underReform(odd, () =>
        get(
          partialDisabilityBenefit({
            accidentOn: on,
            wageMonthly: rupiah(100_000_000),
            injuries: Array.from({ length: count }, () => ({
              kind: 'impaired' as const,
              part: 'big_toe' as const,
              loss: rate(loss),
            })),
          }),
        ),
      );
    expect(asked(333_333, 1)).toMatchObject({ value: 2_667, injuries: [0], rate: 0 });
    expect(asked(500_000, 1)).toMatchObject({ value: 4_000, injuries: [1], rate: 1 });
    expect(asked(1_000_000, 3)).toMatchObject({ value: 16_000, rate: 2 });
  });

  test('of a row that is not in the table is refused with the rows that are', () => {
    const injuries = [{ kind: 'lost', part: 'tail' }];
    const answer = partialDisabilityBenefit.ask({ accidentOn: on, wageMonthly: 1, injuries });
    expect(answer.issues[0]?.data).toMatchObject({ key: 'injuries[0].part', value: 'tail' });
    expect(String(answer.issues[0]?.data['expected'])).toContain('big_toe');
  });

  test('says between which limits the physician may set a rate', () => {
    const injuries = [{ kind: 'scalp', rate: '9%' }];
    const { issues } = partialDisabilityBenefit.ask({ accidentOn: on, wageMonthly: 1, injuries });
    expect(issues.map((each) => [each.code, each.data['expected']])).toEqual([
      ['law_facts_contradict', '10% .. 30%'],
    ]);
  });
});

describe('STMB', () => {
  const spans = fc.integer({ min: 1, max: 1_500 });

  test('is the sum of its periods, never above the wage of the time, never falling with time', () => {
    fc.assert(
      fc.property(days, wages, spans, (from, wageMonthly, span) => {
        const facts = { accidentOn: from, wageMonthly, from, employerPaidWage: false };
        const paid = (until: Day) => get(stmbBenefit({ ...facts, until }));
        const shorter = paid(addDays(from, span));
        const longer = paid(addDays(from, span + 1));
        expect(shorter.periods.reduce((sum, each) => sum + each.amount, 0)).toBe(shorter.value);
        expect(longer.value).toBeGreaterThanOrEqual(shorter.value);
        const months = shorter.periods.reduce((sum, each) => sum + each.months, 0);
        expect(shorter.value).toBeLessThanOrEqual(wageMonthly * (months + 1) + 3);
      }),
    );
  });

  test('of a whole year is twelve wages since PP 82/2019', () => {
    fc.assert(
      fc.property(days, wages, (from, wage) => {
        const until = addMonthsToDay(from, 12);
        const facts = { accidentOn: from, wageMonthly: wage, from, until, employerPaidWage: true };
        const { value, payee } = get(stmbBenefit(facts));
        expect(payee).toBe('employer');
        if (from >= '2019-12-02') expect(value).toBe(wage * 12);
        else expect(Math.abs(value - wage * 10.5)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('says which day is wrong, and what would do', () => {
    const facts = { accidentOn: on, wageMonthly: rupiah(1), employerPaidWage: true };
    const expected = (from: string, until: string) =>
      stmbBenefit({ ...facts, from: day(from), until: day(until) }).issues.map(
        (each) => `${each.data['key']} ${each.data['expected']}`,
      );
    expect(expected('2026-06-30', '2026-06-30')).toEqual([
      'from >= 2026-07-01',
      'until > 2026-06-30',
    ]);
  });
});

describe('costs paid back', () => {
  test('of transport are never above the cost, and each mode stands in its own steps', () => {
    fc.assert(
      fc.property(days, costs, costs, (accidentOn, land, air) => {
        const { value, parts, steps } = get(transportBenefit({ accidentOn, costs: { land, air } }));
        expect(value).toBeLessThanOrEqual(land + air);
        expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(value);
        expect(steps.map((step) => (step.kind === 'given' ? step.fact : step.parameter))).toEqual([
          'costs.land',
          'benefits.jkk.transport_limit',
          'costs.air',
          'benefits.jkk.transport_limit',
        ]);
      }),
    );
  });

  test('of care are the whole cost; of care at home and aids never above cost and limit', () => {
    const months = fc.array(costs, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(costs, costs, months, (cost, standardPrice, costsMonthly) => {
        const cooperatingFacility = true;
        expect(get(careBenefit({ accidentOn: on, cost, cooperatingFacility })).value).toBe(cost);
        const counted = costsMonthly.slice(0, 12).reduce<number>((sum, each) => sum + each, 0);
        expect(get(homeCareBenefit({ accidentOn: on, costsMonthly })).value).toBe(
          Math.min(counted, 20_000_000),
        );
        const most = { dentures: 5_000_000, hearing_aid: 2_500_000, glasses: 1_000_000 };
        for (const aid of ['dentures', 'hearing_aid', 'glasses'] as const) {
          expect(get(aidBenefit({ accidentOn: on, aid, cost })).value).toBe(
            Math.min(cost, most[aid]),
          );
        }
        for (const aid of ['prosthesis', 'orthosis'] as const) {
          const limit = Math.floor((standardPrice * 14 + 5) / 10);
          expect(get(aidBenefit({ accidentOn: on, aid, cost, standardPrice })).value).toBe(
            Math.min(cost, limit),
          );
        }
      }),
    );
  });
});

describe('a what-if of JKK', () => {
  test('without the duty of the employer leaves the debt to nobody, or to BPJS', () => {
    const none: Reform = [{ parameter: 'benefits.jkk.unregistered_employer_owes', value: 'no' }];
    const employment = { registered: false, accidentHere: true, wageMonthly: rupiah(1) };
    underReform(none, () => {
      const alone = { accidentOn: on, registeredByEmployer: false };
      expect(get(jkkDebtor(alone)).value).toBe('BPJS');
      const employments = [{ ...employment, segment: 'PU' as const }];
      const found = get(severalEmployments({ accidentOn: on, died: true, employments }));
      expect(found.value).toBe('nobody');
    });
  });

  test('that ends the support ends return to work and care of a suspected case', () => {
    const needs = { disabled: true, advised: true, workerAgrees: true, employerAgrees: true };
    const support: Reform = [{ parameter: 'benefits.jkk.return_to_work', value: 'no' }];
    const back = underReform(support, () => returnToWork({ accidentOn: on, ...needs }));
    expect(get(back).value).toBe('no');
    const care: Reform = [{ parameter: 'benefits.jkk.suspected_care', value: 'no' }];
    const notice = { segment: 'PU', suspected: 'accident', notifier: 'union' } as const;
    const open = underReform(care, () => suspectedCase({ noticeOn: on, ...notice, contents: [] }));
    expect(get(open).value).toBe('no');
  });

  test('that no longer takes the finding of the search authority leaves the case open', () => {
    const reform: Reform = [{ parameter: 'benefits.jkk.missing_at_sea_finding', value: 'no' }];
    const facts = { circumstance: 'missing_at_sea', accidentOn: on, searchFinding: true } as const;
    expect(get(workAccident(facts)).value).toBe('yes');
    expect(get(underReform(reform, () => workAccident(facts))).value).toBe('unconfirmed');
  });

  test('that settles a circumstance in the list needs no finding any more', () => {
    const settled = { sudden_death_at_work: 'no' };
    const reform: Reform = [{ parameter: 'benefits.jkk.work_accident', value: settled }];
    const facts = {
      circumstance: 'sudden_death_at_work',
      accidentOn: on,
      hoursToDeath: 0,
    } as const;
    const { value, steps } = get(underReform(reform, () => workAccident(facts)));
    expect([value, steps.length]).toEqual(['no', 1]);
  });
});

function get<T>(answer: Parsed<T & Explained<unknown>>): T & Explained<unknown> {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  expect(stepFaults(answer.value)).toEqual([]);
  return answer.value;
}
