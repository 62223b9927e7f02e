import { addDays, day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import { type Reform, underReform } from '../../reform.ts';
import { type JkmFacts, type JkmMembership, jkmBenefit } from './jkm-benefit.ts';

const on = day('2026-07-01');
const days = fc.integer({ min: 0, max: 5_000 }).map((count) => addDays(day('2015-07-01'), count));
const memberships: fc.Arbitrary<JkmMembership> = fc.oneof(
  fc.constantFrom<JkmMembership>({ segment: 'PU' }, { segment: 'JAKON' }),
  fc
    .record({ membershipMonth: fc.integer({ min: 1, max: 8 }), reregistered: fc.boolean() })
    .map((each): JkmMembership => ({ segment: 'BPU', ...each })),
);
const held = fc.array(memberships, { minLength: 1, maxLength: 6 });

describe('the benefit of JKM', () => {
  test('is the sum of its parts and of its steps, which rest on figures of that day', () => {
    fc.assert(
      fc.property(days, held, (deathOn, list) => {
        const { value, parts, steps } = get({ deathOn, memberships: list });
        expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(value);
        expect(parts.every((each) => each.amount > 0)).toBe(true);
        expect(value).toBeGreaterThan(0);
        expect(stepFaults({ value, steps })).toEqual([]);
        for (const step of steps) {
          expect(step.kind === 'figure' && step.from <= deathOn).toBe(true);
        }
      }),
    );
  });

  test('never falls with one membership more, and hangs on no order', () => {
    fc.assert(
      fc.property(days, held, memberships, (deathOn, list, extra) => {
        const { value } = get({ deathOn, memberships: list });
        const widened = get({ deathOn, memberships: [...list, extra] });
        expect(widened.value).toBeGreaterThanOrEqual(value);
        expect(get({ deathOn, memberships: [...list].reverse() }).value).toBe(value);
      }),
    );
  });

  test('is the same on any two days of one regime', () => {
    const regimes = [
      ['2015-07-01', 1_614],
      ['2019-12-02', 1_910],
      ['2025-02-24', 600],
    ] as const;
    for (const [from, length] of regimes) {
      const within = fc.integer({ min: 0, max: length }).map((at) => addDays(day(from), at));
      fc.assert(
        fc.property(within, within, held, (one, other, list) => {
          expect(get({ deathOn: one, memberships: list }).parts).toEqual(
            get({ deathOn: other, memberships: list }).parts,
          );
        }),
        { numRuns: 40 },
      );
    }
  });

  test('of a BPU is the burial sum alone in the first three months', () => {
    const bpu = (membershipMonth: number) =>
      get({ deathOn: on, memberships: [{ segment: 'BPU', membershipMonth }] });
    expect(bpu(3).parts).toEqual([{ part: 'pemakaman', amount: 10_000_000 }]);
    expect(bpu(4).value).toBe(42_000_000);
  });
});

describe('a what-if of JKM', () => {
  const young = { segment: 'BPU', membershipMonth: 1, reregistered: true } as const;

  test('that spares the re-registered the waiting time pays them in full', () => {
    const restart = (value: string): Reform => [
      { parameter: 'benefits.jkm.waiting_restart', value },
    ];
    const spare = restart('no');
    expect(under(spare, [young]).value).toBe(42_000_000);
    const fresh = { ...young, reregistered: false };
    expect(under(spare, [fresh]).value).toBe(10_000_000);
    expect(under(spare, [fresh, young]).value).toBe(42_000_000);
    expect(under(restart('yes'), [young]).value).toBe(10_000_000);
  });

  test('that pays the burial sum for each membership counts those that wait by their own sum', () => {
    const seven: Reform = [{ parameter: 'benefits.bpu_jkm_waiting_amount', value: 7_000_000 }];
    const each: Reform = [
      { parameter: 'benefits.jkm.burial_each_membership', value: 'yes' },
      ...seven,
    ];
    expect(under(each, [{ segment: 'PU' }, { segment: 'PU' }]).value).toBe(84_000_000);
    expect(under(each, [{ segment: 'PU' }, young, young]).value).toBe(56_000_000);
    expect(under(each, [young, young]).value).toBe(14_000_000);
    expect(under(seven, [young, young]).value).toBe(7_000_000);
  });

  test('that lengthens the waiting time moves its last month', () => {
    const six: Reform = [{ parameter: 'benefits.bpu_jkm_waiting_months', value: 6 }];
    expect(under(six, [{ segment: 'BPU', membershipMonth: 6 }]).value).toBe(10_000_000);
    expect(under(six, [{ segment: 'BPU', membershipMonth: 7 }]).value).toBe(42_000_000);
  });
});

test('facts that cannot be used are refused, all at once, with field, value, remedy and law', () => {
  const answer = jkmBenefit({ deathOn: day('2015-06-30'), memberships: [] });
  const law = 'PP 44/2015 ps. 34; PP 82/2019 ps. 34; Permenaker 1/2025 ps. 97A ayat (2) dan 101';
  expect(answer.issues.map((each) => [each.code, each.data])).toEqual([
    [
      'law_before_rule',
      { key: 'deathOn', value: '2015-06-30', expected: 'YYYY-MM-DD >= 2015-07-01', law },
    ],
    ['law_fact_invalid', { key: 'memberships', value: '[]', expected: '[] 1 .. 100', law }],
  ]);
  expect(answer.ok).toBe(false);
});

function under(reform: Reform, list: readonly JkmMembership[]) {
  return underReform(reform, () => get({ deathOn: on, memberships: list }));
}

function get(facts: JkmFacts) {
  const answer = jkmBenefit(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  expect(stepFaults(answer.value)).toEqual([]);
  return { ...answer.value, value: rupiah(answer.value.value) };
}
