import { type Day, day, type Parsed, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import type { Explained } from '../../explained.ts';
import { type Reform, underReform } from '../../reform.ts';
import { scholarshipPotential } from './scholarship-potential.ts';
import { scholarshipRight } from './scholarship-right.ts';
import { type ScholarshipYearFacts, scholarshipYear } from './scholarship-year.ts';
import { type Grade, schoolLevels } from './school-level.ts';

const on = day('2026-07-01');
const years = { TK: 2, SD: 6, SMP: 3, SMA: 3, PT: 5 };
const grades: fc.Arbitrary<Grade> = fc
  .constantFrom(...schoolLevels)
  .chain((level) =>
    fc.integer({ min: 1, max: years[level] }).map((year): Grade => ({ level, year })),
  );
const claim: ScholarshipYearFacts = {
  claimOn: on,
  birth: day('2012-01-01'),
  level: 'SMP',
  yearsPaid: 0,
  paidBefore: rupiah(0),
  provenSchooling: true,
  married: false,
  working: false,
};

describe('the potential of scholarships', () => {
  test('sums to its children and never passes the limits of the law', () => {
    fc.assert(
      fc.property(fc.array(grades, { maxLength: 2 }), (children) => {
        const { value, children: amounts } = get(scholarshipPotential({ eventOn: on, children }));
        expect(amounts.reduce<number>((sum, each) => sum + each, 0)).toBe(value);
        expect(Math.max(0, ...amounts)).toBeLessThanOrEqual(87_000_000);
        expect(value).toBeLessThanOrEqual(174_000_000);
      }),
    );
  });

  test('falls from one school year to the next', () => {
    const path = schoolLevels.flatMap((level) =>
      Array.from({ length: years[level] }, (_, at): Grade => ({ level, year: at + 1 })),
    );
    const values = path.map((child) => potential([child]).value);
    expect(values).toHaveLength(19);
    expect(values).toEqual([...new Set(values)].sort((a, b) => b - a));
  });

  test('names each child before its steps', () => {
    const { steps } = potential([
      { level: 'PT', year: 5 },
      { level: 'PT', year: 4 },
    ]);
    const given = steps.flatMap((step) => (step.kind === 'given' ? [step] : []));
    expect(given.map(({ fact, label, value }) => [fact, label.id, label.en, value])).toEqual([
      ['children[0]', 'Anak ke-1', 'Child 1', 'PT 5'],
      ['children[1]', 'Anak ke-2', 'Child 2', 'PT 4'],
    ]);
  });

  test('is cut at the limits a what-if lowers, in the order of the children', () => {
    const child: Grade = { level: 'PT', year: 1 };
    const perChild: Reform = [{ parameter: 'benefits.scholarship.limit_child', value: 50_000_000 }];
    expect(underReform(perChild, () => potential([child, child])).children).toEqual([
      50_000_000, 50_000_000,
    ]);
    const inAll: Reform = [{ parameter: 'benefits.scholarship.limit_total', value: 80_000_000 }];
    const cut = underReform(inAll, () => potential([child, child]));
    expect([cut.value, ...cut.children]).toEqual([80_000_000, 60_000_000, 20_000_000]);
  });
});

describe('the scholarship of a year', () => {
  test('paid from TK on comes to the potential of the child', () => {
    const births = { TK: 2021, SD: 2016, SMP: 2012, SMA: 2009, PT: 2006 };
    let paid = rupiah(0);
    for (const level of schoolLevels) {
      const birth: Day = day(`${births[level]}-01-01`);
      for (let yearsPaid = 0; yearsPaid < years[level]; yearsPaid += 1) {
        const facts = { ...claim, level, birth, yearsPaid, paidBefore: paid };
        paid = rupiah(paid + get(scholarshipYear(facts)).value);
      }
    }
    expect(paid).toBe(potential([{ level: 'TK', year: 1 }]).value);
  });

  test('that pays nothing says why', () => {
    const paid = fc.integer({ min: 0, max: 100_000_000 }).map((amount) => rupiah(amount));
    const facts = fc.record({
      yearsPaid: fc.integer({ min: 0, max: 9 }),
      paidBefore: paid,
      married: fc.boolean(),
      working: fc.boolean(),
      provenSchooling: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { value, ended } = get(scholarshipYear({ ...claim, ...given }));
        expect(value === 0).toBe(ended !== undefined);
        expect(value + Math.min(given.paidBefore, 87_000_000)).toBeLessThanOrEqual(87_000_000);
      }),
    );
  });

  test('goes on while a rupiah is left below the limit, and ends with the last one', () => {
    const asked = (paidBefore: number) => {
      const { value, ended } = get(scholarshipYear({ ...claim, paidBefore: rupiah(paidBefore) }));
      return [value, ended];
    };
    expect(asked(85_000_000)).toEqual([2_000_000, undefined]);
    expect(asked(86_999_999)).toEqual([1, undefined]);
    expect(asked(87_000_000)).toEqual([0, 'limit']);
  });

  test('of a child not yet born is refused with the day that would do', () => {
    const { issues } = scholarshipYear({ ...claim, birth: day('2026-07-02') });
    expect(issues.map((each) => [each.code, each.data['key'], each.data['expected']])).toEqual([
      ['law_facts_contradict', 'birth', '<= 2026-07-01'],
    ]);
  });
});

test('whether gaps count follows the figure once it is settled', () => {
  const facts = {
    program: 'JKM',
    eventOn: on,
    contributionMonths: 40,
    consecutiveMonths: 20,
  } as const;
  const asked = (value: string) =>
    underReform([{ parameter: 'benefits.scholarship.months_consecutive', value }], () =>
      get(scholarshipRight(facts)),
    ).value;
  expect(['yes', 'no', 'unconfirmed'].map(asked)).toEqual(['no', 'yes', 'unconfirmed']);
});

test('more children than the law pays for are refused with their number', () => {
  const child: Grade = { level: 'SD', year: 1 };
  const expected = (eventOn: string, children: readonly Grade[]) =>
    scholarshipPotential({ eventOn: day(eventOn), children }).issues.map(
      (each) => `${each.data['key']} ${each.data['expected']}`,
    );
  expect(expected('2026-07-01', [child, child, child])).toEqual(['children 0 .. 2']);
  expect(expected('2019-12-01', [child, child])).toEqual(['children 0 .. 1']);
  expect(expected('2026-07-01', [{ level: 'TK', year: 3 }])).toEqual(['children[0].year 1 .. 2']);
});

function potential(children: readonly Grade[]) {
  return get(scholarshipPotential({ eventOn: on, children }));
}

function get<T>(answer: Parsed<T & Explained<unknown>>): T & Explained<unknown> {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  expect(stepFaults(answer.value)).toEqual([]);
  return answer.value;
}
